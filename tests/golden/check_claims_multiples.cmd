# "Twice as much" is a figure like any other.
alone --claims tests/golden/claims/multiples.csv
