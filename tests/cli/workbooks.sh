#!/bin/bash
# Workbooks that are large, empty, damaged or made to fill the memory. Usage: workbooks.sh PROGRAM
program=${1:?usage: workbooks.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
golden=$PWD/tests/golden/workbook


# book NAME [XML]: the golden's workbook with standard input as the rows of its sheet "Trade", and what stands behind them
book() {
	rm -rf "$scratch/parts" "$scratch/${1:?}" && cp -r "$golden/xlsx" "$scratch/parts"
	{
		printf '<worksheet><sheetData>'
		cat
		printf '</sheetData>%s</worksheet>' "${2-}"
	} >"$scratch/parts/xl/worksheets/sheet2.xml"
	(cd "$scratch/parts" && zip -qrX "$scratch/$1" .)
}
header() { printf '<row r="1"><c t="inlineStr"><is><t>period</t></is></c><c t="inlineStr"><is><t>exports</t></is></c></row>'; }
bounded() { # KIBIBYTES SECONDS COMMAND...
	local memory=$1 seconds=$2
	shift 2
	[[ $program == */asan/* ]] || ulimit -v "$memory"
	ulimit -t "$seconds"
	"$@"
}

{ header; awk 'BEGIN { for (i = 2; i < 300000; i++) printf "<row r=\"%d\" spans=\"1:2\"/>", i }'
	printf '<row r="300000"><c><v>2023</v></c><c><v>220.7</v></c></row>'
	awk 'BEGIN { for (i = 300001; i <= 1048576; i++) printf "<row r=\"%d\" spans=\"1:2\"/>", i }'; } | book empty.xlsx
empty() {
	(bounded 200000 20 run 0 "$program" get "$scratch/empty.xlsx" exports 2023) && grep -qx 220.7 "$scratch/out"
}
it "a million empty rows" empty

# Merged cells: a line is a row, its cells apart by ";"; an empty one has no element, as pandas writes it.
rows_of() {
	awk -F';' '{ printf "<row r=\"%d\">", NR
		for (i = 1; i <= NF; i++) if ($i != "")
			printf $i ~ /^[0-9.]+$/ ? "<c r=\"%c%d\"><v>%s</v></c>" : "<c r=\"%c%d\" t=\"inlineStr\"><is><t>%s</t></is></c>", 64 + i, NR, $i
		print "</row>" }'
}
merged() { # AREAS WANTED LINE...: what is read of the trade with Belgium
	local areas=$1 wanted=$2 list
	shift 2
	# shellcheck disable=SC2086 # areas are words
	list=$(printf '<mergeCell ref="%s"/>' $areas)
	printf '%s\n' "$@" | rows_of | book merged.xlsx "${areas:+<mergeCells>$list</mergeCells>}"
	case $wanted in
	[0-9]*)
		run 0 "$program" convert --reporter KAZ --partner BEL --sheet Trade "$scratch/merged.xlsx" &&
			[ "$(sed -n '2,$s/,not.*\|,"not.*//p' "$scratch/out" | tr '\n' ' ')" = "$wanted " ]
		;;
	*) run 2 "$program" convert --reporter KAZ --partner BEL --sheet Trade "$scratch/merged.xlsx" && says "$wanted" ;;
	esac
}
both='2022,KAZ,BEL,10,30,USD million 2023,KAZ,BEL,12,32,USD million'
title='Trade of Kazakhstan, USD million'
it "a year over rows of countries, unequal groups" merged 'A3:A4 A5:A7' "$both" \
	"$title" 'Year;Partner;Exports;Imports' '2022;Belgium;10;30' ';Germany;1;2' '2023;France;3;4' ';Belgium;12;32' ';Germany;5;6'
it "nothing is merged there" merged '' "invalid period ''" \
	"$title" 'Year;Partner;Exports;Imports' '2022;Belgium;10;30' ';Germany;1;2' '2023;France;3;4' ';Belgium;12;32' ';Germany;5;6'
it "a country over rows of years, in German" merged 'A3:A4 A5:A7' "$both" \
	'Handel Kasachstans, Mio. US-Dollar' 'Land;Jahr;Ausfuhr;Einfuhr' 'Belgien;2022;10;30' ';2023;12;32' 'Italien;2021;1;2' ';2022;3;4' ';2023;5;6'
it "a year over flows over countries" merged 'A3:A6 B3:B4 B5:B6 A7:A8' "$both" \
	"$title" 'Year;Flow;Partner;Value' '2022;Exports;Belgium;10' ';;Germany;1' ';Imports;Belgium;30' ';;Germany;2' '2023;Exports;Belgium;12' ';Imports;Belgium;32'
it "a heading over two rows, years over two columns" merged 'A2:A3 B2:C2 D2:E2' "$both" \
	'Торговля Казахстана, млн долларов США' 'Страна;2022;;2023' ';Экспорт;Импорт;Экспорт;Импорт' 'Бельгия;10;30;12;32' 'Германия;1;2;3;4'
it "a title and a note over rows are written once" merged 'A1:D2 A5:D9' '2022,KAZ,BEL,10,30,USD million' \
	"$title" ';' 'Country;Year;Exports;Imports' 'Belgium;2022;10;30' 'Source: Bureau'
it "an amount over two rows is of none of them" merged 'A3:A4 C3:C4' "invalid number '10 (2 cells)'" \
	"$title" 'Country;Year;Exports;Imports' 'Belgium;2022;10;30' ';2023;;32'
it "an amount over two columns" merged 'C3:D3' "invalid number '10 (2 cells)'" \
	"$title" 'Country;Year;Exports;Imports' 'Belgium;2022;10;' 'Belgium;2023;12;32'
it "an amount that looks like a year" merged 'A3:A4 C3:C4' "invalid number '1999 (2 cells)'" \
	"$title" 'Country;Year;Exports;Imports' 'Belgium;2022;1999;30' ';2023;;32'

raised() { # RUNS WANTED: a figure with a run of its own look behind it
	{ header; printf '<row r="2"><c r="A2"><v>2023</v></c><c r="B2" t="inlineStr"><is>%s</is></c></row>' "$1"; } | book raised.xlsx
	case $2 in
	*[!0-9.]*) run 2 "$program" get "$scratch/raised.xlsx" exports 2023 && says "invalid number '$2'" ;;
	*) run 0 "$program" get "$scratch/raised.xlsx" exports 2023 && grep -qx "$2" "$scratch/out" ;;
	esac
}
high='<r><rPr><vertAlign val="superscript"/></rPr>'
it "a raised digit is none of the figure" raised "<r><t>12.5</t></r>$high<t>2</t></r>" '12.5²'
it "behind a 10 it may be a power" raised "<r><t>10</t></r>$high<t>2</t></r>" '10²'
it "a raised letter, too" raised "<r><t>12.5</t></r>$high<t>a</t></r>" '12.5[a]'
it "raised digits that may be the figure's are not read" raised "<r><t>12</t></r>$high<t>500</t></r>" '12^500'
it "runs of one height are one figure" raised "<r><rPr><b/></rPr><t>12</t></r><r><t>.5</t></r>" 12.5
it "what is struck out goes" raised "<r><rPr><strike/></rPr><t>11</t></r><r><t>12</t></r>" 12

