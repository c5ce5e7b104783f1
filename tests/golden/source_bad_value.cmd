# Powers of ten and negative values are refused with their places.
sed 's/,65,65/,4.00E+06,65/; s/,30,30/,-3,30/' tests/golden/sources/comext_bulk.csv | kzbe-trade report -
