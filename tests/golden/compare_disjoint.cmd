# Two sources without a common period are listed, not compared.
kzbe-trade compare data/official.csv tests/golden/sources/stat_utf8.csv
