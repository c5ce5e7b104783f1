# Each series has a block of its own.
kzbe-trade report data/press.csv
