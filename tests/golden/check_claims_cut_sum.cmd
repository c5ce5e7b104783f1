# A turnover that is the sum of its parts cut off at its last place is cut, not wrong.
alone --claims tests/golden/claims/cut_sum.csv
