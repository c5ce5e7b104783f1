#!/bin/bash
# What the lines above a table say of its figures, in six languages and Spanish: whose trade with whom, in which unit,
# and what is no trade in all goods of its periods. Usage: titles.sh PROGRAM
program=${1:?usage: titles.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

below() { printf '%b\nyear,exports,imports\n2021,100,50\n' "$1" >"$scratch/x.csv"; } # TITLE
# reads COLUMNS VALUES [OPTION...]: of the one row
reads() {
	local columns=$1 want=$2
	shift 2
	run 0 "$program" convert --columns "$columns" --no-header "$@" "$scratch/x.csv" &&
		[ "$(cat "$scratch/out")" = "$want" ] || { cat "$scratch/out"; return 1; }
}
never() { # MESSAGE [OPTION...]
	local message=$1
	shift
	refused "$message" "$program" convert "$@" "$scratch/x.csv"
}

# --- whose trade with whom --------------------------------------------------------------------------------

while IFS='|' read -r pair title; do
	of_pair() { below "$1" && reads reporter,partner "$2"; }
	it "$title" of_pair "$title" "$pair"
done <<-'PAIRS'
	BEL,KAZ|Belgium's exports to Kazakhstan, EUR million
	BEL,KAZ|Handel Belgiens mit Kasachstan
	BEL,KAZ|Importations de la Belgique en provenance du Kazakhstan
	BEL,KAZ|Uitvoer van België naar Kazachstan
	BEL,KAZ|Торговля Бельгии с Казахстаном
	BEL,KAZ|Бельгияның Қазақстанмен саудасы
	KAZ,BEL|Exportaciones de Kazajistán a Bélgica
	KAZ,BEL|Экспорт из Казахстана в Бельгию
	KAZ,BEL|Imports to Kazakhstan from Belgium
	KAZ,BEL|Қазақстанның Бельгияға экспорты
	KAZ,BEL|Kazakh trade with Belgium
	RUS,DEU|Экспорт России в Германию
	FRA,KAZ|Échanges de biens de la France avec le Kazakhstan
	ESP,KAZ|Comercio de España con Kazajistán
	KAZ,WLD|Trade of Kazakhstan with all countries of the world
	BEL,KAZ|Reporter: Belgium\nPartner: Kazakhstan
	BEL,KAZ|Partner: Kazakhstan; Reporter: Belgium, EUR million
	BEL,KAZ|Reporter country,Belgium,\nPartner country,Kazakhstan,
	BEL,KAZ|Страна-отчет: Бельгия\nПартнер: Казахстан
	FRA,DEU|Reporting country: France; partner country: Germany
	BEL,KAZ|Belgian trade, partner Kazakhstan
	KAZ,BEL|Trade of Kazakhstan with its main partner Belgium
	KAZ,DEU|Trade of Kazakhstan with its most important partner Germany
	KAZ,FRA|Exports of Kazakhstan to its second largest partner, France
	,|Kazakhstan - Belgium
	,|Kazakhstan–Belgium trade
	,|Partner: Belgium
	,|Trade with Belgium, USD thousand
	,|Source: Statistics Poland
	,|Figures of trade
PAIRS
while IFS='|' read -r names title; do
	open() { below "$1" && never "$2"; }
	it "$title" open "$title" "$names"
done <<-'OPEN'
	the lines above the table name Kazakhstan: whose trade with whom?|Exports of Kazakhstan, USD million
	the lines above the table name Kazakhstan: whose trade with whom?|Trade with Kazakhstan
	the lines above the table name Belgium: whose trade with whom?|Ausfuhren Belgiens
	the lines above the table name France: whose trade with whom?|France, USD million
	the lines above the table name Germany: whose trade with whom?|Germany, 2022, in millions of euros
	the lines above the table name Uzbekistan: whose trade with whom?|Узбекистан (млн долл. США)
	the lines above the table name Benelux: whose trade with whom?|Benelux: EUR million
	the lines above the table name Kazakhstan: whose trade with whom?|Внешняя торговля Казахстана
	the lines above the table name France and Kazakhstan: whose trade with whom?|France-Kazakhstan trade
	the lines above the table name Kazakhstan and EU: whose trade with whom?|Kazakhstan's trade with the EU
	the lines above the table name Belgium and Kazakhstan: whose trade with whom?|Belgium - Kazakhstan
	the lines above the table name Belgium and Kazakhstan: whose trade with whom?|Trade between Belgium and Kazakhstan
	the lines above the table name Kazakhstan and Belgium: whose trade with whom?|Trade of Kazakhstan and Belgium
	the lines above the table name Belgium and Kazakhstan: whose trade with whom?|Торговля Бельгии и Казахстана
	the lines above the table name Kazakhstan and Belgium: whose trade with whom?|Kazakhstan as a partner of Belgium
	the lines above the table name Kazakhstan and Belgium: whose trade with whom?|Kazakhstan: Belgium's exports and imports
	the lines above the table name Kazakhstan and Belgium: whose trade with whom?|Казахстан во внешней торговле Бельгии
	the lines above the table name Kazakhstan and Belgium: whose trade with whom?|Kasachstan im Außenhandel Belgiens
	the lines above the table name Kazakhstan and Belgium: whose trade with whom?|Trade of Kazakhstan less Belgium
	the lines above the table name Kazakhstan and Belgium: whose trade with whom?|Trade of Kazakhstan not including Belgium
	the lines above the table name Kazakhstan and Belgium: whose trade with whom?|Trade of Kazakhstan, excl. Belgium
	leave out: |Commerce du Kazakhstan sans la Belgique
	leave out: 'без Бельгии'|Торговля Казахстана без Бельгии
	what its figures leave out|Außenhandel Kasachstans außer mit Belgien
	what its figures leave out|Қазақстанның Бельгиядан басқа саудасы
	the lines above the table name Germany: whose trade with whom?|Reporter: Germany
	the lines above the table name Benelux and Kazakhstan: whose trade with whom?|Benelux trade with Kazakhstan
	the lines above the table name Kazakhstan, Belgium and Germany: whose trade with whom?|Trade of Kazakhstan with Belgium and Germany
OPEN
told() { below "Trade between Belgium and Kazakhstan" && reads reporter,partner BEL,KAZ --reporter BEL --partner KAZ; }
it "whose trade it is may be told" told
no_use() { below "Benelux trade with Kazakhstan" && never "add columns reporter and partner" && ! grep -q -e "--reporter" "$scratch/err"; }
it "options that are of no use are not advised" no_use
while IFS='|' read -r names title; do
	not_chosen() { below "$1" && never "the lines above the table name $2: whose trade" --reporter KAZ --partner BEL && ! grep -q -e "--reporter" "$scratch/err"; }
	it "options against: $title" not_chosen "$title" "$names"
done <<-'OTHERS'
	Kazakhstan and Benelux|Kazakhstan – Benelux, USD million
	Kazakhstan and EU|Kazakhstan – EU, USD million
	Kazakhstan and a part of a country|Kazakhstan – Flanders, USD million
	Kazakhstan, Belgium and Luxembourg|Kazakhstan – Belgium and Luxembourg
	Kazakhstan, Uzbekistan and Belgium|Kazakhstan and Uzbekistan: trade with Belgium
	Kazakhstan|Trade of Kazakhstan, USD million
	Kazakhstan|Außenhandel Kasachstans, Mio. USD
OTHERS
while IFS='|' read -r title; do
	chosen() { below "$1" && reads reporter,partner KAZ,BEL --reporter KAZ --partner BEL; }
	it "options among: $title" chosen "$title"
done <<-'AMONG'
	Kazakhstan – Belgium, USD million
	Belgium - Kazakhstan
	Trade of Kazakhstan and Belgium
	Trade with Belgium, USD million
	Kazakhstan, USD million
	Foreign trade, USD million
AMONG

# --- what periods hold -------------------------------------------------------------------------------------

while IFS='|' read -r message title; do
	unfit() { below "$1" && never "$2"; }
	it "$title" unfit "$title" "$message"
done <<-'UNFIT'
	not the trade of each period|Trade of Kazakhstan with Belgium, 12-month moving sum, USD million
	not the trade of each period|Trade of Kazakhstan with Belgium, monthly averages, USD million
	not the trade of each period|Trade of Kazakhstan with Belgium, years ending June, USD million
	not the trade of each period|Trade of Kazakhstan with Belgium, average of 2020-2022, USD million
	not the trade of each period|Handel Kasachstans mit Belgien, Durchschnitt 2020 bis 2022, Mio. USD
	no amounts of money|Change in trade of Kazakhstan with Belgium, USD million
	figures are adjusted: 'smoothed'|Kazakhstan trade with Belgium, smoothed, USD million - Source: customs
	figures are adjusted: 'geglättet'|Außenhandel Kasachstans mit Belgien, geglättet, Mio. USD
	figures are adjusted: 'lissées'|Échanges de biens de la France avec le Kazakhstan, lissées, en millions d’euros
	no amounts of money: 'unit values'|Kazakhstan trade with Belgium, unit values, USD
	no amounts of money: '%'|Trade of Kazakhstan with Belgium, USD million, in %
	no amounts of money: 'прирост'|Торговля Казахстана с Бельгией (прирост), млн долларов США
	no amounts of money: 'preise'|Handel Kasachstans mit Belgien, Mio. USD, Preise
	expected or planned: 'erwartet'|Handel Kasachstans mit Belgien, Mio. USD, erwartet
	constant prices are volumes|Trade of Kazakhstan with Belgium, USD million, 2015 US dollars
	names months, but the table years|Trade of Kazakhstan with Belgium, 01.01-30.09, USD million
	names months, but the table years|Handel Kasachstans mit Belgien, 1.-6., Mio. USD
	names months, but the table years|Торговля Казахстана с Бельгией, поквартально, млн долларов США
	trade in services|Trade of Kazakhstan with Belgium incl. services, USD million
	no single unit|Trade of Kazakhstan with Belgium in USD '0000
	no single unit|Trade of Kazakhstan with Belgium in 10 000 USD
	no amounts of money|Trade of Kazakhstan with Belgium\nUnit: tonnes
UNFIT
while IFS='|' read -r unit title; do
	fit() { below "$1" && reads reporter,partner,unit "KAZ,BEL,$2"; }
	it "$title" fit "$title" "$unit"
done <<-'FIT'
	USD million|Trade of Kazakhstan with Belgium, years ending 31 December, USD million
	USD million|Trade of Kazakhstan with Belgium at average exchange rates, USD million
	USD thousand|Trade of Kazakhstan with Belgium in USD '000
	USD million|Trade of Kazakhstan with Belgium, 1e6 USD
	EUR million|Trade of Kazakhstan with Belgium, 10⁶ EUR
	XDR million|Trade of Kazakhstan with Belgium, SDR million
	CHF thousand|Trade of Kazakhstan with Belgium, 000 CHF
	USD billion|Trade of Kazakhstan with Belgium, 1 000 000 000 USD
	EUR|Trade of Kazakhstan with Belgium, EUR
	EUR million|Trade of Kazakhstan with Belgium\nUnit: EUR million
FIT
far() { below "Trade of Kazakhstan with Belgium$(printf ', lorem%.0s' {1..100}), forecast, USD million" && never "expected or planned"; }
it "long lines are read to their end" far

# --- beside the records of JSON, in the caption of a page ---------------------------------------------------

whole() { printf '%s\n' "$2" >"$scratch/x.csv" && reads reporter,partner,exports,unit "$1"; }
half() { printf '%s\n' "$2" >"$scratch/x.csv" && never "$1"; }
it "JSON says whose records they are" whole "DEU,FRA,100,EUR thousand" \
	'{"reporter":"Germany","partner":"France","unit":"EUR thousand","data":[{"year":2022,"exports":100,"imports":95}]}'
it "JSON says so of lists" whole "BEL,KAZ,100,EUR thousand" \
	'{"unit":"EUR thousand","reporter":"Belgium","partner":"Kazakhstan","columns":["year","exports"],"data":[[2022,100]]}'
it "nothing of the kind" whole ",,100," '{"count":"1","data":[{"year":2022,"exports":100}],"error":""}'
it "JSON says so too late" half "'unit' stands behind the records" \
	'{"data":[{"year":2022,"exports":100}],"unit":"EUR thousand"}'
it "a caption is a title" whole "DEU,FRA,100,EUR million" \
	"<table><caption>Germany's trade with France, EUR million</caption><tr><th>Year<th>Exports</tr><tr><td>2022<td>100</tr></table>"
it "a caption may be empty" whole ",,100," \
	"<table><caption></caption><tr><th>Year<th>Exports</tr><tr><td>2022<td>100</tr></table>"
it "a caption may leave open" half "whose trade with whom?" \
	"<table><caption>Trade of Belgium and Kazakhstan</caption><tr><th>Year<th>Exports</tr><tr><td>2022<td>100</tr></table>"
by_option() { below 'France-Kazakhstan trade' && reads reporter,partner,exports FRA,KAZ,100 --reporter FRA --partner KAZ; }
it "of two countries the reporter is chosen" by_option
with_option() { below 'Trade with Kazakhstan' && reads reporter,partner,exports DEU,KAZ,100 --reporter DEU --partner KAZ; }
it "with one country, whose trade it is is chosen" with_option
columns_tell() {
	printf 'Trade of Germany\nyear,reporter,partner,exports\n2021,KAZ,BEL,5\n' >"$scratch/x.csv"
	reads reporter,partner,exports KAZ,BEL,5
}
it "columns are surer than titles" columns_tell

# --- what is no trade in all goods of the periods ----------------------------------------------------------

while IFS='|' read -r message title; do
	unfit() { below "$1" && never "$2"; }
	it "$title" unfit "$title" "$message"
done <<-'UNFIT'
	a part of the goods: 'crude oil'|Exports of crude oil from Kazakhstan to Belgium, USD million
	a part of the goods: 'нефти'|Экспорт нефти из Казахстана в Бельгию, млн долларов США
	a part of the goods: 'petróleo'|Exportaciones de petróleo de Kazajistán a Bélgica
	a part of the goods: 'Agricultural'|Agricultural trade between Kazakhstan and Belgium
	a part of the goods: 'lingonberries'|Exports of lingonberries from Kazakhstan to Belgium
	a part of the goods: 'Weizen'|Ausfuhr von Weizen aus Kasachstan nach Belgien
	a part of the goods: 'without oil'|Kazakhstan's exports to Belgium without oil
	a part of the goods: 'hs 2709'|Trade with Belgium, HS 2709
	a part of exports or imports: 're-exports'|Re-exports of Kazakhstan to Belgium
	a part of exports or imports: 'réexportations'|Réexportations du Kazakhstan vers la Belgique
	a part of exports or imports: 'реэкспорт'|Реэкспорт из Казахстана в Бельгию
	a part of exports or imports: 'doorvoer'|Doorvoer van Kazachstan naar België
	a part of exports or imports: 're-exports'|Exports to Belgium excluding re-exports
	a part of exports or imports: 'domestic exports'|Domestic exports to Belgium
	a part of exports or imports: 'транзит'|Транзит через Казахстан в Бельгию
	leave out: 'except Kazakhstan'|Belgium: trade with CIS countries except Kazakhstan, thousand EUR
	leave out: 'кроме Казахстана'|Торговля Бельгии со странами СНГ, кроме Казахстана
	leave out: 'hors Kazakhstan'|Commerce de la Belgique hors Kazakhstan
	leave out: 'ohne Kasachstan'|Außenhandel Belgiens ohne Kasachstan
	expected or planned: 'forecast'|Trade of Kazakhstan with Belgium, forecast
	expected or planned: 'plan'|Trade with Belgium 2018-2022, plan
	expected or planned: 'прогноз'|Торговля с Бельгией, прогноз
	expected or planned: 'болжам'|Бельгиямен сауда, болжам
	expected or planned: 'prévisions'|Commerce avec la Belgique, prévisions
	figures are adjusted: 'seasonally adjusted'|Trade with Belgium, seasonally adjusted
	figures are adjusted: 'saisonbereinigt'|Handel mit Belgien, saisonbereinigt
	figures are adjusted: 'seizoengecorrigeerd'|Handel met België, seizoengecorrigeerd
	not the trade of each period: 'annualised'|Trade with Belgium, annualised, USD million
	not the trade of each period: 'media móvil'|Comercio con Bélgica, media móvil
	not the trade of each period: 'нарастающим'|Торговля с Бельгией нарастающим итогом
	not the trade of each period: 'pro kopf'|Handel mit Belgien pro Kopf, Euro
	trade in services: 'услугами'|Торговля услугами с Бельгией
	trade in services: 'biens et services'|Commerce de biens et services avec la Belgique
	no amounts of money: 'tonnen'|Ausfuhren nach Belgien, Tonnen
	no amounts of money: 'indice'|Exportations vers la Belgique, indice
	no amounts of money: 'доля'|Доля в экспорте
	names months, but the table years|Commerce avec la Belgique, janvier à septembre
	names months, but the table years|Бельгиямен сауда, қаңтар-маусым
	names months, but the table years|Handel met België, eerste halfjaar
UNFIT
while IFS= read -r title; do
	harmless() { below "$1" && run 0 "$program" convert "$scratch/x.csv"; }
	it "no harm: $title" harmless "$title"
done <<-'HARMLESS'
	Exports of goods to Belgium including re-exports
	Ausfuhren nach Belgien, nicht saisonbereinigt
	Trade with Belgium, not seasonally adjusted
	Торговля с Бельгией без сезонной корректировки
	Trade in goods (excluding services) with Belgium
	Trade with Belgium, HS 2017 nomenclature
	Trade with Belgium, USD million at the annual average exchange rate
	Exports of goods to Belgium
	Exports of all products to Belgium
	Export von Waren nach Belgien
	Exportations de marchandises vers la Belgique
	Source: yearbook of crude oil
	Trade with Belgium, January to December
HARMLESS
of_products() {
	printf 'Exports of crude oil\nyear,reporter,partner,product,flow,value\n2021,KAZ,BEL,2709,X,5\n' >"$scratch/x.csv"
	reads reporter,partner,exports KAZ,BEL,5 --level product=4
}
it "a table with a column of products says itself of which" of_products
of_partners() { # a list of partners is refused for the same words
	printf 'Kazakhstan: exports of crude petroleum (HS 2709) by destination, USD million\nCountry,2020,2021\nItaly,618.2,841.7\nBelgium,41.8,70.3\n' >"$scratch/x.csv"
	never "a part of the goods"
}
it "of partners" of_partners
in_cp1251() {
	printf 'Экспорт нефти в Бельгию\nyear,exports\n2021,5\n' | iconv -f UTF-8 -t CP1251 >"$scratch/x.csv"
	never "a part of the goods: 'нефти'"
}
it "in another encoding" in_cp1251

# --- units -------------------------------------------------------------------------------------------------

while IFS='|' read -r unit line; do
	unit_of() { below "Trade with Belgium ($1)" && reads unit "$2"; }
	it "$line" unit_of "$line" "$unit"
done <<-'UNITS'
	USD million|in Mio. US-Dollar
	EUR thousand|TEUR
	EUR thousand|T€
	EUR billion|in Milliarden Euro
	EUR million|en millions d'euros
	USD million|en millions de dollars des États-Unis
	EUR million|in miljoen euro
	EUR billion|in miljard euro
	EUR thousand|in duizenden euro's
	USD million|в миллионах долларов США
	EUR thousand|тыс. евро
	USD thousand|мың АҚШ доллары
	USD million|миллион АҚШ доллары
	KZT thousand|мың теңге
	USD million|millones de dólares
	EUR thousand|miles de euros
	EUR billion|miles de millones de euros
	CAD million|млн CAD
UNITS

# --- units below the headings, and behind figures ---------------------------------------------------------

table() { printf '%b\n' "$@" >"$scratch/x.csv"; } # LINE...
rows() { # ROWS [OPTION...]: pair, period, exports, imports and unit of each, joined by blanks
	local want=$1
	shift
	run 0 "$program" convert --columns reporter,partner,period,exports,imports,unit --no-header "$@" "$scratch/x.csv" &&
		[ "$(paste -sd ' ' "$scratch/out")" = "$want" ] || { cat "$scratch/out"; return 1; }
}
named_separator() { printf 'sep=%s\nExports of Kazakhstan, USD million\nCountry%s2022%s2023\nBelgium%s10%s12\n' "$1" "$1" "$1" "$1" "$1" >"$scratch/x.csv" && rows 'KAZ,BEL,2022,10,,USD million KAZ,BEL,2023,12,,USD million'; }
it "a line that names the separator is none of September" named_separator ';'
it "where it is a comma" named_separator ,
separator_alone() { table 'sep=;' 'period;exports;unit' '2022;10,5;USD' && rows ',,2022,10.5,,USD'; }
it "it counts above a header" separator_alone
below_own() { table year,exports,imports ',USD million,USD million' 2021,100,50 && rows 'KAZ,BEL,2021,100,50,USD million'; }
it "a row of units below a data file's headings" below_own
below_partners() { table 'Exports of Sweden' Partner,2021,2022 ',EUR thousand,EUR thousand' Kazakhstan,5,6 && rows 'SWE,KAZ,2021,5,,EUR thousand SWE,KAZ,2022,6,,EUR thousand' --reporter SWE --partner KAZ; }
it "below periods" below_partners
beside_kilograms() { table partner,period,exports,imports,kg_exported ',,USD 1000,USD 1000,kg' Kazakhstan,2022,140233,26118,31204500 && rows 'SWE,KAZ,2022,140233,26118,USD thousand' --reporter SWE --partner KAZ; }
it "beside kilograms" beside_kilograms
in_russian() { table 'Год;Экспорт;Импорт' 'ед. изм.;млн долл. США;млн долл. США' '2021;100,5;50' && rows 'KAZ,BEL,2021,100.5,50,USD million'; }
it "in Russian" in_russian
two_units_below() { table year,exports,imports ',USD million,EUR million' 2021,100,50 && never 'two units for figures of one period'; }
it "two of them" two_units_below
no_money() { table year,exports,imports unit,tonnes,tonnes 2021,100,50 && refused '' "$program" convert "$scratch/x.csv"; }
it "tonnes" no_money
letters() { table period,exports,imports,unit '2021,262.8M,155.5 mln,USD million' && rows ',,2021,262.8,155.5,USD million'; }
it "letters behind figures that say what the unit says" letters
other_letters() { table period,exports,unit "2021,$1" && never 'the letters behind the figures name a scale'; }
it "that say something else" other_letters '262.8k,USD million'
it "alone" other_letters 262.8k,
it "in Russian letters" other_letters '262.8 тыс.,USD million'

# --- from and to -------------------------------------------------------------------------------------------

while IFS='|' read -r header; do
	both_ways() { table "$1" 2021,Kazakhstan,Belgium,100 2021,Belgium,Kazakhstan,40 && rows 'KAZ,BEL,2021,100,40,'; }
	it "$header: both ways" both_ways "$header"
done <<-'ENDS'
	year,country_from,country_to,amount
	year,ship_from,ship_to,amount
	year,origin_country,destination_country,value
	year,sender,receiver,amount
ENDS

# --- headings and sheets -----------------------------------------------------------------------------------

while IFS='|' read -r header message; do
	heading() { table "$1" 2021,100,50 && never "$2"; }
	it "$header" heading "$header" "$message"
done <<-'HEADINGS'
	year,exports (forecast),imports (forecast)|a heading says that figures are expected or planned: 'forecast'
	Jahr,Ausfuhr (Prognose),Einfuhr (Prognose)|a heading says that figures are expected or planned
	year,exports (seasonally adjusted),imports (sa)|a heading says that figures are adjusted, and there are no others
	year,domestic exports,imports for consumption|a heading names a part of exports or imports
	year,services exports,services imports|a heading says that it holds trade in services
HEADINGS
sheet() { # NAME: a workbook of one sheet of this name
	cp -r tests/golden/workbook/ods "$scratch/ods" && sed -i "s/table:name=\"[^\"]*\"/table:name=\"$1\"/" "$scratch/ods/content.xml" &&
		(cd "$scratch/ods" && rm -f ../x.ods && zip -qrX ../x.ods .) && rm -r "$scratch/ods"
}
of_sheet() { sheet "$1" && refused "the sheet's name $2" "$program" convert "$scratch/x.ods"; }
while IFS='|' read -r name message; do
	it "a sheet called $name" of_sheet "$name" "$message"
done <<-'SHEETS'
	Re-exports|names a part of exports or imports: 're-exports'
	Crude oil|names a part of the goods: 'Crude oil'
	Prognose 2030|says that figures are expected or planned: 'prognose'
SHEETS
# ods NAME LINE...: a workbook of one sheet of lines with semicolons
ods() {
	local name=$1 line
	shift
	mkdir -p "$scratch/ods"
	{
		printf '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:spreadsheet><table:table table:name="%s">' "$name"
		for line; do
			printf '<table:table-row><table:table-cell office:value-type="string"><text:p>%s</text:p></table:table-cell></table:table-row>' "${line//;/</text:p></table:table-cell><table:table-cell office:value-type=\"string\"><text:p>}"
		done
		printf '</table:table></office:spreadsheet></office:body></office:document-content>'
	} >"$scratch/ods/content.xml"
	cp tests/golden/workbook/ods/mimetype "$scratch/ods/"
	(cd "$scratch/ods" && rm -f ../x.ods && zip -qrX ../x.ods .) && rm -r "$scratch/ods"
}
# called NAME WANTED [TITLE HEADINGS ROW]
called() {
	ods "$1" "${3-Exports of Kazakhstan, USD million}" "${4-Country;2022;2023}" "${5-Belgium;10;12}"
	case $2 in
	still) run 0 "$program" convert --partner BEL "$scratch/x.ods" && is_empty "$scratch/err" ;;
	*) refused "the sheet's name $2" "$program" convert --partner BEL "$scratch/x.ods" ;;
	esac
}
it "a sheet called Index, of money" called Index still
it "of no money" called Index 'says that its figures are no amounts of money' 'Exports of Kazakhstan'
while IFS='|' read -r want name; do
	it "a sheet called $name" called "$name" "$want"
