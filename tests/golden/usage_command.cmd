# An unknown command is refused, with the nearest name.
kzbe-trade reprot data/trade.csv
