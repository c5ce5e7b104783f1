kzbe-trade check --no-data --claims tests/golden/claims/one_digit.csv
