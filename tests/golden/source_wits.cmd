kzbe-trade convert tests/golden/sources/wits.csv
