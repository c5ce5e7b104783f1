# One value a row, a date that is 1 January being its year.
kzbe-trade convert tests/golden/sources/long.csv
