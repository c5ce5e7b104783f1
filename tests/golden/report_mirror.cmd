# A file of exports alone shows no other flow.
kzbe-trade report data/mirror.csv
