# Two levels and the growth between them: for each it is said what it would have to be.
kzbe-trade check --no-data --claims tests/golden/claims/level_and_growth.csv
