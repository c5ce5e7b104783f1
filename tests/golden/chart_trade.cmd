# A part of a year is hatched and hollow, and says so.
kzbe-trade chart data/trade.csv | sed '/gives no/d'
