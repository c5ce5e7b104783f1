#!/bin/bash
# What limits a file's figures is known wherever it is said: above a table, below it, in a note, a comment, a member of JSON,
# the name of a file or a folder. Usage: caveats.sh PROGRAM
program=${1:?usage: caveats.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

table='year,partner,exports,imports\n2021,Belgium,5,7\n2022,Belgium,6,8\n'
records='"data":[{"year":2021,"partner":"Belgium","exports":5,"imports":7},{"year":2022,"partner":"Belgium","exports":6,"imports":8}]'
convert() { "$program" convert --reporter KAZ --partner BEL "$1" >"$scratch/out" 2>"$scratch/err"; }

# in_place PLACE WORDS: writes the file, sets $path
in_place() {
	path=$scratch/t.csv
	case $1 in
	above) printf "\"%s\"\n$table" "$2" >"$path" ;;
	below) printf "$table\"%s\"\n" "$2" >"$path" ;;
	note) printf "$table\nNote: %s\n" "$2" >"$path" ;;
	noted-above) printf "Note: %s\n$table" "$2" >"$path" ;;
	comment) printf "# %s\n$table" "$2" >"$path" ;;
	semicolons) printf "# %s\n${table//,/;}" "$2" >"$path" ;;
	json-before) path=$scratch/t.json && printf '{"note":"%s",%s}\n' "$2" "$records" >"$path" ;;
	json-behind) path=$scratch/t.json && printf '{%s,"note":"%s"}\n' "$records" "$2" >"$path" ;;
	json-list) path=$scratch/t.json && printf '{%s,"notes":["%s"]}\n' "$records" "$2" >"$path" ;;
	json-title) path=$scratch/t.json && printf '{"title":"%s",%s}\n' "$2" "$records" >"$path" ;;
	markdown) path=$scratch/t.md && printf '%s\n\n| year | partner | exports | imports |\n|---|---|---|---|\n| 2021 | Belgium | 5 | 7 |\n| 2022 | Belgium | 6 | 8 |\n' "$2" >"$path" ;;
	below-marked) printf "$table\n\"* %s\"\n" "$2" >"$path" ;;
	byte-order) printf "\xEF\xBB\xBF%s\n$table" "$2" >"$path" ;;
	empty-cells) printf "\"%s\",,,\n$table" "$2" >"$path" ;;
	row) path=$scratch/t.json && printf '[{"year":2021,"partner":"Belgium","exports":5,"imports":7,"note":""},{"year":2022,"partner":"Belgium","exports":6,"imports":8,"note":"%s"}]\n' "$2" >"$path" ;;
	esac
}
refuses() { in_place "$1" "$2" && ! convert "$path" && [ ! -s "$scratch/out" ] && ! grep -q 'internal\|no header' "$scratch/err"; }
reads() { in_place "$1" "$2" && convert "$path" && grep -q '^2022,KAZ,BEL,6,8' "$scratch/out"; }

places='above below note noted-above comment semicolons json-before json-behind json-list markdown row byte-order empty-cells'
while read -r words; do
	for place in $places; do
		it "$place: $words" refuses "$place" "$words"
	done
done <<-'LIMITS'
	Gold is not included
	Without gold
	hors or
	ohne Gold
	без учёта золота
	zonder goud
	Does not include oil
	ab 2022 ohne Dienstleistungen
	From 2022 incl. services
	Including Luxembourg
	Estimates
	Sample survey
	Seasonally adjusted
	Saisonbereinigt
	Нарастающим итогом
	Cumulative figures
	Only Almaty
	Non-oil trade
	Forecast for 2022
	Figures are in constant 2015 prices
	Figures show year-on-year growth
	Accumulated from the beginning of the year
	Re-exports only
	chapter 27
	Services only
	Dienstleistungen
LIMITS
while read -r words; do
	for place in ${places/ row / } below-marked; do
		it "$place: $words" refuses "$place" "$words"
	done
done <<-'MEASURES'
	H1
	9M
	Growth rates
	Темпы роста
	Wachstum
	Index 2015=100
	Thousand tonnes
MEASURES
for place in above byte-order empty-cells comment; do
	for words in 'Crude oil' Нефть Weizen Uranium; do
		it "$place: $words" refuses "$place" "$words"
	done
done
# Rates, in as many words as an office takes.
while read -r words; do
	for place in below note json-behind; do
		it "$place: $words" refuses "$place" "$words"
	done
