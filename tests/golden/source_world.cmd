# World is a partner like any other.
report tests/golden/sources/comtrade_web.csv --partner World; report tests/golden/sources/stat_utf8.csv --partner World
