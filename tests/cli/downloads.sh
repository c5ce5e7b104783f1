#!/bin/bash
# Tables as people cut, rename and arrange them: a figure is read as what it is, or not at all.
# Usage: downloads.sh PROGRAM
program=${1:?usage: downloads.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

# file LINE...: the file to be read, \t and \n as printf has them
file() { printf '%b\n' "$@" >"$scratch/x.csv"; }
# reads ROWS [OPTION...]: period, exports, imports and unit of each row, joined by blanks
reads() {
	local rows=$1
	shift
	run 0 "$program" convert --columns period,exports,imports,unit --no-header "$@" "$scratch/x.csv" &&
		[ "$(paste -sd ' ' "$scratch/out")" = "$rows" ] || { cat "$scratch/out"; return 1; }
}
of_belgium() { reads "$1" --reporter BEL --partner KAZ; }
# never MESSAGE [OPTION...]: status 2, said, nothing printed
never() {
	local message=$1
	shift
	refused "$message" "$program" convert "$@" "$scratch/x.csv"
}

# --- columns that are no values of trade ----------------------------------------------------------------

# no_column HEADING: two columns of exports, of which the second is another thing; then that one alone
no_column() {
	file "country,year,exports_usd,$1" 'Kazakhstan,2022,7,5' && of_belgium '2022,7,,USD' &&
		file "country,year,$1" 'Kazakhstan,2022,5' && never "${2-no header}" --reporter BEL
}
it "net exports are no exports" no_column 'net exports' 'balances or turnovers only'
while IFS='|' read -r heading message; do
	it "$heading is no exports" no_column "$heading" "${message:-no header}"
done <<-'HEADINGS'
	exports_kg
	Exports (kg)
	exports_tonnes
	Exports in 1000 tons
	exports_qty
	export volume
	exports_pct_gdp
	Exports as % of GDP
	exports_to_gdp_ratio
	net_exports_usd
	re_exports
	Re exports|a heading names a part of exports or imports
	Agricultural exports
	Exports of oil
	food_exports_usd
	Exports per head (USD)|not the trade of each period
	export_growth
	Exports to the EU
	exports_rank
	services_exports_usd
HEADINGS
# a_column HEADING UNIT: one that is
a_column() { file "country,year,$1" 'Kazakhstan,2022,5' && of_belgium "2022,5,,$2"; }
while IFS='|' read -r heading unit; do
	it "$heading is exports" a_column "$heading" "$unit"
done <<-'HEADINGS'
	exports|
	Exports (USD million)|USD million
	export_value_usd|USD
	Value of exports in thousand US dollars|USD thousand
	Total merchandise exports fob (EUR bn)|EUR billion
	Export volume (US$ million)|USD million
	Exports (CHF million)|CHF million
	exports_nok_mn|NOK million
	Exports (Kazakhstan Tenge thousand)|KZT thousand
	Exports (million yen)|JPY million
	Exports in millions of Canadian dollars|CAD million
HEADINGS
both_dollars() { file 'country,year,exports (US dollars and tenge)' 'Kazakhstan,2022,5' && never 'no header' --reporter BEL; }
it "a heading with two currencies tells none" both_dollars

# eurostat INDICATOR RESULT: beside values in millions of euros
eurostat() {
	file 'freq,indic_et,partner,geo\\\\TIME_PERIOD\t2021 \t2022 ' 'A,MIO_EXP_VAL,KZ,BE\t50 \t60 ' "A,$1,KZ,BE\t1 \t2 " &&
		reads '2021,50,,EUR million 2022,60,,EUR million' &&
		file 'freq,indic_et,partner,geo\\\\TIME_PERIOD\t2021 \t2022 ' "A,$1,KZ,BE\t1 \t2 " && never "${2-no amounts of money}"
}
for indicator in PC_EXP_PROD IVOL_EXP PC_TOT_EXP EXP_UVAL; do
	it "Eurostat's $indicator is no value" eurostat $indicator
done
it "Eurostat's MIO_BAL_VAL is no value" eurostat MIO_BAL_VAL 'balances or turnovers only'

# --- units ----------------------------------------------------------------------------------------------

# titled TITLE UNIT: of a list by partner; mapped TITLE UNIT: of ITC Trade Map's text
titled() { file "$1" 'country,year,exports' 'Kazakhstan,2022,5' && of_belgium "2022,5,,$2"; }
mapped() { file "$1" 'Importers\tExported value in 2022' 'Kazakhstan\t5' && of_belgium "2022,5,,$2"; }
while IFS='|' read -r title unit; do
	it "$title" titled "Trade in goods by country, $title" "$unit"
done <<-'TITLES'
	CHF million|CHF million
	Swiss francs|CHF
	NOK million|NOK million
	in billions of Norwegian kroner|NOK billion
	million yen|JPY million
	JPY bn|JPY billion
	RMB million|CNY million
	Unit: CNY 1,000,000|CNY million
	Thousand tenge|KZT thousand
	million rubles|RUB million
	million Belarusian rubles|BYN million
	A$ million|AUD million
	exports to the euro area, US$ million|USD million
	value in 1 000 000 EUR|EUR million
	value in 1 000 euro|EUR thousand
	10^6 USD|USD million
	US $ millions|USD million
	in Mio. Franken|CHF million
	tys. zł|PLN thousand
	US dollars and tenge|
TITLES
# what names a scale, but no currency that is known, or two: never figures in units
no_currency() { file "$1" 'country,year,exports' 'Kazakhstan,2022,5' && never "$2" --reporter BEL; }
while IFS='|' read -r title message; do
	it "$title" no_currency "$title" "$message"
done <<-'TITLES'
	million kroner|a scale without a currency
	Trade in thousands|a scale without a currency
	(millions)|a scale without a currency
	Unit: thousand dirhams|a scale without a currency
	в тыс.|a scale without a currency
	Rs in Lakhs|no single unit in thousands, millions
	INR crore|no single unit in thousands, millions
	US$100 million|no single unit in thousands, millions
	millions of US dollars and of euros|no single unit in thousands, millions
TITLES
it "a title with an amount names no scale" titled "Trade with 5 million people" ""
it "Trade Map in dollars" mapped 'Unit : US Dollar thousand' 'USD thousand'
it "Trade Map in tenge" mapped 'Unit : Kazakhstan Tenge thousand' 'KZT thousand'
it "Trade Map in euros" mapped 'Unit : Euro thousand' 'EUR thousand'
unknown_money() { file "Unit : Tonga Pa'anga thousand" 'Importers\tExported value in 2022' 'Kazakhstan\t5' && never 'name a scale without a currency' --reporter BEL; }
it "Trade Map in what is not known" unknown_money
# headed HEADING... -- RESULT: a unit in parts, in title and headings
in_headings() { # HEADING MESSAGE
	file "Partner,Year,Exports ($1),Imports ($1)" Kazakhstan,2022,7,5 && never "$2" --reporter BEL
}
it "a heading in millions" in_headings million 'a scale without a currency'
it "in thousands" in_headings "'000" 'a scale without a currency'
it "in lakhs" in_headings 'Rs in Lakhs' 'in other than thousands, millions'
it "in crores" in_headings 'Rs. Crore' 'in other than thousands, millions'
# beside TITLE HEADING UNIT: the title and the headings together tell it
beside() { file "$1" "Partner,Year,Exports ($2),Imports ($2)" Kazakhstan,2022,7,5 && of_belgium "2022,7,5,$3"; }
it "a currency above, the scale below" beside 'Trade in USD' million 'USD million'
it "a scale above, the currency below" beside 'In thousands' EUR 'EUR thousand'
it "the scale in both" beside 'In millions' 'USD million' 'USD million'
it "MUSD" a_column 'Exports (MUSD)' 'USD million'
it "kEUR" a_column 'Exports kEUR' 'EUR thousand'
it "mnCHF" a_column 'Exports mnCHF' 'CHF million'
two_scales() { file "$1" "Partner,Year,Exports ($2)" Kazakhstan,2022,7 && never 'two scales are named' --reporter BEL; }
it "two scales" two_scales 'in millions' thousand
it "two scales, one with a currency" two_scales 'USD million' thousand
it "two scales, the other with one" two_scales 'in thousands' 'EUR million'
# The same above rows of one value, lists of edges and files of our own
above_rows() { # TITLE UNIT
	file "$1" year,reporter,partner,flow,value 2022,BEL,KAZ,X,7 && reads "2022,7,,$2" &&
		file "$1" exporter,importer,year,value BEL,KAZ,2022,7 && reads "2022,,7,$2" --reporter KAZ --partner BEL &&
		file "$1" year,exports,imports 2022,7,5 && reads "2022,7,5,$2"
}
it "a unit above rows" above_rows 'Trade (USD million)' 'USD million'
it "in thousands of euros" above_rows 'thousands of euros' 'EUR thousand'
above_rows_never() { # TITLE MESSAGE
	file "$1" year,reporter,partner,flow,value 2022,BEL,KAZ,X,7 && never "$2" &&
		file "$1" exporter,importer,year,value BEL,KAZ,2022,7 && never "$2" &&
		file "$1" year,exports,imports 2022,7,5 && never "$2"
}
it "a scale above rows" above_rows_never 'in thousands' 'the lines above the table name a scale without a currency'
it "in crores above rows" above_rows_never 'INR crore' 'no single unit in thousands'
it "a scale above rows with a currency" eval 'file "in thousands" year,reporter,partner,flow,value,currency 2022,BEL,KAZ,X,7,USD && reads "2022,7,,USD thousand"'
it "SDMX's power without a currency" eval 'file REF_AREA,COUNTERPART_AREA,TRADE_FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MULT BEL,KAZ,X,2022,7,6 && never "a scale without a currency"'
it "SDMX's power beside another" eval 'file REF_AREA,COUNTERPART_AREA,TRADE_FLOW,TIME_PERIOD,OBS_VALUE,UNIT_MULT,UNIT_MEASURE "BEL,KAZ,X,2022,7,3,USD million" && never "a scale other than the one"'

# --- parts of years -------------------------------------------------------------------------------------

# UN Comtrade with the columns of time HEADER, of which a row of exports has CELLS
comtrade() { file "$1,reporterISO,flowCode,partnerISO,cmdCode,primaryValue" "$2,BEL,X,KAZ,TOTAL,500"; }
comtrade_reads() { comtrade "$1" "$2" && reads "$3,500,,USD"; }
comtrade_never() { comtrade "$1" "$2" && never 'of which only the year is given'; }
it "a month's row cut to its year" comtrade_never freqCode,refYear M,2022
it "a quarter's" comtrade_never freqCode,refYear Q,2022
it "a year's" comtrade_reads freqCode,refYear A,2022 2022
it "a month with its year" comtrade_reads freqCode,refYear,refMonth M,2022,5 2022-05
it "the whole year as month 52" comtrade_reads freqCode,refYear,refMonth A,2022,52 2022
it "refPeriodId alone, a year" comtrade_reads freqCode,refPeriodId A,20220101 2022
it "refPeriodId alone, a month" comtrade_reads freqCode,refPeriodId M,20220101 2022-01
it "refPeriodId beside the month" comtrade_reads refPeriodId,refMonth 20220501,5 2022-05
it "refPeriodId beside month 52" comtrade_reads refPeriodId,refMonth 20220101,52 2022
it "refPeriodId without more" comtrade_reads refPeriodId 20220501 2022-05
all_januaries() { comtrade refPeriodId 20220101 && reads '2022,500,,USD' && says 'read as years' && reads '2022-01,500,,USD' --freq M; }
it "refPeriodId, always 1 January" all_januaries
# added HEADING CELL UNIT: a column of units beside a publisher's own says what the figures are in
added() { file "reporterISO,flowCode,partnerISO,cmdCode,primaryValue,period,$1" "BEL,X,KAZ,TOTAL,500,2022,$2" && reads "2022,500,,$3"; }
it "an added currency" added currency EUR EUR
it "an added unit" added unit 'thousand USD' 'USD thousand'
it "the publisher's own, again" added currency USD USD
# flows HEADING CELL: the flow's code beside its name
flows() { file "reporterISO,partnerISO,cmdCode,$3,period,flowCode,$1" "BEL,KAZ,TOTAL,500,2022,X,$2"; }
flows_agree() { flows "$@" && reads "2022,500,,${4-USD}"; }
flows_differ() { flows "$@" && never 'another flow than the one of the row'; }
it "a flow's name beside its code" flows_agree flowDesc Export primaryValue
it "one that differs" flows_differ flowDesc Import primaryValue
it "a name that is not known" flows_agree flowDesc Ausgang primaryValue
it "the same in a long table" flows_agree flow exports value ''
it "one that differs there" flows_differ flow imports value
# dated FREQUENCY DATE PERIOD: a date stands for what the frequency tells
dated() { file date,reporter,partner,flow,value,freq '2019-01-01,BEL,KAZ,X,5,A' "$2,BEL,KAZ,X,7,$1" && reads "2019,5,, $3,7,,"; }
it "a quarter by its first day" dated Q 2022-01-01 2022-Q1
it "by its last" dated Quarterly 2022-06-30 2022-Q2
it "by its month" dated Q 2022-10 2022-Q4
it "a year beside dates of other frequencies" dated Yearly 2022-12-31 2022
it "a month that is January" dated M 2022-01-01 2022-01
inside() { file date,reporter,partner,flow,value,freq "$2,BEL,KAZ,X,7,$1" && never 'a month inside the quarter or the year'; }
it "a month inside a quarter" inside Q 2022-02-01
it "a month inside a year" inside A 2022-03-31
# quarter_days DATE DATE: nothing says whether quarters or months
quarter_days() {
	file date,reporter,partner,flow,value "$1,BEL,KAZ,X,7" "$2,BEL,KAZ,X,5" && never 'they may stand for months or for quarters' &&
		reads "${1%-*},7,, ${2%-*},5,," --freq M
}
it "first days of quarters" quarter_days 2022-01-01 2022-10-01
it "last days of quarters" quarter_days 2022-03-31 2022-06-30
days_of_months() { file date,reporter,partner,flow,value "$1,BEL,KAZ,X,7" "$2,BEL,KAZ,X,5" && reads "${1%-*},7,, ${2%-*},5,,"; }
it "the same month of two years" days_of_months 2022-04-01 2023-04-01
it "a month that is no quarter's" days_of_months 2022-04-01 2022-05-01
it "last days, one that is no quarter's" days_of_months 2022-03-31 2022-04-30
sdmx_quarters() {
	file FREQ,REF_AREA,COUNTERPART_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MULT 'Q,BEL,KAZ,TXG_FOB_USD,2022-04,7,6' && reads '2022-Q2,7,,USD million'
}
it "SDMX's quarters by their months" sdmx_quarters
fiscal_years() { # HEADINGS
	file "Country,Flow,$1" 'Kazakhstan,Export,7,5,3' && never 'a year that begins in another month' --reporter IND --partner KAZ
}
it "fiscal years as columns are no months" fiscal_years 2010-11,2011-12,2012-13
it "even if all could be" fiscal_years 2009-10,2010-11,2011-12
it "nor is one alone" eval 'file Country,Flow,2010-11 Kazakhstan,Export,7 && never "a year that begins in another month" --reporter IND --partner KAZ'
# fiscal_rows PERIOD...: one value a row
fiscal_rows() {
	local lines=()
	for period; do lines+=("$period,IND,KAZ,X,7"); done
	file year,reporter,partner,flow,value "${lines[@]}"
}
it "rows of fiscal years" eval "fiscal_rows 2009-10 2010-11 2011-12 && never 'years that begin in another month' && reads '2009-10,7,, 2010-11,7,, 2011-12,7,,' --freq M"
it "years of a data file of our own" eval "file year,exports,imports 2009-10,5,6 2010-11,7,8 && never 'years such as 2010-11'"
it "one row that may be either" eval "fiscal_rows 2010-11 && never 'years that begin in another month'"
it "months beside it show that it is one" eval "fiscal_rows 2010-11 2010-12 && reads '2010-11,7,, 2010-12,7,,'"
it "so does a frequency" eval 'file period,freq,reporter,partner,flow,value 2010-11,M,IND,KAZ,X,7 && reads "2010-11,7,,"'
it "a fiscal year that is no month" eval "fiscal_rows 2013-14 && never 'a year that begins in another month'"
months_as_columns() { file Country,Flow,2011-11,2011-12,2012-01 'Kazakhstan,Export,7,5,3' && reads '2011-11,7,, 2011-12,5,, 2012-01,3,,' --reporter IND --partner KAZ; }
it "months as columns are" months_as_columns
# indicators UNIT ROWS: Trade Map's list of indicators, the unit behind the year
indicators() {
	file "Exporters\tValue imported in 2023 ($1)\tTrade balance in 2023 ($1)\tQuantity imported in 2023\tAnnual growth in value between 2019-2023 (%, p.a.)\t" \
		'World\t900\t5\t6\t7\t' 'Kazakhstan\t7\t3\t2\t1\t' && reads "$2" --reporter FRA --partner KAZ
}
it "Trade Map's indicators" indicators 'USD thousand' '2023,,7,USD thousand'
it "in euros" indicators 'Euro thousand' '2023,,7,EUR thousand'
json_lines() { file '{"year":2022,"reporter":"BEL","partner":"KAZ","flow":"X","value":7}' '{"year":2023,"reporter":"BEL","partner":"KAZ","flow":"X","value":5}' && reads '2022,7,, 2023,5,,' --reporter BEL --partner KAZ; }
it "a JSON value a line" json_lines
in_names() { file "$1" "$2" "$3" && reads '2024-01,7,, 2024-02,,5,' --reporter KAZ --partner BEL; }
it "names of columns in short" in_names rep_iso3,par_iso3,yr,mon,flow_cd,val KAZ,BEL,2024,1,X,7 KAZ,BEL,2024,2,M,5
it "in Italian" in_names 'Paese dichiarante;Paese partner;Flusso;Periodo;Valore' 'Kazakistan;Belgio;esportazioni;gen-2024;7' 'Kazakistan;Belgio;importazioni;feb-2024;5'
it "in Russian, flows as customs have them" in_names 'Период;Отчитывающаяся страна;Страна-партнер;Направление;Стоимость' '2024-01;Казахстан;Бельгия;ЭК;7' '2024-02;Казахстан;Бельгия;ИМ;5'
titled() { # HEADING UNIT: the unit in the heading of the values, beside reporter and partner
	file "Reporter,Partner,Year,$1,Trade Flow" 'Belgium,Kazakhstan,2022,7,Export' 'Belgium,Kazakhstan,2022,5,Re-Export' 'Belgium,Kazakhstan,2022,3,Import' && reads "2022,7,3,$2"
}
it "a title in millions" titled 'Trade Value (US$ Million)' 'USD million'
it "in thousands" titled 'Trade Value in 1000 EUR' 'EUR thousand'
it "in billions" titled 'Value (USD bn)' 'USD billion'
titled_never() { file "Reporter,Partner,Year,$1,Trade Flow" 'Belgium,Kazakhstan,2022,7,Export' && never 'no header'; }
it "in millions of nothing that is named" eval 'file "Reporter,Partner,Year,Value (million),Trade Flow" Belgium,Kazakhstan,2022,7,Export && never "a scale without a currency"'
it "in tons" titled_never 'Value (tonnes)'
constant_prices() { file 'Reporter,Partner,Year,Value (constant 2015 US$),Trade Flow' 'Belgium,Kazakhstan,2022,7,Export' && never 'amounts at constant prices'; }
it "at constant prices" constant_prices
letter() { # HEADING UNIT: the scale as a letter
	file "Year,Partner,Flow,Value ($1)" '2022,Kazakhstan,Export,7' && of_belgium "2022,7,,$2" && a_column "Exports ($1)" "$2"
}
it "m before the code" letter 'm EUR' 'EUR million'
it "m behind it" letter 'CHF m' 'CHF million'
it "k before it" letter 'k USD' 'USD thousand'
it "k behind it" letter 'GBP k' 'GBP thousand'
it "k in brackets behind it" letter 'USD [k]' 'USD thousand'
it "m apart" letter 'EUR in m' 'EUR million'
it "k behind a sign" letter '€ in k' 'EUR thousand'
while IFS='|' read -r heading unit; do
	it "beside a currency's name: $heading" letter "$heading" "$unit"
done <<-'LETTERS'
	tenge (m)|KZT million
	US dollars (k)|USD thousand
	USD.m|USD million
	EUR-k|EUR thousand
	euros; m|EUR million
	euros in k|EUR thousand
	m of euros|EUR million
	k of US dollars|USD thousand
	yen; m|JPY million
	yen (bn)|JPY billion
	USD mm|USD million
	CHF - m|CHF million
	miljoner SEK|SEK million
	tusental SEK|SEK thousand
	mln złotych|PLN million
LETTERS
while IFS='|' read -r heading message; do
	it "what no unit has: $heading" in_headings "$heading" "$message"
done <<-'LETTERS'
	dollars (m)|a scale without a currency
	pounds (k)|a scale without a currency
	USD (k; m)|in other than thousands, millions
	EUR in m and k|in other than thousands, millions
LETTERS
m_of_imports() { file "Partner,Year,$1" Kazakhstan,2022,7 && of_belgium 2022,,7,USD; }
it "M for imports" m_of_imports 'Imports (M) USD'
it "M for imports, and a comma" m_of_imports '"Imports (M), USD"'
it "no scale" letter 'USD FOB' USD
it "a scale with underscores" eval 'a_column exports_m_usd "USD million" && a_column exports_eur_k "EUR thousand"'
# scaled UNIT SCALE: a scale that both columns tell is one
scaled() { file year,reporter,partner,flow,value,unit,scale "2022,BEL,KAZ,X,7,$1,$2"; }
scaled_twice() { scaled 'USD million' "$1" && reads '2022,7,,USD million'; }
it "a scale told twice, as a power" scaled_twice 6
it "as a number" scaled_twice 1000000
it "as a word" scaled_twice millions
scaled_otherwise() { scaled 'USD million' 3 && never 'a scale without a currency, or an unknown one'; }
it "two scales" scaled_otherwise
scaled_once() { scaled USD 3 && reads '2022,7,,USD thousand'; }
it "a scale told once" scaled_once
# Services are no part of trade in goods, and no part of a total of goods.
both_kinds() { # COLUMN
	file "year,reporter,partner,flow,$1,value" '2022,BEL,KAZ,X,Goods,7' '2022,BEL,KAZ,X,Services,5' && reads '2022,7,,'
}
it "goods beside services, by sector" both_kinds sector
it "goods beside services, as products" both_kinds product
both_of_partner() {
	file 'Year,Partner,Flow,Product,Value (USD bn)' '2022,Kazakhstan,Export,Services,5' '2022,Kazakhstan,Export,Goods,7' && of_belgium '2022,7,,USD billion'
}
it "goods beside services of one reporter" both_of_partner
services_alone() { file year,reporter,partner,flow,product,value '2022,BEL,KAZ,X,Services,5' && never 'trade in services, not in goods'; }
it "services alone" services_alone
total_of_both() {
	file year,reporter,partner,flow,sector,value '2022,BEL,KAZ,X,Goods,7' '2022,BEL,KAZ,X,Services,5' '2022,BEL,KAZ,X,Total,12' && never 'the same record appears again with another value'
}
it "a total of goods and services is no other total of goods" total_of_both
legacy() { # PERIOD-DESC PERIOD
	file 'Year,Period Desc.,Trade Flow,Reporter,Partner,Commodity Code,Trade Value (US$)' "2022,$1,Export,Belgium,Kazakhstan,TOTAL,500" && reads "$2,500,,USD"
}
it "Period Desc. names the month" legacy 'May 2022' 2022-05
it "Period Desc. is the year" legacy 2022 2022
legacy_month() {
	file 'Classification,Year,Month,Reporter,Partner,Trade Flow,Commodity Code,Trade Value (US$)' 'HS,2020,1,Kazakhstan,Belgium,Export,TOTAL,500' && reads '2020-01,500,,USD'
}
it "a month beside the year before 2023" legacy_month
# part NAME PERIOD: beside the year
part() { file "Country,Year,Month,Exports" "Kazakhstan,2022,$1,5" && of_belgium "$2,5,,"; }
while IFS='|' read -r name period; do
	it "$name" part "$name" "$period"
done <<-'PARTS'
	5|2022-05
	May|2022-05
	Quarter 1|2022-Q1
	1st quarter|2022-Q1
	3. Quartal|2022-Q3
	Trimestre 4|2022-Q4
	II квартал|2022-Q2
	Q3|2022-Q3
	Annual|2022
	All months|2022
	März|2022-03
	Mai|2022-05
	Juni|2022-06
	Dez.|2022-12
	Oktober|2022-10
	février|2022-02
	juil.|2022-07
	juin|2022-06
	août|2022-08
	décembre|2022-12
	maart|2022-03
	mei|2022-05
	januari|2022-01
	января|2022-01
	Май|2022-05
	03. Março|2022-03
	3 - March|2022-03
	05-Май|2022-05
	12) Dezember|2022-12
