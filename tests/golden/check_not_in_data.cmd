kzbe-trade check data/trade.csv -c 'exports 2022 = 271.9'
