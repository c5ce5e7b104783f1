#!/bin/bash
# Tables as people have them: of one pair, with headings in their own language, marks, titles that name the pair. What
# nothing tells is said or asked for. Usage: people.sh PROGRAM
program=${1:?usage: people.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
# shellcheck source=../support/tables.sh
. tests/support/tables.sh

# is ROWS LINE...: of the pair that the program assumes, or the file names
is() {
	local rows=$1
	shift
	file "$@" && reads "$rows"
}

# --- nothing but periods and flows ----------------------------------------------------------------------

assumed='the file names no countries: it is taken for the trade of Kazakhstan with Belgium'
while IFS='|' read -r header line rows; do
	headings() { is "$3" "$1" "$2" && warns "$assumed"; }
	it "headings: $header" headings "$header" "$line" "$rows"
done <<-'HEADINGS'
	Jahr;Ausfuhr in Mio. Euro|2021;352,6|KAZ,BEL,2021,352.6,,EUR million
	Jahr;Einfuhren (Tsd. EUR);Ausfuhren (Tsd. EUR)|2021;3,5;4|KAZ,BEL,2021,4,3.5,EUR thousand
	Année;Exportations (millions d'euros);Importations (millions d'euros);Solde|2021;3,5;4;-0,5|KAZ,BEL,2021,3.5,4,EUR million
	Jaar;Uitvoer in mln euro;Invoer in mln euro|2021;3,5;4|KAZ,BEL,2021,3.5,4,EUR million
	Год;Экспорт, млн долл. США;Импорт, млн долл. США;Сальдо|2021;3,5;4;-0,5|KAZ,BEL,2021,3.5,4,USD million
	ГОД;ЭКСПОРТ (тыс. долл. США);ИМПОРТ (тыс. долл. США)|2021;3,5;4|KAZ,BEL,2021,3.5,4,USD thousand
	Жыл;Экспорт, мың АҚШ доллары;Импорт, мың АҚШ доллары|2021;3,5;4|KAZ,BEL,2021,3.5,4,USD thousand
	Year,Month,Exports,Imports|2021,2,5,6|KAZ,BEL,2021-02,5,6,
	Jahr;Monat;Ausfuhr;Einfuhr|2021;Februar;5,0;6|KAZ,BEL,2021-02,5.0,6,
	Год;Месяц;Экспорт;Импорт|2021;февраль;5,0;6|KAZ,BEL,2021-02,5.0,6,
	Year,Quarter,Exports,Imports|2021,Q2,5,6|KAZ,BEL,2021-Q2,5,6,
HEADINGS
while IFS='|' read -r header line message; do
	no_heading() { file "$1" "$2" && never "$3"; }
	it "no whole flow: $header" no_heading "$header" "$line" "$message"
done <<-'PARTS'
	Год;Экспорт нефти, млн долл. США|2021;3,5|no header
	Год;Реэкспорт, млн долл. США|2021;3,5|a heading names a part of exports or imports
	Jahr;Ausfuhr von Maschinen in Mio. Euro|2021;3,5|no header
	Année;Part des exportations|2021;3,5|no header
	Jahr;Anteil der Ausfuhr|2021;3,5|no header
PARTS

# --- a pair above the table, or in its headings ---------------------------------------------------------

while IFS='|' read -r title pair; do
	titled() { is "$2,2021,5,6," "$1" Year,Exports,Imports 2021,5,6; }
	it "title: $title" titled "$title" "$pair"
done <<-'TITLES'
	Georgia: trade with Kazakhstan|GEO,KAZ
	UK trade with Kazakhstan|GBR,KAZ
	U.S. trade in goods with Kazakhstan|USA,KAZ
	Germany's trade with France|DEU,FRA
	Échanges de biens de la France avec le Kazakhstan|FRA,KAZ
	Échanges de la Belgique avec l'Allemagne|BEL,DEU
	Commerce extérieur de la France avec l’Italie|FRA,ITA
	Exportations et importations de l'Allemagne avec la France|DEU,FRA
	Außenhandel Deutschlands mit Kasachstan|DEU,KAZ
	Handel van Nederland met België|NLD,BEL
	Внешняя торговля Бельгии с Германией|BEL,DEU
	Товарооборот России с Китаем|RUS,CHN
	Trade of the Kyrgyz Republic with the Republic of Kazakhstan|KGZ,KAZ
TITLES
open_pair() {
	file "$1" Year,Exports,Imports 2021,5,6 && never 'whose trade with whom?' &&
		reads 'DEU,FRA,2021,5,6,' --reporter DEU && reads 'FRA,DEU,2021,5,6,' --reporter FRA
}
it "trade between two" open_pair 'Trade between Germany and France'
it "two with an article" eval "file \"Échanges de l'Allemagne et de la France\" Year,Exports 2021,5 && never 'whose trade with whom?'"
it "a dash" open_pair 'Germany–France trade'
it "a hyphen" open_pair 'Germany - France: trade'
half_pair() { file "$1" Year,Exports,Imports 2021,5,6 && never 'whose trade with whom?' && reads "$2" "${@:3}"; }
it "the reporter alone" half_pair "Germany's trade, total" 'DEU,WLD,2021,5,6,' --partner WLD
it "the partner alone" half_pair 'Trade with Kazakhstan' 'DEU,KAZ,2021,5,6,' --reporter DEU
flows_in_rows() { is 'USA,KAZ,2024-01,72.6,196.4,USD million USA,KAZ,2024-02,81.9,160.2,USD million' 'U.S. trade in goods with Kazakhstan (millions of U.S. dollars)' Flow,Jan-24,Feb-24,Total Exports,72.6,81.9,154.5 Imports,196.4,160.2,356.6 Balance,-123.8,-78.3,-202.1; }
it "flows in rows, periods as columns" flows_in_rows

# A row's label says that its figures are of a part of the year that its heading names.
while IFS='|' read -r title exports imports; do
	part_of_year() { file "$1" ';2022;2023' "$2;3;4" "$3;5;6" && never "a part of a year: '$2'"; }
	it "a part of the year: $exports" part_of_year "$title" "$exports" "$imports"
done <<-'LABELS'
	Kazakhstan trade with Belgium, USD million|Exports - Q1|Imports - Q1
	Kazakhstan trade with Belgium, USD million|Exports 9M|Imports 9M
	Kazakhstan trade with Belgium, USD million|Exports, 3Q|Imports, 3Q
	Kazakhstan trade with Belgium, USD million|Exports H1|Imports H1
	Kazakhstan trade with Belgium, USD million|Exports August|Imports August
	Außenhandel Deutschlands mit Kasachstan, Mio. Euro|Ausfuhr 1. Halbjahr|Einfuhr 1. Halbjahr
	Commerce de la France avec le Kazakhstan, millions d'euros|Exportations S1|Importations S1
	Handel van Nederland met België, mln euro|Uitvoer eerste kwartaal|Invoer eerste kwartaal
	Торговля Казахстана с Бельгией, млн долл.|Экспорт, I полугодие|Импорт, I полугодие
	Торговля Казахстана с Бельгией, млн долл.|Экспорт, 9 мес.|Импорт, 9 мес.
LABELS
while IFS='|' read -r exports imports; do
	whole_year() { file 'Kazakhstan trade with Belgium, USD million' ';2022;2023' "$1;3;4" "$2;5;6" && reads 'KAZ,BEL,2022,3,5,USD million KAZ,BEL,2023,4,6,USD million'; }
	it "the whole year: $exports" whole_year "$exports" "$imports"
done <<-'LABELS'
	Exports (Jan-Dec)|Imports (Jan-Dec)
	Exports (January–December)|Imports (January–December)
	Annual exports|Annual imports
	Экспорт (X)|Импорт (M)
LABELS
numeral() { file 'Торговля Казахстана с Бельгией, млн долл.' ';2022;2023' 'Экспорт, I;3;4' 'Импорт;5;6' && reads 'KAZ,BEL,2022,,5,USD million KAZ,BEL,2023,,6,USD million'; }
it "a Roman numeral beside Cyrillic is no import" numeral
long_part() { file 'reporter;partner;year;flow;value' "Kazakhstan;Belgium;2022;$1;400" && never "a part of a year: '$1'"; }
it "a part of the year in a column of flows" long_part 'Exports Q1'
it "months in a column of flows" long_part 'Exports, Jan-Sep'

# Letters behind years: what nothing explains is no mark, and behind estimates a P is a projection.
years() { # HEADINGS ROWS NOT-READ
	file 'Exports of Kazakhstan, USD million' "Country;$1" 'Belgium;10;11;12;13' && reads "$2" &&
		{ [ -z "$3" ] || warns "column '$3' is not read"; }
}
it "2024P behind 2022E" years '2021;2022E;2023P;2024P' 'KAZ,BEL,2021,10,,USD million KAZ,BEL,2022,11,,USD million' 2023P
it "2024P behind 2023F" years '2021;2022;2023F;2024P' 'KAZ,BEL,2021,10,,USD million KAZ,BEL,2022,11,,USD million' 2024P
many_years() { # of which 66 stand in the header
	file 'Exports of Kazakhstan, USD million' "Country;$(seq -s ';' 1959 2022);2023F;2024P" "Belgium;$(seq -s ';' 1 66)" &&
		run 0 "$program" convert --columns period,exports --no-header "$scratch/x.csv" && [ "$(tail -n 1 "$scratch/out")" = 2022,64 ]
}
it "a projection behind very many years" many_years
it "2024E behind 2023P" years '2021;2022;2023P;2024E' 'KAZ,BEL,2021,10,,USD million KAZ,BEL,2022,11,,USD million KAZ,BEL,2023,12,,USD million KAZ,BEL,2024,13,,USD million' ''
it "years in thousands and tonnes" years '2021;2022 (k);2023 (m);2024 (t)' 'KAZ,BEL,2021,10,,USD million' '2023 (m)'
it "years with the unit" years '2021;2022 (USD m);2023 (p);2024 (r)' 'KAZ,BEL,2021,10,,USD million KAZ,BEL,2022,11,,USD million KAZ,BEL,2023,12,,USD million KAZ,BEL,2024,13,,USD million' ''

# --- how sure figures are, in a column ---------------------------------------------------------------------

while IFS='|' read -r lines statuses; do
	status_column() {
		file "$lines" && run 0 "$program" convert --columns period,exports_status --no-header "$scratch/x.csv" &&
			[ "$(paste -sd ' ' "$scratch/out")" = "$statuses" ] || { cat "$scratch/out"; return 1; }
	}
	it "a status: $lines" status_column
done <<-'STATUS'
	reporter,partner,year,flow,value,is_estimate\nKAZ,BEL,2022,X,9,0\nKAZ,BEL,2023,X,8,1|2022, 2023,E
	reporter,partner,year,flow,value,estimated\nKAZ,BEL,2022,X,9,false\nKAZ,BEL,2023,X,8,true|2022, 2023,E
	reporter,partner,year,flow,value,provisional\nKAZ,BEL,2022,X,9,no\nKAZ,BEL,2023,X,8,yes|2022, 2023,P
	reporter,partner,year,flow,value,OBS_STATUS\nKAZ,BEL,2022,X,9,A\nKAZ,BEL,2023,X,8,E|2022, 2023,E
	reporter,partner,year,flow,value,flags\nKAZ,BEL,2022,X,9,\nKAZ,BEL,2023,X,8,p|2022, 2023,P
	reporter,partner,year,flow,value,flag\nKAZ,BEL,2022,X,9,b\nKAZ,BEL,2023,X,8,r|2022,B 2023,
	reporter,partner,year,flow,value,Status\nKAZ,BEL,2022,X,9,vorläufig\nKAZ,BEL,2023,X,8,final|2022,P 2023,
	reporter,partner,year,flow,value,статус\nKAZ,BEL,2022,X,9,оценка\nKAZ,BEL,2023,X,8,факт|2022,E 2023,
	reporter,partner,year,flow,value,method\nKAZ,BEL,2022,X,9,customs\nKAZ,BEL,2023,X,8,survey|2022, 2023,
	Exports of Kazakhstan, USD million\nCountry;Status;2022;2023\nBelgium;provisional;10;12\nGermany;final;20;22|2022,P 2023,P
	period,exports,unit,status\n2022,1,USD,final\n2023,3,USD,provisional|2022, 2023,P
STATUS
while IFS='|' read -r lines said; do
	forecast_column() { file "$lines" && never "$said"; }
	it "a forecast: $lines" forecast_column
done <<-'FORECASTS'
	period,exports,unit,obs_status\n2022,1,USD,A\n2023,3,USD,F|column 'obs_status' is not read, and says of a row 'F'
	reporter,partner,year,flow,value,flag\nKAZ,BEL,2023,X,8,f|column 'flag' is not read, and says of a row 'f'
	reporter,partner,year,flow,value,is_forecast\nKAZ,BEL,2023,X,8,1|column 'is_forecast' is not read, and says of a row '1'
FORECASTS

# --- headings that say how exports are valued, or how long periods are --------------------------------------

exports_cif() { file 'Trade of Kazakhstan with Belgium, USD million' "Year;$1;Imports" '2022;3;5' && reads 'KAZ,BEL,2022,,5,USD million' && warns "column '$1' is not read"; }
it "exports CIF" exports_cif 'Exports CIF'
it "exports (CIF)" exports_cif 'Exports (CIF)'
it "Ausfuhr CIF" exports_cif 'Ausfuhr CIF'
valued() {
	file 'Trade of Kazakhstan with Belgium, USD million' "Year;$1" '2022;3;5' &&
		run 0 "$program" convert --columns exports,imports,valuation --no-header "$scratch/x.csv" && [ "$(<"$scratch/out")" = "3,5,$2" ]
}
it "exports FOB, imports CIF" valued 'Exports FOB;Imports CIF' FOB/CIF
it "both FOB" valued 'Exports FOB;Imports FOB' FOB/FOB
twelve() { file 'Trade of Kazakhstan with Belgium, USD million' "Period;Exports 12m;Imports 12m" "$1;3;5" && "${@:2}"; }
it "twelve months to a month" twelve 2022-06 never 'of which the heading says that its figures are of twelve months'
it "twelve months to a quarter" twelve 2022-Q2 never 'of which the heading says that its figures are of twelve months'
it "twelve months of a year" twelve 2022 reads 'KAZ,BEL,2022,3,5,USD million'
it "twelve months by their ends" twelve 2022-02/2023-01 reads 'KAZ,BEL,2022-02/2023-01,3,5,USD million'

# --- columns that nothing reads --------------------------------------------------------------------------

# What such a column says of a row may be that it is not all trade of its period, in money.
while IFS='|' read -r header line column said; do
	narrowed() { file "$1" "$2" && never "column '$3' is not read, and says of a row '$4'"; }
	it "not read: $column=$said" narrowed "$header" "$line" "$column" "$said"
done <<-'COLUMNS'
	reporter,partner,year,months,flow,value|Kazakhstan,Belgium,2023,9,Export,120|months|9
	reporter,partner,year,flow,region,value|Kazakhstan,Belgium,2022,Export,Almaty,900|region|Almaty
	reporter,partner,year,flow,mode,value|Kazakhstan,Belgium,2022,Export,Rail,900|mode|Rail
	reporter,partner,year,flow,value,currency,units|Kazakhstan,Belgium,2022,Export,900,USD,Thousands|units|Thousands
	reporter,partner,year,flow,value,currency,magnitude|Kazakhstan,Belgium,2022,Export,900,USD,million|magnitude|million
	reporter,partner,year,flow,value,currency,zeros|Kazakhstan,Belgium,2022,Export,900,USD,thousand|zeros|thousand
	reporter,partner,year,flow,value,note|Kazakhstan,Belgium,2022,Export,900,first nine months|note|first nine months
	reporter,partner,year,flow,value,мес|Kazakhstan,Belgium,2022,Export,900,9|мес|9
	reporter,partner,year,flow,value,end|Kazakhstan,Belgium,2022,Export,900,2022-09-30|end|2022-09-30
	reporter,partner,year,flow,value,start|Kazakhstan,Belgium,2022,Export,900,2022-04-01|start|2022-04-01
	reporter,partner,year,flow,value,cumulative|Kazakhstan,Belgium,2022,Export,900,yes|cumulative|yes
	reporter,partner,year,flow,value,ytd|Kazakhstan,Belgium,2022,Export,900,1|ytd|1
	reporter,partner,year,flow,value,нарастающим итогом|Kazakhstan,Belgium,2022,Export,900,да|нарастающим итогом|да
	reporter,partner,year,flow,value,partial|Kazakhstan,Belgium,2022,Export,900,true|partial|true
	reporter,partner,year,flow,value,full_year|Kazakhstan,Belgium,2022,Export,900,no|full_year|no
	reporter,partner,year,flow,value,Ganzes Jahr|Kazakhstan,Belgium,2022,Export,900,nein|Ganzes Jahr|nein
	reporter,partner,year,flow,value,cmd|Kazakhstan,Belgium,2022,Export,900,2709|cmd|2709
	reporter,partner,year,flow,value,ТНВЭД|Kazakhstan,Belgium,2022,Export,900,27|ТНВЭД|27
	reporter,partner,year,flow,value,group|Kazakhstan,Belgium,2022,Export,900,27|group|27
	reporter,partner,year,flow,value,sa|Kazakhstan,Belgium,2022,Export,900,1|sa|1
	reporter,partner,year,flow,value,coverage|Kazakhstan,Belgium,2022,Export,900,Jan-Sep|coverage|Jan-Sep
	reporter,partner,year,flow,value,Verkehrszweig|Kazakhstan,Belgium,2022,Export,900,Schiene|Verkehrszweig|Schiene
	reporter,partner,year,flow,value,mult|Kazakhstan,Belgium,2022,Export,900,1000|mult|1000
	reporter,partner,year,flow,value,to_month|Kazakhstan,Belgium,2022,Export,900,9|to_month|9
	reporter,partner,year,flow,value,end_date|Kazakhstan,Belgium,2022,Export,900,2022-09-30|end_date|2022-09-30
	reporter,partner,year,flow,value,complete|Kazakhstan,Belgium,2022,Export,900,no|complete|no
	reporter,partner,year,flow,value,forecast|Kazakhstan,Belgium,2022,Export,900,true|forecast|true
	reporter,partner,year,flow,value,obs_status|Kazakhstan,Belgium,2022,Export,900,F|obs_status|F
	reporter,partner,year,flow,value,adjustment|Kazakhstan,Belgium,2022,Export,900,SA|adjustment|SA
	reporter,partner,year,flow,value,seasonal|Kazakhstan,Belgium,2022,Export,900,adjusted|seasonal|adjusted
	reporter,partner,year,flow,value,price_basis|Kazakhstan,Belgium,2022,Export,900,2015|price_basis|2015
	reporter,partner,year,flow,value,via|Kazakhstan,Belgium,2022,Export,900,Russia|via|Russia
	reporter,partner,year,flow,value,transit|Kazakhstan,Belgium,2022,Export,900,yes|transit|yes
	reporter,partner,year,flow,value,partner2|Kazakhstan,Belgium,2022,Export,900,Netherlands|partner2|Netherlands
	reporter,partner,year,flow,value,nace|Kazakhstan,Belgium,2022,Export,900,B06|nace|B06
	reporter,partner,year,flow,value,remarks|Kazakhstan,Belgium,2022,Export,900,w/o Dec|remarks|w/o Dec
	reporter,partner,year,flow,value,Bemerkung|Kazakhstan,Belgium,2022,Export,900,ohne Dezember|Bemerkung|ohne Dezember
	reporter,partner,year,flow,value,sex|Kazakhstan,Belgium,2022,Export,900,F|sex|F
COLUMNS
while IFS='|' read -r header line column said; do
	narrowed_wide() { file 'Exports of Kazakhstan, USD million' "$1" "$2" && never "column '$3' is not read, and says of a row '$4'"; }
	it "not read in a wide table: $column=$said" narrowed_wide "$header" "$line" "$column" "$said"
done <<-'COLUMNS'
	Partner;Period;2022;2023|Belgium;Jan-Sep;3;4|Period|Jan-Sep
	Partner;Months;2022;2023|Belgium;9;3;4|Months|9
	Partner;Note;2022;2023|Belgium;erste neun Monate;3;4|Note|erste neun Monate
	Partner;2022;2023;Comment|Belgium;3;4;2023: 9 мес.|Comment|2023: 9 мес.
	Partner;;2022;2023|Belgium;tonnes;3;4||tonnes
	Partner;;2022;2023|Belgium;oil;3;4||oil
	Partner;Type;2022;2023|Belgium;Imports;3;4|Type|Imports
	Partner;UoM;2022;2023|Belgium;kg;3;4|UoM|kg
	Partner;Company;2022;2023|Belgium;KazOil;3;4|Company|KazOil
	Страна;Регион;2022;2023|Бельгия;Алматы;3;4|Регион|Алматы
COLUMNS
# It may say nothing of the kind, and then it is told or not.
while IFS='|' read -r header line; do
	read_all_the_same() { file "$1" "$2" && reads 'KAZ,BEL,2022,900,,' && ! says 'is not read'; }
	it "read: $line" read_all_the_same "$header" "$line"
done <<-'COLUMNS'
	reporter,partner,year,months,flow,value|Kazakhstan,Belgium,2022,12,Export,900
	reporter,partner,year,flow,region,value|Kazakhstan,Belgium,2022,Export,Western Europe,900
	reporter,partner,year,flow,mode,value|Kazakhstan,Belgium,2022,Export,All modes,900
	reporter,partner,year,flow,type,value|Kazakhstan,Belgium,2022,Export,actual,900
	reporter,partner,year,flow,scale,value|Kazakhstan,Belgium,2022,Export,1,900
	reporter,partner,year,flow,value,note|Kazakhstan,Belgium,2022,Export,900,revised in August 2024
	reporter,partner,year,flow,value,note|Kazakhstan,Belgium,2022,Export,900,main goods: oil
	reporter,partner,year,flow,value,start,end|Kazakhstan,Belgium,2022,Export,900,2022-01-01,2022-12-31
	reporter,partner,year,flow,value,cumulative|Kazakhstan,Belgium,2022,Export,900,no
	reporter,partner,year,flow,value,full_year|Kazakhstan,Belgium,2022,Export,900,yes
	reporter,partner,year,flow,value,group|Kazakhstan,Belgium,2022,Export,900,EU
	reporter,partner,year,flow,value,item|Kazakhstan,Belgium,2022,Export,900,Total
	reporter,partner,year,flow,value,source|Kazakhstan,Belgium,2022,Export,900,National Bank
	reporter,partner,year,flow,value,partner_iso,rank|Kazakhstan,Belgium,2022,Export,900,BE,7
	reporter,partner,year,flow,value,updated|Kazakhstan,Belgium,2022,Export,900,Q3 2024
	reporter,partner,year,flow,value,qty,qty_unit|Kazakhstan,Belgium,2022,Export,900,12,kg
	reporter,partner,year,flow,value,to_month|Kazakhstan,Belgium,2022,Export,900,12
	reporter,partner,year,flow,value,end_date|Kazakhstan,Belgium,2022,Export,900,2022-12-31
	reporter,partner,year,flow,value,complete|Kazakhstan,Belgium,2022,Export,900,yes
	reporter,partner,year,flow,value,forecast|Kazakhstan,Belgium,2022,Export,900,no
	reporter,partner,year,flow,value,obs_status|Kazakhstan,Belgium,2022,Export,900,A
	reporter,partner,year,flow,value,adjustment|Kazakhstan,Belgium,2022,Export,900,unadjusted
	reporter,partner,year,flow,value,prices|Kazakhstan,Belgium,2022,Export,900,current
	reporter,partner,year,flow,value,origin|Kazakhstan,Belgium,2022,Export,900,Kazakhstan
	reporter,partner,year,flow,value,partner2|Kazakhstan,Belgium,2022,Export,900,World
	reporter,partner,year,flow,value,transit|Kazakhstan,Belgium,2022,Export,900,no
	reporter,partner,year,flow,value,preliminary|Kazakhstan,Belgium,2022,Export,900,N
	reporter,partner,year,flow,value,vorläufig|Kazakhstan,Belgium,2022,Export,900,nein
	reporter,partner,year,flow,value,table|Kazakhstan,Belgium,2022,Export,900,T1
	reporter,partner,year,flow,value,sex|Kazakhstan,Belgium,2022,Export,900,T
	reporter,partner,year,flow,value,pair|Kazakhstan,Belgium,2022,Export,900,KAZ-BEL
	reporter,partner,year,flow,value,user|Kazakhstan,Belgium,2022,Export,900,aigerim
	reporter,partner,year,flow,value,Farbe|Kazakhstan,Belgium,2022,Export,900,rot
	reporter,partner,year,flow,value,main product|Kazakhstan,Belgium,2022,Export,900,crude oil
COLUMNS
# What a note says of its row is of less than all of it, or may be.
while IFS='|' read -r heading note; do
	note_limits_row() { file "reporter,partner,year,flow,value,$1" "Kazakhstan,Belgium,2022,Export,900,$2" && never "column '$1' is not read, and says of a row '$2'"; }
	it "a note of a row: $note" note_limits_row "$heading" "$note"
done <<-'NOTES'
	note|excl. oil
	note|oil only
	Bemerkung|nur bis Sept.
	Примечание|без учета нефти
	commentaire|hors pétrole
NOTES
while IFS='|' read -r heading note; do
	note_of_row() { file "reporter,partner,year,flow,value,$1" "Kazakhstan,Belgium,2022,Export,900,$2" && reads 'KAZ,BEL,2022,900,,' && says "column '$1' is not read, and says of a row '$2'"; }
	it "a note of a row: $note" note_of_row "$heading" "$note"
done <<-'NOTES'
	note|the figure is but of those exports that passed by rail only
	source|model
	источник|прогноз НБРК
NOTES
# How sure a figure is.
while IFS='|' read -r heading cell status; do
	flagged() { file "reporter,partner,year,flow,value,$1" "Kazakhstan,Belgium,2022,Export,900,$2" && run 0 "$program" convert --columns exports_status --no-header "$scratch/x.csv" && [ "$(cat "$scratch/out")" = "$3" ]; }
	it "a flag: $heading $cell" flagged "$heading" "$cell" "$status"
done <<-'FLAGS'
	est|1|E
	imputed|yes|E
	provisional|true|P
	final|0|P
	final|1|
	E|x|E
FLAGS
# To which group a country belongs says nothing of whose trade it is.
while IFS='|' read -r header line; do
	grouped() { file 'Exports of Kazakhstan, USD million' "$1" "$2" && reads 'KAZ,BEL,2022,10,,USD million'; }
	it "a column of groups: $header" grouped "$header" "$line"
done <<-'GROUPS'
	Region;Country;2022|EU;Belgium;10
	Country;Group;2022|Belgium;EU;10
	Land;Kontinent;2022|Belgien;Europa;10
	Страна;Регион;2022|Бельгия;ЕС;10
	Bloc;Country;2022|Euro area;Belgium;10
GROUPS
two_sides() { file 'Exports, USD million' 'Region;Country;2022' 'Germany;Belgium;10' && reads 'DEU,BEL,2022,10,,USD million' --reporter DEU --partner BEL; }
it "a column of countries called region is a side" two_sides
other_money() { file 'Exports of Kazakhstan, USD million' 'Country;Currency;2022' 'Belgium;EUR;10' && never "another unit than the one named elsewhere: 'EUR'"; }
it "a currency beside rows, another above" other_money
same_money() { file 'Exports of Kazakhstan, USD million' 'Country;Currency;2022' 'Belgium;USD;10' && reads 'KAZ,BEL,2022,10,,USD million'; }
it "the same currency beside rows and above" same_money
two_flows() { file reporter,partner,year,flow,value,series Kazakhstan,Belgium,2022,Export,900,Imports && never "another flow than the one of the row: 'Imports'"; }
it "a series of another flow" two_flows
adjusted_series() { file reporter,partner,year,flow,value,variable Kazakhstan,Belgium,2022,Export,900,exports_sa && never 'no amounts of money'; }
it "a series that is adjusted" adjusted_series

# How sure a year's figures are, in its heading.
while IFS='|' read -r heading status; do
	sure() { file 'Exports of Kazakhstan, USD million' "Country;$1" 'Belgium;12' && run 0 "$program" convert "$scratch/x.csv" && grep -q "^2023,KAZ,BEL,12,USD million${2:+,$2}," "$scratch/out"; }
	it "a year: $heading" sure "$heading" "$status"
done <<-'YEARS'
	2023 (vorläufig)|P
	2023 vorl.|P
	2023 (предварительно)|P
	2023 (voorlopig)|P
	2023 est.|E
	2023 (Schätzung)|E
	2023 (оценка)|E
	2023 actual|
	2023 Ist|
	2023 год факт|
	2023 (réalisé)|
YEARS
while read -r heading; do
	unsure() { file 'Exports of Kazakhstan, USD million' "Country;2022;$1" 'Belgium;10;12' && ! "$program" convert "$scratch/x.csv" 2>/dev/null | grep -q '^2023'; }
	it "no year as it was: $heading" unsure "$heading"
done <<-'YEARS'
	2023 plan
	2023 Soll
	2023 (прогноз)
	2023 budget
	2023 (9 мес.)
	2023 t.
YEARS
unknown_column() { file reporter,partner,year,flow,value,desk Kazakhstan,Belgium,2022,Export,900,Brussels && reads 'KAZ,BEL,2022,900,,' && warns "column 'desk' is not read, and says of a row 'Brussels'"; }
it "a column of which nobody knows is told" unknown_column
expected_rows() { file reporter,partner,year,flow,type,value Kazakhstan,Belgium,2022,Export,actual,400 Kazakhstan,Belgium,2023,Export,forecast,120 && reads 'KAZ,BEL,2022,400,,' && warns "rows that say 'forecast' are left out"; }
it "a forecast below type" expected_rows
of_months() { file reporter,partner,period,flow,value,month_name Kazakhstan,Belgium,2022-03,Export,400,March && reads 'KAZ,BEL,2022-03,400,,'; }
it "the name of the month that the period is" of_months
sum_of_months() { file 'reporter;partner;year;flow;value (12-month sum)' 'Kazakhstan;Belgium;2022;Export;900' && never "no header"; }
it "sums of months are no values of years" sum_of_months
value_of_thousands() { file 'reporter;partner;year;flow;value (000)' 'Kazakhstan;Belgium;2022;Export;900' && never 'a scale without a currency'; }
it "a scale alone in the heading of the values" value_of_thousands

of_partner() { file 'Year,Belgium exports,Belgium imports' 2021,100,200 && "$@"; }
it "whose exports a heading means is asked for" of_partner never 'does not say whose trade it is'
it "the reporter's own" of_partner reads 'BEL,KAZ,2021,100,200,' --reporter BEL --partner KAZ
with_partner() { of_partner reads 'KAZ,BEL,2021,100,200,' --reporter KAZ && warns "'Belgium exports' is read as Kazakhstan's trade with this country"; }
it "or the partner's, which is said" with_partner
directed() { file "$1" 2021,100,200 && reads "$2" "${@:3}"; }
it "exports to, imports from" directed 'Year,Exports to Belgium (USD million),Imports from Belgium (USD million)' 'KAZ,BEL,2021,100,200,USD million' --reporter KAZ
it "both sides" directed "Year,Kazakhstan's exports to Belgium,Kazakhstan's imports from Belgium" 'KAZ,BEL,2021,100,200,'
it "in German" directed 'Jahr,Ausfuhr nach Belgien,Einfuhr aus Belgien' 'DEU,BEL,2021,100,200,' --reporter DEU
it "in Russian" directed 'Год,Экспорт в Бельгию,Импорт из Бельгии' 'KAZ,BEL,2021,100,200,' --reporter KAZ
several() { file 'Year,Exports to Belgium,Exports to Germany' 2021,100,200 && reads 'KAZ,DEU,2021,200,,' --reporter KAZ --partner DEU; }
it "several partners" several
its_own() { file "Year,Belgium's exports" 2021,100 && never 'does not say with whom' --reporter KAZ --partner BEL; }
it "another country's own exports are not to it" its_own

# --- marks and groups of figures ------------------------------------------------------------------------------------

figure_of() { file 'Exports of Kazakhstan, USD million' 'Country;2022;2023' "Belgium;$1;12" && reads "KAZ,BEL,2022,$2,,USD million KAZ,BEL,2023,12,,USD million"; }
while IFS='|' read -r cell value; do
	it "a figure: $cell" figure_of "$cell" "$value"
done <<-'FIGURES'
	1'234.5|1234.5
	1’234.5|1234.5
	1'234'567|1234567
	10¹|10
	10 a)|10
	10(2)|10
