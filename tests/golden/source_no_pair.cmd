# A file without the pair names the pairs that it has.
kzbe-trade report tests/golden/sources/comtrade_web.csv --partner France