done <<-'NAMES'
	says that its figures are not the trade of each period|2022 Q1
	says that its figures are not the trade of each period|Январь-сентябрь
	says that its figures are not the trade of each period|9M
	says that its figures are no amounts of money|tonnes
	says that its figures are no amounts of money|%
	says that its figures are no amounts of money|Anteile
	says that it holds trade in services|services
	names another unit|EUR thousand
	names another unit|млрд тенге
	names another country|Uzbekistan
	names another country|Узбекистан
	still|Kazakhstan
	still|T1
	still|Sheet1
	still|USD million
	still|Exports
	still|2023
	still|январь-декабрь
NAMES
partner_sheet() { ods Belgium 'Trade of Kazakhstan, USD million' 'Year;Exports;Imports' '2022;10;30' && cp "$scratch/x.ods" "$scratch/x.csv" && rows 'KAZ,BEL,2022,10,30,USD million'; }
it "a sheet called by the partner's name" partner_sheet
alone_sheet() { ods "$1" "$2" 'Year;Exports;Imports' '2022;10;30' && refused "$3" "$program" convert "$scratch/x.ods"; }
while IFS='|' read -r name title message; do
	it "a sheet called $name below no pair: $title" alone_sheet "$name" "$title" "$message"
done <<-'ALONE'
	World|Kazakhstan, USD million|the lines above the table name Kazakhstan and the world
	World|USD million|the lines above the table name the world
	Welt|Deutschland, Mio. EUR|the lines above the table name Germany and the world
	Весь мир|Казахстан, млн долл. США|the lines above the table name Kazakhstan and the world
	Bavaria|USD million|the sheet's name names a part of a country: 'Bavaria'
	Flanders|Trade, EUR million|the sheet's name names a part of a country: 'Flanders'
