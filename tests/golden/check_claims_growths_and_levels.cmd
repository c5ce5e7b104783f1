# Levels and growths of one text hold together, each allowed by the others.
alone --claims tests/golden/claims/growths_and_levels.csv
