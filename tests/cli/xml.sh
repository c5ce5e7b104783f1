#!/bin/bash
# Tables in XML: workbooks of Excel 2003, SDMX-ML generic and compact. Usage: xml.sh PROGRAM
program=${1:?usage: xml.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
# shellcheck source=../support/tables.sh
. tests/support/tables.sh

# --- workbooks of Excel 2003 -------------------------------------------------------------------------------

text() { printf '<Cell><Data ss:Type="String">%s</Data></Cell>' "$@"; }
number() { printf '<Cell><Data ss:Type="Number">%s</Data></Cell>' "$@"; }
row() { printf '<Row>%s</Row>' "$@"; }
sheet() { printf '<Worksheet ss:Name="%s"><Table>%s</Table>%s</Worksheet>' "$@"; }
styles='<Styles><Style ss:ID="Default"/><Style ss:ID="s1"><NumberFormat ss:Format="#,##0.0"/></Style><Style ss:ID="s2" ss:Parent="s1"><Font/></Style><Style ss:ID="d1"><NumberFormat ss:Format="mmm\-yy"/></Style><Style ss:ID="d2"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style></Styles>'
hidden='<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>'
# book SHEET...
book() {
	{
		printf '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">%s' "$styles"
		printf '%s' "$@"
		printf '</Workbook>'
	} >"$scratch/x.csv"
}
# rows_of ROWS ROW...: one sheet
rows_of() {
	local wanted=$1
	shift
	book "$(sheet Trade "$(printf '%s' "$@")" '')"
	reads "$wanted" --reporter NLD --partner KAZ
}
title=$(row "$(text 'Trade of the Netherlands with Kazakhstan, EUR million')")
header=$(row "$(text Year Exports Imports)")
it "title, header, years" rows_of 'NLD,KAZ,2022,12.5,30,EUR million NLD,KAZ,2023,14.25,31,EUR million' \
	"$title" "$header" "$(row "$(number 2022 12.5 30)" "$(number 2023 14.25 31)")"
it "in German" rows_of 'NLD,KAZ,2023,14.25,31,EUR million' \
	"$(row "$(text 'Handel der Niederlande mit Kasachstan, Mio. Euro')" "$(text Jahr Ausfuhr Einfuhr)" "$(number 2023 14.25 31)")"
it "in Russian" rows_of 'NLD,KAZ,2023,14.25,31,EUR million' \
	"$(row "$(text 'Торговля Нидерландов с Казахстаном, млн евро')" "$(text Год Экспорт Импорт)" "$(number 2023 14.25 31)")"
it "places, and rows that are not written" rows_of 'NLD,KAZ,2023,,31,EUR million' \
	"$title" '<Row ss:Index="5">' "$(text Year)" '<Cell ss:Index="4"><Data ss:Type="String">Exports</Data></Cell>' "$(text Imports)" '</Row>' \
	'<Row ss:Span="2"/>' '<Row>' "$(number 2023)" '<Cell ss:Index="5"><Data ss:Type="Number">31</Data></Cell></Row>'
it "the format of a cell, of its row, of its column" rows_of 'NLD,KAZ,2021,12.5,30.1,EUR million NLD,KAZ,2022,12.5,30.1,EUR million NLD,KAZ,2023,12.5,30.15,EUR million' \
	'<Column/><Column ss:StyleID="s2"/>' "$title" "$header" \
	"<Row ss:StyleID=\"s1\"><Cell ss:StyleID=\"Default\"><Data ss:Type=\"Number\">2021</Data></Cell>$(number 12.46 30.14)</Row>" \
	"<Row><Cell><Data ss:Type=\"Number\">2022</Data></Cell>$(number 12.46)<Cell ss:StyleID=\"s1\"><Data ss:Type=\"Number\">30.14</Data></Cell></Row>" \
	"$(row "$(number 2023 12.46 30.15)")"
it "powers of ten, a formula's result" rows_of 'NLD,KAZ,2023,12500000,31,EUR million' \
	"$title" "$header" "<Row>$(number 2023 1.25E7)<Cell ss:Formula=\"=R[-1]C\"><Data ss:Type=\"Number\">31</Data></Cell></Row>"
it "dates that are shown as months" rows_of 'NLD,KAZ,2024-01,1,2,EUR million NLD,KAZ,2024-02,3,4,EUR million' \
	"$title" "$(row "$(text Month Exports Imports)")" \
	"<Row><Cell ss:StyleID=\"d1\"><Data ss:Type=\"DateTime\">2024-01-31T00:00:00.000</Data></Cell>$(number 1 2)</Row>" \
	"<Row><Cell ss:StyleID=\"d1\"><Data ss:Type=\"DateTime\">2024-02-29T00:00:00.000</Data></Cell>$(number 3 4)</Row>"
it "a raised mark, letters struck out, a comment" rows_of 'NLD,KAZ,2023,14.25,31,EUR million' \
	"$title" "$(row "$(text Year)<Cell><ss:Data ss:Type=\"String\">Exports<Sup xmlns=\"http://www.w3.org/TR/REC-html40\">1</Sup></ss:Data><Comment><ss:Data ss:Type=\"String\">no imports</ss:Data></Comment></Cell><Cell><ss:Data ss:Type=\"String\">Imports<S>9</S></ss:Data></Cell>")" \
	"$(row "$(number 2023 14.25 31)")"
