# In Markdown a report is a table with its notes.
kzbe-trade report -f markdown --from 2023 data/trade.csv
