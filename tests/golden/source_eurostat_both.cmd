kzbe-trade convert tests/golden/sources/eurostat_both.csv
