# Levels and growths of one text hold together, each allowed by the others.
kzbe-trade check --no-data --claims tests/golden/claims/growths_and_levels.csv
