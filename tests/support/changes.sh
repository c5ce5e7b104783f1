# changes.sh - sourced by suites that change one thing in a telling of data/trade.csv's statement and
# expect the finding with its cause. Sourced after suite.sh.
# shellcheck shell=bash
: "${scratch:?}" "${program:?}"

# verdicts WANTED-STATUS DATA TEXT: "VALUE INDICATOR PERIOD VERDICT CAUSE" a line, in order, to $scratch/verdicts
verdicts() {
	run "$1" "$program" check "$2" "$3" -f jsonl || return 1
	jq -r '[.value, .indicator, .period // "", .verdict, .cause] | join(" ") | sub(" +$"; "")' \
		"$scratch/out" >"$scratch/verdicts"
}

# All eight figures, in the order of the statement.
cat >"$scratch/statement" <<-END
	523.7 turnover 2023 match
	220.7 exports 2023 match
	303 imports 2023 match
	1.7 growth 2023 match
	514.9 turnover 2022 match
	289 turnover 2024-01/2024-08 match
	114.3 exports 2024-01/2024-08 match
	174.7 imports 2024-01/2024-08 match
END
matches_statement() { # TEXT
	verdicts 0 data/trade.csv "$1" && diff "$scratch/statement" "$scratch/verdicts"
}

# One change: the line of the verdicts that must be there, and the status.
changed() { # TEXT SED-COMMAND LINE [STATUS]
	sed "$2" "$1" >"$scratch/changed.txt"
	cmp -s "$1" "$scratch/changed.txt" && {
		echo "nothing was changed by $2"
		return 1
	}
	verdicts "${4:-1}" data/trade.csv "$scratch/changed.txt" || return 1
	grep -qxF -- "$3" "$scratch/verdicts" || {
		cat "$scratch/verdicts"
		return 1
	}
}

# The figures may be written with a point or a comma.
mark() { # FIGURE: as a pattern
	printf '%s' "${1/./[.,]}"
}

# changes_of TEXT SCALE OTHER-SCALE CURRENCY OTHER-CURRENCY (sed patterns of the text's own words)
changes_of() {
	local text=$1 scale=$2 other_scale=$3 currency=$4 other_currency=$5 name figure indicator period
	name=$(basename "$text" .txt)
	while read -r figure indicator period wrong; do
		it "$name: a digit of $figure" changed "$text" "s/$(mark "$figure")/$wrong/" \
			"$wrong $indicator $period differs one wrong digit"
	done <<-END
		523.7 turnover 2023 573.7
		220.7 exports 2023 270.7
		303 imports 2023 333
		514.9 turnover 2022 574.9
		289 turnover 2024-01/2024-08 269
		114.3 exports 2024-01/2024-08 144.3
		174.7 imports 2024-01/2024-08 124.7
	END
	it "$name: the growth" changed "$text" "s/$(mark 1.7)\( \?%\)/2.7\1/" "2.7 growth 2023 differs"
	it "$name: scale" changed "$text" "s/\($(mark 523.7)[ 0-9]*\) $scale/\1 $other_scale/" \
		"523.7 turnover 2023 differs scale"
	it "$name: scale of a part" changed "$text" "s/\($(mark 220.7)\) $scale/\1 $other_scale/" \
		"220.7 exports 2023 differs scale"
	it "$name: currency" changed "$text" "s/$currency/$other_currency/" \
		"523.7 turnover 2023 not_in_data currency"
	it "$name: two digits swapped" changed "$text" "s/$(mark 514.9)/541.9/" \
		"541.9 turnover 2022 differs two digits swapped"
}
