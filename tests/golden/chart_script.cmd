kzbe-trade chart data/trade.csv -f gnuplot
