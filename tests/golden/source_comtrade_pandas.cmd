# UN Comtrade as pandas writes it, with sums of products.
kzbe-trade convert tests/golden/sources/comtrade_pandas.csv
