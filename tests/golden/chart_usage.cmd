# What chart cannot do is refused with the way out.
kzbe-trade chart
kzbe-trade chart data/trade.csv -f csv
kzbe-trade chart data/trade.csv -f svgg
kzbe-trade report data/trade.csv -f svg
kzbe-trade chart data/trade.csv -o x.pdf
kzbe-trade chart data/trade.csv --period 1999
kzbe-trade chart data/none.csv
kzbe-trade chart data/trade.csv --columns period