PARTS
no_part() { file "Country,Year,Month,Exports" "Kazakhstan,2022,$1,5" && never "unknown part of the year '$1'" --reporter BEL; }
for name in Ramadan 14 'Jan 2021' Week7 '1 March' '03. Abril'; do
	it "$name is no part of 2022" no_part "$name"
done
month_of_period() { file 'period,reporter,partner,flow,value' "$1,BEL,KAZ,X,5" && reads "$2,5,,"; }
it "a month and its year, in German" month_of_period 'März 2022' 2022-03
it "in French" month_of_period 'juillet 2022' 2022-07
it "in Russian" month_of_period 'декабрь 2022' 2022-12
often() { file 'year,frequency,reporter,partner,flow,value' "2022,$1,BEL,KAZ,X,5" && "${@:2}"; }
it "a monthly figure with its year alone" often Monthly never 'of which only the year is given'
it "a yearly one" often Annual reads '2022,5,,'
wto_often() {
	file 'Reporting Economy,Partner Economy,Product/Sector,Indicator,Unit,Year,Frequency,Value' 'Belgium,Kazakhstan,Total merchandise,Merchandise exports,Million US dollar,2022,Quarterly,5' &&
		never 'of which only the year is given'
}
it "a quarter's figure of the WTO" wto_often

