kzbe-trade report data/trade.csv data/press.csv --across-sources
