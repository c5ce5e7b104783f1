# World Bank WITS, as downloaded.
kzbe-trade convert tests/golden/sources/wits.csv
