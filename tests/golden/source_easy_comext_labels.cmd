kzbe-trade convert tests/golden/sources/easy_comext_labels.csv
