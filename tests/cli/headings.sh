#!/bin/bash
# Tables with several lines of headings, and with lines above them that say what all of the table is: each column's
# figures are what all the lines above it say. Usage: headings.sh PROGRAM
program=${1:?usage: headings.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
# shellcheck source=../support/tables.sh
. tests/support/tables.sh

is() { # ROWS LINE...
	local rows=$1
	shift
	file "$@" && reads "$rows"
}
no() { # MESSAGE LINE...
	local message=$1
	shift
	file "$@" && never "$message" && ! grep -q 'no amounts of money' "$scratch/err"
}

# --- two lines of headings ------------------------------------------------------------------------------------

title='Trade of Kazakhstan, USD million'
both='KAZ,BEL,2022,1,3,USD million KAZ,BEL,2023,2,4,USD million'
it "flows above years" is "$both" "$title" 'Country;Exports;;Imports;' ';2022;2023;2022;2023' 'Belgium;1;2;3;4'
it "years above flows" is "$both" "$title" ';2022;;2023;' 'Country;Exports;Imports;Exports;Imports' 'Belgium;1;3;2;4'
it "years above flows, each year once a column" is "$both" "$title" ';2022;2023;2022;2023' 'Страна;Экспорт;Экспорт;Импорт;Импорт' 'Бельгия;1;2;3;4'
it "flows above units" is 'KAZ,BEL,2022,1,3,USD million' 'Handel Kasachstans 2022' ';Ausfuhr;;Einfuhr;' 'Land;Mio. USD;Tonnen;Mio. USD;Tonnen' 'Belgien;1;20;3;40'
while IFS='|' read -r units; do
	it "one unit below merged headings: $units" is 'KAZ,BEL,2022,1,3,USD million' 'Handel Kasachstans' 'Land;Jahr;Ausfuhr;Einfuhr;Umsatz;Wachstum' "$units" 'Belgien;2022;1;3;4;5'
done <<-'UNITS'
	;;;;Mio. USD;%
	;;Mio. USD;;;%
	;;;Mio. USD;;%
	;;Mio. USD;Mio. USD;;
UNITS
it "a measure without money below merged headings" no 'no column is in money' 'Handel Kasachstans' 'Land;Jahr;Ausfuhr;Einfuhr;Umsatz' ';;Tonnen;;Mio. USD' 'Belgien;2022;1;3;4'
it "units above flows" is 'KAZ,BEL,2022,1,3,EUR million' 'Commerce extérieur du Kazakhstan en 2022' ";millions d’euros;;tonnes;" 'Pays;Exportations;Importations;Exportations;Importations' 'Belgique;1;3;20;40'
it "a unit of one column of two" is 'KAZ,BEL,2022,5,,USD million' 'Exports of Kazakhstan in 2022' ';tonnes;USD million' 'Country;Value;Value' 'Belgium;1;5'
it "flows above units in rows of periods" is 'KAZ,BEL,2022,3,1,EUR million' 'Kazachstan; in- en uitvoer' ';;Invoerwaarde;Uitvoerwaarde' 'Landen;Perioden;mln euro;mln euro' 'België;2022;1;3'
it "three lines" is "$both" 'Trade of Kazakhstan' ';Exports;;;;Imports;;;' ';2022;;2023;;2022;;2023;' 'Country;tonnes;USD million;tonnes;USD million;tonnes;USD million;tonnes;USD million' 'Belgium;9;1;9;2;9;3;9;4'
it "a line of what the columns are of" is 'KAZ,BEL,2022,1,,USD million KAZ,BEL,2023,2,,USD million' 'Exports of Kazakhstan, USD million' 'Country;Year;' ';2022;2023' 'Belgium;1;2'
quarters() { # LINE PART...: below 2022
	local parts
	parts=$(IFS=';' && echo "${*:2}")
	file "$1" 'Land;2022;;;' ";$parts" 'Belgien;1;2;3;4' && reads 'KAZ,BEL,2022-Q1,1,,EUR million KAZ,BEL,2022-Q2,2,,EUR million KAZ,BEL,2022-Q3,3,,EUR million KAZ,BEL,2022-Q4,4,,EUR million'
}
it "quarters below a year" quarters 'Kazachstan: uitvoer, mln euro' '1e kwartaal' '2e kwartaal' '3e kwartaal' '4e kwartaal'
it "quarters below a year, in short" quarters 'Exports of Kazakhstan, EUR million' Q1 Q2 Q3 Q4
it "quarters below a year, in Russian" quarters 'Экспорт Казахстана, млн евро' 'I квартал' 'II квартал' 'III квартал' 'IV квартал'
it "years below a month" is 'KAZ,BEL,2022-03,1,,USD million KAZ,BEL,2023-03,2,,USD million' 'Exports of Kazakhstan, USD million' ';March;' 'Country;2022;2023' 'Belgium;1;2'
it "partners below flows" is 'KAZ,BEL,2022,2,4,USD million' "$title" 'Year;Exports;;Imports;' ';Germany;Belgium;Germany;Belgium' '2022;1;2;3;4'
no_goods() { no 'no header that is known' 'Exports of Kazakhstan in 2022, USD million' "$1" 'Country;Value;Country;Value' 'Italy;9;Belgium;5'; }
while IFS='|' read -r above; do
	it "what limits figures above them: $above" no_goods "$above"
done <<-'ABOVE'
	Crude oil;;Metals;
	Goods;;Services;
	Нефть;;Прочие товары;
	Planned;;Revised;
	Largest increases;;Largest decreases;
ABOVE
it "half years below a year that are not known" no 'no header that is known' 'Exports of Kazakhstan, USD million' 'Country;2022;;2023;' ';I;II;I;II' 'Belgium;1;2;3;4'
it "a NUL byte in a heading, in its own place" no 'x.csv:3:4: NUL byte' "$title" 'Country;Exports;;Imports;' ';20\000022;2023;2022;2023' 'Belgium;1;2;3;4'
it "two scales above values" no 'two scales' 'Exports of Kazakhstan in 2022, USD million' ';USD million;;USD thousand' 'Country;Value;Country;Value' 'Italy;9;Belgium;5'
it "another reporter above flows" no 'no header that is known' 'Trade of Kazakhstan in 2022, USD million' 'Kazakhstan;;;Uzbekistan;;' 'Country;Exports;Imports;Country;Exports;Imports' 'Italy;9;8;Belgium;1;2'
it "months in the title above years and flows" no 'names months, but the table years' 'Trade of Kazakhstan in January-August, USD million' ';2022;;2023;' 'Country;Exports;Imports;Exports;Imports' 'Belgium;1;2;3;4'
for heading in '2022 exports;2023 exports' '2022 Exporte;2023 Exporte' '2022 экспорт;2023 экспорт'; do
	it "months in the title above $heading" no 'names months, but the table years' 'Trade of Kazakhstan in January-August, USD million' "Country;$heading" 'Belgium;1;2'
done

# --- tables side by side ----------------------------------------------------------------------------------------

it "exports beside imports" is 'KAZ,BEL,2022,9,5,USD million' 'Trade of Kazakhstan in 2022, USD million' 'Exports;;Imports;' 'Country;Value;Country;Value' 'Belgium;9;Belgium;5'
it "destinations beside origins, shares beside values" is 'KAZ,BEL,2021,9,5,USD million' 'Main trading partners of Kazakhstan in 2021' 'Exports;;;;Imports;;' 'Destination;USD million;Share %;;Origin;USD million;Share %' 'Belgium;9;1;;Italy;7;2' 'Italy;8;1;;Belgium;5;2'
it "years beside each other, each with its months" is 'KAZ,BEL,2022-01,10,1,USD million KAZ,BEL,2023-02,9,2,USD million' 'Trade of Kazakhstan with Belgium, USD million' '2022;;;2023;;' 'Month;Exports;Imports;Month;Exports;Imports' 'January;10;1;February;9;2'
it "a year beside another" is 'KAZ,BEL,2021,10,,USD million' 'Exports of Kazakhstan, USD million' '2022;;2021;' 'Country;Value;Country;Value' 'Italy;100;Belgium;10'

# beside HEADINGS ROW: years of exports beside those of imports
beside() { no 'give each table in a file of its own' 'Trade of Kazakhstan with Belgium, USD million' "$1" "$2"; }
it "years beside other years" beside 'Year;Exports;;Year;Imports' '2021;5;;2019;7'
it "years beside periods" beside 'Year;Exports;;Period;Imports' '2021;5;;2019;7'
it "years beside other years, in Russian" beside 'Год;Экспорт;Период;Импорт' '2021;5;2019;7'
it "months beside dates" beside 'Month;Exports;Date;Imports' '2021-03;5;2021-04;7'
it "the same years twice" is 'KAZ,BEL,2021,5,7,USD million' 'Trade of Kazakhstan with Belgium, USD million' 'Year;Exports;;Year;Imports' '2021;5;;2021;7'
it "a month and its year" is 'KAZ,BEL,2021-03,5,7,USD million' 'Trade of Kazakhstan with Belgium, USD million' 'Period;Year;Exports;Imports' '2021-03;2021;5;7'
it "years beside other years below flows" no 'is not read, and says of a row' "Trade of Kazakhstan with Belgium, USD million" 'Exports;;Imports;' 'Year;Value;Year;Value' '2021;5;2019;7'

# --- a flow, or a group, that is not that of the figures ---------------------------------------------------------

# larger TITLE HEADING COUNTRY FLOW
larger() { no 'neither a heading nor a line above says' "$1" "$2;2022;2023" "$3;$4;5;6"; }
it "the larger flow of a turnover" larger "Kazakhstan's turnover, USD million" 'Partner;Larger flow' Belgium Imports
it "the flow of a surplus" larger 'Trade of Kazakhstan, USD million' 'Country;Surplus in' Belgium Exports
it "the flow of a surplus, in Russian" larger 'Товарооборот Казахстана, млн долл. США' 'Страна;Преобладает' Бельгия импорт
it "the larger flow, in German" larger 'Handel Kasachstans, Mio. USD' 'Land;Überwiegend' Belgien Ausfuhr
it "a flow below a word that is not known, of a turnover" larger 'Trade turnover of Kazakhstan, USD million' 'Country;Xyz' Belgium Imports
it "a flow below a word that is not known" is 'KAZ,BEL,2022,,5,USD million KAZ,BEL,2023,,6,USD million' 'Trade of Kazakhstan, USD million' 'Country;Xyz;2022;2023' 'Belgium;Imports;5;6'
it "flows that a turnover is of" is 'KAZ,BEL,2022,5,6,USD million' 'Trade turnover of Kazakhstan with Belgium, USD million' 'Suunta;2022' 'Exports;5' 'Imports;6'
# groups TITLE HEADINGS...: never the groups' own trade
groups() { file "$@" && ! $program convert "$scratch/x.csv" --reporter EUN --partner BEL >"$scratch/out" 2>&1; }
it "groups above partners" groups 'Exports of Kazakhstan, USD million' ';EU;;CIS' 'Year;Belgium;Germany;Russia' '2023;5;6;7'
it "groups above partners, in Russian" groups 'Экспорт Казахстана, млн долл. США' ';Страны ЕС;;Страны СНГ' 'Год;Бельгия;Германия;Россия' '2023;5;6;7'
it "groups above partners, of a reporter that is asked for" groups 'Exports, USD million' ';European Union;;CIS' 'Year;Belgium;Germany;Russia' '2023;5;6;7'
it "reporters above partners" is 'KAZ,BEL,2023,5,,USD million' 'Exports, USD million' ';Kazakhstan;Uzbekistan' 'Year;Belgium;Belgium' '2023;5;7'

# named SOURCE TITLE: of reporters above partners
named() { file "$2" ',Kazakhstan,' 'Year,Belgium,Germany' '2023,5,6' && run 0 "$program" convert --columns source --no-header "$scratch/x.csv" && [ "$(cat "$scratch/out")" = "$1" ] || { cat "$scratch/out"; return 1; }; }
it "no source" named '"not stated; file x.csv"' 'Exports by country (USD million),,'
it "no source, in French" named '"not stated; file x.csv"' 'Exportations par pays (millions de dollars US),,'
it "the IMF" named 'IMF Direction of Trade Statistics' 'IMF: exports by country (USD million),,'

# --- months of a year that the title or another heading names ---------------------------------------------------

# A year and how sure its figures are, beside a flow.
provisional='KAZ,BEL,2022,2,4,USD thousand KAZ,BEL,2023,3,5,USD thousand'
sure() { is "$provisional" 'Trade of Kazakhstan, thousand USD' "Country;Exports 2022;Exports 2023$1;Imports 2022;Imports 2023$1" "$2;2;3;4;5" 'France;6;7;8;9'; }
for mark in ' (P)' ' (p)' ' p' ' prov.' ' (provisional)' ' (vorläufig)' ' (предв.)' '*'; do
	it "provisional: 2023$mark" sure "$mark" Belgium
done
for name in '017 Belgium' '056 Belgium' '017 - Bélgica' 'BE Belgium' 'Belgium (017)'; do
	it "a country and a code: $name" sure '' "$name"
done
unsure() { is 'KAZ,BEL,2022,2,,USD thousand' 'Trade of Kazakhstan, thousand USD' "Country;Exports 2022;Exports 2023$1" 'Belgium;2;3' 'France;6;7'; }
for mark in ' plan' ' (t)' ' (F)' ' target' ' (of which oil)'; do
	it "no year as it was: 2023$mark" unsure "$mark"
done
it "a projection behind an estimate" is 'KAZ,BEL,2022,2,,USD thousand' 'Trade of Kazakhstan, thousand USD' 'Country;Exports 2022 (E);Exports 2023 (P)' 'Belgium;2;3' 'France;6;7'
it "what is provisional before an estimate" is 'KAZ,BEL,2022,2,,USD thousand KAZ,BEL,2023,3,,USD thousand' 'Trade of Kazakhstan, thousand USD' 'Country;Exports 2022 (P);Exports 2023 (E)' 'Belgium;2;3' 'France;6;7'
for mark in ' (P)' ' (p)' ' prov.' ' (предв.)'; do
	it "a year that is to come: 2098$mark" is 'KAZ,BEL,2022,2,,USD thousand' 'Trade of Kazakhstan, thousand USD' "Country;Exports 2022;Exports 2098$mark" 'Belgium;2;3' 'France;6;7'
done
not_over() { SOURCE_DATE_EPOCH=$1 is "$2" 'Trade of Kazakhstan, thousand USD' 'Country;Exports 2022;Exports 2023 (P)' 'Belgium;2;3' 'France;6;7'; }
it "the last day of a provisional year" not_over 1703980800 'KAZ,BEL,2022,2,,USD thousand'
it "the first day after it" not_over 1704067200 'KAZ,BEL,2022,2,,USD thousand KAZ,BEL,2023,3,,USD thousand'
two_countries() { file 'Trade of Kazakhstan, thousand USD' 'Country;Exports 2022;Imports 2022' '017 Belgium-Luxembourg;2;4' '001 France;6;8' && never 'has no trade of Kazakhstan with Belgium' --reporter KAZ --partner BEL; }
it "a number before two countries" two_countries

so_far='KAZ,BEL,2009-01/2009-11,2,,USD million KAZ,BEL,2009-11,1,,USD million'
it "a month, and the year to date" is "$so_far" 'Exports of Kazakhstan, USD million' 'Country;November 2009;Year-to-Date' 'Belgium;1;2'
it "the month of the title" is "$so_far" 'Exports of Kazakhstan, November 2009, USD million' 'Country;November;Cumulative to date' 'Belgium;1;2'
it "in two lines" is 'KAZ,BEL,2009-01/2009-11,2,4,USD million KAZ,BEL,2009-11,1,3,USD million' 'Trade of Kazakhstan, November 2009, USD million' ';Exports;;Imports;' 'Country;November;Year to date;November;Year to date' 'Belgium;1;2;3;4'
it "the months of the title, in figures" is 'CHN,BEL,2022,4,1,USD thousand' '(2) Imports and Exports by Country (Region), 1-12.2022;;' 'China Customs Statistics;;Unit: US$1,000' 'Country (Region);Exports;Imports' ';1to12;1to12' 'Belgium;4;1'
it "flows beside the year to date" is 'KAZ,BEL,2009-01/2009-11,1,2,USD million' 'Trade of Kazakhstan, November 2009, USD million' 'Country;Exports, year to date;Imports (YTD)' 'Belgium;1;2'
it "another flow than the title's beside the year to date" no 'the lines above the table are of exports' 'Exports of Kazakhstan, November 2009, USD million' 'Country;Imports, year to date' 'Belgium;2'
it "a part of a flow beside the year to date" no '' 'Exports of Kazakhstan, November 2009, USD million' 'Country;Crude oil, year to date' 'Belgium;2'
it "other months than the title's" no '' 'Exports of Kazakhstan, November 2009, USD million' 'Country;October;Year to date' 'Belgium;1;2'
it "no month that the year to date ends with" no '' 'Exports of Kazakhstan, updated March 2024, USD million' 'Country;Year to date' 'Belgium;1'

# --- lines of a word and what it is ----------------------------------------------------------------------------

it "a flow, a partner and a unit" is 'DEU,KAZ,2023-01,1,,EUR DEU,KAZ,2023-02,2,,EUR' 'Reporter;;Germany' 'Partner;;Kazakhstan' 'Flow;;EXPORT' 'Indicator;;Value in euros' '' 'Period;Value' '2023-01;1' '2023-02;2'
it "headings below, as Eurostat has them" is 'BEL,KAZ,2021,5,,EUR BEL,KAZ,2022,6,,EUR' 'Reporter,,Belgium' 'Product,,Total' 'Flow,,EXPORT' 'Indicator,,Value in euros' '' 'TIME,2021,,2022,' 'PARTNER (Labels),,,,' 'Kazakhstan,5,,6,p'
it "two columns are no such lines" is 'KAZ,BEL,2022,5,,USD million KAZ,BEL,2023,6,,USD million' "Kazakhstan's exports to Belgium, USD million" 'Year;Exports' '2022;5' '2023;6'

it "where the data are from, all goods, and marks in columns of their own" is 'BEL,KAZ,2021,5,,EUR BEL,KAZ,2022,6,,EUR' 'Dataset:,,EU trade since 1988 by HS2-4-6 and CN8 [ds-045409]' 'Last updated:,,15/11/2024' 'Reporter,,Belgium' 'Product,,Total' 'Flow,,EXPORT' 'Indicator,,Value in euros' '' 'TIME,2021,,2022,' 'PARTNER (Labels),,,,' 'Kazakhstan,5,,6' 'Kyrgyzstan,1,,:'

# --- words of their titles and cells ----------------------------------------------------------------------------

it "dollars of the United States" is 'USA,BEL,2009,2,,USD million' 'U.S. exports, in millions of dollars, 2009' 'Country;Value' 'Belgium;2'
it "dollars of another country" no 'name dollars, and not of which country' 'Exports of Canada, in millions of dollars, 2009' 'Country;Value' 'Belgium;2'
it "marks of no figure" is 'KAZ,BEL,2022,2,,USD million' 'Exports of Kazakhstan, USD million' 'Country;2022;2023' 'Belgium;2;(-)' 'Italy;(X);3'
it "exporters in rows, importers in columns" is 'ARG,BRA,2021,5,,USD million BRA,ARG,2021,6,,USD million' 'Merchandise exports, 2021 (US$ million, FOB)' 'Exporter;Importer;;' ';Argentina;Brazil;MERCOSUR' 'Argentina;–;5;5' 'Brazil;6;–;6'

it "a partner and others" is 'NLD,KAZ,2022,2,,EUR million' 'Nederland: uitvoer naar Kazachstan en buurlanden, mln euro' 'Land;2022' 'Kazachstan;2'
it "a partner and others, in Russian" is 'DEU,KAZ,2022,2,,EUR million' 'Экспорт Германии в Казахстан и соседние страны, млн евро' 'Страна;2022' 'Казахстан;2'
it "a partner alone" no 'all trade is with one partner' 'Nederland: uitvoer naar Kazachstan, mln euro' 'Land;2022' 'Kazachstan;2' 'Oezbekistan;3'
it "months as numbers" is 'POL,KAZ,2023-01,5,,EUR POL,KAZ,2023-02,6,,EUR' 'Exports of Poland, EUR' 'Period;Country;Value' '01.2023;Kazakhstan;5' '2/2023;Kazakhstan;6' 'Razem 2023;Kazakhstan;11'
it "no month" no 'invalid period' 'Exports of Poland, EUR' 'Period;Country;Value' '13.2023;Kazakhstan;5'
it "a country as a label" is 'ITA,KAZ,2021,21.5,,USD thousand' 'Italia: esportazioni per paese di destinazione - anno 2021' 'USD thousand' 'Paese;Esportazioni;Quota %' 'Kazakhstan;21,5;3,47'

# --- tables below each other --------------------------------------------------------------------------------------

flows='KAZ,BEL,2022,9,5,USD million'
it "exports above imports" is "$flows" 'Trade of Kazakhstan, USD million, 2022' 'Exports' 'Country;Value' 'Italy;8' 'Belgium;9' 'Imports' 'Country;Value' 'Belgium;5'
it "exports above imports, in French" is "$flows" 'Kazakhstan : commerce extérieur en 2022' "millions de dollars US" '' 'Exportations par pays de destination' 'Pays;2022;Part en %' 'Belgique;9;3' '' "Importations par pays d'origine" 'Pays;2022;Part en %' 'Belgique;5;2'
it "a year above another" is 'KAZ,BEL,2021,5,,USD million KAZ,BEL,2022,9,,USD million' 'Exports of Kazakhstan, USD million' 'Exports in 2022' 'Country;Value' 'Belgium;9' 'Exports in 2021' 'Country;Value' 'Belgium;5'
below() { no 'something else than its title' 'Exports of Kazakhstan in 2022, USD million' 'Country;Value' 'Italy;8' "$@" 'Belgium;5'; }
it "imports of crude oil" below 'Imports of crude oil' 'Country;Value'
it "another reporter" below 'Exports of Uzbekistan' 'Country;Value'
it "another unit" below 'Exports, USD thousand' 'Country;Value'
for year in '2021;' 'in 2021;' '(2021);' 'за 2021 год;'; do
	it "another year without headings: $year" below "$year"
done

# --- places are those of the file -------------------------------------------------------------------------------

at() { # PLACE EXCERPT LINE...
	local place=$1 excerpt=$2
	shift 2
	file "$@"
	run 2 "$program" convert "$scratch/x.csv"
	grep -qF ":$place: " "$scratch/err" && grep -qF -- "    $excerpt" "$scratch/err" || { cat "$scratch/err"; return 1; }
}
it "a fault in the second line of headings" at 3:23 'Country;Value;Country;Value' 'Exports of Kazakhstan in 2022' ';USD million;;USD thousand' 'Country;Value;Country;Value' 'Italy;9;Belgium;5'
it "a fault in a row below them" at 5:9 'Belgium;1x;2' 'Exports of Kazakhstan, USD million' ';Year;' 'Country;2022;2023' 'Italy;1;2' 'Belgium;1x;2'

# --- what the heading of the first column says --------------------------------------------------------------------

of_years() { file 'Belgium: trade with Kazakhstan, EUR million' "$1;Exports;Imports" '2022;8;5' '2023;9;6' && never "$2"; }
of_flows() { file 'Belgium: trade with Kazakhstan, EUR million' "$1;2022;2023" 'Exports;8;9' 'Imports;5;6' && never "$2"; }
while IFS='|' read -r heading message; do
	it "above years: $heading" of_years "$heading" "$message"
	it "above flows, beside years: $heading" of_flows "$heading" "$message"
done <<-'HEADINGS'
	January-May|names months, but the table years
	Year (Jan.-Aug.)|names months, but the table years
	November|names months, but the table years
	Q3|names months, but the table years
	Январь-октябрь|names months, but the table years
	2. Halbjahr|names months, but the table years
	Fin. year|names fiscal years
	Year end March|names fiscal years
	Season|not the trade of each period
	Woche|not the trade of each period
	Year to date|not the trade of each period
	Year (projected)|expected or planned
	Outlook|expected or planned
	% of all trade|no amounts of money
	Index 2010=100|no amounts of money
	Machinery|a part of the goods
	Нефть|a part of the goods
	Services|trade in services
	seasonally adjusted|figures are adjusted
	Georgia|names another country than the title
HEADINGS
while IFS='|' read -r heading; do
	it "above years, plain: $heading" is 'BEL,KAZ,2022,8,5,EUR million BEL,KAZ,2023,9,6,EUR million' 'Belgium: trade with Kazakhstan, EUR million' "$heading;Exports;Imports" '2022;8;5' '2023;9;6'
	it "above flows, plain: $heading" is 'BEL,KAZ,2022,8,5,EUR million BEL,KAZ,2023,9,6,EUR million' 'Belgium: trade with Kazakhstan, EUR million' "$heading;2022;2023" 'Exports;8;9' 'Imports;5;6'
done <<-'PLAIN'
	Year
	Период
	Godina
	Jahr 1)
	Calendar year
	Year (January-December)
