kzbe-trade check --no-data --claims tests/golden/claims/multiples.csv
