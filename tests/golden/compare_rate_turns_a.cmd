# The rate may turn A into the currency of B.
kzbe-trade compare data/official.csv data/mirror.csv --rate "USD=0.92 EUR" --in "EUR million" --period 2023
