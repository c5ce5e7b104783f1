# Published digits print as they are, however many.
kzbe-trade report data/official.csv