# --- services, products, prices -------------------------------------------------------------------------

services() { file "$@" && never 'trade in services'; }
it "services by their classification" services refYear,reporterISO,flowCode,partnerISO,classificationCode,cmdCode,primaryValue 2022,BEL,X,KAZ,EB10,200,500
it "services by their code" services period,reporterISO,flowCode,partnerISO,cmdCode,primaryValue 2022,BEL,X,KAZ,SC1,500
it "services by their name" services period,reporterISO,flowCode,partnerISO,cmdCode,cmdDesc,primaryValue '2022,BEL,X,KAZ,200,Total EBOPS Services,500'
it "services by their name, in small letters" services period,reporterISO,flowCode,partnerISO,cmdCode,cmdDesc,primaryValue '2022,BEL,X,KAZ,200,Ebops 2010,500'
it "services of the API before 2023" services yr,rtTitle,ptTitle,rgDesc,pfCode,cmdCode,TradeValue 2016,Belgium,Kazakhstan,Export,EB02,200,500
it "services in one value a row" services year,reporter,partner,flow,classification,product,value 2016,BEL,KAZ,X,EB,200,500
goods_beside() {
	file period,reporterISO,flowCode,partnerISO,classificationCode,cmdCode,primaryValue 2022,BEL,X,KAZ,EB10,S,500 2022,BEL,X,KAZ,H6,TOTAL,700 && reads '2022,700,,USD'
}
it "goods beside them are read" goods_beside
# levels COLUMN CODE...: 500 and 400 of nested codes beside a total of 900
levels() {
	file "year,exporter,importer,$1,value" "2022,BEL,KAZ,$2,500" "2022,BEL,KAZ,$3,400" '2022,BEL,KAZ,TOTAL,900' && reads '2022,900,,' --reporter BEL --partner KAZ &&
		file "year,reporter,partner,flow,$1,value" "2022,BEL,KAZ,X,$2,500" "2022,BEL,KAZ,X,$3,400" "2022,BEL,KAZ,X,$4,70" && reads '2022,570,,'
}
it "a column hs" levels hs 27 2709 84
it "hs_code" levels hs_code 27 2709 84
it "SITC has levels of any length" levels sitc 3 33 7
it "NAICS" levels naics 211 2111 212
without_value() {
	file period,reporterISO,flowCode,partnerISO,cmdCode,cifvalue,fobvalue 2022,BEL,X,KAZ,TOTAL,,500 2022,BEL,M,KAZ,TOTAL,300, 2021,BEL,M,KAZ,TOTAL,0,290 2021,BEL,X,KAZ,TOTAL,0,480 &&
		reads '2021,480,290,USD 2022,500,300,USD'
}
it "cifvalue and fobvalue stand for primaryValue" without_value
fob_alone() { # imports have no FOB value mostly: 0 is then none
	file RefYear,ReporterISO,FlowDesc,PartnerISO,CmdCode,Fobvalue 2022,BEL,Export,KAZ,TOTAL,1527830.591 2022,BEL,Import,KAZ,TOTAL,0 2023,BEL,Import,KAZ,TOTAL,77.5 2024,BEL,Import,KAZ,TOTAL, &&
		reads '2022,1527830.591,,USD 2023,,77.5,USD 2024,,,USD'
}
it "fobvalue alone" fob_alone