it "a comment of an empty cell, a figure too" rows_of 'NLD,KAZ,2023,14.25,,EUR million' \
	"$title" "$(row "$(text Year Exports Imports)")" \
	"$(row "$(number 2023 14.25)<Cell><Comment ss:Author=\"a\"><ss:Data ss:Type=\"Number\">31</ss:Data></Comment></Cell>")"
it "a comment before its cell's figure" rows_of 'NLD,KAZ,2023,14.25,31,EUR million' \
	"$title" "$(row "$(text Year Exports Imports)")" \
	"$(row "$(number 2023 14.25)<Cell><Comment><ss:Data>12</ss:Data></Comment><Data ss:Type=\"Number\">31</Data></Cell>")"
it "a year over two rows" rows_of 'NLD,KAZ,2023,14.25,31,EUR million' \
	"$(row "$(text 'Trade of the Netherlands, EUR million')" "$(text Year Partner Exports Imports)")" \
	"<Row><Cell ss:MergeDown=\"1\"><Data ss:Type=\"Number\">2023</Data></Cell>$(text Belgium)$(number 1 2)</Row>" \
	"<Row><Cell ss:Index=\"2\"><Data ss:Type=\"String\">Kazakhstan</Data></Cell>$(number 14.25 31)</Row>"
# rows_never MESSAGE ROW...
rows_never() {
	local message=$1
	shift
	book "$(sheet Trade "$(printf '%s' "$@")" '')"
	never "$message" --reporter NLD --partner KAZ
}
it "services" rows_never 'trade in services' "$(row "$(text 'Trade in services of the Netherlands with Kazakhstan, EUR million')")" "$header" "$(row "$(number 2023 14.25 31)")"
it "a forecast" rows_never 'expected or planned' "$(row "$(text 'Forecast of trade of the Netherlands with Kazakhstan, EUR million')")" "$header" "$(row "$(number 2026 14.25 31)")"
it "shares" rows_never "invalid number '14.25%'" "$title" "$header" "<Row>$(number 2023)<Cell ss:StyleID=\"p\"><Data ss:Type=\"Number\">0.1425</Data></Cell>$(number 31)</Row>"
it "a formula that was never calculated" rows_never "a formula without its result" "$title" "$header" "<Row>$(number 2023)<Cell ss:Formula=\"=R[-1]C\"/>$(number 31)</Row>"
it "an amount over two rows" rows_never '(2 cells)' "$title" "$header" "<Row>$(number 2022)<Cell ss:MergeDown=\"1\"><Data ss:Type=\"Number\">14</Data></Cell>$(number 1)</Row><Row>$(number 2023)</Row>"
table=$title$header$(row "$(number 2023 14.25 31)")
other=$(row "$(text 'Draft')")$header$(row "$(number 2023 99 98)")
one_hidden() { book "$(sheet Draft "$other" "$hidden")" "$(sheet Trade "$table" '')" && reads 'NLD,KAZ,2023,14.25,31,EUR million' --reporter NLD --partner KAZ; }
it "a hidden sheet is not read" one_hidden
one_more() { book "$(sheet Notes "$(row "$(text 'About the figures')")" '')" "$(sheet Trade "$table" '')" && reads 'NLD,KAZ,2023,14.25,31,EUR million' --reporter NLD --partner KAZ; }
it "a sheet of notes is not the table" one_more
by_name() { book "$(sheet A "$table" '')" "$(sheet B "$other" '')" && never "choose with --sheet NAME: 'A', 'B'" --reporter NLD --partner KAZ && reads 'NLD,KAZ,2023,14.25,31,EUR million' --reporter NLD --partner KAZ --sheet A; }
it "two tables" by_name
# flow_sheet NAME TITLE NUMBER
flow_sheet() { sheet "$1" "$(row "$(text "$2")" "$(text Year Belgium Kazakhstan)" "$(number 2023 5 "$3")")" ''; }
two_flows() { book "$(flow_sheet X "$1 of the Netherlands, thousand EUR" 14.25)" "$(flow_sheet M "$2 of the Netherlands, thousand EUR" 31)" && "${@:3}" --reporter NLD --partner KAZ; }
it "a sheet of exports and one of imports" two_flows 'Exports of goods' 'Imports of goods' reads 'NLD,KAZ,2023,14.25,31,EUR thousand'
it "both of exports" two_flows 'Exports of goods' 'Exports of goods' never 'with another value'
it "of no flow" two_flows 'Goods trade' 'Goods trade' never 'whether these are exports or imports'
it "one of services" two_flows 'Exports of goods' 'Imports of services' never 'trade in services'
cut_off() { book "$(sheet Trade "$table" '')" && truncate -s -30 "$scratch/x.csv" && never 'the XML inside is damaged at its line' --reporter NLD --partner KAZ && grep -q 'column [1-9][0-9]*: ' "$scratch/err" && grep -q 'download the file again' "$scratch/err"; }
it "cut off" cut_off

