# Published digits print as they are, however many.
report data/official.csv
