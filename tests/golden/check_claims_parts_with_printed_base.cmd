kzbe-trade check --no-data --claims tests/golden/claims/parts_with_printed_base.csv
