# In Markdown a report is a table with its notes.
kzbe-trade report -f markdown data/trade.csv
