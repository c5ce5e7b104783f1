kzbe-trade report tests/golden/sources/comtrade_web.csv --partner France
