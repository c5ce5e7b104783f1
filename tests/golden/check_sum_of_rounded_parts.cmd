# A turnover added up from rounded parts differs, and that is named as the cause.
kzbe-trade check data/official.csv -c 'turnover 2023 = 523.7 USD million' -c 'growth 2023 = 1.7%'
