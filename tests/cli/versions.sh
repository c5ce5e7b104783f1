#!/bin/bash
# compare of three files and more: side by side, each pair judged, the count at the end. What is expected was
# worked out by hand from the figures below. Usage: versions.sh PROGRAM
program=${1:?usage: versions.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
head='period,reporter,partner,exports,imports,unit,source,published'
given() { # FILE ROW...
	local file=$scratch/$1
	shift
	printf '%s\n' "$head" "$@" >"$file"
}
# 303 is 302.5 to 303.5: both 302.6 and 303.4 agree with it, and not with each other. 243.0 and 243.1 may both be
# 243.05.
given coarse.csv '2022,KAZ,BEL,,243,USD million,Press,' '2023,KAZ,BEL,221,303,USD million,Press,'
given low.csv '2021,KAZ,BEL,262.8,,USD million,Office,' '2022,KAZ,BEL,271.9,243.0,USD million,Office,' \
	'2023,KAZ,BEL,220.7,302.6,USD million,Office,'
given high.csv '2022,KAZ,BEL,271.9,243.1,USD million,Bureau,' '2023,KAZ,BEL,222.0,303.4,USD million,Bureau,'
three=("$scratch/coarse.csv" "$scratch/low.csv" "$scratch/high.csv")

plain() { sed 's/\xe2\x80\xaf/ /g; s/\xc2\xa0/ /g; s/\xe2\x88\x92/-/g'; }
table() {
	run 1 "$program" compare "${three[@]}" --lang en && plain <"$scratch/out" | sed -n '/^Period/,$p' | sed 's/  */ /g' >"$scratch/seen"
	diff - "$scratch/seen" <<-'END'
		Period Figure A B C
		2022 exports n/a 271.9 271.9 same
		 imports 243 243.0 243.1 B and C: within rounding
		2023 exports 221 220.7 222.0 C differs (+0.5%)
		 imports 303 302.6 303.4 B and C differ
		Only in B: 2021.
		4 figures: 1 same, 1 within rounding, 2 differ
	END
}
it "side by side, with a count" table
titled() { run 1 "$program" compare "${three[@]}" --lang en && grep -q ': 3 versions side by side' "$scratch/out" && grep -q '^C  *Bureau' "$scratch/out"; }
it "the title counts them, and each is named" titled

# Wider than the line: below, each row has its period and its figure again.
for letter in A B C; do
	given "wide$letter.csv" "2023,KAZ,BEL,123456789.1234567890,223456789.1234567890,USD million,Office $letter,"
done
split() {
	run 0 "$program" compare "$scratch"/wide[ABC].csv --lang en && plain <"$scratch/out" | sed -n '/^Period/,$p' | sed 's/  */ /g' >"$scratch/seen"
	diff - "$scratch/seen" <<-'END'
		Period Figure A B
		2023 exports 123 456 789.1234567890 123 456 789.1234567890
		 imports 223 456 789.1234567890 223 456 789.1234567890

		Period Figure C
		2023 exports 123 456 789.1234567890 same
		 imports 223 456 789.1234567890 same
		2 figures: 2 same
	END
}
it "a table that is split" split

csv() {
	run 1 "$program" compare "${three[@]}" -f csv && diff - "$scratch/out" <<-'END'
		period,indicator,a,b,c,unit,b_difference,b_difference_pct,b_verdict,c_difference,c_difference_pct,c_verdict,verdict
		2021,exports,,262.8,,USD million,,,,,,,only_in_b
		2022,exports,,271.9,271.9,USD million,,,,0.0,0.0,match,match
		2022,imports,243,243.0,243.1,USD million,0.0,0.0,match,0.1,0.04,match,within_rounding
		2023,exports,221,220.7,222.0,USD million,-0.3,-0.1,match,1.0,0.5,differs,differs
		2023,imports,303,302.6,303.4,USD million,-0.4,-0.1,match,0.4,0.1,match,differs
	END
}
it "in csv" csv
json() { # the same figures in json, jsonl and tsv
	local want got
	run 1 "$program" compare "${three[@]}" -f csv --columns period,indicator,a,b,c,verdict && tail -n +2 "$scratch/out" >"$scratch/want"
	want=$(cat "$scratch/want")
	got=$("$program" compare "${three[@]}" -f json | jq -r '.comparisons[0] | select(.source_c == "Bureau" and .relation_c == "sources") | .rows[] | [.period, .indicator, (.a // "" | tostring), (.b // "" | tostring), (.c // "" | tostring), .verdict] | join(",")')
	# jq writes 243.0 as 243
	[ "${want//.0,/,}" = "${got//.0,/,}" ] || { echo "$got"; return 1; }
	[ "$("$program" compare "${three[@]}" -f tsv --columns period,indicator,a,b,c,verdict | tail -n +2 | tr '\t' ,)" = "$want" ] || return 1
	[ "$("$program" compare "${three[@]}" -f jsonl | jq -rs 'length')" = 5 ]
}
it "in json, tsv and jsonl" json
markdown() { run 1 "$program" compare "${three[@]}" -f markdown --lang en && plain <"$scratch/out" | grep -q '^| *2023 *| *exports *| *221 *| *220.7 *| *222.0 *| *C differs (+0.5%) *|$'; }
it "in Markdown" markdown
page() { run 1 "$program" compare "${three[@]}" -f html --lang en && [ "$(grep -o '<th[^>]*>[ABC]</th>' "$scratch/out" | wc -l)" = 3 ]; }
it "as a page" page

same() { run 0 "$program" compare "$scratch/low.csv" "$scratch/low.csv" "$scratch/low.csv" && grep -q '^5 figures: 5 same$' "$scratch/out"; }
it "three times the same has status 0" same
undated() { "$program" compare "$scratch/low.csv" "$scratch/low.csv" "$scratch/low.csv" | grep -q 'releases' && return 1 || return 0; }
it "without dates they are no releases" undated
releases() {
	for n in 1 2 3; do given "r$n.csv" "2022,KAZ,BEL,271.$((n / 3 + 8)),,USD million,Office,2024-0$n-01"; done
	run 1 "$program" compare "$scratch"/r1.csv "$scratch"/r2.csv "$scratch"/r3.csv --lang en && grep -q '3 releases of the same source' "$scratch/out" &&
		plain <"$scratch/out" | grep -q 'C differs (+0.04%)' # 0.1 / 271.8
}
it "three releases of one source" releases
mirror() { # the partner's imports are the reporter's exports
	given m.csv '2022,BEL,KAZ,500,300,USD million,Partner,'
	run 1 "$program" compare "${three[@]:1}" "$scratch/m.csv" -f csv --columns indicator,period,c,c_verdict && diff - "$scratch/out" <<-'END'
		indicator,period,c,c_verdict
		exports,2021,,
		exports,2022,300,differs
		imports,2022,500,differs
		exports,2023,,
		imports,2023,,
	END
}
it "a mirror stands in the reporter's rows" mirror
currencies() { # 300 EUR at 1.1 is 330 USD
	given e.csv '2022,KAZ,BEL,300,,EUR million,Office in euros,'
	run 1 "$program" compare "${three[@]:1}" "$scratch/e.csv" --rate 'EUR=1.1 USD' -f csv --columns period,indicator,c --period 2022 &&
		[ "$(sed -n 2p "$scratch/out")" = 2022,exports,330.0 ]
}
it "another currency takes the rate" currencies
without_rate() {
	run 1 "$program" compare "${three[@]}" "$scratch/e.csv" && says 'cannot be compared without a rate' && grep -q '3 versions' "$scratch/out"
}
it "without a rate it is left out, and named" without_rate
too_many() {
	local files=()
	for n in 1 2 3 4 5 6 7 8 9 10 11; do given "v$n.csv" "2022,KAZ,BEL,1,,USD million,Office $n,"; files+=("$scratch/v$n.csv"); done
	run 2 "$program" compare "${files[@]}" && says 'more than 10 versions' && is_empty "$scratch/out" || return 1
	run 0 "$program" compare "${files[@]:1}" -f csv && head -n 1 "$scratch/out" | grep -q ',j,unit,'
}
it "ten stand side by side, eleven do not" too_many
one_file() { run 2 "$program" compare "$scratch/low.csv" && says 'compare needs two files or more, A and B; 1 is given'; }
it "one is none" one_file
title_says() { # WORDS DATE-OF-A DATE-OF-B: of two files of one source
	given a.csv "2022,KAZ,BEL,1,,USD million,Office,$2"
	given b.csv "2022,KAZ,BEL,2,,USD million,Office,$3"
	"$program" compare "$scratch/a.csv" "$scratch/b.csv" | head -n 2 | tr '\n' ' ' >"$scratch/out"
	grep -qF -- "$1" "$scratch/out" || { cat "$scratch/out"; return 1; }
}
it "dates that differ are two releases" title_says 'two releases of the same source' 2023-05-01 2024-05-01
it "one date for both is said" title_says 'two files of the same source and date' 2024-05-01 2024-05-01
it "no dates are said" title_says 'without dates to tell them apart' '' ''
newer_first() { # what only the older one has was withdrawn, in whatever order they are given
	given old.csv '2021,KAZ,BEL,5,,USD million,Office,2024-05-01' '2022,KAZ,BEL,6,,USD million,Office,2024-05-01'
	given new.csv '2021,KAZ,BEL,5,,USD million,Office,2025-05-01' '2023,KAZ,BEL,7,,USD million,Office,2025-05-01'
	local pair
	for pair in 'old new' 'new old'; do
		run 1 "$program" compare "$scratch/${pair% *}.csv" "$scratch/${pair#* }.csv" -f csv --columns period,verdict &&
			grep -qx 2022,withdrawn "$scratch/out" && grep -qx 2023,added "$scratch/out" || return 1
	done
}
it "added and withdrawn go by the dates, where there are dates" newer_first
no_source() { # the file's name says what is known, once
	given a.csv '2022,KAZ,BEL,1,,USD million,,2024-05-01'
	given b.csv '2022,KAZ,BEL,2,,USD thousand,,'
	run 1 "$program" compare "$scratch/a.csv" "$scratch/b.csv" && grep -qx 'A  a.csv, 2024-05-01' "$scratch/out" &&
		grep -qx 'B  b.csv (USD thousand)' "$scratch/out" || return 1
	run 1 "$program" check "$scratch/b.csv" -c 'exports 2022 = 7' && grep -qx 'Checked against b.csv' "$scratch/out"
}
it "a file without a source is named by its name" no_source
summary
