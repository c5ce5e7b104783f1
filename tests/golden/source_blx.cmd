# Belgium-Luxembourg is a partner of its own, before 1999.
kzbe-trade report tests/golden/sources/comtrade_legacy.csv --partner BLX; kzbe-trade report tests/golden/sources/eurostat_codes.csv --reporter BLX --partner KAZ
