# suite.sh - sourced by the shell suites: counts, a scratch folder, and `it` to state what must hold.
# A suite calls `it "what" command...` (the command's status decides) and ends with `summary`.
# shellcheck shell=bash
set -u
passed=0 failed=0 skipped=0
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export LC_ALL=C TZ=UTC
unset NO_COLOR LANG

it() { # WHAT COMMAND...
	local what=$1
	shift
	if "$@" >"$scratch/it.log" 2>&1; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAILED $what"
		head -n 30 "$scratch/it.log"
	fi
}

skip() { # WHY
	skipped=$((skipped + 1))
	echo "skipped: $*"
}

# run WANTED-STATUS COMMAND...: standard output in $scratch/out, standard error in $scratch/err
run() {
	local wanted=$1 status
	shift
	"$@" >"$scratch/out" 2>"$scratch/err" </dev/null
	status=$?
	[ "$status" -eq "$wanted" ] || {
		echo "status $status, expected $wanted: $*"
		cat "$scratch/out" "$scratch/err"
		return 1
	}
}

is_empty() { [ ! -s "$1" ]; }
says() { grep -qF -- "$1" "$scratch/err"; }
refused() { # MESSAGE COMMAND...: status 2, said, nothing printed
	local message=$1
	shift
	run 2 "$@" && says "$message" && is_empty "$scratch/out"
}

summary() {
	echo "$passed passed, $failed failed, $skipped skipped"
	[ "$failed" -eq 0 ]
}
