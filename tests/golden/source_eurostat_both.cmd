# Eurostat's SDMX-CSV with codes and labels.
kzbe-trade convert tests/golden/sources/eurostat_both.csv
