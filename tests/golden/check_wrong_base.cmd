kzbe-trade check data/trade.csv -c 'growth 2024-01/2024-08 = -44.8%'
