kzbe-trade report -f csv -f json data/trade.csv
