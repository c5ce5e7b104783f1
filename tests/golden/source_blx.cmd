# Belgium-Luxembourg is a partner of its own, before 1999.
report tests/golden/sources/comtrade_legacy.csv --partner BLX; report tests/golden/sources/eurostat_codes.csv --reporter BLX --partner KAZ
