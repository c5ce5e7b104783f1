# Claims that match or lack data one by one must still stand beside the data together.
kzbe-trade check data/trade.csv -c 'turnover 2022 = 514.9' -c 'exports 2022 = 310' -c 'imports 2022 = 320'
