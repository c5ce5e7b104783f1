kzbe-trade convert --freq M tests/golden/sources/long.csv
