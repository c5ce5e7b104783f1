# In csv a report has the columns of the contract, in their order.
kzbe-trade report -f csv data/official.csv
