kzbe-trade report data/press.csv
