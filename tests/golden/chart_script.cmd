# The script for gnuplot holds numbers and escaped text alone.
kzbe-trade chart data/trade.csv -f gnuplot --from 2023
