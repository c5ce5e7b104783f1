#!/bin/bash
# Large and odd input: right or refused, in bounded memory, and with an end. LIMITS=full also reads ten
# million rows. Usage: limits.sh PROGRAM
program=${1:?usage: limits.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
input=$scratch/input.csv

case $program in
*asan* | *coverage* | */debug/*)
	skip "large input: this build takes more memory and time than is bounded here"
	summary
	exit
	;;
esac

# within KILOBYTES STATUS COMMAND...: as `run`, in so much memory, and ended after two minutes
within() {
	local memory=$1 status=$2
	shift 2
	(ulimit -v "$memory" && run "$status" timeout 120 "$@")
}
refused() { # MESSAGE OPERAND...: little memory, no output
	local message=$1
	shift
	within 100000 2 "$program" "$@" && is_empty "$scratch/out" && grep -qF -- "$message" "$scratch/err"
}
zeros() { head -c "$1" /dev/zero | tr '\0' "$2"; } # COUNT BYTE

# rows N: one series, each month of 9,000 years as often as it takes, each time published later
rows() {
	awk -v n="$1" 'BEGIN {
		print "period,exports,published,source"
		for (i = 0; i < n; i++) {
			v = int(i / 108000)
			printf "%d-%02d,%d.%d,%04d-%02d-%02d,s\n", 1000 + i % 9000, int(i / 9000) % 12 + 1, i, i % 10, \
				1000 + int(v / 336), int(v / 28) % 12 + 1, v % 28 + 1
		}
	}'
}
many_rows() { # N KILOBYTES: the latest month is known without reading: the last one published
	local n=$1 last
	rows "$n" >"$input"
	last=$(grep '^9999-12,' "$input" | tail -n 1 | cut -d , -f 2)
	within "$2" 0 "$program" get "$input" exports latest && [ "$(cat "$scratch/out")" = "$last" ]
}
it "400,000 rows of one series" many_rows 400000 400000
[ "${LIMITS:-}" != full ] || it "ten million rows of one series" many_rows 10000000 5000000

periods() { # an exact sum over a hundred thousand periods, done another way
	awk 'BEGIN { print "period,exports,imports"
		for (y = 1000; y < 9334; y++) for (m = 1; m <= 12; m++) printf "%d-%02d,%d.%d,%d\n", y, m, y * m, m % 10, y + m
	}' >"$input"
	within 400000 0 "$program" report -f csv --by year "$input" || return 1
	awk 'BEGIN { for (y = 1000; y < 9334; y++) {
			for (m = 1; m <= 12; m++) { x += 10 * y * m + m % 10; t += y + m }
			printf "%d,%d.%d,%d\n", y, x / 10, x % 10, t
			x = t = 0
		} }' >"$scratch/sums"
	tail -n +2 "$scratch/out" | cut -d , -f 3-5 | cmp - "$scratch/sums"
}
it "a hundred thousand periods, summed by year" periods
page_of_periods() { # the table is whole; how figures came about is told of the first ones
	within 600000 0 "$program" report -f html -o "$scratch/page.html" "$input" || return 1
	[ "$(grep -c '<th scope="row"' "$scratch/page.html")" -eq 100008 ] &&
		[ "$(grep -c '^<pre>' "$scratch/page.html")" -eq 2000 ] &&
		grep -q 'would be too large' "$scratch/page.html" &&
		[ "$(wc -c <"$scratch/page.html")" -lt 100000000 ]
}
it "a hundred thousand periods on a page" page_of_periods
periods_of_commands() {
	within 400000 0 "$program" report "$input" && within 400000 0 "$program" convert "$input" &&
		within 400000 0 "$program" chart "$input" && within 600000 0 "$program" compare "$input" "$input" &&
		head -n 3001 "$input" >"$scratch/some.csv" && within 400000 0 "$program" check "$scratch/some.csv"
}
it "a hundred thousand periods in the other commands, three thousand checked" periods_of_commands
many_checked() { # a hundred thousand months whose turnover is exports and imports: the time of a square would be minutes
	awk 'BEGIN { print "period,exports,imports,turnover"
		for (i = 0; i < 100000; i++)
			printf "%d-%02d,%d.3,%d.4,%d.7\n", 1000 + int(i / 12), i % 12 + 1, 100 + i % 50, 50 + i % 30,
				150 + i % 50 + i % 30
	}' >"$input"
	within 800000 0 "$program" check "$input" && grep -qF 'All 300000 figures match' "$scratch/out"
}
it "a hundred thousand periods checked" many_checked

wide() { # COLUMNS: all but two are unknown, which is told of a hundred times
	awk -v n="$1" 'BEGIN {
		printf "period"; for (i = 2; i < n; i++) printf ",c%d", i; print ",exports"
		printf "2023"; for (i = 2; i < n; i++) printf ","; print ",5.0"
	}' >"$input"
	within 150000 0 "$program" get "$input" exports 2023 && [ "$(cat "$scratch/out")" = 5.0 ] &&
		[ "$(grep -c 'unknown column' "$scratch/err")" -eq 100 ] &&
		grep -q "$(($1 - 102)) more errors and warnings" "$scratch/err"
}
it "1,000 columns" wide 1000
it "500,000 columns" wide 500000
same_column() {
	{ printf 'period,exports' && for _ in {1..20000}; do printf ',source'; done && echo; } >"$input"
	refused "column 'source' appears twice" report "$input"
}
it "20,000 columns of one name" same_column

quoted() { { printf 'period,exports,note\n2023,5,"' && zeros "$1" "$2" && printf '"\n'; } >"$input"; }
large_cell() { quoted "$1" "$2" && refused "$3" report "$input"; }
it "64 MiB in one cell" large_cell 67108864 x 'line longer than 8 MiB'
it "64 MiB of line breaks in one cell" large_cell 67108864 '\n' 'record longer than 8 MiB'
it "64 MiB of quotes in one cell" large_cell 67108864 '"' 'line longer than 8 MiB'
it "7 MiB in one cell" large_cell 7000000 x 'more than 64 KiB'

number() { { printf 'period,exports\n2023,' && zeros "$1" "$2" && echo "$3"; } >"$input"; }
it "a number of 10^6 digits" eval 'number 1000000 7 "" && refused "more than 64 KiB" report "$input"'
it "a number of 60,000 digits" eval 'number 60000 7 "" && refused "number too long" report "$input"'
it "a number of 60,000 decimals" eval 'number 60000 0 .5 && printf "period,exports\n2023,0.%s1\n" "$(zeros 60000 0)" >"$input" && refused "number too long" report "$input"'
it "a claim of 10^5 digits" refused 'number too long' check data/trade.csv -c "turnover 2023 = $(zeros 100000 7)"
longest() { # 36 digits are exact
	printf 'period,exports\n2022,%s\n2023,%s\n' 999999999999999999.99999999999999999 1.00000000000000000 >"$input"
	within 100000 0 "$program" get "$input" exports_change 2023 &&
		[ "$(cat "$scratch/out")" = "$(echo '1.00000000000000000 - 999999999999999999.99999999999999999' | bc)" ]
}
it "a difference of numbers of 35 digits" longest

printf 'period,exports\n0000,5\n0001,6\n0000-01,1\n9999,5\n9998,4\n9999-12,3\n0000-01/9999-12,7\n' >"$scratch/years.csv"
year_of() { # WANTED PERIOD
	within 100000 0 "$program" get "$scratch/years.csv" exports "$2" && [ "$(cat "$scratch/out")" = "$1" ]
}
it "the year 0000" year_of 5 0000
it "the year 9999" year_of 5 9999
it "all months from 0000 to 9999" year_of 7 0000-01/9999-12
no_year_before() {
	within 100000 1 "$program" get "$scratch/years.csv" growth 0000 && grep -q 'there is no previous year' "$scratch/err"
}
it "nothing grows since the year before 0000" no_year_before
year_commands() {
	for command in report 'report --by month' 'report --by year' 'report -f html' chart convert; do
		# shellcheck disable=SC2086
		within 400000 0 "$program" $command "$scratch/years.csv" || return 1
	done
	within 200000 1 "$program" check "$scratch/years.csv" # the parts exceed the whole
}
it "the years 0000 and 9999 in all commands" year_commands
it "the year 10000" eval 'printf "period,exports\n10000,5\n" >"$input" && refused "invalid period" report "$input"'

# --- shapes of 100,000 rows that are slow by nature: an end, and a word where it came early ------------

# soon STATUS WORDS COMMAND...: in 40 seconds of the processor and a gigabyte; "" for the words: it gets to
# the end without stopping
soon() {
	local status=$1 words=$2
	shift 2
	(ulimit -t 40 && within 1000000 "$status" "$@") || return 1
	[ -z "$words" ] || grep -qF -- "$words" "$scratch/out" "$scratch/err"
}
months() { # EXPRESSION: its cells for month m, the i-th of 100,000
	awk 'function name(m) { return sprintf("%04d-%02d", int(m / 12), m % 12 + 1) }
		BEGIN { for (i = 0; i < 100000; i++) { m = 12 + i; print '"$1"' } }'
}
{
	echo indicator,period,value,unit,relation
	months '"turnover,2023," 100 + i % 900 ",USD million,="'
} >"$scratch/one_figure.csv"
it "100,000 claims about one figure" \
	soon 1 'Stopped after too many steps' "$program" check --no-data --claims "$scratch/one_figure.csv"
head -n 10001 "$scratch/one_figure.csv" >"$scratch/fewer.csv"
it "10,000 claims about one figure contradict each other" \
	soon 1 'these figures contradict each other' "$program" check --no-data --claims "$scratch/fewer.csv"
{
	echo period,exports,imports,turnover,unit
	months 'name(m) "," 100 + i % 77 "," 200 + i % 91 "," 900 + i % 33 ",USD million"'
} >"$scratch/wrong.csv"
it "100,000 rows with every turnover wrong" \
	soon 1 'the limit of steps was reached' "$program" check "$scratch/wrong.csv"
{
	echo period,exports,imports,unit
	months 'name(12) "/" name(m) "," 3 * i + 3 "," 5 * i + 5 ",USD million"'
} >"$scratch/growing.csv"
{
	echo period,exports,imports,unit
	months 'name(m) ",3,5,USD million"'
} >"$scratch/months.csv"
it "100,000 periods that grow by a month, compared with the months" \
	soon 0 'too many rows would have to be added up' "$program" compare "$scratch/growing.csv" "$scratch/months.csv"
it "the same the other way round" \
	soon 0 'too many rows would have to be added up' "$program" compare "$scratch/months.csv" "$scratch/growing.csv"
it "100,000 periods that grow by a month, compared with themselves" \
	soon 0 '' "$program" compare "$scratch/growing.csv" "$scratch/growing.csv"
awk 'function name(m) { return sprintf("%04d-%02d", int(m / 12), m % 12 + 1) }
	BEGIN {
		print "period,exports,imports,unit"
		for (a = 0; a < 446; a++)
			for (b = a; b < 446; b++)
				printf "%s/%s,%d,%d,USD million\n", name(24000 + a), name(24000 + b), 3 * (b - a + 1), 5 * (b - a + 1)
	}' >"$scratch/all.csv"
it "all periods of 446 months, checked" \
	soon 0 'Too many periods overlap to try all sums and differences.' "$program" check "$scratch/all.csv"
it "all periods of 446 months, reported" \
	soon 0 'Too many periods overlap to try all sums and differences.' "$program" report "$scratch/all.csv"

many_headings() { # more than a table may have, of which each is looked at a few times
	awk 'BEGIN { printf "Country"; for (i = 0; i < 5000; i++) printf ";%d", 1900 + i % 200; print ""; print "Belgium;1;2" }' >"$scratch/wide.csv"
	(ulimit -t 10; run 2 "$program" convert "$scratch/wide.csv") && says 'no header'
}
it "five thousand headings are refused at once" many_headings
many_brackets() {
	{ echo 'Country;2022'; printf 'Oman (%.0s' {1..30}; echo ';1'; echo 'Belgium;2'; } >"$scratch/brackets.csv"
	(ulimit -t 10; "$program" convert "$scratch/brackets.csv" --reporter KAZ --partner BEL >"$scratch/out" 2>&1)
	[ $? -le 2 ]
}
it "brackets in brackets behind a name" many_brackets
many_members() {
	awk 'BEGIN {
		printf "{\"data\":[{\"period\":2023,\"exports\":5.0,\"unit\":\"USD million\"}]"
		for (i = 0; i < 300000; i++) printf ",\"id%d\":1", i
		print "}"
	}' >"$scratch/beside.json"
	(ulimit -t 10; run 0 "$program" get "$scratch/beside.json" exports 2023) && [ "$(cat "$scratch/out")" = 5.0 ]
}
it "300,000 members behind the records of a JSON file" many_members

open_marks() { # of Markdown, which nothing closes: each is looked for a little way only
	{ printf '| Year | Exports |\n|---|---|\n| 2022 | '; yes "$1" | head -n 400000 | tr -d '\n'; echo ' |'; } >"$scratch/marks.md"
	(ulimit -t 4; run 2 "$program" convert "$scratch/marks.md") && says 'more than 64 KiB'
}
it "400,000 tags in a cell, none of which ends" open_marks '<a'
it "400,000 brackets in a cell, none of which ends" open_marks '[a'
shared_members() { # 60 MB of records from 1 MB of JSON
	awk 'BEGIN {
		printf "{\"reporter\":\"Kazakhstan\",\"data\":[{\"note0\":\"\""
		for (i = 1; i < 58; i++) printf ",\"note%d\":\"\"", i
		printf ",\"exports\":{\"1800-01\":1"
		for (i = 0; i < 60000; i++) printf ",\"%d-%02d\":1", 1900 + i % 200, 1 + i % 12
		print "}}]}"
	}' >"$scratch/shared.json"
	(ulimit -t 10 -v 400000; run 2 "$program" convert "$scratch/shared.json") && says 'holds too many figures'
}
it "60,000 figures that share 60 members" shared_members

# long NAME COUNT LINE BEFORE BEHIND: a text of so many lines, each with another number for @, is read at once
long() {
	awk -v n="$2" -v line="$3" -v before="$4" -v behind="$5" 'BEGIN {
		print before; for (i = 0; i < n; i++) { one = line; sub(/@/, 1000 + i, one); print one }; print behind
	}' >"$scratch/long.$1"
	(ulimit -t 4; run 0 "$program" check -q --no-data "$scratch/long.$1")
}
it "100,000 rules of tables without rows" long txt 100000 '--- | ---' Trade. ''
it "100,000 rules before a row" long txt 100000 ----- Trade. 'a | b'
it "19,000 rows on a page, each with its place" \
	long html 19000 '<tr><td>@<td>5<td>6' '<h1>Trade with Belgium, USD million</h1><table><tr><th>Year<th>Exports<th>Imports' ''

summary
