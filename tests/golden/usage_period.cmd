kzbe-trade get data/trade.csv growth 2023-13
