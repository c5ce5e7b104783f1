# A misprint of one digit is found by the two figures it stands beside.
alone --claims tests/golden/claims/one_digit.csv
