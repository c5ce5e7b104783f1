# A growth is checked at the decimals at which it is printed.
kzbe-trade check data/trade.csv -c 'growth 2023 = 1.7%' -c 'growth 2023 = 1.69%' -c 'growth 2023 = 1.8%'
