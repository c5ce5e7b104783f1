kzbe-trade report --columns period,exprts,x data/trade.csv
