# A part larger than its whole is a contradiction.
alone --claims tests/golden/claims/part_exceeds_whole.csv
