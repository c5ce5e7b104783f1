# A total's growth lies between its parts'; three growths without levels can contradict.
alone --claims tests/golden/claims/growths_alone.csv
