# Each series has a block of its own.
report data/press.csv
