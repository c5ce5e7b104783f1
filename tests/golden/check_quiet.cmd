# -q prints nothing: the status says it.
kzbe-trade check -q data/trade.csv -c 'growth 2023 = 1.8%'
