kzbe-trade report tests/golden/sources/comtrade_pandas.csv; kzbe-trade report tests/golden/sources/wits.csv
