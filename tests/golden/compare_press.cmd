kzbe-trade compare data/press.csv data/official.csv
