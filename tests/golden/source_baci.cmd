# BACI's file has exporters and importers: one series for a pair.
kzbe-trade convert tests/golden/sources/baci.csv
