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
		file "country,year,$1" 'Kazakhstan,2022,5' && never 'no header' --reporter BEL
}
while read -r heading; do
	it "$heading is no exports" no_column "$heading"
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
	net exports
	net_exports_usd
	re_exports
	Re exports
	Agricultural exports
	Exports of oil
	food_exports_usd
	Exports per head (USD)
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
		file 'freq,indic_et,partner,geo\\\\TIME_PERIOD\t2021 \t2022 ' "A,$1,KZ,BE\t1 \t2 " && never 'no amounts of money'
}
for indicator in PC_EXP_PROD IVOL_EXP PC_TOT_EXP MIO_BAL_VAL EXP_UVAL; do
	it "Eurostat's $indicator is no value" eurostat $indicator
done

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
	US dollars and tenge|
	million kroner|
TITLES
it "Trade Map in dollars" mapped 'Unit : US Dollar thousand' 'USD thousand'
it "Trade Map in tenge" mapped 'Unit : Kazakhstan Tenge thousand' 'KZT thousand'
it "Trade Map in euros" mapped 'Unit : Euro thousand' 'EUR thousand'
unknown_money() { file "Unit : Tonga Pa'anga thousand" 'Importers\tExported value in 2022' 'Kazakhstan\t5' && never 'no header' --reporter BEL; }
it "Trade Map in what is not known" unknown_money
crore() { file 'Trade, INR crore' 'country,year,exports' 'Kazakhstan,2022,5' && never "$1" --reporter BEL; }
it "a crore is no unit of ours" crore 'INR crore'

summary