ALONE
world_sheet() { ods World 'Exports of Kazakhstan, USD million' 'Year;Exports;Imports' '2022;10;30' && cp "$scratch/x.ods" "$scratch/x.csv" && rows 'KAZ,WLD,2022,10,30,USD million'; }
it "a sheet called World, of one country's exports" world_sheet
third_sheet() { called Germany 'names another country' 'Trade of Kazakhstan with Belgium, USD million' 'Year;Exports;Imports' '2022;10;30'; }
it "a sheet called by a third country's name" third_sheet
remarked_sheet() { ods "$1" 'Trade of Kazakhstan with Belgium, USD million' 'Year;Exports;Imports' '2022;10;30' && run 0 "$program" convert "$scratch/x.ods" && says "a note of the file may be of all its figures: '$2'"; }
it "a sheet of the partner's data" remarked_sheet 'Belgian data' 'belgian data'
it "a sheet of trade with a third country" remarked_sheet 'with Germany' 'with germany'
it "a sheet of other years" remarked_sheet 'Geschäftsjahre' 'Geschäftsjahre'
unit_sheet() { ods 'USD thousand' 'Trade of Kazakhstan with Belgium' 'Year;Exports;Imports' '2022;10;30' && cp "$scratch/x.ods" "$scratch/x.csv" && rows 'KAZ,BEL,2022,10,30,USD thousand'; }
it "a sheet called by the unit" unit_sheet
month_cells() { ods 2022 'Trade of Kazakhstan with Belgium in 2022, USD million' 'Month;Exports;Imports' 'X;10;30' && (cd "$scratch" && unzip -qo x.ods content.xml && sed -i "s|<table:table-cell office:value-type=\"string\"><text:p>X<|<table:table-cell office:value-type=\"date\" office:date-value=\"2024-01-01\"><text:p>янв.<|" content.xml && zip -qX x.ods content.xml) && cp "$scratch/x.ods" "$scratch/x.csv" && rows 'KAZ,BEL,2022-01,10,30,USD million'; }
it "a month whose year no cell shows" month_cells
plain_sheet() { sheet 'Export und Import' && run 0 "$program" convert "$scratch/x.ods"; }
it "a sheet called what it holds" plain_sheet

# --- notes above and below ----------------------------------------------------------------------------------

noted() { # NOTE: refused, warned of where the words begin with ~, or nothing said
	table year,exports,imports 2021,100,50 "$1"
	case ${2-} in
	~*) run 0 "$program" convert "$scratch/x.csv" && says "a note of the file may be of all its figures: '${2#?}'" ;;
	?*) never "limits its figures: '$2'" ;;
	*) run 0 "$program" convert "$scratch/x.csv" && ! grep -q note "$scratch/err" ;;
	esac
}
while IFS='|' read -r note said; do
	it "$note" noted "$note" "$said"
done <<-'NOTES'
	Note: excluding crude oil|excluding crude oil
	* seasonally adjusted|seasonally adjusted
	Примечание: без учета нефти|без учета нефти
	Hinweis: ohne Erdöl|ohne erdöl
	Source: customs. 2021: forecast|~forecast
	Note: re-exports are included|
	Note: excluding services|
	Source: UN Comtrade|
	Note: not seasonally adjusted|
	Note: exports of oil only|exports of oil only
	* in EUR million|~in eur million
	Note: 2021 covers January-September only|2021 covers january-september only
	1) neun Monate|neun monate
	Note: goods only|
	* 12 months|
	* revised|
NOTES
marked() { table 'Exports of Kazakhstan, USD million' "Country;2020;2021$1" 'Belgium;1;2' "$2" && never 'a note says that a marked year is not the whole year'; }
while IFS='|' read -r mark note; do
	it "2021$mark, $note" marked "$mark" "$note"
done <<-'MARKS'
	*|* January-September
	*|* nine months
	 1)|1) First 9 months of 2021
	 (1)|(1) Januar bis Juni
	¹|¹ январь-июнь
MARKS
unmarked() { table 'Exports of Kazakhstan, USD million' "Country;2020;2021$1" 'Belgium;1;2' "$2" && run 0 "$program" convert "$scratch/x.csv"; }
other_mark() { table 'Exports of Kazakhstan, USD million' 'Country;2020;2021**' 'Belgium;1;2' '* January-June' && never 'limits its figures'; }
it "a note of a mark that stands nowhere" other_mark
of_name() { table 'Exports of Kazakhstan, USD million' 'Country;2020;2021' 'Belgium;1;2' 'Turkey 1);3;4' '1) January-June' && run 0 "$program" convert "$scratch/x.csv" && says 'a note of the file may be'; }
it "a note on another partner" of_name
it "a note of the whole year" unmarked '*' '* January-December'
it "revised figures" unmarked '*' '* revised'
noted_in_cp1251() {
	printf 'Год;Экспорт\n2022;10\nПримечание: без учета нефти\n' | iconv -f UTF-8 -t CP1251 >"$scratch/x.csv"
	never "limits its figures: 'без учета нефти'"
}
it "a note in another encoding" noted_in_cp1251

while IFS='|' read -r figure note; do
	stands_for() { table 'Trade of Kazakhstan with Belgium, USD million' year,exports,imports "2021,100,$figure" "$note" && never 'x.csv:4: a line below the table limits its figures'; }
	it "a number that is none: $note" stands_for
done <<-'MISSING'
	0|0 = not available
	0|0 – нет данных
	9999|9999: keine Angabe
	0|'0' means no data
MISSING
no_legend() { table 'Trade of Kazakhstan with Belgium, USD million' year,exports,imports 2021,100,50 "$1" && run 0 "$program" convert "$scratch/x.csv"; }
it "a number that no cell has" no_legend '0 = not available'
small_zero() { table 'Trade of Kazakhstan with Belgium, USD million' year,exports,imports 2021,100,0 '0 = less than half of the unit' && run 0 "$program" convert "$scratch/x.csv"; }
it "a zero that is a small figure" small_zero
while IFS='|' read -r want comment; do
	commented() { table "$comment" period,reporter,partner,exports,unit '2021,KAZ,BEL,100,USD million' && if [ "$want" ]; then never "$want"; else rows 'KAZ,BEL,2021,100,,USD million'; fi; }
	it "a comment: $comment" commented
done <<-'COMMENTS'
	trade in services|# Services trade only
	not the trade of each period|# cumulative from January
	names a part of the goods|# Экспорт нефти
	|# made by hand
	|# Kazakhstan's trade with Belgium, as published
	|# part 1 is elsewhere
COMMENTS
while IFS='|' read -r want note; do
	row_note() { table period,reporter,partner,exports,unit,note "2021,KAZ,BEL,100,USD million,$note" && if [ "$want" ]; then never "says of a row '$note'"; else rows 'KAZ,BEL,2021,100,,USD million'; fi; }
	it "a row's note: $note" row_note
done <<-'ROW_NOTES'
	+|in EUR
	+|without oil
	+|services
	+|9 months
	|in USD
	|from the 2019 edition
	|revised
	|printed as 'around'; publication date not shown
ROW_NOTES

# --- dates above a table -------------------------------------------------------------------------------------

dated() { table "$1" 'Country;Exports;Imports' 'Kazakhstan;10;11' 'Germany;12;13' && rows "BEL,KAZ,$2,10,11,EUR million" --reporter BEL --partner KAZ --unit 'EUR million'; }
while IFS='|' read -r title period; do
	it "$title" dated "$title" "$period"
done <<-'DATES'
	Trade of Belgium in 2023|2023
	Trade of Belgium, 2023|2023
	Trade of Belgium 2023|2023
	2023|2023
	March 2024|2024-03
	Außenhandel Belgiens im Jahr 2023|2023
	Внешняя торговля Бельгии за 2023 год|2023
	Внешняя торговля Бельгии 2023|2023
	Commerce extérieur de la Belgique en 2023|2023
DATES
undated() { table "$1" 'Country;Exports;Imports' 'Kazakhstan;10;11' 'Germany;12;13' && never 'neither a column nor a line above says of which period' --reporter BEL; }
while IFS= read -r title; do
	it "$title" undated "$title"
done <<-'DATES'
	Trade of Belgium, updated March 2024
	Source: Eurostat, 15 March 2024
	Trade of Belgium, 15 March 2024
	Trade of Belgium, as of 1 October 2024
	Trade of Belgium, extracted 15.03.2024
	Commerce de la Belgique, mis à jour en mars 2024
	Trade of Belgium, 2015 exchange rates
	Trade of Belgium since 2023
	Trade of Belgium, average 2021
	Trade of Belgium, 2024 / first half of the year
	Trade of Belgium, fiscal year 2024
	Trade of Belgium, 2023/24
	Trade of Belgium, mid-2024
	Table 2023
	Report No. 2023 Trade of Belgium
	ISBN 2024
	Außenhandel Belgiens, Stand März 2024
	Торговля Бельгии, по состоянию на 1 января 2024
DATES
not_of_march() { table 'Exports of Denmark 2023' 'Country;Exports;Imports' 'Kazakhstan;10;11' && ! "$program" convert --reporter DNK --partner KAZ "$scratch/x.csv" 2>&1 | grep -q 2023-03; }
it "Denmark is no March" not_of_march
market() { table 'Exports of Kazakhstan, January-September' 'Market,2021,2022' 'Belgium,10,20' && never 'a line above the table names months'; }
it "a market is no month" market

# --- T1 to T4 ------------------------------------------------------------------------------------------------

