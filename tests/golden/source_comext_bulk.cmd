# Comext's bulk file, as downloaded.
kzbe-trade convert tests/golden/sources/comext_bulk.csv
