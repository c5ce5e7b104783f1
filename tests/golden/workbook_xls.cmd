# Workbooks of Excel 95 to 2003: as written in order; with cells out of order, several in a record, formulas, a
# chart inside; of 1995, in CP1251, with a publisher's table under merged headings. Packed and from a pipe.
here=tests/golden/workbook/xls
kzbe-trade convert $here/table.xls | sed 's/жж[^,]*$/ж/'
kzbe-trade convert $here/table.xls | wc -c
kzbe-trade convert --stored $here/table.xls | cut -d , -f 1-4
kzbe-trade report --sheet old $here/table.xls | head -n 3
kzbe-trade convert $here/odd.xls
kzbe-trade convert --stored $here/odd.xls
kzbe-trade convert $here/old.xls
gzip <$here/old.xls | kzbe-trade convert --stored -
cat $here/odd.xls | kzbe-trade get - turnover 2023
# With a password, another document, cut off, no such sheet; a text to be checked is none.
kzbe-trade report $here/encrypted.xls 2>&1
kzbe-trade report $here/word.doc 2>&1
# An .xlsx with a password is such a file, too.
zeros() { printf '\\x00%.0s' $(seq "$1"); }
LC_ALL=C sed "s/W\x00o\x00r\x00k\x00b\x00o\x00o\x00k$(zeros 49)\x12/E\x00n\x00c\x00r\x00y\x00p\x00t\x00i\x00o\x00n\x00I\x00n\x00f\x00o$(zeros 37)\x1e/" $here/odd.xls | kzbe-trade report - 2>&1
head -c 3000 $here/odd.xls | kzbe-trade report - 2>&1
kzbe-trade report --sheet 2 $here/odd.xls 2>&1
kzbe-trade check data/trade.csv $here/odd.xls 2>&1
