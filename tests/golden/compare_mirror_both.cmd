# A mirror's exports stand beside imports, each with its ratio.
kzbe-trade compare data/official.csv tests/golden/compare/mirror_both.csv --in "USD million"
