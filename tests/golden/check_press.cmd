kzbe-trade check data/press.csv
