kzbe-trade check --no-data --claims tests/golden/claims/growths_and_levels.csv
