kzbe-trade check -f markdown data/trade.csv
