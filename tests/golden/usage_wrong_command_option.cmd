# An option of another command is refused.
kzbe-trade get --by year data/trade.csv growth 2023
