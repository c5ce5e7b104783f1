kzbe-trade chart data/official.csv --in "USD million" --decimals 1
kzbe-trade chart data/official.csv --period 2021..
