# Where one series matches, those that differ are named and no finding.
kzbe-trade check data/press.csv -d data/trade.csv -c 'turnover 2022 = 514.9 USD million'
