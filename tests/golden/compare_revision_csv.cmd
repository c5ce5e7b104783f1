# In csv a revision has its relation.
kzbe-trade compare tests/golden/compare/vintage_old.csv tests/golden/compare/vintage_new.csv -f csv
