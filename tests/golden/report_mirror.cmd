# A file of exports alone shows no other flow.
report data/mirror.csv
