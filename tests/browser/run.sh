#!/bin/bash
# Every test of pages in a browser: NAME_test.sh PROGRAM, each with its own "N passed, N failed".
# Usage: run.sh PROGRAM
set -u
program=${1:?usage: run.sh PROGRAM}
bad=0
for test in "$(dirname "$0")"/*_test.sh; do
	basename "$test" .sh
	"$test" "$program" || bad=1
done
exit "$bad"
