sed 1,3d tests/golden/sources/stat_utf8.csv | kzbe-trade report -
