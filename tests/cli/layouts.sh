#!/bin/bash
# Tables as people lay them out: what is read of them, and what is refused or left out and why. Usage: layouts.sh PROGRAM
program=${1:?usage: layouts.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

table() { printf '%b\n' "$@" >"$scratch/x.csv"; } # LINE...
# rows ROWS [OPTION...]: pair, period, exports, imports and unit of each, joined by blanks
rows() {
	local want=$1
	shift
	run 0 "$program" convert --columns reporter,partner,period,exports,imports,unit --no-header "$@" "$scratch/x.csv" &&
		[ "$(paste -sd ' ' "$scratch/out")" = "$want" ] || { cat "$scratch/out" "$scratch/err"; return 1; }
}
never() { # MESSAGE [OPTION...]
	local message=$1
	shift
	refused "$message" "$program" convert "$@" "$scratch/x.csv"
}
warns() { grep -qF -- "$1" "$scratch/err" || { cat "$scratch/err"; return 1; }; } # MESSAGE

# --- JSON ----------------------------------------------------------------------------------------------------

record='"year":2022,"exports":5,"imports":7'
json_reads() { table "$1" && rows ',,2022,5,7,USD million'; }
json_never() { table "$1" && never "$2"; }
while IFS='|' read -r name; do
	it "records called $name" json_reads "{\"$name\":[{$record,\"unit\":\"USD million\"}],\"total\":1,\"next\":null}"
done <<-'NAMES'
	results
	items
	records
	data
NAMES
it "the same unit beside the records" json_reads "{\"unit\":\"USD million\",\"data\":[{$record,\"unit\":\"USD million\"}]}"
it "a member twice" json_never '{"data":[{"year":2022,"exports":5,"exports":6}]}' "record 1 has 'exports' twice"
it "twice in the second record" json_never '[{"year":2022,"exports":5},{"year":2023,"year":2024,"exports":6}]' "record 2 has 'year' twice"
it "another unit before the records" json_never "{\"unit\":\"EUR thousand\",\"data\":[{$record,\"unit\":\"USD million\"}]}" "'unit' beside the records says otherwise"
it "another unit behind them" json_never "{\"data\":[{$record,\"unit\":\"USD million\"}],\"unit\":\"EUR thousand\"}" "'unit' beside the records says otherwise"
it "another partner within an object" json_never "{\"meta\":{\"partner\":\"FRA\"},\"data\":[{$record,\"partner\":\"BEL\"}]}" "'partner' beside the records says otherwise"
it "a pair told behind the records" json_never "{\"data\":[{$record}],\"query\":{\"reporter\":\"DEU\",\"partner\":\"FRA\"}}" "'reporter' stands behind the records"

it "a unit within notes behind the records" json_never "{\"data\":[{\"year\":2022,\"exports\":5}],\"notes\":{\"unit\":\"USD million\"}}" "'unit' stands behind the records"
sides='"reporter":"KAZ","partner":"BEL"'
json_of_publisher() { table "$1" && rows 'KAZ,BEL,2022,5,7,USD million'; }
it "the publisher's country behind the records" json_of_publisher "{\"data\":[{$record,$sides,\"unit\":\"USD million\"}],\"source\":{\"country\":\"France\"}}"
it "the publisher's country before them" json_of_publisher "{\"source\":{\"country\":\"France\"},\"data\":[{$record,$sides,\"unit\":\"USD million\"}]}"

# flags JSON-MEMBERS WANTED: beside records of a year; "" is read
flags() {
	table "{$1,\"unit\":\"USD million\",\"data\":[{$record}]}"
	if [ "$2" ]; then never "$2"; else rows ',,2022,5,7,USD million'; fi
}
while IFS='|' read -r want members; do
	it "beside records: $members" flags "$members" "$want"
done <<-'MEMBERS'
	names months|"months": 9
	|"months": 12
	names months|"frequency": "M"
	names months|"meta": {"freq": "quarterly"}
	|"frequency": "A"
	expected or planned|"is_forecast": true
	expected or planned|"isForecast": true
	|"isForecast": false
	adjusted|"adjusted": true
	|"adjusted": false
	says that they are not complete|"complete": false
	|"complete": true
	|"fullscreen": false
	names months|"fullYear": false
MEMBERS
scaled_by() { table "{\"currency\":\"USD\",\"$1\":$2,\"data\":[{$record}]}" && rows ",,2022,5,7,$3"; }
it "a power of ten beside records" scaled_by unit_mult 6 'USD million'
it "a factor beside records" scaled_by multiplier 1000 'USD thousand'
it "no power of ten beside records" scaled_by decimals 6 USD
by_office() { table "{\"source\":\"$1\",\"data\":[{$record,\"unit\":\"USD million\"}]}" && rows ',,2022,5,7,USD million' && is_empty "$scratch/err"; }
it "a model as the source beside records" json_never "{\"source\":\"Model forecast\",\"data\":[{$record,\"unit\":\"USD million\"}]}" 'a note of the file'
it "an office as the source beside records" by_office 'National Bank'
it "months behind records" json_never "{\"data\":[{$record}],\"months\":9}" "'months' stands behind the records"

# --- pages -----------------------------------------------------------------------------------------------------

page() { # ROW...
	local rows=$1
	shift
	printf '<table><caption>Exports of Kazakhstan, USD million</caption><tr><th>No</th><th>Country</th><th>2022</th><th>2023</th></tr>%s</table>' "$rows" >"$scratch/x.html"
	"$@"
}
page_never() { refused "$1" "$program" convert "$scratch/x.html"; }
page_reads() { run 0 "$program" convert --columns partner,period,exports --no-header "$scratch/x.html" && [ "$(paste -sd ' ' "$scratch/out")" = "$1" ]; }
it "an amount over two columns" page '<tr><td>1<td>Belgium<td colspan=2>22' page_never "invalid number '22 (2 cells)'"
it "an amount over two rows" page '<tr><td>1<td>Belgium<td rowspan=2>22<td>1<tr><td>2<td>France<td>3' page_never "invalid number '22 (2 cells)'"
it "an amount over a great many columns" page '<tr><td>1<td>Belgium<td colspan=99999999>22' page_never 'invalid number'
while IFS='|' read -r amount said; do
	it "an amount over two rows: $amount" page "<tr><td>1<td>Belgium<td rowspan=2>$amount<td>1<tr><td>2<td>France<td>3" page_never "'$said (2 cells)'"
done <<-'AMOUNTS'
	1&nbsp;234|1 234
	−22|−22
	$22|$22
	22.5 mln|22.5 mln
	1'234|1'234
	222 p|222 p
	(22)|(22)
AMOUNTS
it "a rank over two rows" page '<tr><td rowspan=2>1<td>Belgium<td>22<td>23<tr><td>France<td>2<td>3' page_reads 'BEL,2022,22 BEL,2023,23'
it "no figures over two columns" page '<tr><td>1<td>Belgium<td>22<td>23<tr><td>2<td>France<td colspan=2>n/a' page_reads 'BEL,2022,22 BEL,2023,23'

# --- sections between rows -------------------------------------------------------------------------------------

both='KAZ,BEL,2022,10,30,USD million KAZ,BEL,2023,12,32,USD million'
trade='Trade of Kazakhstan, USD million'
of_flow() { table "$trade" 'Country;2022;2023' "$1;;" 'Germany;20;22' 'Belgium;10;12' "$2;;" 'Belgium;30;32' 'Germany;40;42' && rows "$both"; }
it "sections of flows" of_flow Exports Imports
it "in German" of_flow Ausfuhren Einfuhren
it "in Russian" of_flow Экспорт Импорт
of_flow_totals() { table "$trade" 'Country;2022;2023' 'Exports;30;34' 'Belgium;10;12' 'Germany;20;22' 'Imports;70;74' 'Belgium;30;32' 'Germany;40;42' && rows "$both"; }
it "sections of flows with their totals" of_flow_totals
of_country() { table "$trade" "$1;2022;2023" 'Germany;;' 'Exports;20;22' 'Imports;40;42' 'Belgium;;' 'Exports;10;12' 'Imports;30;32' && rows "$both"; }
it "sections of countries" of_country ''
it "below a heading of countries" of_country Country
of_country_turnover() { table 'Внешняя торговля Казахстана, млн долл. США' ';2022;2023' 'Бельгия;40;44' 'экспорт;10;12' 'импорт;30;32' 'Германия;60;64' 'экспорт;20;22' 'импорт;40;42' && rows "$both"; }
it "countries' turnover above their flows" of_country_turnover
not_asked() { table "$trade" ';2022' 'Germany;' 'Exports;20' 'Imports;40' && never 'the file has no trade of Kazakhstan with Belgium' --partner BEL; }
it "another country's section is not the one asked for" not_asked
unknown() { table "$trade" ';2022' 'Ruritania;' 'Exports;20' 'Imports;40' 'Belgium;' 'Exports;10' 'Imports;30' && rows 'KAZ,BEL,2022,10,30,USD million'; }
it "a section of no known country" unknown
group() { table "$trade" ';2022' 'Belgium;' 'Exports;10' 'Imports;30' 'EU;' 'Exports;100' 'Imports;300' && rows 'KAZ,BEL,2022,10,30,USD million'; }
it "a section of a group" group
balances() { table "$trade" 'Country;2022' 'Exports;' 'Belgium;10' 'Imports;' 'Belgium;30' 'Balance;' 'Belgium;-20' && rows 'KAZ,BEL,2022,10,30,USD million'; }
it "a section of balances" balances
re_exports() { table "$trade" 'Country;2022' 'Re-exports;' 'Belgium;1' 'Exports;' 'Belgium;10' && rows 'KAZ,BEL,2022,10,,USD million'; }
it "a section of re-exports" re_exports
of_flow_beside() { table "$trade" 'Country;2022;2023' 'Exports, USD million;;' 'Belgium;10;12' 'Imports, USD million;;' 'Belgium;30;32' && rows "$both"; }
it "the title's unit in sections" of_flow_beside
details() { table "$trade" ';2022' 'Belgium;' 'Exports;10' 'of which oil;5' 'Imports;30' && rows 'KAZ,BEL,2022,10,30,USD million'; }
it "a part of a flow between the flows of a country" details
flows_of_months() { table "$trade" 'Month;2022' 'Exports;' 'Jan;10' 'Imports;' 'Jan;30' && rows 'KAZ,BEL,2022-01,10,30,USD million' --partner BEL; }
it "flows of the partner that is asked for" flows_of_months
months_of_another() { table "$trade" 'Month;2022' 'Exports;' 'Jan;10' 'France;' 'Feb;5' && never 'says something else than its title' --partner BEL; }
it "another country below a flow" months_of_another
no_flow() { table "$trade" 'Month;2022' 'Jan;10' 'Feb;20' && never 'whether these are exports or imports' --partner BEL; }
it "no flow of the partner that is asked for" no_flow
refused_section() { table "$trade" 'Country;2022;2023' "${@:2}" && never "$1"; }
it "no section" refused_section 'whether these are exports or imports' 'Belgium;10;12' 'Germany;20;22'
it "one row and no section" refused_section 'whether these are exports or imports' 'Belgium;10;12'
it "a row above the first section" refused_section 'whether these are exports or imports' 'Belgium;10;12' 'France;1;2' 'Exports;;' 'Germany;20;22'
it "a section of goods" refused_section 'says something else than its title' 'Exports;;' 'Belgium;10;12' 'Crude oil;;' 'Belgium;5;6'
it "a section in another unit" refused_section 'says something else than its title' 'Exports;;' 'Belgium;10;12' 'EUR million;;' 'Belgium;5;6'
while IFS= read -r line; do
	it "a flow's section that says more: $line" refused_section 'says something else than its title' 'Exports;;' 'Belgium;10;12' "$line;;" 'Belgium;30;32'
done <<-'LINES'
	Imports, EUR million
	Imports (USD thousand)
	Imports, January-September
	Imports 9M
	Импорт за 9 месяцев
	Imports 2022
LINES
by_period='Year;Exports (USD million);Imports (USD million)'
while IFS= read -r line; do
	beside_country() { table 'Trade of Kazakhstan' "$by_period" 'Belgium;;' '2022;10;30' "$line;;" '2023;12;32' && never 'says something else than its title'; }
	above_country() { table 'Trade of Kazakhstan' "$by_period" "$line;;" 'Belgium;;' '2022;10;30' && never 'says something else than its title'; }
	it "below a country's rows: $line" beside_country
	[ "$line" = 'EUR thousand' ] || it "above a country: $line" above_country
done <<-'LINES'
	January-June
	Crude oil
	9 месяцев
	EUR thousand
LINES
jan_mayen() { table 'Trade of Kazakhstan' "$by_period" 'Svalbard and Jan Mayen;;' '2022;1;3' 'Belgium;;' '2022;10;30' && rows 'KAZ,BEL,2022,10,30,USD million'; }
it "a country called by a month" jan_mayen
unit_above_country() { table 'Trade of Kazakhstan' "$by_period" 'EUR thousand;;' 'Belgium;;' '2022;10;30' && never 'the row of units names another unit'; }
it "another unit than the headings'" unit_above_country
below_country() { table 'Trade of Kazakhstan' "$by_period" 'Belgium;;' '2022;10;30' '2023;12;32' 'Source: customs;;' && rows "$both"; }
it "a note below the rows of a country" below_country
words_for_periods() { table 'Trade of Kazakhstan' "$by_period" 'Belgium;;' 'I кв. 2022;10;30' 'Feb 2023;12;32' && rows 'KAZ,BEL,2022-Q1,10,30,USD million KAZ,BEL,2023-02,12,32,USD million'; }
it "periods in words below a country" words_for_periods
in_country() { table "$trade" ';2022' 'Belgium;' 'Exports;10' 'Crude oil;5' 'Imports;30' && never 'says something else than its title'; }
it "goods between the flows of a country" in_country
under_title() { table 'Exports of Kazakhstan, USD million' 'Country;2022;2023' 'Germany;20;22' "$1;;" 'Belgium;10;12' && never 'says something else than its title'; }
while IFS= read -r line; do
	it "a line between rows: $line" under_title "$line"
done <<-'LINES'
	EUR million
	January-September
	I квартал
	Almaty city
	Imports
LINES
not_understood() { table 'Exports of Kazakhstan, USD million' 'Country;2022' 'Germany;20' "$1;" 'Belgium;10' && rows 'KAZ,BEL,2022,10,,USD million' && warns "the line '$1' between the rows is not understood"; }
it "a line between rows that is not understood" not_understood 'Small traders'
plain() { table 'Exports of Kazakhstan, USD million' 'Country;2022' 'EU;30' "$1;" 'Belgium;10' && rows 'KAZ,BEL,2022,10,,USD million' && is_empty "$scratch/err"; }
while IFS= read -r line; do
	it "a line between rows that says nothing: $line" plain "$line"
done <<-'LINES'
	of which:
	Countries
	Asia
	в том числе:
	---
LINES

# --- months in rows, years in columns ---------------------------------------------------------------------------

to_belgium='Exports of Kazakhstan to Belgium, USD million'
by_year='KAZ,BEL,2022-01,10,,USD million KAZ,BEL,2022-02,12,,USD million KAZ,BEL,2023-01,11,,USD million KAZ,BEL,2023-02,13,,USD million'
months() { table "$1" "$2;2022;2023" "$3;10;11" "$4;12;13" "$5;22;24" && rows "$by_year"; }
it "months by year" months "$to_belgium" Month Jan Feb Total
it "months in numbers" months "$to_belgium" Month 1 2 Sum
it "below an empty corner" months "$to_belgium" '' January February Total
it "in Russian" months 'Экспорт Казахстана в Бельгию, млн долл. США' Месяц янв фев Итого
it "in German" months 'Ausfuhren Kasachstans nach Belgien nach Monaten, Mio. USD' Monat Januar Februar Gesamt
it "in French" months 'Exportations du Kazakhstan vers la Belgique, mensuelles, millions USD' Mois janvier février Total
quarters() { table "$to_belgium" "$1;2022;2023" "$2;10;11" "$3;12;13" && rows 'KAZ,BEL,2022-Q1,10,,USD million KAZ,BEL,2022-Q2,12,,USD million KAZ,BEL,2023-Q1,11,,USD million KAZ,BEL,2023-Q2,13,,USD million'; }
it "quarters by year" quarters Quarter I II
it "quarters in numbers" quarters Quarter 1 2
it "quarters in words" quarters Квартал 'I квартал' 'II квартал'
it "Q1 in a column of months" quarters Month Q1 Q2
both_flows() { table 'Trade of Kazakhstan with Belgium, USD million' 'Month;Flow;2022;2023' 'Jan;Exports;10;11' 'Jan;Imports;1;2' && rows 'KAZ,BEL,2022-01,10,1,USD million KAZ,BEL,2023-01,11,2,USD million'; }
it "flows beside months" both_flows
flow_headings() { table 'Trade of Kazakhstan with Belgium, USD million' 'Month;Exports 2022;Imports 2022' 'Jan;10;1' && rows 'KAZ,BEL,2022-01,10,1,USD million'; }
it "flows in the headings of years" flow_headings
so_far() { table "$to_belgium" 'Month;2022' 'Jan;10' 'Jan-Feb;22' && rows 'KAZ,BEL,2022-01,10,,USD million KAZ,BEL,2022-01/2022-02,22,,USD million'; }
it "months so far keep their months" so_far
no_month() { table "$1" 'Month;2022;2023' "$2;10;11" && never "$3"; }
it "an unknown month" no_month "$to_belgium" Smarch 'unknown part of the year'
it "months of no flow" no_month 'Trade of Kazakhstan with Belgium, USD million' Jan 'whether these are exports or imports'
it "months of weights" no_month 'Exports of Kazakhstan to Belgium, tonnes' Jan 'no amounts of money'

# --- headings -------------------------------------------------------------------------------------------------

pair='Trade of Kazakhstan with Belgium, USD million'
flows() { table "$pair" "$1" '2022;10;30' && rows 'KAZ,BEL,2022,10,30,USD million'; }
it "X and M" flows 'Year;X;M'
it "to and from a country" flows 'Year;To Belgium;From Belgium'
it "in German" flows 'Jahr;Nach Belgien;Aus Belgien'
it "in Russian" flows 'Год;В Бельгию;Из Бельгии'
no_flows() { table "$pair" "$1" '2022;10;30' && never "$2"; }
it "X alone" no_flows 'Year;X;Y' 'no header'
it "to another country" no_flows 'Year;To Germany;From Germany' 'names another country than the lines above'
it "exports of a country that may be either" no_flows 'Year;Belgian exports;Belgian imports' 'with whom the trade is'
it "changes" no_flows 'Year;Exports Δ;Imports Δ' 'no header'
it "of months, beside years" no_flows 'Year;Monthly exports;Monthly imports' 'its figures are of months'
it "of some months" no_flows 'Year;Exports (1-9);Imports (1-9)' 'of a part of a year'
monthly() { table "$pair" 'Month;Monthly exports;Monthly imports' '2022-01;10;30' && rows 'KAZ,BEL,2022-01,10,30,USD million'; }
it "of months, beside months" monthly
partners() { table 'Exports of Kazakhstan, USD million' "$1" '2022;10;20;30;33.3' && rows 'KAZ,BEL,2022,10,,USD million'; }
it "a share beside partners" partners 'Year;Belgium;EU;World;Share of Belgium'
it "growth beside partners" partners 'Year;Belgium;Germany;World;Growth, %'
limited() { table 'Exports of Kazakhstan, USD million' 'Year;Germany;Belgium Q1' '2022;10;33' && never 'no header'; }
it "a partner of a part of the year" limited
adjusted() { table "$pair" ';2022' 'Exports sa;10' 'Imports;30' && rows 'KAZ,BEL,2022,,30,USD million' && warns "row 'Exports sa' is not read"; }
it "a row of adjusted figures" adjusted
by_year() { table "$to_belgium" "$1" "$2;10;20" && if [ -n "$4" ]; then never "$4"; else rows "$3"; fi; }
it "a fifth quarter is no May" by_year 'Quarter;2021;2022' 5 '' "unknown part of the year '5'"
it "quarters by their last months" by_year 'Quarter;2021;2022' 12 '' "unknown part of the year '12'"
it "a fourth quarter" by_year 'Quarter;2021;2022' 4 'KAZ,BEL,2021-Q4,10,,USD million KAZ,BEL,2022-Q4,20,,USD million' ''
part_beside_years() { by_year 'Month;2021;2022 (Jan-Jun)' Jan 'KAZ,BEL,2021-01,10,,USD million' '' && warns "column '2022 (Jan-Jun)' is not read"; }
it "a part of a year beside years of months" part_beside_years
of_months() { table "$pair" ';2022' 'Exports monthly;10' 'Imports;30' && never 'a part of a year'; }
it "a row of months below a year" of_months

# --- matrices --------------------------------------------------------------------------------------------------

matrix() { table "$1" "$2;Belgium;France;Total" 'Kazakhstan;10;20;30' 'Belgium;-;40;50' 'Total;10;60;80'; }
edges() { matrix "$1" "$2" && rows 'KAZ,BEL,2021,10,,USD million' --reporter KAZ --partner BEL && rows 'BEL,FRA,2021,40,,USD million' --reporter BEL --partner FRA; }
it "exporters and importers" edges 'Exports of goods in 2021, USD million' Exporter
it "reporters and partners" edges 'Exports of goods in 2021, USD million' Reporter
imports_of() { matrix 'Imports of goods in 2021, USD million' Reporter && rows 'KAZ,BEL,2021,,10,USD million' --reporter KAZ --partner BEL; }
it "imports of reporters" imports_of
no_matrix() { matrix "$1" "$2" && never "$3" --reporter KAZ --partner BEL; }
it "imports of exporters" no_matrix 'Imports of goods in 2021, USD million' Exporter 'no '
it "of no period" no_matrix 'Exports of goods, USD million' Exporter 'of which period'
it "of no flow" no_matrix 'Trade in goods in 2021, USD million' Reporter 'whether these are exports or imports'

# --- cells that hold no plain figure ----------------------------------------------------------------------------

odd() { table 'Exports of Kazakhstan, USD million' 'Country;2022;2023' "Belgium;10;$1" 'Germany;20;22' && rows 'KAZ,BEL,2022,10,,USD million' && warns "cells such as '$1' are left out"; }
while IFS= read -r cell; do
	it "a cell that is left out: $cell" odd "$cell"
done <<-'CELLS'
	~12
	<12
	>12
	≤ 12.5
	(12)
	(1 200,5)
	conf.
	▲10
	10 ↑
CELLS
not_left() { table 'Exports of Kazakhstan, USD million' 'Country;2022;2023' "Belgium;10;$1" 'Germany;20;22' && never "invalid number '$1'"; }
it "12x is no number" not_left 12x
it "(12 is no number" not_left '(12x)'
status() { table 'Exports of Kazakhstan, USD million' 'Country;2022' 'Belgium;12 (p)' && rows 'KAZ,BEL,2022,12,,USD million' && is_empty "$scratch/err"; }
it "a figure with a mark of its status" status
of_products() { table 'Exports of Kazakhstan, USD million' 'Country;HS;2022' 'Belgium;27;10' 'Belgium;72;<12' && never "'<12'"; }
it "a part of a sum is not left out" of_products

# --- a column of measures beside the countries -------------------------------------------------------------------

while IFS='|' read -r lines wanted; do
	measures() { table "$lines" && rows "$wanted"; }
	it "measures: $lines" measures
done <<-'MEASURES'
	Exports of Kazakhstan, USD million\nCountry;Measure;2022\nBelgium;Value;10\nGermany;Value;20|KAZ,BEL,2022,10,,USD million
	Exports of Kazakhstan, USD million\nIndicator;Country;2022\nExports;Belgium;10\nExports;Germany;20|KAZ,BEL,2022,10,,USD million
	Imports of Kazakhstan, USD million\nCountry;Measure;2022\nBelgium;Value;10\nBelgium;Weight;3|KAZ,BEL,2022,,10,USD million
	Trade of Kazakhstan, USD million\nCountry;Indicator;2022\nBelgium;Exports;10\nBelgium;Imports;30\nBelgium;Balance;-20\nBelgium;Exports of oil;1|KAZ,BEL,2022,10,30,USD million
MEASURES
while IFS='|' read -r lines message; do
	no_measures() { table "$lines" && never "$message"; }
	it "no measures: $lines" no_measures
done <<-'MEASURES'
	Trade of Kazakhstan, USD million\nCountry;Indicator;2022\nBelgium;Value;10|neither the row nor a line above says whether these are exports or imports
	Exports of Kazakhstan, USD million\nCountry;Measure;2022\nBelgium;Share;10|the file holds no amounts of money
	Exports of Kazakhstan, USD million\nCountry;Indicator;2022\nBelgium;Exports of oil;10|the file holds no amounts of money
MEASURES

# --- names of countries as lists have them ------------------------------------------------------------------------

name() { table 'Exports of Kazakhstan, USD million' 'Country;2022' "$1;10" 'Germany;20' && rows 'KAZ,BEL,2022,10,,USD million'; }
while IFS= read -r label; do
	it "a country: $label" name "$label"
done <<-'NAMES'
	- Belgium
	• Belgium
	Belgium:
	Belgium / Бельгия
	Belgium [BEL]
	056 Belgium
	056 - Belgium
	to Belgium
	в Бельгию
	Королевство Бельгия
NAMES
german() { table 'Экспорт Казахстана, млн долл. США' 'Страна;2022' "$1;10" 'Бельгия;20' && rows 'KAZ,DEU,2022,10,,USD million' --partner DEU; }
it "ФРГ" german ФРГ
it "из Германии" german 'из Германии'
no_name() { table 'Exports of Kazakhstan, USD million' 'Country;2022' "$1;10" 'France;15' 'Germany;20' && never "unknown names: '$1'"; }
while IFS= read -r label; do
	it "no country: $label" no_name "$label"
done <<-'NAMES'
	Belgium / Luxembourg
	Belgium [FRA]
	toBelgium
	Belgium 9M
	Belgium Q1
	Бельгия 1/2
	South Africa 9M
	Belgium #1
NAMES
number_of_other() { table 'Exports of Kazakhstan, USD million' 'Country;2022' '276 Belgium;10' 'France;15' && never 'the file has no trade of Kazakhstan with Belgium' --partner BEL; }
it "another country's number" number_of_other

# --- rows of statistics ------------------------------------------------------------------------------------------

statistic() { table 'Trade of Kazakhstan with Belgium, USD million' 'Year;Exports;Imports' '2022;10;30' "$1;5;6" && rows 'KAZ,BEL,2022,10,30,USD million' && warns "rows that say '$1' are left out"; }
while IFS= read -r label; do
	it "a row of statistics: $label" statistic "$label"
done <<-'LABELS'
	Average
	Max
	CAGR
	CAGR 2018-2023
	Total 2022-2023
	Growth 2023
	2023 growth
	2023, %
	Durchschnitt
	Moyenne
	В среднем
	Прирост 2023
LABELS
of_months() { table "$to_belgium" 'Month;2022' 'Jan;10' 'Average;10' && rows 'KAZ,BEL,2022-01,10,,USD million' && warns "rows that say 'Average' are left out"; }
it "below months" of_months
of_countries() { table 'Exports of Kazakhstan, USD million' 'Country;2022' 'Belgium;10' 'Average;10' && rows 'KAZ,BEL,2022,10,,USD million' && warns "rows that say 'Average' are left out"; }
it "below countries" of_countries
sudan() { table 'Exports of Kazakhstan, USD million' 'Country;2022' 'SD;10' 'SD of rows;20' 'Avg;30' && rows 'KAZ,SDN,2022,10,,USD million' && warns "rows that say 'SD of rows' are left out"; }
it "Sudan's code is no standard deviation" sudan
no_statistic() { table 'Trade of Kazakhstan with Belgium, USD million' 'Year;Exports;Imports' '2022;10;30' "$1;5;6" && never "invalid period '$1'"; }
it "a row of no period" no_statistic 'Maxwell'
it "a row of words" no_statistic 'Almaty 2023'

# --- parts of years as columns, flows as rows --------------------------------------------------------------------------

of_parts() { table "$to_belgium" "Year;$1" "2022;$2" && rows "$3"; }
row_of() { # PERIOD VALUE...: as rows has them
	while [ $# -gt 0 ]; do
		printf 'KAZ,BEL,%s,%s,,USD million%s' "$1" "$2" "${3:+ }"
		shift 2
	done
}
quarters=$(row_of 2022-Q1 1 2022-Q2 3 2022-Q3 5 2022-Q4 7)
for headings in 'Q1;Q2;Q3;Q4' 'I;II;III;IV' '1 кв.;2 кв.;3 кв.;4 кв.' 'I кв.;II кв.;III кв.;IV кв.' 'Q1;Q2;Q3;Q4;Total' 'I;II;III;IV;Year'; do
	values='1;3;5;7'
	[[ $headings == *';'*';'*';'*';'* ]] && values='1;3;5;7;16'
	it "quarters as columns: $headings" of_parts "$headings" "$values" "$quarters"
done
it "halves as columns" of_parts 'H1;H2' '1;2' "$(row_of 2022-S1 1 2022-S2 2)"
it "months by their numbers" of_parts '1;2;3;4;5;6;7;8;9;10;11;12' '7;2;3;4;5;6;7;8;9;10;11;12' "$(row_of 2022-01 7 2022-02 2 2022-03 3 2022-04 4 2022-05 5 2022-06 6 2022-07 7 2022-08 8 2022-09 9 2022-10 10 2022-11 11 2022-12 12)"
it "months by numerals" of_parts 'I;II;III;IV;V;VI;VII;VIII;IX;X;XI;XII' '1;2;3;4;5;6;7;8;9;10;11;12' "$(row_of 2022-01 1 2022-02 2 2022-03 3 2022-04 4 2022-05 5 2022-06 6 2022-07 7 2022-08 8 2022-09 9 2022-10 10 2022-11 11 2022-12 12)"
no_parts() { table "$to_belgium" "Year;$1" '2022;1;3;5;7' && never ''; }
for headings in 'Q1;Q2;Q4' 'Q2;Q3;Q4' 'I;II;III' 'T1;T2;T3' '1;2;3;4' 'Q1;Q2;H2'; do
	it "not all parts of a year: $headings" no_parts "$headings"
done
flows_as_rows() { table 'Trade of Kazakhstan with Belgium, USD million' "$1;2022;2023" 'Exports;10;12' 'Imports;30;32' && rows 'KAZ,BEL,2022,10,30,USD million KAZ,BEL,2023,12,32,USD million' && is_empty "$scratch/err"; }
for corner in Indicator Item Показатель Наименование Merkmal Indicateur Omschrijving Көрсеткіш Year Год; do
	it "flows as rows below '$corner'" flows_as_rows "$corner"
done
goods_as_rows() { table 'Trade of Kazakhstan with Belgium, USD million' 'Item;2022;2023' 'Oil;10;12' 'Gas;30;32' && never ''; }
it "goods as rows below 'Item'" goods_as_rows
with_units() { table 'Trade of Kazakhstan with Belgium' 'Indicator;Unit;2022' 'Exports;USD million;10' 'Exports;thousand tonnes;1' 'Imports;USD million;30' 'Imports;% growth;2' && rows 'KAZ,BEL,2022,10,30,USD million'; }
it "flows as rows with units" with_units
year_below() { table 'Exports of Kazakhstan, USD million' 'Country;2022;;2023;' ';H1;Year;H1;Year' 'Belgium;5;10;6;12' && rows "$(row_of 2022-S1 5 2022 10 2023-S1 6 2023 12)"; }
it "a half and the year below a year" year_below

# --- two tables side by side -------------------------------------------------------------------------------------------

side_by_side() { table 'Exports of Kazakhstan in 2022, USD million' "$1" "$2" "$3" && rows 'KAZ,BEL,2022,10,,USD million' && rows 'KAZ,ITA,2022,100,,USD million' --partner ITA && rows 'KAZ,DEU,2022,9,,USD million' --partner DEU; }
while IFS='|' read -r headings row next; do
	it "side by side: $headings" side_by_side "$headings" "$row" "$next"
done <<-'TABLES'
	Country;Value;Country;Value|Italy;100;Belgium;10|Total;1;Germany;9
	Rank;Country;Value;Rank;Country;Value|1;Italy;100;2;Belgium;10|3;Germany;9;;;
	Country;Value;;Country;Value|Italy;100;;Belgium;10|Germany;9;;;
	Страна;Сумма;Страна;Сумма|Италия;100;Бельгия;10|;;Германия;9
	#;Country;Exports;;#;Country;Exports|1;Italy;100;;3;Belgium;10|2;Germany;9;;4;France;8
TABLES
# Of more tables than are told apart, and where a figure stands before its name, none is given to another's country.
open_sides() { table "Exports of Kazakhstan in 2022, USD million" "$@" && never 'no header that is known'; }
many=$(printf 'Country;Value;%.0s' {1..9})
it "nine tables side by side" open_sides "${many%;}" 'Italy;1;France;2;Germany;3;Spain;4;Poland;5;Austria;6;Sweden;7;Belgium;;Norway;108'
it "eight tables side by side" side_by_side "$(printf 'Country;Value;%.0s' {1..7})Country;Value" 'Italy;100;France;2;Germany;9;Spain;4;Poland;5;Austria;6;Sweden;7;Belgium;10' 'China;1;;;;;;;;;;;;;;'
it "values before their countries" open_sides 'Exports;Country;Imports;Country' '100;Italy;10;Belgium' '9;Germany;8;Poland'
it "a second column of partners beside one of codes" open_sides 'Partner;Partner ISO;Exports;Partner;Imports' 'Belgium;BEL;1;Italy;5'
it "codes and names of both sides" side_by_side 'Country;Country code;Value;Country;Country code;Value' 'Italy;ITA;100;Belgium;BEL;10' 'Germany;DEU;9;;;'
flows_beside() { table 'Trade of Kazakhstan in 2022, USD million' 'Top destinations;;;;Top sources;;' '#;Country;Exports;;#;Country;Imports' '1;Italy;100;;1;China;70' '2;Belgium;10;;2;Germany;60' '3;China;8;;3;Belgium;30' && rows 'KAZ,BEL,2022,10,30,USD million' && rows 'KAZ,DEU,2022,,60,USD million' --partner DEU; }
it "exports and imports side by side, in orders of their own" flows_beside
years_beside() { table 'Exports of Kazakhstan, USD million' 'Country;2022;2023;;Country;2022;2023' 'Italy;100;101;;Belgium;10;12' && rows "$(row_of 2022 10 2023 12)"; }
it "years, side by side" years_beside

# --- values below a title that names the flow -------------------------------------------------------------------------

# valued WANTED TITLE HEADINGS ROW...
valued() {
	local want=$1
	shift
	table "$@" && case $want in KAZ*) rows "$want" ;; *) never "$want" ;; esac
}
while IFS='|' read -r want title headings first second; do
	it "$title: $headings" valued "$want" "$title" "$headings" "$first" "$second"