PLAIN
for heading in Kazakhstan Indicator Показатель 'Trade flow' 'Type of flow' 'EUR million' Richtung 'Nature du flux'; do
	it "above flows: $heading" is 'BEL,KAZ,2022,8,5,EUR million BEL,KAZ,2023,9,6,EUR million' 'Belgium: trade with Kazakhstan, EUR million' "$heading;2022;2023" 'Exports;8;9' 'Imports;5;6'
done
it "months below a month's heading" is 'BEL,KAZ,2022-01,8,5,EUR million BEL,KAZ,2022-02,9,6,EUR million' 'Belgium: trade with Kazakhstan, EUR million' 'Month;Exports;Imports' '2022-01;8;5' '2022-02;9;6'
it "the corner names a country, and no title" no 'name Armenia: whose trade with whom' 'Armenia;2022;2023' 'Exports;8;9' 'Imports;5;6'
it "the title names a country above flows in rows" no 'name Armenia: whose trade with whom' 'Armenia, USD million' 'Flow;2022;2023' 'Exports;8;9' 'Imports;5;6'

# --- small words beside a flow, a period or a currency ----------------------------------------------------------

while IFS='|' read -r heading figures; do
	it "a column of a year read by its heading: $heading" is "NLD,KAZ,2021,9,8,EUR million $figures" 'Netherlands: trade with Kazakhstan, EUR million' "Flow;2021;$heading" 'Exports;9;100' 'Imports;8;200'
