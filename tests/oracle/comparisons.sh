#!/bin/bash
# What `compare` says of the shipped files, against bc on the cells of the files: differences,
# percentages, mirror ratios, and which figures agree when rounded. Which periods must be there is
# found in the files too. Usage: comparisons.sh PROGRAM DATADIR
program=${1:?usage: comparisons.sh PROGRAM DATADIR}
data=${2:?usage: comparisons.sh PROGRAM DATADIR}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

cells() { # FILE FLOW: "period value" of each row that has one
	awk -F, -v flow="$2" '/^#/ { next }
		!column { for (i = 1; i <= NF; i++) if ($i == flow) column = i; next }
		$column != "" { print $1, $column }' "$1" | sort
}

# Each bc line must print 1.
all_true() { # FILE
	[ -s "$1" ] || return 1
	bc -q -l "$1" | awk '$0 != "1" { bad = 1 } END { exit bad || !NR }'
}

# One row of a comparison, as conditions for bc: d is the difference, p the percentage with n
# decimals, u one unit of A's last place.
conditions() { # A B DIFFERENCE PERCENT VERDICT
	awk -v a="$1" -v b="$2" -v d="$3" -v p="$4" -v verdict="$5" '
		function decimals(text,    at) { at = index(text, "."); return at ? length(text) - at : 0 }
		function size(text) { return "sqrt((" text ") ^ 2)" }
		BEGIN {
			print "scale = 30"
			print "(" b ") - (" a ") == " d
			print size(p " - 100 * ((" b ") - (" a ")) / (" a ")") " * 2 <= 1 / 10 ^ " decimals(p)
			print "(" size("(" b ") - (" a ")") " * 2 <= 1 / 10 ^ " decimals(a) ") == " (verdict == "match")
		}'
}

press_and_official() { # FLOW
	"$program" compare "$data/trade.csv" "$data/official.csv" -f csv >"$scratch/told" 2>&1
	: >"$scratch/bc"
	join <(cells "$data/trade.csv" "$1") <(cells "$data/official.csv" "$1") >"$scratch/both"
	while read -r period a b; do
		IFS=, read -r _ _ _ _ _ difference percent _ verdict \
			<<<"$(grep "^$period,$1," "$scratch/told")"
		conditions "$a" "$b / 1000" "${difference:-none}" "${percent:-none}" "$verdict" >>"$scratch/bc"
	done <"$scratch/both"
	all_true "$scratch/bc"
}
for flow in exports imports turnover; do
	it "trade.csv against official.csv: $flow" press_and_official "$flow"
done

one_sided() { # as many rows without a difference as cells that only one file has
	local wanted=0 told
	for flow in exports imports turnover; do
		wanted=$((wanted + $(join -v 1 <(cells "$data/trade.csv" "$flow") <(cells "$data/official.csv" "$flow") | wc -l) + \
			$(join -v 2 <(cells "$data/trade.csv" "$flow") <(cells "$data/official.csv" "$flow") | wc -l)))
	done
	told=$("$program" compare "$data/trade.csv" "$data/official.csv" -f csv | grep -c ',only_in_[ab]$')
	[ "$told" -eq "$wanted" ] || echo "$told, not $wanted"
	[ "$told" -eq "$wanted" ]
}
it "figures that one file alone has" one_sided

rates=tests/golden/compare/rates.csv
mirror() {
	"$program" compare "$data/official.csv" "$data/mirror.csv" --rates $rates -f jsonl |
		jq -r 'select(.indicator == "imports" and .ratio != null) |
			"\(.period) \(.a) \(.b) \(.difference) \(.ratio)"' >"$scratch/told"
	echo 'scale = 30' >"$scratch/bc"
	join <(join <(cells "$data/official.csv" imports) <(cells "$data/mirror.csv" exports)) \
		<(cells $rates rate) >"$scratch/all"
	[ "$(wc -l <"$scratch/all")" -eq "$(wc -l <"$scratch/told")" ] || return 1
	join "$scratch/all" "$scratch/told" |
		while read -r _ imports exports rate a b difference ratio; do
			echo "$a == $imports"
			echo "$b == $exports * $rate / 1000"
			echo "$difference == $exports * $rate / 1000 - $imports"
			echo "sqrt(($ratio - $imports / ($exports * $rate / 1000)) ^ 2) <= 0.005"
		done >>"$scratch/bc"
	all_true "$scratch/bc"
}
it "official.csv against mirror.csv at the test's rates" mirror
summary
