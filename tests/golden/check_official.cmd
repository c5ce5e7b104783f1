# The official figures agree with each other.
kzbe-trade check data/official.csv
