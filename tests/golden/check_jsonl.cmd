# In jsonl each figure of the data is an object on a line.
kzbe-trade check data/trade.csv -f jsonl
