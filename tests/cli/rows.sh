#!/bin/bash
# What became of the rows of a publisher's file: the numbers add up, and agree with what awk counts.
# Usage: rows.sh PROGRAM
program=${1:?usage: rows.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
command -v jq >/dev/null || {
	skip "jq is not installed: rows are not counted"
	summary
	exit
}

# read used unused other-pairs not-trade refused, of the first file
counted() { # COMMAND...
	"$program" "$@" -f json 2>/dev/null |
		jq -r '.files[0] | [.rows_read, .rows_used, .rows_unused, .rows_of_other_pairs, .rows_not_trade, .rows_refused] | map(tostring) | join(" ")'
}
adds_up() { # FILE OPTION...
	local rows
	read -r -a rows <<<"$(counted report "$@")"
	[ ${#rows[@]} -eq 6 ] && [ "${rows[0]}" -eq $((rows[1] + rows[2] + rows[3] + rows[4] + rows[5])) ] &&
		[ "${rows[1]}" -gt 0 ]
}
for file in tests/golden/sources/*.csv; do
	chosen=()
	# Nothing in this file says whose trade it is.
	[ "${file##*/}" = rows_in_three_languages.csv ] && chosen=(--reporter KGZ)
	it "rows of ${file##*/}" adds_up "$file" "${chosen[@]}"
done
all_lines() { # FILE LINES-ABOVE: every line below the header is counted
	[ "$(counted report "$1" | cut -d ' ' -f 1)" -eq $(($(wc -l <"$1") - $2)) ]
}
for file in baci comext_bulk comtrade_web easy_comext eurostat_codes wits long; do
	it "every line of $file" all_lines tests/golden/sources/$file.csv 1
done

# Trade of 40 countries with each other, in BACI's form: what is KAZ's with BEL, awk counts too.
awk 'BEGIN {
	print "t,i,j,k,v,q"
	n = split("398 56 36 40 76 124 156 203 208 233 246 251 276 300 348 372 381 392 410 428 440 484 528 554 578 616 620 642 643 703 705 710 724 752 757 792 804 826 842 860", c, " ")
	for (r = 0; r < 60000; r++)
		printf "2021,%s,%s,%06d,%d.125,1\n", c[r % n + 1], c[(r * 7 + int(r / n)) % n + 1], 10000 + r, r % 977 + 1
}' >"$scratch/dump.csv"
of_awk() { awk -F, 'NR > 1 { n++; used += ($2 == 398 && $3 == 56) || ($2 == 56 && $3 == 398) } END { printf "%d %d 0 %d 0 0\n", n, used, n - used }' "$scratch/dump.csv"; }
same_as_awk() { [ "$(of_awk)" = "$(counted "$@" "$scratch/dump.csv")" ]; }
it "a dump of 60,000 rows" same_as_awk report
it "without the filter" same_as_awk report --no-filter
it "converted" same_as_awk convert
it "packed" eval 'gzip -k "$scratch/dump.csv" && [ "$(of_awk)" = "$(counted report "$scratch/dump.csv.gz")" ]'
own() { "$program" report data/trade.csv -f json | jq -e 'has("files") | not' >/dev/null; }
it "a data file of our own has no such count" own
quiet() { "$program" report tests/golden/sources/baci.csv >"$scratch/out" 2>"$scratch/err" && [ ! -s "$scratch/err" ]; }
it "nothing is said where nobody looks on" quiet
if script -qec true /dev/null </dev/null >/dev/null 2>&1; then
	on_terminal() {
		script -qec "'$program' $1 tests/golden/sources/baci.csv" /dev/null </dev/null | tr -d '\r' |
			grep -qxF 'kzbe-trade: tests/golden/sources/baci.csv: 4 rows read: 3 used, 1 of other pairs, 0 refused'
	}
	it "report says it on a terminal" on_terminal report
	it "convert says it on a terminal" on_terminal convert
	large() { script -qec "'$program' report $scratch/dump.csv" /dev/null </dev/null | grep -q '60,000 rows read: '; }
	it "thousands are grouped" large
else
	skip "terminals: script(1) or /dev/pts is missing"
fi

summary
