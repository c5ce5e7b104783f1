kzbe-trade report -f json data/trade.csv
