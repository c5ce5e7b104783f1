# In JSON every value has its range, and missing is null.
kzbe-trade report -f json --from 2023 data/trade.csv
