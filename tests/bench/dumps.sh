#!/bin/bash
# The pair out of dumps of all countries: time beside other programs on the same files, memory, and
# that the answer is exact each time. The dumps are made up (generate.c) and kept in build/bench. What is
# compared runs in turn, several times; only the ratios mean something. They are of the best times:
# what else the machine does makes runs slower, never faster.
# BENCH_MB: size of the largest dump, 150; BENCH_ROUNDS: 3.
# Usage: dumps.sh PROGRAM FOLDER-OF-GENERATE-AND-MEASURE
set -eu
program=$(cd "$(dirname "${1:?usage: dumps.sh PROGRAM FOLDER}")" && pwd)/$(basename "$1")
tools=$(cd "${2:?usage: dumps.sh PROGRAM FOLDER}" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
# shellcheck source=../support/totals.sh
. tests/support/totals.sh
export LC_ALL=C
full=${BENCH_MB:-150} rounds=${BENCH_ROUNDS:-3}
small=$((full > 10 ? full / 10 : 1)) middle=$((full > 3 ? full / 3 : 1)) tiny=$((full > 100 ? full / 100 : 1))
folder=build/bench
mkdir -p "$folder"
scratch=$(mktemp -d "$folder/run.XXXXXX")
trap 'rm -rf "$scratch"' EXIT
exact=0 wrong=0

# --- what is measured -----------------------------------------------------------------------------

# dump KIND[-latin1] MB: the path in $file, what must come out of it beside it
dump() {
	local encoding=(--utf8)
	[ "${1%-latin1}" = "$1" ] || encoding=()
	file=$folder/$1-$2.csv
	[ "$file" -nt "$tools/generate" ] && [ -s "$file.expected" ] && return
	"$tools/generate" "${1%-latin1}" $(($2 * 1000000)) 1 "${encoding[@]}" --expect "$file.expected" >"$file"
}

# timed NAME COMMAND...: standard output in $answer; seconds, KiB and status added to NAME's
answer=$scratch/out
timed() {
	local name=$1
	shift
	"$tools/measure" "$scratch/$name.runs" "$@" >"$answer" 2>"$scratch/err" || {
		echo "bench: $name failed:" >&2
		head -n 5 "$scratch/err" >&2
		return 1
	}
}

# ours NAME FILE ARGUMENT...: a run, whose answer must be what the generator added up
ours() {
	local name=$1 file=$2
	shift 2
	timed "$name" "$program" report -f csv "$@" || return
	check_answer "$name" "$file"
}

check_answer() { # NAME FILE
	if is_expected "$scratch/out" "$2.expected" >/dev/null; then
		exact=$((exact + 1))
	else
		wrong=$((wrong + 1))
		echo "bench: WRONG ANSWER: $1 on $2" >&2
	fi
}

duckdb() { # NAME KIND[-latin1] FILE
	local options=()
	# It reads the encoding on one thread only when a newline stands inside quotes.
	[ "${2%-latin1}" = "$2" ] || options=("encoding = 'latin-1'" "parallel = false")
	timed "$1-process" node "$here/duckdb.mjs" "$folder" "${2%-latin1}" "$3" "$scratch/$1.runs" "${options[@]}"
}

# Of the runs of NAME: best and median seconds, peak MiB.
best() { sort -g "$scratch/$1.runs" | awk 'NR == 1 { print $1 }'; }
median() { sort -g "$scratch/$1.runs" | awk '{ t[NR] = $1 } END { print t[int((NR + 1) / 2)] }'; }
peak() { awk '$2 > kib { kib = $2 } END { printf "%.1f", kib / 1024 }' "$scratch/$1.runs"; }
has() { [ -s "$scratch/$1.runs" ]; }
divide() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }

# --- tables ---------------------------------------------------------------------------------------

line() { # NAME LABEL [BASE]: a row of seconds, with the ratio to BASE
	has "$1" || return 0
	printf '  %-46s %8.3f %8.3f' "$2" "$(best "$1")" "$(median "$1")"
	[ -z "${3:-}" ] || printf ' %9s' "$(divide "$(best "$1")" "$(best "$3")")"
	echo
}

