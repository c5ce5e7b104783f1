# A workbook of each kind: the sheet of a form that is known; numbers as their cells show them; dates as far as
# they are shown; as they are stored; a sheet by its name, by its number, and one that is hidden.
(cd tests/golden/workbook/xlsx && zip -qrX "$SCRATCH/x.xlsx" .)
(cd tests/golden/workbook/ods && zip -qrX "$SCRATCH/x.ods" mimetype META-INF content.xml)
cd "$SCRATCH" || exit
report x.xlsx --notes | sed '/gives no/d'
kzbe-trade convert --stored x.xlsx
report --sheet old x.xlsx | head -n 3
report --sheet 3 - <x.xlsx | head -n 3
kzbe-trade convert x.ods
cat x.ods | kzbe-trade convert --stored --sheet Handel -
kzbe-trade check x.xlsx -c 'exports 2023 = 220.7 USD million' | sed -n 2p
