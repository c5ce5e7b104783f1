# A and B may change places.
kzbe-trade compare data/official.csv data/trade.csv
