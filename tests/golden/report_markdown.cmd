kzbe-trade report -f markdown data/trade.csv
