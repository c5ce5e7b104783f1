# Without --across-sources the reason names where the base stands.
kzbe-trade report data/trade.csv data/press.csv --source '2024' ; kzbe-trade report data/trade.csv -d data/press.csv --unit USD | head -n 10
