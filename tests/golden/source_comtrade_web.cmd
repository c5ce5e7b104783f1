kzbe-trade convert tests/golden/sources/comtrade_web.csv
