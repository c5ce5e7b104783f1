kzbe-trade report data/mirror.csv
