# Comext's bulk file until 2023, as downloaded.
kzbe-trade convert tests/golden/sources/comext_bulk_old.csv
