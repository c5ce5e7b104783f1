#!/bin/bash
# Every figure of `report` on the shipped data files, against exact arithmetic done without the
# program: bc on the cells of the files (figures_expect.awk says what is to be computed), sqlite3 in
# 64-bit whole numbers for the level sums, and facts about the published figures that were worked
# out by hand. What must be empty is compared too: a figure too many misleads most.
# Usage: figures.sh PROGRAM DATADIR
set -u
program=${1:?usage: figures.sh PROGRAM DATADIR}
data=${2:?usage: figures.sh PROGRAM DATADIR}
here=$(cd "$(dirname "$0")" && pwd)
export LC_ALL=C BC_LINE_LENGTH=0
scratch=$(mktemp -d) || exit 2
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0

pass() { passed=$((passed + 1)); }

fail() { # WHAT EXPECTED GOT
	echo "FAILED $1: expected \"$2\", got \"$3\""
	failed=$((failed + 1))
}

same() { # WHAT EXPECTED GOT
	if [ "$2" = "$3" ]; then pass; else fail "$@"; fi
}

# The lines of a comparison, its last one with the counts added up.
tally() {
	local line
	while IFS= read -r line; do
		if [[ $line =~ ^counts\ ([0-9]+)\ ([0-9]+)$ ]]; then
			passed=$((passed + BASH_REMATCH[1]))
			failed=$((failed + BASH_REMATCH[2]))
			return
		fi
		printf '%s\n' "$line"
	done
	fail "comparison" "counts" "none"
}

report() { # OUTPUT ARGUMENT... : csv into OUTPUT; a failed run is one failure
	local output=$1 status
	shift
	"$program" report -f csv "$@" >"$output" 2>"$scratch/talk" </dev/null
	status=$?
	[ "$status" -eq 0 ] && return
	fail "status of report -f csv $*" 0 "$status"
	head -n 3 "$scratch/talk"
	return 1
}

# The expressions of figures_expect.awk, one bc run for all, and the results put back as decimals.
expect() { # DATAFILE
	awk -f "$here/common.awk" -f "$here/figures_expect.awk" "$1" >"$scratch/todo" || return 1
	awk -F '\t' '$6 != "-" { print $7 }' "$scratch/todo" |
		bc -q "$here/round.bc" >"$scratch/results" 2>&1 || return 1
	awk -F '\t' -v OFS='\t' -v results="$scratch/results" -f "$here/common.awk" -f <(echo '
		$6 == "-" { print $1, $2, $3, $4, $5, $7; next }
		{
			# A missing result or a complaint of bc must not pass for a number.
			if ((getline digits <results) <= 0 || digits !~ /^-?[0-9]+$/)
				exit 1
			print $1, $2, $3, $4, $5, decimal_text(digits, $6)
		}
		END { if ((getline digits <results) > 0) exit 1 }') "$scratch/todo"
}

compare() { # NAME COLUMNS WHOLE OUTPUT
	tally < <(awk -f "$here/common.awk" -f "$here/compare.awk" -v name="$1" -v columns="$2" \
		-v whole="$3" "$scratch/expected" "$4")
}

# The default columns first, then the rest in groups: one column refused does not hide the others.
default=reporter,partner,period,exports,imports,turnover,balance,growth_pct,growth_base,unit,source
default=$default,status
# shellcheck disable=SC2054 # each is one word
groups=(
	exports_growth_pct,imports_growth_pct
	change,exports_change,imports_change,balance_change
	coverage_pct,normalised_balance_pct,exports_share_pct,imports_share_pct
	exports_contribution_pct,imports_contribution_pct
	monthly_average
	exports_low,exports_high,imports_low,imports_high,turnover_low,turnover_high
	balance_low,balance_high
	growth_low_pct,growth_high_pct
	exports_growth_low_pct,exports_growth_high_pct,imports_growth_low_pct,imports_growth_high_pct
	change_low,change_high,exports_change_low,exports_change_high
	imports_change_low,imports_change_high,balance_change_low,balance_change_high
	coverage_low_pct,coverage_high_pct,normalised_balance_low_pct,normalised_balance_high_pct
	exports_share_low_pct,exports_share_high_pct,imports_share_low_pct,imports_share_high_pct
	exports_contribution_low_pct,exports_contribution_high_pct
	imports_contribution_low_pct,imports_contribution_high_pct
	monthly_average_low,monthly_average_high
)

recompute() { # NAME: every cell of every row of DATADIR/NAME
	local group columns
	expect "$data/$1" >"$scratch/expected" || {
		fail "oracle on $1" "figures" "$(head -n 1 "$scratch/results")"
		return
	}
	report "$scratch/default.$1" "$data/$1" && compare "$1" "$default" 1 "$scratch/default.$1"
	for group in "${groups[@]}"; do
		columns=reporter,partner,period,unit,source,$group
		report "$scratch/output" --columns "$columns" "$data/$1" &&
			compare "$1" "$columns" 0 "$scratch/output"
	done
}

# A second road to the sums: sqlite3 reads both files itself and adds whole numbers of 10^-5.
sums() { # NAME
	local header column sql=
	header=$(grep -v '^#' "$data/$1" | head -n 1 | tr -d '\r')
	for column in exports imports turnover; do
		case ",$header," in
		*",$column,"*) ;;
		*) sql="$sql alter table data add column $column text default '';" ;;
		esac
	done
	grep -v '^#' "$data/$1" | tr -d '\r' >"$scratch/data.csv"
	tr -d '\r' <"$scratch/default.$1" >"$scratch/report.csv"
	sqlite3 -bail :memory: ".mode csv" ".import $scratch/data.csv data" \
		".import $scratch/report.csv report" "$sql" ".mode list" ".separator ' '" \
		".read $here/sums.sql" >"$scratch/sums" 2>&1 || {
		fail "sqlite3 on $1" "sums" "$(head -n 1 "$scratch/sums")"
		return
	}
	tally < <(sed "s/^FAILED /&$1 by sqlite3: /" "$scratch/sums")
}

