# A selection that leaves nothing tells what the data have.
kzbe-trade report --reporter FRA data/press.csv
