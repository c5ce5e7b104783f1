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

# Whatever byte of a file is wrong or missing, each STEPth of them: told, or it does not matter; never another number.
# With "any", another byte may be another number.
stands_damage() { # FILE STEP WHAT PERIOD NUMBER [any]
	local file=$1 step=$2 asked=("$3" "$4") number=$5 other=${6:-} size at way
	size=$(stat -c %s "$file")
	for ((at = 0; at < size; at += step)); do
		for way in cut changed; do
			head -c "$at" "$file" >"$scratch/cut"
			[ "$way" = cut ] || { printf '\125'; tail -c "+$((at + 2))" "$file"; } >>"$scratch/cut"
			"${program:?}" get "$scratch/cut" "${asked[@]}" >"$scratch/out" 2>"$scratch/err"
			case $?:$way:$other in
			2:* | [01]:changed:any) ;;
			*) [ "$(cat "$scratch/out")" = "$number" ] || { echo "$way at $at"; return 1; } ;;
			esac
		done
	done
}
