#!/bin/bash
# Object files that call each other in a circle: an arrow goes from the file that uses a symbol to the
# one that defines it, and no way along the arrows may come back. Each arrow of a circle is shown with
# its symbols. And what no other file uses is static, unless the library, the page or completion calls it:
# a test is no reason.
# Usage: circles.sh OBJECT...
set -u
cd "$(dirname "$0")/../.." || exit 2

# The words of all that calls the program's files without being one of them.
callers() {
	cat src/lib/*.c src/page/*.c src/completion/*.c | grep -oE '[a-z_0-9]+' | sort -u | sed 's/^/calls - /'
}

for object in "$@"; do
	nm -P "$object" | awk -v file="${object#*/src/}" '
		$2 ~ /^[TDRBCG]$/ { print "defines", file, $1 }
		$2 == "U" { print "uses", file, $1 }'
done | { callers; sort -k 1,1 -k 2; } | awk '
	$1 == "calls" { is_called[$3] = 1 }
	$1 == "defines" { home[$3] = $2 }
	$1 == "uses" { is_called[$3] = 1 }
	$1 == "uses" && home[$3] != "" && home[$3] != $2 {
		if (!(($2, home[$3]) in symbols)) {
			from[++n] = $2
			to[n] = home[$3]
			below[$2] = below[$2] " " n
		}
		symbols[$2, home[$3]] = symbols[$2, home[$3]] " " $3
	}
	# Whether arrows lead from one file to the other.
	function reaches(start, goal,	seen, queue, head, tail, parts, k, i) {
		queue[tail = 1] = start
		seen[start] = 1
		for (head = 1; head <= tail; head++) {
			k = split(below[queue[head]], parts, " ")
			for (i = 1; i <= k; i++) {
				if (to[parts[i]] == goal)
					return 1
				if (!(to[parts[i]] in seen)) {
					seen[to[parts[i]]] = 1
					queue[++tail] = to[parts[i]]
				}
			}
		}
		return 0
	}
	END {
		for (i = 1; i <= n; i++) {
			if (!reaches(to[i], from[i]))
				continue
			printf "in a circle: %s -> %s:%s\n", from[i], to[i], symbols[from[i], to[i]]
			bad = 1
		}
		for (symbol in home) {
			if (!(symbol in is_called) && symbol != "main") {
				printf "used in no other file, and not static: %s in %s\n", symbol, home[symbol]
				bad = 1
			}
		}
		if (!bad)
			print "circles: no file calls one that calls it"
		exit bad
	}'