# What is in one cell of the report.
cell() { # FILE PERIOD COLUMN OPTION...
	local file=$1 period=$2 column=$3
	shift 3
	report "$scratch/cell" --columns "period,$column" "$@" "$file" >"$scratch/refused" ||
		{
			echo "(refused)"
			return
		}
	awk -f "$here/common.awk" -f <(echo '
		{ n = csv_cells($0, cell) }
		n != 2 { next }
		cell[1] == period && rows++ == 0 { found = cell[2] }
		END { print rows == 1 ? found : "(" rows + 0 " rows)" }') -v period="$period" \
		"$scratch/cell"
}

fact() { # EXPECTED FILE PERIOD COLUMN OPTION...
	same "${2##*/} $3 $4${5:+ ${*:5}}" "$1" "$(cell "${@:2}")"
}

for name in trade official press mirror; do
	recompute "$name.csv"
	[ -s "$scratch/default.$name.csv" ] && sums "$name.csv"
done

# +1.7 % is 523.7 on 514.9, and January to August never has a full year as its base.
fact 1.7 "$data/trade.csv" 2023 growth_pct
fact 2022 "$data/trade.csv" 2023 growth_base
fact 1.6894 "$data/trade.csv" 2023 growth_low_pct
fact 1.7287 "$data/trade.csv" 2023 growth_high_pct
fact 1.7091 "$data/trade.csv" 2023 growth_pct --decimals 4
fact -82.3 "$data/trade.csv" 2023 balance
fact -60.4 "$data/trade.csv" 2024-01/2024-08 balance
fact "" "$data/trade.csv" 2022 balance
fact "" "$data/trade.csv" 2022 exports
fact "" "$data/trade.csv" 2022 growth_pct
fact "" "$data/trade.csv" 2024-01/2024-08 growth_pct
fact "" "$data/trade.csv" 2024-01/2024-08 growth_base
fact 302.5 "$data/trade.csv" 2023 imports_low
fact 303.5 "$data/trade.csv" 2023 imports_high
fact 523.65 "$data/trade.csv" 2023 turnover_low
fact 523.75 "$data/trade.csv" 2023 turnover_high

# The official figures confirm it, and show what it hides: exports down, imports up.
fact "" "$data/official.csv" 2018 growth_pct
fact -23.7 "$data/official.csv" 2019 growth_pct
fact -7.3 "$data/official.csv" 2020 growth_pct
fact 29.9 "$data/official.csv" 2021 growth_pct
fact 23.1 "$data/official.csv" 2022 growth_pct
fact 1.7 "$data/official.csv" 2023 growth_pct
# 8663.93389 / 514897.93327 is 0.0168265...
fact 1.6827 "$data/official.csv" 2023 growth_pct --decimals 4
fact -18.84 "$data/official.csv" 2023 exports_growth_pct --decimals 2
fact 24.65 "$data/official.csv" 2023 imports_growth_pct --decimals 2

# Belgium's exports: no turnover, so no growth of turnover; 2024 has no base.
fact "" "$data/mirror.csv" 2023 turnover
fact "" "$data/mirror.csv" 2023 growth_pct
fact "" "$data/mirror.csv" 2019 exports_growth_pct
fact 13.4 "$data/mirror.csv" 2020 exports_growth_pct
fact 79.5 "$data/mirror.csv" 2021 exports_growth_pct
fact 83.6 "$data/mirror.csv" 2022 exports_growth_pct
fact -20.5 "$data/mirror.csv" 2023 exports_growth_pct
fact "" "$data/mirror.csv" 2024-01/2024-08 exports_growth_pct

# A growth that was printed is never taken for one that was derived.
fact "" "$data/press.csv" 2023-01/2023-08 growth_pct

# Two releases put side by side: the other printed 2022, and the missing eight months of 2023.
cat >"$scratch/other.csv" <<'CSV'
period,reporter,partner,turnover,unit,source
2022,KAZ,BEL,514.5,USD million,Two releases
2023,KAZ,BEL,523.7,USD million,Two releases
2023-01/2023-08,KAZ,BEL,375.3,USD million,Two releases
2024-01/2024-08,KAZ,BEL,289,USD million,Two releases
CSV
fact 1.8 "$scratch/other.csv" 2023 growth_pct
fact 1.7685 "$scratch/other.csv" 2023 growth_low_pct
fact 1.8078 "$scratch/other.csv" 2023 growth_high_pct
fact -23.0 "$scratch/other.csv" 2024-01/2024-08 growth_pct
fact 2023-01/2023-08 "$scratch/other.csv" 2024-01/2024-08 growth_base
# (288.5 - 375.35) / 375.35 is -0.2313840..., rounded outward
fact -23.1385 "$scratch/other.csv" 2024-01/2024-08 growth_low_pct
fact -22.8514 "$scratch/other.csv" 2024-01/2024-08 growth_high_pct

# The oracle's own rounding on a fact that the program does not print: 375.3 at +6.7 % implies
# 351.52 to 351.95 for the eight months of 2022.
same "round.bc, low end" 35152 "$(echo 'r(37525*10000,10675)' | bc -q "$here/round.bc")"
same "round.bc, high end" 35195 "$(echo 'r(37535*10000,10665)' | bc -q "$here/round.bc")"

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
