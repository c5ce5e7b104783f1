# A year is not its first months: what they allow is a bound, and their figure another period's.
kzbe-trade check data/trade.csv -c 'turnover 2024 = 250 USD million' -c 'turnover 2024 = 289 USD million' -c 'turnover 2022 = 500 USD million' -c 'exports 2022 = 600 USD million'