done <<-'READ'
	in Sep 2023|NLD,KAZ,2023-09,100,200,EUR million
	im Mai 2023|NLD,KAZ,2023-05,100,200,EUR million
	за 2023 г.|NLD,KAZ,2023,100,200,EUR million
	2023 mln|NLD,KAZ,2023,100,200,EUR million
READ
left_out() { file 'Netherlands: trade with Kazakhstan, EUR million' "Flow;2021;$1" 'Exports;9;100' 'Imports;8;200' && ! { "$program" convert "$scratch/x.csv" 2>/dev/null | grep -q ',100,200'; }; }
while IFS= read -r heading; do
	it "no figures of a period by itself: $heading" left_out "$heading"
done <<-'NEVER'
	year to Oct 2023
	to Oct 2023
	by Q2 2023
	from 2022
	с октября 2023
	à octobre 2023
	bis Oktober 2023
	2023 q/q
	2023 м/м
	Q2 2023 (k/k)
	2023 $
	2023 ($m)
	2023 th.
	2023 thou. EUR
NEVER
not_money() { file 'Italy: trade with Kazakhstan, EUR million' "Year;Exports$1;Imports$1" '2021;100;200' && ! { "$program" convert "$scratch/x.csv" 2>/dev/null | grep -q ',100,200'; }; }
not_in_rows() { file 'Italy: trade with Kazakhstan, EUR million' 'Item;2021' "Exports$1;100" "Imports$1;200" && ! { "$program" convert "$scratch/x.csv" 2>/dev/null | grep -q ',100,200'; }; }
while IFS= read -r words; do
	it "no exports in the title's unit: $words" not_money " $words"
	it "in rows: $words" not_in_rows ", $words"
