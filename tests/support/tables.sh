# tables.sh - sourced by the suites of tables that people make, behind suite.sh: a file, and what is read from it.
# shellcheck shell=bash
# shellcheck disable=SC2154 # program and scratch are the suite's

# file LINE...: the file to be read, \t and \n as printf has them
file() { printf '%b\n' "$@" >"$scratch/x.csv"; }
# reads ROWS [OPTION...]: pair, period, exports, imports and unit of each row, joined by blanks
reads() {
	local rows=$1
	shift
	run 0 "$program" convert --columns reporter,partner,period,exports,imports,unit --no-header "$@" "$scratch/x.csv" &&
		[ "$(paste -sd ' ' "$scratch/out")" = "$rows" ] || { cat "$scratch/out"; return 1; }
}
# never MESSAGE [OPTION...]: status 2, said, nothing printed
never() {
	local message=$1
	shift
	refused "$message" "$program" convert "$@" "$scratch/x.csv"
}
warns() { grep -qF -- "$1" "$scratch/err" || { cat "$scratch/err"; return 1; }; }
