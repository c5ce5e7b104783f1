# A growth is explained by its two levels, their ranges and sources.
kzbe-trade explain data/trade.csv growth 2023