heading() { printf '\n%-48s %8s %8s %9s\n' "$1" "best s" "median s" "ratio"; }

aims=()
aim() { # MEASURE WANTED FIGURE LIMIT: FIGURE is at most LIMIT, or at least if WANTED begins with >
	local met
	met=$(awk -v figure="$3" -v limit="$4" -v wanted="$2" 'BEGIN {
		print (wanted ~ /^>/ ? figure >= limit : figure <= limit) ? "met" : "NOT MET" }')
	aims+=("$(printf '%-62s %-18s %8s  %s' "$1" "$2" "$3" "$met")")
}

print_aims() {
	printf '\n%-62s %-18s %8s\n' "measure" "aim" "figure"
	printf '%s\n' "${aims[@]}"
}

# --- who takes part -------------------------------------------------------------------------------

has_filter=false
if has_option "$program" report --no-filter; then has_filter=true; fi
"$has_filter" || echo "bench: the program has no --no-filter: it parses every byte"

printf 'bench: %s processors; load when it began:%s\n' "$(nproc)" "$(uptime | sed 's/.*load average://')"

has_duckdb=false
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
	echo "bench: node and npm are not installed: DuckDB is left out"
elif [ -d "$folder/node_modules/@duckdb/node-api" ] ||
	npm install --prefix "$folder" --no-audit --no-fund --silent @duckdb/node-api; then
	has_duckdb=true
else
	echo "bench: npm cannot install @duckdb/node-api: DuckDB is left out"
fi
for other in mlr mawk sqlite3; do
	command -v "$other" >/dev/null || echo "bench: $other is not installed and left out"
done

# --- time, largest dumps --------------------------------------------------------------------------

side_by_side() { # KIND ROUND: all that can read the large dump in bearable time
	local kind=$1 file
	dump "$kind" "$full"
	cat "$file" >/dev/null # into the page cache
	ours "$kind" "$file" "$file"
	! "$has_filter" || [ "$2" -ge 2 ] || ours "$kind-no-filter" "$file" --no-filter "$file"
	! "$has_duckdb" || duckdb "$kind-duckdb" "$kind" "$file"
	! "$has_duckdb" || cp "$scratch/out" "$scratch/$kind-duckdb.answer"
	timed "$kind-wc" wc -l "$file"
	answer=/dev/null timed "$kind-cat" cat "$file"
}

print_side_by_side() { # KIND
	local kind=$1 file
	dump "$kind" "$full"
	heading "$kind, $full MB, $(wc -l <"$file") lines"
	line "$kind" "kzbe-trade report"
	line "$kind-no-filter" "kzbe-trade report --no-filter" "$kind"
	line "$kind-duckdb" "DuckDB, the query alone" "$kind"
	line "$kind-duckdb-process" "DuckDB, with starting node" "$kind"
	line "$kind-wc" "wc -l" "$kind"
	line "$kind-cat" "cat >/dev/null" "$kind"
	show_answers "$kind" "$file"
}

# How many of DuckDB's sums, in binary floating point, are not the exact ones; and the first such.
show_answers() { # KIND FILE
	has "$1-duckdb" || return 0
	awk -F, 'NR == FNR { want[$1 FS $2 FS $3] = $4 FS $5; next }
		FNR == 1 { next }
		{ split(want[$1 FS $2 FS $3], w); for (i = 1; i <= 2; i++) { n++; if ($(3 + i) "" != w[i] "") {
			if (!bad++) example = sprintf("; %s-%s %s exact %s, DuckDB %s", $1, $2, $3, w[i], $(3 + i)) } } }
		END { printf "  DuckDB: %d of %d sums differ from the exact ones%s\n", bad, n, example }' \
		"$2.expected" "$scratch/$1-duckdb.answer"
}

kinds=(comtrade comtrade-latin1 baci comext comtrade-pair baci-pair)
# Round by round over all of them: a while in which the machine is busy spoils one run of each.
for ((round = 0; round < rounds; round++)); do
	for kind in "${kinds[@]}"; do side_by_side "$kind" "$round"; done
