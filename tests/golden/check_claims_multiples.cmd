# "Twice as much" is a figure like any other.
kzbe-trade check --no-data --claims tests/golden/claims/multiples.csv
