# Text from a file is harmless in every format of a comparison.
for f in table markdown csv json; do kzbe-trade compare data/trade.csv tests/golden/compare/hostile.csv -f $f --period 2023; done
kzbe-trade compare data/trade.csv tests/golden/compare/hostile.csv -f csv --columns source_b,verdict --period 2023