# in_headings_of HEADING PERIOD: beside a flow in a column, and with the flow in the heading
in_headings_of() {
	file "Partner,Flow,2019,$1" Kazakhstan,Export,5,7 Kazakhstan,Import,6,8 && of_belgium "2019,5,6, $2,7,8,"
}
while IFS='|' read -r heading period; do
	it "$heading as a column" in_headings_of "$heading" "$period"
done <<-'COLUMNS'
	2024 (Jan-Jun)|2024-S1
	2024 (first half)|2024-S1
	1. Quartal 2022|2022-Q1
	Jan-Jun 2024|2024-S1
	Q1 2022|2022-Q1
	2022 Q1|2022-Q1
	Jan-21|2021-01
	Sep 2021|2021-09
	2023 (p)|2023
	2023*|2023
COLUMNS
left_out() { file "Partner,Flow,2019,$1" Kazakhstan,Export,5,7 && of_belgium '2019,5,,' && says "column '$1' is not read"; }
for heading in '2024 YTD' '2024 (first months)' '2024 to date' 'Latest 2024'; do
	it "$heading is said to be left out" left_out "$heading"
done
flows_in_headings() { # EXPORTS-HEADING IMPORTS-HEADING UNIT
	file "Country,$1,$2" Kazakhstan,7,5 && of_belgium "2022,7,5,$3" &&
		file "Reporter,Partner,$1,$2" BEL,KAZ,7,5 && reads "2022,7,5,$3"
}
it "Exports 2022" flows_in_headings 'Exports 2022' 'Imports 2022' ''
it "2022_exports" flows_in_headings 2022_exports 2022_imports ''
it "with the unit" flows_in_headings 'Exports 2022 (USD million)' 'Imports 2022 (USD million)' 'USD million'
edges_by_year() { file exporter,importer,2019,2020 BEL,KAZ,5,6 KAZ,BEL,7,8 && reads '2019,5,7, 2020,6,8,' --reporter BEL --partner KAZ; }
it "edges by year" edges_by_year
side_by_side() { file year,reporter_iso,partner_iso,trade_value_usd_exp,trade_value_usd_imp 2020,bel,kaz,5,7 && reads '2020,5,7,USD'; }
it "exports and imports side by side, of pairs" side_by_side
# flow WORD WORD [HEADING]: exports and imports
flow_words() { file "year,reporter,partner,${3-flow},value" "2020,BEL,KAZ,$1,5" "2020,BEL,KAZ,$2,7" && reads '2020,5,7,'; }
it "flows with their prices" flow_words '"Exports, FOB"' '"Imports, CIF"'
it "flows as values" flow_words 'Export value' 'Value of imports'
it "total flows" flow_words 'Total Exports' 'Merchandise imports (CIF)'
no_flow() { file year,reporter,partner,flow,value "2020,BEL,KAZ,$1,5" && never "unknown flow '$1'"; }
for word in 'Exports to EU' 'Agricultural exports' A; do
	it "$word is no flow" no_flow "$word"
