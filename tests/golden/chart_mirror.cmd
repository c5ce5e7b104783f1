kzbe-trade chart data/mirror.csv
