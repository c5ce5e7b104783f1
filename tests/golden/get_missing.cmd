kzbe-trade get data/trade.csv exports 2022
