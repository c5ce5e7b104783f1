# Sheets that are not there, words instead of a table, several tables, a document type in the XML, a text's place.
(cd tests/golden/workbook/xlsx && zip -qrX "$SCRATCH/x.xlsx" .)
cp -r tests/golden/workbook/xlsx "$SCRATCH/two" && sed -i 's/ state="hidden"//' "$SCRATCH/two/xl/workbook.xml"
(cd "$SCRATCH/two" && zip -qrX "$SCRATCH/two.xlsx" .)
cp -r tests/golden/workbook/xlsx "$SCRATCH/type"
sed -i '1a <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "\&a;\&a;\&a;\&a;"><!ENTITY c "\&b;\&b;\&b;\&b;">]>' "$SCRATCH"/type/xl/worksheets/sheet2.xml
(cd "$SCRATCH/type" && zip -qrX "$SCRATCH/type.xlsx" .)
data=$PWD/data/trade.csv
cd "$SCRATCH" || exit
kzbe-trade report --sheet none x.xlsx
kzbe-trade report --sheet 'Read me' x.xlsx
kzbe-trade report two.xlsx
kzbe-trade report --sheet Trade type.xlsx
kzbe-trade check "$data" x.xlsx
head -c 1500 x.xlsx >cut.xlsx
kzbe-trade report cut.xlsx
