# --why shows how one verdict came about: range, data, causes, definition.
kzbe-trade check data/official.csv -c 'growth 2023 = 1.7%' -c 'turnover 2023 = 523.7 USD million' --why 2