# --- SDMX-ML -------------------------------------------------------------------------------------------------

# message ROOT HEADER SETS
message() { printf '<?xml version="1.0" encoding="UTF-8"?>\n<!-- <made> by hand -->\n<m:%s xmlns:m="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message" xmlns:g="generic" xmlns:c="common" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><m:Header><m:ID>x</m:ID><m:Sender id="S"><c:Name>Statistics office</c:Name></m:Sender>%s</m:Header>%s</m:%s>' "$1" "$2" "$3" "$1" >"$scratch/x.csv"; }
dims='FREQ="A" REF_AREA="NL" COUNTERPART_AREA="KZ" PRODUCT="TOTAL"'
unit='UNIT_MEASURE="EUR" UNIT_MULT="6"'
# compact FLOW OBSERVATIONS [MORE]: a series
compact() { printf '<n:Series %s FLOW="%s" %s>%s</n:Series>' "$dims" "$1" "${3-$unit}" "$2"; }
obs() { printf '<n:Obs TIME_PERIOD="%s" OBS_VALUE="%s" OBS_STATUS="A"/>' "$@"; }
sets() { printf '<m:DataSet action="Replace" dataflowID="TRADE" xsi:type="n:T" xmlns:n="own">%s</m:DataSet>' "$1"; }
wanted='NLD,KAZ,2022,12.5,30,EUR million NLD,KAZ,2023,14.25,,EUR million'
x=$(compact EXPORTS "$(obs 2022 12.5 2023 14.25)") m=$(compact IMPORTS "$(obs 2022 30 2023 NaN)")
xml_reads() { message "$1" "$2" "$3" && reads "$4" --reporter NLD --partner KAZ; }
xml_never() { message "$1" "$2" "$3" && never "$4" --reporter NLD --partner KAZ; }
it "of a structure of its own" xml_reads StructureSpecificData '' "$(sets "$x$m")" "$wanted"
it "compact, as 2.0 has it" xml_reads CompactData '' "$(sets "$x$m")" "$wanted"
it "a name of the data" xml_reads StructureSpecificData '<c:Name xml:lang="en">Exports and imports of goods</c:Name>' "$(sets "$x$m")" "$wanted"
it "a name that says services" xml_never StructureSpecificData '<c:Name xml:lang="en">Trade in services by partner</c:Name>' "$(sets "$x$m")" 'trade in services'
bare=$(compact EXPORTS "$(obs 2022 12.5 2023 14.25)" '')$(compact IMPORTS "$(obs 2022 30)" '')
it "the unit of a group" xml_reads CompactData '' "$(sets "<n:SiblingGroup REF_AREA=\"NL\" COUNTERPART_AREA=\"KZ\" $unit/>$bare")" "$wanted"
it "of groups in 2.1, each its own" xml_reads StructureSpecificData '' "$(sets "<n:Group xsi:type=\"n:S\" REF_AREA=\"NL\" COUNTERPART_AREA=\"BE\" UNIT_MEASURE=\"USD\" UNIT_MULT=\"3\"/><n:Group xsi:type=\"n:S\" REF_AREA=\"NL\" COUNTERPART_AREA=\"KZ\" $unit/>$bare")" "$wanted"
it "the unit of the whole set" xml_reads StructureSpecificData '' "<m:DataSet xmlns:n=\"own\" $unit>$bare</m:DataSet>" "$wanted"
flat="<n:Obs $dims $unit FLOW=\"EXPORTS\" TIME_PERIOD=\"2022\" OBS_VALUE=\"12.5\"/><n:Obs $dims $unit FLOW=\"IMPORTS\" TIME_PERIOD=\"2022\" OBS_VALUE=\"30\"/>"
it "observations without series" xml_reads StructureSpecificData '' "$(sets "$flat")" 'NLD,KAZ,2022,12.5,30,EUR million'
it "a set that is to be deleted" xml_never StructureSpecificData '' "<m:DataSet action=\"Delete\" xmlns:n=\"own\">$x</m:DataSet>" 'this is SDMX-ML without figures'
powers=$(compact EXPORTS "$(obs 2022 1.25E1 2023 142500e-4)")$(compact IMPORTS "$(obs 2022 3E+1)")
it "figures with powers of ten" xml_reads StructureSpecificData '' "$(sets "$powers")" "${wanted/14.25/14.2500}"
it "an index in place of a unit" xml_never StructureSpecificData '' "$(sets "$(compact EXPORTS "$(obs 2022 112.5)" 'UNIT_MEASURE="IX" UNIT_MULT="0"')")" ''
it "adjusted figures" xml_never StructureSpecificData '' "$(sets "$(compact EXPORTS "$(obs 2022 12.5)" "$unit ADJUSTMENT=\"Seasonally adjusted\"")")" 'adjusted'
# Attributes of a series that make it none of goods at current prices; "S", "GR", "SC" are no countries there.
while IFS='|' read -r attribute value; do
	it "$attribute $value" xml_never StructureSpecificData '' "$(sets "$(compact EXPORTS "$(obs 2022 12.5)" "$unit $attribute=\"$value\"")")" "column '$attribute' is not read, and says of a row '$value'"