nested_run() { # as no program writes it
	{ header; printf '<row r="2"><c r="A2"><v>2023</v></c><c r="B2" t="inlineStr"><is><t>12</t><r><rPr><strike/></rPr><t>345</t><c r="C2" t="inlineStr"><is><t>7</t></is></c></r></is></c></row>'; } | book nested.xlsx
	"$program" get "$scratch/nested.xlsx" exports 2023 >"$scratch/out" 2>&1
	[ $? -lt 3 ]
}
it "a cell within a run" nested_run

far() { # a place far away costs nothing, one that is none is no place
	{ header; printf '<row r="1048576"><c r="A1048576"><v>2023</v></c><c r="B1048576"><v>2x</v></c></row>'; } | book far.xlsx
	run 2 "$program" report "$scratch/far.xlsx" && says 'far.xlsx:B1048576: ' || return 1
	{ header; printf '<row r="99999999999"><c r="ZZZZZZZZ1"><v>9</v></c></row><row r="2"><c r="A2"><v>2023</v></c><c r="B2"><v>3</v></c></row>'; } | book far.xlsx
	run 0 "$program" get "$scratch/far.xlsx" exports 2023 && grep -qx 3 "$scratch/out"
}
it "places far away" far

formula() { # a program that cannot calculate stores formulas alone; a result that is an empty text is one
	{ header; printf '<row r="2"><c r="A2"><v>2022</v></c><c r="B2"'"${2:+ t=\"$2\"}"'>%s</c></row><row r="3"><c r="A3"><v>2023</v></c><c r="B3"><f>B2*2</f><v>7</v></c></row>' "$1"; } | book formula.xlsx
}
formula_alone() { formula '<f>1+2</f>' && refused 'formula.xlsx:B2: a formula without its result' "$program" report "$scratch/formula.xlsx"; }
it "a formula without its result" formula_alone
# As openpyxl stores it: an element for the value, empty; that of a text is marked as a text's.
formula_with_empty_value() {
	local value
	for value in '<v></v>' '<v/>' '<v />' '<v><![CDATA[]]></v>'; do
		formula "<f>1+2</f>$value" && refused 'formula.xlsx:B2: a formula without its result' "$program" report "$scratch/formula.xlsx" || return 1
	done
}
it "a formula whose value is an empty element" formula_with_empty_value
formula_alone_unusual() { formula '<f>"<![CDATA[1+2]]>"</f>' && refused 'formula.xlsx:B2: a formula without its result' "$program" report "$scratch/formula.xlsx"; }
it "so, too, where the XML parser reads it" formula_alone_unusual
formula_of_nothing() { formula '<f>""</f><v></v>' str && run 0 "$program" report -f csv --columns period,exports "$scratch/formula.xlsx" && grep -qx 2023,7 "$scratch/out"; }
it "a formula's empty result" formula_of_nothing

