kzbe-trade check data/trade.csv -f jsonl
