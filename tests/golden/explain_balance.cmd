kzbe-trade explain data/trade.csv balance 2023
