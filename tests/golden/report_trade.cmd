kzbe-trade report data/trade.csv
