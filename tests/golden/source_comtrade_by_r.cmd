kzbe-trade convert tests/golden/sources/comtrade_by_r.csv
