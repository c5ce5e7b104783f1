# A selection that leaves nothing says what the data have.
kzbe-trade report --reporter FRA data/press.csv
