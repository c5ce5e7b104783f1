#!/bin/bash
# Growth of all pairs of one-decimal levels from 0.1 to 60.0, in percent with one decimal, against
# integer arithmetic in awk; 2,124 of the 360,000 are exact ties, where binary floating point fails.
# The program is asked through its own data file: 600 sources of two years each per base.
# Usage: tie_grid.sh PROGRAM DATA BUILD
program=${1:?usage: tie_grid.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

# A source for each pair, named by it; growth comes back beside the name.
awk 'BEGIN {
	print "period,turnover,unit,source"
	for (a = 1; a <= 600; a++)
		for (b = 1; b <= 600; b++) {
			name = sprintf("%d.%d %d.%d", a / 10, a % 10, b / 10, b % 10)
			printf "2022,%d.%d,USD,%s\n2023,%d.%d,USD,%s\n", b / 10, b % 10, name, a / 10, a % 10, name
		}
}' >"$scratch/grid.csv"
grid() {
	"$program" report -f tsv --no-header --period 2023 --columns source,growth "$scratch/grid.csv" |
		tr '\t' ' ' >"$scratch/got"
	awk -f tests/oracle/tie_grid.awk >"$scratch/expected"
	[ "$(wc -l <"$scratch/expected")" -eq 360000 ] && cmp "$scratch/expected" "$scratch/got"
}
ties() { [ "$(awk -v count=1 -f tests/oracle/tie_grid.awk 2>&1 >/dev/null | grep -o '[0-9]*' | tail -n 1)" = 2124 ]; }
it "360,000 growths equal exact arithmetic" grid
summary
