# Growth, in percent with one decimal, of every pair of one-decimal levels from 0.1 to 60.0:
#   awk -f tie_grid.awk            360,000 lines "current base growth", such as "52.3 51.4 1.8"
#   awk -v count=1 -f tie_grid.awk the same, and on standard error the number of exact ties
#
# 2,124 of the pairs are ties: growth lies exactly half way between two one-decimal numbers and
# must be rounded away from zero. Binary floating point misses many of them, so every number here
# is a whole number of tenths, far below 2^53, and the only division is one without remainder.

function tenths(n)
{
	return (n - n % 10) / 10 "." n % 10
}

BEGIN {
	ties = 0
	for (a = 1; a <= 600; a++) {
		for (b = 1; b <= 600; b++) {
			# growth is 1000 (a - b) / b tenths of a percent; only its size is rounded
			size = 1000 * (a > b ? a - b : b - a)
			rest = size % b
			rounded = (size - rest) / b
			if (2 * rest >= b)
				rounded++
			if (2 * rest == b)
				ties++
			print tenths(a), tenths(b), (a < b && rounded > 0 ? "-" : "") tenths(rounded)
		}
	}
	if (count)
		print ties >"/dev/stderr"
}