done <<-'RATES'
	Percent change over the previous year, values in USD
	Growth compared with 2021, in per cent, from figures in euros
	Veränderung zum Vorjahr in Prozent, auf Basis von Euro
	Variation en % par rapport à l'année précédente
	Прирост к предыдущему году, в процентах, в текущих ценах
	Өткен жылға өсім, пайызбен
	Groei ten opzichte van het vorige jaar, in procenten
	All values are percentages
	Sum of the last twelve months
RATES
rated() { printf 'year,partner,exports,imports,%s\n2021,Belgium,5,7,1\n2022,Belgium,6,8,2\n%s\n' "$1" "$2" >"$scratch/t.csv" && convert "$scratch/t.csv" && grep -q '^2022,KAZ,BEL,6,8' "$scratch/out"; }
it "rates, of their column" rated growth 'Growth over the previous year in percent'
it "a rate that the note tells itself" rated source 'Share of rail in 2022: 61 %'
it "percentages that are rounded" rated source 'Percentages are rounded'
# What a unit of money or a column of the same measure answers is no measure of the figures.
measured() { printf 'year,partner,exports,imports,%s\n2021,Belgium,5,7,1\n2022,Belgium,6,8,2\n\nNote: Growth rates\n' "$1" >"$scratch/t.csv" && convert "$scratch/t.csv" && grep -q '^2022,KAZ,BEL,6,8' "$scratch/out"; }
it "growth rates, of their column" measured growth
of_money() { printf 'USD million\n%b\nNote: Growth rates\n' "$table" >"$scratch/t.csv" && refused 'no amounts of money' "$program" convert "$scratch/t.csv"; }
it "growth rates, below money" of_money
while read -r words; do
	for place in $places; do
		it "$place: $words" reads "$place" "$words"
	done
done <<-'PLAIN'
	Figures may be revised
	Data are not seasonally adjusted
	The figures have not been seasonally adjusted
	Nicht saison- und kalenderbereinigt
	Die Angaben sind nicht saisonbereinigt
	Services are excluded
	Без учёта услуг
	Data as of 18 October 2024
	Economic growth story
	Figures do not include services
	Without seasonal adjustment
	Сезонная корректировка не проводилась
	Данные сезонно не скорректированы
	Niet voor seizoen gecorrigeerd
	Totals may not add up due to rounding
	Exports FOB, imports CIF
PLAIN

# A line of its own that says a measure is of all figures, whatever unit the title has.
under_money() { printf 'Kazakhstan – Belgium, USD million\n%s\n%b' "$1" "$table" >"$scratch/t.csv" && convert "$scratch/t.csv"; }
not_under_money() { ! under_money "$1" && grep -q 'no amounts of money' "$scratch/err"; }
for words in 'Unit: tonnes' Tonnen 'in percent of GDP' 'Темпы роста' 'Change on previous year'; do
	it "below the title: $words" not_under_money "$words"
done
it "below the title: shares that do not add up" under_money 'Shares may not add up'

# Each part of a title is judged by itself: what stands beside a unit or a country answers for none of the others.
in_parts() { for place in above comment json-title; do "$1" $place "$2" || return 1; done; }
while IFS='|' read -r verb words; do
	it "title, $verb: $words" in_parts "$verb" "$words"
done <<-'PARTS'
	refuses|Crude oil, USD million
	refuses|Without gold (USD million)
	refuses|USD million; Pétrole brut
	refuses|Нефть, млн долл. США
	refuses|Мұнай (млн АҚШ доллары)
	refuses|Crude oil. USD million
	refuses|Kazakhstan – Belgium – wheat
	refuses|Kazakhstan – Belgium, Rohöl
	refuses|Machines and oil, USD million
	refuses|Index 2015=100, USD million
	refuses|% of GDP, USD million
	refuses|tonnes, USD million
	reads|Kazakhstan – Belgium, all goods, USD million
	reads|Kazakhstan – Belgium, general trade, EUR million
	reads|Services are excluded. USD million
	reads|Trade in goods (USD million, current prices)
	reads|Values in USD million. Figures may be revised.
	reads|Kazakhstan – Belgium, USD million. Spezialhandel
PARTS
# In China that is what is not processed.
system() { path=$scratch/t.csv && printf '%s\n' "Trade of $1 with Belgium, USD million" "$2" year,exports 2022,6 >"$path" && convert "$path"; }
it "a trade system" system Kazakhstan 'General trade'
it "one in German" system Kazakhstan Generalhandel
it "one of goods" eval '! system Kazakhstan "General trade in crude oil"'
it "a part of China's trade" eval '! system China "General trade"'
it "title, an office's name" reads above 'Kazakhstan – Belgium. Ministry of Energy, USD million'

