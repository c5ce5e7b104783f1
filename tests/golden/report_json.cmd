# In JSON every value has its range, and missing is null.
kzbe-trade report -f json data/trade.csv
