#!/bin/bash
# The n-th allocation fails, for every n, for every command: a message, status 2, nothing on standard
# output, nothing left unfreed. Where a library asks again for less (libcsv does), the run must come out
# as if nothing had happened. Usage: out_of_memory.sh PROGRAM DATA BUILD
program=${1:?usage: out_of_memory.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

case $program in
*asan* | *coverage*)
	skip "failing allocations: this build brings its own allocator or files"
	summary
	exit
	;;
esac
"${CC:-gcc}" -shared -fPIC -O1 -o "$scratch/fail.so" tests/preload/fail_alloc.c || exit 2

failing() { # FAIL-AT ARGUMENT...
	local at=$1
	shift
	PATH=${search:-$PATH} LD_PRELOAD=$scratch/fail.so KZBE_FAIL_ALLOC=$at KZBE_ALLOC_REPORT=$scratch/report \
		"$program" "$@" >"$scratch/out" 2>"$scratch/err" </dev/null
}

every_allocation() { # ARGUMENT...
	local n=0 calls live kept=${kept:-0} status wanted
	failing 0 "$@"
	wanted=$?
	[ "$wanted" -le 1 ] || return 1
	cp "$scratch/out" "$scratch/whole"
	cp "$scratch/err" "$scratch/whole.err"
	read -r calls live <"$scratch/report"
	[ "$calls" -gt 0 ] && [ "$live" -le "$kept" ] || {
		echo "without a failure: $calls allocations, $live not freed"
		return 1
	}
	while [ "$n" -lt "$calls" ]; do
		n=$((n + 1))
		failing "$n" "$@"
		status=$?
		read -r _ live <"$scratch/report"
		if [ "$status" -eq "$wanted" ] && [ "$live" -le "$kept" ] && cmp -s "$scratch/whole" "$scratch/out"; then
			continue
		fi
		if [ "$status" -ne 2 ] || [ -s "$scratch/out" ] || [ "$live" -gt "$kept" ] ||
			! grep -qE "${told:-out of memory}" "$scratch/err" ||
			grep '^kzbe-trade: warning: ' "$scratch/err" | grep -vxFf "$scratch/whole.err"; then # half of one
			echo "allocation $n of $calls: status $status, $live not freed: $*"
			cat "$scratch/out" "$scratch/err"
			return 1
		fi
	done
}

for format in table markdown csv tsv json jsonl; do
	it "report -f $format" every_allocation report -f $format data/trade.csv
