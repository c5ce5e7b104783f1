#!/bin/bash
# Pictures: drawn whole, by gnuplot alone, whose commands no data file can give. Usage: chart.sh PROGRAM
program=${1:?usage: chart.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

missing() { # without gnuplot: a message with the remedy, nothing printed, an old file untouched
	mkdir -p "$scratch/empty"
	echo old >"$scratch/old.svg"
	run 2 env PATH="$scratch/empty" "$program" chart data/trade.csv -o "$scratch/old.svg" &&
		is_empty "$scratch/out" && grep -q 'apt-get install gnuplot-nox' "$scratch/err" &&
		[ "$(cat "$scratch/old.svg")" = old ]
}
it "no gnuplot" missing

failing() { # ADVICE...: a gnuplot that fails is reported, nothing is written
	mkdir -p "$scratch/bad"
	printf '#!/bin/sh\n%s\n' "$1" >"$scratch/bad/gnuplot"
	chmod +x "$scratch/bad/gnuplot"
	run 2 env PATH="$scratch/bad:$PATH" "$program" chart data/trade.csv -f svg &&
		is_empty "$scratch/out" && grep -q "gnuplot gave no picture$2" "$scratch/err"
}
it "gnuplot that fails" failing 'echo "no such terminal" >&2; exit 1' ': no such terminal'
it "gnuplot that stops half-way" failing 'echo "<svg>"' ''
it "gnuplot that is killed" failing 'kill -9 $$' ''

script_alone() { run 0 env PATH="$scratch/empty" "$program" chart data/trade.csv -f gnuplot && grep -q '^plot ' "$scratch/out"; }
it "the script needs no gnuplot" script_alone
terminal_alone() { run 0 env PATH="$scratch/empty" "$program" chart data/trade.csv && grep -q '^2023 .* 220.7 ' "$scratch/out"; }
it "nor does the terminal" terminal_alone

if ! command -v gnuplot >/dev/null; then
	skip "pictures: gnuplot is not installed"
	summary
	exit
fi

svg() { # FILE WORD...: a whole picture with these words, drawn twice the same
	local file=$1 word
	shift
	run 0 "$program" chart "$file" -o "$scratch/x.svg" && is_empty "$scratch/out" && is_empty "$scratch/err" || return 1
	"$program" chart "$file" -f svg | cmp - "$scratch/x.svg" || return 1
	for word in "$@"; do
		grep -q -F -- ">$word<" "$scratch/x.svg" || {
			echo "no $word"
			return 1
		}
	done
	tail -n 2 "$scratch/x.svg" | grep -q '^</svg>$'
}
it "trade.csv" svg data/trade.csv "Kazakhstan's trade with Belgium, USD million" 2022 514.9 220.7 303 '2024 Jan–Aug' 174.7 'part of a period' 'imports (drawn downwards)' '−82.3'
it "official.csv" svg data/official.csv 2018 2023 523.6 500 balance 'The numbers in the picture are rounded.'
it "press.csv" svg data/press.csv 514.5 '~223' 'part of a period'
it "mirror.csv" svg data/mirror.csv 647.4 600 "Belgium's exports to Kazakhstan, EUR million" 'part of a period'
chosen_scale() { "$program" chart data/official.csv --in 'USD thousand' --period 2023 | grep -q '523.561\.86716\|523...561.86716'; }
it "a scale that was chosen stays" chosen_scale
own_title() { # with the unit, unless it names that itself
	"$program" chart data/trade.csv -f svg --title 'A title of mine' >"$scratch/x.svg" && grep -qF '>A title of mine, USD million<' "$scratch/x.svg" && ! grep -qF "Kazakhstan's trade" "$scratch/x.svg" &&
		[ "$("$program" chart data/trade.csv --title Mine | head -n 1)" = 'Mine, USD million' ] &&
		[ "$("$program" chart data/trade.csv --title 'Mine (USD million)' | head -n 1)" = 'Mine (USD million)' ]
}
it "--title" own_title
no_word_of_gnuplot() { # what browsers show as a tooltip, and read aloud
	"$program" chart data/trade.csv -f svg >"$scratch/x.svg"
	[ "$(grep -o '<title>.*</title>' "$scratch/x.svg")" = "<title>Kazakhstan&#39;s trade with Belgium, USD million</title>" ] || return 1
	"$program" report data/trade.csv -f html >"$scratch/x.html"
	! grep -qi '<title>gnuplot\|produced by gnuplot' "$scratch/x.svg" "$scratch/x.html"
}
it "its title is what it shows" no_word_of_gnuplot
for_telephones() { # a picture of its own, with type of the same size and fewer words
	[ "$(grep -c 'class="picture narrow"' "$scratch/x.html")" -eq 1 ] &&
		[ "$(grep -o 'viewBox="0 0 [0-9]* ' "$scratch/x.html" | tr '\n' ' ')" = 'viewBox="0 0 920  viewBox="0 0 440  ' ] &&
		[ "$(grep -o '>174.7<' "$scratch/x.html" | wc -l)" -ge 2 ]
}
it "a page has one for telephones" for_telephones
own_size() { "$program" chart data/trade.csv -f svg --size 390x300 | grep -q 'viewBox="0 0 390 300"'; }
it "--size" own_size
no_size() { run 2 "$program" chart data/trade.csv --size "$1" && grep -q 'write WIDTHxHEIGHT\|the least is 360x300\|each side may have at most 9999 pixels' "$scratch/err"; }
for size in 10x10 359x300 360x299 1200 1200x 99999x300 axb 300x300x300; do
	it "--size $size" no_size "$size"
done
ticks() { # 29 years: 1995, 2000 ... 2020 and no other
	{ echo period,exports,unit,source; seq -f '%.0f,10,USD,S' 1995 2023; } >"$scratch/years.csv"
	[ "$("$program" chart "$scratch/years.csv" -f gnuplot | sed -n '/^set xtics/s/"\([0-9]*\)" [0-9]*/\1/gp')" = 'set xtics scale 0 (1995, 2000, 2005, 2010, 2015, 2020)' ]
}
it "years that do not fit are every fifth" ticks
hatched_last() { # and the hatched bar at their end has its own words
	{ echo period,exports,unit,source; seq -f '%.0f,10,USD,S' 1995 2023; echo 2024-01/2024-08,5,USD,S; } >"$scratch/years.csv"
	[ "$("$program" chart "$scratch/years.csv" -f gnuplot | sed -n '/^set xtics/s/"\([^"]*\)" [0-9]*/\1/gp')" = 'set xtics scale 0 (1995, 2000, 2005, 2010, 2015, 2020, 2024 Jan–Aug)' ]
}
it "a hatched bar keeps its words" hatched_last
hatched_both() { # months of a first and a last year: words that would touch them are left out
	{ echo period,exports,unit,source; echo 2014-03/2014-12,5,USD,S; seq -f '%.0f,10,USD,S' 2015 2022; echo 2023-01/2023-08,5,USD,S; } >"$scratch/years.csv"
	[ "$("$program" chart "$scratch/years.csv" -f gnuplot | sed -n '/^set xtics/s/"\([^"]*\)" [0-9]*/\1/gp')" = 'set xtics scale 0 (2014 Mar–Dec, 2016, 2017, 2018, 2019, 2020, 2021, 2023 Jan–Aug)' ]
}
it "two hatched bars, too" hatched_both
month_ticks() { # FROM MONTHS WANTED: quarters of years begin in January, whenever the months do
	awk -v from="$1" -v n="$2" 'BEGIN { print "period,exports,unit,source"; for (i = 0; i < n; i++) printf "%d-%02d,10,USD,S\n", 2021 + int((from - 1 + i) / 12), (from - 1 + i) % 12 + 1 }' >"$scratch/months.csv"
	[ "$("$program" chart "$scratch/months.csv" -f gnuplot | sed -n '/^set xtics/s/.*0 (\(.*\))/\1/p' | sed 's/"\([^"]*\)" [0-9]*/\1/g')" = "$3" ] ||
		{ "$program" chart "$scratch/months.csv" -f gnuplot | grep xtics; return 1; }
}
it "months from February" month_ticks 2 24 '2021 Apr, 2021 Jul, 2021 Oct, 2022 Jan, 2022 Apr, 2022 Jul, 2022 Oct, 2023 Jan'
it "months from May" month_ticks 5 32 '2021 May, 2021 Sep, 2022 Jan, 2022 May, 2022 Sep, 2023 Jan, 2023 May, 2023 Sep'
valley() { # a number between two lines that rise stands beside its point, not on them
	printf '%s\n' period,exports,imports,unit,source 2020,28,53,USD,S 2021,15,13,USD,S 2022,62,30,USD,S >"$scratch/valley.csv"
	"$program" chart "$scratch/valley.csv" -f gnuplot | grep -q '^set label "28" at 1,28 left offset 0.9,-0.2'
}
it "a number in a valley" valley
wide_end() { # five years and a wide name at their end: all of them have room
	{ echo period,imports,unit,source; seq -f '%.0f,10,USD,S' 2019 2022; echo 2023-01/2023-06,5,USD,S; } >"$scratch/years.csv"
	[ "$("$program" chart "$scratch/years.csv" -f gnuplot | grep -c '^set xtics.*"2020".*"2022".*"2023 Jan–Jun"')" -eq 1 ]
}
it "one wide name leaves the others theirs" wide_end
key_of_parts() { [ "$("$program" chart data/trade.csv -f gnuplot | grep -o 'part of a period' | wc -l)" -eq 1 ]; }
it "the key names parts once" key_of_parts
compared() { # PICTURES PATTERN... ; FILES in $files: behind the table so many pictures, with these texts in this order
	local n=$1 at
	shift
	# shellcheck disable=SC2086
	"$program" compare $files -f html >"$scratch/c.html"
	[ "$(grep -c 'class="picture wide"' "$scratch/c.html")" -eq "$n" ] &&
		[ "$(grep -c '<svg' "$scratch/c.html")" -eq $((2 * n)) ] &&
		[ "$(sed '/<\/table>/,$d' "$scratch/c.html" | grep -c '<svg')" -eq 0 ] || return 1
	at=$(sed -n '/<\/table>/,$p' "$scratch/c.html" | grep -o '<tspan[^>]*>[^<]*<\|<text>[^<]*<' | sed 's/.*>\(.*\)</\1/' | tr '\n' ' ')
	for text; do
		case $at in
			*"$text"*) ;;
			*)
				echo "no $text in $at"
				return 1
				;;
		esac
	done
}
# 2022 and 2023 are what both have; 523.56186716 and 302.88023039 million with A's one decimal.
files='data/trade.csv data/official.csv'
it "a comparison has one picture, below its table" compared 1 'exports A' 'exports B' 'imports B' 'turnover B' 523.7 523.6 303 302.9 2022 2023
only_common() { ! grep -q '>2021<\|>2024 Jan–Aug<' <(sed -n '/<svg/,/<\/svg>/p' "$scratch/c.html"); }
it "which leaves out what one alone has" only_common
only_common_flows() { ! grep -q '>271.9<\|>243.0<' "$scratch/c.html"; }
it "flow by flow" only_common_flows
numbers_or_no_word() { # months without numbers: nobody says that these are rounded
	{ echo period,exports,unit,source; for m in 1 2 3 4 5 6 7 8 9 10 11 12; do printf '2022-%02d,%d234567.8,USD,S\n2023-%02d,%d234567.8,USD,S\n' $m $m $m $m; done; } >"$scratch/months.csv"
	"$program" chart "$scratch/months.csv" -f gnuplot >"$scratch/out" # a rounded 1.2 would say too little
	! grep -q '^set label' "$scratch/out" && ! grep -q rounded "$scratch/out" || return 1
	"$program" chart "$scratch/months.csv" --period 2022-01..2022-04 -f gnuplot >"$scratch/out"
	grep -q '^set label' "$scratch/out" && grep -q rounded "$scratch/out"
}
it "rounded numbers are spoken of where there are some" numbers_or_no_word
whole_months() { # nothing is lost: 2000 thousand are 2 million
	printf '%s\n' period,exports,unit,source 2022,2000000,USD,S 2023,3000000,USD,S >"$scratch/whole.csv"
	! "$program" chart "$scratch/whole.csv" | grep -q rounded
}
it "numbers that lost nothing are not rounded" whole_months
files='data/official.csv data/trade.csv data/press.csv --period 2021-2023 --reporter KAZ'
it "and so have four versions" compared 1 'exports A' 'turnover C' 'turnover D' 419.7 514.5
files='data/trade.csv data/mirror.csv --rate EUR=1.08USD --period 2022'
it "none where nothing is in both" compared 0
it "gaps" svg tests/golden/chart/gaps.csv 2017 'Not drawn: 2020–2021.'

# Every ASCII sign before every digit, in a source's name, and qualified numbers: each comes out as it is.
signs_before_digits() {
	local file=$scratch/signs.csv wanted=$scratch/signs.txt
	awk 'BEGIN {
		print "period,exports,imports,unit,source"
		for (byte = 33; byte < 127; byte++) {
			sign = sprintf("%c", byte)
			for (digit = 0; digit <= 9; digit++)
				name = name "_" sign digit
		}
		gsub(/"/, "\"\"", name)
		print "2021,10,<3,USD million,\"s" name "\""
	}' >"$file"
	run 0 "$program" chart "$file" -f svg || return 1
	cp "$scratch/out" "$scratch/x.svg"
	xmllint --noout "$scratch/x.svg" || return 1
	awk 'NR == 2' "$file" | sed 's/^[^"]*"//; s/"$//; s/""/"/g' >"$wanted"
	xmllint --xpath "//*[local-name()='text'][contains(., 's_!0_!1')]/text()" "$scratch/x.svg" |
		sed 's/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g; s/^ *Source: //' | diff "$wanted" - || return 1
	for word in '<3' '>+7' '<13'; do
		xmllint --xpath "//*[local-name()='text'][. = '$word']" "$scratch/x.svg" >"$scratch/found" || return 1
	done
}
it "signs before digits" signs_before_digits

ends_of_cdata() { # ]]> may stand in no text of an XML file
	printf 'period,exports,unit,source\n2020,1,USD million,a]]>b]]>]]>\n2021,2,USD million,a]]>b]]>]]>\n' >"$scratch/ends.csv"
	run 0 "$program" chart "$scratch/ends.csv" -f svg || return 1
	cp "$scratch/out" "$scratch/x.svg"
	xmllint --noout "$scratch/x.svg" &&
		xmllint --xpath "//*[local-name()='text'][. = 'Source: a]]>b]]>]]>']" "$scratch/x.svg"
}
it "the end of CDATA in a source's name" ends_of_cdata

no_turnover_drawn() { # mirror.csv has exports alone
	run 0 "$program" chart data/mirror.csv -f svg && grep -q '>exports<' "$scratch/out" &&
		! grep -q -e '>turnover<' -e '>balance<' "$scratch/out"
}
it "what a series lacks is not in the key" no_turnover_drawn

png() {
	run 0 "$program" chart data/trade.csv -o "$scratch/x.png" &&
		[ "$(head -c 8 "$scratch/x.png" | od -An -tx1 | tr -d ' \n')" = 89504e470d0a1a0a ] &&
		[ "$(od -An -tu1 -j18 -N2 "$scratch/x.png" | awk '{ print $1 * 256 + $2 }')" = 1840 ]
}
it "PNG" png

# A source's name with quotes, backquotes, line breaks and commands; an init file of the user's.
hostile() {
	mkdir -p "$scratch/home"
	echo "system 'touch $scratch/run'" >"$scratch/home/.gnuplot"
	(cd "$scratch" && for format in svg png; do
		HOME=$scratch/home SCRATCH=$scratch "$program" chart "$OLDPWD/tests/golden/chart/gaps.csv" -f $format >"$scratch/x" || exit 1
	done) && [ ! -e "$scratch/run" ] && [ ! -e run ]
}
it "a data file gives no command" hostile
leaves_nothing() {
	mkdir -p "$scratch/tmp"
	TMPDIR=$scratch/tmp "$program" chart data/trade.csv -o "$scratch/x.svg" && [ -z "$(ls -A "$scratch/tmp")" ]
}
it "no temporary file is left" leaves_nothing
bad_tmp() { run 2 env TMPDIR=/nowhere "$program" chart data/trade.csv -f svg && grep -q 'cannot write a temporary file' "$scratch/err"; }
it "no place for temporary files" bad_tmp
summary
