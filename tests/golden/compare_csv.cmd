# In csv a comparison has the columns of the contract, in their order.
kzbe-trade compare data/trade.csv data/official.csv -f csv
