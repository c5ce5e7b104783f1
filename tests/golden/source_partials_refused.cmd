# A part that has a record with other figures, and files that are no parts of one download, are refused.
cd tests/golden/sources; kzbe-trade convert --sum partial_a.csv partial_c.csv; cat wits.csv | kzbe-trade convert --sum partial_a.csv -; kzbe-trade convert --sum partial_a.csv ../../../data/press.csv; kzbe-trade report --sum easy_comext.csv --partner RUS
