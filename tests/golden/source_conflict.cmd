sed 's/,40$/,41/' tests/golden/sources/easy_comext.csv | kzbe-trade report tests/golden/sources/easy_comext.csv -
