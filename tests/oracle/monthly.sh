#!/bin/bash
# Months added up to quarters, years and the year to date, and growth on the same months a year
# before: `report --by` on generated monthly figures from 2022-01 to 2024-08, against whole numbers
# in awk. With a month taken out, its year and its quarter must be empty and the month named.
# Usage: monthly.sh PROGRAM
program=${1:?usage: monthly.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

# Exports and imports in hundredths; any spread of digits will do, as long as it is always the same.
awk 'BEGIN {
	for (month = 0; month < 32; month++)
		printf "%d-%02d %d %d\n", 2022 + int(month / 12), month % 12 + 1,
			(month * 7919 + 104729) % 90001 + 1000, (month * 6841 + 7907) % 80021 + 1000
}' >"$scratch/months"
to_data_file() {
	awk 'BEGIN { print "period,exports,imports,unit" }
		{ printf "%s,%d.%02d,%d.%02d,USD million\n", $1, $2 / 100, $2 % 100, $3 / 100, $3 % 100 }' "$1"
}
to_data_file "$scratch/months" >"$scratch/months.csv"

# "period exports imports turnover growth base" of every year, quarter or month of the file.
expected() { # GRID-IN-MONTHS FILE
	awk -v step="$1" '
	function tenths(n,    size) { size = n < 0 ? -n : n; return sprintf("%s%d.%d", n < 0 ? "-" : "", size / 10, size % 10) }
	function hundredths(n) { return sprintf("%d.%02d", n / 100, n % 100) }
	function name(from, to,    year, month) {
		year = int(from / 12); month = from % 12
		if (to == from) return sprintf("%d-%02d", year, month + 1)
		if (to - from == 11) return year
		if (to - from == 2 && month % 3 == 0) return year "-Q" month / 3 + 1
		return sprintf("%d-%02d/%d-%02d", year, month + 1, int(to / 12), to % 12 + 1)
	}
	function add(from, to,    m) { # sets x and i; whether no month is missing
		x = i = 0
		for (m = from; m <= to; m++) {
			if (!(m in exports)) return 0
			x += exports[m]; i += imports[m]
		}
		return 1
	}
	{ split($1, date, "-"); month = date[1] * 12 + date[2] - 1; exports[month] = $2; imports[month] = $3
	  if (NR == 1) first = month; last = month }
	END {
		for (from = first; from <= last; from += step) {
			to = from + step - 1; if (to > last) to = last
			if (!add(from, to)) { print name(from, to) ",,,,,"; continue }
			line = name(from, to) "," hundredths(x) "," hundredths(i) "," hundredths(x + i)
			total = x + i
			if (!add(from - 12, to - 12)) { print line ",,"; continue }
			base = x + i
			size = 1000 * (total > base ? total - base : base - total)
			growth = (size - size % base) / base + (2 * (size % base) >= base)
			print line "," tenths(total < base ? -growth : growth) "," name(from - 12, to - 12)
		}
	}' "$2"
}

same() { # GRID MONTHS FILE
	to_data_file "$3" >"$scratch/data.csv"
	"$program" report --by "$1" -f csv --no-header \
		--columns period,exports,imports,turnover,growth,growth_base "$scratch/data.csv" |
		diff <(expected "$2" "$3") -
}
it "32 months" test "$(wc -l <"$scratch/months")" -eq 32
it "years, and the year to date on the same months" same year 12 "$scratch/months"
it "quarters, the last one cut off" same quarter 3 "$scratch/months"
it "months" same month 1 "$scratch/months"
rows() { "$program" report --by year -f csv --columns period,growth_base --no-header "$scratch/months.csv"; }
it "January-August is compared with January-August" diff <(printf '2022,\n2023,2022\n2024-01/2024-08,2023-01/2023-08\n') <(rows)

grep -v '^2023-05' "$scratch/months" >"$scratch/hole"
it "a hole leaves its year empty" same year 12 "$scratch/hole"
it "a hole leaves its quarter empty" same quarter 3 "$scratch/hole"
to_data_file "$scratch/hole" >"$scratch/hole.csv"
named() { "$program" report --by year "$scratch/hole.csv" | grep -q '2023: exports, imports and turnover lack 2023 May\.'; }
it "the missing month is named" named
summary
