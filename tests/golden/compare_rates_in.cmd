# --in and --decimals bring turned figures to another scale.
kzbe-trade compare data/official.csv data/mirror.csv --rates tests/golden/compare/rates.csv --in "USD million" --decimals 1
