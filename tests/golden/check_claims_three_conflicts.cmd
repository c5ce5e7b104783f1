# Three conflicts that share figures, of which no single figure mends all: each is told, not the first alone.
alone --claims tests/golden/claims/three_conflicts.csv
