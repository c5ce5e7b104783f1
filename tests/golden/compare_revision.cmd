# An older and a newer file of one source: what was revised, and by how much.
kzbe-trade compare tests/golden/compare/vintage_old.csv tests/golden/compare/vintage_new.csv
