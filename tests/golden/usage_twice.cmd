# An option that takes one argument is not given twice.
kzbe-trade report -f csv -f json data/trade.csv