done
it "report with several partners" every_allocation report data/trade.csv --partner BEL,UZB,DEU,FRA,ITA,NLD,POL,CHN,USA,GBR,KGZ
it "report of several files" every_allocation report data/trade.csv data/press.csv --across-sources
it "report --by year" every_allocation report --by year --in 'USD million' --decimals 2 data/official.csv
it "get" every_allocation get data/trade.csv growth 2023
it "explain" every_allocation explain data/trade.csv growth 2023
it "check of claims" every_allocation check data/official.csv -c 'turnover 2023 = 523.7 USD million' -c 'growth 2023 = 1.69%' -c 'exports 2024 = 5'
it "check of a data file" every_allocation check data/press.csv
it "check --no-data" every_allocation check --no-data --claims tests/golden/claims/growth_on_other_base.csv
it "check -f json" every_allocation check --no-data --claims tests/golden/claims/cut_sum.csv -f json
it "check --imply" every_allocation check data/press.csv --imply 'turnover 2022-01/2022-08'
it "check --why" every_allocation check data/trade.csv -c 'growth 2023 = 1.8%' --why 1
it "check by an earlier vintage" every_allocation check tests/golden/compare/vintage_old.csv -d tests/golden/compare/vintage_new.csv --reporter KAZ --date 2023-10 -c 'imports 2022 = 243' -c 'exports_growth 2022 = 3.46%'
it "compare" every_allocation compare data/trade.csv data/official.csv
it "compare with rates" every_allocation compare data/official.csv data/mirror.csv --rates tests/golden/compare/rates.csv -f json
it "compare of vintages" every_allocation compare tests/golden/compare/vintage_old.csv tests/golden/compare/vintage_new.csv --reporter KAZ
it "compare of three files" every_allocation compare data/trade.csv data/official.csv tests/golden/compare/vintage_new.csv
it "convert --part" every_allocation convert --sum --part 1/2 tests/golden/sources/baci.csv
"$program" convert --sum --part 1/1 tests/golden/sources/baci.csv >"$scratch/part"
it "convert of a part" every_allocation convert --sum "$scratch/part"
it "chart" every_allocation chart data/press.csv data/trade.csv
it "chart -f gnuplot" every_allocation chart tests/golden/chart/gaps.csv -f gnuplot
# Without gnuplot, whose own allocations would fail too and leave the page without its chart.
search=/nowhere
it "report -f html" every_allocation report -f html data/trade.csv
it "compare -f html" every_allocation compare -f html data/trade.csv data/official.csv
it "check -f html" every_allocation check -f html data/press.csv
search=
it "convert of sums" every_allocation convert tests/golden/sources/baci.csv --reporter KAZ --partner BEL
# The C library keeps its list of conversions until the program ends, and where it has no memory to
# load one, says that it has none.
kept=8 told='out of memory|cannot convert|no header'
it "convert of totals" every_allocation convert tests/golden/sources/comtrade_web.csv
printf '%s\n' year,nation,state,exports,imports 2020,Germany,France,700,60 >"$scratch/named.csv"
it "convert of columns that only their cells name" every_allocation convert "$scratch/named.csv"
printf '%s\n' 'USD million' Country,Exports,,Imports, ,2019,2020,2019,2020 Belgium,5,6,7,8 >"$scratch/grouped.csv"
it "convert of two lines of headings" every_allocation convert --reporter KAZ "$scratch/grouped.csv"
it "convert of another encoding" every_allocation convert tests/golden/sources/stat_cp1251.csv
it "convert of an Excel workbook of 1995" every_allocation convert tests/golden/workbook/xls/old.xls
kept=0 told=
it "report of a publisher's file" every_allocation report tests/golden/sources/easy_comext.csv
for file in trade.csv.gz trade.csv.xz trade.csv.zst archive.zip utf16le.csv lone_cr.csv; do
	it "get of $file" every_allocation get tests/golden/packed/$file growth 2023
