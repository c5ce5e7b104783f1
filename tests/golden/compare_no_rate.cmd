kzbe-trade compare data/official.csv data/mirror.csv
