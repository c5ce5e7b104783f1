# A part's growth that the other figures exclude is told what it would have to be.
kzbe-trade check --no-data --claims tests/golden/claims/parts_grow_too_little.csv
