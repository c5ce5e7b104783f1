# A misprint of one digit is found by the two figures it stands beside.
kzbe-trade check --no-data --claims tests/golden/claims/one_digit.csv
