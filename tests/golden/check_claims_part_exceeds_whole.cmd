# A part larger than its whole is a contradiction.
kzbe-trade check --no-data --claims tests/golden/claims/part_exceeds_whole.csv
