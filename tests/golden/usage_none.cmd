# Without a command there is a line on how to begin.
kzbe-trade