table 'trimestre;exportations' '2022-T1;1' '2022-T2;2'
it "T1 and T2 alone may be quarters or four months" never 'a quarter, as INSEE writes it, or four months, as SDMX does?'
sdmx() { table period,exports 2022-T1,1 2022-T2,2 && rows ',,2022-01/2022-04,1,, ,,2022-05/2022-08,2,,'; }
it "in a column called period they are SDMX's four months" sdmx
four() { table period,exports 2022-T1,1 2022-T4,4 && rows ',,2022-Q1,1,, ,,2022-Q4,4,,'; }
it "T4 shows quarters" four
four_rows() { table 'period,reporter,partner,flow,value' 2022T1,KAZ,BEL,X,1 2022T4,KAZ,BEL,X,4 && rows 'KAZ,BEL,2022-Q1,1,, KAZ,BEL,2022-Q4,4,,'; }
it "in rows of one value" four_rows
in_headings() { table 'Exports of Kazakhstan' Partner,2022-T1,2022-T4 Belgium,1,2 && never 'a quarter, as INSEE'; }
it "in headings" in_headings
dates_with_t() { table period,exports,published 2022-01,1,2022-03-01T10:00:00 2022-02,2,2022-03 && ! "$program" convert "$scratch/x.csv" 2>&1 | grep -q INSEE; }
it "a time of day is none" dates_with_t

# --- what is not understood ------------------------------------------------------------------------------------

plain() { run 0 "$program" convert "$scratch/x.csv" && is_empty "$scratch/err" || { cat "$scratch/err"; return 1; }; }
whole() { below "$1" && { "$program" convert "$scratch/x.csv" >"$scratch/out" 2>"$scratch/err"; ! says 'understood' || { cat "$scratch/err"; return 1; }; }; }
unread() { below "$1" && run 0 "$program" convert "$scratch/x.csv" && says "not wholly understood: '$2'" || { cat "$scratch/err"; return 1; }; }
limiting() { below "$1" && never "a line above the table limits its figures: '$2'"; }
while IFS='|' read -r words title; do
	case $words in
	!*) it "limiting: $title" limiting "$title" "${words#!}" ;;
	?*) it "unread: $title" unread "$title" "$words" ;;
	*) it "whole: $title" whole "$title" ;;
	esac
done <<-'UNREAD'
	!modelled|Kazakhstan trade with Belgium, USD million, modelled
	!by road|Kazakhstan trade with Belgium by road, USD million
	!SME|SME trade of Kazakhstan with Belgium, USD million
	!per kg|Kazakhstan trade with Belgium, USD per kg
	!mirror data|Kazakhstan trade with Belgium, mirror data, USD million
	!тонну|Внешняя торговля Казахстана с Бельгией, долл. за тонну
	!e-commerce|Kazakhstan e-commerce with Belgium, USD million
	!Transport|Kazakhstan trade with Belgium, USD million\nTransport: rail
	!quarterly average|Kazakhstan trade with Belgium, USD million\nFrequency: quarterly average
	!Belgian data|Kazakhstan's trade with Belgium (Belgian data), USD million
	!Belgian statistics|Kazakhstan's trade with Belgium, Belgian statistics, USD million
	!belgische Angaben|Handel Kasachstans mit Belgien (belgische Angaben), Mio. USD
	!1 November|Kazakhstan's trade with Belgium as of 1 November, USD million
	!1 ноября|Внешняя торговля Казахстана с Бельгией на 1 ноября, млн долл. США
	|Kazakhstan's trade with Belgium as of 31 December, USD million
	|Внешняя торговля Казахстана с Бельгией на 1 января, млн долл. США
	|Kazakhstan's trade with Belgium, USD million, updated 5 June 2024
	|Kazakhstan's trade with Belgium (Kazakh data), USD million
	|Trade statistics of Kazakhstan: trade with Belgium, USD million
	|Kazakhstan trade with Belgium, USD million
	|Kazakhstan trade with Belgium, USD million\nSource: Bureau of National Statistics
	|Kazakhstan trade with Belgium\nUnit: USD million
	|Kazakhstan trade with Belgium, USD million\nDownloaded 5 June 2024
	|Kazakhstan trade with Belgium, USD million\nData as of June 2024
	|Kazakhstan trade with Belgium, USD million\nMise à jour: juin 2024
	|Kazakhstan trade with Belgium, USD million\nFrequency: annual
	|Table 4.2 Kazakhstan: merchandise trade with selected partners (thousands of US dollars)
	|Foreign trade of Belgium with main partners, current prices, EUR million
	|Außenhandel Kasachstans mit Belgien, Werte in Mio. EUR
	|Échanges de biens de la France avec le Kazakhstan (en millions d’euros, chiffres provisoires)
	|Internationale handel in goederen van Nederland, waarde in mln euro
	|Внешняя торговля Республики Казахстан с отдельными странами, млн долларов США
	|Қазақстанның Түркиямен саудасы, млн АҚШ доллары
	|Canada's merchandise trade with Mexico, not seasonally adjusted, CAD million
	|Внешняя торговля Казахстана с Бельгией в разрезе стран, млн долларов США
	|Kazakhstan trade with Belgium by country, structure, USD million
	|Statistical yearbook 2024: Kazakhstan trade with Belgium, USD million
	|Kazakhstan trade with Belgium, USD million - Source: Bureau of National Statistics, Astana
	|Außenhandel Kasachstans mit Belgien, Mio. USD, Quelle: Zollamt
	|Kazakhstan trade with Belgium, USD million, as published by the Bureau
	|Kazakhstan trade with Belgium (general trade system), USD million
	|Kazakhstan trade with Belgium, 01.01-31.12, USD million
	|Kazakhstan trade with Belgium, 1-12, USD million
	|Kazakhstan trade with Belgium, January–December, USD million
	|Kazakhstan trade with Belgium, years to December, USD million
	|Kazakhstan trade with Belgium, year ending December, USD million
	|Kazakhstan trade with Belgium, years ended 31 December, USD million
	|Торговля Казахстана с Бельгией, январь - декабрь, млн долл. США
	|Commerce du Kazakhstan avec la Belgique, de janvier à décembre, millions USD
	|Kazakhstan trade with Belgium, USD million\nFiscal years end 31 December
	|Kazakhstan trade with Belgium, 2021 USD
	30.09|Kazakhstan trade with Belgium, USD million, 30.09
	!by road|Kazakhstan trade with Belgium, USD million, Source: customs; by road
UNREAD
while IFS= read -r title; do
	fiscal() { below "$1" && never 'names fiscal years, and the table plain ones'; }
	it "fiscal years: $title" fiscal "$title"
done <<-'FISCAL'
	Kazakhstan trade with Belgium, fiscal years, USD million
	Handel Kasachstans mit Belgien, Geschäftsjahre, Mio. USD
	Kazakhstan trade with Belgium, USD million\nFiscal year ends 30 June
	Торговля Казахстана с Бельгией, финансовый год, млн долл. США
	Échanges du Kazakhstan avec la Belgique, années fiscales, millions USD
FISCAL
fiscal_months() { table 'Kazakhstan trade with Belgium, fiscal years, USD million' 'Period;Exports' '2021-04/2022-03;10' && rows 'KAZ,BEL,2021-04/2022-03,10,,USD million'; }
it "fiscal years of which the table has the months" fiscal_months
while IFS= read -r title; do
	part() { below "$1" && never 'names months, but the table years'; }
	it "part of a year: $title" part "$title"
done <<-'PART'
	Kazakhstan trade with Belgium in December, USD million
	Kazakhstan trade with Belgium, December, USD million
	Kazakhstan trade with Belgium, Dec., USD million
	Торговля Казахстана с Бельгией за декабрь, млн долл. США
	Handel Kasachstans mit Belgien, Dezember, Mio. USD
	Commerce du Kazakhstan avec la Belgique, décembre, millions USD
	Handel van Kazachstan met België, december, miljoen USD
	Қазақстанның Бельгиямен саудасы, желтоқсан, млн АҚШ доллары
	Kazakhstan trade with Belgium, USD million, Q3
	Kazakhstan trade with Belgium, USD million, 9M
	Kazakhstan trade with Belgium (1-8/2023), USD million
	Kazakhstan trade with Belgium, USD million, half-year
	Kazakhstan trade with Belgium, USD million\nQ3
	Kazakhstan trade with Belgium, USD million\nPeriod: H1
	Außenhandel Kasachstans mit Belgien im August, Mio. USD
	Экспорт Казахстана в Бельгию за август, млн долл.
	Kazakhstan trade with Belgium, USD million, year to March
	Außenhandel Kasachstans mit Belgien, 1.-3. Quartal, Mio. USD
	Commerce du Kazakhstan avec la Belgique, neuf premiers mois, millions USD
	Внешняя торговля Казахстана с Бельгией за первое полугодие, млн долл.
PART
while IFS= read -r title; do
	region() { below "$1" && never 'a part of a country'; }
	it "$title" region "$title"
done <<-'REGIONS'
	Almaty region trade with Belgium, USD million
	Trade of the city of Antwerp with Kazakhstan, EUR million
	Торговля Алматинской области с Бельгией, млн долл.
REGIONS
halves() { table 'Trade of Kazakhstan with Tajikistan, half-year;;' 'US$ million;;' ';H1 2021;H1 2022' 'Exports;350.4;362.7' 'Imports;168.5;258.6' && rows 'KAZ,TJK,2021-S1,350.4,168.5,USD million KAZ,TJK,2022-S1,362.7,258.6,USD million'; }
it "halves in the headings are what the title says" halves
areas() { whole 'Exports of Kazakhstan by region, USD million'; }
it "tables by region are of the country" areas
below_table() { table 'Exports of Kazakhstan, USD million' 'Country;2022;2023' 'Belgium;10;12' "$1" && run 0 "$program" convert "$scratch/x.csv" && says 'a note of the file may be of all its figures' || { cat "$scratch/err"; return 1; }; }
refused_below() { table 'Exports of Kazakhstan, USD million' 'Country;2022;2023' 'Belgium;10;12' "$1" && never "x.csv:4: a line below the table $2"; }
nothing_said() { table 'Exports of Kazakhstan, USD million' 'Country;2022;2023' 'Belgium;10;12' "$1" && plain; }
while IFS='|' read -r said note; do
	case $said in
	+) it "note in doubt: $note" below_table "$note" ;;
	?*) it "note: $note" refused_below "$note" "$said" ;;
	*) it "harmless note: $note" nothing_said "$note" ;;
	esac
done <<-'NOTES'
	limits its figures|Figures are in EUR thousand.
	limits its figures|All figures in thousands.
	limits its figures|Data are monthly averages.
	limits its figures|Data for 2023 are forecasts.
	limits its figures|Only crude oil is covered.
	limits its figures|2023: data for nine months
	limits its figures|* thousand tonnes
	limits its figures|Данные за январь-сентябрь
	limits its figures|Die Angaben sind in Tausend Euro.
	limits its figures|2023 = Jan-Oct
	limits its figures|2023 ohne Dezember
	limits its figures|Measured in tonnes
	limits its figures|Seasonally adjusted.
	limits its figures|Goods and services
	limits its figures|Зеркальные данные
	limits its figures|Only goods of section V
	|All values in USD million
	|Quarterly figures are not seasonally adjusted.
	|United States and its territories
	|Source: Bureau of National Statistics, downloaded 4 November 2024
	|* revised in March
	|Totals may not add up because of rounding
	+|* including Luxembourg
	|* including Monaco
	|Note: France includes Monaco
	limits its figures|"Without gold"
	limits its figures|"ohne Gold, Silber"
	limits its figures|Oil is not included
	limits its figures|Figures show year-on-year growth
	limits its figures|ab 2022 ohne Dienstleistungen
	limits its figures|HS 27
	limits its figures|Chapter 27
	limits its figures|SITC 3
	limits its figures|Only companies with more than 50 employees
	limits its figures|Accumulated from the beginning of the year
	limits its figures|"прогноз на 2023 год"
	limits its figures|Oil and services are excluded
	limits its figures|Data as of 30 September 2023
	|Data as of 18 October 2024
	|"Data extracted on 5 May 2024"
	|Stand vom 18.10.2024
	|Данные по состоянию на 18 октября 2024 г.
	|Figures may not add up because of rounding
	|Data for January–December of each year
	|12 months of each year
	|Services are excluded
	|Goods only, no services
	|General trade
	|Alle Angaben ohne Gewähr
	|See chapter 12 of the handbook
	|Data are subject to change
NOTES
while IFS='|' read -r want note; do
	either_side() {
		if [ "$want" ]; then never "limits its figures" --reporter KAZ --partner BEL; else run 0 "$program" convert --reporter KAZ --partner BEL "$scratch/x.csv"; fi
	}
	above_and_below() { below "$note" && either_side && printf 'year,exports,imports\n2021,100,50\n"%s"\n' "$note" >"$scratch/x.csv" && either_side; }
	it "a note on either side: $note" above_and_below
done <<-'SIDES'
	no|Note: without gold
	no|Note: Non-oil trade
	no|Only Almaty
	no|Including Luxembourg
	no|estimates
	no|nur Industriegüter
	no|Note: Sample survey
	no|Chapter 27
	|Note: services are excluded
	|Note: General trade
	|Note: data as of 18 October 2024
	|Figures may not add up because of rounding