done <<-'ATTRIBUTES'
	TITLE|Exports of services
	TITLE|Forecast of imports
	TITLE|Ausfuhr von Dienstleistungen
	TITLE|Exports of natural gas
	TITLE_COMPL|Exports of goods excluding oil
	TITLE|Exports of goods, index 2010=100
	TITLE|Индекс экспорта
	TRANSFORMATION|GR
	TRANSFORMATION|GY
	TRANSFORMATION|G1
	INT_ACC_ITEM|S
	INT_ACC_ITEM|GS
	SERV_ITEM|SC
	BOP_ITEM|SC
	BOP_ITEM|GS
	PRICE_BASE|L
	PRICE_BASE|Y
	REF_YEAR_PRICE|2015
	UNIT_INDEX_BASE|2010
ATTRIBUTES
while IFS='|' read -r attribute value; do
	it "$attribute $value" xml_reads StructureSpecificData '' "$(sets "$(compact EXPORTS "$(obs 2022 12.5)" "$unit $attribute=\"$value\"")")" 'NLD,KAZ,2022,12.5,,EUR million'
done <<-'ATTRIBUTES'
	TITLE|Exports of goods to Kazakhstan
	TITLE|Foreign trade statistics
	TRANSFORMATION|N
	INT_ACC_ITEM|G
	BOP_ITEM|G
	PRICE_BASE|V
