# Each series has a panel of its own.
kzbe-trade chart data/press.csv | sed '/assumed\.$/d'
