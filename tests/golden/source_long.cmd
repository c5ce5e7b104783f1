kzbe-trade convert tests/golden/sources/long.csv
