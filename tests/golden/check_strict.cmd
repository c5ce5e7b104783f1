kzbe-trade check --strict data/trade.csv -c 'growth 2023 = 1.69%'
