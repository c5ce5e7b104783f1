# --reporter and --partner choose of B the mirror of what they choose of A.
kzbe-trade compare data/official.csv data/mirror.csv --rate "EUR=1.08 USD" --reporter KAZ --partner BEL --period 2023
kzbe-trade compare data/official.csv data/mirror.csv --rate "EUR=1.08 USD" --reporter DEU
