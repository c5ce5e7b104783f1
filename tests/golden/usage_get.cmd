kzbe-trade get data/trade.csv grwth 2023
