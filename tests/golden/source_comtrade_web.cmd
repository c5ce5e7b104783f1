# UN Comtrade as the web page gives it.
kzbe-trade convert tests/golden/sources/comtrade_web.csv
