#!/bin/bash
# Files of at most 700 lines, functions of at most 60; a test may be longer by its table. No folder of src/
# holds more than a fifth of the C lines. Usage: sizes.sh
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
	FILENAME !~ /^tests/ { total++ }
	split(FILENAME, part, "/") > 2 && part[1] == "src" { lines[part[2]]++ }
	END {
		for (folder in lines) {
			if (lines[folder] * 5 > total) {
				print "src/" folder ": " lines[folder] " of " total " lines, more than a fifth"
				bad = 1
			}
		}
		exit bad
	}' src/*.c src/*/*.[ch] include/*.h tests/*/*.[ch]
