# World is a partner like any other.
kzbe-trade report tests/golden/sources/comtrade_web.csv --partner World; kzbe-trade report tests/golden/sources/stat_utf8.csv --partner World
