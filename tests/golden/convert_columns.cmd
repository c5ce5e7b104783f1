# --columns picks columns of a data file; without it those stay that a row fills, and +c adds one that none does.
kzbe-trade convert data/trade.csv --columns period,turnover,note
kzbe-trade convert data/trade.csv --columns +url,+note | head -n 2
kzbe-trade convert data/trade.csv --columns period,balance
