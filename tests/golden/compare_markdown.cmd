# In Markdown a comparison is a table.
kzbe-trade compare data/trade.csv data/official.csv -f markdown