done <<-'VALUES'
	KAZ,BEL,2022,10,,USD million|Exports of Kazakhstan in 2022, USD million|Country;Value;Share, %|Belgium;10;5|Germany;20;10
	KAZ,BEL,2022,10,,USD thousand|Ausfuhr Kasachstans 2022, in 1000 USD|Land;Wert;Anteil in %|Belgien;10;5|Deutschland;20;10
	KAZ,BEL,2022,10,,USD million|Экспорт Казахстана в 2022 году, млн долл. США|Страна;Стоимость;Доля, %|Бельгия;10;5|Германия;20;10
	KAZ,BEL,2022,,10,USD million|Importations du Kazakhstan en 2022, millions USD|Pays;Valeur;Part en %|Belgique;10;5|Allemagne;20;10
	KAZ,BEL,2022,10,,USD million KAZ,BEL,2023,12,,USD million|Exports from Kazakhstan to Belgium, USD million|Year;Value|2022;10|2023;12
	KAZ,BEL,2022,10,,USD million KAZ,BEL,2023,12,,USD million|Ausfuhr Kasachstans nach Belgien|Jahr;Wert (Mio. USD);Veränderung in %|2022;10;1|2023;12;20
	KAZ,BEL,2022,10,,USD million KAZ,BEL,2023,12,,USD million|Uitvoer van Kazachstan, miljoen USD|Jaar;Land;Waarde|2022;België;10|2023;België;12
	exports or imports|Trade of Kazakhstan with Belgium, USD million|Year;Value|2022;10|2023;12
	of which period|Exports of Kazakhstan, USD million|Country;Value|Belgium;10|Germany;20
	two units for figures|Exports of Kazakhstan in 2022|Country;USD million;EUR million|Belgium;10;11|Germany;20;22
	'crude oil'|Exports of crude oil of Kazakhstan in 2022, USD million|Country;Value|Belgium;10|Germany;20
	KAZ,BEL,2022,10,,USD million|Exports of Kazakhstan in 2022, USD million|Country of destination;Value|Belgium;10|Germany;20
	KAZ,BEL,2022,,10,USD million|Imports of Kazakhstan in 2022, USD million|Country of origin;Value|Belgium;10|Germany;20
	KAZ,BEL,2022,10,,USD million|Экспорт Казахстана в 2022 году, млн долл. США|Наименование страны;Стоимость|Бельгия;10|Германия;20
	KAZ,BEL,2022-01,10,,USD million|Exports of Kazakhstan in 2022, USD million|Country;Month;Value|Belgium;Jan;10|Germany;Jan;20
	KAZ,BEL,2022-Q1,10,,USD million KAZ,BEL,2022-Q2,20,,USD million|Exports of Kazakhstan in 2022, USD million|Country;Quarter;Value|Belgium;Q1;10|Belgium;2;20
	KAZ,BEL,2022-01,10,,USD million KAZ,BEL,2022-02,20,,USD million|Exports of Kazakhstan to Belgium in 2022, USD million|Month;Value|1;10|2;20
	KAZ,BEL,2022-Q1,10,,USD million KAZ,BEL,2022-Q2,20,,USD million|Exports of Kazakhstan to Belgium in 2022, USD million|Quarter;Value|I;10|II;20
	KAZ,BEL,2022-01,10,30,USD million KAZ,BEL,2022-02,20,40,USD million|Trade of Kazakhstan with Belgium in 2022, USD million|Month;Exports;Imports|Jan;10;30|Feb;20;40
	KAZ,BEL,2022-01,10,30,USD million KAZ,BEL,2022-02,20,40,USD million|Торговля Казахстана с Бельгией в 2022 году, млн долл. США|Месяц;Экспорт;Импорт|январь;10;30|февраль;20;40
	KAZ,BEL,2022-01,10,30,USD million KAZ,BEL,2022-02,20,40,USD million|Handel Kasachstans mit Belgien 2022, Mio. USD|Monat;Ausfuhr;Einfuhr|Januar;10;30|Februar;20;40
	KAZ,BEL,2022-Q1,10,30,USD million KAZ,BEL,2022,20,40,USD million|Trade of Kazakhstan with Belgium in 2022, USD million|Quarter;Exports;Imports|1;10;30|Year;20;40
	invalid period 'Jan'|Trade of Kazakhstan with Belgium, USD million, updated 5 June 2023|Month;Exports;Imports|Jan;10;30|Feb;20;40
	KAZ,BEL,2022-01,10,,USD million KAZ,BEL,2022-02,30,,USD million|Exports of Kazakhstan in 2022, USD million|Country;Jan;Feb|Belgium;10;30|Germany;20;40
	no header that is known|Exports of Kazakhstan, USD million|Country;Jan;Feb|Belgium;10;30|Germany;20;40
	no single unit|Exports of Kazakhstan in 2022, 10 USD million|Country;Value|Belgium;10|Germany;20
	no single unit|Exports of Kazakhstan in 2022, thousand USD million|Country;Value|Belgium;10|Germany;20
	two scales are named|Trade of Kazakhstan with Belgium, USD million|Year;Exports k;Imports k|2022;10;30|2023;20;40
	a scale without a currency|Trade of Kazakhstan with Belgium|Year;Exports (k);Imports (k)|2022;10;30|2023;20;40
	another currency than|Trade of Kazakhstan with Belgium, USD million|Year;Exports (EUR mn);Imports (EUR mn)|2022;10;30|2023;20;40
	another currency than|Handel Kasachstans mit Belgien, Mio. USD|Jahr;Ausfuhr (Mio. EUR);Einfuhr (Mio. EUR)|2022;10;30|2023;20;40
	another currency than|Trade of Kazakhstan with Belgium in USD|Year;Exports, million EUR;Imports, million EUR|2022;10;30|2023;20;40
	KAZ,BEL,2022,10,,USD million|Main partners of Kazakhstan in 2022: exports, USD million|Country;Value|Belgium;10|Germany;20
	KAZ,BEL,2022,,10,USD million|Основные партнёры Казахстана в 2022 году, импорт, млн долл. США|Страна;Сумма|Бельгия;10|Германия;20
