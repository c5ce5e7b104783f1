#!/bin/bash
# Files of at most 700 lines, functions of at most 60; a test may be longer by its table. Usage: sizes.sh
cd "$(dirname "$0")/../.." || exit 2
awk 'FNR == 1 { start = 0 }
	FNR == 701 { print FILENAME ": more than 700 lines"; bad = 1 }
	/^\{/ { start = FNR }
	/^\}/ {
		if (start && FNR - start - 1 > 60 && FILENAME !~ /^tests/) {
			print FILENAME ":" start ": a function of " FNR - start - 1 " lines"
			bad = 1
		}
		start = 0
	}
	END { exit bad }' src/*.c src/*/*.[ch] include/*.h tests/*/*.[ch]
