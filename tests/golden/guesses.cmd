# The nearest sensible word is suggested, of another kind, too, or none; help finds indicators by a part of their name.
kzbe-trade get data/trade.csv turnover lastest
report --country KAZ data/trade.csv
report --columns shore data/trade.csv
report --partner Belgum data/trade.csv
report --reporter Oesterreich data/trade.csv
kzbe-trade help share
kzbe-trade help contribution
kzbe-trade help chare
report --reporter BEL --top 1 --columns partner,share,growth tests/golden/sources/baci.csv