done <<-'WORDS'
	q/q
	(m/m)
	г/г
	Δ
	$
	($m)
	th.
	(th. EUR)
	adjusted
	V
	L
WORDS
unit_is() { # STATED UNIT
	file 'Reporter: Poland' 'Partner: Kazakhstan' "Unit: $1" 'Year;Exports;Imports' '2022;12.5;23.6' && reads "POL,KAZ,2022,12.5,23.6,$2"
}
while IFS='|' read -r stated unit; do
	it "the unit $stated" unit_is "$stated" "$unit"
done <<-'UNITS'
	трлн рублей|RUB trillion
	biljoen dollar US$|USD trillion
	bilionů korun|CZK trillion
	Billionen Euro|EUR trillion
	billions d'euros|EUR trillion
	billion euro|EUR billion
	tūkst. EUR|EUR thousand
	ths USD|USD thousand
	th. EUR|EUR thousand
	mila euro|EUR thousand
	mii EUR|EUR thousand
	ribu USD|USD thousand
	juta USD|USD million
	triệu USD|USD million
	milijuna EUR|EUR million
UNITS
unit_never() { file 'Reporter: Poland' 'Partner: Kazakhstan' "Unit: $1" 'Year;Exports;Imports' '2022;12.5;23.6' && never 'no single unit'; }
for stated in '億円' 'mil USD' 'hundreds of millions of EUR' 'tens of thousands of USD' 'сотни тысяч евро' 'zillion EUR' 'EUR umpteen'; do
	it "no unit: $stated" unit_never "$stated"
