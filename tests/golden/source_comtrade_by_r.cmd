# UN Comtrade as R's package writes it.
kzbe-trade convert tests/golden/sources/comtrade_by_r.csv
