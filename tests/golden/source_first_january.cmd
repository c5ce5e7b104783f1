# With --freq M, dates that are all 1 January are months.
kzbe-trade convert --freq M tests/golden/sources/long.csv
