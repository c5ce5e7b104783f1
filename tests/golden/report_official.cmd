kzbe-trade report data/official.csv