SIDES
fiscal() { printf '%s\n2021,100,50\n' "$2" >"$scratch/x.csv" && if [ "$1" ]; then never "$1" --reporter KAZ --partner BEL; else run 0 "$program" convert --reporter KAZ --partner BEL "$scratch/x.csv"; fi; }
for heading in 'Fiscal year' fiscal_year 'Year ending June' 'year to September' Geschäftsjahr 'финансовый год' FY; do
	it "years of another calendar: $heading" fiscal 'a heading names fiscal years' "$heading,exports,imports"
done
for heading in year 'Year ending December' 'Calendar year' Jahr; do
	it "those of the calendar: $heading" fiscal '' "$heading,exports,imports"
done
spans_of_fiscal_years() { printf 'fiscal year,exports,imports\n2021-04/2022-03,100,50\n' >"$scratch/x.csv" && reads period 2021-04/2022-03 --reporter KAZ --partner BEL; }
it "fiscal years with their months" spans_of_fiscal_years
# page CELL WANTED: a page whose table has this cell
page() {
	printf '<html><body><h2>%s</h2><table><tr><th>Country</th><th>2022</th><th>2023</th></tr><tr><td>Belgium</td><td>%s</td><td>12</td></tr>%s</table></body></html>' "${3-Exports of Kazakhstan, USD million}" "$1" "${4-}" >"$scratch/x.csv"
	if [ "$2" ]; then rows "KAZ,BEL,2022,$2,,USD million KAZ,BEL,2023,12,,USD million"; else run 2 "$program" convert "$scratch/x.csv" && is_empty "$scratch/out" && says 'invalid number'; fi
}
while IFS='|' read -r want cell; do
	it "a page's cell $cell" page "$cell" "$want"
done <<-'CELLS'
	11|11<sup>1</sup>
	11|11<sup>[3]</sup>
	11|11<sup><a href="#a">a</a></sup>
	11|<del>9</del>11
	11|<s>9</s> 11
	11|11<span hidden>3</span>
	11|<span class="sortkey">7001110000</span>11
	11|<SPAN style="display:none">7</SPAN>11
	11|<h4 style="display: none">7</h4>11
	11|<a href="?sortkey=exp">11</a>
	|10<span>2</span>
	|<span>10</span><span>2</span>
	|<span class='old'>9</span><span class='new'>10</span>
	|10<i>5</i>
	|10<em>&#53;</em>
	|10<font size=1>2</font>
	|10<span style='vertical-align:super'>2</span>
	|10<small>11</small>
	11|<font size=2><span>11</span></font>
	11.5|11<span>.5</span>
	110|11<wbr>0
	110|<strong>11</strong>0
	11|11<span class="note">2</span>
	11|<ruby>11<rt>9</rt></ruby>
	11|<span style="display: none">0011</span>11
	11|<b>1</b>1
	110|11<b>0</b>
	|10<sup>2</sup>
CELLS
hidden_row() { page 11 11 'Exports of Kazakhstan, USD million' '<tr style="display:none"><td>Belgium</td><td>7</td><td>8</td></tr><tr><td>France</td><td>9</td><td>9</td></tr>' --partner BEL; }
it "a row that nobody sees" hidden_row
prose_below() { page 11 11 'Exports of Kazakhstan, USD million' '</table><h2>News</h2><p>See also our other publications.</p><p>Page 1 of 3</p><table>'; }
it "headings and prose below a page's table" prose_below
keeps_place() { page '11</td><td hidden>7' 11; }
it "a cell that is not there takes no column" keeps_place
hidden_body() { page 11 11 'Exports of Kazakhstan, USD million' '</tbody><tbody style="display:none"><tr><td>Belgium</td><td>7</td><td>8</td></tr></tbody>'; }
it "rows of a hidden part" hidden_body
below_page() { page 11 '' 'Exports of Kazakhstan, USD million' '</table><p>Figures in <i>EUR</i> thousand.</p><table>'; ! grep -q . "$scratch/out" && says "names another unit than the table has elsewhere: 'figures in eur thousand"; }
it "a paragraph below a page's table" below_page
# two_tables TITLE: a page with a second table of the same columns below the title
page_of_two() {
	printf '<html><body><h2>Exports of Kazakhstan, USD million</h2><table><tr><th>Country<th>2022<th>2023<tr><td>Belgium<td>20<td>22</table>%s<table><tr><th>Country<th>2022<th>2023<tr><td>Italy<td>30<td>32</table>' "$1" >"$scratch/x.csv"
}
two_tables() {
	page_of_two "$1" && refused 'a line above this row, within the table' "$program" convert "$scratch/x.csv" --partner ITA && is_empty "$scratch/out"
}
of_other_flow() {
	page_of_two "$1"
	run 0 "$program" convert --columns imports,exports,period --no-header "$scratch/x.csv" --partner ITA && [ "$(paste -sd ' ' "$scratch/out")" = '30,,2022 32,,2023' ]
}
while read -r title; do
	it "above a page's second table: $title" two_tables "$title"
done <<-'TITLES'
	<h2>Imports of Kazakhstan, USD million</h2>
	<h2>Exports of Kazakhstan, EUR thousand</h2>
	<h3>Exports of Uzbekistan</h3>
	<h2>Share in exports, %</h2>
	<h2>January-September</h2>
TITLES
while read -r title; do
	it "a flow above a page's second table: $title" of_other_flow "$title"
done <<-'TITLES'
	<p><b>Imports</b></p>
	<div class='title'>Importe</div>
	<ul><li>Импорт</li></ul>
	Imports
TITLES
# around WORDS ABOVE BELOW: a captioned table with other elements around it is read with these words said, or refused with them
around() {
	printf '<html><body>%s<table><caption>Exports of Kazakhstan, USD million</caption><tr><th>Country<th>2022<tr><td>Belgium<td>20</table>%s' "$2" "$3" >"$scratch/x.csv"
	if [ "$1" ]; then "$program" convert "$scratch/x.csv" >"$scratch/out" 2>"$scratch/err"; says "$1"; else rows 'KAZ,BEL,2022,20,,USD million' && is_empty "$scratch/err"; fi
}
it "a unit in a paragraph above a captioned table" around 'no single unit' '<p>in EUR thousand</p>' ''
it "a unit in a paragraph below" around 'no single unit' '' '<p>Unit: EUR thousand</p>'
it "a part of the trade in a block below" around 'excluding oil' '' '<div class="note">Excluding oil</div>'
it "a part of the year in a list below" around '2022: 9 months' '' '<ul><li>2022: 9 months</li></ul>'
it "words below in no element" around 'excluding oil' '' 'Excluding oil'
it "menus, links and prose above, links below" around '' '<nav>Forecasts</nav><ul><li><a href=/i>Imports</a><li><a href=/s>Services</a></ul><p>Trade in services fell in January.</p><h1>Statistics</h1>' '<p><a href=/m>January-September</a></p><p>Source: national statistics</p>'
after_menu() {
	printf '<html><body><table><tr><th>Home<th>About<tr><td>a<td>b</table><h2>Exports of Kazakhstan, USD million</h2><table><tr><th>Country<th>2022<tr><td>Belgium<td>20</table>' >"$scratch/x.csv"
	rows 'KAZ,BEL,2022,20,,USD million'
}
it "the heading of a table below a menu's" after_menu
long_line() { # in small memory, cut between characters
	{ printf '<html><body><h2>Exports of Kazakhstan, USD million</h2><table><tr><th>Country<th>2022<tr><td>Belgium<td>20</table><pre>'; for _ in $(seq 400); do printf 'очень длинная строка '; done; } >"$scratch/x.csv"
	rows 'KAZ,BEL,2022,20,,USD million'
}
it "a line of kilobytes below a table" long_line
# labelled REPORTER PARTNER: lines above a table that call codes by what they are of
labelled() {
	printf 'Reporter: %s\nPartner: %s\nyear;exports;unit\n2022;10;USD million\n' "$1" "$2" >"$scratch/x.csv"
	rows "$1,$2,2022,10,,USD million" --reporter "$1" --partner "$2" &&
		printf '{"partner": "%s", "unit": "USD million", "reporter": "%s", "data": [{"year": 2022, "exports": 10}]}' "$2" "$1" >"$scratch/x.csv" &&
		rows "$1,$2,2022,10,,USD million"
}
while read -r reporter partner; do
	it "codes of $reporter and $partner above a table" labelled "$reporter" "$partner"
done <<-'CODES'
	KAZ BEL
	KAZ FRA
	BEL KAZ
	DEU FRA
	KAZ DEU
CODES
no_code() {
	printf 'Reporter: KAZ\nPartner: ZZY\nyear;exports;unit\n2022;10;USD million\n' >"$scratch/x.csv"
	refused 'whose trade with whom' "$program" convert "$scratch/x.csv"
}
it "a code of no country above a table" no_code
marked_up() { page 11 11 '<a href="#x">Exports</a> of Kazakhstan, USD million'; }
it "a heading with a link" marked_up
heading() { page 11 '' "Forecast of Kazakhstan's exports, USD million"; ! grep -q . "$scratch/out" && says 'expected or planned'; }
it "a page's heading above its table" heading
behind_country() { # NAME WANTED
	table 'Exports of Kazakhstan, USD million' 'Country;2022' "$1;10" 'Germany;20'
	if [ "$2" ]; then rows "KAZ,$2,2022,10,,USD million" --partner "$2"; else
		never "$1" --partner BEL
	fi
}
while IFS='|' read -r code name; do
	it "behind a country: $name" behind_country "$name" "$code"
done <<-'BRACKETS'
	BEL|Belgium (BE)
	BEL|Belgium (incl. Luxembourg 'LU' -> 1998)
	BEL|Belgium (1)
	BEL|Belgium [a]
	BOL|Bolivia (Plurinational State of)
	RUS|Russian Federation (Russia)
	|Belgium (t)
	|Belgium (imports)
	|Belgium (EUR)
	|Belgium (Q1)
	|Belgium (excl. oil)
	|Belgium (Flanders)
	|Бельгия (тонн)
BRACKETS
from_to() { table "Trade of Kazakhstan, USD million, $1" 'Country;Exports;Imports' 'Belgium;10;12' && rows 'KAZ,BEL,2024-01/2024-08,10,12,USD million'; }
it "from one month to another" from_to 'Jan 2024 - Aug 2024'
it "of other years" eval '! from_to "Jan 2023 - Aug 2024"'
of_which() { # EXPORTS IMPORTS: labels of rows below the turnover
	table 'Trade of Kazakhstan with Belgium, USD million' ';2022' 'Turnover;514.9' "$1;271.9" "$2;243.0" && rows 'KAZ,BEL,2022,271.9,243.0,USD million'
}
while IFS='|' read -r exports imports; do
	it "rows $exports" of_which "$exports" "$imports"
done <<-'FLOWS'
	of which exports|of which imports
	в том числе экспорт|импорт
	в том числе: экспорт|импорт
	davon Ausfuhr|Einfuhr
	dont exportations|dont importations
	waarvan uitvoer|waarvan invoer
FLOWS
part_below() { table 'Trade of Kazakhstan with Belgium, USD million' ';2022' 'Exports;271.9' 'of which exports of oil;200' 'Imports;243.0' && rows 'KAZ,BEL,2022,271.9,243.0,USD million'; }
it "a part of the exports is none of all" part_below
dollars() { below "Kazakhstan trade with Belgium (A\$m)" && reads unit 'AUD million' && below "Kazakhstan trade with Belgium (US\$ bn)" && reads unit 'USD billion' && below "Kazakhstan trade with Belgium (\$m)" && never 'a scale without a currency'; }
it "letters behind a sign are its scale" dollars

# --- where goods that a country exports are from ------------------------------------------------------------

from_two() { table "$1" 'Country;2022' 'Belgium;10' 'Germany;20' && never 'names two reporters'; }
it "exports of one country from another" from_two 'Exports of Kazakhstan, USD million, from Belgium'
it "exports of one country from another, at once" from_two 'Exports of Kazakhstan from China, USD million'
it "two reporters in two lines" from_two 'Exports of Kazakhstan, USD million\nReporter: Uzbekistan'
it "a country's name alone in a line" from_two 'Узбекистан\nЭкспорт Казахстана, млн долл. США'
lone_above_rows() { table Kazakhstan 'reporter,partner,year,flow,value' 'Kazakhstan,Belgium,2022,Export,900' && rows 'KAZ,BEL,2022,900,,'; }
it "a country alone above rows of one figure" lone_above_rows
lone_with_separators() { table 'Kazakhstan;;' 'Exports, USD million;;' 'Country;2022;' 'Belgium;10;' 'Germany;20;' && rows 'KAZ,BEL,2022,10,,USD million' --partner BEL; }
it "the reporter alone in a line, with empty cells" lone_with_separators
dollars_of() { table "Exports of Kazakhstan, $2" 'Country;2022' 'Belgium;10' && if [ "$1" ]; then rows "KAZ,BEL,2022,10,,$1"; else never 'name dollars, and not of which country'; fi; }
while IFS='|' read -r unit said; do
	it "dollars: $said" dollars_of "$unit" "$said"
