#!/bin/bash
# Run every suite on what was built in the folder given (build/release, say) and add up the results.
# $JOBS suites run side by side, by default one a core; each is reported when it ends.
# The last line is "N passed, N failed, N skipped"; the status is 0 only if nothing failed and
# something passed.
set -u
build=${1:?usage: tests/run.sh BUILD-FOLDER}
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/.." || exit 2
program=$(cd "$build" && pwd)/kzbe-trade
export LC_ALL=C TZ=UTC
unset NO_COLOR LANG LC_MESSAGES MAKEFLAGS
passed=0 failed=0 skipped=0

# SUITES="unit golden cli/io ..." runs those and no other.
wanted() { case " ${SUITES:-$1} " in *" $1 "*) ;; *) return 1 ;; esac }

jobs=${JOBS:-$(nproc)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Every suite ends with a line "N passed, N failed" (", N skipped" may follow).
report() { # NAME: what the suite of that name printed and its status lie in $work
	local name=$1 output counts status
	output=$(cat "$work/${name//\//:}.out")
	status=$(cat "$work/${name//\//:}.status")
	counts=$(printf '%s\n' "$output" | grep -E '^[0-9]+ passed, [0-9]+ failed' | tail -n 1)
	if [[ ! $counts =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed(,\ ([0-9]+)\ skipped)? ]]; then
		printf '%s\n' "$output" | tail -n 40
		echo "FAILED $name: no summary, status $status"
		failed=$((failed + 1))
		return
	fi
	passed=$((passed + BASH_REMATCH[1]))
	failed=$((failed + BASH_REMATCH[2]))
	skipped=$((skipped + ${BASH_REMATCH[4]:-0}))
	if [ "${BASH_REMATCH[2]}" -ne 0 ] || [ "$status" -ne 0 ]; then
		printf '%s\n' "$output"
		[ "${BASH_REMATCH[2]}" -ne 0 ] || failed=$((failed + 1))
		echo "FAILED $name"
	else
		printf '%-24s %s\n' "$name" "$counts"
		printf '%s\n' "$output" | grep '^skipped: ' || true
	fi
}

# Wait until fewer than $1 suites run, reporting those that have ended.
running=()
wait_below() {
	local name still
	while [ ${#running[@]} -ge "$1" ] && [ ${#running[@]} -gt 0 ]; do
		wait -n
		still=()
		for name in "${running[@]}"; do
			if [ -e "$work/${name//\//:}.status" ]; then report "$name"; else still+=("$name"); fi
		done
		running=("${still[@]}")
	done
}

suite() { # NAME COMMAND...
	local name=$1
	shift
	wait_below "$jobs"
	{
		"$@" >"$work/${name//\//:}.out" 2>&1 </dev/null
		echo $? >"$work/${name//\//:}.new"
		mv "$work/${name//\//:}.new" "$work/${name//\//:}.status"
	} &
	running+=("$name")
}

# cmocka counts its own tests; its summary becomes ours.
unit() {
	local output status ran bad
	output=$("$1" 2>&1)
	status=$?
	ran=$(printf '%s\n' "$output" | sed -n 's/^\[==========\] .*: \([0-9]*\) test(s) run\.$/\1/p' | tail -n 1)
	ran=${ran:-$(printf '%s\n' "$output" | sed -n 's/^\[==========\] \([0-9]*\) test(s) run\.$/\1/p' | tail -n 1)}
	bad=$(printf '%s\n' "$output" | sed -n 's/^\[  FAILED  \] .* \([0-9]*\) test(s), listed below:$/\1/p' | tail -n 1)
	bad=${bad:-0}
	if [ -z "$ran" ] || { [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; }; then
		printf '%s\n' "$output"
		echo "0 passed, 1 failed"
		return 1
	fi
	[ "$bad" -eq 0 ] || printf '%s\n' "$output"
	echo "$((ran - bad)) passed, $bad failed"
	return "$status"
}

# The longest first, so that nothing is left to wait for at the end.
slow="out_of_memory packed documents article_same"
for name in $slow $(basename -as .sh tests/cli/*.sh | grep -vxE "${slow// /|}"); do
	wanted "cli/$name" && suite "cli/$name" "tests/cli/$name.sh" "$program" "$build"
done
for test in "$build"/tests/unit/test_*; do
	case $test in *.o | *.d | *.gcda | *.gcno) continue ;; esac
	[ -x "$test" ] && wanted unit && suite "unit/${test##*/test_}" unit "$test"
done
wanted golden && suite golden env JOBS=1 tests/golden/run.sh "$program"
for script in tests/oracle/*.sh; do
	name=oracle/$(basename "$script" .sh)
	wanted "$name" && suite "$name" "$script" "$program" data "$build"
done
wait_below 1
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
