kzbe-trade compare data/trade.csv data/official.csv -f csv