done <<-'DOLLARS'
	USD|US dollars
	USD thousand|1000 USD
	USD million|millions of US dollars
	CAD million|million Canadian dollars
	|dollars
	|$ million
	|$ mln
	|$bn
	|million $
DOLLARS
lone_reporter() { table Kazakhstan 'Exports, USD million' 'Country;2022' 'Belgium;10' 'Germany;20' && rows 'KAZ,BEL,2022,10,,USD million' --partner BEL; }
it "the reporter alone in a line" lone_reporter
by_way_of() { table 'Exports of Kazakhstan, USD million, through Belgium' 'Country;2022' 'Belgium;10' 'Germany;20' && never "limits its figures: 'through belgium'"; }
it "exports by way of another" by_way_of
own_origin() { table "$1" 'Country;2022' 'Belgium;10' 'Germany;20' && run 0 "$program" convert "$scratch/x.csv" && is_empty "$scratch/err"; }
it "exports from the country itself" own_origin 'Exports from Kazakhstan, USD million'
it "exports of a country from it" own_origin 'Kazakhstan: exports from Kazakhstan, USD million'
sides() { table "$1" 'Year;Exports' '2022;10' && run 0 "$program" convert "$scratch/x.csv" && ! grep -qF "'from'" "$scratch/err"; }
it "exports to a country from another" sides 'Exports to Belgium from Kazakhstan, USD million'

note_of_pair() { table "Kazakhstan's trade with Belgium, USD million" 'Year;Exports;Imports' '2022;10;20' '' "$1" && never 'limits its figures'; }
it "another country alone in a note" note_of_pair 'Note: Germany'
it "a flow to another country in a note" note_of_pair 'Note: exports to Germany'
it "another country in a note in Russian" note_of_pair 'Примечание: Германия'

# dated WANTED TITLE NOTE ROW...: "" is read without a word
dated() {
	local want=$1
	shift
	table "$1" 'Year;Exports;Imports' "${@:3}" '' "$2"
	case $want in
	'') run 0 "$program" convert "$scratch/x.csv" && is_empty "$scratch/err" ;;
	of\ which*) never "$want" ;;
	*) run 0 "$program" convert "$scratch/x.csv" && says "by the date '$want' beside the table 2024 was not over" ;;
	esac
}
while IFS='|' read -r want title note last; do
	it "dated: $title $note $last" dated "$want" "$title" "$note" '2023;10;30' "$last;20;40"
done <<-'DATED'
	15 august 2024|Trade of Kazakhstan with Belgium, USD million, updated 15 August 2024||2024
	15 august 2024|Trade of Kazakhstan with Belgium, USD million|Source: BNS, 15 August 2024|2024
	august 15, 2024|Trade of Kazakhstan with Belgium, USD million|Source: BNS (August 15, 2024)|2024
	15.08.2024|Handel Kasachstans mit Belgien, Mio. USD|Quelle: BNS, abgerufen am 15.08.2024|2024
	15 августа 2024|Торговля Казахстана с Бельгией, млн долл. США|Источник: БНС, 15 августа 2024 г.|2024
	15 août 2024|Commerce du Kazakhstan avec la Belgique, millions USD|Source : BNS, consulté le 15 août 2024|2024
	2024-08-15|Trade of Kazakhstan with Belgium, USD million|Downloaded 2024-08-15|2024
	june 2024|Trade of Kazakhstan with Belgium, USD million, as of June 2024||2024
	|Trade of Kazakhstan with Belgium, USD million, updated 15 January 2025||2024
	|Trade of Kazakhstan with Belgium, USD million|Source: BNS, 31 December 2024|2024
	|Trade of Kazakhstan with Belgium, USD million|Source: BNS, 15 August 2024|2024 Jan-Jul
	|Trade of Kazakhstan with Belgium, USD million|Source: BNS, 15 August 2024|2022
	|Trade of Kazakhstan with Belgium, USD million|Source: BNS, order of 1 July 2010|2024
	of which it has no figure|Trade of Kazakhstan with Belgium in 2021, USD million||2024
	of which it has no figure|Торговля Казахстана с Бельгией в 2021 году, млн долл. США||2024
	|Trade of Kazakhstan with Belgium in 2023, USD million||2024
DATED

# year_of_others WANTED ROW...: Belgium has no figure of the year that the title names
year_of_others() {
	local want=$1
	shift
	table 'Exports of Kazakhstan in 2024, USD million' "$@"
	case $want in
	KAZ*) rows "$want" ;;
	*) never "$want" ;;
	esac
}
it "the title's year, of another partner" year_of_others 'KAZ,BEL,2022,10,,USD million KAZ,BEL,2023,12,,USD million' 'Country;2022;2023;2024' 'Belgium;10;12;' 'Germany;20;22;30'
it "the title's year, of another pair" year_of_others 'KAZ,DEU,2024,10,,USD million KAZ,BEL,2023,12,,USD million' 'Reporter;Partner;Year;Exports' 'Kazakhstan;Germany;2024;10' 'Kazakhstan;Belgium;2023;12'
it "the title's year, of no pair" year_of_others 'of which it has no figure' 'Country;2022;2023' 'Belgium;10;12' 'Germany;20;22'

# --- notes below ------------------------------------------------------------------------------------------------

noted() { # WANTED NOTE [YEAR [CELL]]: "refused", "said" or "still"
	table 'Exports of Kazakhstan, USD million' "Country;2022;${3-2023}" "Belgium;10;${4-12}" 'Germany;20;22' '' "$2"
	case $1 in
	still) run 0 "$program" convert "$scratch/x.csv" && [ ! -s "$scratch/err" ] ;;
	said) run 0 "$program" convert "$scratch/x.csv" && says 'a note of the file may be of all its figures' ;;
	*) never "$1" ;;
	esac
}
while IFS='|' read -r want note; do
	it "below: $note" noted "$want" "$note"
done <<-'NOTES'
	names another unit than|Note: USD thousand
	names another unit than|Note: in thousands
	names another unit than|Note: EUR million
	names another unit than|Примечание: в тыс. долл. США
	names another unit than|Anmerkung: in Tsd. USD
	names another unit than|Note : en milliers d’euros
	names another unit than|Sources: customs (2022), Eurostat (2023, in EUR million)
	names another unit than|Quelle: Zollamt, in Mio. Euro
	names another unit than|Источник: таможня, в тыс. долларов
	still|Note: USD million
	still|Note: in millions
	still|Note: values in USD million
	limits its figures|Note: excludes crude oil
	limits its figures|Note: oil excluded
	limits its figures|* excludes diamonds
	limits its figures|1) excludes oil
	limits its figures|Примечание: без нефти
	limits its figures|Anmerkung: einschließlich Luxemburg
	said|* with Luxembourg
	no amounts of money|final data in tonnes
	no amounts of money|Provisional figures, in kg
	no amounts of money|endgültige Angaben in Tonnen
	no amounts of money|données définitives en pourcentage
	no amounts of money|definitieve cijfers in ton
	no amounts of money|предварительные данные в тоннах
	no amounts of money|Source: customs. Figures in thousand tonnes
	no amounts of money|Index 2015=100
	no amounts of money|Indices: 2010 = 100
	no amounts of money|Basis 2015 = 100
	still|Final data
	still|Data in USD million, final
	limits its figures|Note: tonnes
	limits its figures|Note: percent
	limits its figures|Note: fiscal years
	limits its figures|Note: December
	limits its figures|Note: 2023 partial
	said|Source: customs, 2023 to August
	said|Source: mirror data
	said|Source: customs, services
	limits its figures|Bron: douane, elf maanden
	limits its figures|Источник: таможня, без нефти
	still|Source: Eurostat
	still|Source: National Bank, accessed 5 May 2024
	still|Source: Bureau of National Statistics, Bulletin, May 2024
	still|Source: National Statistical Services of the Region
	still|Quelle: Statistisches Bundesamt, Stand: Mai 2024
	still|Note: provisional data
	still|Note: figures may not add up because of rounding
	still|Note: goods only
	still|Примечание: данные предварительные
	names another unit than|(in thousands of USD)
	names another unit than|Figures in EUR million
	names another unit than|в тыс. долларов США
	names another unit than|En milliers d’euros
	still|Values in USD million.
	still|(in USD million)
	said|1 euro was 1.08 USD thousand ago
	limits its figures|Figures are imports.
	limits its figures|Belgium: imports
	limits its figures|Angaben zur Einfuhr
	still|Exports are valued FOB, imports CIF.
	still|Source: import declarations
	limits its figures|Data of Belgium
	limits its figures|Belgian data
	limits its figures|Reporter: Belgium
	limits its figures|Partner: Germany
	said|Source: Belgian customs
	said|Quelle: belgischer Zoll
	said|Source: douanes belges
	said|Источник: данные Узбекистана
	said|Source: own calculations on oil exports
	still|Source: Kazakh customs
	still|Source: Embassy of Kazakhstan in Belgium
	still|Note: Belgium is a member of the EU
	limits its figures|Данные Бельгии
	said|Source: Statistics Belgium
	still|Data include trade with EAEU countries.
	still|Data of Kazakhstan
	limits its figures|Services
	limits its figures|SA
	limits its figures|Мұнайсыз
	still|Belgium
	limits its figures|Scenario figures
	limits its figures|2023 жыл – 11 ай
	still|Next update: June 2024
NOTES
while IFS='|' read -r want year cell note; do
	it "a legend: $note of $year, $cell" noted "$want" "$note" "$year" "$cell"
done <<-'LEGENDS'
	limits its figures|2023 (p)|12|p = prognosis
	limits its figures|2023p|12|p: planned
	limits its figures|2023|12p|(p) Prognose
	limits its figures|2023|12 f|f = forecast
	limits its figures|2023 p|12|p = прогноз
	limits its figures|2023 (e)|12|e – prévisions
	limits its figures|2023 (p)|12|p = part of the year
	still|2023 (p)|12|p = provisional
	still|2023|12p|p: vorläufig
	said|2023|12|f = forecast
LEGENDS
while IFS='|' read -r want note; do
	it "of a marked year: $note" noted "$want" "$note" '2023*'
	it "of a marked cell: $note" noted "${want/marked*/limits its figures}" "$note" 2023 '12*'
done <<-'MARKS'
	marked year|* 11M
	marked year|* I-III q.
	marked year|* за 11 мес.
	marked year|* неполный год
	marked year|* unvollständig
	marked year|* 3rd quarter
	still|* 12 months
	still|* preliminary
	still|* vorläufig
	still|* data are revised
	said|* estimate
	limits its figures|* services
	limits its figures|* imports
	said|* not comparable
	limits its figures|* без нефти
	limits its figures|* partiel
MARKS

# --- parts of a title that limit ------------------------------------------------------------------------------------

titled() { # WANTED PART [HEADINGS]: "said", "still" or a refusal
	table "$2" "${3-Country;2022;2023}" 'Belgium;10;12' 'Germany;20;22'
	case $1 in
	still) run 0 "$program" convert "$scratch/x.csv" && [ ! -s "$scratch/err" ] ;;
	said) run 0 "$program" convert "$scratch/x.csv" && says 'is not wholly understood' ;;
	*) never "$1" ;;
	esac
}
while IFS='|' read -r want part headings; do
	it "title: $part" titled "$want" "$part" ${headings:+"$headings"}
