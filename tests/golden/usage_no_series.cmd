kzbe-trade report --reporter FRA data/press.csv
