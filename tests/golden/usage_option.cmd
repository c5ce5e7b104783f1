# Unknown options and wrong arguments are all reported at once.
kzbe-trade report --fromat csv --by week --decimals 99 -f cvs --in 'USD milion' data/trade.csv
