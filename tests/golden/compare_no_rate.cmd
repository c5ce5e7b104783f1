# Two currencies without a rate are refused, and the rate that is needed is written down.
kzbe-trade compare data/official.csv data/mirror.csv
