kzbe-trade convert tests/golden/sources/eurostat_codes.csv