# A title beginning with a byte order mark, and one with the separators of empty cells behind it.
begun() { printf "$1%s$3\n$table" "$2" >"$scratch/t.csv" && ! convert "$scratch/t.csv" && [ ! -s "$scratch/out" ]; }
begun_reads() { ! begun "$@" && grep -q '^2022,KAZ,BEL,6,8' "$scratch/out"; }
for words in 'Growth' 'Темпы роста' 'tonnes' 'Index 2015=100' 'Dienstleistungen' 'HS 27' 'Plan'; do
	it "byte order mark: $words" begun '\xEF\xBB\xBF' "$words" ''
	it "byte order mark and comment: $words" begun '\xEF\xBB\xBF# ' "Trade in services, $words" ''
done
for words in 'Crude oil' Wheat Нефть Rohöl 'Pétrole brut' 'Ex gold' Алтынсыз Uranium; do
	it "empty cells: $words" begun '"' "$words" '",,,'
	it "empty cells, no quotes: $words" begun '' "$words" ';;;'
done
it "byte order mark, a plain title" begun_reads '\xEF\xBB\xBF' 'Exports and imports' ''
it "byte order mark, services left out" begun_reads '\xEF\xBB\xBF' 'Services are excluded' ''
it "empty cells, a plain title" begun_reads '"' 'Exports and imports, USD million' '",,,'

# Notes of records are those of one.
in_notes() { in_place row "$1" && sed -i 's/"note":/"notes":/g' "$path" && convert "$path" && grep -q '^2022,KAZ,BEL,6,8' "$scratch/out"; }
in_notes_never() { ! in_notes "$1" && [ ! -s "$scratch/out" ]; }
for words in 'Without gold' Прогноз 'Januar–August' 'Trade in services'; do
	it "notes of a record: $words" in_notes_never "$words"
done
it "notes of a record, plain" in_notes 'Figures may be revised'

# A unit that a note names is the figures'.
of_unit() { in_place "$1" "$2" && convert "$path" && grep -q '^2022,KAZ,BEL,6,8,USD million' "$scratch/out"; }
for place in below noted-above note json-before json-behind json-list; do
	it "$place: unit" of_unit "$place" 'In millions of US dollars'
	it "$place: unit, in French" of_unit "$place" 'En millions de dollars américains'
done

# Columns that narrow rows, and those that do not.
column() { printf 'year,partner,exports,imports,%s\n2022,Belgium,6,8,%s\n' "$1" "$2" >"$scratch/t.csv"; }
narrows() { column "$1" "$2" && ! convert "$scratch/t.csv" && [ ! -s "$scratch/out" ]; }
is_whole() { column "$1" "$2" && convert "$scratch/t.csv" && grep -q '^2022,KAZ,BEL,6,8' "$scratch/out"; }
it "excl" narrows excl oil
it "customs_office" narrows customs_office Antwerp
it "port" narrows port Aktau
it "scenario" narrows scenario A
it "per" narrows per month
it "per, of people" narrows per capita
it "per year" is_whole per year
it "scenario, as it was" is_whole scenario actual

# Members of JSON that say where figures are from.
member() { printf '{%s,%s}\n' "$1" "$records" >"$scratch/t.json" && convert "$scratch/t.json" && grep -q '^2022,KAZ,BEL,6,8' "$scratch/out"; }
it "disclaimer" member '"disclaimer":"Figures may be revised."'
it "methodology" member '"methodology":"Exports FOB, imports CIF"'
it "asOf" member '"asOf":"2023-09-30"'
member_refused() { ! member "$1" && [ ! -s "$scratch/out" ]; }
it "a disclaimer that limits" member_refused '"disclaimer":"Figures exclude gold."'
it "a methodology that limits" member_refused '"methodology":"Seasonally adjusted"'

# A status, a unit or a source in one part of a note answers for that part alone.
below() { printf 'period,exports,imports\n2021,5,7\n2022,6,8\n\n"%s"\n' "$1" >"$scratch/x.csv" && convert "$scratch/x.csv"; }
below_never() { ! below "$1" && [ ! -s "$scratch/out" ]; }
for note in 'Crude oil, final' 'Final. Crude oil' 'Services, provisional' 'Нефть, предварительные данные' \
	'All goods. Crude oil' 'Sans or, définitif'; do
	it "below, in parts: $note" below_never "$note"
done
for note in 'Exports f.o.b., imports c.i.f. Preliminary data, subject to revision.' 'All goods, final' \
	'Source: Eurostat, Comext (extracted in January 2024)' 'Final data. Figures may not add up, being rounded.'; do
	it "below, in parts: $note" below "$note"
