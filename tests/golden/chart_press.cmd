kzbe-trade chart data/press.csv
