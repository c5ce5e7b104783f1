# In csv, figures turned by a rate keep their exact digits.
kzbe-trade compare data/official.csv data/mirror.csv --rates tests/golden/compare/rates.csv -f csv --period 2019..
