# What was added up is told below the table.
kzbe-trade report tests/golden/sources/comtrade_pandas.csv; kzbe-trade report tests/golden/sources/wits.csv
