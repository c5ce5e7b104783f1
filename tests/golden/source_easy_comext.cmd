# Easy Comext's Relational View, as downloaded.
kzbe-trade convert tests/golden/sources/easy_comext.csv
