# What was added up is stated below the table.
report tests/golden/sources/comtrade_pandas.csv | sed '/gives no/d'; report tests/golden/sources/wits.csv
