#!/bin/bash
# Start-up and report on data/trade.csv beside other programs that compute the same sum, difference
# and ratio, on this machine in this run. Only the ratios mean something: machines are noisy.
# Needs hyperfine and jq; tells which of the others are not installed. Usage: run.sh PROGRAM
set -eu
program=$(cd "$(dirname "${1:?usage: run.sh PROGRAM}")" && pwd)/$(basename "$1")
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
export LC_ALL=C
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
runs=${BENCH_RUNS:-400}

if ! command -v hyperfine >/dev/null || ! command -v jq >/dev/null; then
	echo "bench: needs hyperfine and jq: apt-get install hyperfine jq"
	exit 2
fi

names=() commands=()
add() { # NAME PROGRAM COMMAND
	if command -v "$2" >/dev/null; then
		names+=("$1") commands+=("$3")
	else
		echo "bench: $2 is not installed and left out"
	fi
}

# A C program that does nothing: what no program can do without.
echo 'int main(void){return 0;}' >"$scratch/nothing.c"
"${CC:-gcc}" -O2 -o "$scratch/nothing" "$scratch/nothing.c"

mawk_program='NR > 1 { x = $4 + $5; b = $4 - $5; print $1, x, b, base ? ($6 / base - 1) * 100 : "n/a"; base = $6 }'
sql="select period, exports + imports, exports - imports, (turnover / lag(turnover) over () - 1) * 100 from t;"

add mawk mawk "mawk -F, '$mawk_program' data/trade.csv"
add "kzbe-trade report" "$program" "$program report data/trade.csv"
add "kzbe-trade report -f csv" "$program" "$program report -f csv data/trade.csv"
add "kzbe-trade get growth" "$program" "$program get data/trade.csv growth 2023"
add "a C program that does nothing" "$scratch/nothing" "$scratch/nothing"
add datamash datamash "sh -c 'datamash -t, --header-in sum 6 mean 6 <data/trade.csv'"
add mlr mlr "mlr --icsv --ojson put '\$x = \$exports + \$imports; \$b = \$exports - \$imports; \$g = (\$turnover / @base - 1) * 100; @base = \$turnover' data/trade.csv"
add sqlite3 sqlite3 "sqlite3 :memory: -cmd '.mode csv' -cmd '.import data/trade.csv t' '$sql'"

# measure TITLE: the commands collected, as a table; ratios are to the first one.
measure() {
	local base i
	hyperfine -N -i --warmup 20 --runs "$runs" --style none --export-json "$scratch/times.json" \
		"${commands[@]}" >/dev/null 2>&1
	base=$(jq '.results[0].median' "$scratch/times.json")
	printf '%-44s %10s %10s\n' "$1" "median ms" "ratio"
	for i in "${!names[@]}"; do
		jq -r --arg name "${names[$i]}" --argjson base "$base" --argjson i "$i" \
			'.results[$i].median | [$name, (. * 100000 | round / 100), (. / $base * 100 | round / 100)] | @tsv' \
			"$scratch/times.json" |
			while IFS=$'\t' read -r name ms ratio; do
				printf '%-44s %10s %10s\n' "$name" "$ms" "$ratio"
			done
	done
	names=() commands=()
}

measure "report on data/trade.csv, against mawk"

# check: the figures are made up, the same every time.
claims() { awk -v figures="$1" -v years="$2" -v misprint="$3" -f tests/bench/claims.awk; }
claims 100 12 0 | awk -F, -v OFS=, 'NR > 1 { $2 = 2018 + $2 % 6 } { print }' >"$scratch/against.csv"
claims 40 6 0 >"$scratch/40.csv"
claims 40 6 15 >"$scratch/40-wrong.csv"
claims 200 22 0 >"$scratch/200.csv"
claims 200 22 100 >"$scratch/200-wrong.csv"
runs=$((runs / 8 + 10))
echo
add "report on data/trade.csv" "$program" "$program report data/trade.csv"
add "100 claims against data/official.csv" "$program" "$program check data/official.csv --claims $scratch/against.csv"
add "40 figures against one another, all true" "$program" "$program check --no-data --claims $scratch/40.csv"
add "40 figures against one another, one misprint" "$program" "$program check --no-data --claims $scratch/40-wrong.csv"
add "200 figures against one another, all true" "$program" "$program check --no-data --claims $scratch/200.csv"
add "200 figures against one another, one misprint" "$program" "$program check --no-data --claims $scratch/200-wrong.csv"
measure "check, against report"

# Large files of our own form: 100,000 months, true and with a misprint in every thousandth row; 100,000
# periods that grow by a month; all periods of 402 months (81,003 rows).
rows() { awk -v kind="$1" -f tests/bench/rows.awk; }
for kind in true misprints growing all; do rows "$kind" >"$scratch/$kind-rows.csv"; done
runs=3
echo
add "report on 100,000 months" "$program" "$program report -f csv $scratch/true-rows.csv"
add "check: 100,000 months, all true" "$program" "$program check -q $scratch/true-rows.csv"
add "check: 100,000 months, 100 misprints" "$program" "$program check -q $scratch/misprints-rows.csv"
add "compare: 100,000 periods that grow" "$program" "$program compare -q $scratch/growing-rows.csv $scratch/growing-rows.csv"
add "check: all periods of 402 months" "$program" "$program check -q $scratch/all-rows.csv"
measure "large files, against report"

# Running text, six languages, four million bytes: nearly each sentence with a figure, and every fifth.
texts() { awk -v bytes=4000000 -v prose="$1" -f tests/bench/texts.awk tests/golden/articles/*.sentences; }
texts 0 >"$scratch/figures.txt"
texts 4 >"$scratch/prose.txt"
awk 'BEGIN { for (i = 0; i < 400000; i++) printf "%d,%03d.%d%s", i % 900 + 1, i % 1000, i % 10, i % 12 ? " " : "\n" }' >"$scratch/numbers.txt"
runs=10
echo
awk 'BEGIN { printf "1"; for (i = 0; i < 1000000; i++) printf ",111" }' >"$scratch/list.txt"
for text in figures prose numbers list; do
	add "wc -w" wc "wc -w $scratch/$text.txt"
	add "check -q --no-data" "$program" "$program check -q --no-data $scratch/$text.txt"
	add "check -q data/trade.csv" "$program" "$program check -q data/trade.csv $scratch/$text.txt"
	measure "$(wc -c <"$scratch/$text.txt") bytes of text ($text), against wc -w"
	jq -r --argjson bytes "$(wc -c <"$scratch/$text.txt")" \
		'.results[1:][] | "\(.command | sub("^[^ ]*/"; "") | sub(" [^ ]*$"; "")): \($bytes / 100000 / .median | round / 10) MB/s"' "$scratch/times.json"
done
