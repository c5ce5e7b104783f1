#!/bin/bash
# Shapes that tables come in as text: Markdown, columns that only their cells show to be of
# periods or flows, rows of reporters with one partner. Usage: shapes.sh PROGRAM
program=${1:?usage: shapes.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
# shellcheck source=../support/tables.sh
. tests/support/tables.sh

both='KAZ,BEL,2022,271.9,243.0,USD million KAZ,BEL,2023,220.7,302.9,USD million'

# --- Markdown and what shells print ------------------------------------------------------------------------

# text LINES ROWS
text() { file "$1" && reads "$2" --reporter KAZ --partner BEL; }
it "headings and a note" text "# Trade of Kazakhstan with Belgium\n\nUSD million\n\n| Year | Exports | Imports |\n|:-----|--------:|--------:|\n| **2022** | 271.9 | 243.0 |\n| 2023 | ~~9~~ 220.7 | 302.9 |\n\nSource: [stat.gov.kz](https://stat.gov.kz), 5 May 2024." "$both"
it "without bars around" text 'Handel Kasachstans mit Belgien, Mio. USD\n\nJahr | Ausfuhr[^1] | Einfuhr\n---|---:|---:\n2022 | 271,9 | 243,0\n2023 | 220,7 | 302,9\n\n[^1]: Spezialhandel' "$both"
it "from a shell" text 'Trade of Kazakhstan with Belgium, USD million\n\n year | exports | imports \n------+---------+---------\n 2022 |   271.9 |   243.0\n 2023 |   220.7 |   302.9\n(2 rows)' "$both"
it "with rules" text '+---------+----------+------+---------+---------+-------------+\n| partner | reporter | year | exports | imports | unit        |\n+---------+----------+------+---------+---------+-------------+\n| Belgium | KAZ      | 2022 |   271.9 |   243.0 | USD million |\n| Belgium | KAZ      | 2023 |   220.7 |   302.9 | USD million |\n+---------+----------+------+---------+---------+-------------+' "$both"
it "entries of a list" text '# Экспорт и импорт\n\n- Страна: Казахстан\n\n## Торговля Казахстана с Бельгией, млн долл. США\n\n| Показатель | 2022 год | 2023 год |\n|---|---:|---:|\n| Экспорт | 271,9 | 220,7 |\n| Импорт | 243,0 | 302,9 |' "$both"
text_never() { file "$1" && never "$2"; }
it "a forecast in a heading" text_never "# Forecast of Kazakhstan's trade with Belgium, USD million\n\n| Year | Exports |\n|---|---|\n| 2022 | 271.9 |" 'expected or planned'
it "NUL bytes within a figure" text_never 'Trade of Kazakhstan with Belgium, USD million\n\n| Year | Exports |\n|---|---|\n| 2022 | 27\0000\00001.9 |' 'x.csv:5:8: invalid number'
part='names months, but the table years'
it "months in a heading above years" text_never '# Kazakhstan with Belgium, January to August, USD million\n\n| Year | Exports | Imports |\n|---|---|---|\n| 2022 | 5.1 | 7.1 |' "$part"
it "months in a line of their own" text_never '# Kazakhstan with Belgium\n\nJan–Aug\n\nUSD million\n\nYear | Exports | Imports\n---|---|---\n2022 | 5.1 | 7.1' "$part"
it "months in a line of their own, in Russian" text_never '# Казахстан с Бельгией, млн долл. США\n\n> за январь-август\n\n| Год | Экспорт | Импорт |\n|---|---|---|\n| 2022 | 5,1 | 7,1 |' "$part"
it "months above a table with empty lines" text_never 'Kazakhstan with Belgium, January to August, USD million\n\nYear,Exports,Imports\n\n2022,5.1,7.1' "$part"
it "months above months" text '# Kazakhstan with Belgium, January to August, USD million\n\n| Period | Exports | Imports |\n|---|---|---|\n| 2022-01/2022-08 | 5.1 | 7.1 |' 'KAZ,BEL,2022-01/2022-08,5.1,7.1,USD million'
it "its lines are the file's" text_never "Trade of Kazakhstan with Belgium, USD million\n\n| Year | Exports |\n|---|---|\n| 2022 | 271.9 |\n| soon | 1 |" "x.csv:6:1: invalid period 'soon'"

title='## Trade of Kazakhstan with Belgium, USD million\n\n| Year | Exports | Imports |\n|---|---|---|\n| 2022 | 271.9 | 243.0 |\n| 2023 | 220.7 | 302.9 |'
it "a heading ends the section before" text "# Notes of May\n\n## Trade of Italy\n\nItaly sells less.\n\n$title" "$both"
it "sections below it as well" text "## Handel Italiens\n\nWeniger als zuvor.\n\n### Ausfuhr von Erdöl\n\nMehr.\n\n$title" "$both"
it "two of them" text "## Торговля Италии\n\nМеньше.\n\n## Прогноз\n\nРост.\n\n$title" "$both"
it "not one of no words" text_never "## Forecast of trade\n\n$title" 'expected or planned'
it "nor one above it" text_never "# Forecast of trade\n\nIt grows.\n\n$title" 'expected or planned'
it "nor does a heading that says little" text_never "## Forecast of Kazakhstan's trade with Belgium, USD million\n\nIt grows.\n\n## Table 1\n\n| Year | Exports |\n|---|---|\n| 2022 | 271.9 |" 'expected or planned'

# --- columns by their cells --------------------------------------------------------------------------------

# cells HEADER ROW ROW [ROWS]: below a line that names the pair and the unit
cells() { file 'Trade of Kazakhstan with Belgium, USD million' "$1" "$2" "$3" && reads "${4:-$both}"; }
it "years below an empty corner" cells ',Exports,Imports' 2022,271.9,243.0 2023,220.7,302.9
it "years below a word that is not known" cells 'Godina,Exports,Imports' 2022,271.9,243.0 2023,220.7,302.9
it "months" cells 'Kuukausi;Exports;Imports' 'Jan 2022;1,5;2' 'Feb 2022;3;4' 'KAZ,BEL,2022-01,1.5,2,USD million KAZ,BEL,2022-02,3,4,USD million'
it "years of the last century" cells 'Vuosi;Exports;Imports' '1999;5;6' '2000;7;8' 'KAZ,BEL,1999,5,6,USD million KAZ,BEL,2000,7,8,USD million'
codes() { file 'Trade of Kazakhstan with Belgium, USD million' "$1;Exports;Imports" "$2;5;6" "$3;7;8" && never 'no header that is known'; }
it "headings of vegetables and fruit" codes Partida 2001 2002
it "below an empty corner" codes '' 2008 2009
it "industries" codes 'Tarifnummer' 2011 2012
it "flows below a word that is not known" cells 'Suunta,2022,2023' Exports,271.9,220.7 Imports,243.0,302.9
it "flows and years" cells 'What,Year,Value' Exports,2022,271.9 Imports,2022,243.0 'KAZ,BEL,2022,271.9,243.0,USD million'
corner() { file 'Trade of Kazakhstan with Belgium (USD million),2022,2023' Exports,271.9,220.7 Imports,243.0,302.9 && reads "$both"; }
it "a corner that is a title" corner
corner_part() { file 'Oil trade of Kazakhstan with Belgium (USD million),2022,2023' Exports,271.9,220.7 Imports,243.0,302.9 && never 'part of the goods'; }
it "a corner that names goods" corner_part
slash() { file 'External trade of Norway, NOK million' 'imports/exports,country,2023M01,2023M02' Imports,Belgium,5,6 Exports,Belgium,7,8 && reads 'NOR,BEL,2023-01,7,5,NOK million NOR,BEL,2023-02,8,6,NOK million' --reporter NOR; }
it "both flows in a heading" slash
never_cells() { file 'Trade of Kazakhstan with Belgium, USD million' "$1" "$2" "$3" && never 'no header'; }
# dated HEADER ROW ROW ROWS
dated() { file "$1" "$2" "$3" && reads "$4" --reporter FRA --partner KAZ; }
it "months that are dates" dated month,reporter,partner,exports_eur 2024-01-01,FRA,KAZ,5 2024-02-01,FRA,KAZ,6 'FRA,KAZ,2024-01,5,,EUR FRA,KAZ,2024-02,6,,EUR'
it "and in French" dated 'Mois;Partenaire;Exportations;Importations' '2024-01;Kazakhstan;5;6' '2024-02;Kazakhstan;7;8' 'FRA,KAZ,2024-01,5,6, FRA,KAZ,2024-02,7,8,'
it "and in German" dated 'Monat;Land;Richtung;Wert (EUR)' '2024-01-01T00:00:00;Kasachstan;Ausfuhr;5' '2024-02-01T00:00:00;Kasachstan;Ausfuhr;6' 'FRA,KAZ,2024-01,5,,EUR FRA,KAZ,2024-02,6,,EUR'
januaries() { dated month,reporter,partner,exports_eur 2023-01-01,FRA,KAZ,5 2024-01-01,FRA,KAZ,6 'FRA,KAZ,2023-01,5,,EUR FRA,KAZ,2024-01,6,,EUR'; }
it "Januaries alone" januaries
undated() { file month,reporter,partner,exports_eur 1,FRA,KAZ,5 2,FRA,KAZ,6 && never "invalid period '1'" --reporter FRA --partner KAZ; }
it "months of no year" undated
comext() { file ',freq,reporter,partner,product,flow,indicators,TIME_PERIOD,values' "1,$1,BE,KZ,TOTAL,2,VALUE_IN_EUROS,$2,5" "2,$1,BE,KZ,TOTAL,1,VALUE_IN_EUROS,$2,6" "3,$1,BE,KZ,TOTAL,2,QUANTITY_IN_100KG,$2,7" && reads "$3"; }
it "Comext's codes as R has them: years" comext A 2019-01-01 BEL,KAZ,2019,5,6,EUR
it "quarters" comext Q 2019-04-01 BEL,KAZ,2019-Q2,5,6,EUR
it "months" comext M 2019-01-01 BEL,KAZ,2019-01,5,6,EUR
other_codes() { file reporter,partner,product,flow,TIME_PERIOD,value BE,KZ,TOTAL,2,2019,5 BE,KZ,TOTAL,1,2019,6 && never "nothing shows which flow is '2'"; }
it "codes that nothing shows to be Comext's" other_codes
spanish_never() { file "$@" && never 'no header that is known' --reporter PER --partner BEL; }
# spanish TITLE HEADER ROW ROWS
spanish() { file "$1" "$2" "$3" && reads "$4" --reporter PER --partner BEL; }
it "Destino, Valor FOB" spanish 'Perú: exportaciones FOB por país de destino, 2021 (millones de US$)' 'Destino;Valor FOB;Participación %' 'Bélgica;570.2;1' 'PER,BEL,2021,570.2,,USD million'
it "Origen" spanish 'Perú: importaciones CIF por país de origen, 2021 (miles de US$)' 'Origen;Valor CIF' 'Bélgica;570.2' 'PER,BEL,2021,,570.2,USD thousand'
it "Destino, of weights" spanish_never 'Perú: exportaciones por país de destino, 2021 (toneladas)' 'Destino;Peso' 'Bélgica;570.2'
# own FLOW ROWS [OPTION...]: rows of a table of one pair
own() { file 'Trade of Belgium with Kazakhstan, EUR million' ';2021;2022' "$1;5;6" && reads "$2" --reporter BEL --partner KAZ; }
for flow in 'Belgian exports' 'Belgische Exporte' 'Belgische uitvoer'; do it "whose flow: $flow" own "$flow" 'BEL,KAZ,2021,5,,EUR million BEL,KAZ,2022,6,,EUR million'; done
others() { file 'Trade of Belgium with Kazakhstan, EUR million' ';2021;2022' "$1;5;6" 'Imports;7;8' && reads 'BEL,KAZ,2021,,7,EUR million BEL,KAZ,2022,,8,EUR million'; }
for flow in 'German exports' 'Kasachische Exporte' 'Oil exports'; do it "not $flow" others "$flow"; done

it "codes of goods are no years" never_cells ',Exports,Imports' 2003,271.9,243.0 2008,220.7,302.9
it "nor below their name" never_cells 'HS,Exports,Imports' 2021,271.9,243.0 2022,220.7,302.9
it "words that are no flows" never_cells 'Suunta,Value' Exports,271.9 'Other things,220.7'

# marked MARK: behind headings
marked() { file 'Trade of Kazakhstan with Belgium, USD million' "Year$1,Exports$1,Imports$1" 2022,271.9,243.0 2023,220.7,302.9 && reads "$both"; }
for mark in '[1]' '¹' '*' ' (1)' ' 1)' '[a]' '**'; do it "the mark of a note behind headings: $mark" marked "$mark"; done
numbered() { file 'year,exports1,imports,unit' 2022,5,6,USD && reads ',,2022,,6,USD' && warns "unknown column 'exports1' is not read"; }
it "a digit is no mark" numbered

# --- reporters in rows ------------------------------------------------------------------------------------

# reporters LINE HEADER ROW ROWS [OPTION...]
reporters() { file "$1" "$2" "$3" && reads "$4" --reporter BEL --partner KAZ "${@:5}"; }
it "exports to a country" reporters 'Exports to Kazakhstan by EU member state (EUR)' Reporter,2024-01,2024-02 Belgium,52818276,40811430 'BEL,KAZ,2024-01,52818276,,EUR BEL,KAZ,2024-02,40811430,,EUR'
it "imports from it" reporters 'Imports from Kazakhstan, EUR million' Country,2023 Belgium,5 'BEL,KAZ,2023,,5,EUR million'
it "columns of reporters" reporters 'Exports to Kazakhstan, EUR million' Month,Belgium,France 2024-01,5,6 'BEL,KAZ,2024-01,5,,EUR million'
geo() { file geo,time_period,export_value_eur BE,2022M01,22884386 LT,2022M01,21128971 && reads 'BEL,KAZ,2022-01,22884386,,EUR' --reporter BEL --partner KAZ; }
it "a column of reporters, the partner chosen" geo
geo_open() { file geo,time_period,export_value_eur BE,2022M01,22884386 LT,2022M01,21128971 && never 'name the partner with --partner' --reporter BEL; }
it "and asked for" geo_open
own_line() { file "Kazakhstan's exports, 2022, USD million" Reporter,Value Belgium,243 && never 'a heading names another country than the lines above the table'; }
it "a line that names another reporter" own_line
with_one() { file 'Trade with Kazakhstan, USD million' Country,Exports,Imports,Year Belgium,5,6,2022 && never 'all trade is with one partner: the countries are reporters'; }
it "trade with a country, of no direction" with_one

# --- lines and words beside the figures ----------------------------------------------------------------------

noted() { file Год,Экспорт,Импорт '2022,"271,9","243,0"' 'По данным Бюро национальной статистики,,' && reads ',,2022,271.9,243.0,'; }
it "a line of words below" noted
between() { file Year,Exports,Imports 2022,271.9,243.0 'of which without oil,,' 2023,220.7,302.9 && never "invalid period 'of which without oil'"; }
it "but not between rows" between
spaced() { file 'period, exports, imports, unit' "$@" 'Source: Eurostat, 2024' && reads "${both//KAZ,BEL/,}"; }
it "rows with a space behind each comma are none" spaced '2022, 271.9, 243.0, USD million' '2023, 220.7, 302.9, USD million'
target() { file 'Trade of Kazakhstan with Belgium, USD million' Year,Exports,Imports 2022,271.9,243.0 '2030 (target),500,500' && reads 'KAZ,BEL,2022,271.9,243.0,USD million' && warns "rows that say '2030 (target)' are left out"; }
it "a year that is a target" target
chosen_pair() { file Month,Exports,Imports 2019-01-01,7105.1,41514.4 2019-02-01,8083.3,33154.9 && reads 'USA,CHN,2019-01,7105.1,41514.4,USD million USA,CHN,2019-02,8083.3,33154.9,USD million' --reporter USA --partner CHN --unit 'USD million' && warns 'the file names no countries'; }
it "a pair that only the caller names" chosen_pair
pounds() { file Partner,Year,Exports Kazakhstan,2023,38211904 && reads "$1" --reporter GBR --partner KAZ --unit "$2"; }
it "a currency without a scale, of large figures" pounds GBR,KAZ,2023,38211904,,GBP GBP

# --- notes on the heading of a flow, and sentences above the table ---------------------------------------------

title='Trade of Kazakhstan with Belgium, USD million'
on_flow() { file "$title" 'Year,Exports*,Imports' 2022,271.9,243.0 "$1" && never "$2"; }
it "a note on exports: some partners" on_flow '* to the EU' 'names a part of exports or imports'
it "a note on exports: another country" on_flow '* to Germany' 'names another country than the title'
it "a note on exports: another unit" on_flow '* thousand USD' 'names another unit than the table has elsewhere'
it "a note on exports: goods left out" on_flow '* ohne Erdöl' 'says what its figures leave out'
it "a note on exports: months" on_flow '* январь-август' 'are not the trade of each period'
on_flow_plain() { file "$title" 'Year,Exports*,Imports' 2022,271.9,243.0 "$1" && reads 'KAZ,BEL,2022,271.9,243.0,USD million' && [ ! -s "$scratch/err" ]; }
it "a note on exports: their prices" on_flow_plain '* FOB'
on_flow_said() { file "$title" 'Year,Exports*,Imports' 2022,271.9,243.0 "$1" && reads 'KAZ,BEL,2022,271.9,243.0,USD million'; }
it "a note on exports: the partner" on_flow_said '* to Belgium'
it "a note on exports: to be revised" on_flow_plain '* provisional data'
it "a note on exports: the unit again" on_flow_plain '* USD million'
above() { file "$title" "$1" Year,Exports,Imports 2022,271.9,243.0 && never 'x.csv:2: a line above the table limits its figures'; }
it "a sentence above: goods left out" above 'The figures exclude oil.'
it "a sentence above: goods not included" above '"Oil is not included."'
it "a sentence above: goods not included, in German" above 'Erdöl ist nicht enthalten.'
it "a sentence above: changes" above 'All values are year-on-year changes in percent.'
above_plain() { file "$title" "$1" Year,Exports,Imports 2022,271.9,243.0 && reads 'KAZ,BEL,2022,271.9,243.0,USD million' && [ ! -s "$scratch/err" ]; }
it "a sentence above: services left out" above_plain 'The figures exclude services.'
it "a sentence above: rounded figures" above_plain 'The figures are rounded and may not add up.'
footnote() { printf '%s\n' "# $title" '' '| Year | Exports | Imports |' '|---|---|---|' "| 2022$1 | 271.9 | 243.0 |" '' "$1: January-August" >"$scratch/x.csv" && never 'a note says that a marked year is not the whole year'; }
it "a footnote of Markdown on a year, by a letter" footnote '[^a]'
it "a footnote of Markdown on a year, by a number" footnote '[^1]'
through() { printf '%s' '{"reporter":"KAZ","unit":"USD million","data":{"2022":{"through":"2022-08","BEL":{"exports":271.9}}}}' >"$scratch/x.csv" && never "column 'through' is not read"; }
it "JSON: a member that says until when" through

# --- years told once ------------------------------------------------------------------------------------------

title='Trade of Kazakhstan with Belgium, USD million'
# years_in WANTED LINE...: below the title; years_never LINE...: no period for months
years_in() {
	local wanted=$1
	shift
	file "$title" "$@" && reads "$wanted"
}
years_never() { file "$title" "$@" && never 'invalid period'; }
months='KAZ,BEL,2022,,,USD million KAZ,BEL,2022-01,20,15,USD million KAZ,BEL,2022-02,27,24,USD million KAZ,BEL,2023,,,USD million KAZ,BEL,2023-01,14,18,USD million'
it "in rows of their own" years_in "$months" Period,Exports,Imports 2022,, January,20,15 February,27,24 2023,, January,14,18
it "that are quoted" years_in "$months" '"Period","Exports","Imports"' '"2022","",""' '"January","20","15"' '"February","27","24"' '"2023","",""' '"January","14","18"'
it "with their figures" years_in 'KAZ,BEL,2022,500,400,USD million KAZ,BEL,2022-01,20,15,USD million KAZ,BEL,2023,600,700,USD million KAZ,BEL,2023-01,14,18,USD million' \
	Month,Exports,Imports 2022,500,400 January,20,15 2023,600,700 January,14,18
it "above quarters, in Russian" years_in 'KAZ,BEL,2022,500,400,USD million KAZ,BEL,2022-Q1,20,15,USD million KAZ,BEL,2022-Q2,21,16,USD million KAZ,BEL,2023,600,700,USD million KAZ,BEL,2023-Q1,14,18,USD million' \
	'Период;Экспорт;Импорт' '2022;500;400' 'I квартал;20;15' 'II квартал;21;16' '2023;600;700' 'I квартал;14;18'
it "in German, of one year" years_in 'KAZ,BEL,2023,,,USD million KAZ,BEL,2023-01,20,15,USD million KAZ,BEL,2023-03,27,24,USD million' 'Zeitraum;Ausfuhr;Einfuhr' '2023;;' 'Januar;20;15' 'März;27;24'
quarters='KAZ,BEL,2022,500,400,USD million KAZ,BEL,2022-Q1,20,15,USD million KAZ,BEL,2022-Q2,21,16,USD million KAZ,BEL,2022-Q3,22,17,USD million KAZ,BEL,2022-Q4,23,18,USD million'
for words in '1. Quartal|2. Quartal|3. Quartal|4. Quartal' '1st quarter|2nd quarter|3rd quarter|4th quarter' '1er trimestre|2e trimestre|3e trimestre|4e trimestre' \
	'1e kwartaal|2e kwartaal|3e kwartaal|4e kwartaal' '1 квартал|2 квартал|3 квартал|4 квартал' '1-тоқсан|2-тоқсан|3-тоқсан|4-тоқсан'; do
	IFS='|' read -r -a parts <<<"$words"
	it "above quarters in numbers: $words" years_in "$quarters" 'Period;Exports;Imports' '2022;500;400' "${parts[0]};20;15" "${parts[1]};21;16" "${parts[2]};22;17" "${parts[3]};23;18"
done
it "above halves" years_in 'KAZ,BEL,2022,500,400,USD million KAZ,BEL,2022-S1,20,15,USD million KAZ,BEL,2022-S2,21,16,USD million' 'Zeitraum;Ausfuhr;Einfuhr' '2022;500;400' '1. Halbjahr;20;15' '2. Halbjahr;21;16'
it "one half may be the next year's" years_never 'Zeitraum;Ausfuhr;Einfuhr' '2022;500;400' '1. Halbjahr;20;15'
# told_above WANTED TITLE LINE...: in the title alone
told_above() { file "$2" "${@:3}" && reads "$1"; }
it "in the title, below a heading of periods" told_above 'KAZ,BEL,2024-01,1.5,2,USD thousand KAZ,BEL,2024-02,3,4,USD thousand' 'Trade of Kazakhstan with Belgium in 2024, thousand USD' Period,Exports,Imports January,1.5,2 February,3,4
it "of months from January on, in Russian" told_above 'KAZ,BEL,2024-01,1.5,2,USD thousand KAZ,BEL,2024-01/2024-02,3,4,USD thousand' 'Торговля Казахстана с Бельгией в 2024 году, тыс. долл. США' 'Период;Экспорт;Импорт' 'январь;1,5;2' 'январь-февраль;3;4'
it "of quarters, in German" told_above 'KAZ,BEL,2024-Q1,1.5,2,USD thousand KAZ,BEL,2024-Q2,3,4,USD thousand' 'Handel Kasachstans mit Belgien in 2024, Tsd. USD' 'Zeitraum;Ausfuhr;Einfuhr' '1. Quartal;1,5;2' '2. Quartal;3;4'
it "nowhere" eval 'file "Trade of Kazakhstan with Belgium, USD" Period,Exports,Imports January,1.5,2 && never "invalid period"'
it "in short, behind the month" years_in 'KAZ,BEL,2023-01,20,15,USD million KAZ,BEL,2023-03,21,16,USD million' Month,Exports,Imports jan-23,20,15 mrt-23,21,16
it "in short, in Russian" years_in 'KAZ,BEL,2023-05,20,15,USD million KAZ,BEL,2023-11,21,16,USD million' Месяц,Экспорт,Импорт май-23,20,15 ноя-23,21,16
it "a total of months" years_in 'KAZ,BEL,2023-01,20,15,USD million KAZ,BEL,2023-Q1,61,46,USD million' Period,Exports,Imports 'enero 2023,20,15' 'Total ene-mar 2023,61,46'
it "in the corner" years_in 'KAZ,BEL,2023-01,20,15,USD million KAZ,BEL,2023-05,27,24,USD million' '2023,Exports,Imports' January,20,15 May,27,24
it "in the corner, in Spanish" years_in 'KAZ,BEL,2023-01,20.5,15,USD million KAZ,BEL,2023-05,27,24,USD million' '2023;Exportaciones;Importaciones' 'Enero;20,5;15' 'Mayo;27;24'
it "months below the last of several years may be the next one's" years_never Period,Exports,Imports 2021,500,400 2022,600,500 January,20,15
barred() { file "Trade of Kazakhstan with Belgium, USD million" "| Year | Exports | Imports |" "| 2022 | 5 | 6 |" "| 2023 | 7 | 8 |" "$1" && never "$2"; }
for note in "Services are included" "Excluding oil" "* Forecast" tonnes "Услуги включены"; do
	it "in a row of bars: $note" barred "| $note | | |" ""
done
it "years may stand below their months" years_never Period,Exports,Imports 2022,500,400 January,20,15 February,27,24 2023,600,500
it "below their quarters, too" years_never Period,Exports,Imports 2022,500,400 Q1,20,15 Q2,27,24 Q3,1,1 Q4,1,1 2023,600,500
it "and those below one with figures" years_never Period,Exports,Imports 2022,600,500 January,20,15 February,27,24
it "a year below its months" years_never Period,Exports,Imports January,20,15 February,27,24 2022,600,500 January,14,18 2023,500,400
it "months that begin anew" years_never Period,Exports,Imports 2022,, January,20,15 February,27,24 January,14,18
it "another word among them" years_never Period,Exports,Imports 2022,, January,20,15 Belgium,27,24 February,14,18

# --- years that begin in another month -----------------------------------------------------------------------

fiscal() { # WANTED LINE...
	file "${@:2}" && reads "$1"
}
from_july='PAK,BEL,2021-07/2022-06,3,5,USD million PAK,BEL,2022-07/2023-06,4,6,USD million'
of_pakistan='Trade of Pakistan with Belgium, USD million'
it "told in the title" fiscal "$from_july" "$of_pakistan, financial year ended 30 June" 'Year;Exports;Imports' '2021-22;3;5' '2022-23;4;6'
it "in brackets" fiscal "$from_july" "Trade of Pakistan with Belgium by financial year (1 July to 30 June), USD million" 'Year;Exports;Imports' '2021/22;3;5' '2022/23;4;6'
it "in the heading" fiscal "$from_july" "$of_pakistan" 'Year (July-June);Exports;Imports' '2021-2022;3;5' '2022-2023;4;6'
it "in a note, of years as columns" fiscal "$from_july" "$of_pakistan" ';FY22;FY23' 'Exports;3;4' 'Imports;5;6' 'Note: fiscal year July to June'
it "in German" fiscal 'IND,BEL,2021-04/2022-03,3,,EUR million' 'Ausfuhr Indiens nach Belgien, Mio. Euro; Geschäftsjahr April bis März' 'Jahr;Ausfuhr' '2021/22;3'
it "in French" fiscal 'IND,BEL,2021-04/2022-03,3,,EUR million' "Exportations de l'Inde vers la Belgique, millions d'euros; exercice avril-mars" 'Année;Exportations' '2021-2022;3'
it "in Russian" fiscal 'IND,BEL,2021-04/2022-03,3,,EUR million' 'Экспорт Индии в Бельгию, млн евро; финансовый год: апрель-март' 'Год;Экспорт' '2021/22;3'
fiscal_never() { file "$@" && never ''; }
it "of which nothing says when they begin" fiscal_never "$of_pakistan" 'Country;2021-22;2022-23' 'Belgium;3;4'
it "of which two lines say it otherwise" fiscal_never "$of_pakistan; fiscal year April to March" 'Note: fiscal year July to June' ';2021-22;2022-23' 'Exports;3;4'
it "called by one year in Japan" fiscal_never 'Trade of Japan with Belgium, JPY million; fiscal year April to March' ';FY2021;FY2022' 'Exports;3;4'
it "of crores" fiscal_never 'Exports of India to Belgium, Rs. crore' 'Year (April-March);Exports' '2021-22;3'

# --- print-outs of frames ---------------------------------------------------------------------------------------

frame() { # WANTED LINE...
	file "${@:2}" && reads "$1"
}
of_frame='KAZ,BEL,2022,5.5,7.25,USD thousand KAZ,BEL,2023,6.0,8.00,USD thousand'
it "pandas" frame "$of_frame" '>>> df  # goods trade, thousand USD' '  reporter partner  year  exports  imports' '0      KAZ     BEL  2022      5.5     7.25' '1      KAZ     BEL  2023      6.0     8.00' '' '[2 rows x 5 columns]'
it "pandas, the unit in names" frame "$of_frame" '  reporter partner  year  exports_kusd  imports_kusd' '0      KAZ     BEL  2022           5.5          7.25' '1      KAZ     BEL  2023           6.0          8.00'
it "R" frame "$of_frame" '  reporter partner year exports_kusd imports_kusd' '1      KAZ     BEL 2022          5.5         7.25' '2      KAZ     BEL 2023          6.0         8.00'
it "a tibble" frame 'KAZ,BEL,2022,271914,,USD thousand KAZ,BEL,2023,,302880,USD thousand' '# A tibble: 2 × 5' '  reporter partner year  flow    value_1000usd' '  <chr>    <chr>   <chr> <chr>           <dbl>' '1 KAZ      BEL     2022  exports       271914.' '2 KAZ      BEL     2023  imports       302880.'
no_frame() { file "${@:2}" && never "$1"; }
it "pandas, with rows left out" no_frame 'x.csv:3: the print-out leaves rows out' '  reporter partner  year  exports' '0      KAZ     BEL  2022      5.5' '..     ...     ...   ...      ...' '9      KAZ     BEL  2023      6.0'
it "told by their number" no_frame 'the print-out leaves rows out' '  reporter partner  year  exports' '0      KAZ     BEL  2022      5.5' '' '[12 rows x 4 columns]'
it "a tibble with more rows" no_frame 'the print-out leaves rows or columns out' '# A tibble: 12 × 4' '  reporter partner  year exports' '  <chr>    <chr>   <int>   <dbl>' '1 KAZ      BEL      2022     5.5' '# ℹ 11 more rows'
it "whose last line is lost" no_frame 'the print-out leaves rows out' '# A tibble: 12 × 4' '  reporter partner  year exports' '  <chr>    <chr>   <int>   <dbl>' '1 KAZ      BEL      2022     5.5'
it "a name of two words" no_frame 'x.csv:3: a row of the print-out has not as many words as the others' '  reporter partner  year  exports' '0      KAZ     BEL  2022      5.5' '1      KAZ  United States  2023      6.0'

# --- dates, short parts of years, money in cells ---------------------------------------------------------------------

one_period() { file 'Belgium: trade with Kazakhstan, EUR million' 'Period;Exports;Imports' "$1;5;7" && reads "BEL,KAZ,$2,5,7,EUR million"; } # PERIOD WANTED
while IFS='|' read -r period want; do
	it "period $period" one_period "$period" "$want"
done <<-'PERIODS'
	31.01.2023|2023-01
	01.02.2023|2023-02
	28/02/2023|2023-02
	2/28/2023|2023-02
	1Q23|2023-Q1
	3q-98|1998-Q3
	Q2'23|2023-Q2
	H1 23|2023-S1
	2H23|2023-S2
	2023JJ00|2023
	2023KW04|2023-Q4
	2023MM11|2023-11
	1.er trimestre 2023|2023-Q1
	2.º semestre 2023|2023-S2
	I kwartał 2023|2023-Q1
PERIODS
no_period() { file 'Belgium: trade with Kazakhstan, EUR million' 'Period;Exports;Imports' "$1;5;7" && never "$2"; } # PERIOD MESSAGE
while IFS='|' read -r period; do
	it "no period: $period" no_period "$period" 'invalid period'
done <<-'PERIODS'
	15.01.2023
	02/01/2023
	31.13.2023
	1/2.2023
	5Q23
	3H23
	2023KW05
	2023MM13
	2023JJ01
PERIODS
it "days of quarters alone" no_period '31.03.2023;5;7'$'\n''30.06.2023' 'they may stand for months or for quarters'
in_money() { file "$1" 'Year;Exports;Imports' "2022;$2;$3" && reads "BEL,KAZ,2022,$4"; } # TITLE EXPORTS IMPORTS WANTED
it "money before figures" in_money 'Belgium: trade with Kazakhstan, EUR million' '€ 310,4' '€ 120,9' '310.4,120.9,EUR million'
it "money behind figures" in_money 'Belgium: trade with Kazakhstan, EUR million' '310,4 €' '120,9 €' '310.4,120.9,EUR million'
it "dollars" in_money 'Belgium: trade with Kazakhstan, USD' '$310,400,000' '$120,900,000' '310400000,120900000,USD'
it "money that the title does not name" in_money 'Belgium: trade with Kazakhstan' '€310,4' '€120,9' '310.4,120.9,EUR'
no_money() { file 'Belgium: trade with Kazakhstan, EUR million' 'Year;Exports;Imports' "2022;$1;$2" && never "$3"; }
it "another money than the title's" no_money '$310,4' '$120,9' 'the cells show another currency than the unit'
it "two of them" no_money '310,4 €' '120,9 zł' 'the cells show another currency than the unit'

# --- columns apart by blanks, below headings ------------------------------------------------------------------------

of_print='KAZ,BEL,2022,5.5,1234.25,USD million KAZ,BEL,2023,6.0,,USD million'
above='Kazakhstan: trade with Belgium, USD million'
it "a print-out" frame "$of_print" "$above" '' 'Year      Exports      Imports' '2022          5.5     1,234.25' '2023          6.0' '' 'Source: National Bank of Belgium'
it "with rules" frame "$of_print" "$above" '' '====  =======  =======' 'Year  Exports  Imports' '====  =======  =======' '2022      5.5  1234.25' '2023      6.0        -' '====  =======  ======='
it "years as headings" frame "$of_print" "$above" '              2022     2023' 'Exports        5.5      6.0' 'Imports    1234.25' 
it "in Russian" frame "$of_print" 'Торговля Казахстана с Бельгией, млн долл. США' 'Год        Экспорт     Импорт' '2022           5,5    1234,25' '2023           6,0          …'
it "in German" frame 'BEL,KAZ,2022,5.5,1234.25,EUR million' 'Handel Belgiens mit Kasachstan, Mio. EUR' 'Jahr        Ausfuhr     Einfuhr' '2022            5,5    1.234,25'
it "on two pages" frame "$of_print" "$above      PAGE 1" 'Year      Exports      Imports' '2022          5.5      1234.25' $'\f'"$above      PAGE 2" 'Year      Exports      Imports' '2023          6.0'
it "apart by one blank" frame 'KAZ,BEL,2022,5.5,7.25,USD million' "$above" 'Year Exports Imports' '2022 5.5 7.25'
it "all named in columns" frame 'BEL,KAZ,2022,5.5,7.25,EUR million' 'Reporter    Partner      Year   Exports   Imports   Unit' 'Belgium     Kazakhstan   2022       5.5      7.25   EUR million'
it "units below the headings" frame 'BEL,KAZ,2022,5.5,7.25,EUR million' 'Belgium: trade with Kazakhstan' 'Year      Exports        Imports' '          EUR million    EUR million' '2022          5.5           7.25'
it "quoted in a mail" frame "$of_print" "> $above" '>' '> Year      Exports      Imports' '> 2022          5.5      1234.25' '> 2023          6.0'
it "of services" no_frame 'trade in services' 'Kazakhstan: services trade with Belgium, USD million' 'Year      Exports      Imports' '2022          5.5         7.25'
it "a figure below two headings" no_frame 'x.csv:4: a cell does not stand below one heading' "$above" 'Year      Exports      Imports' '2022          5.5         7.25' '2023          100000000000.5'
it "headings above headings" no_frame '' "$above" '          Exports            Imports' 'Month     2022     2023      2022     2023' 'Jan          1        2         3        4'

# --- marks for what is missing -------------------------------------------------------------------------------

missing() { years_in 'KAZ,BEL,2021,,15.5,USD million KAZ,BEL,2022,20.5,,USD million KAZ,BEL,2023,1.5,2.5,USD million' Year,Exports,Imports "2021,$1,15.5" "2022,20.5,$1" 2023,1.5,2.5; }
for mark in … .. - – — n/a NA x : k.A. nd н/д; do
	it "$mark below a title" missing "$mark"
done
it "no other word" eval 'file "$title" Year,Exports,Imports 2021,soon,15 && never "invalid number"'
it "nor a mark in a data file of its own" eval 'file period,exports 2021,5 2022,x && never "leave the cell empty"'
summary