# Publishers' rows: as the same rows in CSV.
awk -v book="$scratch/rows.xml" 'BEGIN {
	n = split("period reporterISO flowCode partnerISO partner2Code cmdCode customsCode motCode reporterCode partnerCode primaryValue", names, " ")
	line = ""; row = "<row>"
	for (i = 1; i <= n; i++) { line = line (i > 1 ? "," : "") names[i]; row = row "<c t=\"inlineStr\"><is><t>" names[i] "</t></is></c>" }
	print line; printf "%s</row>\n", row >book
	for (r = 0; r < 100100; r++) {
		value = (r * 7919 % 1000003) ".5"
		pair = r % 50 == 7
		split((2000 + r % 24) (pair ? " KAZ X BEL 0 " : " DEU M FRA 0 ") sprintf("%06d", r) " C00 0 " (pair ? "398 56" : "276 251") " " value, cells, " ")
		line = ""; row = "<row r=\"" r + 2 "\">"
		for (i = 1; i <= n; i++) {
			line = line (i > 1 ? "," : "") cells[i]
			row = row "<c r=\"" sprintf("%c", 64 + i) r + 2 "\"" (cells[i] ~ /^[0-9.]*$/ && i != 6 ? "><v>" cells[i] "</v></c>" : " t=\"inlineStr\"><is><t>" cells[i] "</t></is></c>")
		}
		print line; printf "%s</row>\n", row >book
	}
}' >"$scratch/rows.csv"
book rows.xlsx <"$scratch/rows.xml"
large() {
	local seconds=20
	[[ $program == */release/* ]] && seconds=1
	(bounded 300000 "$seconds" "$program" convert --reporter KAZ --partner BEL "$scratch/rows.xlsx" >"$scratch/out") &&
		"$program" convert --reporter KAZ --partner BEL "$scratch/rows.csv" | sed 's/rows.csv/rows.xlsx/' | cmp - "$scratch/out" &&
		[ "$(wc -l <"$scratch/out")" -gt 10 ]
}
it "a hundred thousand rows say what they say in CSV" large

# Rows that the XML parser need not see, and those that it must: the second row of each sheet, behind a plain one.
written() { # ROW TEXT: what report says of it
	{ header; printf '<row r="2"><c r="A2"><v>2022</v></c><c r="B2"><v>3.5</v></c></row>%s' "$1"; } | book written.xlsx
	if [ "$2" = damaged ]; then
		run 2 "$program" report -f csv --columns period,exports "$scratch/written.xlsx" && says 'XML inside is damaged'
	else
		run 0 "$program" report -f csv --columns period,exports "$scratch/written.xlsx" &&
			[ "$(tail -n +3 "$scratch/out" | tr '\n' ' ')" = "$2" ]
	fi
}
plain='<row r="3"><c r="A3"><v>2023</v></c><c r="B3"><v>4.5</v></c></row>'
while IFS='|' read -r row wanted; do
	it "a row as $row" written "${row//PLAIN/$plain}" "$wanted"
done <<'END'
PLAIN|2023,4.5 
<row r="3" spans="1:2" x14ac:dyDescent="0.25" ht='15'><c r="A3"><v>2023</v></c><c r="B3"><v>4.5</v></c></row>|2023,4.5 
<row><c><v>2023</v></c><c><f>A1+1</f><v>4.5</v></c></row>|2023,4.5 
<row><c><v>2023</v></c><c><f>A1&lt;1</f><v>4.5</v></c></row>|2023,4.5 
<row><c t="inlineStr"><is><t>2023</t></is></c><c t="str"><v>4.5</v></c></row>|2023,4.5 
<row><c t="inlineStr"><is><t>20</t></is><is><t>23</t></is></c><c t="str"><v>4<![CDATA[.]]>5</v></c></row>|2023,4.5 
<row><c t="inlineStr"><is><r><t>2023</t></r><rPh><t>x</t></rPh></is></c><c><v>4&#46;5</v></c></row>|2023,4.5 
<x:row><x:c><x:v>2023</x:v></x:c><x:c><x:v>4.5</x:v></x:c></x:row>|2023,4.5 
<!-- PLAIN -->|
<!-- </row>PLAIN -->|
<!-- </row><row><c><v>2024</v></c><c><v>1</v></c></row> -->PLAIN|2023,4.5 
<![CDATA[</row>PLAIN]]>|
<?x </row>PLAIN?>|
</sheetData><other>PLAIN</other><sheetData>|
<row r="3" r="4"><c r="A3"><v>2023</v></c></row>|damaged
<row r="3"s="4"><c r="A3"><v>2023</v></c></row>|damaged
<row><c><v>2023</c></v></row>|damaged
<row><c><v>2023</v></c>|damaged
<row><c><v>20&x23;</v></c></row>|damaged
END
text_figures() { # a decimal comma is one of a text: no separator would help
	{ header; printf '<row r="2"><c r="A2"><v>2022</v></c><c r="B2" t="str"><v>1 652,7</v></c></row>'; } | book text.xlsx
	refused 'text.xlsx:B2: invalid number' "$program" report "$scratch/text.xlsx" && says 'the cell holds text: convert it to a number' || return 1
	{ header; printf '<row r="2"><c r="A2"><v>2022</v></c><c r="B2" t="str"><v>1,652</v></c></row>'; } | book text.xlsx
	refused 'text.xlsx:B2: ambiguous number' "$program" report "$scratch/text.xlsx" && says 'the cell holds text: convert it to a number' || return 1
	{ header; printf '<row r="2"><c r="A2"><v>2022</v></c><c r="B2" t="str"><v>1652.7</v></c></row>'; } | book text.xlsx
	run 0 "$program" get "$scratch/text.xlsx" exports 2022 && grep -qx 1652.7 "$scratch/out"
}
it "figures stored as text" text_figures
beside() { # empty columns before a table are none of it
	printf '<row r="4"><c r="C4" t="str"><v>period</v></c><c r="D4" t="str"><v>exports</v></c></row><row r="5"><c r="C5"><v>2022</v></c><c r="D5"><v>7</v></c></row>' | book beside.xlsx
	run 0 "$program" get "$scratch/beside.xlsx" exports 2022 && grep -qx 7 "$scratch/out" && is_empty "$scratch/err"
}
it "a table that begins in another column" beside
long() { # rows that are longer than what is read at a time
	{ header; awk 'BEGIN { for (i = 2; i < 6; i++) { printf "<row r=\"%d\"><c><v>%d</v></c><c><v>%d.5</v></c>", i, 2020 + i, i
		for (j = 3; j < 16000; j++) printf "<c/>"
		print "</row>" } }'; } | book long.xlsx
	run 0 "$program" report -f csv --columns period,exports "$scratch/long.xlsx" && grep -qx 2025,5.5 "$scratch/out" &&
		[ "$(wc -l <"$scratch/out")" -eq 5 ]
}
it "rows longer than a block" long

{ header; yes '<row><c><v>2023</v></c></row>' | head -n 4000000; } | book bomb.xlsx
it "a bomb of rows" bounded 400000 30 run 2 "$program" report "$scratch/bomb.xlsx"
rm -rf "$scratch/parts" && cp -r "$golden/ods" "$scratch/parts"
sed -i 's/number-columns-repeated="1020"\/>/number-columns-repeated="16000"><text:p>x<\/text:p><\/table:table-cell>/
	s/<table:table-row><table:table-cell office:value-type="date"/<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="date"/' "$scratch/parts/content.xml"
(cd "$scratch/parts" && zip -qrX "$scratch/bomb.ods" .)
ods_bomb() { (bounded 3000000 60 run 2 "$program" report --sheet Handel "$scratch/bomb.ods"); }
it "a bomb of repeated rows and cells" ods_bomb

ods_spans() {
	rm -rf "$scratch/parts" && cp -r "$golden/ods" "$scratch/parts"
	{
		printf '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Trade">'
		printf '<table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell></table:table-row>' "$title"
		awk -F';' '{ printf "<table:table-row>"
			for (i = 1; i <= NF; i++)
				if ($i == "-") printf "<table:covered-table-cell/>"
				else { n = split($i, cell, "/"); printf "<table:table-cell%s office:value-type=\"%s\" office:value=\"%s\"><text:p>%s</text:p></table:table-cell>", (n > 1 ? " table:number-rows-spanned=\"" cell[2] "\"" : ""), (cell[1] ~ /^[0-9]/ ? "float" : "string"), cell[1], cell[1] }
			print "</table:table-row>" }'
		printf '</table:table></office:spreadsheet></office:body></office:document-content>'
	} >"$scratch/parts/content.xml"
	rm -f "$scratch/spans.ods" && (cd "$scratch/parts" && zip -qrX "$scratch/spans.ods" .)
}
ods_merged() {
	printf '%s\n' 'Year;Partner;Exports;Imports' '2022/2;Belgium;10;30' '-;Germany;1;2' '2023/3;France;3;4' '-;Belgium;12;32' '-;Germany;5;6' | ods_spans
	run 0 "$program" convert --reporter KAZ --partner BEL "$scratch/spans.ods" && [ "$(sed -n '2,$s/,not.*\|,"not.*//p' "$scratch/out" | tr '\n' ' ')" = "$both " ] || return 1
	printf '%s\n' 'Partner;Year;Exports;Imports' 'Belgium/2;2022;10/2;30' '-;2023;-;32' | ods_spans
	refused "invalid number '10 (2 cells)'" "$program" convert --reporter KAZ --partner BEL "$scratch/spans.ods"
}
it "rows that a cell of OpenDocument spans" ods_merged

deep() {
	{ yes '<a>' | head -n 100000 | tr -d '\n'; } | book deep.xlsx
	run 2 "$program" report --sheet Trade "$scratch/deep.xlsx" && says 'elements deep'
}
it "elements inside each other" deep

(cd "$golden/xlsx" && zip -qrX "$scratch/whole.xlsx" .)
it "a damaged workbook" stands_damage "$scratch/whole.xlsx" 29 exports 2023 220.68163677
# The older workbooks have no checksums: what is wrong is reported, or shows, but nothing is read beyond the file.
it "a damaged workbook of Excel 97" stands_damage "$golden/xls/odd.xls" 61 exports 2022 271913.8 any
raised_old() { # 10.5 and a raised 2, 13.5 and a raised a; 2021 and a raised 1, 12 and a 34 that is struck out and .5
	run 2 "$program" convert "$golden/xls/raised.xls" && says "B2: invalid number '10.5²'" && says "B5: invalid number '13.5[a]'" && ! grep -q 'B[34]:\|A[34]:' "$scratch/err"
}
it "raised and struck letters of Excel 97" raised_old
# Number formats that divide by thousands without a letter: what is shown, times that, is the figure.
scaled() { # FORMAT ROW...: a sheet with the format for its numbers above 3000; cells are separated by |
	local format=$1 row cell
	shift
	for row in "$@"; do
		printf '<row>'
		while IFS= read -r cell; do
			case $cell in
			*[!0-9.]* | '') printf '<c t="inlineStr"><is><t>%s</t></is></c>' "$cell" ;;
			?????*) printf '<c s="1"><v>%s</v></c>' "$cell" ;;
			*) printf '<c><v>%s</v></c>' "$cell" ;;
			esac
		done < <(tr '|' '\n' <<<"$row")
		printf '</row>'
	done | book scaled.xlsx
	printf '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="%s"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>' "$format" >"$scratch/parts/xl/styles.xml"
	(cd "$scratch/parts" && zip -qrX "$scratch/scaled.xlsx" xl/styles.xml)
}
scaled_reads() { run 0 "$program" report -f csv --columns period,exports,imports,unit --reporter KAZ --partner BEL "${@:2}" "$scratch/scaled.xlsx" && [ "$(tail -n +2 "$scratch/out" | tr '\n' ' ')" = "$1 " ]; }
scaled_refused() { refused "$1" "$program" report -f csv --reporter KAZ --partner BEL "$scratch/scaled.xlsx"; }
scaled_wide() {
	scaled '0.0,,' 'Trade of Kazakhstan, USD' 'Partner|Year|Exports|Imports' 'Belgium|2022|12345678|4567890' &&
		scaled_reads '2022,12.3,4.6,USD million' && scaled_reads '2022,12345678,4567890,USD' --stored
}
it "a format in millions below a title in USD" scaled_wide
scaled_years() { scaled '#,##0,' 'Exports of Kazakhstan, euros' 'Partner|2021|2022' 'Belgium|12345678|4567890' && scaled_reads '2021,12346,,EUR thousand 2022,4568,,EUR thousand'; }
it "in thousands, with years as columns" scaled_years
scaled_long() { scaled '#,##0.00,,,' 'year|reporter|partner|flow|value|unit' '2022|KAZ|BEL|X|12345678900|KZT' '2022|KAZ|BEL|M|4567890000|KZT' && scaled_reads '2022,12.35,4.57,KZT billion'; }
it "in billions, one figure a row" scaled_long
scaled_own() { scaled '#,##0.0,;-#,##0.0,' 'period|exports|imports|unit' '2022|12345678|4567890|USD' && scaled_reads '2022,12345.7,4567.9,USD thousand'; }
it "in thousands, in a data file" scaled_own
scaled_twice() {
	local unit
	for unit in 'USD million' 'USD thousand' 'thousands of US dollars'; do
		scaled '#,##0.0,,' "Trade of Kazakhstan, $unit" 'Partner|Year|Exports' 'Belgium|2022|12345678' &&
			scaled_refused "the unit has a scale, and the number format of the cells divides by thousands, too, at '" && says 'choose --stored' || return 1
	done
	scaled '#,##0,' 'period|exports|unit' '2022|12345678|USD million' && scaled_refused 'the unit has a scale, and the number format'
}
it "a unit with a scale may be that of either" scaled_twice
scaled_no_unit() { scaled '#,##0,' 'Trade of Kazakhstan' 'Partner|Year|Exports' 'Belgium|2022|12345678' && scaled_refused 'divides by thousands, and no currency is named'; }
it "no currency at all" scaled_no_unit
scaled_unlike() {
	scaled '[&gt;=1000000]0.0,,;[&gt;=1000]0,;0' 'Exports of Kazakhstan, USD' 'Partner|2021|2022' 'Belgium|12345678|45678' && scaled_refused 'a different unit' || return 1
	scaled '[&gt;=1000000]0.0,,;0' 'period|exports|imports|unit' '2022|12345678|45678|USD' && scaled_refused 'name a scale, and the unit is another'
}
it "formats of more than one scale in a series" scaled_unlike
scaled_letters() { scaled '0.0,,&quot;M&quot;' 'Trade of Kazakhstan, USD' 'Partner|Year|Exports' 'Belgium|2022|12345678' && scaled_reads '2022,12.3,,USD million'; }
it "a letter for the scale is part of what is shown" scaled_letters
scaled_currency() { scaled '[$€-407] #,##0' 'Exports of Kazakhstan, EUR million' 'Partner|2021|2022' 'Belgium|12345678|4567890' && scaled_reads '2021,12345678,,EUR million 2022,4567890,,EUR million'; }
it "a currency of the cells that is the title's" scaled_currency
scaled_currency_alone() { scaled '&quot;KZT &quot;#,##0,' 'Exports of Kazakhstan' 'Partner|2021|2022' 'Belgium|12345678|4567890' && scaled_reads '2021,12346,,KZT thousand 2022,4568,,KZT thousand'; }
it "a currency that the cells alone name" scaled_currency_alone
scaled_dollars() { scaled '&quot;$&quot;#,##0' 'period|exports|imports|unit' '2022|12345678|4567890|CAD' && scaled_reads '2022,12345678,4567890,CAD'; }
it "a sign that several currencies have" scaled_dollars
scaled_other_currency() { # FORMAT
	scaled "$1" 'Exports of Kazakhstan, USD million' 'Partner|2021|2022' 'Belgium|12345678|4567890' && scaled_refused 'B3: the cells show another currency than the unit' &&
		scaled "$1" 'period|exports|imports|unit' '2022|12345678|4567890|USD' && scaled_refused 'the cells show another currency than the unit'
}
it "another currency than the title's" scaled_other_currency '[$EUR] 0.0'
it "another currency's sign" scaled_other_currency '#,##0.0 ₽'
it "another currency behind the number" scaled_other_currency '#,##0.0\ [$₸-43F]'
hidden() { # FORMAT MESSAGE: refused, but as stored if that is chosen
	scaled "$1" 'Exports of Kazakhstan, USD million' 'Partner|2021|2022' 'Belgium|12345678|4567890' && scaled_refused "B3: $2" &&
		scaled_reads '2021,12345678,,USD million 2022,4567890,,USD million' --stored
}
it "a decimal point that the format has" hidden '0\.0' 'the number format of the cell shows another number than it stores'
it "a nought behind the number" hidden '0&quot;0&quot;' 'the number format of the cell shows another number than it stores'
it "hours" hidden '[h]:mm' 'the number format of the cell shows another number than it stores'
it "a percent sign that is a word" hidden '0.0&quot;%&quot;' 'invalid number'
odd_cells() { # FORMAT
	scaled "$1" 'Exports of Kazakhstan, USD million' 'Partner|2021|2022' 'Belgium|12345678|4567890' && scaled_refused "no plain figures, only cells such as '" &&
		scaled_reads '2021,12345678,,USD million 2022,4567890,,USD million' --stored
}
it "below a bound" odd_cells '&quot;&lt;&quot;0'
it "brackets around a positive number" odd_cells '(0.0)'
it "a dash before a positive number" hidden '&quot;-&quot;0' 'negative flow'
it "a word in place of a number" hidden '[&gt;5]&quot;low&quot;;0' "invalid number 'low'"
noted() { # SHEET CELL...: a table beside a sheet of this name with these cells in a row
	local name=$1 cell
	shift
	scaled '#,##0' 'Exports of Kazakhstan, USD million' 'Partner|2021|2022' 'Belgium|12345678|4567890'
	{
		printf '<worksheet><sheetData><row>'
		for cell in "$@"; do printf '<c t="inlineStr"><is><t>%s</t></is></c>' "$cell"; done
		printf '</row></sheetData></worksheet>'
	} >"$scratch/parts/xl/worksheets/sheet1.xml"
	sed -i "s/Read me/$name/" "$scratch/parts/xl/workbook.xml"
	(cd "$scratch/parts" && zip -qrX "$scratch/scaled.xlsx" xl)
	run 0 "$program" convert "$scratch/scaled.xlsx" && grep -q '^2021,KAZ,BEL,12345678,USD million' "$scratch/out"
}
noted_against() { noted "$@" && grep -q 'a note of the file may be of all its figures' "$scratch/err"; }
noted_for_nothing() { noted "$@" && [ ! -s "$scratch/err" ]; }
noted_chosen() { noted "$@" && run 0 "$program" convert --sheet 2 "$scratch/scaled.xlsx" && grep -q 'a note of the file' "$scratch/err"; }
it "beside a sheet that was chosen" noted_chosen Readme 'All figures are in EUR thousand'
it "a sheet of notes with another unit" noted_against Readme 'All figures are in EUR thousand'
it "a sheet of notes with a part of a year" noted_against Notes '2022: January-September only'
it "a unit beside its name" noted_against Metadata Unit 'EUR thousand'
it "in Russian" noted_against Примечания 'Данные в тыс. евро'
it "in German" noted_against Hinweise '2022: Januar bis September'
it "in French" noted_against Remarques "Données en milliers d'euros"
it "a sheet of notes with the table's unit" noted_for_nothing Readme 'All figures are in USD million'
it "a sheet of notes that says who made it" noted_for_nothing Info 'Source: Bureau of National Statistics' 'Contact: info@stat.kz'
it "another sheet that is none of notes" noted_for_nothing Rates 'EUR thousand per tonne'
# A unit that only the notes name, of a sheet called SHEET with no more than a table.
unit_in_notes() { # UNIT SHEET CELL...
	local unit=$1 sheet=$2
	shift
	noted "$@" || true
	printf '<worksheet><sheetData><row><c t="inlineStr"><is><t>period</t></is></c><c t="inlineStr"><is><t>exports</t></is></c></row><row><c><v>2022</v></c><c><v>12</v></c></row></sheetData></worksheet>' >"$scratch/parts/xl/worksheets/sheet2.xml"
	(cd "$scratch/parts" && rm -f "$scratch/scaled.xlsx" && zip -qrX "$scratch/scaled.xlsx" .)
	run 0 "$program" convert --columns period,exports,unit --no-header "$scratch/scaled.xlsx" && [ "$(cat "$scratch/out")" = "2022,12,$unit" ] || { cat "$scratch/out"; echo "$sheet"; return 1; }
}
it "a unit in notes alone" unit_in_notes 'USD thousand' Info 'Unit: USD thousand'
it "beside its label" unit_in_notes 'EUR million' Metadata Unit 'EUR million'
it "in a sentence" unit_in_notes 'USD million' Notes 'All values in USD million'
it "two of them" unit_in_notes '' Notes 'Values in USD thousand, or EUR million'
scaled_groups() { scaled '#,##0' 'Trade of Kazakhstan, USD million' 'Partner|Year|Exports' 'Belgium|2022|12345678' && scaled_reads '2022,12345678,,USD million'; }
it "a comma between digits only groups" scaled_groups

summary
