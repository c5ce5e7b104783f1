# An invalid period is refused with what is wrong in it.
kzbe-trade get data/trade.csv growth 2023-13
