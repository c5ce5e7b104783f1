# Compare the program's CSV with what is expected of it, cell by cell.
#   awk -f common.awk -f compare.awk -v columns=a,b -v name=TEXT EXPECTED OUTPUT
# EXPECTED has lines "period TAB unit TAB source TAB column TAB kind TAB value". Kinds:
#   text   the very same text, nothing included
#   level  the same once a qualifier (~ < >) is taken from both
#   end    the same number: contracts fix the value of a range end, not its trailing zeros
#   any    not compared: the contract leaves it open
# With -v whole=1 the header must be `columns` and nothing else (the default columns are a contract).
# Prints a line for each failure and then "counts PASSED FAILED".

function failed(what, expected, got)
{
	printf "FAILED %s %s: expected \"%s\", got \"%s\"\n", name, what, expected, got
	bad++
}

function check(what, expected, got)
{
	if (expected "" == got "")
		good++
	else
		failed(what, expected, got)
}

function trimmed(number)
{
	if (number ~ /\./) {
		sub(/0+$/, "", number)
		sub(/\.$/, "", number)
	}
	return number
}

BEGIN {
	FS = "\t"
	wanted = split(columns, column, ",")
	good = bad = 0
}

FILENAME == ARGV[1] {
	key = $1 "\t" $2 "\t" $3
	if (!(key in row)) {
		row[key] = 1
		key_of[++rows] = key
	}
	kind[key, $4] = $5
	value[key, $4] = $6
	next
}

!header {
	header = 1
	n = csv_cells($0, cell)
	for (i = 1; i <= n; i++)
		at[cell[i]] = i
	if (whole) {
		line = $0
		sub(/\r$/, "", line)
		check("header", columns, line)
	}
	for (i = 1; i <= wanted; i++)
		check("has column " column[i], 1, (column[i] in at) + 0)
	next
}

{
	n = csv_cells($0, cell)
	for (i in at) # a short line must not show the cells of the line before
		if (at[i] > n)
			cell[at[i]] = "(no cell)"
	series = cell[at["reporter"]] "\t" cell[at["partner"]] "\t" cell[at["unit"]] "\t" \
		cell[at["source"]]
	period = cell[at["period"]]
	key = period "\t" cell[at["unit"]] "\t" cell[at["source"]]
	what = period " (" cell[at["source"]] ")"
	if (!(key in row)) {
		failed("row " what, "(no such row)", $0)
		next
	}
	if (key in seen)
		failed("row " what, "(one row)", "(two)")
	seen[key] = 1

	# One block per series; in it, rows sort by their last month and then by their first.
	first = first_month(period)
	last = last_month(period)
	if (series != series_before) {
		check("one block of " what, 0, (series in closed) + 0)
		closed[series_before] = 1
	} else {
		check("order of " what, 1, last > last_before || \
			(last == last_before && first > first_before))
	}
	series_before = series
	first_before = first
	last_before = last

	for (i = 1; i <= wanted; i++) {
		if (!(column[i] in at))
			continue
		got = cell[at[column[i]]]
		if (!((key, column[i]) in kind)) {
			failed(column[i] " of " what, "(the oracle knows no such column)", got)
			continue
		}
		as = kind[key, column[i]]
		expected = value[key, column[i]]
		if (as == "any")
			continue
		if (as == "level")
			gsub(/[~<>]/, "", got)
		if (as == "end") {
			got = trimmed(got)
			expected = trimmed(expected)
		}
		check(column[i] " of " what, expected, got)
	}
}

END {
	for (i = 1; i <= rows; i++)
		if (!(key_of[i] in seen)) {
			what = key_of[i]
			gsub("\t", ", ", what)
			failed("row " what, "(a row)", "(none)")
		}
	print "counts", good, bad
}