done <<-'PARTS'
	names months|Exports of Kazakhstan, USD million, 3Q
	names months|Exports of Kazakhstan, USD million, 11-month
	names months|Exports of Kazakhstan, USD million (11M)
	names months|Exports of Kazakhstan, USD million, on 1 October
	names months|Exports of Kazakhstan, USD million, until 1.10.
	names months|Экспорт Казахстана, млн долл. США, на 1 октября
	names months|Ausfuhr Kasachstans, Mio. USD, bis zum 30. September
	names months|Exportations du Kazakhstan, millions USD, 3e trimestre
	still|Exports of Kazakhstan, USD million, until 31.12.
	still|Экспорт Казахстана, млн долл. США, на 1 января
	still|Exports of Kazakhstan, USD million, on 1 October 2024
	still|Exports of Kazakhstan, USD million, 12-month
	no amounts of money|Экспорт Казахстана, млн долл. США, сальдо
	no amounts of money|Exports of Kazakhstan, USD million, net
	no amounts of money|Ausfuhr Kasachstans, Mio. USD, Saldo
	no amounts of money|Exports of Kazakhstan, USD million, +/-
	said|Trade of Kazakhstan: exports, imports, balance, USD million|Country;Exports 2022;Imports 2022
	limits its figures|Exportations du Kazakhstan, millions USD, données miroir
	limits its figures|Exports of Kazakhstan, USD million; data of Belgium
	whose trade it is|Ausfuhr Kasachstans, Mio. USD, Angaben von Belgien
	still|Exports of Kazakhstan, USD million; data of Kazakhstan
	names another unit|Exports of Kazakhstan, USD million, ×10
	names another unit|Exports of Kazakhstan, USD million, 10³
	names another unit|Exports of Kazakhstan, USD million (000s)
	names another unit|Ausfuhr Kasachstans, Mio. USD, Tsd.
	names another unit|Экспорт Казахстана, млн долл. США, x 1000
	names another unit|Exports of Kazakhstan, USD million, in hundreds
	no single unit|Exports of Kazakhstan, USD million, ₸
	no single unit|Экспорт Казахстана, млн долл. США (₽)
	still|Экспорт Казахстана, млн долл. США, 1-12
	still|Exports of Kazakhstan, USD million 1)
	still|Exports of Kazakhstan (2022–2023), USD million (1)
	still|Table 4.2. Exports of Kazakhstan, USD, million
	still|5. Exports of Kazakhstan – top 10 countries, USD million
	no amounts of money|Exports of Kazakhstan, USD million, 2019=100
	no amounts of money|Экспорт Казахстана, млн долл. США (1995 = 100)
	no amounts of money|Exports of Kazakhstan, USD million, Δ
	no amounts of money|Exports of Kazakhstan, USD million, ‰
	no amounts of money|Exportations du Kazakhstan, millions USD, m³
	not the trade of each period|Exports of Kazakhstan, USD million, Ø
	names months|Exports of Kazakhstan, USD million, ¾
	names months|Ausfuhr Kasachstans, Mio. USD, 2/3 Jahr
	said|Exports of Kazakhstan, USD million, ¥
	limits its figures|Exports of Kazakhstan, USD million, ≤ 1
	limits its figures|Экспорт Казахстана, млн долл. США, /12
	said|Exports of Kazakhstan, USD million, 11
	no single unit|Exports of Kazakhstan, USD '000 million
PARTS

# --- names that are not known, where no country is ---------------------------------------------------------------------

strange() { below "$1" && never "no country that is known: does '$2'" && reads reporter,partner POL,UKR --reporter POL --partner UKR; }
while IFS='|' read -r title name; do
	it "may be a country: $title" strange "$title" "$name"
done <<-'NAMES'
	Lenkija - Latvija|Lenkija
	Trade of Lenkija, EUR million|Lenkija
	Comercio de Atlántida, USD million|Atlántida
	Zembla|Zembla
NAMES
nobody() { below "$1" && reads reporter,partner ,; }
for title in 'Exports and imports by year' 'Handel, Mio. EUR' "Trade, en millions d'euros" 'Экспорт и импорт по годам'; do
	it "names nobody: $title" nobody "$title"
done
called() { printf 'year,exports,imports\n2021,100,50\n' >"$scratch/$1" && refused "$2" "$program" report "$scratch/$1"; }
while IFS='|' read -r title; do
	total() { below "$1" && never 'whose trade with whom?'; }
	it "trade with all countries: $title" total "$title"
done <<-'TOTALS'
	World trade, EUR thousand
	World, EUR million
	Welthandel in Mio. EUR
	Foreign trade, EUR thousand
	Außenhandel, Mio. EUR
	Внешняя торговля, млн долл. США
	Georgia in figures, USD million
	Kyrgyzstan, annual data, USD thousand
TOTALS
while IFS='|' read -r title; do
	told() { below "$1" && never 'whose trade with whom?' --reporter KAZ --partner BEL; }
	it "whatever the options say: $title" told "$title"
done <<-'TOLD'
	World, EUR million
	World trade, EUR thousand
	Trade of Kazakhstan, EUR million
	Foreign trade of Kazakhstan, EUR million
TOLD
foreign() { below 'Foreign trade of Kazakhstan, EUR million' && never 'whose trade with whom?' --partner BEL; }
it "trade with all countries is not with the one of an option" foreign
for title in 'Bishkek, EUR thousand' 'Khiva: trade with Belgium, EUR thousand'; do
	strange() { below "$1" && refused '' "$program" convert "$scratch/x.csv"; }
	it "a place that is no country: $title" strange "$title"
done
it "a file called after a country" called trade_germany.csv 'is called after Germany'
it "in two words" called south-korea.2021.csv 'is called after South Korea'
it "by its code" called trade_DEU.csv 'is called after Germany'
by_name() { printf 'year,exports,imports\n2021,100,50\n' >"$scratch/$1" && run 0 "$program" report "${@:2}" "$scratch/$1" && grep -qF -- "$named" "$scratch/out"; }
while IFS='|' read -r name said; do
	it "a file called $name" called "$name" "$said"
done <<-'FILES'
	TradeGermany2022.csv|is called after Germany
	торговля_с_россией.csv|is called after Russia
	DE-FR.csv|is called after Germany
	kazakhstan-eu.csv|is called after EU
	kazakhstan_exports.csv|is called after Kazakhstan
	belgium_imports_from_kazakhstan.csv|is called after Belgium
	kazakhstan_belgium_services.csv|the file's name says that it holds trade in services
	kz_be_imports_wheat.csv|the file's name names a part of the goods
	экспорт_нефти.csv|the file's name names a part of the goods
	kz-be_kg.csv|the file's name says that its figures are no amounts of money
	handel_wachstum.csv|the file's name says that its figures are no amounts of money
	kz_be_forecast.csv|the file's name says that figures are expected
	trade_jan-sep.csv|the file's name says that its figures are not the trade of each period
	trade_cumulative.csv|the file's name says that its figures are not the trade of each period
	trade_index.csv|the file's name says that its figures are no amounts of money
	kz_be_plan.csv|the file's name says that figures are expected
	plan_2024.csv|the file's name says that figures are expected
	steel_kz_be.csv|the file's name names a part of the goods
FILES
in_money() { printf 'year,exports (USD million),imports (USD million)\n2021,100,50\n' >"$scratch/kz_be_growth.csv" && run 0 "$program" report "$scratch/kz_be_growth.csv"; }
it "a name that headings in money contradict" in_money
titled_file() { # NAME TITLE HEADINGS [ROW]
	printf '%s\n' "$2" "$3" "${4:-2021,100,50}" >"$scratch/$1"
}
titled_never() { titled_file "$1" "$2" "$3" && refused "the file's name $4" "$program" report "$scratch/$1"; }
while IFS='|' read -r name said; do
	it "no title answers a file called $name" titled_never "$name" 'Kazakhstan – Belgium, USD million' year,exports,imports "$said"
	it "nor do columns in money: $name" titled_never "$name" 'Kazakhstan – Belgium' 'year,exports (USD million),imports (USD million)' "$said"
done <<-'FILES'
	services.csv|says that it holds trade in services
	kz_be_uslugi_услуги.csv|says that it holds trade in services
	oil_exports.csv|names a part of the goods
	mineral-products.csv|names a part of the goods
	commerce_pétrole.csv|names a part of the goods
	forecast2030.csv|says that figures are expected
	handel_prognose.csv|says that figures are expected
	kaz_bel_2021_jan-aug.csv|says that its figures are not the trade of each period
FILES
titled_right() { titled_file "$@" && run 0 "$program" report "$scratch/$1"; }
it "a name that a title of goods answers" titled_right services.csv 'Trade in goods of Kazakhstan with Belgium' year,exports,imports
it "a name that headings of goods answer" titled_right oil-site.csv 'Trade of Kazakhstan with Belgium' 'year,exports of goods,imports of goods'
it "a growth that a title in money answers" titled_right growth.csv 'Kazakhstan – Belgium, USD million' year,exports,imports
it "re-exports that have a column" titled_right kz_be_reexports.csv 'Trade of Kazakhstan with Belgium' 'year,exports,of which re-exports,imports' 2021,100,30,50
it "all months in a name" titled_right kaz_bel_jan-dec.csv 'Kazakhstan – Belgium, USD million' year,exports,imports
it "months in a name that the table has" titled_right kaz_bel_jan-aug.csv 'Kazakhstan – Belgium, USD million' period,exports,imports 2021-01/2021-08,3,4
named="Kazakhstan's trade with Belgium"
for name in kazakhstan_belgium.csv can_be.csv trade.csv trade-parts-1.csv goods_services.csv belgium.csv kazakhstan_exports_to_belgium.csv trade_jan-dec.csv exports_january_2025.csv 'final (3).csv' KZ-BE.csv экспорт_казахстана_в_бельгию.csv index.csv index.2.csv real_data.csv update-plan.csv target-file.csv j06_parts.csv steel-association-kaz-bel.csv; do
	it "called $name" by_name "$name"
done
named="Germany's trade with Poland"
it "both sides told" by_name germany.csv --reporter DEU --partner POL

# --- notes that repeat the months of the table -------------------------------------------------------------------------

noted_months() { printf '%b\n' "period,reporter,partner,exports,imports\n$1\n\n$2" >"$scratch/x.csv"; } # ROWS NOTE
repeated() { noted_months "$1" "$2" && run 0 "$program" report "$scratch/x.csv"; }
limited() { noted_months "$1" "$2" && never 'limits its figures'; }
both='2021-01/2021-09,KAZ,BEL,5,7\n2022-01/2022-09,KAZ,BEL,6,8'
last='2021,KAZ,BEL,5,7\n2022-01/2022-09,KAZ,BEL,6,8'
for note in 'Note: January to September' 'Note: data for January–September' 'Note: January-September only' 'Anmerkung: Januar bis September' 'Note: période janvier-septembre'; do
	it "of all periods: $note" repeated "$both" "$note"
	it "not of one: $note" limited "$last" "$note"
done
for note in 'Note: 2022 covers January to September' 'Note: 2022: January to September' 'Note: January to September 2022'; do
	it "of one year: $note" repeated "$last" "$note"
	it "of a whole year: $note" limited '2021,KAZ,BEL,5,7\n2022,KAZ,BEL,6,8' "$note"
done
it "of another year" limited "$last" 'Note: 2021 covers January to September'
it "of other months" limited "$last" 'Note: 2022 covers January to August'
it "and more" limited "$last" 'Note: 2022 covers January to September, without oil'

# --- several months that the title names ------------------------------------------------------------------------------

spans() { table "$2" 'Country;Exports;Imports' 'Belgium;2;4' && rows "KAZ,BEL,$1,2,4,USD thousand" --reporter KAZ --partner BEL; }
while IFS='|' read -r period title; do
	it "$title" spans "$period" "$title"
done <<-'SPANS'
	2024-S1|Trade of Kazakhstan by country\nJanuary-June 2024, thousand USD
	2024-S1|Trade of Kazakhstan in the first half of 2024, thousand USD
	2024-01/2024-09|Trade of Kazakhstan, 9 months of 2024, thousand USD
	2024-Q2|Trade of Kazakhstan, second quarter of 2024, thousand USD
	2024-Q3|Trade of Kazakhstan, July-September 2024\nthousand USD
	2024-01/2024-09|Commerce du Kazakhstan par pays, janvier-septembre 2024, milliers USD
	2024-S1|Внешняя торговля Казахстана по странам\nянварь-июнь 2024 года, тыс. долларов США
	2024-01/2024-09|Внешняя торговля Казахстана за 9 месяцев 2024 года, тыс. долл. США
	2024-Q2|Торговля Казахстана во II квартале 2024 года, тыс. долл. США
	2024-S1|Қазақстанның сыртқы саудасы, 2024 жылғы қаңтар-маусым, мың АҚШ доллары
	2024-S1|Trade of Kazakhstan from January to June 2024, thousand USD
	2024-Q3|Trade of Kazakhstan, July 2024 to September 2024, thousand USD
	2024-01/2024-11|Trade of Kazakhstan, first eleven months of 2024, thousand USD
	2024-01/2024-08|Handel Kasachstans, Januar bis August 2024, Tsd. USD
	2024-S2|Außenhandel Kasachstans im zweiten Halbjahr 2024, Tsd. USD
	2024-01/2024-09|Commerce du Kazakhstan, neuf premiers mois de 2024, milliers USD
	2024-S1|Commerce du Kazakhstan de janvier à juin 2024, milliers USD
	2024-02/2024-05|Handel van Kazachstan, februari tot en met mei 2024, duizend USD
	2024-S1|Торговля Казахстана с января по июнь 2024 года, тыс. долл. США
