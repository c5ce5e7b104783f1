# A claim matches if the data's value rounds to it, and a bound if the data lie on its side.
kzbe-trade check data/trade.csv -c 'growth 2023 = +1.7%' -c 'turnover 2023 = 523.7 USD million' -c 'exports 2023 > 200' -c 'turnover 2024-01/2024-08 ~ 290' -c 'exports 2022 = 2x 2021' -c 'change 2023 = 8.8' -c 'exports_share 2023 = 42.1%' -c 'balance 2023 = -82.3' -c 'turnover 2023 = 0.5237 USD billion'