FIGURES
grouped() { is "KAZ,BEL,2022,$2,$4," 'Trade of Kazakhstan with Belgium' Year,Exports,Imports "2022,\"$1\",\"$3\""; }
while IFS='|' read -r exports value imports other; do
	it "digits grouped beyond doubt: $exports" grouped "$exports" "$value" "$imports" "$other"
done <<-'GROUPED'
	271,913,843|271913843|242,984,090|242984090
	262,806.5|262806.5|12.5|12.5
	1,155,500.25|1155500.25|98.125|98.125
GROUPED
while IFS='|' read -r exports message; do
	in_doubt() { file 'Trade of Kazakhstan with Belgium' Year,Exports,Imports "2022,\"$1\",12.5" && never "$2"; }
	it "not beyond doubt: $exports" in_doubt "$exports" "$message"
done <<-'IN_DOUBT'
	271,913|ambiguous number '271,913'
	271,9|invalid number '12.5'
	1,23,456|invalid number '1,23,456'
	262.806,5|invalid number '12.5'
IN_DOUBT
nameless() { is "KAZ,BEL,2022,5,6," 'Trade of Kazakhstan with Belgium;;;;' ';;;;' 'Year;Exports;Imports;;' '2022;5;6;;' ';;;;' 'Source: customs;;;;' && [ ! -s "$scratch/err" ]; }
it "empty columns that a spreadsheet leaves behind the table" nameless
nameless_figures() { is "KAZ,BEL,2021,3,4, KAZ,BEL,2022,5,6," 'Trade of Kazakhstan with Belgium;;;' 'Year;Exports;Imports;' '2021;3;4;' '2022;5;6;7,5' && warns "the column of '7,5' has no name, and is not read"; }
it "figures without a heading are told" nameless_figures
no_figure_of() { file 'Exports of Kazakhstan, USD million' 'Country;2022;2023' "Belgium;$1;12" && never "invalid number '$1'"; }
for cell in "1'23" "12'34.5" '10³' '10(t)' '10 t)'; do
	it "no figure: $cell" no_figure_of "$cell"
