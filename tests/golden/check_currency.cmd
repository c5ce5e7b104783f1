# A figure in another currency than the data's is not in the data.
kzbe-trade check data/trade.csv -d data/mirror.csv -c 'turnover 2023 = 523.7 EUR million' -c 'exports 2023 = 514.9 USD million' --reporter KAZ
