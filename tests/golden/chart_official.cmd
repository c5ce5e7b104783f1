# --in and --decimals bring a chart's figures to another scale; --period cuts it.
kzbe-trade chart data/official.csv --in "USD million" --decimals 1
kzbe-trade chart data/official.csv --period 2021..
