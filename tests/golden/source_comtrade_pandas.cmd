kzbe-trade convert tests/golden/sources/comtrade_pandas.csv
