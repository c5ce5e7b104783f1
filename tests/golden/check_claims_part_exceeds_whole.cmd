kzbe-trade check --no-data --claims tests/golden/claims/part_exceeds_whole.csv
