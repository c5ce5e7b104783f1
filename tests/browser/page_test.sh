#!/bin/bash
# Pages of report, compare and check in headless Chromium: what is seen is what csv says, they fit a
# telephone and a desk, ask for nothing and run nothing. Usage: page_test.sh PROGRAM
program=${1:?usage: page_test.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
# shellcheck source=look.sh
. tests/browser/look.sh

page() { # ARGUMENT...: the page, looked at
	"$program" "$@" -f html >"$scratch/given.html" 2>"$scratch/err"
	[ $? -le 1 ] && look "$scratch/given.html" && is_quiet
}

same_as_csv() { # ARGUMENT...: every cell of the first table
	page "$@" || return 1
	"$program" "$@" -f csv --no-header >"$scratch/want"
	seen_rows 0 >"$scratch/got"
	diff "$scratch/want" "$scratch/got"
}

columns=period,exports,imports,turnover,growth,growth_base,balance
for file in trade official mirror; do
	it "report of $file.csv" same_as_csv report data/$file.csv --columns ${columns/growth_base,/}
done
it "report of months with a gap" same_as_csv report tests/golden/chart/months.csv --columns ${columns/growth_base,/}
it "report of several series" page report data/press.csv data/official.csv
it "compare" page compare data/trade.csv data/official.csv
compared() { # the numbers of the rows that are in both
	"$program" compare data/trade.csv data/official.csv -f csv --columns period,indicator,a,verdict --no-header |
		grep -v only_in >"$scratch/want"
	seen_rows 0 | awk -F, -v OFS=, '{ print $1, $2, $3, ($6 ~ /^same/ ? "match" : "differs") }' >"$scratch/got"
	diff "$scratch/want" "$scratch/got"
}
it "compare: cells" compared
it "compare with rates" page compare data/official.csv data/mirror.csv --rates tests/golden/compare/rates.csv
it "check of data" page check data/press.csv
it "check of claims" page check data/official.csv -c 'turnover 2023 = 523.7 USD million'
it "a source that tries to be markup" page compare data/trade.csv tests/golden/compare/hostile.csv
shown_as_text() { grep -q '&lt;script&gt;alert(1)&lt;/script&gt;' "$scratch/given.html"; }
it "it is shown as text" shown_as_text
it "a source that tries to be a command" page report tests/golden/chart/gaps.csv

# These tests can fail.
broken() { # WHAT SED-SCRIPT
	"$program" report data/trade.csv -f html | sed "$1" >"$scratch/given.html"
	look "$scratch/given.html" && ! is_quiet >/dev/null
}
it "a script is seen" broken 's|<main>|<main><script>1</script>|'
it "a request is seen" broken "s|default-src 'none'|default-src file:|; s|<main>|<main><img src=missing.png>|"
it "a page too wide is seen" broken 's|<main>|<main><div style="width:1500px">x</div>|'
other_cell() {
	"$program" report data/trade.csv -f html | sed 's/>220\.7</>220.8</' >"$scratch/given.html"
	look "$scratch/given.html" || return 1
	"$program" report data/trade.csv -f csv --no-header --columns period,exports >"$scratch/want"
	! seen_rows 0 | cut -d, -f1,2 | diff -q "$scratch/want" - >/dev/null
}
it "another number is seen" other_cell
summary
