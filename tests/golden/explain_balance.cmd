# The range of a balance comes of both ranges, crosswise.
kzbe-trade explain data/trade.csv balance 2023
