# In JSON a comparison has both sides' ranges.
kzbe-trade compare data/trade.csv data/official.csv -f json --period 2023