VALUES

# --- lines between rows --------------------------------------------------------------------------------------------

# between WANTED LINE...: below a row of Germany, above one of Belgium: "" is read, "said" with a warning, else refused
between() {
	local want=$1
	shift
	table 'Exports of Kazakhstan, USD million' 'Country;2022;2023' 'Germany;20;22' "$@" 'Belgium;30;32'
	case $want in
	'' | said) rows 'KAZ,BEL,2022,30,,USD million KAZ,BEL,2023,32,,USD million' --partner BEL && if [ "$want" ]; then warns 'between the rows is not understood'; else is_empty "$scratch/err"; fi ;;
	*) never "$want" --partner BEL ;;
	esac
}
headings='Country;2022;2023'
while IFS='|' read -r want first second; do
	it "between rows: $first" between "$want" "$first"
	[ ! "$second" ] || it "between rows, with headings: $first" between "$second" "$first" "$headings"
done <<-'LINES'
	says something else|Uzbekistan|says something else
	says something else|Узбекистан|says something else
	says something else|Deutschland|says something else
	says something else|H1|says something else
	says something else|Q3;;|says something else
	says something else|9M;;|says something else
	says something else|2023:;;|says something else
	|Uzbekistan;;|says something else
	|Kazakhstan|
	|Europe;;|
	|EU 27;;|
	|World|
	said|Table 2|said
	said|Part B;;|said
