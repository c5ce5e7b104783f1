# A file compared with itself has no finding.
kzbe-trade compare tests/golden/compare/vintage_old.csv tests/golden/compare/vintage_old.csv -q
