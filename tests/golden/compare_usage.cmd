# What compare cannot do is refused with the way out.
kzbe-trade compare data/trade.csv
kzbe-trade compare
kzbe-trade compare - -
kzbe-trade compare data/trade.csv data/official.csv --rate "EUR 1.08"
kzbe-trade compare data/trade.csv data/official.csv --rate "EUR=1,08 USD"
kzbe-trade compare data/trade.csv data/official.csv --in "EUR million"
kzbe-trade compare data/trade.csv data/official.csv --columns period,vrdict
kzbe-trade compare data/trade.csv data/official.csv --period 1999
kzbe-trade compare data/trade.csv data/none.csv
printf "period,reporter,partner,exports\n2023,KAZ,DEU,1\n" | kzbe-trade compare data/trade.csv -