done
for note in 'USD million; Without gold' 'In USD million, January–August' 'EUR million; Trade in services' \
	'Forecast; USD million' 'Values in USD million. Crude oil' 'Unit: USD million. Ohne Gold'; do
	it "a member in parts: $note" member_refused "\"note\":\"$note\""
done
for note in 'USD million; all goods' 'Values in USD million, final' 'EUR million. Exports f.o.b., imports c.i.f.'; do
	it "a member in parts: $note" member "\"note\":\"$note\""
done

# Folders.
folder() { mkdir -p "$scratch/$1" && printf 'year,exports,imports\n2022,6,8\n' >"$scratch/$1/t.csv" && convert "$scratch/$1/t.csv"; }
folder_never() { ! folder "$1" && grep -qF "the folder's name" "$scratch/err"; }
for name in services trade_in_services Dienstleistungen forecast crude_oil; do
	it "folder $name" folder_never "$name"
done
for name in plan 'General trade' web-services data services_and_goods oil-company; do
	it "folder $name" folder "$name"
done

# A word of a file's name that is a part of a year, by itself; letters and digits by chance say nothing.
named() { printf 'year,exports,imports\n2021,5,7\n2022,6,8\n' >"$scratch/$1" && convert "$scratch/$1"; }
named_never() { ! named "$1" && grep -qF "the file's name" "$scratch/err"; }
for name in h1.csv q3.csv kaz_bel_h1.csv 9m-2022.csv kaz-bel-9M2022 kaz_bel_Trade9M; do
	it "file $name" named_never "$name"
done
for name in tmp9m685c3w.csv h12.csv tmph1x.csv kaz_bel.csv table-9mIdhO kaz_bel_x1Q3Ab; do
	it "file $name" named "$name"
done
# A folder that mkdtemp made up, with words of trade before it.
mkdir "$scratch/kzbe-trade-2mBZGy"
it "made-up folder" named kzbe-trade-2mBZGy/table.csv

# Below a table of all trade in a unit of money: a note of services, or of weights, whatever stands beside it.
while read -r words; do
	it "refused below: $words" refuses below "$words"
done <<-'REFUSED'
	Services are included.
	Data include services.
	Les services sont compris.
	Source: customs. Services are included.
	Source: customs office. Figures are rounded. Services are included.
	Quelle: Zoll. Dienstleistungen sind enthalten.
	Источник: комитет. Услуги включены.
	tonnes – final data
	final data, tonnes
	thousand tonnes, final data
	Tonnen – endgültige Ergebnisse
	тонн, окончательные данные
	Without goods under restrictions
REFUSED
while read -r words; do
	it "read below: $words" reads below "$words"
done <<-'READ'
	Source: customs statistics. Services are excluded.
	Source: U.S. Census, goods and services accounts
	Quelle: Statistisches Amt. Ohne Dienstleistungen.
	Without restrictions
	Final data, revised in 2024
READ
it "above: Without restrictions" reads above 'Without restrictions'

# status WORDS: a member of JSON, beside records
status() { path=$scratch/t.json && printf '{"status":"%s",%s}\n' "$1" "$records" >"$path" && convert "$path"; }
for words in ok COMPLETED final provisional 200; do
	it "status $words" status "$words"
done
for words in forecast 'Seasonally adjusted' 'services only' partial Incomplete truncated error unvollständig неполный; do
	it "status $words" eval '! status "$words"'
done
member() { path=$scratch/t.json && printf '{%s,%s}\n' "$1" "$records" >"$path" && convert "$path"; }
for said in '"error":null' '"errors":[]' '"success":true' '"truncated":false' '"hasMore":false'; do
	it "beside records: $said" member "$said"
