# UN Comtrade as it was until 2023.
kzbe-trade convert tests/golden/sources/comtrade_legacy.csv