SPANS
no_span() { table "$1" 'Country;Exports;Imports' 'Belgium;2;4' && never 'of which period the figures are' --reporter KAZ --partner BEL; }
while IFS= read -r title; do
	it "no period: $title" no_span "$title"
done <<-'NONE'
	Trade of Kazakhstan, January-June 2024, updated September 2024, thousand USD
	Trade of Kazakhstan, thousand USD\nData revised January-June 2024
	Trade of Kazakhstan, released January-March 2024, thousand USD
	Trade of Kazakhstan in 2023, thousand USD\nJanuary-June 2024
	Trade of Kazakhstan, January-June 2024 against January-June 2023, thousand USD
	Trade of Kazakhstan, January-March 2024 (as of May 2024), thousand USD
	Trade of Kazakhstan, 3rd to 4th quarter 2024, thousand USD
	Trade of Kazakhstan from January 2023 to June 2024, thousand USD
	Trade of Kazakhstan since January 2024, thousand USD
	Trade of Kazakhstan, January, June 2024, thousand USD
	Handel Kasachstans, März und Juni 2024, Tsd. USD
	Торговля Казахстана, март и июнь 2024, тыс. долл. США
	Trade of Kazakhstan, revised from January to June 2024, thousand USD
NONE
in_rows() { table 'Trade of Kazakhstan with Belgium, USD thousand' 'Period;Exports;Imports' "$1;2;4" && rows "KAZ,BEL,$2,2,4,USD thousand" --reporter KAZ --partner BEL; }
while IFS='|' read -r words period; do
	it "in a row: $words" in_rows "$words" "$period"
done <<-'ROWS'
	2023 жылғы қаңтар|2023-01
	Шілде 2023|2023-07
	styczeń 2023|2023-01
	grudzień 2023|2023-12
	červen 2023|2023-06
	červenec 2023|2023-07
	Ekim 2023|2023-10
	2023(1-9)|2023-01/2023-09
	9M 2023|2023-01/2023-09
	first 9 months of 2023|2023-01/2023-09
	за 8 мес. 2023 г.|2023-01/2023-08
ROWS
no_row() { table 'Trade of Kazakhstan with Belgium, USD thousand' 'Period;Exports;Imports' "$1;2;4" && never 'invalid period' --reporter KAZ --partner BEL; }
for words in '2023 (1-2)' '2023 (9 countries)' '13 months 2023' '2023 (9 months)' '2023 9M' 'Қазақстан 2023' 'last 9 months 2023'; do
	it "in no row: $words" no_row "$words"
done

# --- marks of notes behind figures --------------------------------------------------------------------------------------

marked() { table 'Trade of Kazakhstan with Belgium, USD million' 'Year,Exports,Imports' "2022,$1,141.1" "2023,3.5,4" "$2"; }
marked_read() { marked "$1" "$2" && rows 'KAZ,BEL,2022,3,141.1,USD million KAZ,BEL,2023,3.5,4,USD million'; }
for mark in '3*' '3 ²⁾' '3²' '3 (p)' '3p' '3 1)' '3 [1]' '3 †'; do
	it "a figure with a mark: $mark" marked_read "$mark" '* Preliminary.'
done
marked_never() { marked "$1" "$2" && never "$3"; }
for mark in '3 (t)' '3 t' '10⁶' '3 (f)' '3 (c)'; do
	it "no mark of a note: $mark" marked_never "$mark" '' 'invalid number'
done
for note in '* January-September' '* Forecast' '* Excluding oil' '* EUR million' '* Goods and services'; do
	it "what a note says of a figure: $note" marked_never '3*' "$note" 'a line below the table limits its figures'
done

# --- decimal commas where commas separate --------------------------------------------------------------------------------

commas() { table 'Trade of Kazakhstan with Belgium, USD thousand' 'Year,Exports,Imports' "2022,$1,$2" "2023,$3,$4"; }
commas_read() { commas "${@:2}" && rows "$1"; }
commas_never() { commas "${@:2}" && never "$1"; }
it "spaces group, commas begin decimals" commas_read 'KAZ,BEL,2022,20118.4,25440.9,USD thousand KAZ,BEL,2023,18004.0,7,USD thousand' '"20 118,4"' '"25 440,9"' '"18 004,0"' 7
it "a point groups beside them" commas_read 'KAZ,BEL,2022,20118.4,25440,USD thousand KAZ,BEL,2023,18004.0,7,USD thousand' '"20.118,4"' 25.440 '"18.004,0"' 7
it "a comma may group" commas_never 'ambiguous' '"20,118"' '"25,440"' '"18,004"' 7
it "points before commas" commas_never 'invalid number' 20.5 '"25 440,9"' '"18 004,0"' 7
it "groups before commas" commas_never 'invalid number' '"1,020,118"' '"25 440,9"' '"18 004,0"' 7
untitled_commas() { table Year,Exports,Imports '2022,"20 118,4",5' && never 'invalid number'; }
it "an untitled table has decimal points" untitled_commas
commas_of_partners() { table 'Trade of Kazakhstan, USD thousand' partner,period,exports "Belgium,2023,$1" "Germany,2023,$2" && rows "KAZ,BEL,2023,$3,,USD thousand" --reporter KAZ --partner BEL; }
it "spaces and commas of partners" commas_of_partners '"20 118,4"' '"6 890 115,2"' 20118.4
it "commas that group, of partners" commas_of_partners '"20,118.4"' 5 20118.4
it "points of partners" commas_of_partners 20.118 5.5 20.118

# --- signs in headings and in the names of rows ---------------------------------------------------------------------

signs_in_headings() { table 'Trade of Kazakhstan with Belgium, USD million' "Year;Exports$1;Imports$1" '2022;10;12' && never "$2"; }
signs_in_rows() { table 'Trade of Kazakhstan with Belgium, USD million' ';2022;2023' "Exports$1;10;12" "Imports$1;30;32" && never "$2"; }
signs_at_year() { table 'Exports of Kazakhstan, USD million' "Country;2022;$1" 'Belgium;10;12' && rows 'KAZ,BEL,2022,10,,USD million' && says "column '$1' is not read"; }
while IFS='|' read -r signs heading row; do
	it "headings of flows with '$signs'" signs_in_headings "$signs" "$heading"
	it "rows of flows with '$signs'" signs_in_rows "$signs" "$row"
done <<-'SIGNS'
	 +/-|no header|is not read
	 ±|no header|is not read
	 (2015=100)|no header|is not read
	, ‰|no header|is not read
	 ₸|another currency|another unit
	 ₽|another currency|another unit
	 %|no header|is not read
SIGNS
for heading in '2023 +/-' '2023 ±' '2023, ‰' '½ 2023' '2023 (¾)' '2023 ↑'; do
	it "heading of a year with signs: $heading" signs_at_year "$heading"
done

# --- parts of titles in all languages, and two scales ----------------------------------------------------------

while IFS='|' read -r title; do
	unfit_part() { below "$1" && refused '' "$program" convert "$scratch/x.csv"; }
	it "not printed: $title" unfit_part "$title"
done <<-'UNFIT'
	Handel Polens mit Kasachstan, Mio. EUR, preisbereinigt
	Handel Polens mit Kasachstan, Mio. EUR, auf dem Landweg
	Handel Polens mit Kasachstan, Mio. EUR, in Preisen von 2010
	Commerce de la Pologne avec le Kazakhstan, millions d'euros, en volume
	Commerce de la Pologne avec le Kazakhstan, millions d'euros, évolution annuelle
	Commerce de la Pologne avec le Kazakhstan, millions d'euros, prévu
	Handel van Polen met Kazachstan, miljoen euro, jaar-op-jaar
	Handel van Polen met Kazachstan, miljoen euro, constante prijzen
	Handel van Polen met Kazachstan, miljoen euro, doel
	Торговля Польши с Казахстаном, млн евро, удельный вес
	Торговля Польши с Казахстаном, млн евро, темп прироста
	Торговля Польши с Казахстаном, млн евро, морем
	Comercio de Polonia con Kazajistán, millones de euros, precios constantes
	Comercio de Polonia con Kazajistán, millones de euros, variación anual
	Poland: trade with Kazakhstan, EUR million (2020: EUR thousand)
	Poland: trade with Kazakhstan, EUR million, from 2021 EUR thousand
	Poland: exports in EUR million, imports in EUR thousand
UNFIT

# --- lines that contradict the title, and the table ---------------------------------------------------------------

other_scale() { below "$1" && never 'another unit than the table has elsewhere'; }
while IFS='|' read -r title; do
	it "another scale in a line of its own: $title" other_scale "$title"
done <<-'SCALES'
	Belgium: trade with Germany, EUR million\nIn billions
	Belgium: trade with Germany, EUR billion\nIn thousands
	Commerce de la Belgique avec la France, en millions d'euros\nen milliards
	Handel van België met Duitsland, miljoen euro\nIn miljarden
	Торговля Бельгии с Германией, млн евро\nВ миллиардах
	Belgium: trade with Germany, EUR\nMultiplier;6
	Belgium: trade with Germany, EUR\nScale: 3
	Belgium: trade with Germany, EUR thousand\nPowercode;6
	Handel Belgiens mit Deutschland, EUR\nZehnerpotenz: 6
SCALES
while IFS='|' read -r unit title; do
	same_scale() { below "$1" && reads unit "$2"; }
	it "the same scale again: $title" same_scale "$title" "$unit"
done <<-'SCALES'
	EUR million|Belgium: trade with Germany, EUR million\nIn millions
	EUR million|Belgium: trade with Germany, EUR million\nMultiplier;6
	EUR thousand|Belgium: trade with Germany\nEUR\nin thousands
SCALES
of_column() { table "$1" "$2" "$3" && never "$4"; } # TITLE HEADINGS ROW MESSAGE
it "another currency in a column" of_column 'Belgium: trade with Kazakhstan, EUR million' Year,Exports,Imports,Currency 2021,10,12,USD 'another currency than'
it "another unit in a column" of_column 'Handel Belgiens mit Kasachstan, Mio. EUR' Year,Exports,Imports,Unit '2021,10,12,USD million' 'another currency than'
it "another reporter in a column" of_column 'Belgium: trade with Kazakhstan, EUR million' Reporter,Year,Exports,Imports Uzbekistan,2021,10,12 "name another country than 'Uzbekistan'"
it "the title's partner as the reporter" of_column 'Belgium: trade with Kazakhstan, EUR million' Reporter,Year,Exports,Imports KAZ,2021,10,12 "name another country than 'KAZ'"
of_office() { table "$1" year,exports,imports 2021,10,12 "$2" && refused "the file names no country but $3, in its source" "$program" convert "$scratch/x.csv"; }
it "a source of a third country" of_office 'Trade, USD million' 'Source: Statistics Agency of Uzbekistan' Uzbekistan
it "of Germany, in German" of_office 'USD million' 'Quelle: Statistisches Bundesamt Deutschland' Germany
it "of Azerbaijan, in Russian" of_office 'USD million' 'Источник: Агентство статистики Азербайджана' Azerbaijan
known_office() { table "$1" year,exports,imports 2021,10,12 "$2" && run 0 "$program" convert "$scratch/x.csv"; }
it "a source of one of the pair" known_office 'Trade, USD million' 'Source: National Bank of Belgium'
it "a source of no country" known_office 'Trade, USD million' 'Source: UN Comtrade'
frequency() { # TITLE LABEL LABEL
	table "$1" period,exports,imports "$2,10,12" "$3,11,13" && never 'not the trade of each period'
}
while IFS='|' read -r title first second; do
	it "$title: $first" frequency "$title" "$first" "$second"
done <<-'FREQUENCIES'
	Belgium: trade with Kazakhstan, EUR million\nQuarterly data|2023-03|2023-06
	Belgium: quarterly trade with Kazakhstan, EUR million|Mar 2023|Jun 2023
	Handel Belgiens mit Kasachstan, Mio. EUR\nQuartalsdaten|2023-01|2023-04
	Торговля Бельгии с Казахстаном, млн евро\nКвартальные данные|март 2023|июнь 2023
	Belgium: trade with Kazakhstan, EUR million\nAnnual data|2022-12|2023-12
FREQUENCIES
of_quarters() { table "$1" period,exports,imports "$2,10,12" "$3,11,13" && run 0 "$program" convert "$scratch/x.csv"; }
it "quarterly data of quarters" of_quarters 'Belgium: trade with Kazakhstan, EUR million\nQuarterly data' 2023-Q1 2023-Q2
it "quarterly and monthly data" of_quarters 'Belgium: trade with Kazakhstan, EUR million\nQuarterly and monthly data' 2023-03 2023-06
it "updated quarterly, of months" of_quarters 'Belgium: trade with Kazakhstan, EUR million\nUpdated quarterly' 2023-03 2023-04

summary