done

# --- marks of notes ---------------------------------------------------------------------------------------

while IFS='|' read -r name code; do
	marked() { file Country,Year,Exports "$1,2021,5" 'Germany,2021,7' && reads "KAZ,$2,2021,5,," --reporter KAZ --partner "$2"; }
	it "a mark behind a name: $name" marked "$name" "$code"
done <<-'NAMES'
	Belgium 1)|BEL
	Belgium1)|BEL
	Belgium (2)|BEL
	Belgium [3]|BEL
	Belgium [b]|BEL
	Belgium*|BEL
	France²|FRA
	France ¹⁾|FRA
	Belgique (a)|BEL
	Нидерланды 1)|NLD
	China1|CHN
NAMES
while IFS='|' read -r name code; do
	it "in brackets, of the country: $name" marked "$name" "$code"
done <<-'BRACKETS'
	Belgium (BE)|BEL
	Belgium (incl. Luxembourg 'LU' -> 1998)|BEL
	France (incl. Monaco)|FRA
	Türkiye (Turkey)|TUR
	Ethiopia (excluding Eritrea)|ETH
	Serbia (w/o Kosovo)|SRB
	Netherlands (Kingdom of the)|NLD
	Kosovo (under UNSC Resolution 1244/99)|XKX
	Bolivia (Plurinational State of)|BOL
BRACKETS
while read -r name; do
	not_it() { file Country,Year,Exports "$1,2021,5" 'Germany,2021,7' && never "unknown names: '$1'" --reporter KAZ --partner "${2:-BEL}"; }
	it "not all of it: $name" not_it "$name"
	long() { file year,reporter,partner,flow,value "2021,Kazakhstan,$1,Export,5" 2021,Kazakhstan,Germany,Export,7 && never "unknown names: '$1'" --reporter KAZ --partner BEL; }
	it "in the long form: $name" long "$name"
done <<-'PARTS'
	Belgium (Flanders)
	Belgium (t)
	Belgium (EUR)
	Belgium (imports)
	Бельгия (тонн)
	Belgium (forecast)
	Belgium (excl. oil)
	Belgium [services]
PARTS
it "another country in brackets" not_it 'Denmark (Greenland)' DNK
other_name() { file Country,Year,Exports 'Guinea (b)is,2021,5' 'Belgium,2021,7' && never 'has no trade of Kazakhstan with Guinea' --reporter KAZ --partner GIN; }
it "no mark: a bracket inside" other_name
while IFS='|' read -r cells status; do
	marked_row() {
		file Country,Year,Exports "Belgium,$1" && run 0 "$program" convert --columns period,exports,exports_status --no-header --reporter KAZ --partner BEL "$scratch/x.csv" &&
			[ "$(cat "$scratch/out")" = "2023,48.5,$2" ] || { cat "$scratch/out"; return 1; }
	}
	it "a mark in a row: $cells" marked_row "$cells" "$status"
done <<-'MARKS'
	2023 (p),48.5|P
	2023p,48.5|P
	2023*,48.5|
	2023 1),48.5|
	2023e,48.5|E
	2023,48.5p|P
	2023,48.5 (p)|P
	2023,48.5 2)|
	2023,48.5*|
	2023,48.5 r|
MARKS
while IFS='|' read -r cells message; do
	no_mark() { file Country,Year,Exports "Belgium,$1" && never "$2" --reporter KAZ --partner BEL; }
	it "no mark: $cells" no_mark "$cells" "$message"
done <<-'NO_MARKS'
	2025f,48.5|invalid period '2025f'
	2025 (f),48.5|invalid period
	2023,48.52)|invalid number
	2023,48.5k|invalid number
	2023,48.5 m|invalid number
	2023,48.5x|invalid number