LINES
it "between rows, behind an empty line: Uzbekistan" between said '' 'Uzbekistan;;'
it "between rows, behind an empty line: Europe" between '' '' 'Europe;;'

# --- running totals, by the periods that say so ---------------------------------------------------------------

while IFS='|' read -r title headings row wanted; do
	running() { table "$title" "$headings" "$row" && rows "$wanted" --reporter BLR --partner KAZ; }
	it "running totals: $title" running
done <<-'RUNNING'
	Экспорт Беларуси в Казахстан в 2023 году, нарастающим итогом, млн долл. США|;январь;январь-февраль;январь-март|Экспорт;1;3;6|BLR,KAZ,2023-01,1,,USD million BLR,KAZ,2023-01/2023-02,3,,USD million BLR,KAZ,2023-Q1,6,,USD million
	Trade of Belarus with Kazakhstan in 2023, cumulative, USD million|;January;January-February;January-April|Exports;1;3;6|BLR,KAZ,2023-01,1,,USD million BLR,KAZ,2023-01/2023-02,3,,USD million BLR,KAZ,2023-01/2023-04,6,,USD million
	Handel von Belarus mit Kasachstan 2023, kumuliert, Mio. USD|;Januar;Januar - Februar;Januar - Juni|Ausfuhr;1;3;6|BLR,KAZ,2023-01,1,,USD million BLR,KAZ,2023-01/2023-02,3,,USD million BLR,KAZ,2023-S1,6,,USD million
