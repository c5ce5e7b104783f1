# A part's growth that the other figures exclude comes with what it would have to be.
alone --claims tests/golden/claims/parts_grow_too_little.csv