NO_MARKS
marked_data() { is ',,2022,5,6, ,,2023,7,8,' 'period,exports,imports' 2022,5,6 '2023 (p),7,8'; }
it "a mark in a data file" marked_data
while read -r word; do
	nothing() { file Country,Year,Exports,Imports "Belgium,2021,$1,5" "Belgium,2022,6,$1" && reads 'KAZ,BEL,2021,,5, KAZ,BEL,2022,6,,' --reporter KAZ --partner BEL; }
	it "no figure: $word" nothing "$word"
done <<-'NOTHING'
	n/a
	N/A
	..
	...
	n.a.
	–
	н/д
	null
NOTHING

# --- which columns are meant, and what they are -----------------------------------------------------------

goods() { is 'GBR,KAZ,2021,321,590,GBP million' 'UK trade with Kazakhstan (GBP million)' "$1" 2021,321,618,939,590,143,733; }
it "goods, not services or both" goods 'Year,Goods exports,Services exports,Total exports,Goods imports,Services imports,Total imports'
it "in German" goods 'Jahr,Warenausfuhr,Dienstleistungsausfuhr,Ausfuhr insgesamt,Wareneinfuhr,Dienstleistungseinfuhr,Einfuhr insgesamt'
total_alone() { is 'GBR,KAZ,2021,939,733,' 'UK trade with Kazakhstan' 'Year,Total exports,Total imports' 2021,939,733; }
it "a total without services beside it is all" total_alone
adjusted() { is 'GBR,DEU,2023-01,2640,4602,GBP million' "$@" '2023 JAN,2871,4811,2640,4602'; }
it "figures as they are, not adjusted ones" adjusted 'Title,UK exports to Germany (SA),UK imports from Germany (SA),UK exports to Germany (NSA),UK imports from Germany (NSA)' 'Unit,£m,£m,£m,£m'
parts_of() { is 'GEO,KAZ,2020,842,523,USD thousand' 'Georgia: trade with Kazakhstan (thousand USD)' 'Year,Exports,of which re-exports,Domestic exports,Imports' 2020,842,381,461,523; }
it "a flow beside its parts" parts_of
units_row() { file 'partner,period,exports,imports,kg_exported' "$1" Kazakhstan,2022,140,26,312 && "${@:2}"; }
it "a row of units" units_row ',,USD 1000,USD 1000,kg' reads 'SWE,KAZ,2022,140,26,USD thousand' --reporter SWE --partner KAZ
it "of scales, the currency above" eval "file 'Trade of Sweden, SEK' partner,year,exports ',,million' Kazakhstan,2022,140 && reads 'SWE,KAZ,2022,140,,SEK million'"
it "two units" units_row ',,USD 1000,EUR 1000,kg' never 'two units for figures of one period' --reporter SWE --partner KAZ
unit_names() { file "Year,Reporter,Partner,Flow,$1" 2021,Belgium,Kazakhstan,Exports,357.36 && reads "BEL,KAZ,2021,357.36,,$2"; }
it "values below their unit" unit_names 'USD million' 'USD million'
it "in German" unit_names 'Tsd. Euro' 'EUR thousand'
it "in Russian" unit_names 'млн долларов США' 'USD million'
quarters() { is 'BEL,KAZ,2023-Q4,134.3,85.9,EUR million' 'reporter;partner;quarter;indicator;value;unit' 'Belgium;Kazakhstan;2023Q4;exports;134,3;EUR million' 'Belgium;Kazakhstan;2023Q4;imports;85,9;EUR million' 'Belgium;Kazakhstan;2023Q4;balance;48,4;EUR million'; }
it "a column of quarters alone" quarters
corner() { is 'VNM,JPN,2022,24.2,23.4,USD billion VNM,JPN,2024,24.6,21.5,USD billion' 'Vietnam - trade with Japan (USD billion)' ,2022,2024e,2025f 'Exports to Japan,24.2,24.6,26.9' 'Imports from Japan,23.4,21.5,23.0' 'Balance,0.8,3.1,3.9' && warns "column '2025f' is not read"; }
it "an empty corner, flows with their partner, an estimate, a forecast" corner
other_rows() { is 'VNM,JPN,2022,24.2,,USD billion' 'Vietnam - trade with Japan (USD billion)' ,2022 'Exports to Japan,24.2' 'Imports from China,99'; }
it "a row of another partner" other_rows
months() { is 'KGZ,KAZ,2022-01/2022-08,243.5,488.1,USD thousand KGZ,KAZ,2023,402.6,801.3,USD thousand' 'Kyrgyzstan - trade with Kazakhstan' 'January-August, thousand US dollars' ',Jan-Aug 2022,2023 (full year)' Exports,243.5,402.6 Imports,488.1,801.3; }
it "eight months beside a year" months

edge() { file "$1" KAZ,BEL,2022,100 && reads "KAZ,BEL,2022,100,,$2"; }
it "an edge list: trade_usd" edge origin,destination,yr,trade_usd USD
it "flow_baci_kusd" edge iso_o,iso_d,year,flow_baci_kusd 'USD thousand'
it "tradeflow (EUR million)" edge 'from,to,year,tradeflow (EUR million)' 'EUR million'
weight() { file "$1" KAZ,BEL,2022,100 && never "may hold values or kilograms"; }
it "a weight is asked about" weight from,to,year,weight
it "of sources and targets" weight source,target,year,weight
remark() { is ',,2022,5,6,' 'period,exports,imports' 2022,5,6 "$1,,"; }
it "a remark below a data file" remark 'Source : Douanes'
it "with a star" remark '* provisional'
it "no remark" eval "file period,exports,imports 2022,5,6 'Various,,' && never \"invalid period 'Various'\""

# --- periods in words, rows of sums, digits grouped by spaces --------------------------------------------------

while IFS='|' read -r words period; do
	in_words() { is "BEL,KAZ,$period,5,6,EUR million" 'Trade of Belgium with Kazakhstan;;' 'EUR million;;' 'Year;Exports;Imports' "$words;5;6"; }
	it "a period in words: $words" in_words "$words" "$period"
	column() { is "BEL,KAZ,$period,5,6,EUR million" 'Trade of Belgium with Kazakhstan;' 'EUR million;' ";$words" 'Exports;5' 'Imports;6'; }
	it "as a heading: $words" column "$words" "$period"
done <<-'WORDS'
	1e kwartaal 2023|2023-Q1
	1. Quartal 2023|2023-Q1
	I квартал 2023|2023-Q1
	II кв. 2023 г.|2023-Q2
	3-й квартал 2023 года|2023-Q3
	2023 жылғы IV тоқсан|2023-Q4
	2e trimestre 2023|2023-Q2
	1er trimestre de 2023|2023-Q1
	third quarter of 2023|2023-Q3
	Quarter 4, 2023|2023-Q4
	2. Halbjahr 2023|2023-S2
	1-е полугодие 2023|2023-S1
	2023 год|2023
	2023 г.|2023
	Jahr 2023|2023
	année 2023|2023
	2023 жыл|2023
	2024 (ene-jun)|2024-S1
	2024 (Jan-Jun)|2024-S1
	2024 (Jan - Aug)|2024-01/2024-08
	январь-август 2024 года|2024-01/2024-08
	Январь–март 2024 г.|2024-Q1
WORDS
while read -r words; do
	no_period() { file 'Trade of Belgium with Kazakhstan;;' 'EUR million;;' 'Year;Exports;Imports' "$words;5;6" && never 'invalid period'; }
	it "no period in words: $words" no_period "$words"
done <<-'NO_WORDS'
	5e kwartaal 2023
	kwartaal 2023
	1e kwartaal 2023 en 2024
	1st quarter of fiscal 2023
	3. Halbjahr 2023
	2023 to 2024
	2022 (t)
	2022 (m)
	T1 2023
	2024 (6 months)
NO_WORDS
tonnes() { file 'Exports of Belgium by country' 'Country,2022 (USD million),2022 (t)' Kazakhstan,5,777 && reads 'BEL,KAZ,2022,5,,USD million' --reporter BEL --partner KAZ; }
it "a letter behind a year may be a unit" tonnes
sums() { is 'CHL,PER,2024-01,5,6,USD million CHL,PER,2024-02,7,8,USD million' 'Chile: trade with Peru, USD million' "$1,Exports,Imports" Jan-2024,5,6 Feb-2024,7,8 "$2,12,14"; }
while read -r row; do
	it "a row of others: $row" sums Month "$row"
	it "of a data file: $row" sums period "$row"
done <<-'SUMS'
	Total
	Totaal 2024
	Всего
	Итого 2024 г.
	Summe
	2024/2023 %
	2024 к 2023 %
SUMS
said_once() { sums period Total && warns "rows that say 'Total' are left out"; }
it "which is said" said_once
while IFS='|' read -r figures rows; do
	spaced() { is "BEL,KAZ,2022,$rows,EUR million" 'period;reporter;partner;unit;exports;imports' "2022;BEL;KAZ;EUR million;$figures"; }
	it "spaces group digits: $figures" spaced
done <<-'SPACES'
	2 420,5;817,1|2420.5,817.1
	1 234 567;12 000|1234567,12000
SPACES
by_comma() { is 'BEL,KAZ,2022,1234.5,817.1,EUR million' period,reporter,partner,unit,exports,imports '2022,BEL,KAZ,EUR million,1 234.5,817.1'; }
it "between commas, too" by_comma
while read -r figure; do
	no_groups() { file 'period;exports' "2022;$figure" && never 'invalid number'; }
	it "no groups: $figure" no_groups "$figure"
done <<-'NO_GROUPS'
	1 2345
	12 34
	1234 567
	0 420
	2 420 5
	1  234
NO_GROUPS

# --- units below a table, columns of several partners, marks in place of figures ---------------------------------

while IFS='|' read -r line unit; do
	below() { file Country,Flow,2020,2021 Kazakhstan,Export,123.7,148.2 "$1,,," && reads "FIN,KAZ,2020,123.7,,$2 FIN,KAZ,2021,148.2,,$2" --reporter FIN --partner KAZ; }
	it "a unit below the table: $line" below "$line" "$unit"
	below_data() { is "FIN,KAZ,2020,123.7,,$2" period,reporter,partner,exports 2020,FIN,KAZ,123.7 "$1"; }
	it "of a data file: $line" below_data "$line" "$unit"
done <<-'UNITS'
	Unit: million euro|EUR million
	Unit : USD thousand|USD thousand
	Einheit: Mio. EUR|EUR million
	Eenheid: miljoen euro|EUR million
UNITS
while read -r line; do
	no_money() { file Country,Flow,2020,2021 Kazakhstan,Export,123.7,148.2 "$1,,," && never 'a line below the table says that its figures are no amounts' --reporter FIN; }
	it "no money: $line" no_money "$line"
done <<-'NO_MONEY'
	Unit: tonnes
	Einheit: t
	Unité : tonnes
	Единица измерения: тонн
NO_MONEY
two_units() { file 'Exports of Finland, USD million' Country,2020 Kazakhstan,123.7 'Unit: EUR million,' && never 'unit'; }
it "another unit than the one above" two_units
many() { file "$1" 'NOK million' "Year,$2,Sweden,$3" 2022,5,7,99 '2022/2021 %,1.0,2.0,3.0' && reads "NOR,SWE,2022,7,,NOK million" --reporter NOR --partner SWE; }
it "columns of partners, others and all" many 'Norway: exports of goods by country of destination' Germany 'All countries'
it "in German" many 'Ausfuhr Norwegens nach Ländern' Deutschland Insgesamt
it "in Russian" many 'Экспорт Норвегии по странам' 'Прочие страны' Всего
unknown_column() { file 'Norway: exports of goods by country of destination' 'NOK million' 'Year,Germany,Sweden,Fish' 2022,5,7,99 && never ''; }
it "no partner" unknown_column
secret() { file Country,Flow,2020,2021,2022 "Kazakhstan,Export,$1,148.2,97.5" && reads 'FIN,KAZ,2021,148.2,, FIN,KAZ,2022,97.5,,' --reporter FIN --partner KAZ; }
for mark in c : x '(c)'; do
	it "no figure in a table of periods: $mark" secret "$mark"
done
no_secret() { file Country,Flow,2020,2021 "Kazakhstan,Export,$1,148.2" && never 'invalid number' --reporter FIN --partner KAZ; }
for mark in d cc '12 c 3'; do
	it "but: $mark" no_secret "$mark"
done
it "values called v_kusd" edge exporter_iso3,importer_iso3,yr,v_kusd 'USD thousand'
it "but not v_kg" eval "file exporter_iso3,importer_iso3,yr,v_kg KAZ,BEL,2022,100 && never ''"
while IFS='|' read -r unit code; do
	of_currency() { is "TUN,FRA,2022,5,6,$2" "Commerce de la Tunisie avec la France" "$1" Année,Exportations,Importations 2022,5,6; }
	it "a unit: $unit" of_currency "$unit" "$code"
