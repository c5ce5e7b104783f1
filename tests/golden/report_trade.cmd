# The statement of 18 October 2024: no growth for eight months, and why.
kzbe-trade report data/trade.csv
