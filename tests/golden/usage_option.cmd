kzbe-trade report --fromat csv --by week --decimals 99 -f xml --in 'USD milion' data/trade.csv
