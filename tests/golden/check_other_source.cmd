# A figure that another source prints differs from this one's.
kzbe-trade check data/press.csv -c 'turnover 2022 = 514.9 USD million'
