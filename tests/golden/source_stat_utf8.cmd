# The Kazakh Bureau's table in UTF-8.
kzbe-trade convert tests/golden/sources/stat_utf8.csv
