#!/bin/bash
# Tables for people: they fit a line, what is rounded for that is said and agrees with the published
# digits, rounded here by another program; and a file name says what is in the file.
# Usage: tables.sh PROGRAM
program=${1:?usage: tables.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

narrow=$(printf '\342\200\257')
report() { "$program" report "$@" 2>"$scratch/err" | sed "s/$narrow/ /g" >"$scratch/out"; }
# Wherever the lines break, and however wide the columns are.
says() { tr '\n' ' ' <"$scratch/out" | sed 's/  */ /g' | grep -qF -- "$1" || { cat "$scratch/out"; return 1; }; }
says_not() { ! says "$1" >/dev/null; }
width() { awk '{ gsub(/[\200-\277]/, "") } length($0) > 80 { print; bad = 1 } END { exit bad }' "$scratch/out"; }
rows() { sed -n 's/  */ /g; s/ $//; /^[0-9]\{4\} /p' "$scratch/out"; }

# --- a table that does not fit -----------------------------------------------------------------------

# Thousand dollars with five decimals, as millions with one: each figure rounded by awk.
millions() {
	"$program" report -f csv --columns period,exports,imports,turnover --no-header data/official.csv |
		awk -F, '{ printf "%s %.1f %.1f %.1f\n", $1, $2 / 1000, $3 / 1000, $4 / 1000 }'
}
shows_millions() {
	report data/official.csv && width && diff <(millions) <(rows | cut -d ' ' -f 1,2,4,6)
}
it "a table that does not fit is shown in millions" shows_millions
it "and says so" says 'Shown in USD million, rounded; --exact shows all digits.'
it "217.6 + 104.4 is not 321.9: that is said" says 'Because of rounding, sums may be slightly off.'
it "no rounded figure is said to be printed" says_not 'as printed means'
all_digits() { report --exact data/official.csv && says '300 900.2' && says '206 091.60651' && says_not 'rounded;'; }
it "--exact shows all digits" all_digits
chosen() { report --in 'USD thousand' data/official.csv && says '206 091.6 ' && says 'Shown in USD thousand, rounded;'; }
it "a scale that was chosen stays" chosen
chosen_exact() { report --in 'USD thousand' --exact data/official.csv && says '206 091.60651' && says_not 'rounded;'; }
it "with all digits, too" chosen_exact
as_by_default() { diff <("$program" report data/official.csv) <("$program" report --in 'USD million' data/official.csv); }
it "the scale that would be chosen looks as it does by default" as_by_default
decimals_chosen() { report --in 'USD million' --decimals 3 data/official.csv && says '206.092' && says_not 'rounded;'; }
it "decimals that were chosen stay" decimals_chosen
chosen_decimals() { report --in 'USD billion' --decimals 2 data/official.csv && says '0.30' && says_not 'rounded;'; }
it "decimals that were chosen stay" chosen_decimals
machines() { diff <("$program" report -f csv data/official.csv) <("$program" report -f csv --exact data/official.csv); }
it "machine formats have all digits always" machines
long() { # EXPORTS IMPORTS UNIT: a row of long numbers
	printf 'period,exports,imports,unit,source\n2022,%s,%s,%s,S\n2023,%s,%s,%s,S\n' "$1" "$2" "$3" "$1" "$2" "$3" >"$scratch/long.csv"
	report "$scratch/long.csv"
}
fits_by_decimals() { long 12.3456789012 1.0000000001 'USD million' && says 'Shown in USD million, rounded' && says ' 12.3 ' && width; }
it "fewer decimals are enough where they are" fits_by_decimals
billions() { long 123456789012345.67 223456789012345.67 USD && width && says 'Shown in USD' && rows | grep -q .; }
it "a greater scale where they are not" billions
loses_nothing() { # 0.004 of a million beside 98 765.4321 of it: no figure above zero is shown as 0.0
	long 0.0041234567891 98765.4321987654321 'USD million' && says '0.004' && says_not ' 0.0 '
}
it "what is not zero is not shown as zero" loses_nothing
no_unit() {
	printf 'period,exports,imports\n2022,123456.12345678,1.12345678901234\n2023,123456.12345678,1.12345678901234\n' >"$scratch/bare.csv"
	report "$scratch/bare.csv" && says 'Shown rounded; --exact shows all digits.' && width
}
it "without a unit no scale is named" no_unit
fits_already() { report data/trade.csv && says_not 'rounded;' && says '303 as printed means anything from 302.5 to 303.5.'; }
it "a table that fits is as published" fits_already
converted() { report --in 'USD million' data/official.csv --columns period,exports && says_not 'as printed means'; }
it "a converted level is no printed one" converted
summed() { # a year that is the sum of its months was never printed
	{ echo period,exports,unit; seq -f '2023-%02g,10.0,USD million' 1 12; } >"$scratch/months.csv"
	report --by year "$scratch/months.csv" && says '120.0' && says_not 'as printed means'
}
it "a sum is no printed figure" summed
unequal_widths() { report data/official.csv data/trade.csv && says '2023 220.7 303 523.7'; }
it "only the table that does not fit is rounded" unequal_widths

for language in de fr nl ru kk; do
	it "a default table fits in $language" eval 'report --lang '$language' data/official.csv && width'
	it "one table in $language" eval '[ "$(grep -c ^2023 "$scratch/out")" -eq 1 ]'
done

# --- what a file is called and how it is written ------------------------------------------------------

# Semicolons, decimal commas and a byte order mark: what the csv says, turned by sed.
excel() { # COMMAND...: none of its cells has a comma or semicolon of its own
	"$program" "$@" -f csv >"$scratch/plain"
	"$program" "$@" --excel >"$scratch/excel"
	[ -s "$scratch/plain" ] && diff <(printf '\357\273\277'; sed 's/,/;/g; s/\([0-9]\)\.\([0-9]\)/\1,\2/g' "$scratch/plain") "$scratch/excel"
}
it "a report for Excel" excel report --columns period,exports,imports,growth,growth_low,growth_high,unit data/official.csv
it "a data file for Excel" excel convert --columns period,exports,imports,unit data/official.csv
it "a comparison for Excel" excel compare --columns period,indicator,a,b,difference,verdict data/trade.csv data/official.csv
it "a check for Excel" excel check --columns value,data,verdict data/trade.csv
excel_is_read() {
	"$program" report --excel data/official.csv | "$program" report -f csv - 2>/dev/null |
		diff <("$program" report -f csv data/official.csv) -
}
it "it is read back digit for digit" excel_is_read
refuses() { # NAME COMMAND...: status 2, nothing written, and what can be written is named
	local name=$1
	shift
	run 2 "$program" "$@" -o "$scratch/$name" && [ ! -e "$scratch/$name" ] && [ ! -s "$scratch/out" ] &&
		grep -q "end \(the name\|it\) in \." "$scratch/err"
}
for ending in xlsx pdf XLS docx gz zzz; do
	it "report .$ending" refuses r.$ending report data/trade.csv
	it "report --excel .$ending" refuses r.$ending report --excel data/trade.csv
	it "get .$ending" refuses r.$ending get data/trade.csv growth 2023
	it "explain .$ending" refuses r.$ending explain data/trade.csv growth 2023
	it "check .$ending" refuses r.$ending check data/trade.csv
	it "compare .$ending" refuses r.$ending compare data/trade.csv data/official.csv
	it "convert .$ending" refuses r.$ending convert data/trade.csv
	it "chart .$ending" refuses r.$ending chart data/trade.csv
done
it "--excel is no JSON" refuses r.json report --excel data/trade.csv
excel_with_format() { run 2 "$program" report --excel -f json data/trade.csv && grep -q 'writes csv, not json' "$scratch/err"; }
it "--excel beside another format" excel_with_format

# --- words -------------------------------------------------------------------------------------------

one_reason() { # TEXT: why growth 2030 is missing
	"$program" get data/official.csv growth 2030 2>&1 | grep -qxF "kzbe-trade: growth 2030: $1"
}
it "two years that lack the same are one reason" one_reason 'no turnover for 2029 and 2030'
with_article() { # REPORTER PARTNER TITLE
	printf 'period,exports,imports,unit,reporter,partner,source\n2023,5,6,USD million,%s,%s,S\n' "$1" "$2" >"$scratch/pair.csv"
	report "$scratch/pair.csv" && [ "$(head -n 1 "$scratch/out")" = "$3, USD million" ]
}
it "the United States" with_article KAZ USA "Kazakhstan's trade with the United States"
it "the Netherlands'" with_article NLD KAZ "The Netherlands' trade with Kazakhstan"
it "the world" with_article KAZ WLD "Kazakhstan's trade with the world"
it "the Democratic Republic of the Congo" with_article BEL COD "Belgium's trade with the Democratic Republic of the Congo"
it "no article" with_article KAZ DEU "Kazakhstan's trade with Germany"
finer() { # 463.666 / 514.899 - 1 = -9.94997...%: shown as -9.9%, which -9.9500% would not round to
	printf 'period,turnover,unit,source\n2022,514.89793327,USD million,S\n2023,463.66573892,USD million,S\n' >"$scratch/finer.csv"
	"$program" explain "$scratch/finer.csv" growth 2023 >"$scratch/out"
	says '= −9.9% ' && says '= −9.94997%'
}
it "digits beyond the shown ones do not contradict it" finer

# --- what is said once -------------------------------------------------------------------------------

lines() { grep -c -- "$1" "$scratch/out"; }
months() { # two years of months with the same note; 2021 is not there
	{ echo period,exports,imports,unit,source,note; for y in 2022 2023; do seq -f "$y-%02g,10.0,20.0,USD million,S,checked" 1 12; done; } >"$scratch/m.csv"
	report --notes "$scratch/m.csv" && says 'n/a 2022: no figures for 2021.' && [ "$(lines 'no figures')" -eq 1 ] &&
		says 'note 2022–2023: checked' && [ "$(lines checked)" -eq 1 ]
}
it "twelve months without a base, and twenty-four notes" months
quarter_lacks() { # Jan-Mar 2022 missing from the base: three months of 2023 lack it
	grep -v '^2022-0[123]' "$scratch/m.csv" >"$scratch/q.csv"
	report --period 2023 "$scratch/q.csv" && says 'n/a 2023 Jan–Mar: no figures for 2022 Jan–Mar.' && [ "$(lines 'no figures')" -eq 1 ]
}
it "three months without a base" quarter_lacks
apart() { # the same note for years with others between
	printf 'period,exports,unit,source,note\n2019,1,USD,S,old\n2020,1,USD,S,\n2021,1,USD,S,old\n2022,1,USD,S,old\n' >"$scratch/a.csv"
	report --notes "$scratch/a.csv" && says 'note 2019, 2021–2022: old'
}
it "the same note of years apart" apart
full_year() { report data/mirror.csv data/trade.csv && [ "$(lines 'Part of a year')" -eq 2 ]; }
it "a part of a year is told once a table" full_year
by_quarter() {
	report --by quarter data/official.csv && [ "$(wc -l <"$scratch/out")" -eq 3 ] &&
		says 'No figures by quarter: the shortest period in the data is a year.'
}
it "--by quarter of yearly data is one line" by_quarter
by_year() { report --by year "$scratch/m.csv" && says '2022 120.0' ; }
it "--by year of months is a table" by_year
one_product() { # FLOW CLASSIFICATION TITLE
	printf '%s\n' 'DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG' \
		"ESTAT:DS-045409(1.0),17/02/25 11:00:00,A,BE,KZ,8542,$1,VALUE_IN_EUROS,2022,700," >"$scratch/product.csv"
	report "$scratch/product.csv" && [ "$(head -n 1 "$scratch/out")" = "$2" ] && ! grep -q '^note' "$scratch/out"
}
it "a product's imports" one_product 1 "Belgium's imports from Kazakhstan, product 8542 only, EUR"
it "a product's exports" one_product 2 "Belgium's exports to Kazakhstan, product 8542 only, EUR"
several_sources() { report data/press.csv && says 'USD million: Embassy of Kazakhstan in Belgium Period' && report data/trade.csv && says 'USD million Period'; }
it "several sources: each heading names its own" several_sources

# --- what stands around a table ----------------------------------------------------------------------

blank_cell() { # beyond the headings: a spreadsheet leaves such cells behind
	sed '/^Бельгия/s/$/," "/' tests/golden/sources/stat_utf8.csv >"$scratch/blank.csv"
	grep -q ', *" "$' "$scratch/blank.csv" && run 0 "$program" convert "$scratch/blank.csv" && mv "$scratch/out" "$scratch/blank" &&
		run 0 "$program" convert tests/golden/sources/stat_utf8.csv && cmp "$scratch/out" "$scratch/blank"
}
it "a cell of blanks beyond the headings is empty" blank_cell

# above TITLE ROW: exports, imports and unit of a table below that title
above() {
	printf '%s\ncountry,year,exports,imports\nKazakhstan,2020,500,400\n' "$1" >"$scratch/above.csv"
	"$program" convert --reporter BEL --columns exports,imports,unit --no-header "$scratch/above.csv" >"$scratch/out" 2>"$scratch/err"
	[ "$(cat "$scratch/out")" = "$2" ]
}
it "Eurostat is no euro" above 'Trade by Eurostat' '500,400,'
it "nor is Europe" above 'Trade of Europe and Asia' '500,400,'
it "a source names no unit" above 'Source: tables in EUR' '500,400,'
it "Milan is no million" above 'Trade in USD, Milan office' '500,400,USD'
it "a family is no million" above 'Trade in EUR, family goods' '500,400,EUR'
it "a scale is read" above 'Trade, US$ million' '500,400,USD million'
it "the short word for it" above 'Trade (Mio. EUR)' '500,400,EUR million'
it "billions" above 'Unit: US$ billion' '500,400,USD billion'
it "billions before the currency" above 'Billion US dollar' '500,400,USD billion'
it "their short words" above 'Trade (EUR bn)' '500,400,EUR billion'
it "in German" above 'Außenhandel in Mrd. EUR' '500,400,EUR billion'
it "millions as mn" above 'Trade, US$mn' '500,400,USD million'
it "millions as m" above 'Trade, €m' '500,400,EUR million'
it "a million in digits" above 'Unit: US$1,000,000' '500,400,USD million'
it "a year is no factor" above 'Trade in 2020 million USD' '500,400,USD million'
no_scale() { above "$1" '' && grep -qF 'no single unit in thousands, millions' "$scratch/err"; }
it "a hundred million is no unit of ours" no_scale 'Unit: US$100 million'
it "nor ten thousand" no_scale 'Unit: 10 thousand USD'
headed() { # UNIT RESULT: the unit in the headings
	printf 'country,year,exports (%s),imports (%s)\nKazakhstan,2020,500,400\n' "$1" "$1" >"$scratch/above.csv"
	"$program" convert --reporter BEL --columns exports,imports,unit --no-header "$scratch/above.csv" >"$scratch/out" 2>"$scratch/err"
	[ "$(cat "$scratch/out")" = "$2" ]
}
it "billions in a heading" headed 'EUR billion' '500,400,EUR billion'
it "billions of dollars in a heading" headed 'US$ Billion' '500,400,USD billion'
it "a heading of a hundred million" headed 'US$100 million' ''
flowless() { # TITLE ROW: exports and imports of a table of one value
	printf '%s\nyear,reporter,partner,value\n2020,BEL,KAZ,500\n' "$1" >"$scratch/above.csv"
	"$program" report -f csv --columns exports,imports --no-header "$scratch/above.csv" >"$scratch/out" 2>"$scratch/err"
	[ "$(cat "$scratch/out")" = "$2" ]
}
it "what is important is no import" flowless 'Important: data revised in June' ''
it "a revision in another language" flowless 'Im Juni revidiert' ''
it "nor is an importer" flowless 'From the Importer database' ''
it "nor whom to ask" flowless 'Contact: import desk' ''
it "what is imported is" flowless 'Goods imported' ',500'
it "what is exported is" flowless 'Goods exported' '500,'
it "of trade nobody knows which" flowless 'Trade in goods, USD' ''
it "nor of a turnover" flowless 'Turnover of goods' ''

told() { # MESSAGE COMMAND...: status 2, said, nothing printed
	local message=$1
	shift
	run 2 "$@" && grep -qF -- "$message" "$scratch/err" && is_empty "$scratch/out"
}
# part_told COLUMN HEADER ROW: a column that the form does not read has a part of the year
part_told() {
	printf '%s\n%s\n' "$2" "$3" >"$scratch/part.csv"
	told "column '$1' is only a part of the period" "$program" convert --reporter KAZ "$scratch/part.csv" &&
		grep -qF 'write the whole in one column period' "$scratch/err"
}
it "a quarter beside WITS's year" part_told Quarter 'Reporter Name,Partner Name,Year,Quarter,Export (US$ Thousand)' 'Belgium,Kazakhstan,2020,1,500'
it "qtr" part_told qtr 'Reporter Name,Partner Name,Year,qtr,Export (US$ Thousand)' 'Belgium,Kazakhstan,2020,1,500'
part_read() { printf '%s\n%s\n' "$1" "$2" >"$scratch/part.csv" && run 0 "$program" convert --columns period,exports --no-header --reporter KAZ "$scratch/part.csv" && [ "$(cat "$scratch/out")" = "2020-Q1,500" ]; }
it "a quarter beside the year, a long table" part_read 'Year,Quarter,Reporter,Partner,Flow,Value' '2020,1,KAZ,BEL,Export,500'
it "of edges" part_read 'year,qtr,exporter,importer,value' '2020,1,KAZ,BEL,500'
it "by partner" part_read 'Country,Year,Quarter,Exports,Imports' 'Belgium,2020,1,500,400'
wto_part() { # PERIOD RESULT
	printf 'Reporting Economy,Partner Economy,Product/Sector,Indicator,Unit,Year,Period,Frequency,Value\nKazakhstan,Belgium,Total merchandise,Merchandise exports,Million US dollar,2020,%s,x,500\n' "$1" >"$scratch/wto.csv"
	run 0 "$program" convert --columns period,exports,unit --no-header "$scratch/wto.csv" && [ "$(cat "$scratch/out")" = "$2" ]
}
it "WTO: a year" wto_part Annual '2020,500,USD million'
it "WTO: a month of it" wto_part January '2020-01,500,USD million'
it "WTO: a quarter of it" wto_part Q1 '2020-Q1,500,USD million'
month_and_year() {
	printf 'Country,Year,Period,Exports,Imports\nBelgium,2020,January,500,400\n' >"$scratch/part.csv"
	told "invalid period 'January'" "$program" convert --reporter KAZ "$scratch/part.csv"
}
it "a period beside the year, by partner" month_and_year

# --- comparisons -------------------------------------------------------------------------------------

compare() { "$program" compare "$@" 2>"$scratch/err" | sed "s/$narrow/ /g" >"$scratch/out"; }
counts() { compare data/trade.csv data/official.csv; [ "$(tail -n 1 "$scratch/out")" = '4 figures: 3 same, 1 differs' ]; }
it "a comparison ends with a count" counts
undated() {
	printf 'period,exports,unit,source\n2022,1,USD,S\n' >"$scratch/a.csv"
	printf 'period,exports,unit,source\n2022,2,USD,S\n' >"$scratch/b.csv"
	compare "$scratch/a.csv" "$scratch/b.csv"
	says 'two files of the same source, without dates to tell them apart' && says '1 figure: 1 differs'
}
it "files of one source without dates are no releases" undated
dated() {
	printf 'period,exports,unit,source,published\n2022,1,USD,S,2023\n' >"$scratch/a.csv"
	printf 'period,exports,unit,source,published\n2022,2,USD,S,2024\n' >"$scratch/b.csv"
	compare "$scratch/a.csv" "$scratch/b.csv"
	says 'two releases of the same source'
}
it "with dates they are" dated
without_rate() {
	grep -v 2021 tests/golden/compare/rates.csv >"$scratch/rates.csv"
	compare data/official.csv data/mirror.csv --rates "$scratch/rates.csv"
	says 'Without a rate: imports 2021, B has 352 568 588 EUR.' && says '2021 imports 155 500.23358 n/a no rate' && says '5 figures: 4 differ, 1 no rate'
}
it "a period without a rate, in its own unit" without_rate

# A figure in another unit than its neighbours: in one column alone, in the first row, in the last, in all.
warns() { # HOW-OFTEN ROW...: period,exports,imports in USD million
	local n=$1
	shift
	{ echo period,exports,imports,unit; printf '%s,USD million\n' "$@"; } >"$scratch/units.csv"
	"$program" report "$scratch/units.csv" >/dev/null 2>"$scratch/err"
	[ "$(grep -c 'warning: .*USD million in' "$scratch/err")" -eq "$n" ] || { cat "$scratch/err"; return 1; }
}
it "thousands in one row, up and down, are one mistake" warns 1 2020,217.5,104.3 2021,262.8,155500 2022,271.9,243.0
it "in the first row" warns 1 2019,206100,141.1 2020,217.5,104.3
it "in the last row, both columns" warns 1 2019,206.1,141.1 2020,217555,104350
it "the only column" warns 1 2019,206.1, 2020,217555,
it "small trade grows so by itself" warns 0 2019,0.1,141.1 2020,98.7,130.4
it "neither tenfold nor a millionfold is a thousandfold" warns 0 2019,206.1,141.1 2020,2175.5,104.3
summary
