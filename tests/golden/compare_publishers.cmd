# Publishers' files are compared as they are downloaded.
kzbe-trade compare data/official.csv tests/golden/sources/comtrade_web.csv --reporter KAZ --partner BEL
kzbe-trade compare tests/golden/sources/eurostat_codes.csv data/mirror.csv
