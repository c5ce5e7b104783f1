#!/bin/bash
# Files as statistical offices publish them, in the folder REALDATA. What is expected was added up from
# the same files with mawk and bc, or is what the publisher prints. Usage: realdata.sh PROGRAM
program=${1:?usage: realdata.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

if [ -z "${REALDATA:-}" ]; then
	skip "real files of publishers: REALDATA=DIR was not given"
	summary
	exit
fi

# converts_to LINE-PATTERN ARGUMENT...: one row of what convert prints begins like this
converts_to() {
	local wanted=$1
	shift
	run 0 "$program" convert "$@" || return 1
	grep -q -- "^$wanted" "$scratch/out" || {
		echo "no row begins with $wanted:"
		cat "$scratch/out"
		return 1
	}
}

# refused MESSAGE ARGUMENT...: status 2, this message, nothing on standard output
refused() {
	local wanted=$1
	shift
	run 2 "$program" convert "$@" || return 1
	[ ! -s "$scratch/out" ] && grep -qF -- "$wanted" "$scratch/err" || {
		cat "$scratch/out" "$scratch/err"
		return 1
	}
}

# A file written by convert gives the report that the publisher's file gives.
same_report() { # ARGUMENT...
	run 0 "$program" report -f csv "$@" && cp "$scratch/out" "$scratch/direct" &&
		run 0 "$program" convert "$@" && cp "$scratch/out" "$scratch/converted.csv" &&
		run 0 "$program" report -f csv "$scratch/converted.csv" &&
		diff "$scratch/direct" "$scratch/out"
}

# yearly YEAR EXPORTS GROWTH: a row of the report by years
yearly() {
	grep -Eqx "BEL,KAZ,$1,$2,$3" "$scratch/years" || {
		cat "$scratch/years"
		return 1
	}
}

baci=$REALDATA/baci/BACI_HS_V202301_i4_i710_excerpt.csv
it "BACI: AFG to BEL" converts_to '2021,AFG,BEL,188.904,USD thousand' "$baci" --reporter AFG --partner BEL
it "BACI: ZAF to KAZ" converts_to '2021,ZAF,KAZ,11528.359,' "$baci" --reporter ZAF --partner KAZ
it "BACI: ZAF to BEL" converts_to '2021,ZAF,BEL,1850512.502,' "$baci" --reporter ZAF --partner BEL
it "BACI: the table of country codes holds no figures" refused 'country_codes' \
	"$REALDATA/baci/country_codes_V202201.csv"

legacy=$REALDATA/comtrade_legacy
it "Comtrade, former columns: ARM to the world" converts_to '2017,ARM,WLD,2144962969,' \
	"$legacy/comtrade_2017_TOTAL_world.csv" --reporter ARM --partner World

comtrade=$REALDATA/comtrade_v1
it "Comtrade: CHN and BEL" converts_to '2022,CHN,BEL,35635134056,8727437460,USD,FOB/CIF' \
	"$comtrade/TradeData_web_TOTAL_2022.csv" --reporter CHN --partner BEL
it "Comtrade: USA and BEL, one of two rows of imports" converts_to \
	'2022,USA,BEL,35523380688,27473931399,' \
	"$comtrade/TradeData_web_TOTAL_2022.csv" --reporter USA --partner BEL
it "Comtrade: services are refused" refused 'services' "$comtrade/TradeData_web_services_EB10_2022.csv"
for row in 2015,CHN,USA,11369627279 2016,CHN,USA,8696121253 2017,CHN,USA,10211618367; do
	it "Comtrade: the second partner's rows are counted once: $row" converts_to "$row," \
		"$comtrade/api_nodesc_CHN_8542.csv" --reporter CHN --partner USA
done

it "dates of 1 January are years" converts_to '2021,KAZ,BEL,262806500.13' \
	"$REALDATA/derived_simple/comtrade_all_exports_2021A.csv" --reporter KAZ --partner BEL

stat=$REALDATA/stat_gov_kz
for file in "$stat"/kz_trade_by_country_2021_*.csv; do
	it "stat.gov.kz: ${file##*/}" converts_to \
		'2021,KAZ,BEL,262806.50013,155500.23358,418306.73371,USD thousand' \
		"$file" --reporter KAZ --partner BEL
done
it "stat.gov.kz 2019" converts_to '2019,KAZ,BEL,206091.60651,141093.24943,347184.85594,USD thousand' \
	"$stat/kz_trade_by_country_2019_utf8_comma.csv" --reporter KAZ --partner BEL
it "stat.gov.kz: convert, then report" same_report \
	"$stat/kz_trade_by_country_2019_utf8_comma.csv" "$stat/kz_trade_by_country_2021_utf8_comma.csv" \
	--reporter KAZ --partner BEL

eurostat=$REALDATA/eurostat_sdmx_csv
for file in estat_ds-045409_codes_annual_DE_export estat_ds-045409_codes_annual_DE_import \
	estat_ds-045409_labels_annual_DE_export_qty; do
	it "Eurostat: $file has quantities only" refused 'only quantities, shares or other units' "$eurostat/$file.csv"
done
it "Eurostat: a table of waste is no table of trade" refused 'no header' \
	"$eurostat/estat_env_waspac_labels_with_flags.csv"

it "Comext, months of products: the leaves are added up" converts_to '2024-02,AUT,AND,7713,EUR' \
	"$REALDATA/comext_bulk/full_v2_202402_excerpt_AT-AD.csv"

easy=("$REALDATA"/comext_easycomext/KZ_export_monthly_raw/*.csv)
run 0 "$program" report -f csv --by year "${easy[@]}" --reporter BEL --partner KAZ \
	--columns reporter,partner,period,exports,exports_growth &&
	cp "$scratch/out" "$scratch/years"
it "Easy Comext 2019" yearly 2019 173201180 ''
it "Easy Comext 2020" yearly 2020 '[0-9]+' '13\.4'
it "Easy Comext 2021" yearly 2021 '[0-9]+' '79\.5'
it "Easy Comext 2022" yearly 2022 '[0-9]+' '83\.6'
it "Easy Comext 2023" yearly 2023 514910209 '-20\.5'
it "Easy Comext, January to August 2024" yearly 2024-01/2024-08 418349964 '18\.8'
it "Easy Comext: convert, then report" same_report "${easy[@]}" --reporter BEL --partner KAZ
summary
