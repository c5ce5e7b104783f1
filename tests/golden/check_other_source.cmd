kzbe-trade check data/press.csv -c 'turnover 2022 = 514.9 USD million'
