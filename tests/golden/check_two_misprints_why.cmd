kzbe-trade check --no-data --claims tests/golden/claims/two_misprints.csv --why 6
