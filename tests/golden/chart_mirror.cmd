# A chart of exports alone has nothing else.
kzbe-trade chart data/mirror.csv
