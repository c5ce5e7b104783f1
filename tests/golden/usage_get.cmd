# An unknown indicator is refused, with the nearest name.
kzbe-trade get data/trade.csv grwth 2023
