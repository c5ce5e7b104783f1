# An unknown column is refused, with the nearest name.
kzbe-trade report --columns period,exprts,x data/trade.csv
