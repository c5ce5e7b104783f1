# In csv each figure is a row with the columns of the contract, in their order.
kzbe-trade check data/official.csv -c 'turnover 2023 = 523.7 USD million' -c 'exports 2023 > 200 USD million' -f csv
