# In jsonl each compared figure is an object on a line.
kzbe-trade compare data/official.csv data/mirror.csv --rates tests/golden/compare/rates.csv -f jsonl --period 2022..