done
for kind in "${kinds[@]}"; do print_side_by_side "$kind"; done
if "$has_duckdb"; then
	for kind in comtrade baci comext; do
		aim "the pair out of a $kind dump: DuckDB's time / ours" ">= 10" \
			"$(divide "$(best "$kind-duckdb")" "$(best "$kind")")" 10
	done
	for kind in comtrade-pair baci-pair; do
		aim "every row matters, $kind: DuckDB's time / ours" ">= 3" \
			"$(divide "$(best "$kind-duckdb")" "$(best "$kind")")" 3
	done
fi
for kind in comtrade baci; do
	aim "$kind dump: our time / wc -l" "<= 4" "$(divide "$(best "$kind")" "$(best "$kind-wc")")" 4
done

if "$has_filter"; then
	for kind in comtrade baci comext; do
		aim "--no-filter on a $kind dump: its time / with the filter" "<= 4" \
			"$(divide "$(best "$kind-no-filter")" "$(best "$kind")")" 4
	done
fi

# --- time, gzip -----------------------------------------------------------------------------------

# counted COMMAND...: its lines counted, as the least that reading a packed file takes
counted() { "$@" | wc -l; }

packed() { # KIND
	local kind=$1 round name
	dump "$kind" "$small"
	[ "$file.gz" -nt "$file" ] || gzip -c "$file" >"$file.gz"
	for ((round = 0; round < 3; round++)); do
		ours "gzip-$kind" "$file" "$file.gz"
		for name in gzip igzip; do
			! command -v "$name" >/dev/null ||
				timed "gzip-$kind-$name" bash -c "$(declare -f counted); counted $name -dc $file.gz"
		done
	done
	heading "$kind, gzip, $small MB unpacked"
	line "gzip-$kind" "kzbe-trade report"
	line "gzip-$kind-gzip" "gzip -dc | wc -l" "gzip-$kind"
	line "gzip-$kind-igzip" "igzip -dc | wc -l" "gzip-$kind"
	! has "gzip-$kind-gzip" || aim "gzip, $kind: our time / gzip -dc | wc -l" "<= 1.2" \
		"$(divide "$(best "gzip-$kind")" "$(best "gzip-$kind-gzip")")" 1.2
	! has "gzip-$kind-igzip" || aim "gzip, $kind: our time / igzip -dc | wc -l" "<= 1.3" \
		"$(divide "$(best "gzip-$kind")" "$(best "gzip-$kind-igzip")")" 1.3
}

for kind in comtrade comtrade-pair; do packed "$kind"; done

# --- time, a smaller dump -------------------------------------------------------------------------

# These cannot be told to skip what they do not need. mawk splits at quotes and commas: a newline
# inside quotes would lead it astray.
mawk_comtrade='($7 == 398 && $12 == 56 || $7 == 56 && $12 == 398) && $21 == "TOTAL" && $15 == 0 && $28 == 0 && ($10 == "X" || $10 == "M") { sum[$7, $6, $10] += $(NF - 3) } END { for (key in sum) print key, sum[key] }'
mawk_baci='$2 == 398 && $3 == 56 || $2 == 56 && $3 == 398 { sum[$1, $2] += $5 } END { for (key in sum) print key, sum[key] }'
mlr_comtrade='($reporterCode == 398 && $partnerCode == 56 || $reporterCode == 56 && $partnerCode == 398) && $cmdCode == "TOTAL" && $partner2Code == 0 && $motCode == 0'
sql_comtrade="select reporterCode, period, flowCode, sum(primaryValue) from t where (reporterCode = '398' and partnerCode = '56' or reporterCode = '56' and partnerCode = '398') and cmdCode = 'TOTAL' and partner2Code = '0' and motCode = '0' group by 1, 2, 3"
sql_baci="select t, i, sum(v) from t where i = '398' and j = '56' or i = '56' and j = '398' group by 1, 2"

other() { # NAME COMMAND...
	! command -v "$2" >/dev/null || timed "$@"
}

