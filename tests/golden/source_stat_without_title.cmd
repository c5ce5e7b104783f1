# A table without its title rows lacks the period, and says which rows it needs.
sed 1,3d tests/golden/sources/stat_utf8.csv | kzbe-trade report -
