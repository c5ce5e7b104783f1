kzbe-trade convert tests/golden/sources/baci.csv
