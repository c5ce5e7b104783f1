# Rates by period, from a file, with their source; a period without one says so.
kzbe-trade compare data/official.csv data/mirror.csv --rates tests/golden/compare/rates.csv
