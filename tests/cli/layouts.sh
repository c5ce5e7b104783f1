#!/bin/bash
# Tables as people lay them out: what is read of them, and what is refused or left out and why. Usage: layouts.sh PROGRAM
program=${1:?usage: layouts.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

table() { printf '%b\n' "$@" >"$scratch/x.csv"; } # LINE...
# rows ROWS [OPTION...]: pair, period, exports, imports and unit of each, joined by blanks
rows() {
	local want=$1
	shift
	run 0 "$program" convert --columns reporter,partner,period,exports,imports,unit --no-header "$@" "$scratch/x.csv" &&
		[ "$(paste -sd ' ' "$scratch/out")" = "$want" ] || { cat "$scratch/out" "$scratch/err"; return 1; }
}
never() { # MESSAGE [OPTION...]
	local message=$1
	shift
	refused "$message" "$program" convert "$@" "$scratch/x.csv"
}
warns() { grep -qF -- "$1" "$scratch/err" || { cat "$scratch/err"; return 1; }; } # MESSAGE

# --- JSON ----------------------------------------------------------------------------------------------------

record='"year":2022,"exports":5,"imports":7'
json_reads() { table "$1" && rows ',,2022,5,7,USD million'; }
json_never() { table "$1" && never "$2"; }
while IFS='|' read -r name; do
	it "records called $name" json_reads "{\"$name\":[{$record,\"unit\":\"USD million\"}],\"total\":1,\"next\":null}"
done <<-'NAMES'
	results
	items
	records
	data
NAMES
it "the same unit beside the records" json_reads "{\"unit\":\"USD million\",\"data\":[{$record,\"unit\":\"USD million\"}]}"
it "a member twice" json_never '{"data":[{"year":2022,"exports":5,"exports":6}]}' "record 1 has 'exports' twice"
it "twice in the second record" json_never '[{"year":2022,"exports":5},{"year":2023,"year":2024,"exports":6}]' "record 2 has 'year' twice"
it "another unit before the records" json_never "{\"unit\":\"EUR thousand\",\"data\":[{$record,\"unit\":\"USD million\"}]}" "'unit' beside the records says otherwise"
it "another unit behind them" json_never "{\"data\":[{$record,\"unit\":\"USD million\"}],\"unit\":\"EUR thousand\"}" "'unit' beside the records says otherwise"
it "another partner within an object" json_never "{\"meta\":{\"partner\":\"FRA\"},\"data\":[{$record,\"partner\":\"BEL\"}]}" "'partner' beside the records says otherwise"
it "a pair told behind the records" json_never "{\"data\":[{$record}],\"query\":{\"reporter\":\"DEU\",\"partner\":\"FRA\"}}" "'reporter' stands behind the records"

summary
