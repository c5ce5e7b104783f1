# Eurostat's SDMX-CSV with codes alone.
kzbe-trade convert tests/golden/sources/eurostat_codes.csv