RUNNING
running_rows() { table 'Ausfuhr von Belarus nach Kasachstan, kumuliert, Mio. USD' 'Zeitraum;Wert' 'Januar 2024;1' 'Januar - Februar 2024;3' 'Januar - März 2024;6' && rows 'BLR,KAZ,2024-01,1,,USD million BLR,KAZ,2024-01/2024-02,3,,USD million BLR,KAZ,2024-Q1,6,,USD million'; }
it "running totals in rows" running_rows
while IFS='|' read -r title headings row; do
	single() { table "$title" "$headings" "$row" && refused 'are not the trade of each period' "$program" convert "$scratch/x.csv" --reporter BLR --partner KAZ; }
	it "running totals below months alone: $title" single
done <<-'SINGLE'
	Экспорт Беларуси в Казахстан в 2023 году, нарастающим итогом, млн долл. США|;январь;февраль;март|Экспорт;1;3;6
	Trade of Belarus with Kazakhstan in 2023, cumulative, USD million|;January;January-February;March|Exports;1;3;6
	Trade of Belarus with Kazakhstan, cumulative, USD million|;2022;2023|Exports;1;3
SINGLE
average() { table 'Trade of Belarus with Kazakhstan in 2023, moving average, USD million' ';January;January-February;January-March' 'Exports;1;3;6' && refused '' "$program" convert "$scratch/x.csv" --reporter BLR --partner KAZ; }
it "no running totals: averages" average

