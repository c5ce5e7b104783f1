kzbe-trade compare data/official.csv data/trade.csv