done
balance() { file year,reporter,partner,flow,value "2020,BEL,KAZ,$1,5" && never 'balances or turnovers only'; }
for word in 'Net exports' 'Trade balance'; do
	it "$word is no flow" balance "$word"
done
it "E and I" flow_words E I
it "exp and imp" flow_words exp imp
it "in Russian" flow_words экспорт Импорт
it "in German" flow_words Ausfuhr Einfuhr
it "in Chinese" flow_words 出口 进口
it "codes that the heading tells" flow_words 2 1 '"flow (1=import, 2=export)"'
it "the other way round" flow_words 1 2 '"Flow (1 = Export, 2 = Import)"'
it "codes of flow codes" flow_words 6 5 TradeFlowCode
it "1 and 2 of flow codes" flow_words 2 1 flow_code
unknown_codes() { file year,reporter,partner,flow,value 2020,BEL,KAZ,2,5 && never "nothing shows which flow is '2'"; }
it "codes of nothing that is told" unknown_codes
re_exports_in_russian() { file year,reporter,partner,flow,value 2020,BEL,KAZ,реэкспорт,5 && never "unknown flow"; }
it "re-exports are not exports, in Russian" re_exports_in_russian
quarters() { file "$1,reporter,partner,flow,value" 2020,1,BEL,KAZ,X,5 2020,Q2,BEL,KAZ,X,6 && reads '2020-Q1,5,, 2020-Q2,6,,'; }
it "a quarter beside the year" quarters year,quarter
it "in a table" eval 'file Year,Quarter,Country,Exports 2020,1,Kazakhstan,5 2020,2,Kazakhstan,6 && of_belgium "2020-Q1,5,, 2020-Q2,6,,"'
baci_by_iso() { file t,i,j,k,v,q 2020,BEL,KAZ,010121,5,1 2020,BEL,KAZ,270900,7,1 && reads '2020,12,,USD thousand' --reporter BEL --partner KAZ; }
it "BACI with ISO codes" baci_by_iso
imf_by_year() { # SCALE
	file DATASET,SERIES_CODE,OBS_MEASURE,COUNTRY,INDICATOR,COUNTERPART_COUNTRY,FREQUENCY,SCALE,2022,2023 \
		"IMF.STA:IMTS(1.0.0),KAZ.XG_FOB_USD.BEL.A,OBS_VALUE,\"Kazakhstan, Republic of\",\"Exports of goods, Free on board (FOB), US dollar\",Belgium,Annual,$1,500,700"
}
it "the IMF's periods as columns" eval 'imf_by_year Units && reads "2022,500,,USD 2023,700,,USD"'
it "in a scale that may be none" eval 'imf_by_year Millions && never "in this scale or in single dollars"'
grouped() { printf '<html><body><table><tr><td>Importers</td><td>Exported value in 2021</td></tr><tr><td>Kazakhstan</td><td>1,041</td></tr></table></body></html>' >"$scratch/x.csv" && of_belgium '2021,1041,,USD thousand'; }
it "Trade Map's thousands alone" grouped

# --- remarks below a table ------------------------------------------------------------------------------

# remark LINE: below rows of one value, and of a data file of our own
remark() {
	file year,reporter,partner,flow,value 2020,BEL,KAZ,X,5 "$@" && reads '2020,5,,' &&
		file year,exports,imports 2020,5,7 "$@" && reads '2020,5,7,' &&
		file 'Country,Year,Exports' Kazakhstan,2020,5 "$@" && of_belgium '2020,5,,'
}
for line in 'Source: UN Comtrade' 'Source: UN Comtrade, own sums' 'Note: provisional' '* provisional' 'Quelle: Destatis' '(1) estimate' 'Источник: БНС'; do
	it "$line" remark '' "$line"
done
cut_row() { file year,reporter,partner,flow,value 2020,BEL,KAZ,X,5 2020,BEL && never '2 cells, but the header has 5'; }
it "a row that was cut is none" cut_row

# --- rows that differ in a column that is not read -------------------------------------------------------

# beside_each_other HEADER ROW ROW: they are neither counted once nor added up
beside_each_other() { file "$@" && never 'the same record with the same value, but other cells in columns that are not read' --reporter BEL --partner KAZ; }
it "by transport" beside_each_other year,reporter,partner,flow,value,transport 2020,BEL,KAZ,X,5,sea 2020,BEL,KAZ,X,5,air
it "by customs regime, of a product" beside_each_other year,exporter,importer,hs,regime,value 2020,BEL,KAZ,27,1,5 2020,BEL,KAZ,27,2,5
it "by mode, flows side by side" beside_each_other Country,Year,Mode,Exports,Imports Kazakhstan,2020,sea,5,7 Kazakhstan,2020,air,5,7
it "by port, periods as columns" beside_each_other Partner,Port,Flow,2019,2020 Kazakhstan,Antwerp,Export,5,7 Kazakhstan,Ghent,Export,5,8
unlike_each_other() { file Country,Year,Mode,Exports Kazakhstan,2020,sea,5 Kazakhstan,2020,air,6 && never "columns that are not read: 'Mode'" --reporter BEL; }
it "with other values" unlike_each_other
numbered() { file ,year,reporter,partner,flow,value 0,2020,BEL,KAZ,X,5 1,2020,BEL,KAZ,X,5 && reads '2020,5,,' && says 'counted once'; }
it "rows that only a number tells apart are one" numbered
numbered_wide() { file index,Country,Year,Exports 1,Kazakhstan,2020,5 2,Kazakhstan,2020,5 && of_belgium '2020,5,,' && says 'counted once'; }
it "so are those of a table" numbered_wide

