# --columns picks columns of check's rows for machines, in the order asked for; what people read are no columns.
kzbe-trade check data/trade.csv -c 'growth 2023 = 1.7%' -c 'exports 2023 = 221' -f csv --columns verdict,indicator,period,value
kzbe-trade check data/trade.csv -c 'growth 2023 = 1.7%' -f jsonl --columns data,data_low,data_high
kzbe-trade check data/trade.csv -c 'growth 2023 = 1.7%' -f csv --columns vrdict
kzbe-trade check data/trade.csv -c 'growth 2023 = 1.7%' --columns verdict