done
sign_of_another() { file "$1" 'Year;Exports;Imports' '2021;5;6' && never 'a scale without a currency'; }
it "the yuan's sign" sign_of_another 'China: trade with Kazakhstan, ¥ million'
it "the pound of Egypt" sign_of_another 'Egypt: trade with Kazakhstan, £ million'
it "a currency that is not known" sign_of_another 'Belgium: trade with Kazakhstan, BEF million'
it "the yen's" is 'JPN,KAZ,2021,5,6,JPY million' 'Japan: trade with Kazakhstan, ¥ million' 'Year;Exports;Imports' '2021;5;6'
it "sterling's" is 'GBR,KAZ,2021,5,6,GBP million' 'United Kingdom: trade with Kazakhstan, £ million' 'Year;Exports;Imports' '2021;5;6'

# --- a number before each row, below a title that nothing quotes ------------------------------------------------

for heading in Rank No. Nr '№' Rang; do
	it "a column $heading below a title with commas" is 'POL,KAZ,2023,100,200,EUR million' "Poland's trade with main partners, EUR million, 2023" "$heading,Partner,Exports,Imports" '1,Kazakhstan,100,200'
done
it "in German" is 'DEU,KAZ,2023,100,200,EUR million' 'Außenhandel Deutschlands mit den wichtigsten Partnern, Mio. EUR, 2023' 'Rang,Land,Ausfuhr,Einfuhr' '1,Kasachstan,100,200'
of_partner() { file 'Italy: trade with Kazakhstan, EUR million' "Year;$1;$2" '2021;100;200' && never 'no header that is known'; }
it "flows of the partner" of_partner 'Exports of partner' 'Imports of partner'
it "the partner's flows" of_partner "Partner's exports" "Partner's imports"
it "its flows, in front" of_partner 'Partner exports' 'Partner imports'
it "flows by the side of the partner" is 'ITA,KAZ,2021,100,200,EUR million' 'Italy: trade with Kazakhstan, EUR million' 'Year;Exports to partner;Imports from partner' '2021;100;200'

# --- parts of years in numbers and letters ----------------------------------------------------------------------

in_row() { is "POL,KAZ,$2,100,200,EUR million" 'Poland: trade with Kazakhstan, EUR million' 'Period;Exports;Imports' "$1;100;200"; }
while IFS='|' read -r written period; do
	it "a row $written" in_row "$written" "$period"
done <<-'PARTS'
	H2/2022|2022-S2
	2H 2022|2022-S2
	4Q2022|2022-Q4
	Q1-Q3 2022|2022-01/2022-09
	Q2-Q3 2022|2022-04/2022-09
	1-8/2022|2022-01/2022-08
	7M2022|2022-01/2022-07
	I-X 2022|2022-01/2022-10
PARTS
no_row() { file 'Poland: trade with Kazakhstan, EUR million' 'Period;Exports;Imports' "$1;100;200" && never 'invalid period'; }
for written in 5Q2022 I-III\ 2022 13M2022 3-2-2022 1-13/2022; do
	it "no period: $written" no_row "$written"
done

summary