done
# A large one is inflated by a library that is loaded for it, and by zlib where that cannot be; what the loader
# keeps is not freed.
{
	awk 'BEGIN { x = 1; for (i = 0; i < 14000; i++) { x = x * 16807 % 2147483647; print "# " x } }'
	cat data/official.csv
} | gzip >"$scratch/large.gz"
kept=8
it "get of a large gzip file" every_allocation get "$scratch/large.gz" exports 2023
kept=0
(cd tests/golden/workbook/xlsx && zip -qrX "$scratch/x.xlsx" .)
(cd tests/golden/workbook/ods && zip -qrX "$scratch/x.ods" .)
it "get of an Excel workbook" every_allocation get "$scratch/x.xlsx" exports 2023
it "get of an old Excel workbook" every_allocation get tests/golden/workbook/xls/odd.xls exports 2023
it "get of an OpenDocument workbook" every_allocation get "$scratch/x.ods" exports 2023
# libarchive tells of most of its allocations that fail; at 8 of 447 it calls the archive damaged, and at 19 it ends
# the process by itself, or crashes. So there is room for it, or it is not loaded.
each_of_library() { # FILE
	local n calls n_ended=0 n_tried=0
	failing 0 get "$1" growth 2023 || return 1
	read -r calls _ <"$scratch/report"
	for n in $(seq 1 "$calls"); do
		n_tried=$((n_tried + 1))
		failing "$n" get "$1" growth 2023 2>/dev/null
		case $? in
		0) grep -qx 1.7 "$scratch/out" || return 1 ;;
		2) grep -qE 'out of memory|are damaged' "$scratch/err" && is_empty "$scratch/out" || {
			cat "$scratch/err"
			return 1
		} ;;
		*) is_empty "$scratch/out" && n_ended=$((n_ended + 1)) || return 1 ;;
		esac
	done
	echo "$n_ended of $n_tried ended by the library"
	[ $((n_ended * 10)) -le "$n_tried" ]
}
little_memory() { # FILE: whatever there is of it, the answer is right, or memory is told of
	local size n_told=0 n_right=0
	for size in $(seq 10000 6000 340000); do
		(ulimit -v "$size"; exec "$program" get "$1" growth 2023) >"$scratch/out" 2>"$scratch/err" </dev/null
		case $? in
		0) grep -qx 1.7 "$scratch/out" && n_right=$((n_right + 1)) || return 1 ;;
		2) grep -q 'out of memory' "$scratch/err" && is_empty "$scratch/out" && n_told=$((n_told + 1)) || {
			cat "$scratch/err"
			return 1
		} ;;
		*) # without room for its own libraries the program does not begin
			[ "$n_told$n_right" = 00 ] || return 1 ;;
		esac
	done
	echo "$n_told times told, $n_right times right"
	[ "$n_told" -gt 0 ] && [ "$n_right" -gt 0 ]
}
if ls /usr/lib/*/libarchive.so.13 >/dev/null 2>&1; then
	tail -c +3 tests/fuzz/corpus/unpack/trade.7z >"$scratch/trade.7z"
	tail -c +3 tests/fuzz/corpus/unpack/trade.tar >"$scratch/trade.tar"
	it "get of a 7-Zip archive" each_of_library "$scratch/trade.7z" 2>/dev/null
	it "get of a 7-Zip archive with little memory" little_memory "$scratch/trade.7z"
	it "get of a tar archive with little memory" little_memory "$scratch/trade.tar"
fi
it "convert of records in JSON" every_allocation convert tests/golden/json/comtrade.json
printf '%s\n' '{"title":{"text":"Trade of Kazakhstan with Belgium"},"notes":["provisional"],"xAxis":{"categories":["2022","2023"]},"yAxis":{"title":{"text":"USD million"}},"series":[{"name":"Exports","data":[271.9,220.7]},{"name":"Imports","data":[243.0,302.9]}]}' >"$scratch/chart.json"
it "convert of a chart in JSON" every_allocation convert "$scratch/chart.json"
it "convert of JSON-stat" every_allocation convert tests/golden/json/json_stat.json
it "convert of SDMX-JSON" every_allocation convert tests/golden/json/sdmx.json
printf '<?xml version="1.0"?>\n<CompactData><Header><Name>Trade in goods</Name></Header><DataSet><Group REF_AREA="KZ" UNIT_MEASURE="USD"/><Series REF_AREA="KZ" COUNTERPART_AREA="BE" FLOW="X"><Obs TIME_PERIOD="2023" OBS_VALUE="5"/></Series></DataSet></CompactData>' >"$scratch/sdmx.xml"
it "convert of SDMX-ML" every_allocation convert "$scratch/sdmx.xml"
printf '<?xml version="1.0"?>\n<Workbook xmlns:ss="s"><Styles><Style ss:ID="a"><NumberFormat ss:Format="0.0"/></Style></Styles><Worksheet ss:Name="Trade"><Table><Row><Cell><Data ss:Type="String">period</Data></Cell><Cell><Data ss:Type="String">exports</Data></Cell></Row><Row ss:StyleID="a"><Cell><Data ss:Type="String">2023</Data></Cell><Cell><Data ss:Type="Number">5.25</Data></Cell></Row></Table></Worksheet></Workbook>' >"$scratch/book.xml"
it "convert of a workbook in XML" every_allocation convert "$scratch/book.xml"
it "convert of a table of HTML" every_allocation convert tests/golden/html/table.xls
# gnuplot's own allocations fail too. Its run is told of, or is as ever.
if command -v gnuplot >/dev/null; then
	told='out of memory|gnuplot'
	it "chart -f svg" every_allocation chart data/trade.csv -f svg
	printf 'period,exports,unit,source\n2020,1,USD million,a]]>b\n2021,2,USD million,a]]>b\n' >"$scratch/ends.csv"
	it "chart -f svg with the end of a CDATA section" every_allocation chart "$scratch/ends.csv" -f svg
	told=
fi

# What -o replaces is the old file or the whole new one, and nothing is left beside it.
every_allocation_of_file() { # ARGUMENT...
	local n=0 calls live status
	mkdir -p "$scratch/folder"
	failing 0 "$@" -o "$scratch/folder/new.csv" || return 1
	cp "$scratch/folder/new.csv" "$scratch/whole"
	read -r calls live <"$scratch/report"
	while [ "$n" -lt "$calls" ]; do
		n=$((n + 1))
		echo old >"$scratch/folder/new.csv"
		failing "$n" "$@" -o "$scratch/folder/new.csv"
		status=$?
		read -r _ live <"$scratch/report"
		if [ "$status" -eq 0 ]; then
			cmp -s "$scratch/whole" "$scratch/folder/new.csv"
		else
			[ "$status" -eq 2 ] && grep -q 'out of memory' "$scratch/err" &&
				[ "$(cat "$scratch/folder/new.csv")" = old ]
		fi && [ "$live" -eq 0 ] && [ ! -s "$scratch/out" ] && [ "$(ls -A "$scratch/folder")" = new.csv ] || {
			echo "allocation $n of $calls: status $status, $live not freed: $*"
			cat "$scratch/err"
			ls -A "$scratch/folder"
			return 1
		}
	done
	[ "$calls" -gt 0 ]
}
it "report -o" every_allocation_of_file report -f csv data/trade.csv
it "check of a text" every_allocation check data/official.csv tests/golden/articles/statement_de.txt
text_as_data() { # a text in the place of DATA is called one, or memory ran out
	local n=0 calls
	failing 0 check "$1"
	read -r calls _ <"$scratch/report"
	while [ "$n" -lt "$calls" ]; do
		n=$((n + 1))
		failing "$n" check "$1"
		if [ $? -ne 2 ] || ! grep -qE "out of memory|is a text, not a data file" "$scratch/err"; then
			echo "allocation $n of $calls"
			cat "$scratch/err"
			return 1
		fi
	done
}
printf '%s\n' "Kazakhstan's exports to Belgium were \$220.7 million in 2023." >"$scratch/short.txt"
it "check of a text without data" text_as_data "$scratch/short.txt"
it "check of a text by itself" every_allocation check --no-data tests/golden/articles/statement_ru.txt -f json --all
# Long enough that two threads cut and measure it while it is read (src/text/article.c); words so long that few
# allocations do. What the C library makes for a thread, the next thread has.
awk 'BEGIN { for (w = "rhubarb"; length(w) < 7000;) w = w w
	for (i = 0; i < 30; i++) print "The ministers spoke of " w ". Imports fell.\n"
	print "Kazakhstan exported $220.7 million to Belgium in 2023." }' >"$scratch/long.txt"
kept=2
it "check of a long text" every_allocation check data/official.csv "$scratch/long.txt"
kept=0
it "check of a text as a page" every_allocation check data/official.csv tests/golden/articles/statement_kk.txt -f html
it "check -f lint" every_allocation check data/official.csv tests/golden/articles/statement_de.txt -f lint
it "check -f sarif" every_allocation check data/official.csv tests/golden/articles/statement_de.txt -f sarif
it "check --replacement" every_allocation check data/official.csv tests/golden/articles/statement_de.txt --replacement
for form in html docx odt eml; do
	tail -c +3 "tests/fuzz/corpus/unpack/text_of_$form" >"$scratch/text"
	it "check of a text as .$form" every_allocation check data/official.csv "$scratch/text"
done
it "check of Markdown" every_allocation check data/official.csv tests/fuzz/corpus/article/markdown
it "help" every_allocation help report
summary
