kzbe-trade explain data/trade.csv growth 2023
