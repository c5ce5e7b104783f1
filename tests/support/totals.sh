# totals.sh - sourced by what compares the program's answers with those that the generator of dumps
# (tests/bench/generate) added up.
# shellcheck shell=bash

# Reporter, partner, period, exports, imports of `report -f csv`, sorted; 1.50 and 1.5 are one number.
bare_totals() { # FILE
	awk -F, -v OFS=, 'function bare(v) { if (v ~ /\./) { sub(/0+$/, "", v); sub(/\.$/, "", v) } return v }
		{ print $1, $2, $3, bare($4), bare($5) }' "$1" | sort
}

# Whether a report is, number for number, what generate --expect wrote.
is_expected() { # REPORT EXPECTED
	bare_totals "$1" | diff - <(sort "$2")
}

# Whether the program's COMMAND has the option.
has_option() { # PROGRAM COMMAND OPTION
	"$1" help "$2" | grep -q -e "$3"
}
