# get prints one bare number.
kzbe-trade get data/trade.csv growth 2023
kzbe-trade get data/official.csv exports_growth 2023
kzbe-trade get data/official.csv exports_growth_pct latest
kzbe-trade get data/official.csv total_trade 2023 --in 'USD million' --decimals 1
kzbe-trade get data/press.csv turnover 2023-01/P8M --source embassy
