kzbe-trade convert tests/golden/sources/comext_bulk_old.csv
