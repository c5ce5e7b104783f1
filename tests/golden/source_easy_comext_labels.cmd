# Easy Comext's Relational View with labels in place of codes.
kzbe-trade convert tests/golden/sources/easy_comext_labels.csv
