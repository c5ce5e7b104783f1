# The union's trade is never the base of Belgium's, and the reason says so.
report tests/golden/sources/belgium_luxembourg.csv --reporter KAZ --partner BEL; report tests/golden/sources/belgium_luxembourg.csv --partner BLX; kzbe-trade get tests/golden/sources/belgium_luxembourg.csv exports_growth 1999
