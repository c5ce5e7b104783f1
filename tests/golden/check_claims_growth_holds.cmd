# A growth that the printed levels allow is within rounding.
kzbe-trade check --no-data --claims tests/golden/claims/growth_holds.csv
