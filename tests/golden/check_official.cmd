kzbe-trade check data/official.csv
