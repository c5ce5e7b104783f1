kzbe-trade get data/trade.csv growth 2024-01/2024-08
