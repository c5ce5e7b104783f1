# What the data lack is not in data, and no finding.
kzbe-trade check data/trade.csv -c 'exports 2022 = 271.9'