done <<-'CURRENCIES'
	En millions de dinars tunisiens|TND million
	millions de dinars algériens|DZD million
	KSh million|KES million
CURRENCIES

# --- the period above the table --------------------------------------------------------------------------

while IFS='|' read -r title header row rows; do
	dated() { is "$4" "$1" "$2" "$3"; }
	it "the year of a title: $title" dated "$title" "$header" "$row" "$rows"
done <<-'YEARS'
	Trade of Kazakhstan by country, 2021, USD thousand|Country,Exports,Imports|Belgium,5,6|KAZ,BEL,2021,5,6,USD thousand
	Қазақстан Республикасының сыртқы саудасы, 2021 жыл, мың АҚШ доллары|Ел,Тауар айналымы,Экспорт,Импорт|Бельгия,11,5,6|KAZ,BEL,2021,5,6,USD thousand
	Außenhandel Deutschlands nach Ländern 2022, Mio. EUR|Land,Ausfuhr,Einfuhr|Belgien,5,6|DEU,BEL,2022,5,6,EUR million
	Échanges de la France par pays en 2022|Pays,Exportations,Importations|Belgique,5,6|FRA,BEL,2022,5,6,
	Trade in 2022|Reporter,Partner,Exports|Germany,France,5|DEU,FRA,2022,5,,
	Trade, January-December 2022|Reporter,Partner,Exports|Germany,France,5|DEU,FRA,2022,5,,
YEARS
while IFS='|' read -r title message; do
	undated() { file "$1" Country,Exports,Imports Belgium,5,6 && never "$2"; }
	it "no year of a title: $title" undated "$title" "$message"
done <<-'NO_YEARS'
	Trade of Kazakhstan by country|says of which period the figures are
	Trade of Kazakhstan by country, 2021 and 2022|says of which period the figures are
	Trade of Kazakhstan by country, second half of the year to June 2022|says of which period the figures are
	Trade of Kazakhstan by country, January-June 2022 to 2023|says of which period the figures are
NO_YEARS

# --- sheets of a workbook -----------------------------------------------------------------------------------