# --- other arrangements ---------------------------------------------------------------------------------

lacks_reporter() {
	file 'Year,Trade Flow,Partner,Trade Value (US$)' 2022,Export,Kazakhstan,500 2022,Import,Kazakhstan,300 2022,Re-Export,Kazakhstan,20 2022,Export,Germany,800 &&
		never 'does not say whose trade it is' && of_belgium '2022,500,300,USD'
}
it "UN Comtrade without its reporter" lacks_reporter
by_year() {
	file Reporter,Partner,Flow,2019,2020 Belgium,Kazakhstan,Export,5,6 Belgium,Kazakhstan,Import,7,8 Belgium,Kazakhstan,Re-Export,1,1 && reads '2019,5,7, 2020,6,8,' &&
		file Partner,Flow,Unit,X2019,X2020 'Kazakhstan,Export,USD million,5,6' 'Kazakhstan,Import,USD million,7,8' && of_belgium '2019,5,7,USD million 2020,6,8,USD million'
}
it "years as columns beside a flow" by_year
measures() {
	file Reporter,Partner,Flow,Measure,2019 Belgium,Kazakhstan,Export,Value,5 'Belgium,Kazakhstan,Export,Net weight (kg),900' && reads '2019,5,,' &&
		file Reporter,Partner,Flow,Element,2019 'Belgium,Kazakhstan,Export,Export Quantity,900' && never 'no amounts of money'
}
it "of which some are weights" measures
sdmx() {
	file FREQ,REF_AREA,INDICATOR,COUNTERPART_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MULT A,BE,TXG_FOB_USD,KZ,2022,500,6 A,BE,TMG_CIF_USD,KZ,2022,300,6 A,BE,TMG_FOB_USD,KZ,2022,290,6 A,BE,TBG_USD,KZ,2022,200,6 &&
		reads '2022,500,300,USD million'
}
it "REF_AREA with the IMF's indicators" sdmx
shares() { # as Eurostat's ext_lt_intratrd has them
	file 'indic_et,sitc06,partner,geo\\\\time\t2015 \t2014 ' 'CONT_EXP_EU,TOTAL,WORLD,BE\t9.1 \t9.0 ' 'MIO_EXP_VAL,TOTAL,WORLD,BE\t359565.0 \t355503.7 ' 'MIO_IMP_VAL,TOTAL,WORLD,BE\t338750.2 \t: ' 'PC_EXP_EU,TOTAL,WORLD,BE\t70 \t70 ' &&
		reads '2014,355503.7,,EUR million 2015,359565.0,338750.2,EUR million'
}
it "shares of the EU beside values" shares
union() { # ISO
	file 'Classification,Year,Period,Trade Flow Code,Trade Flow,Reporter Code,Reporter,Reporter ISO,Partner Code,Partner,Partner ISO,Commodity Code,Trade Value (US$)' "H4,2016,2016,0,X,97,EU-28,$1,398,Kazakhstan,KAZ,TOTAL,500" &&
		reads '2016,500,,USD' --reporter EU28 --partner KAZ && reads '2016,500,,USD' --reporter EU28 --partner KAZ --no-filter
}
it "the European Union of 28, reporter 97" union ''
it "with its code of that time" union EU2

# values HEADER RESULT ROW...: of one value a row
values() {
	local header=$1 result=$2
	shift 2
	file "$header" "$@" && reads "$result"
}
# What is chosen is no total.
chosen() { # LEVEL HEADER ROW...
	local level=$1
	shift
	file "$@" && never 'no figure but of a product by itself' && grep -qF -- "--level product=$level takes" "$scratch/err"
}
it "one product" chosen 6 year,reporter,partner,flow,product,value 2021,BEL,KAZ,X,271019,8 2022,BEL,KAZ,X,271019,9
it "one of each flow" chosen 6 year,reporter,partner,flow,hs6,value 2022,BEL,KAZ,X,300490,8 2022,BEL,KAZ,M,271019,9
it "one beside a total of the other flow" chosen 2 year,reporter,partner,flow,product,value 2022,BEL,KAZ,X,27,9 2022,BEL,KAZ,M,TOTAL,90
it "one by its name" chosen label year,reporter,partner,flow,commodity,value '2022,BEL,KAZ,X,Crude oil,8'
by_name() { # LEVEL-OR-FIGURES ROW...: exports by the names of products
	file Reporter,Partner,Year,Flow,Product,Value,Unit "${@/#/Belgium,Kazakhstan,2022,Export,}"
}
unsure() { by_name "$@" && never 'no figure but of a product by itself' && grep -qF -- '--level product=label takes' "$scratch/err"; }
it "names with one that is part of another" unsure 'Mineral products,45,EUR million' 'of which crude oil,40,EUR million'
it "in a list below another" unsure 'Machines,30,EUR million' '- Tractors,20,EUR million' 'Paper,4,EUR million'
it "names that overlap" unsure 'Agricultural goods,40,EUR million' 'Industrial goods,60,EUR million' 'High-tech goods,30,EUR million'
it "with a quantity among them" unsure 'Grain,40,EUR million' '"Grain, tonnes",5,EUR million'
it "with a service among them" unsure 'Copper,40,EUR million' 'Travel services,5,EUR million'
it "with a total by a name that is not known" unsure 'Grand sum of it,45,EUR million' 'Wheat,40,EUR million' 'Rye,5,EUR million'
of_all() { by_name "$1,45,EUR million" 'Oil,40,EUR million' 'Food,5,EUR million' && reads '2022,45,,EUR million'; }
for name in 'Total exports' Sum 'World total' 'Summe' 'Exporte insgesamt' 'Total des exportations' 'Totale uitvoer' 'Сумма' 'Экспорт всего'; do
	it "all goods: $name" of_all "$name"
done
years_apart() {
	file Reporter,Partner,Year,Flow,Product,Value Belgium,Kazakhstan,2022,Export,Oil,45 Belgium,Kazakhstan,2022,Export,Food,4 Belgium,Kazakhstan,2023,Export,Oil,40 Belgium,Italy,2023,Export,Total,40 &&
		never "such as 'Oil'"
}
it "names in one year, one of them in the next" years_apart
column_says() { # NAME CELL: of the row of exports
	file "Reporter,Partner,Year,Flow,$1,Value,Unit" "Belgium,Kazakhstan,2022,Export,$2,100,EUR million" && never "${3:-"column '$1' is not read, and says of a row '$2'"}"
}
while IFS='|' read -r name cell message; do
	it "a column $name that says $cell" column_says "$name" "$cell" "$message"
done <<-'COLUMNS'
	Half|1
	Semester|2
	Week|14
	Day|3
	Halbjahr|1
	полугодие|2
	Adjustment|S
	Destination|Uzbekistan
	Counterpart|Italy
	ISO3|UZB
	Frequency|Annual average|an average, or a sum of other months
	Type|RX|the file holds parts of flows only
