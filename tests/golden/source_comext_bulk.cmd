kzbe-trade convert tests/golden/sources/comext_bulk.csv
