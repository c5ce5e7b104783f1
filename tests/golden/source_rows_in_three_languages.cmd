# A national office's table, its rows named in three languages below empty headings; one row is no country. The row of Kazakhstan: 33 and 44.
kzbe-trade convert --reporter KGZ --partner KAZ tests/golden/sources/rows_in_three_languages.csv
