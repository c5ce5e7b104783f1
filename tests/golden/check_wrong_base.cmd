# A part of a year compared with a whole year differs, and the base is named.
kzbe-trade check data/trade.csv -c 'growth 2024-01/2024-08 = -44.8%'
