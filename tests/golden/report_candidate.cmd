# Without --across-sources the reason names where the base stands.
kzbe-trade report data/trade.csv data/press.csv --source '2024' --columns period,turnover,growth ; kzbe-trade report data/trade.csv -d data/press.csv --unit USD --columns period,turnover,growth | head -n 10
