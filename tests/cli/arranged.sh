#!/bin/bash
# Tables as people arrange them: which columns are countries, flows, periods and values is shown by headings, by what
# stands above, by the cells; what is stated nowhere is asked for, never assumed. Usage: arranged.sh PROGRAM
program=${1:?usage: arranged.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
# shellcheck source=../support/tables.sh
. tests/support/tables.sh


# --- whose trade with whom ------------------------------------------------------------------------------

two_columns() { # HEADING HEADING: columns that only their cells show to be countries
	file "year,$1,$2,exports,imports" '2020,Germany,France,700,60' '2021,Germany,France,800,70' &&
		reads 'DEU,FRA,2020,700,60, DEU,FRA,2021,800,70,' && warns "no heading names the reporter: by its cells it is '$1', and '$2' the partner"
}
it "nation and state" two_columns nation state
it "home and abroad" two_columns home abroad
it "headings in other languages" two_columns Land Gegenland
codes() { file 'year,home,home_iso,abroad,abroad_iso,exports' 2020,Germany,DEU,France,FRA,700 && reads 'DEU,FRA,2020,700,,' && warns "'home', and 'abroad' the partner"; }
it "names and codes of the same countries are one column" codes
chosen() { file year,nation,state,exports,imports 2020,Belgium,Kazakhstan,500,40 2020,Germany,France,700,60 && reads 'DEU,FRA,2020,700,60,' --reporter DEU --partner FRA; }
it "several pairs" chosen
one_column() {
	file 'nation,product,year,exports,imports' Germany,27,2020,500,40 Germany,28,2020,100,10 && never 'the file does not say whose trade it is' &&
		reads 'KAZ,DEU,2020,600,50,' --reporter KAZ --partner DEU && warns "no heading names the partner: by its cells it is 'nation'"
}
it "one column of countries is the partner's" one_column
beside() { file year,reporter,counterpart,exports,imports 2020,DEU,FRA,7,6 && reads 'DEU,FRA,2020,7,6,' && warns "names the partner: by its cells it is 'counterpart'"; }
it "a column beside the reporter's" beside
languages() { # HEADINGS YEAR-HEADINGS ROW...: rows are named in several languages; the one that is understood is read
	file 'Импорт товаров,Import of goods' '(тыс. долларов США),(thousand US dollars)' "$@" && reads 'KGZ,KAZ,1994,,33,USD thousand KGZ,KAZ,1995,,44,USD thousand' --reporter KGZ --partner KAZ
}
kyrgyz=('Бардыгы,Всего,Total,500,600' 'Австрия,Австрия,Austria,220.1,1718.8' 'Белгия,Бельгия,Belgium,-,217.3' 'Орусия,Россия,Russia,5,6' 'Казакстан,Казахстан,Kazakhstan,33,44')
it "names of rows in three languages, without headings" languages ,,,1994,1995 "${kyrgyz[@]}"
it "names of rows, of which a few are none of countries" languages ,,,1994,1995 "${kyrgyz[@]}" 'Такталбаган,Неопределенная страна,Undefined,1,2'
it "headings that name only rows" languages 'Көрсөткүчтөрдүн аталышы,Наименование показателей,Items,1994,1995' "${kyrgyz[@]}"
it "empty cells behind the years" languages 'Аталышы,Наименование,Items,1994,1995,' "${kyrgyz[@]/%/,}"
products() { # most of what rows are named is no country
	file 'Импорт товаров,Import of goods' '(тыс. долларов США),(thousand US dollars)' ,,1994,1995 Россия,Russia,5,6 Нефть,Oil,1,2 Газ,Gas,3,4 &&
		run 2 "$program" convert --reporter KGZ --partner RUS "$scratch/x.csv"
}
it "products below a country" products
hong_kong() { # NAME CODE: a part of China is not China, whatever it is called
	file year,reporter,partner,flow,value "2020,BEL,$1,X,5" && reads "BEL,$2,2020,5,," --reporter BEL --partner "$2"
}
it "Hong Kong by China's name" hong_kong 'China (SAR Hong Kong)' HKG
it "Taiwan by China's name" hong_kong 'Китай (Тайвань)' TWN
it "Hong Kong by its own name" hong_kong 'Hong Kong (SAR of China)' HKG
it "China without it" hong_kong 'China (excl. Hong Kong)' CHN
# Dates are months by their first or last days; where all may be years or quarters, it is asked for.
months() { # HEADER ROW ROW ROWS: of a pair
	file "$1" "$2" "$3" && reads "$4" --reporter USA --partner CHN
}
it "first days of months" months date,exports_usd 1985-01-01,7 1985-02-01,8 'USA,CHN,1985-01,7,,USD USA,CHN,1985-02,8,,USD'
it "last days of months" months date,exports_usd 2024-02-29,7 2024-03-31,8 'USA,CHN,2024-02,7,,USD USA,CHN,2024-03,8,,USD'
it "dates with a time" months date,partner,exports '2023-02-28 00:00:00,China,7' '2023-03-31T00:00:00,China,8' 'USA,CHN,2023-02,7,, USA,CHN,2023-03,8,,'
it "dates that are all 1 January" months date,exports_usd 1985-01-01,7 1986-01-01,8 'USA,CHN,1985,7,,USD USA,CHN,1986,8,,USD'
no_months() { file "$1" "$2" "$3" && never "$4" --reporter USA --partner CHN; }
it "days of quarters" no_months date,exports_usd 1985-01-01,7 1985-04-01,8 'first or the last days of quarters'
it "days within a month" no_months date,exports_usd 1985-01-15,7 1985-02-15,8 "invalid period '1985-01-15'"
it "a last day that there is not" no_months date,exports_usd 1985-02-30,7 1985-03-31,8 "invalid period '1985-02-30'"
own_months() { file "$@" && reads ',,1985-01,7,6, ,,1985-02,8,6,'; }
it "a data file's dates" own_months date,exports,imports 1985-01-01,7,6 1985-02-01,8,6
own_january() { file Month,exports,imports 1985-01-01,7,6 1986-01-01,8,6 && reads ',,1985-01,7,6, ,,1986-01,8,6,'; }
it "dates below the heading Month are months" own_january
own_not() { file date,exports,imports "$1,7,6" "$2,8,6" && never "$3"; }
it "a data file's dates of 1 January" own_not 1985-01-01 1986-01-01 'years or months'
it "a data file's days of quarters" own_not 1985-03-31 1985-06-30 'for months or for quarters'
portuguese() { # HEADER ROW ROWS
	file "$1" "$2" && reads "$3" --reporter BRA --partner CHN
}
it "Portuguese headings" portuguese 'ano,país,Exportações (US$ milhões),Importações (US$ milhões)' '2022,China,8.5,29.4' 'BRA,CHN,2022,8.5,29.4,USD million'
it "Portuguese flows" portuguese 'ano,partner,fluxo,valor (US$)' '2022,China,Importação,29' 'BRA,CHN,2022,,29,USD'
portuguese_part() { file 'ano,partner,Exportações de petróleo,Importações' '2022,China,5,6' && reads 'BRA,CHN,2022,,6,' --reporter BRA --partner CHN; }
it "a part in Portuguese" portuguese_part
typed() { file Country,Year,Month,Value,Type China,2018,Apr,7,Export China,2018,Apr,8,Import && reads 'SGP,CHN,2018-04,7,8,' --reporter SGP --partner CHN; }
it "a column called Type that holds flows" typed
balances() { file REF_AREA,COUNTERPART_AREA,TRADE_FLOW,FREQ,UNIT_MEASURE,TIME_PERIOD,OBS_VALUE,UNIT_MULT CAN,W,TB,M,USD_EXC,2024-01,-0.5,9 && never 'balances or turnovers only' --reporter CAN --partner World; }
it "balances alone" balances
never_assumed() { file year,nation,state,turnover 2020,Germany,France,7 && never "column 'nation' holds countries"; }
it "a table of a pair is never taken for the one of data files" never_assumed
no_countries() { # months and kilograms are no Morocco and no Kyrgyzstan
	file period,exports,imports,qty_unit,mon '2020-03,5,4,KG,MAR' && reads ',,2020-03,5,4,'
}
it "KG and MAR alone are no countries" no_countries
while IFS='|' read -r header rest; do
	edges() { file "$1" "$2" && reads "$3"; }
	it "$header" edges "$header" "${rest%%|*}" "${rest#*|}"
done <<-'EDGES'
	year,from,to,value|2020,DEU,FRA,500|DEU,FRA,2020,500,,
	from,to,product,2019,2020|DEU,FRA,TOTAL,5,6|DEU,FRA,2019,5,, DEU,FRA,2020,6,,
	year,source,target,value|2020,DEU,FRA,500|DEU,FRA,2020,500,,
	year,exporter,importer,trade_value_usd_million|2021,DEU,FRA,262.8|DEU,FRA,2021,262.8,,USD million
	year,origin,destination,Trade value (EUR thousand)|2021,DEU,FRA,262.8|DEU,FRA,2021,262.8,,EUR thousand
	Country,Partner,Year,Exports (USD million)|Germany,France,2023,1|DEU,FRA,2023,1,,USD million
EDGES
codes_of_comtrade() { file "$1" "$2" && reads "$3"; }
it "letters below reporterCode" codes_of_comtrade refYear,reporterCode,flowCode,partnerCode,cmdCode,primaryValue 2021,KAZ,X,BEL,TOTAL,5 KAZ,BEL,2021,5,,USD
it "two letters below reporterISO" codes_of_comtrade refYear,reporterISO,flowCode,partnerISO,cmdCode,primaryValue 2021,FR,M,KZ,TOTAL,5 FRA,KAZ,2021,,5,USD
it "two letters below Reporter" codes_of_comtrade 'Year,Reporter,Partner,Trade Flow,Trade Value (US$)' 2021,FR,KZ,Export,5 FRA,KAZ,2021,5,,USD
it "letters below Reporter Code" codes_of_comtrade 'Period,Reporter Code,Partner Code,Trade Flow,Commodity Code,Trade Value (US$)' 2021,FRA,KAZ,Export,TOTAL,5 FRA,KAZ,2021,5,,USD
filtered() { # the same whether records are passed over or not
	{
		echo refYear,reporterCode,flowCode,partnerCode,cmdCode,primaryValue
		for i in {1..400}; do printf '%s,DEU,X,FRA,TOTAL,%s\n' "$((1600 + i))" "$i"; done
		echo 2021,KAZ,X,BEL,TOTAL,5
	} >"$scratch/x.csv"
	reads KAZ,BEL,2021,5,,USD && reads KAZ,BEL,2021,5,,USD --no-filter
}
it "letters below reporterCode in a longer file" filtered

coded() { file 'Trade in goods: exports, current prices (£m)' COMMODITY,COUNTRY,DIRECTION,2022JAN 'T Total,BE Belgium,EX Exports,5' '0 Food,BE Belgium,EX Exports,1' '0 Food,BE Bermuda,EX Exports,1' && reads 'GBR,BEL,2022-01,5,,GBP million' --reporter GBR --partner BEL; }
it "a code and the name of the same country in a cell" coded

turned() { file 'year,partner country,declarant,exports' 2020,FRA,DEU,5 && reads 'DEU,FRA,2020,5,,'; }
it "the partner's column first" turned
whose() { file year,from,to,exports,imports 2020,DEU,FRA,5,6 && never "column 'from' holds countries"; }
it "whose imports stand beside from and to is not said" whose
way() { file "$1" "$2" && never "in a list of exporters and importers, whose flow is"; }
it "imports from an exporter to an importer" way year,exporter,importer,flow,value 2020,DEU,FRA,import,5
it "by number" way year,from,to,flow,value 2020,DEU,FRA,1,5
exported() { file year,from,to,flow,value 2020,DEU,FRA,export,5 2020,DEU,FRA,re-export,1 && reads 'DEU,FRA,2020,5,,'; }
it "exports there are exports" exported
# above LINE PAIR: a line that names whose trade the table is of
above() { file "$1" Country,2019 Germany,5 && reads "$2" && never 'has no trade of Canada' --reporter CAN --partner DEU; }
it "exports of" above 'Exports of Kazakhstan, USD million' 'KAZ,DEU,2019,5,,USD million'
it "a country's imports" above "Kazakhstan's imports, USD million" 'KAZ,DEU,2019,,5,USD million'
it "a country with a colon" above 'Kazakhstan: imports by country' 'KAZ,DEU,2019,,5,'
it "imports of the" above 'Imports of the Russian Federation' 'RUS,DEU,2019,,5,'
one_partner() { file "$1" Country,2019 Germany,5 && reads "$2" --reporter DEU --partner KAZ && never 'has no trade of Kazakhstan' --reporter KAZ; }
it "exports to one country are not its own" one_partner 'Exports to Kazakhstan by country, USD million' 'DEU,KAZ,2019,5,,USD million'
it "imports from one country" one_partner 'Imports of goods from Kazakhstan' 'DEU,KAZ,2019,,5,'
all_partners() { file 'Exports to all countries' Country,2019 Germany,5 && reads 'KAZ,DEU,2019,5,,' --reporter KAZ --partner DEU; }
it "exports to all countries" all_partners
other_title() { file "Germany's exports to France, EUR million" period,exports 2019,5 && reads 'DEU,FRA,2019,5,,EUR million'; }
it "a data file below the names of others" other_title
own_title() { file "Kazakhstan's trade with Belgium, USD million" period,exports 2019,5 && reads 'KAZ,BEL,2019,5,,USD million'; }
it "below its own" own_title

# --- which values -----------------------------------------------------------------------------------------

two_values() { file reporter,partner,year,flow,value_eur,value_usd BEL,KAZ,2021,export,352,417 && reads 'BEL,KAZ,2021,417,,USD' && warns "'value_usd' is read, 'value_eur' is not"; }
it "of two columns of values it is said which is read" two_values
two_units() { file 'Country,Year,Exports (EUR million),Exports (USD million)' 'Belgium,2021,352,417' && never 'the headings name two units' --reporter KAZ; }
it "the same flow in two currencies is refused" two_units
while IFS= read -r line; do
	constant() { file "$1" "$2" && never 'amounts at constant prices'; }
	it "${line%%|*}" constant "${line%%|*}" "${line#*|}"
done <<-'CONSTANT'
	year,reporter,partner,flow,"Value, 2015 prices"|2019,BEL,KAZ,X,350
	year,country,"Exports (USD million, constant 2015 prices)"|2019,KAZ,350
	year,country,exports (chained euros)|2019,KAZ,350
	Exports at constant prices, USD million|Country,2019,2020\nBelgium,350,400
	Trade at 2015 prices, USD million|period,exports,imports\n2019,3,4
	year,reporter,partner,flow,unit,value|2019,BEL,KAZ,X,"USD million, 2015 prices",350
CONSTANT
current() { file year,reporter,partner,indicator,value '2019,BEL,KAZ,"Exports, constant prices (USD)",350' '2019,BEL,KAZ,"Exports, current prices (USD)",360' && reads 'BEL,KAZ,2019,360,,USD'; }
it "values beside volumes" current
volumes() { file year,reporter,partner,indicator,value '2019,BEL,KAZ,"Exports, constant prices (USD)",350' && never 'no amounts of money' && warns 'at current prices'; }
it "volumes alone" volumes

while IFS='|' read -r line message; do
	caveat() { file "$1" Partner,2021,2022 Belgium,10.1,11.2 && never "$2" --reporter KAZ; }
	it "above a table: $line" caveat "$line" "$message"
done <<-'CAVEAT'
	Exports of Kazakhstan, % of total|no amounts of money: '%'
	Share of partners in exports of Kazakhstan|no amounts of money: 'share'
	Growth of exports of Kazakhstan|no amounts of money: 'growth'
	Kazakhstan exports, tonnes|no amounts of money: 'tonnes'
	Kazakhstan: exports, volume index|no amounts of money: 'index'
	Number of products in exports of Kazakhstan|no amounts of money: 'number of'
	Exports of Kazakhstan\n% of total|no amounts of money: '% of total'
	Exports of Kazakhstan per capita, USD|not the trade of each period: 'per capita'
	Cumulative exports of Kazakhstan, USD million|not the trade of each period: 'cumulative'
	Average monthly exports of Kazakhstan, USD million|not the trade of each period: 'average monthly'
	Exports of services of Kazakhstan, USD million|trade in services: 'of services'
	Exports of Kazakhstan, January-September, USD million|names months, but the table years
	Exports of Kazakhstan, Jan. to Jun., USD million|names months, but the table years
	Exports of Kazakhstan, first half, USD million|names months, but the table years
CAVEAT
while IFS= read -r line; do
	no_caveat() { file "$1" Partner,2021 Belgium,10 && reads "KAZ,BEL,2021,10,,${2-}"; }
	it "no harm above a table: $line" no_caveat "$line" "$(case $line in *USD*) echo USD million ;; esac)"
done <<-'HARMLESS'
	Exports of Kazakhstan, USD million and share, %
	Exports of Kazakhstan, January-December, USD million
	Exports of Kazakhstan, January 2019 - December 2023, USD million
	Exports of Kazakhstan\nShares may not add up to 100%
	Source: growth of exports\nExports of Kazakhstan
	https://example.org/export?of=a%20b\nExports of Kazakhstan
HARMLESS
caveat_of_data() { file "$1" period,exports,imports 2021,5,2 && never "$2"; }
it "above a data file: changes" caveat_of_data 'Exports and imports, % change' "no amounts of money: '%'"
it "half years" caveat_of_data 'Exports and imports, January-June' 'names months, but the table years'
it "in Russian" caveat_of_data 'Экспорт и импорт за январь-сентябрь' 'names months, but the table years'
months_of_title() { file 'Exports of Kazakhstan, January-September' "$1" Belgium,5,6 && reads 'KAZ,BEL,2021-01,5,, KAZ,BEL,2021-02,6,,'; }
it "months above a table of months" months_of_title 'Partner,Jan 2021,Feb 2021'
unit_of_data() { file 'Exports and imports, growth' period,exports,imports,unit '2021,5,2,USD million' && reads ',,2021,5,2,USD million'; }
it "a unit below settles that they are amounts" unit_of_data

sums() { file year,reporter,partner,commodity,flow,value "2021,KAZ,BEL,$1,X,15" 2021,KAZ,BEL,Oil,X,10 2021,KAZ,BEL,Metals,X,5 && reads "KAZ,BEL,2021,$2,,"; }
for word in 'All sectors' 'Grand total' Всего Итого Insgesamt 'Alle Waren' 'Total - all chapters'; do
	it "a total beside its parts: $word" sums "$word" 15
done
of_products() { ! sums "$1" 30 && grep -qF 'no figure but of a product by itself' "$scratch/err"; }
it "no total: a product's" of_products 'Total oil'

below() { # MESSAGE LINE...: a table below exports to Germany
	local message=$1
	shift
	file 'Exports of Kazakhstan, USD million' Partner,2021,2022 Germany,10,20 "$@" && never "$message" --partner BEL
}
it "imports below exports" below 'says something else than its title' '' 'Imports of Kazakhstan, USD million' Partner,2021,2022 Belgium,30,40
it "another currency below" below 'says something else than its title' '' 'Exports of Kazakhstan, EUR million' Partner,2021,2022 Belgium,30,40
it "a line between alone" below 'says something else than its title' Imports,, Belgium,30,40
it "other years below" below 'a second header' Partner,2020,2021 Belgium,30,40
joined_wide() { file Reporter,Partner,Flow,2021,2022 KAZ,BEL,Export,10,20 "$1" KAZ,BEL,Import,30,40 && "${@:2}"; }
it "years in another order are refused" joined_wide Reporter,Partner,Flow,2022,2021 never 'a second header'
it "in the same order they are joined" joined_wide Reporter,Partner,Flow,2021,2022 reads 'KAZ,BEL,2021,10,30, KAZ,BEL,2022,20,40,'
same_below() { file 'Exports of Kazakhstan, USD million' Partner,2021 Belgium,5 '' 'Exports of Kazakhstan, USD million' Partner,2021 China,10 'Imports from Belgium: EUR' && reads 'KAZ,BEL,2021,5,,USD million'; }
it "the same title again, and a footnote" same_below

# --- which flow -------------------------------------------------------------------------------------------

numbers() { file "$1" 2019,BEL,KAZ,1,350 2019,BEL,KAZ,2,360 && never "nothing shows which flow is '1'" && warns 'name the column flow_code if 1 is import'; }
it "flows by numbers without a key" numbers year,reporter,partner,flow,value
it "with a unit beside" numbers 'year,reporter,partner,flow,Trade value (USD thousand)'
keyed() { file 'year,partner,"flow (1=export, 2=import)",Value (USD)' 2019,KAZ,1,350 2019,KAZ,2,360 && reads 'BEL,KAZ,2019,350,360,USD' --reporter BEL; }
it "with a key" keyed
general() { file year,reporter,partner,flow,value '2019,USA,KAZ,General imports,350' '2019,USA,KAZ,Imports for consumption,340' '2019,USA,KAZ,Domestic exports,90' '2019,USA,KAZ,Total exports,100' && reads 'USA,KAZ,2019,100,350,'; }
it "general imports, not those for consumption" general
general_columns() { file 'year,country,General imports (USD),Imports for consumption (USD),Exports (USD)' 2019,KAZ,350,340,100 && reads 'USA,KAZ,2019,100,350,USD' --reporter USA --partner KAZ; }
it "in columns" general_columns
consumption() { file 'year,country,Imports for consumption (USD),Exports (USD)' 2019,KAZ,340,100 && reads 'USA,KAZ,2019,100,,USD' --reporter USA --partner KAZ && warns "column 'Imports for consumption (USD)' is not read"; }
it "imports for consumption alone are not taken for all, and that is said" consumption
consumed() { file year,reporter,partner,flow,value '2019,USA,KAZ,Imports for consumption,340' && never 'parts of flows only'; }
it "in rows" consumed
derived() { file year,reporter,partner,flow,value "2019,USA,KAZ,$1,340" && never 'balances or turnovers only'; }
it "balances alone" derived Balance
it "turnovers alone" derived 'Total trade'
it "in Russian" derived Сальдо
beside_balance() { file year,reporter,partner,flow,value 2019,USA,KAZ,Balance,1 2019,USA,KAZ,Export,2 && reads 'USA,KAZ,2019,2,,'; }
it "balances beside exports" beside_balance

open_flow() { file "$@" && never 'neither a heading nor a line above says whether these are exports or imports' --reporter KAZ; }
it "years without a flow" open_flow Country,2019,2020 Belgium,5,6
it "partners without a flow" open_flow Year,Belgium,Germany 2019,5,6
it "partners below an empty corner without a flow" open_flow ,Belgium,Germany 2019,5,6
it "both flows above the table tell none" open_flow 'Exports and imports, USD million' Country,2019,2020 Belgium,5,6
of_kazakhstan() { # ROWS LINE...: with Belgium
	local rows=$1
	shift
	file "$@" && reads "$rows" --reporter KAZ --partner BEL
}
years='KAZ,BEL,2019,5,7,USD million KAZ,BEL,2020,6,8,USD million'
it "the flow above the table" of_kazakhstan 'KAZ,BEL,2019,5,,USD million KAZ,BEL,2020,6,,USD million' 'Exports (USD million)' Country,2019,2020 Belgium,5,6 Germany,7,8
it "with a line between" of_kazakhstan 'KAZ,BEL,2019,,5.5,USD thousand KAZ,BEL,2020,,6,USD thousand' 'Imports by country, thousand USD' '' 'Partner;2019;2020' 'Belgium;5,5;6'
it "above a table of pairs" of_kazakhstan 'KAZ,BEL,2019,5,,USD million' 'Exports of goods, USD million' Reporter,Partner,2019 Kazakhstan,Belgium,5
it "partners as columns" of_kazakhstan 'KAZ,BEL,2019,5,,USD million KAZ,BEL,2020,6,,USD million' 'Exports by partner, USD million' Year,Belgium,Germany,World 2019,5,6,70 2020,6,7,80
it "with months" of_kazakhstan 'KAZ,BEL,2019-01,,5, KAZ,BEL,2019-02,,6,' 'Imports by partner' 'Month;BEL;DEU' '2019-01;5;6' '2019-02;6;7'
it "with a column of flows" of_kazakhstan 'KAZ,BEL,2019,5,6,' Year,Flow,Belgium,Germany,Total 2019,Exports,5,6,70 2019,Imports,6,7,80
world() { file 'Exports by partner, USD million' Year,Belgium,Germany,World 2019,5,6,70 && reads 'KAZ,WLD,2019,70,,USD million' --reporter KAZ --partner WLD; }
it "the world among them" world

# The first column's heading is empty or no name of one: its cells are countries.
corner() { # HEADING [ROWS]
	file 'Exports of Kazakhstan, USD million' "$1,2019,2020" Germany,3,4 Belgium,5,6 && reads 'KAZ,BEL,2019,5,,USD million KAZ,BEL,2020,6,,USD million' --reporter KAZ --partner BEL && warns "by its cells it is '$1'"
}
for heading in '' Destination/year nation Absatzmarkt 'USD million'; do
	it "a corner above countries: '$heading'" corner "$heading"
done
it "no row of the wanted country" eval 'file "Exports of Kazakhstan, USD million" ,2019,2020 Germany,3,4; never "has no trade of Kazakhstan with Belgium" --reporter KAZ --partner BEL'
in_corner() { file "$1,2019,2020" Germany,3,4 Belgium,5,6 && reads "$2" --reporter KAZ --partner BEL; }
it "the corner says flow and unit" in_corner 'Exports (USD million)' 'KAZ,BEL,2019,5,,USD million KAZ,BEL,2020,6,,USD million'
it "in German" in_corner '"Einfuhr, Mio. EUR"' 'KAZ,BEL,2019,,5,EUR million KAZ,BEL,2020,,6,EUR million'
against() { file 'Imports of Kazakhstan, USD million' "$1,2019,2020" Germany,3,4 Belgium,5,6 && never "$2" --reporter KAZ --partner BEL; }
it "another flow than the title" against Exports 'says whether these are exports or imports'
it "another unit" against 'USD thousand' 'name no single unit'
it "another currency" against EUR 'name no single unit'
it "shares" against '"share, %"' 'no amounts of money'
exporting() { file 'Exporting nation,2019,2020' Germany,3,4 Belgium,5,6 && never 'says whether these are exports or imports' --reporter KAZ --partner BEL; }
it "exporting nations are no exports to them" exporting
label() { # LABEL ROWS: of one pair
	file 'Exports of Kazakhstan to Belgium, USD million' ,2019,2020 "$1,3,4" && reads "$2"
}
it "a label of one pair" label Total 'KAZ,BEL,2019,3,,USD million KAZ,BEL,2020,4,,USD million'
it "that names the flow" label Exports 'KAZ,BEL,2019,3,,USD million KAZ,BEL,2020,4,,USD million'
of_two_sides() { file "$@" && never 'whether these are exports or imports'; }
of_two_flows() { file "$@" && never 'the lines above the table are of '; }
it "that names another flow" of_two_flows 'Exports of Kazakhstan to Belgium, USD million' ,2019,2020 Imports,3,4
it "a title of the other flow" of_two_flows 'IMPORTS of goods into Kazakhstan from Belgium, USD million' Year,Exports 2019,3
it "in German" of_two_flows 'Einfuhr Kasachstans aus Belgien, Mio. EUR' 'Jahr,Ausfuhr' 2019,3
it "in Russian" of_two_flows 'Экспорт Казахстана в Бельгию, млн долл. США' 'Год,Импорт' 2019,3
it "above countries" of_two_flows 'Exports of Kazakhstan, USD million' 'Country,Imports 2019,Imports 2020' Belgium,3,4
of_imports() { file "$@" && reads 'KAZ,BEL,2019,,3,USD million'; }
it "above a column of flows, which says it" of_imports 'Exports of Kazakhstan, USD million' year,reporter,partner,flow,value 2019,KAZ,BEL,M,3
for line in 'Data export' 'Exported on 2024-01-05' 'Export vom 05.01.2024' 'Экспортировано 05.01.2024' 'Exporté le 05/01/2024' 'Belgian Export Agency' 'Country of export: Belgium'; do
	it "no flow: $line" of_imports "$line" period,reporter,partner,imports,unit '2019,KAZ,BEL,3,USD million'
	it "nor of values: $line" of_two_sides "$line" period,reporter,partner,value 2019,KAZ,BEL,3
done
it "above columns of data files" of_two_flows 'Imports, USD million' period,reporter,partner,exports 2019,KAZ,BEL,3
of_both() { file "$@" && reads 'KAZ,BEL,2019,3,4,USD million'; }
it "a title of one flow above both" of_both 'Exports of Kazakhstan to Belgium, USD million' Year,Exports,Imports 2019,3,4
no_label() { file "$1" ,2019,2020 "$2,3,4" && never "$3" --reporter KAZ --partner BEL; }
it "a product" no_label 'Exports of Kazakhstan to Belgium, USD million' Fuels 'holds no amounts of money'
it "all countries are no partner" no_label 'Exports of Kazakhstan, USD million' Total 'groups of countries only'
it "a row's flow before the title's" of_kazakhstan 'KAZ,BEL,2021,7,5,USD million' 'Exports of Kazakhstan, USD million' Partner,Flow,2021 Belgium,Import,5 Belgium,Export,7

# --- what is no table of values ---------------------------------------------------------------------------

headings() { file "$1" "$2" && never "$3"; }
it "a heading of balances alone" headings 'Country,Year,Balance (USD)' Belgium,2020,5 'balances or turnovers only'
it "of turnovers" headings 'Country;Year;Total trade (EUR)' 'Belgium;2020;5' 'balances or turnovers only'
it "a title with the word" headings 'Turnover, balance and others' 'Belgium,2020,5' "no column 'period'"
it "a scale of an unknown currency" headings 'year,reporter,partner,flow,Value (million doubloons)' 2020,DEU,FRA,X,5 'a scale, but no currency that is known'
it "of exports" headings 'Country,Year,Exports (million doubloons)' Belgium,2020,5 'a scale, but no currency that is known'
it "balances of Easy Comext's name" headings 'Reporter Name,Partner Name,Indicator,2019' 'Belgium,Kazakhstan,Trade Balance (US$ Thousand),350' 'balances or turnovers only'
letters() { # in another encoding, whether all records are parsed or not
	printf 'year;reporter;partner;flow;value\n2020;\312\340\347\340\365\361\362\340\355;\301\345\353\374\343\350\377;X;5,5\n' >"$scratch/x.csv"
	reads KAZ,BEL,2020,5.5,, "$@" && warns 'the text is not UTF-8: read as CP1251'
}
it "the long form in CP1251, with a word" letters
it "in CP1252" eval 'printf "year,reporter,partner,flow,value\n2020,Belgium,C\364te d\047Ivoire,X,5\n" >"$scratch/x.csv"; reads BEL,CIV,2020,5,, && warns "read as CP1252"'
it "unfiltered" letters --no-filter
one_pair() { file 'freq,indic_et,sitc06,partner,geo\\\\TIME_PERIOD\t2019 \t2020 ' 'A,MIO_EXP_VAL,TOTAL,CN,DE\t173.2p\t196.4 ' && reads 'DEU,CHN,2019,173.2,,EUR million DEU,CHN,2020,196.4,,EUR million'; }
it "Eurostat TSV of one pair needs no reporter" one_pair

# --- two lines of headings --------------------------------------------------------------------------------

it "flows above years" of_kazakhstan "$years" 'USD million' Country,Exports,,Imports, ,2019,2020,2019,2020 Belgium,5,6,7,8
it "years above flows" of_kazakhstan "$years" 'USD million' Country,2019,,2020, ,Exports,Imports,Exports,Imports Belgium,5,7,6,8
it "the first column named below" of_kazakhstan "$years" ',Exports (USD million),,Imports (USD million),' Country,2019,2020,2019,2020 Belgium,5,6,7,8
it "repeated headings" of_kazakhstan "$years" 'USD million' Country,Exports,Exports,Imports,Imports Country,2019,2020,2019,2020 Belgium,5,6,7,8
it "shares beside values" of_kazakhstan 'KAZ,BEL,2019,5,7,USD million' 'USD million' 'Country,2019,,,' ',Exports,"Share, %",Imports,"Share, %"' Belgium,5,90,7,80
it "months below years" of_kazakhstan 'KAZ,BEL,2019-01,5,, KAZ,BEL,2019-02,6,,' 'Exports by country' Country,2019, ,Jan,Feb Belgium,5,6
it "partners below flows" of_kazakhstan 'KAZ,BEL,2019,5,7,' Year,Exports,,Imports, ,Belgium,Germany,Belgium,Germany 2019,5,6,7,8
it "flows below partners" of_kazakhstan 'KAZ,BEL,2019,5,7,' Year,Belgium,,Germany, ,Exports,Imports,Exports,Imports 2019,5,7,6,8
it "of pairs" of_kazakhstan "$years" 'Reporter,Partner,Exports (USD million),,Imports (USD million),' ,,2019,2020,2019,2020 Kazakhstan,Belgium,5,6,7,8
balance() { of_kazakhstan 'KAZ,BEL,2019,5,7,' Country,Exports,,Imports,,Balance, ,2019,2018,2019,2018,2019,2018 Belgium,5,,7,,-2,; }
it "balances beside flows" balance
padded() { file period,exports,imports,,, 2019,5,6,,, && reads ',,2019,5,6,'; }
it "a data file with empty columns behind is one" padded
printf '<html><body><table><tr><td colspan="5">Trade by country, USD million</td></tr><tr><th rowspan="2">Country</th><th colspan="2">Exports</th><th colspan="2">Imports</th></tr><tr><th>2019</th><th>2020</th><th>2019</th><th>2020</th></tr><tr><td>Belgium</td><td>5</td><td>6</td><td>7</td><td>8</td></tr></table></body></html>' >"$scratch/merged.xls"
merged() { cp "$scratch/merged.$1" "$scratch/x.csv" && reads "$years" --reporter KAZ --partner BEL; }
it "merged cells of a page" merged xls
cp -r tests/golden/workbook/xlsx "$scratch/parts"
text() { printf '<c r="%s" t="inlineStr"><is><t>%s</t></is></c>' "$1" "$2"; }
number() { printf '<c r="%s"><v>%s</v></c>' "$1" "$2"; }
{
	printf '<worksheet><sheetData><row r="1">' && text A1 'Trade by country, USD million' && printf '</row><row r="2">'
	text A2 Country && text B2 Exports && text D2 Imports && printf '</row><row r="3">'
	number B3 2019 && number C3 2020 && number D3 2019 && number E3 2020 && printf '</row><row r="4">'
	text A4 Belgium && number B4 5 && number C4 6 && number D4 7 && number E4 8
	printf '</row></sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="D2:E2"/></mergeCells></worksheet>'
} >"$scratch/parts/xl/worksheets/sheet2.xml"
(cd "$scratch/parts" && zip -qrX "$scratch/merged.xlsx" .)
it "of a workbook" merged xlsx
cell() { printf '<table:table-cell%s office:value-type="string"><text:p>%s</text:p></table:table-cell>' "$1" "$2"; }
{
	printf '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Trade"><table:table-row>'
	cell '' 'Trade by country, USD million' && printf '</table:table-row><table:table-row>'
	cell ' table:number-rows-spanned="2"' Country && cell ' table:number-columns-spanned="2"' Exports && printf '<table:covered-table-cell/>'
	cell ' table:number-columns-spanned="2"' Imports && printf '<table:covered-table-cell/></table:table-row><table:table-row><table:covered-table-cell/>'
	for year in 2019 2020 2019 2020; do cell '' $year; done
	printf '</table:table-row><table:table-row>' && cell '' Belgium
	for value in 5 6 7 8; do cell '' $value; done
	printf '</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>'
} >"$scratch/content.xml"
(cd "$scratch" && printf application/vnd.oasis.opendocument.spreadsheet >mimetype && zip -qX0 merged.ods mimetype && zip -qX merged.ods content.xml)
it "of an OpenDocument sheet" merged ods

# --- which period -----------------------------------------------------------------------------------------

world_bank() { file 'Country Name,Country Code,Partner Name,Series Name,Series Code,2019 [YR2019],2020 [YR2020]' 'Belgium,BEL,Kazakhstan,Exports (current US$),X,350,400' && reads 'BEL,KAZ,2019,350,,USD BEL,KAZ,2020,400,,USD'; }
it "headings as the World Bank has them" world_bank
world_bank_cells() { file year,reporter,partner,flow,value '2019 [YR2019],BEL,KAZ,X,5' YR2020,BEL,KAZ,X,6 '2021M03 [2021M03],BEL,KAZ,X,7' && reads 'BEL,KAZ,2019,5,, BEL,KAZ,2020,6,, BEL,KAZ,2021-03,7,,'; }
it "and cells" world_bank_cells
two_years() { file year,reporter,partner,flow,value '2019 [YR2020],BEL,KAZ,X,5' && never "invalid period"; }
it "a year with the code of another" two_years

# --- rows that say what they are ---------------------------------------------------------------------------

# A word in a column that is not read may say that a row is none of trade as it was.
while IFS='|' read -r heading kept left; do
	worded() {
		file "partner,year,$1,exports (USD m),imports (USD m)" "Kazakhstan,2022,$2,645,20" "Kazakhstan,2023,$3,760,30" &&
			reads 'DEU,KAZ,2022,645,20,USD million' --reporter DEU --partner KAZ && warns "rows that say '$3' are left out"
	}
	it "a row of '$left' below '$heading'" worded "$heading" "$kept" "$left"
done <<-'WORDED'
	type|actual|projection
	status of data|final|forecast
	Вид|факт|прогноз
	scenario||plan
	basis|unadjusted|seasonally adjusted
	art|ist|Prognose
	prices|current|constant 2015
	kind|goods|services
	trade|general|re-exports
WORDED
while IFS='|' read -r heading kept; do
	unworded() { file "partner,year,$1,exports (USD m)" "Kazakhstan,2022,$2,645" && reads 'DEU,KAZ,2022,645,,USD million' --reporter DEU --partner KAZ && ! grep -q 'left out' "$scratch/err"; }
	it "no such row: '$kept' below '$heading'" unworded "$heading" "$kept"
done <<-'UNWORDED'
	source|World Bank projections
	publication|IMF forecast
	basis|not seasonally adjusted
	remark|revised against the projection of last year
	database|World Economic Outlook
	type|actual
UNWORDED
worded_rows() { file 'year,reporter,partner,flow,value,unit,kind' '2022,DEU,KAZ,X,645,USD,actual' '2023,DEU,KAZ,X,700,USD,forecast' && reads 'DEU,KAZ,2022,645,,USD' && warns "'forecast' are left out"; }
it "one figure a row" worded_rows
worded_own() { file 'period,exports,imports,unit,type' '2022,645,20,USD,actual' '2023,700,30,USD,projection' && reads ',,2022,645,20,USD' && warns "'projection' are left out"; }
it "a data file" worded_own

# --- columns in two units ------------------------------------------------------------------------------------

while IFS='|' read -r heading; do
	two_units() { file "$1" 'Belgium,2022,12.3,4567' && never 'the headings name two units for figures of one period' --reporter KAZ --partner BEL && warns 'x.csv:1:'; }
	it "two units: $heading" two_units "$heading"
done <<-'UNITS'
	Partner,Year,exports (EUR mln),imports (EUR thousand)
	Partner,Year,Exports (USD million),Imports (EUR million)
	Страна,Год,"Экспорт, млн долл.","Импорт, тыс. долл."
	Partner,Year,Ausfuhr (Mio. EUR),Einfuhr (Tsd. EUR)
UNITS
one_unit() { file 'Partner,Year,Exports (EUR mln),Imports (million euros)' 'Belgium,2022,12.3,45' && reads 'KAZ,BEL,2022,12.3,45,EUR million' --reporter KAZ --partner BEL; }
it "one unit in two ways" one_unit

# --- years in rows, months in columns ------------------------------------------------------------------------

of_months() { # TITLE HEADINGS PAIR
	file "$1" "$2" 2022,5,6,7 2023,8,9, && reads "$3,2022-01,5,,EUR thousand $3,2022-02,6,,EUR thousand $3,2022-03,7,,EUR thousand $3,2023-01,8,,EUR thousand $3,2023-02,9,,EUR thousand" --reporter "${3%,*}" --partner "${3#*,}"
}
it "months of one pair" of_months 'Exports of Germany to Kazakhstan by month (EUR thousand)' Year,Jan,Feb,Mar DEU,KAZ
it "in German" of_months 'Ausfuhr Deutschlands nach Kasachstan (Tsd. EUR)' Jahr,Januar,Februar,März DEU,KAZ
it "in Russian" of_months 'Экспорт Германии в Казахстан, тыс. евро' Год,янв,фев,мар DEU,KAZ
it "in French" of_months 'Exportations de la France vers le Kazakhstan (milliers euros)' Année,janvier,février,mars FRA,KAZ
months_and_sum() { file 'Exports of Germany to Kazakhstan (EUR thousand)' Year,Jan,Feb,Total 2022,5,6,11 && reads 'DEU,KAZ,2022-01,5,,EUR thousand DEU,KAZ,2022-02,6,,EUR thousand' --reporter DEU --partner KAZ; }
it "a sum beside them" months_and_sum
months_and_flow() { file 'Germany: trade with Kazakhstan (EUR thousand)' Year,Flow,Jan,Feb 2022,Exports,5,6 2022,Imports,8,9 && reads 'DEU,KAZ,2022-01,5,8,EUR thousand DEU,KAZ,2022-02,6,9,EUR thousand' --reporter DEU --partner KAZ; }
it "flows in rows" months_and_flow
months_of_partners() { file 'Exports of Kazakhstan, USD million' Country,Year,Jan,Feb Belgium,2022,5,6 France,2022,7,8 && reads 'KAZ,BEL,2022-01,5,,USD million KAZ,BEL,2022-02,6,,USD million'; }
it "of partners" months_of_partners
no_months() { file "$1" "$2" "$3" && never "$4" --reporter DEU --partner KAZ; }
sold='Exports of Germany to Kazakhstan (EUR thousand)'
it "a year that begins in April" no_months "$sold" Year,Apr,May,Jun 2022,5,6,7 'no header'
it "a month left out" no_months "$sold" Year,Jan,Feb,Apr 2022,5,6,7 'no header'
it "months so far" no_months "$sold" Year,Jan,Jan-Feb,Jan-Mar 2022,5,6,7 'no header'
it "a fiscal year" no_months "$sold" Year,Jan,Feb,Mar 2010-11,5,6,7 'no calendar year beside months'
it "a month in place of the year" no_months "$sold" Year,Jan,Feb,Mar 2022-03,5,6,7 'no calendar year beside months'
it "no flow" no_months 'Germany: trade with Kazakhstan (EUR thousand)' Year,Jan,Feb,Mar 2022,5,6,7 'exports or imports'
it "tonnes" no_months 'Exports of Germany to Kazakhstan, tonnes' Year,Jan,Feb,Mar 2022,5,6,7 'no amounts of money'

# --- amounts with their unit in the cell ---------------------------------------------------------------------

while IFS='|' read -r title cells rows; do
	money() { file "$1" 'country;2021;2022' "Belgium;$2" && reads "$3"; }
	it "money: $cells" money "$title" "$cells" "$rows"
done <<-'MONEY'
	Exports of Kazakhstan|$9.77B;$8.1B|KAZ,BEL,2021,9.77,,USD billion KAZ,BEL,2022,8.1,,USD billion
	Exports of Kazakhstan|€352,568,588;€1,200,300|KAZ,BEL,2021,352568588,,EUR KAZ,BEL,2022,1200300,,EUR
	Экспорт Казахстана|12,4 млн долл.;1,25 млн долл.|KAZ,BEL,2021,12.4,,USD million KAZ,BEL,2022,1.25,,USD million
	Exports of Kazakhstan|243 million euros;12.5 million euros|KAZ,BEL,2021,243,,EUR million KAZ,BEL,2022,12.5,,EUR million
	Exports of Kazakhstan, USD|12.4M;1.25M|KAZ,BEL,2021,12.4,,USD million KAZ,BEL,2022,1.25,,USD million
	Exports of Kazakhstan, USD million|$12.4M;$1.25M|KAZ,BEL,2021,12.4,,USD million KAZ,BEL,2022,1.25,,USD million
	Exports of Kazakhstan|GBP 12,400,000;GBP 1,250,000|KAZ,BEL,2021,12400000,,GBP KAZ,BEL,2022,1250000,,GBP
MONEY
while IFS='|' read -r title cells message; do
	no_money() { file "$1" 'country;2021;2022' "Belgium;$2" && never "$3"; }
	it "no money: $cells" no_money "$title" "$cells" "$message"
done <<-'OTHERS'
	Exports of Kazakhstan, USD million|$12.4B;$1.25B|a scale other than the one named next to it
	Exports of Kazakhstan, EUR million|$12.4M;$1.25M|the cells show another currency
	Exports of Kazakhstan|12.4M;1.25M|a scale without a currency
	Exports of Kazakhstan|$9.77B;$786M|a different unit
	Exports of Kazakhstan|12.4 kg;1.25 kg|invalid number
	Exports of Kazakhstan|12.4 m;1.25 m|invalid number
	Exports of Kazakhstan|-$12.4M;$1.25M|invalid number
OTHERS
hundreds() { file 'Exports of Kazakhstan' country,2021,2022 ',US$100 million,US$100 million' 'Belgium,12.4,5' && never 'figures in other than thousands'; }
it "a row of units in hundreds of millions" hundreds

# --- a flow that a cell names twice --------------------------------------------------------------------------

while IFS='|' read -r heading exports imports; do
	flow_twice() { file 'Trade of Georgia, USD million' "Country,$1,2022,2024JAN" "Belgium,$2,5,6" "Belgium,$3,7,8" && reads 'GEO,BEL,2022,5,7,USD million GEO,BEL,2024-01,6,8,USD million'; }
	it "flow: $exports" flow_twice "$heading" "$exports" "$imports"
done <<-'FLOWS'
	Direction|EX Exports|IM Imports
	Flow|X: Export|M: Import
	Richtung|Export / Ausfuhr|Import / Einfuhr
	Trade Flow|Exports (X)|Imports (M)
FLOWS
other_flows() { file 'Trade of Georgia, USD million' Country,Flow,2022 "Belgium,$1,5" && never ''; }
it "two flows in one cell" other_flows 'IM Exports'
it "a part of a flow" other_flows 'RX Re-exports'

# --- the first day of what a frequency names -----------------------------------------------------------------

first_days() { file freq,reporter,partner,product,flow,indicators,TIME_PERIOD,values "$1,BE,KZ,TOTAL,2,VALUE_IN_EUROS,$2,5" "$1,BE,KZ,TOTAL,2,QUANTITY_IN_100KG,$2,9" && reads "BEL,KAZ,$3,5,,EUR" --reporter BEL --partner KAZ; }
it "a year's" first_days A 2019-01-01 2019
it "a quarter's" first_days Q 2019-04-01 2019-Q2
it "a month's" first_days M 2019-04-01 2019-04
no_first_days() { file freq,reporter,partner,product,flow,indicators,TIME_PERIOD,values 'A,BE,KZ,TOTAL,2,VALUE_IN_EUROS,2019-04-01,5' && never 'a month inside the quarter or the year' --reporter BEL --partner KAZ; }
it "a day within the year" no_first_days

# --- the statistics' own names of periods and flows, as PxStat has them --------------------------------------

pxstat() { # HEADINGS PERIOD ROWS
	file "STATISTIC,Statistic Label,$1,Area,UNIT,VALUE" "T10C2,Value of Exports,$2,Belgium,Euro Thousand,5" "T10C3,Value of Imports,$2,Belgium,Euro Thousand,6" "T10C4,Volume of Exports,$2,Belgium,Tonnes,9" && reads "$3" --reporter IRL --partner BEL
}
it "PxStat: months" pxstat 'TLIST(M1),Month' '202401,2024 January' 'IRL,BEL,2024-01,5,6,EUR thousand'
it "PxStat: years" pxstat 'TLIST(A1),Year' 2023,2023 'IRL,BEL,2023,5,6,EUR thousand'
no_pxstat() { file 'Statistic Label,TLIST(M1),Month,Area,UNIT,VALUE' "$1,202401,2024 January,Belgium,Euro Thousand,5" && never '' --reporter IRL --partner BEL; }
adjusted_flow() { file 'Flow,Period,Country,UNIT,VALUE' 'Exports (Seasonally Adjusted),202401,Belgium,Euro Thousand,5' && never '' --reporter IRL; }
it "an adjusted flow in a row" adjusted_flow
it "PxStat: an index" no_pxstat 'Volume Index of Exports (Base 2015=100)'
it "PxStat: adjusted" no_pxstat 'Value of Exports (Seasonally Adjusted)'

summary