# --- the first months of a year, counted -----------------------------------------------------------------------

while IFS='|' read -r heading period; do
	counted() { table 'Exports of Belgium, EUR million' "Country;2022;$heading" 'Kazakhstan;1;2' && rows "BEL,KAZ,2022,1,,EUR million BEL,KAZ,$period,2,,EUR million" --reporter BEL --partner KAZ; }
	it "counted: $heading" counted
done <<-'COUNTED'
	8 maanden 2023|2023-01/2023-08
	12 maanden 2023|2023
	9 месяцев 2023|2023-01/2023-09
	3 months 2023|2023-Q1
COUNTED
for heading in '9 months to 2023' 'last 9 months 2023' '2023 (9 months)' '14 months 2023'; do
	uncounted() { table 'Exports of Belgium, EUR million' "Country;2022;$heading" 'Kazakhstan;1;2' && rows 'BEL,KAZ,2022,1,,EUR million' --reporter BEL --partner KAZ; }
	it "not counted: $heading" uncounted
done

# --- where goods go beside where they come from ------------------------------------------------------------------

while IFS='|' read -r headings row; do
	beside() { table 'Außenhandel Deutschlands 2022, USD thousand' "$headings" "$row" && rows 'DEU,BEL,2022,5,,USD thousand' --reporter DEU --partner BEL && rows 'DEU,KAZ,2022,,6,USD thousand' --reporter DEU --partner KAZ; }
	it "two lists: $headings" beside
