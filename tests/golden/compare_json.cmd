kzbe-trade compare data/trade.csv data/official.csv -f json --period 2023