smaller() { # KIND: those that are slow, on a smaller dump
	local kind=$1 round file
	dump "$kind" "$small"
	for ((round = 0; round < 3; round++)); do
		ours "small-$kind" "$file" "$file"
		if [ "$kind" = comtrade ]; then
			other "small-$kind-mawk" mawk -F '","' "$mawk_comtrade" "$file"
			other "small-$kind-mlr" mlr --icsv --allow-ragged-csv-input --ojson filter "$mlr_comtrade" \
				"then" stats1 -a sum -f primaryValue -g reporterCode,period,flowCode "$file"
			other "small-$kind-sqlite3" sqlite3 :memory: -cmd ".import --csv $file t" "$sql_comtrade"
		else
			other "small-$kind-mawk" mawk -F, "$mawk_baci" "$file"
			other "small-$kind-mlr" mlr --icsv --ojson filter '$i == 398 && $j == 56 || $i == 56 && $j == 398' \
				"then" stats1 -a sum -f v -g t,i "$file"
			other "small-$kind-sqlite3" sqlite3 :memory: -cmd ".import --csv $file t" "$sql_baci"
		fi
	done
	heading "$kind, $small MB (the slow ones; ratio per byte)"
	line "small-$kind" "kzbe-trade report"
	for name in mawk mlr sqlite3; do line "small-$kind-$name" "$name" "small-$kind"; done
}

for kind in comtrade baci; do smaller "$kind"; done

# --- rows to time ---------------------------------------------------------------------------------

linear() { # KIND
	local kind=$1 round mb file
	for ((round = 0; round < rounds; round++)); do
		for mb in "$small" "$middle" "$full"; do
			dump "$kind" "$mb"
			ours "linear-$kind-$mb" "$file" "$file"
		done
	done
	heading "$kind by size"
	for mb in "$small" "$middle" "$full"; do line "linear-$kind-$mb" "$mb MB" "linear-$kind-$small"; done
	aim "$kind: time per byte, $full MB / $small MB" "1, at most 1.15" \
		"$(awk -v a="$(best "linear-$kind-$full")" -v b="$(best "linear-$kind-$small")" \
			-v m="$full" -v n="$small" 'BEGIN { printf "%.2f", a / m / (b / n) }')" 1.15
}

for kind in comtrade baci; do linear "$kind"; done

# --- memory ---------------------------------------------------------------------------------------

printf '\n%-36s %12s %12s %12s\n' "peak memory, MiB" "$tiny MB" "$small MB" "$full MB"
for kind in comtrade baci comext comtrade-pair baci-pair; do
	for way in file pipe; do
		# Of a pipe, which cannot be read again, each row of the pair is kept.
		[ "$way" = file ] || [ "${kind%-pair}" = "$kind" ] || continue
		row=()
		for mb in "$tiny" "$small" "$full"; do
			dump "$kind" "$mb"
			name=memory-$kind-$way-$mb
			if [ "$way" = file ]; then
				ours "$name" "$file" "$file"
			else
				# shellcheck disable=SC2002 # a pipe is meant
				cat "$file" | timed "$name" "$program" report -f csv -
				check_answer "$name" "$file"
			fi
			row+=("$(peak "$name")")
			cat "$scratch/$name.runs" >>"$scratch/memory.runs"
		done
		printf '  %-34s %12s %12s %12s\n' "$kind, $way" "${row[@]}"
		printf '%s\n' "${row[2]} ${row[0]}" >>"$scratch/growth"
	done
done
if "$has_duckdb"; then printf '  %-34s %12s %12s %12s\n' "DuckDB and node, comtrade, file" - - "$(peak comtrade-duckdb-process)"; fi
aim "peak memory, any of these, MiB" "< 32" "$(peak memory)" 31.99
aim "peak memory of $full MB less that of $tiny MB, MiB" "0, at most 1" \
	"$(awk '{ if ($1 - $2 > d) d = $1 - $2 } END { printf "%.1f", d }' "$scratch/growth")" 1

print_aims
echo
printf 'load when it ended:%s\n' "$(uptime | sed 's/.*load average://')"
echo "exact: $exact of $((exact + wrong)) answers are what the generator added up"
[ "$wrong" -eq 0 ]
