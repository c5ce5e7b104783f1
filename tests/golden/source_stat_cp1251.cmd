# The Kazakh Bureau's table in CP1251, with semicolons and decimal commas.
kzbe-trade convert tests/golden/sources/stat_cp1251.csv
