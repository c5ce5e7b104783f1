kzbe-trade convert tests/golden/sources/easy_comext.csv
