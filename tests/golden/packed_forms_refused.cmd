# An entry that is not there, a colon behind what is no archive, several tables, no table.
kzbe-trade report tests/golden/packed/archive.zip:none.csv
kzbe-trade report data/trade.csv:none.csv
kzbe-trade report tests/golden/packed/archive.zip:README.txt