COLUMNS
column_agrees() { file "Reporter,Partner,$3,Flow,$1,Value,Unit" "Belgium,Kazakhstan,$4,Export,$2,100,EUR million" && reads "$4,100,,EUR million"; }
it "the day by which a month is dated" column_agrees Day 1 Period 2022-05
it "the partner's letters" column_agrees ISO3 KAZ Year 2022
it "where the goods go" column_agrees Destination Kazakhstan Year 2022
it "all halves" column_agrees Half Total Year 2022
so_far() { # WANTED TOTAL MONTH...: a year's total below its months, all of 5
	local lines=() result='' month
	for month in "${@:3}"; do
		lines+=("Belgium,Kazakhstan,2022,$month,Export,5")
		result+="2022-0$month,5,, "
	done
	file Reporter,Partner,Year,Month,Flow,Value "${lines[@]}" "Belgium,Kazakhstan,2022,Total,Export,$2" && reads "$result$1"
}
it "a year's total of two months" so_far 2022-01/2022-02,10,, 10 1 2
it "of four" so_far 2022-01/2022-04,20,, 20 1 2 3 4
it "one that is more than its months" so_far 2022,60,, 60 1 2
it "months that do not begin with January" so_far 2022,10,, 10 2 3
of_twelve() {
	file Reporter,Partner,Period,Flow,Value Belgium,Kazakhstan,2022-Q{1,2,3,4},Export,0 Belgium,Kazakhstan,2022,Export,0 && reads '2022-Q1,0,, 2022-Q2,0,, 2022-Q3,0,, 2022,0,, 2022-Q4,0,,'
}
it "a year whose quarters are all there" of_twelve
it "one of BACI" chosen 6 t,i,j,k,v,q 2022,56,398,300490,40,1 2022,398,56,271019,118,2
headed() { file "$@" && "$program" report --reporter BEL --partner KAZ "$scratch/x.csv" | head -n 1 | grep -q 'product [0-9]* only'; }
it "a publisher's download of one product is headed by it" headed period,reporterISO,partnerISO,flowCode,cmdCode,primaryValue 2022,BEL,KAZ,X,2709,5
it "of Eurostat, too" headed DATAFLOW,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE 'ESTAT:DS-045409(1.0),A,BE,KZ,27101900,1,VALUE_IN_EUROS,2023,5'
oil() { file period,reporterISO,partnerISO,flowCode,cmdCode,primaryValue 2022,BEL,KAZ,X,2709,5; }
said_in() { oil && "$program" "$1" "${@:3}" --reporter BEL --partner KAZ "$scratch/x.csv" >"$scratch/out"; grep -qF -- "$2" "$scratch/out"; }
it "in JSON" said_in report '"product 2709 only"' -f json
it "of a figure that is judged" said_in check 'x.csv, product 2709 only)' -c 'exports 2022 = 5'
it "in JSON, too" said_in check 'product 2709 only"' -c 'exports 2022 = 5' -f json
it "one beside another pair's" chosen 6 year,reporter,partner,flow,product,value 2022,BEL,KAZ,X,271019,9 2022,DEU,FRA,X,271019,7
it "one of each year" chosen 6 year,reporter,partner,flow,product,value 2021,BEL,KAZ,X,271019,8 2022,BEL,KAZ,X,300490,9
several() { file year,reporter,partner,flow,product,value "$@"; }
other_products() { several 2022,BEL,KAZ,X,271019,9 2022,DEU,FRA,X,271019,7 2022,DEU,FRA,X,300490,7 && reads '2022,9,,'; }
it "the only one that a pair trades in" other_products
one_taken() { several 2022,BEL,KAZ,X,271019,9 && reads '2022,9,,' --level product=6; }
it "one that is asked for" one_taken
of_all() { several "2022,BEL,KAZ,X,$1,9" && reads '2022,9,,'; }
for all in TOTAL 'Total (all products)' 'Tous produits' 'Alle goederen' 'Total de mercancías' Барлығы Ogółem 'All HS commodities'; do
	it "all of them: $all" of_all "$all"
done
it "weights beside values" values year,reporter,partner,flow,indicator,value '2022,5,,' '2022,BEL,KAZ,X,quantity,900' '2022,BEL,KAZ,X,value,5'
it "services beside goods" values year,reporter,partner,flow,type,value '2022,90,,' '2022,BEL,KAZ,X,services,900' '2022,BEL,KAZ,X,goods,90'
it "a variable that is the flow" values year,reporter,partner,variable,value '2022,9,8,' '2022,BEL,KAZ,exports,9' '2022,BEL,KAZ,imports,8' '2022,BEL,KAZ,balance,1' '2022,BEL,KAZ,agricultural exports,2'
it "an indicator with flow and unit" values year,reporter,partner,indicator,value '2022,9,8,USD thousand' '2022,BEL,KAZ,Export (US$ Thousand),9' '2022,BEL,KAZ,Import (US$ Thousand),8'
it "a direction" values year,reporter,partner,direction,value '2022,,8,' '2022,BEL,KAZ,import,8'
it "a scale in words" values year,reporter,partner,flow,value,scale,currency '2022,9,,EUR million' '2022,BEL,KAZ,X,9,million,EUR'
it "a factor" values year,reporter,partner,flow,value,multiplier,currency '2022,9,,USD thousand' '2022,BEL,KAZ,X,9,1000,USD'
it "a power of ten" values year,reporter,partner,flow,value_usd,unit_mult '2022,9,,USD million' '2022,BEL,KAZ,X,9,6'
scale_alone() { file year,reporter,partner,flow,value,scale 2022,BEL,KAZ,X,9,million && never "a scale without a currency, or an unknown one: 'million'"; }
it "a scale without a currency" scale_alone
no_weight() { file year,reporter,partner,flow,variable,value '2022,BEL,KAZ,X,net weight,900' && never 'no amounts of money'; }
it "weights alone" no_weight
other_prices() { file country,year,exports_usd,exports_usd_2015_prices Kazakhstan,2022,7,5 && of_belgium '2022,7,,USD' && file country,year,exports_usd_2015_prices Kazakhstan,2022,5 && never 'amounts at constant prices'; }
it "prices of another year are no exports" other_prices

census() { # of products, of which one has no trade in December
	file SITC,CTYNAME,year,IJAN,IDEC,IYR,EJAN,EDEC,EYR 0,Kazakhstan,2022,1,0,1,2,0,2 7,Kazakhstan,2022,1,3,4,4,5,9 &&
		reads '2022-01,6,2,USD million 2022-12,5,3,USD million' --reporter USA --partner KAZ
}
it "a product without trade in December is in the year" census

# Totals in other periods, or of the other flow: those of some products are left out, and it is said which.
of_some() { # ROWS SAID LINE...
	local rows=$1 said=$2
	file "${@:3}" && reads "$rows" && grep -qF -- "$said" "$scratch/err"
}
head=year,reporter,partner,product,flow,value
it "a product after a total" of_some 2022,500,, 'x.csv:4: warning: exports of 2023 are of some products alone' "$head" 2022,KAZ,BEL,TOTAL,Export,500 2022,KAZ,BEL,27,Export,300 2023,KAZ,BEL,27,Export,320
it "before one" of_some 2023,,40, 'x.csv:2: warning: imports of 2021 are of some products alone' "$head" 2021,KAZ,BEL,72,Import,30 2023,KAZ,BEL,TOTAL,Import,40
it "two products, which are not all where the total stands" of_some 2022,500,, 'exports of 2023 are of some' "$head" 2022,KAZ,BEL,TOTAL,Export,500 2022,KAZ,BEL,27,Export,300 2023,KAZ,BEL,27,Export,320 2023,KAZ,BEL,72,Export,20
it "exports of one, beside imports of all" of_some '2022,500,100, 2023,,120,' 'exports of 2023 are of some' "$head" 2022,KAZ,BEL,TOTAL,Export,500 2022,KAZ,BEL,TOTAL,Import,100 2023,KAZ,BEL,2709,Export,320 2023,KAZ,BEL,TOTAL,Import,120
it "several that may be all" of_some '2022,500,, 2023,520,,' 'some periods have all products, others only some' "$head" 2022,KAZ,BEL,TOTAL,Export,500 2023,KAZ,BEL,27,Export,320 2023,KAZ,BEL,72,Export,200
# Spreadsheets take the zero from 030199: codes of five digits and of six are one level then, 600 + 500 (+ 300).
lost_zeros() { # OPTION... HEADER LINE... of exports
	local options=(--reporter BEL --partner KAZ)
	[ "$1" = -us ] && { options=(--reporter USA --partner KAZ); shift; }
	file "${@:2}" && reads "$1" "${options[@]}"
}
it "zeros lost in WITS" lost_zeros '2020,1100,,USD thousand' Nomenclature,ReporterISO3,ProductCode,PartnerISO3,Year,TradeFlowName,TradeValueK \
	H5,BEL,30199,KAZ,2020,Export,500 H5,BEL,270900,KAZ,2020,Export,600
