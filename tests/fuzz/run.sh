#!/bin/bash
# Let libFuzzer make up input for each harness, starting from its corpus. What it finds is written to
# BUILD/found; make it small (-minimize_crash=1), mend its cause, and add it to the corpus.
# Usage: run.sh BUILD SECONDS [HARNESS...]
set -u
build=$(cd "${1:?usage: run.sh BUILD SECONDS [HARNESS...]}" && pwd) seconds=${2:?}
shift 2
cd "$(dirname "$0")/../.." || exit 2
[ $# -gt 0 ] || set -- decimal period claim article datafile source command unpack xlsx xls json wide
bad=0
for name in "$@"; do
	mkdir -p "$build/corpus/$name" "$build/found"
	options=(-max_total_time="$seconds" -timeout=25 -rss_limit_mb=2048 -max_len=4096 -print_final_stats=1
		-artifact_prefix="$build/found/$name-")
	# What the program says is not shown: only what the fuzzer says.
	[[ $name != unpack && $name != xls ]] || options+=(-max_len=20000) # an old workbook begins with 5 kB
	[ "$name" != command ] || options+=(-close_fd_mask=2)
	"$build/tests/fuzz/fuzz_$name" "${options[@]}" "$build/corpus/$name" "tests/fuzz/corpus/$name" \
		>"$build/$name.log" 2>&1 || {
		bad=1
		tail -n 40 "$build/$name.log"
	}
	printf '%s: %s executions, coverage %s\n' "$name" \
		"$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/$name.log")" \
		"$(grep -oE 'cov: [0-9]+ ft: [0-9]+' "$build/$name.log" | tail -n 1)"
done
exit "$bad"
