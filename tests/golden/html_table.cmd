# A table of HTML that is called .xls, in UTF-8 and in UTF-16; a page whose tables are of no form that is known.
kzbe-trade convert tests/golden/html/table.xls
iconv -t UTF-16 tests/golden/html/table.xls | kzbe-trade convert --reporter KAZ --partner CIV -
sed 's/year/annum/; s/>value/>remark/' tests/golden/html/table.xls | kzbe-trade convert -
