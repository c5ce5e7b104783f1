kzbe-trade check --no-data --claims tests/golden/claims/level_and_growth.csv
