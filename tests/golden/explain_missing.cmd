# Why there is no figure, with the formula that would give it.
kzbe-trade explain data/trade.csv growth latest
