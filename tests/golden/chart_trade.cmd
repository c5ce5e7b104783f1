kzbe-trade chart data/trade.csv
