kzbe-trade reprot data/trade.csv
