kzbe-trade convert tests/golden/sources/stat_cp1251.csv
