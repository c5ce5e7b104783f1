#!/bin/bash
# What a terminal sees and a pipe does not: colours, the width, plain characters, how far the reading has
# come. Usage: terminal.sh PROGRAM
program=${1:?usage: terminal.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
script -qec true /dev/null </dev/null >/dev/null 2>&1 || {
	skip "terminals: script(1) or /dev/pts is missing"
	summary
	exit
}
escape=$(printf '\033')

# seen COLUMNS SHELL-COMMAND: on a terminal so wide, to $scratch/seen; the variables are the caller's
seen() {
	script -qec "stty cols $1 -onlcr; $2" /dev/null </dev/null >"$scratch/seen" 2>&1
}
widest() { LC_ALL=C.UTF-8 wc -L <"$scratch/seen"; }
has_color() { grep -q "$escape\[1m" "$scratch/seen"; }

report="'$program' report data/trade.csv"
colors() { TERM=xterm seen 80 "$report" && has_color; }
no_colors() { # VARIABLE=VALUE [OPTION]
	env TERM=xterm "$1" script -qec "stty cols 80 -onlcr; $report ${2:-}" /dev/null </dev/null >"$scratch/seen" 2>&1
	grep -q '^Period' "$scratch/seen" && ! grep -q "$escape" "$scratch/seen"
}
it "a terminal has colours" colors
it "NO_COLOR takes them away" no_colors NO_COLOR=1
it "a dumb terminal has none" no_colors TERM=dumb
it "--color never" no_colors TERM=xterm "--color never"
piped() { ! "$program" report data/trade.csv | grep -q "$escape" && "$program" report data/trade.csv --color always | grep -q "$escape"; }
it "a pipe has none, unless they are asked for" piped
empty_no_color() { NO_COLOR='' TERM=xterm seen 80 "$report" && has_color; }
it "an empty NO_COLOR is none" empty_no_color

# Long sentences are broken at the terminal's width; the table's rows stay whole.
across="'$program' check data/official.csv tests/golden/articles/statement_en.txt --color never || true"
narrow() { seen 80 "$across" && cp "$scratch/seen" "$scratch/at80" && [ "$(widest)" -le 80 ]; }
wide() { seen 120 "$across" && [ "$(widest)" -gt 80 ] && [ "$(widest)" -le 120 ]; }
odd() { seen "$1" "$across" && cmp "$scratch/seen" "$scratch/at80"; }
export LC_ALL=C.UTF-8
it "80 columns are kept" narrow
it "120 columns are used" wide
it "a terminal narrower than a table is taken for 80 columns" odd 20
it "one that tells no width is taken for 80 columns" odd 0

plain() { # VARIABLE=VALUE: no byte beyond ASCII
	env -u LC_ALL -u LANG -u LC_CTYPE "$1" script -qec "stty -onlcr; $report" /dev/null </dev/null >"$scratch/seen" 2>&1
	grep -q '^Period' "$scratch/seen" && ! LC_ALL=C grep -q '[^ -~[:cntrl:]]' "$scratch/seen"
}
utf8() { ! plain "$1" && grep -q 'Jan–Aug' "$scratch/seen"; }
it "without a locale there are plain characters" plain NONE=1
it "in a locale of another character set, too" plain LC_CTYPE=ru_RU.KOI8-R
it "LANG tells of UTF-8" utf8 LANG=en_GB.UTF-8
it "LC_CTYPE tells of utf8" utf8 LC_CTYPE=de_DE.utf8
export LC_ALL=C

# --- how far the reading has come -------------------------------------------------------------------

case $program in
*asan*)
	skip "a fast clock: this build has a library of its own before all others"
	summary
	exit
	;;
esac
"${CC:-gcc}" -shared -fPIC -O1 -o "$scratch/clock.so" tests/preload/fast_clock.c || exit 2
{
	echo 'period,exports,published,source'
	awk 'BEGIN { for (i = 0; i < 120000; i++) printf "%d-%02d,%d,%04d-01-01,s\n", 2000 + int(i / 12) % 10, i % 12 + 1, i % 977, 1000 + int(i / 120) }'
} >"$scratch/large.csv"
size=$(($(wc -c <"$scratch/large.csv") / 1000000))
# An environment that is set before the program only: script(1) has a clock of its own.
large="env LD_PRELOAD='$scratch/clock.so' '$program' get '$scratch/large.csv' exports 2001-01"

progress() {
	seen 80 "$large >'$scratch/number'" && [ -s "$scratch/number" ] &&
		tr '\r' '\n' <"$scratch/seen" | grep -qF "kzbe-trade: $scratch/large.csv: $size MB of $size"
}
cleared() { # the last thing written is a line of spaces and the way back to its start
	[ "$(tr '\r' '\n' <"$scratch/seen" | tail -n 1 | tr -d ' \n')" = '' ]
}
same_number() { "$program" get "$scratch/large.csv" exports 2001-01 | cmp - "$scratch/number"; }
quiet() { bash -c "$large 2>'$scratch/err' >/dev/null" && is_empty "$scratch/err"; }
piped_input() {
	seen 80 "cat '$scratch/large.csv' | env LD_PRELOAD='$scratch/clock.so' '$program' get - exports 2001-01 >/dev/null" &&
		tr '\r' '\n' <"$scratch/seen" | grep -qE '^kzbe-trade: standard input: [0-9]+ MB *.*$' &&
		! grep -q ' MB of ' "$scratch/seen"
}
it "a long reading tells how far it has come" progress
it "and takes its line away at the end" cleared
it "and reads the same" same_number
it "nothing of it where standard error is no terminal" quiet
it "of a pipe nobody knows the size" piped_input
summary
