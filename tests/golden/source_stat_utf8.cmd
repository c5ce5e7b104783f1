kzbe-trade convert tests/golden/sources/stat_utf8.csv
