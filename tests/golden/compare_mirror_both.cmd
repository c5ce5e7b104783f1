kzbe-trade compare data/official.csv tests/golden/compare/mirror_both.csv --in "USD million"
