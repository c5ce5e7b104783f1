# -q prints nothing: the status tells.
kzbe-trade check -q data/trade.csv -c 'growth 2023 = 1.8%'
