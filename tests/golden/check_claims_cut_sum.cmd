# A turnover that is the sum of its parts cut off at its last place is cut, not wrong.
kzbe-trade check --no-data --claims tests/golden/claims/cut_sum.csv
