kzbe-trade report -f csv data/official.csv
