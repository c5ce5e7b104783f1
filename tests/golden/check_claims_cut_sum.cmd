kzbe-trade check --no-data --claims tests/golden/claims/cut_sum.csv