done <<-'BESIDE'
	Bestimmungsland;Ausfuhr;Ursprungsland;Einfuhr|Belgien;5;Kasachstan;6
	Rang;Zielland;Ausfuhr;;Rang;Herkunftsland;Einfuhr|1;Belgien;5;;1;Kasachstan;6
	Country of origin;Imports;Country of destination;Exports|Kazakhstan;6;Belgium;5
	Страна назначения;Экспорт;Страна происхождения;Импорт|Бельгия;5;Казахстан;6
BESIDE
for headings in 'Bestimmungsland;Einfuhr;Ursprungsland;Ausfuhr' 'Bestimmungsland;Ausfuhr;Ursprungsland;Ausfuhr'; do
	turned() { table 'Außenhandel Deutschlands 2022, USD thousand' "$headings" 'Belgien;5;Kasachstan;6' && ! "$program" convert --reporter DEU --partner BEL "$scratch/x.csv" 2>/dev/null | grep -q DEU,BEL; }
	it "no two lists: $headings" turned
done

# --- pivot tables, each line of headings with what it is of --------------------------------------------------------

pivot() { table "$@" && rows 'KAZ,BEL,2019,1,3,USD million KAZ,BEL,2021,2,4,USD million' --reporter KAZ --unit 'USD million'; }
it "pivot: flows above years" pivot flow,exports,exports,imports,imports year,2019,2021,2019,2021 partner,,,, Belgium,1,2,3,4
it "pivot: years above flows" pivot year,2019,2019,2021,2021 flow,exports,imports,exports,imports country,,,, Belgium,1,3,2,4
it "pivot: in German" pivot 'Richtung;Ausfuhr;Ausfuhr;Einfuhr;Einfuhr' 'Jahr;2019;2021;2019;2021' 'Land;;;;' 'Belgien;1;2;3;4'

