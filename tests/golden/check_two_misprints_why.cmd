# --why opens a contradiction: which figures, and what each would have to be.
kzbe-trade check --no-data --claims tests/golden/claims/two_misprints.csv --why 6
