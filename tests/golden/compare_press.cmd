# Each pair of series that is the same trade is compared.
kzbe-trade compare data/press.csv data/official.csv
