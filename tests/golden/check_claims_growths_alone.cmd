# A total's growth lies between its parts'; three growths without levels can contradict.
kzbe-trade check --no-data --claims tests/golden/claims/growths_alone.csv
