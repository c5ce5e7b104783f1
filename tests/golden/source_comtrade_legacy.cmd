kzbe-trade convert tests/golden/sources/comtrade_legacy.csv