# sheets NAME ROWS...: an OpenDocument workbook of such sheets; rows are separated by |, cells by commas
sheets() {
	local name row value
	local -a rows cells
	{
		printf '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
		while [ $# -gt 1 ]; do
			name=$1 && IFS='|' read -ra rows <<<"$2" && shift 2
			printf '<table:table table:name="%s">' "$name"
			for row in "${rows[@]}"; do
				printf '<table:table-row>' && IFS=, read -ra cells <<<"$row"
				for value in "${cells[@]}"; do printf '<table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell>' "$value"; done
				printf '</table:table-row>'
			done
			printf '</table:table>'
		done
		printf '</office:spreadsheet></office:body></office:document-content>'
	} >"$scratch/content.xml"
	rm -f "$scratch/x.csv" "$scratch/x.zip"
	(cd "$scratch" && printf application/vnd.oasis.opendocument.spreadsheet >mimetype && zip -qX0 x.zip mimetype && zip -qX x.zip content.xml && mv x.zip x.csv)
}
of_kaz='KAZ,BEL,2021,5,7,EUR million KAZ,BEL,2022,6,8,EUR million'
flows() { sheets "$1" 'EUR million|Partner,2021,2022|Belgium,5,6|Germany,50,60' "$2" 'EUR million|Partner,2021,2022|Belgium,7,8|Germany,70,80' && reads "$of_kaz" --reporter KAZ --partner BEL && warns 'and 1 more are read together'; }
it "sheets Exports and Imports" flows Exports Imports
it "Ausfuhr and Einfuhr" flows Ausfuhr Einfuhr
it "Экспорт and Импорт" flows Экспорт Импорт
scales() { sheets "$1" "$2|Partner,2021|Belgium,5" "$3" "$4|Partner,2021|Belgium,7" && never "figures of 2021 are in $4 here, and in $2 in" --reporter KAZ --partner BEL; }
it "Exports and Imports in two scales" scales Exports 'EUR thousand' Imports 'EUR million'
it "Ausfuhr and Einfuhr in two scales" scales Ausfuhr 'USD million' Einfuhr 'USD billion'
it "Импорт and Экспорт in two scales" scales Импорт 'USD million' Экспорт 'USD thousand'
years() { sheets 2021 'EUR million|Country,Exports,Imports|Belgium,5,7' 2022 'EUR million|Country,Exports,Imports|Belgium,6,8' && reads "$of_kaz" --reporter KAZ --partner BEL; }
it "sheets 2021 and 2022" years
one_sheet() { flows Exports Imports && reads 'KAZ,BEL,2021,,7,EUR million KAZ,BEL,2022,,8,EUR million' --reporter KAZ --partner BEL --sheet Imports; }
it "one of them is chosen" one_sheet
others() { sheets "$1" 'EUR million|Partner,2021|Belgium,5' "$2" 'EUR million|Partner,2021|Belgium,7' && never 'the workbook has several tables' --reporter KAZ; }
it "names that tell nothing" others Sheet1 Sheet2
it "of a part" others Exports 'Exports of oil'
limited_years() { sheets 2022 'EUR million|Country,Exports,Imports|Belgium,5,7' "$1" 'EUR million|Country,Exports,Imports|Belgium,6,8' && never 'the workbook has several tables' --reporter KAZ; }
while IFS= read -r name; do
	it "sheets 2022 and $name" limited_years "$name"
done <<-'SHEETS'
	2023 9M
	Q1 2023
	H1-2023
	FY2023
	2023-24
	2023 (tonnes)
	2023 Germany
	2023 old
	as of 2023
	9 месяцев 2023
SHEETS
plain_years() { sheets "$1" 'EUR million|Country,Exports,Imports|Belgium,5,7' "$2" 'EUR million|Country,Exports,Imports|Belgium,6,8' && run 0 "$program" convert --reporter KAZ --partner BEL "$scratch/x.csv"; }
it "sheets of months" plain_years 'January 2022' 'February 2022'
it "sheets of flows and years" plain_years '2021 год' '2022 год'
part_of_year() { sheets 2022 'EUR million|Country,Exports,Imports|Belgium,5,7' 2023 'January-September|EUR million|Country,Exports,Imports|Belgium,6,8' && never 'of which period the figures' --reporter KAZ; }
it "a sheet of a year, of which its own title tells months" part_of_year
limited_flow() { sheets Exports 'EUR million|Partner,2021|Belgium,5' "$1" 'EUR million|Partner,2021|Belgium,7' && never 'the workbook has several tables' --reporter KAZ; }
it "sheets Exports and Imports Jan-Sep" limited_flow 'Imports Jan-Sep'
twice() { sheets Exports 'EUR million|Partner,2021|Belgium,5' 'Export' 'EUR million|Partner,2021|Belgium,7' && never 'with another value' --reporter KAZ --partner BEL; }
it "the same flow twice with other figures" twice

one_lacks() { sheets "$1" "EUR million|Partner,2021|$2,5" "$3" "EUR million|Partner,2021|$4,7" && never "sheet '$5' has no trade of Kazakhstan with Belgium" --reporter KAZ --partner BEL && warns 'or another sheet alone with --sheet'; }
it "the second lacks the partner" one_lacks Exports Belgium Imports Germany Imports
it "the first does" one_lacks Ausfuhr Germany Einfuhr Belgium Ausfuhr
it "the other alone is read" eval "one_lacks Exports Belgium Imports Germany Imports && reads 'KAZ,BEL,2021,5,,EUR million' --reporter KAZ --partner BEL --sheet Exports"

# --- a first cell that stands for the rows below it ---------------------------------------------------------

merged() { # ROWS LINE...: of Kazakhstan with Belgium
	local wanted=$1
	shift
	file "$@" && reads "$wanted" --reporter KAZ --partner BEL && warns 'rows whose first cell is empty are read with the one above it'
}
of_both='KAZ,BEL,2019,1,2, KAZ,BEL,2020,5,6,'
it "years above partners" merged "$of_both" Year,Partner,Exports,Imports 2019,Belgium,1,2 ,Germany,3,4 2020,Belgium,5,6 ,Germany,7,8
it "partners above years" merged "$of_both" 'Country;Year;Exports;Imports' 'Germany;2019;3;4' ';2020;7;8' 'Belgium;2019;1;2' ';2020;5;6' 'Source: Eurostat'
it "years above flows" merged "$of_both" 'Year,Flow,Belgium,Germany' 2019,Exports,1,3 ,Imports,2,4 2020,Exports,5,7 ,Imports,6,8
it "in Russian, below a title" merged 'KAZ,BEL,2019,1,2,USD million KAZ,BEL,2020,5,6,USD million' 'Торговля Казахстана по странам, млн долл. США' 'Год,Страна,Экспорт,Импорт' 2019,Германия,3,4 ,Бельгия,1,2 2020,Германия,7,8 ,Бельгия,5,6
it "years above quarters" merged 'KAZ,BEL,2019-Q1,1,2, KAZ,BEL,2019-Q2,3,4, KAZ,BEL,2020-Q1,5,6, KAZ,BEL,2020-Q2,7,8,' Year,Quarter,Exports,Imports 2019,Q1,1,2 ,Q2,3,4 2020,Q1,5,6 ,Q2,7,8
merged_sheet() { sheets Trade 'Year,Partner,Exports,Imports|2019,Belgium,1,2|,Germany,3,4|2020,Belgium,5,6|,Germany,7,8' && reads "$of_both" --reporter KAZ --partner BEL; }
it "of a workbook" merged_sheet
while IFS='|' read -r message lines; do
	unmerged() { local -a rows && read -ra rows <<<"$2" && file "${rows[@]}" && never "$1" --reporter KAZ --partner BEL; }
	it "no groups of the same rows: $lines" unmerged "$message" "$lines"
done <<-'UNMERGED'
	invalid period ''|Year,Partner,Exports 2019,Belgium,1 ,Germany,3 2020,Germany,5 ,Belgium,7
	invalid period ''|Year,Partner,Exports 2019,Belgium,1 ,Germany,3
	invalid period ''|Year,Partner,Exports 2019,Belgium,1 ,Belgium,3 2021,Belgium,5
	invalid period ''|Year,Partner,Exports 2019,Belgium,1 2019,Germany,3 2020,Belgium,5 ,Germany,7
	invalid period ''|Year,Partner,Exports 2019,Belgium,1 ,Germany,3 2020,Belgium,5 ,Germany,7 2021,Belgium,5
	invalid period ''|Year,Partner,Exports 2019,Belgium,1 ,Germany,3 2020,Belgium,5 ,Germany,7 ,France,7
	has a period and no country|partner,period,exports Germany,2019,1 ,2020,3 Belgium,2019,5
	has a period and no country|Country,Year,Exports Germany,2019,1 ,2020,3 Belgium,2019,5 ,2020,6 ,2021,7
UNMERGED
no_partner() { file period,partner,exports 2019,Belgium,1 2020,,3 && reads ',BEL,2019,1,, ,,2020,3,,'; }
it "a data file's empty partner" no_partner

# --- a unit that no row names -------------------------------------------------------------------------------

bare() { file Year,Partner,Exports,Imports 2021,Belgium,5,7; }
stated() { bare && reads "$1" --reporter KAZ --partner BEL "${@:2}" && warns 'no unit is named: the figures are taken for'; }
it "--unit states it" stated 'KAZ,BEL,2021,5,7,USD million' --unit 'USD million'
it "another one" stated 'KAZ,BEL,2021,5,7,EUR thousand' --unit 'EUR thousand'
in_another() { bare && run 0 "$program" report -f csv --no-header --columns exports,unit --partner BEL --unit 'USD million' --in 'USD billion' "$scratch/x.csv" && [ "$(cat "$scratch/out")" = '0.005,USD billion' ]; }
it "and --in another scale of it" in_another
it "a currency alone is no unit" eval "bare; never 'no series matches --partner BEL --unit' --partner BEL --unit USD && warns \"to state the unit, name its scale: --unit 'USD million'\""
in_bare() { bare && run 2 "$program" report --partner BEL --in 'USD million' "$scratch/x.csv" && warns "state it with --unit, e.g. --unit 'USD million'"; }
it "what --in asks for" in_bare
unit_cell() { file period,partner,exports,imports,unit "2021,Belgium,5,7,\"$1\"" && reads ",BEL,2021,5,7,$2"; }
no_unit_cell() { file period,partner,exports,imports,unit "2021,Belgium,5,7,\"$1\"" && never "unit" --reporter KAZ; }
while IFS='|' read -r unit cell; do
	it "a cell of the unit: $cell" unit_cell "$cell" "$unit"
done <<-'UNITS'
	USD thousand|000 USD
	USD thousand|USD '000
	USD thousand|1000 USD
	USD thousand|1,000 USD
	EUR million|1 000 000 EUR
	EUR million|MEUR
	CHF thousand|kCHF
	USD million|млн.долл.США
	USD thousand|мың АҚШ доллары
	EUR thousand|in 1.000 Euro
	USD thousand|milliers de dollars US
	USD thousand|duizend USD
	XDR million|SDR million
	USD million|USD million
UNITS
while IFS= read -r cell; do
	it "no cell of a unit: $cell" no_unit_cell "$cell"
done <<-'NO_UNITS'
	10 000 USD
	1000 million USD
	USD million x 1000
	USD 2015
	% USD
	USD/kg
	USD million, SA
	USD million per month
	USD million PPP
	thousand tonnes
NO_UNITS
unit_heads() { file "year,partner,$1,$2" 2021,Belgium,5,7 && reads "KAZ,BEL,2021,5,7,$3" --reporter KAZ; }
it "noughts in headings" unit_heads exports_000_usd imports_000_usd 'USD thousand'
it "noughts in headings, behind" unit_heads exports_eur_000 imports_eur_000 'EUR thousand'
it "noughts in headings, the currency alone" unit_heads exports_usd imports_usd USD
no_unit_heads() { file "year,partner,exports ($1),imports ($1)" 2021,Belgium,5,7 && never "a scale without a currency" --reporter KAZ; }
for scale in 'k$' 'M$' '$ 000' '000 $' 'bn$'; do
	it "a scale beside the sign of dollars: $scale" no_unit_heads "$scale"
done
other_unit() { file Year,Partner,Exports,Imports,Unit '2021,Belgium,5,7,USD million' "$1" && never 'no series matches' --partner BEL --unit "$2"; }
it "a unit in the file that differs" other_unit '2022,Belgium,6,8,USD million' 'EUR million'
it "in a row of the file" other_unit '2022,Belgium,6,8,' 'EUR million'
it "in scale" other_unit '2022,Belgium,6,8,USD million' 'USD thousand'
titled_unit() { file 'USD million' Year,Partner,Exports,Imports 2021,Belgium,5,7 && never 'no series matches' --partner BEL --unit 'EUR million'; }
it "above the table" titled_unit

# --- other words for the same, marks, spaces -----------------------------------------------------------------

pair() { file "$1" "$2" && reads "$3" --reporter "${3:0:3}" --partner "${3:4:3}"; }
while IFS='|' read -r header line rows; do
	it "columns: $header" pair "$header" "$line" "$rows"
done <<-'NAMES'
	Reporting country,Trading partner,Year,Direction of trade,Value (US$ million)|Finland,Estonia,2021,Imports,5|FIN,EST,2021,,5,USD million
	Jahr;Meldeland;Partnerland;Handelsrichtung;Wert (Mio. EUR)|2021;Deutschland;Polen;Ausfuhr;5,5|DEU,POL,2021,5.5,,EUR million
	Declarant,Partner,Type of trade,2020,2021|Spain,Italy,Imports,4.5,5.5|ESP,ITA,2020,,4.5, ESP,ITA,2021,,5.5,
NAMES
by_partner() { file 'Handel in goederen van Nederland, waarde in mln euro' "$1;Land;2020;2021*" 'Invoer;Suriname;45,2;52,7' 'Uitvoer;Suriname;187,4;201,9' && reads 'NLD,SUR,2020,187.4,45.2,EUR million NLD,SUR,2021,201.9,52.7,EUR million' --reporter NLD --partner SUR; }
it "Handelsstroom" by_partner Handelsstroom
it "Flux" by_partner Flux
it "a column of flows by its cells" by_partner Herkomst
unknown_flow() { file 'Handel van Nederland, mln euro' 'Soort;Land;2020;2021' 'Invoer;Suriname;45,2;52,7' 'Diversen;Suriname;5;6' && never 'neither a heading nor a line above says whether these are exports or imports'; }
it "not all of them flows" unknown_flow

spanish() { file "$@" && reads 'ESP,PRT,2024-01,2563.2,1380.5,EUR thousand ESP,PRT,2024-01/2024-02,5204.3,2792,EUR thousand' --reporter ESP; }
it "Spanish headings, months by name and their sum" spanish 'Comercio exterior con Portugal. Miles de euros' 'Año;Mes;Exportaciones;Importaciones;Saldo' '2024;enero;2.563,2;1.380,5;1' '2024;Enero-febrero;5.204,3;2.792;1'
italian() { file 'Italia: commercio con la Francia, milioni di euro' 'Anno;Esportazioni;Importazioni' '2023;1,5;2,5' && reads 'ITA,FRA,2023,1.5,2.5,EUR million' --reporter ITA --partner FRA; }
it "Italian ones; la is not Laos" italian
while IFS='|' read -r title header message; do
	iberian() { file "$1" "$2" '2023;1,5;2,5' && never "$3"; }
	it "not guessed: $title, $header" iberian "$title" "$header" "$message"
done <<-'IBERIAN'
	Comercio exterior con Marruecos|Año;Exportaciones;Importaciones|the file does not say whose trade it is
	Comercio exterior de Portugal con España|Año;Exportaciones (US$ mil);Importaciones (US$ mil)|figures in other than thousands
	Valores|Año;Exportaciones de petróleo;Importaciones de petróleo|no header
	Valores|Año;Reexportaciones;Tasa de exportaciones|no header
IBERIAN

cyrillic() { file 'Внешняя торговля Республики Казахстан за '"$1"' 2023 года' 'млн. долларов США' 'Страны;Товарооборот;Экспорт;Импорт' 'Всего;139 837,1;78 672,1;61 165,0' 'Бельгия;31 504,5;14 723,6;16 780,9' && iconv -f UTF-8 -t CP1251 "$scratch/x.csv" >"$scratch/y.csv" && mv "$scratch/y.csv" "$scratch/x.csv"; }
year_of_cyrillic() { cyrillic январь-декабрь && reads 'KAZ,BEL,2023,14723.6,16780.9,USD million'; }
it "ordinary spaces in figures, a title in CP1251" year_of_cyrillic
part_of_cyrillic() { cyrillic январь-июнь && reads 'KAZ,BEL,2023-S1,14723.6,16780.9,USD million'; }
it "half a year in CP1251 is no year" part_of_cyrillic
spaced() { file 'Сыртқы сауда, 2021 жыл, мың АҚШ доллары' 'Ел;экспорт;импорт' "Бельгия;$1;$2" && reads "KAZ,BEL,2021,$3,$4,USD thousand" --reporter KAZ; }
it "whole numbers with spaces" spaced '1 234 567' '12 345' 1234567 12345
it "decimals behind them" spaced '1 234,5' '12 345,678' 1234.5 12345.678
while IFS= read -r figure; do
	badly() { file 'Trade, 2021' 'Ел;экспорт;импорт' "Бельгия;$1;5" && never 'invalid number' --reporter KAZ; }
	it "no groups: $figure" badly "$figure"
done <<-'SPACES'
	12 3456
	1234 567
	12  345
	0 123
	12 34
	1 234 56
SPACES

is_of_legend() { is 'KAZ,BEL,2022,5.5,6,EUR million KAZ,BEL,2023,7.5,8,EUR million' 'Jahr;Ausfuhr (Mio. EUR);Einfuhr (Mio. EUR)' '2022;5,5;6' "$@"; }
it "a mark with half a bracket and what it means" is_of_legend '2023 p);7,5;8' 'p) vorläufige Werte'
it "r = revised" is_of_legend '2023 r);7,5;8' 'r = revidiert'
lost_mark() { file 'Jahr;Ausfuhr (Mio. EUR);Einfuhr (Mio. EUR)' '2022;5,5;6' '2023;7,5;8' '1) ohne Gold' && never 'limits its figures'; }
it "1) below the table" lost_mark
half() { file 'Jahr;Ausfuhr;Einfuhr' "$1" && never "$2"; }
it "a forecast's mark is none" half '2025 f);5,5;6' 'invalid period'
it "a row with a cell too few is no legend" half '2023) 5;6' 'cells, but the header has 3'

# --- months as columns, a row of units ------------------------------------------------------------------------

months='SWE,NOR,2024-01,17.5,3,SEK million SWE,NOR,2024-02,1,4,SEK million'
by_month() { file "$@" && reads "$months"; }
it "months as columns, the year in the title" by_month '"Sweden: trade in goods with Norway, 2024, SEK million"' ,Jan,Feb,Mar Exports,17.5,1,.. Imports,3,4,.. Balance,14.5,-3,..
it "in German" by_month 'Schweden: Außenhandel mit Norwegen 2024, Mio. SEK' ';Januar;Februar' 'Ausfuhr;17,5;1' 'Einfuhr;3;4'
months+=' SWE,NOR,2024-Q1,20,9,SEK million'
it "in Russian, with a sum of months" by_month 'Внешняя торговля Швеции с Норвегией, 2024 год, млн SEK' ';Январь;Февраль;Январь-март' 'Экспорт;17,5;1;20' 'Импорт;3;4;9'
no_year() { file "$1" ,Jan,Feb Exports,17.5,1 Imports,3,4 && never "$2"; }
it "two years in the title" no_year '"Sweden: trade in goods with Norway, 2023 and 2024"' 'no header'
it "a part of a year" no_year '"Sweden: trade in goods with Norway, January-June 2024"' 'no header'
it "cumulative months" no_year '"Sweden: cumulative trade with Norway, 2024"' cumulative
units() { file 'Australia - merchandise trade with New Zealand' "$1,Exports,Imports,Balance" ",$2,$2,$2" "$3,5.5,6,1" && reads "$4"; }
it "quarters and a row of units" units Quarter 'AUD million' 'Q1 2023' 'AUS,NZL,2023-Q1,5.5,6,AUD million'
it "months and a row of units" units Month 'AUD thousand' 2023-02 'AUS,NZL,2023-02,5.5,6,AUD thousand'
no_months() { file 'Australia - merchandise trade with New Zealand' Month,Exports,Imports ',AUD million,AUD million' Feb,5.5,6 && never 'invalid period'; }
it "a month without a year" no_months

# --- points that may group digits, one product with a long name --------------------------------------------------

points() { file "$@" && never 'ambiguous number'; }
it "points before three digits below Dutch headings" points 'Jaar\tUitvoer\tInvoer' '2019\t412\t2.845' '2020\t358\t1.902'
it "below German ones" points 'Jahr,Ausfuhr,Einfuhr' '2019,412,2.845'
it "below Spanish ones" points 'Año;Exportaciones;Importaciones' '2019;412;2.845'
shows_mark() { is ',,2019,412.5,2.845,' 'Jaar\tUitvoer\tInvoer' '2019\t412.5\t2.845'; }
it "another number shows the mark" shows_mark
english() { is ',,2019,412,2.845,' 'Year,Export,Import' '2019,412,2.845'; }
it "English headings have decimal points" english
product() {
	file reporter,partner,year,product,exports_usd_thousand 'Kazakhstan,Italy,2020,2709 Crude petroleum oils,6290415.8'
	run 0 "$program" report --partner ITA --level product=label "$scratch/x.csv" &&
		grep -qF 'product 2709 Crude petroleum oils only' "$scratch/out" && grep -qF 'Source: not given' "$scratch/out"
}
it "one product is named, however long its name; the form alone names no source" product

# --- lines between the rows, labels, units beside them --------------------------------------------------------

exports_with() { file 'Exports of Kazakhstan, USD million' 'Country;2022;2023' "$@"; }
columns_said() { exports_with "$1" 'Belgium;10;12' && never 'says of columns what is not understood' --reporter KAZ; }
while IFS= read -r line; do
	it "below the headings: $line" columns_said "$line"
done <<-'LINES'
	;tonnes;tonnes
	;oil;oil
	;% of total;% of total
	;Jan-Aug;Jan-Aug
	;I;II
	;value;share
	;Прогноз;Прогноз
	Indicator;growth;growth
LINES
under_years() { file 'Exports of Kazakhstan, USD million' 'Country;2022;;2023;' ";$1" 'Belgium;10;12;13;14' && never 'no header that is known' --reporter KAZ; }
values_under_years() { file 'Exports of Kazakhstan, USD million' 'Country;2022;;2023;' ";$1" 'Belgium;10;12;13;14' && reads "KAZ,BEL,2022,$2,,USD million KAZ,BEL,2023,$3,,USD million" --reporter KAZ && is_empty "$scratch/err"; }
while IFS='|' read -r kinds first second; do
	it "below years: $kinds" values_under_years "$kinds" "$first" "$second"
done <<-'KINDS'
	tonnes;value;tonnes;value|12|14
	value;tonnes;value;tonnes|10|13
	value;%;value;%|10|13
	t;v;t;v|12|14
	Menge;Wert;Menge;Wert|12|14
	тыс. тонн;млн долл.;тыс. тонн;млн долл.|12|14
	количество;стоимость;количество;стоимость|12|14
	kg;USD million;kg;USD million|12|14
KINDS
it "what is not known below years" under_years 'tonnes;xyz;tonnes;xyz'
other_money() { file 'Exports of Kazakhstan, USD million' 'Country;2022;;2023;' ';t;EUR million;t;EUR million' 'Belgium;10;12;13;14' && never '' --reporter KAZ; }
it "another currency below years" other_money
it "halves of years" under_years 'I;II;I;II'
still_read() { exports_with "$@" && reads 'KAZ,BEL,2022,10,,USD million KAZ,BEL,2023,12,,USD million' --reporter KAZ; }
it "numbers of columns" still_read ';1;2' 'Belgium;10;12'
it "a mark of status" still_read ';;p' 'Belgium;10;12'
it "the title's unit" still_read ';USD million;USD million' 'Belgium;10;12'
it "flows" still_read ';exports;exports' 'Belgium;10;12'
it "a country without figures" still_read 'Andorra;n/a;..' 'Belgium;10;12'
it "continents and groups" still_read 'Europe;;' 'of which:;;' 'CIS countries;;' 'Belgium;10;12'
it "a group by what it exports" still_read 'Oil exporters;;' 'Belgium;10;12'
it "a row of marks" still_read 'Oil;..;..' 'Belgium;10;12'
by_product() { file 'Exports of Kazakhstan, USD million' 'Product;Country;2022;2023' 'Oil;Andorra;;' 'Oil;Belgium;10;12' 'Total;Belgium;20;24' && run 0 "$program" convert --reporter KAZ "$scratch/x.csv"; }
it "a row of a product" by_product
it "below the last row" still_read 'Belgium;10;12' 'Share, %' 'Source: customs'
turned() { exports_with 'Germany;1;2' "$1" 'Belgium;10;12' && never 'says something else than its title' --reporter KAZ; }
while IFS= read -r line; do
	it "between rows: $line" turned "$line"
done <<-'LINES'
	Oil;;
	Exports of oil;;
	USD thousand;;
	In thousands of USD
	;USD thousand;USD thousand
	Share, %;;
	Tonnes;;
	Services;;
	Re-exports
	Прогноз;;
	;tonnes;tonnes
LINES
other_partner() { file 'Kazakhstan trade with Belgium, USD million' 'Flow,2021,2022' Exports,10,20 'Kazakhstan trade with Germany, USD million' Imports,30,40 && never 'something else than its title'; }
it "another partner" other_partner
other_header() { exports_with 'Germany;1;2' "$1;2022;2023" 'Belgium;3;4' && never 'a second header' --reporter KAZ; }
it "a second header with another first cell" other_header Imports
it "with another country" other_header 'Exports of Uzbekistan by partner'

norway='Trade of Sweden with Norway, SEK million'
labelled() { file "${3-$norway}" ';2021;2022' "$1;10;12" 'Imports;3;4' && never "$2"; }
it "another currency in a label" labelled 'Exports (EUR million)' 'another unit than the one named elsewhere'
it "another scale" labelled 'Exports (SEK thousand)' 'another unit than the one named elsewhere'
it "a scale alone" labelled 'Exports (thousand)' 'two scales'
it "a part of the year in a label" labelled 'Exports (Jan-Aug)' 'a part of a year'
it "in words" labelled 'Exports from January to August' 'a part of a year'
it "a unit in one label alone" labelled 'Exports (EUR million)' 'a different unit' 'Trade of Sweden with Norway'
it "a row of units other than the title's" labelled ';EUR;EUR\nExports' 'another unit than the lines above' 'Trade of Sweden with Norway, USD million'
as_titled() { is 'SWE,NOR,2021,10,3,SEK million SWE,NOR,2022,12,4,SEK million' "$norway" ';2021;2022' "$1;10;12" 'Imports;3;4' "${@:2}"; }
it "the title's unit in a label" as_titled 'Exports (SEK million)'
it "its currency" as_titled 'Exports, SEK'
it "whole years" as_titled 'Exports (January-December)'
it "a rate with a mark" as_titled Exports '* 1 EUR = 11 SEK'
it "a note of a rate" as_titled Exports 'Note: 1 EUR = 11 SEK;;'
it "the unit again below" as_titled Exports 'Unit: SEK million;;'
it "a unit below the headings that is another" labelled 'Unit: EUR thousand;;\nExports' 'no single unit'
below() { file "$norway" ';2021;2022' 'Exports;10;12' 'Unit: EUR thousand;;' && never 'no single unit'; }
it "the same behind the last row" below
by_label() { is 'SWE,NOR,2021,10,3,EUR million SWE,NOR,2022,12,4,EUR million' 'Trade of Sweden with Norway' ';2021;2022' 'Exports (EUR million);10;12' 'Imports (EUR million);3;4'; }
it "units in labels alone" by_label

open_flow() { file "$@" && never 'the row has a flow and nothing before it' --reporter KAZ --partner BEL; }
it "an import without what it is of" open_flow period,reporter,partner,flow,value 2022,Belgium,Kazakhstan,export,10 ,,,import,12
it "in groups of other rows" open_flow partner,flow,2021,2022 Belgium,export,10,11 ,import,20,21 Germany,export,1,2 Germany,import,3,4
it "behind a blank" open_flow country,flow,2021 Belgium,export,10 ' ,import,3' Germany,export,5 Germany,import,6
flows_once() { file 'Trade of Kazakhstan, USD million' 'Страна;Поток;2021' 'Бельгия;экспорт;10' ';импорт;3' 'Германия;экспорт;5' ';импорт;7'; }
filled() { flows_once && reads 'KAZ,BEL,2021,10,3,USD million'; }
it "countries that are named once" filled
not_filled() { flows_once && iconv -f UTF-8 -t CP1251 "$scratch/x.csv" >"$scratch/y.csv" && mv "$scratch/y.csv" "$scratch/x.csv" && never 'the row has a flow and nothing before it'; }
it "in CP1251 they are not filled in" not_filled
scaled() { file "$@" && never 'is not read'; }
it "a column of scales" scaled period,exports,Currency,Scale 2022,5,USD,thousand
it "of powers" scaled 'period,exports,Unit,Unit multiplier' '2022,5,US Dollar,Millions'
beside() { is ',,2022,5,,USD' period,exports,currency,region 2022,5,USD,all; }
it "another column that is not known" beside

# --- two countries on one side ------------------------------------------------------------------------------

while read -r title; do
	two_reporters() { file "$1" "$2" 2022,5 && never 'names two reporters' --reporter KAZ --partner BEL; }
	it "two reporters: $title" two_reporters "$title" Year,Belgium
	two_above() { file "$1" Country,2022 Belgium,5 && never 'names two reporters' --reporter KAZ --partner BEL; }
	it "above rows: $title" two_above "$title"
done <<-'TWO'
	Exports of Kazakhstan and Germany
	Exports of Kazakhstan, Germany and France; USD million
	Exports of Belgium & France
TWO
while IFS='|' read -r title pair; do
	one_reporter() { file "$1" Country,2022 Belgium,5 && reads "$2,2022,5,," --reporter "${2%,*}" --partner BEL; }
	it "one reporter: $title" one_reporter "$title" "$pair"
done <<-'ONE'
	Exports of Bosnia and Herzegovina|BIH,BEL
	Exports of Trinidad and Tobago, 2022|TTO,BEL
	Exports of Kazakhstan to Belgium and Germany|KAZ,BEL
ONE

# --- what stands beside the records of JSON -------------------------------------------------------------

beside() { # MEMBERS: before two figures of a year
	file "{$1,\"data\":[{\"year\":2022,\"exports\":100,\"imports\":80}]}"
}
while IFS='|' read -r members rows; do
	beside_read() { beside "$1" && reads "$2"; }
	it "beside JSON's records: $members" beside_read "$members" "$rows"
done <<-'MEMBERS'
	"scale":"thousand","currency":"USD"|,,2022,100,80,USD thousand
	"currency":"EUR","multiplier":1000|,,2022,100,80,EUR thousand
	"meta":{"unit":"EUR million"}|,,2022,100,80,EUR million
	"reporter":{"name":"Germany"},"partner":{"name":"France"}|DEU,FRA,2022,100,80,
	"elapsed":"0.1 s","count":1,"source":"Statistics desk","updated":"August 2024"|,,2022,100,80,
MEMBERS
while IFS='|' read -r members message; do
	beside_not() { beside "$1" && never "$2"; }
	it "beside JSON's records, refused: $members" beside_not "$members" "$message"
done <<-'MEMBERS'
	"product":"Oil"|names a part of the goods
	"metadata":{"product":{"name":"Crude oil"}}|names a part of the goods
	"period":"Jan-Sep"|names months, but the table years
	"description":"Trade of Kazakhstan with Belgium, thousand tonnes"|no amounts of money
	"country":"Germany"|the reporter or the partner?
MEMBERS
behind_records() { file '{"data":[{"year":2022,"exports":100,"imports":80}],"footnote":"2022: first nine months"}' && never 'limits its figures'; }
it "a note behind JSON's records" behind_records
other_list() { file '{"data":[{"year":2022,"exports":100,"imports":80}],"forecast":[{"year":2025,"exports":1}]}' && run 0 "$program" convert "$scratch/x.csv" && says "'forecast' beside the records is not read"; }
it "another list beside JSON's records" other_list
two_values() { file '[{"year":2022,"exports":{"value":100,"unit":"EUR"},"imports":80}]' && never "'exports' stands beside names of another kind"; }
it "a figure with its unit in one" two_values
no_value() { file '[{"year":2022,"exports":100,"imports":80,"links":{},"extra":{"a":null}}]' && reads ',,2022,100,80,'; }
it "an object without values" no_value

# --- what says that some columns or rows are not the table's ------------------------------------------------------------

pair='Kazakhstan trade with Belgium, USD million'
both='KAZ,BEL,2022,3,5,USD million KAZ,BEL,2023,4,6,USD million'
while IFS='|' read -r lines message; do
	column_not() { file "$pair\n$lines" && never "$message"; }
	it "columns: $lines" column_not "$lines" "$message"
done <<-'LINES'
	;2022;2023\n;full year;9 months\nExports;3;4\nImports;5;6|says of columns what is not understood
	;2022;2023\n;;9 Monate\nExports;3;4\nImports;5;6|says of columns what is not understood
	;2022;2023\nExports;3;4\nImports;5;6\n;first 9 months;|says of columns what is not understood
	;2022;2023\nExports;3;4\nImports;5;6\n;;тонны|says of columns what is not understood
	;;%\n;2022;2023\nExports;3;4\nImports;5;6|no amounts of money: '%'
	Year;Exports Jan-Sep;Imports Jan-Sep\n2022;3;4|a part of a year
	Year;Exports, Q1;Imports, Q1\n2022;3;4|a part of a year
	Year;Exports Dec;Imports Dec\n2022;3;4|a part of a year
	Jahr;Ausfuhr, 1. Halbjahr;Einfuhr, 1. Halbjahr\n2022;3;4|no header
	Год;Экспорт, 9 мес.;Импорт, 9 мес.\n2022;3;4|no header
	Year;Exports(EUR);Imports(EUR)\n2022;3;4|another currency than in the lines above
	Year;Exports, RUB;Imports, RUB\n2022;3;4|another currency than in the lines above
	Year;Exports to Germany;Imports from Germany\n2022;3;4|names another country than the lines above
	Year;France exports;France imports\n2022;3;4|names another country than the lines above
	Year;Экспорт в Германию;Импорт из Германии\n2022;3;4|names another country than the lines above
	Period;Exports;Imports\n2009-10;3;4\n2010-11;4;5\n2011-12;4;5|years such as 2010-11
	Period;Exports;Imports\n2010-11;4;5\n2009-10;3;4|years such as 2010-11
LINES
while IFS='|' read -r lines rows; do
	column_read() { file "$pair\n$lines" && reads "$rows"; }
	it "columns that are read: $lines" column_read "$lines" "$rows"
done <<-LINES
	;2022;2023\n;full year;full year\nExports;3;4\nImports;5;6|$both
	;2022;2023\nExports;3;4\nImports;5;6\n;;Source: customs|$both
	;2022;2023\nExports;3;4\nImports;5;6\n;12 months;12 months|$both
	;USD million;\n;2022;2023\nExports;3;4\nImports;5;6|$both
	;Belgium;\n;2022;2023\nExports;3;4\nImports;5;6|$both
	Year;Exports, Jan-Dec;Imports, Jan-Dec\n2022;3;5\n2023;4;6|$both
	Year;Quarter;Exports Q;Imports Q\n2022;1;3;5|KAZ,BEL,2022-Q1,3,5,USD million
	Year;Exports (USD);Imports (USD)\n2022;3;5\n2023;4;6|$both
	Year;Exports to Belgium;Imports from Belgium\n2022;3;5\n2023;4;6|$both
	Year;Kazakhstan's exports to Belgium;Belgium's exports to Kazakhstan\n2022;3;5|BEL,KAZ,2022,5,,USD million KAZ,BEL,2022,3,,USD million
	Period;Exports;Imports\n2010-11;3;5|KAZ,BEL,2010-11,3,5,USD million
	Period;Exports;Imports\n2010-11;3;5\n2010-12;4;6|KAZ,BEL,2010-11,3,5,USD million KAZ,BEL,2010-12,4,6,USD million
LINES
country_above() { file "$pair" ';Germany;' ';2022;2023' 'Exports;3;4' 'Imports;5;6' && reads "$both" && warns "not wholly understood: 'Germany'"; }
it "a country above a column" country_above
no_code() { file 'Year;Exports DE;Imports DE' '2022;100;80' && run 2 "$program" convert "$scratch/x.csv"; }
it "a code behind a flow" no_code
while IFS='|' read -r row said; do
	dropped() { file "$pair" ';2022;2023' "$row" 'Imports;5;6' && run 0 "$program" convert --columns imports --no-header "$scratch/x.csv" && warns "row '$said' is not read"; }
	it "a row of a flow that is not read: $row" dropped "$row" "$said"
done <<-'ROWS'
	Exports, forecast;3;4|Exports, forecast
	Exports, t;3;4|Exports, t
	Exports to Germany;3;4|Exports to Germany
	Net exports;3;4|Net exports
	Ausfuhr von Öl;3;4|Ausfuhr von Öl
ROWS
no_word() { file "$pair" ';2022;2023' 'Exports;3;4' 'Exports of oil;1;2' 'Imports;5;6' 'Net exports;-2;-2' && reads "$both" && is_empty "$scratch/err"; }
it "a part beside the flow" no_word
other_pair() { file 'Exports of Kazakhstan, USD million' 'Country;2022;2023' 'World;100;120' 'of which Belgium;10;12' && never 'the file has no trade of Kazakhstan with Belgium'; }
it "another pair than the usual one, beside an unknown name" other_pair
while IFS= read -r row; do
	unknown_beside() {
		file 'Exports of Kazakhstan, USD million' 'Country;2022' "$row;10" 'Germany;20' &&
			never "it has KAZ-DEU; unknown names: '$row'" && reads 'KAZ,DEU,2022,20,,USD million' --partner DEU
	}
	it "one named partner beside an unknown name: $row" unknown_beside
done <<-'ROWS'
	Bеlgium
	Belgium, incl. Luxembourg
	Belguim
ROWS
group_beside() { file 'Exports of Kazakhstan, USD million' 'Country;2022' 'Other countries;10' 'Germany;20' && reads 'KAZ,DEU,2022,20,,USD million'; }
it "one named partner beside a group" group_beside
while IFS='|' read -r lines message; do
	own_not() { file "$lines" && never "$message"; }
	it "a data file: $lines" own_not "$lines" "$message"
done <<-'LINES'
	quarter,exports,imports\n2022-01,100,80\n2022-04,110,90|a month or a quarter: '2022-01'
	kwartaal;uitvoer\n2022-03;100|a month or a quarter: '2022-03'
	year,exports,months\n2022,4,12\n2023,5,9|says of a row '9'
	year,exports,sector\n2023,5,oil|says of a row 'oil'
	year,exports,\n2022,5,\n2023,6,Jan-Sep|says of a row 'Jan-Sep'
	year,exports,unit,measure\n2023,5,USD million,tonnes|says of a row 'tonnes'
	jahr;ausfuhr;region\n2023;5;Almaty|says of a row 'Almaty'
LINES
while IFS='|' read -r lines rows; do
	own_read() { file "$lines" && reads "$rows"; }
	it "a data file that is read: $lines" own_read "$lines" "$rows"
done <<-'LINES'
	quarter,exports\n2022-Q1,100\n2022-Q2,110|,,2022-Q1,100,, ,,2022-Q2,110,,
	quarter,exports\n2022-M01,100|,,2022-01,100,,
	month,exports\n2022-01,100|,,2022-01,100,,
	year,exports,months\n2022,4,12|,,2022,4,,
	period,exports,months\n2022-01/2022-09,4,9|,,2022-01/2022-09,4,,
	year,exports,sector,author\n2023,5,all,customs office|,,2023,5,,
	year,exports,comment\n2023,5,revised in June|,,2023,5,,
LINES

many_columns() { # the months stand behind more columns than most files have
	file "$(printf 'year,reporter,partner,flow,value'; printf ',extra%d' {1..30}; printf ',months')" \
		"$(printf '2022,KAZ,BEL,X,10'; printf ',%.0s' {1..30}; printf ',9')" && never "column 'months' is not read"
}
it "a column behind many says months" many_columns

while IFS='|' read -r rows said; do
	like_above() { file "$rows" && refused "says of a row '$said'" "$program" report --reporter KAZ "$scratch/x.csv"; }
	it "the cell above again, below another row: $rows" like_above "$rows" "$said"
done <<-'LINES'
	reporter,partner,period,flow,value,unit,end date\nKazakhstan,Belgium,2011-09,exports,20,USD million,2011-09-30\nKazakhstan,Belgium,2012-09,exports,21,USD million,2011-09-30|2011-09-30
	reporter,partner,year,flow,value,unit,origin\nKazakhstan,Russia,2013,exports,500,USD million,Russia\nKazakhstan,Germany,2013,exports,220,USD million,Russia|Russia
LINES

beside() { file "{$1,\"unit\":\"USD million\",\"data\":[{\"year\":2022,\"exports\":3},{\"year\":2023,\"exports\":4}]}"; }
while read -r member; do
	months_beside() { beside "$member" && never 'a member beside the records names months, but the table years'; }
	it "months beside the records: $member" months_beside "$member"
done <<-'MEMBERS'
	"time_period":"January-June"
	"timeframe":"January-June"
	"date_range":"January to June of each year"
MEMBERS
while read -r member; do
	origin_beside() { beside "\"reporter\":\"Kazakhstan\",\"partner\":\"Belgium\",$member" && reads 'KAZ,BEL,2022,3,,USD million KAZ,BEL,2023,4,,USD million' && is_empty "$scratch/err"; }
	it "where records come from: $member" origin_beside "$member"
done <<-'MEMBERS'
	"source":{"name":"BNS","country":"Kazakhstan"}
	"metadata":{"publisher":{"name":"Statbel","country":"Belgium"}}
	"date":"2024-03-01","dateModified":"2024-03-02","time_stamp":"2024-03-01T10:00"
MEMBERS
publisher_only() { beside '"source":{"country":"Germany"}' && never 'a country beside the records: the reporter or the partner?'; }
it "nothing but the publisher's country" publisher_only

while read -r cell; do
	part_of_modes() { file "reporter,partner,year,flow,value,mode of transport\nKAZ,BEL,2022,exports,5,\"$cell\"" && never "says of a row '$cell'"; }
	it "a part of the modes: $cell" part_of_modes
done <<-'CELLS'
	Other
	Other modes
	All except road
	a part by sea
	National vessels
	Ship
CELLS
while read -r cell; do
	all_modes() { file "reporter,partner,year,flow,value,mode of transport\nKAZ,BEL,2022,exports,5,$cell" && reads 'KAZ,BEL,2022,5,,'; }
	it "all modes: $cell" all_modes
done <<-'CELLS'
	All
	All modes
	National
	none
	A
CELLS
other_beside() { file 'Trade of Kazakhstan with Belgium, USD million' "period,exports,imports,$1" "2022,200,300,$2" && never "says of a row '$2'"; }
it "other products beside both flows" other_beside sector 'Other products'
it "a part by sea beside both flows" other_beside mode 'a part by sea'

many_own() { # the same of a file of the program's own form
	file "$(printf 'year,exports'; printf ',extra%d' {1..30}; printf ',months')" "$(printf '2022,10'; printf ',%.0s' {1..30}; printf ',9')" && never "column 'months' is not read"
}
it "a column behind many of a data file says months" many_own

origin_of() { file 'reporter,partner,year,exports,imports,country of origin' "KAZ,BEL,2022,5,6,$1"; }
origin_own() { origin_of Kazakhstan && reads 'KAZ,BEL,2022,5,6,'; }
it "goods of the reporter's own origin beside both flows" origin_own
origin_third() { origin_of Russia && never "says of a row 'Russia'"; }
it "goods of a third origin beside both flows" origin_third

# --- turnover in a row beside exports and imports ---------------------------------------------------------------------

rows_of() { file 'Trade of Kazakhstan with Belgium, USD million' ';2022;2023' 'Exports;271,9;220,7' 'Imports;243,0;302,9' "$1"; }
with_turnover() { # ROW COLUMN: the figures of the column turnover, or that there is none
	rows_of "$1" && run 0 "$program" convert --columns turnover --no-header "$scratch/x.csv" && [ "$(paste -sd ' ' "$scratch/out")" = "$2" ]
}
while IFS='|' read -r row figures; do
	it "turnover in a row: $row" with_turnover "$row" "$figures"
done <<-'TURNOVER'
	Turnover;514,9;523,6|514.9 523.6
	Total trade, USD million;514,9;523,6|514.9 523.6
	Товарооборот;514,9;523,6|514.9 523.6
	Внешнеторговый оборот;514,9;523,6|514.9 523.6
	Umsatz;514,9;523,6|514.9 523.6
	Volume des échanges;514,9;523,6|514.9 523.6
	Turnover;514,9;999|514.9 999
TURNOVER
no_turnover() { rows_of "$1" && run 0 "$program" convert --no-header "$scratch/x.csv" && ! grep -qF "${1##*;}" "$scratch/out"; }
for row in 'Turnover growth, %;514,9;523,6' 'Turnover, January-June;514,9;523,6' 'Оборот на душу населения;514,9;523,6' 'Total trade in goods and services;514,9;523,6' 'Saldo;28,9;-82,2'; do
	it "no turnover: $row" no_turnover "$row"
done
other_unit() { rows_of 'Turnover, EUR million;514,9;523,6' && never 'another unit than the one named elsewhere'; }
it "turnover in another unit" other_unit


# --- the country of a currency is no partner ---------------------------------------------------------------------------

while IFS='|' read -r exports imports unit; do
	in_money() { is "KAZ,BEL,2022,271.9,243.0,$3" 'Trade of Kazakhstan with Belgium' ';2022' "$1;271.9" "$2;243.0"; }
	it "rows in dollars: $exports" in_money "$exports" "$imports" "$unit"
done <<-'MONEY'
	Экспорт, млн долл. США|Импорт, млн долл. США|USD million
	Экспорт (тыс. долларов США)|Импорт (тыс. долларов США)|USD thousand
	Exports, million US dollars|Imports, million US dollars|USD million
	Exports (in thousands of U.S. dollars)|Imports (in thousands of U.S. dollars)|USD thousand
MONEY
with_states() { file 'Trade of Kazakhstan with Belgium' ';2022' "$1;271.9" && never ''; }
for row in 'Экспорт в США, млн долл. США' 'Exports to the US, USD million'; do
	it "the country itself: $row" with_states "$row"
done

# --- notes below the table that name the unit of all figures -----------------------------------------------------------

noted() { file "$1" 'Year;Exports;Imports' '2022;271,9;243,0' '2023;220,7;302,9' "$2"; }
while IFS='|' read -r note unit; do
	unit_of_note() { noted 'Trade of Kazakhstan with Belgium' "$1" && reads "KAZ,BEL,2022,271.9,243.0,$2 KAZ,BEL,2023,220.7,302.9,$2" && [ ! -s "$scratch/err" ]; }
	it "a note names the unit: $note" unit_of_note "$note" "$unit"
done <<-'NOTES'
	Note: figures in millions of US dollars|USD million
	Hinweis: Angaben in Mio. USD|USD million
	Примечание: данные в тыс. долларов США;;|USD thousand
	Note: all values are in EUR million.|EUR million
NOTES
while IFS='|' read -r note unit; do
	doubt_of_note() { noted "Trade of Kazakhstan with Belgium$2" "$1" && run 0 "$program" convert "$scratch/x.csv" && warns 'a note of the file may be of all its figures'; }
	it "a note in doubt: $note$unit" doubt_of_note "$note" "$unit"
done <<-'DOUBTS'
	Note: figures in millions of US dollars of 2015|
DOUBTS
two_units() { noted 'Trade of Kazakhstan with Belgium' 'Note: figures in EUR million and USD million' && never 'limits its figures'; }
it "a note of two units" two_units
while IFS='|' read -r note unit; do
	other_unit_of_note() { noted "Trade of Kazakhstan with Belgium$2" "$1" && never 'names another unit than the table has elsewhere'; }
	it "a note of another unit: $note$unit" other_unit_of_note "$note" "$unit"
done <<-'OTHERS'
	Note: figures in millions of US dollars|, USD thousand
	Note: figures in millions of US dollars|, EUR million
OTHERS

summary
