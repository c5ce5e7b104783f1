# In Markdown the verdicts are a table.
kzbe-trade check -f markdown data/trade.csv