done
cut() { ! member "$1" && says "beside the records, '$2' says that they are not complete"; }
for said in '"truncated":true' '"error":"timeout"' '"errors":["page 2"]' '"success":false' '"hasMore":true' '"complete":false' '"meta":{"exceededTransferLimit":true}'; do
	name=${said%\":*} && name=${name##*\"}
	it "records that are cut: $said" cut "$said" "$name"
done
in_rows() { path=$scratch/t.csv && printf 'Reporter,Partner,Year,Status,Flow,Value\nKAZ,BEL,2022,final,X,5\nKAZ,BEL,2023,%s,X,6\n' "$1" >"$path" && convert "$path"; }
for words in partial 'so far' unvollständig 'частичные данные' 'толық емес'; do
	it "in a row: $words" eval '! in_rows "$words" && says "says of a row"'
done
section() { path=$scratch/t.csv && printf 'year,reporter,partner,hs_section,exports\n2022,KAZ,BEL,%s,5\n' "$1" >"$path" && ! convert "$path" && says 'says of a row'; }
for number in I V XXI 27; do
	it "a section of the goods: $number" section "$number"
done
for words in final revised provisional; do
	it "in a row: $words" in_rows "$words"
done

# page TITLE HEADING: an HTML page with a table
page() { path=$scratch/t.html && printf '<html><head><title>%s</title></head><body>%s<table><tr><th>year</th><th>partner</th><th>exports</th><th>imports</th></tr><tr><td>2022</td><td>Belgium</td><td>6</td><td>8</td></tr></table></body></html>' "$1" "$2" >"$path" && convert "$path"; }
it "a page's title" eval 'page "Trade of Kazakhstan, USD million" "" && grep -q "^2022,KAZ,BEL,6,8,USD million" "$scratch/out"'
it "that says services" eval '! page "Trade in services of Kazakhstan, USD million" ""'
it "that says oil" eval '! page "Kazakhstan: exports and imports of crude oil" ""'
caption() { page "$1" ""; sed -i 's|<table>|<table><caption>Trade of Kazakhstan, USD million</caption>|' "$path" && convert "$path" && grep -q "^2022,KAZ,BEL,6,8,USD million" "$scratch/out"; }
it "where a caption stands, it is the table's" caption "Trade of Germany, EUR thousand"
while IFS= read -r title; do
	it "a site's title: $title" caption "$title"
	it "a site's title without a heading: $title" page "$title" ""
done <<-'TITLES'
	Energy portal
	Forecasts and data | Bank
	Agricultural Statistics Service
	Dienstleistungen und Daten
	Prévisions | Banque
	Портал нефти и газа
TITLES
it "where a heading stands, it is the table's" eval 'page "Index of pages" "<h1>Trade of Kazakhstan, USD million</h1>" && grep -q "^2022,KAZ,BEL,6,8,USD million" "$scratch/out"'

# --- a short line of its own, below the title or below the table ---------------------------------------------------

short() { # MESSAGE LINE
	printf '%s\n%b\nYear;Exports;Imports\n2021;8;9\n2022;10;12\n' 'Poland: trade with Kazakhstan, EUR million' "$2" >"$scratch/t.csv" && refused "$1" "$program" convert "$scratch/t.csv"
}
short_below() { # MESSAGE LINE
	printf '%s\nYear;Exports;Imports\n2021;8;9\n2022;10;12\n\n%b\n' 'Poland: trade with Kazakhstan, EUR million' "$2" >"$scratch/t.csv" && refused "$1" "$program" convert "$scratch/t.csv"
}
while IFS='|' read -r message line; do
	it "below the title: $line" short "$message" "$line"
	it "below the table: $line" short_below '' "$line"
done <<-'SHORT'
	another unit|in thousands
	another unit|Exports are in thousands
	no amounts of money|Measured in kilograms
	no amounts of money|Figures are volumes
	no amounts of money|1000 tonnes
	no amounts of money|Share of total trade
	no amounts of money|Hoeveelheden
	no amounts of money|Темпы роста
	names another country|Figures for Georgia
	names another country|Data of the partner country
	names another country|Daten für Armenien
	a part of a country|Figures are for Silesia
	a part of a country|Data refer to Mazovia
	limits its figures|By road only
	limits its figures|Mainland only
	limits its figures|Based on mirror data
	limits its figures|зеркальные данные
	limits its figures|Exports and imports are swapped here
	limits its figures|Fictitious data
	limits its figures|Simulated
	fiscal years|Years are fiscal
	fiscal years|Year ends 30 June
	not the trade of each period|Three-year averages
	names months|I-IX
SHORT
for line in 'Annual data' 'In millions of euros' 'Data for Poland' 'Goods only' 'Values are FOB' 'Figures are rounded' 'Unit: EUR million' 'Einheit: Mio. EUR' 'Year ends 31 December' 'Statistics Poland' 'Ministry of Economy'; do
	short_plain() { printf '%s\n%s\nYear;Exports;Imports\n2021;8;9\n2022;10;12\n' 'Poland: trade with Kazakhstan, EUR million' "$1" >"$scratch/t.csv" && run 0 "$program" convert "$scratch/t.csv" && grep -q "^2022,POL,KAZ,10,12" "$scratch/out"; }
	it "below the title, plain: $line" short_plain "$line"
done
for line in 'Region;Silesia' 'Year type;fiscal'; do
	it "a label and what it says: $line" short '' "$line"
done

summary
