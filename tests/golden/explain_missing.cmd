kzbe-trade explain data/trade.csv growth latest