it "zeros lost in chapters of Eurostat" lost_zeros '2020,1400,,EUR' DATAFLOW,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE \
	'ESTAT:DS-059341(1.0),A,BE,KZ,3,2,VALUE_EUR,2020,500' 'ESTAT:DS-059341(1.0),A,BE,KZ,4,2,VALUE_EUR,2020,300' 'ESTAT:DS-059341(1.0),A,BE,KZ,27,2,VALUE_EUR,2020,600'
it "zeros lost in the Atlas" lost_zeros '2020,1100,2,USD' country_iso3_code,partner_iso3_code,product_hs92_code,year,export_value,import_value \
	BEL,KAZ,301,2020,500,1 BEL,KAZ,2709,2020,600,1
it "zeros lost in the Census Bureau's answers" lost_zeros -us '2020-01,1100,,USD' YEAR,MONTH,CTY_CODE,CTY_NAME,E_COMMODITY,ALL_VAL_MO \
	2020,1,4634,KAZAKHSTAN,30199,500 2020,1,4634,KAZAKHSTAN,270900,600
# The sections and divisions of another nomenclature are levels, of which the coarser one is the whole.
it "sections of the SITC" lost_zeros '2020,605,,USD thousand' Nomenclature,ReporterISO3,ProductCode,PartnerISO3,Year,TradeFlowName,TradeValueK \
	S3,BEL,3,KAZ,2020,Export,600 S3,BEL,33,KAZ,2020,Export,600 S3,BEL,5,KAZ,2020,Export,5
it "sections of Eurostat's SITC" lost_zeros '2020,605,,EUR' DATAFLOW,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE \
	'ESTAT:DS-018995(1.0),A,BE,KZ,3,2,VALUE_EUR,2020,600' 'ESTAT:DS-018995(1.0),A,BE,KZ,33,2,VALUE_EUR,2020,600' 'ESTAT:DS-018995(1.0),A,BE,KZ,5,2,VALUE_EUR,2020,5'

# ITC Trade Map says whose trade it is in the name of the file alone.
named() { # NAME OPTION...: 35 from Viet Nam to Kazakhstan
	printf 'Importers\tExported value in 2019\t\n"World"\t900\t\n"Kazakhstan"\t35\t\n' >"$scratch/$1"
	run 0 "$program" convert --columns reporter,partner,exports --no-header "${@:2}" --partner KAZ "$scratch/$1" && grep -qx 'VNM,KAZ,35' "$scratch/out"
}
it "a file named by its exporter" named 'Trade_Map_-_List_of_importing_markets_for_a_product_exported_by_Viet_Nam_(1).txt' --reporter VNM
it "a file of another name" named Vietnam.txt --reporter VNM
named_otherwise() {
	named 'Markets_exported_by_Viet_Nam.txt' --reporter VNM && refused 'no trade of Belgium with Kazakhstan' "$program" convert --reporter BEL --partner KAZ "$scratch/Markets_exported_by_Viet_Nam.txt"
}
it "a file named by another exporter" named_otherwise

# --- names and messages ---------------------------------------------------------------------------------

file year,reporter,partner,flow,value '2022,BEL,"Hong Kong, China",X,500' 2022,BEL,China,X,900 '2022,BEL,"Korea, Rep.",X,100'
cp "$scratch/x.csv" "$scratch/names.csv"
partner() { # PARTNER VALUE
	run 0 "$program" get "$scratch/names.csv" exports 2022 --reporter BEL --partner "$1" && [ "$(cat "$scratch/out")" = "$2" ]
}
it "a partner with a comma in its name" partner 'Hong Kong, China' 500
it "another" partner 'Korea, Rep.' 100
listed() { # PARTNERS CODE...
	local list=$1
	shift
	run 0 "$program" report -f csv --columns partner --no-header --reporter BEL --partner "$list" "$scratch/names.csv" &&
		[ "$(sort "$scratch/out" | paste -sd ' ')" = "$*" ] || { cat "$scratch/out"; return 1; }
}
it "partners in a list" listed CHN,HKG CHN HKG
it "with blanks" listed 'CHN, HKG' CHN HKG
it "with names that have commas" listed 'Korea, Rep.,Hong Kong, China,China' CHN HKG KOR
unknown_of_list() { run 2 "$program" report --reporter BEL --partner 'CHN,Atlantis' "$scratch/names.csv" && says Atlantis; }
it "one of a list is unknown" unknown_of_list
of_the_congo() {
	file 'Reporter Name,Partner Name,Year,Export (US$ Thousand)' 'Belgium,Dem. Rep. Congo,2021,5' 'Belgium,"Congo, Dem. Rep.",2020,4' && reads '2020,4,,USD thousand 2021,5,,USD thousand'
}
it "the Congo by two names" of_the_congo
in_chinese() { # NAME CODE: China Customs' table
	file '2023年12月进出口商品国别（地区）总值表' '单位：千美元' ,进出口,,出口,,进口, ,当月,1至12月累计,当月,1至12月累计,当月,1至12月累计 "$1,30,300,10,100,20,200" 德国,3,30,1,10,2,20 &&
		reads '2023,100,200,USD thousand 2023-12,10,20,USD thousand' --reporter CHN --partner "$2"
}
it "Kazakhstan in Chinese" in_chinese 哈萨克斯坦 KAZ
it "Belgium" in_chinese 比利时 BEL
it "Hong Kong" in_chinese 中国香港 HKG
it "Russia" in_chinese 俄罗斯联邦 RUS
sheet_error() { file year,reporter,partner,flow,value "2022,BEL,KAZ,X,$1" && never "a spreadsheet's error in place of a number: '$1'"; }
it "#N/A" sheet_error '#N/A'
it "#DIV/0!" sheet_error '#DIV/0!'
too_complex() {
	file '{"validation":{"status":{"name":"QueryTooComplex","value":5002},"message":"Please ask for less.","count":{"value":0}},"dataset":[]}' && never 'Please ask for less.'
}
it "UN Comtrade's answer that the request is too complex" too_complex
all_well() { file '{"validation":{"status":{"name":"Ok","value":0},"message":null},"dataset":[]}' && never 'contains no records'; }
it "its answer that there is nothing" all_well
large_scale() { file 'Trade of China by country (US$100 million)' country,year,exports,imports Kazakhstan,2022,5,6 && never 'no single unit in thousands, millions' --reporter CHN; }
it "a title in hundreds of millions" large_scale
damaged() { # one of several files
	file year,reporter,partner,flow,value 2021,KAZ,BEL,X,5 2022,KAZ,BEL,X,6 && gzip -c "$scratch/x.csv" | head -c 40 >"$scratch/cut.csv.gz"
	run 2 "$program" convert --check "$scratch/cut.csv.gz" "$scratch/x.csv" && says cut.csv.gz && grep -q 2022 "$scratch/out" || { cat "$scratch/out"; return 1; }
}
it "one damaged file of a set does not hide the others" damaged

summary
