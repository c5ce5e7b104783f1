# A rate of the command line holds for all periods.
kzbe-trade compare data/mirror.csv data/official.csv --rate "EUR=1.08 USD" --in "USD million"
