# In csv the other source of a base has a column.
kzbe-trade report -f csv --source 'Ministry of Foreign Affairs of Kazakhstan' data/trade.csv -d data/press.csv --across-sources