# --- headings above several columns each, centred by hand -----------------------------------------------------------

centred() { table 'Belgium: trade with Kazakhstan, EUR million' "${@:2}" && rows "$1"; }
it "years above the last column of theirs" centred 'BEL,KAZ,2022-01,1,2,EUR million BEL,KAZ,2022-02,5,6,EUR million BEL,KAZ,2023-01,3,4,EUR million BEL,KAZ,2023-02,7,8,EUR million' ,,2022,,2023 ,Exp.,Imp.,Exp.,Imp. Jan,1,2,3,4 Feb,5,6,7,8
it "flows above the middle column of theirs" centred 'BEL,KAZ,2021,1,4,EUR million BEL,KAZ,2022,2,5,EUR million BEL,KAZ,2023,3,6,EUR million' ,,Exports,,,Imports, ,2021,2022,2023,2021,2022,2023 Value,1,2,3,4,5,6
it "flows above amounts and shares" centred 'BEL,KAZ,2022,1,3,EUR million' ,,Exports,,Imports Year,EUR,%,EUR,% 2022,1,2,3,4
torn() { table 'Belgium: trade with Kazakhstan, EUR million' "$@" && ! "$program" convert "$scratch/x.csv" >"$scratch/out" 2>/dev/null && is_empty "$scratch/out"; }
it "two headings above three groups of columns" torn ,,2022,,,2023, ,Exp.,Imp.,Exp.,Imp.,Exp.,Imp. Jan,1,2,3,4,5,6 Feb,5,6,7,8,9,10

summary