ATTRIBUTES
one_product=${x//TOTAL/27}
it "one product by itself" xml_never StructureSpecificData '' "$(sets "$one_product")" "the file has no figure but of a product by itself, such as '27'"
it "an answer without figures" xml_never StructureSpecificData '' '<f:Footer xmlns:f="footer"><f:Message code="413"><c:Text>the answer will be written to a file</c:Text></f:Message></f:Footer>' 'the answer will be written to a file'
it "damaged" eval 'message CompactData "" "$(sets "$x")" && truncate -s -20 "$scratch/x.csv" && never "the XML inside is damaged"'
entities() { printf '<?xml version="1.0"?>\n<!DOCTYPE CompactData [<!ENTITY b "c">]>\n<CompactData>&b;</CompactData>' >"$scratch/x.csv" && never 'declares a document type'; }
it "entities" entities

value() { printf '<g:Value %s="%s" value="%s"/>' "$@"; }
# generic FLOW PERIODS-AND-VALUES…
key() { printf '<g:SeriesKey>%s</g:SeriesKey><g:Attributes>%s</g:Attributes>' "$(value "$1" REF_AREA NL "$1" COUNTERPART_AREA KZ "$1" FLOW "$2" "$1" PRODUCT TOTAL)" "$(value "$1" UNIT_MEASURE EUR "$1" UNIT_MULT 6)"; }
later() { printf '<g:Series>%s' "$(key id "$1")"; shift; printf '<g:Obs><g:ObsDimension value="%s"/><g:ObsValue value="%s"/><g:Attributes><g:Value id="OBS_STATUS" value="P"/></g:Attributes></g:Obs>' "$@"; printf '</g:Series>'; }
earlier() { printf '<g:Series>%s' "$(key concept "$1")"; shift; printf '<g:Obs><g:Time>%s</g:Time><g:ObsValue value="%s"/></g:Obs>' "$@"; printf '</g:Series>'; }
it "generic" xml_reads GenericData '<m:Structure structureID="S" dimensionAtObservation="TIME_PERIOD"/>' "<m:DataSet>$(later EXPORTS 2022 12.5 2023 14.25)$(later IMPORTS 2022 30)</m:DataSet>" "$wanted"
it "and its flags" grep -q ',P' <("$program" convert "$scratch/x.csv" --reporter NLD --partner KAZ)
it "generic, as 2.0 has it" xml_reads GenericData '' "<m:DataSet>$(earlier EXPORTS 2022 12.5 2023 14.25)$(earlier IMPORTS 2022 30)</m:DataSet>" "$wanted"
by_flow() { printf '<g:Series><g:SeriesKey>%s</g:SeriesKey><g:Attributes>%s</g:Attributes><g:Obs><g:ObsDimension value="EXPORTS"/><g:ObsValue value="12.5"/></g:Obs><g:Obs><g:ObsDimension value="IMPORTS"/><g:ObsValue value="30"/></g:Obs></g:Series>' "$(value id REF_AREA NL id COUNTERPART_AREA KZ id TIME_PERIOD 2022)" "$(value id UNIT_MEASURE EUR id UNIT_MULT 6)"; }
it "observations that flows tell apart" xml_reads GenericData '<m:Structure structureID="S" dimensionAtObservation="FLOW"/>' "<m:DataSet>$(by_flow)</m:DataSet>" 'NLD,KAZ,2022,12.5,30,EUR million'
all() { printf '<g:Obs><g:ObsKey>%s</g:ObsKey><g:ObsValue value="%s"/><g:Attributes>%s</g:Attributes></g:Obs>' "$(value id REF_AREA NL id COUNTERPART_AREA KZ id TIME_PERIOD 2022 id FLOW "$1")" "$2" "$(value id UNIT_MEASURE EUR id UNIT_MULT 6)"; }
it "generic without series" xml_reads GenericData '<m:Structure structureID="S" dimensionAtObservation="AllDimensions"/>' "<m:DataSet>$(all EXPORTS 12.5)$(all IMPORTS 30)</m:DataSet>" 'NLD,KAZ,2022,12.5,30,EUR million'
it "another flow of the same name stays another's" xml_never GenericData '' "<m:DataSet>$(later EXPORTS 2022 12.5)$(later EXPORTS 2022 13.5)</m:DataSet>" 'the same record appears again with another value'
summary
