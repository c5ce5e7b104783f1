# What was added up is told below the table.
report tests/golden/sources/comtrade_pandas.csv; report tests/golden/sources/wits.csv
