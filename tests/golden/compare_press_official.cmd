# The release's rounded figures beside the official ones: rounding explains all but the sum of rounded parts.
kzbe-trade compare data/trade.csv data/official.csv
