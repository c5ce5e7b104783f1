kzbe-trade check --no-data --claims tests/golden/claims/parts_grow_too_little.csv
