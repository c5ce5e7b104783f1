#!/bin/bash
# What check shows of its figures: findings first, then what is open, then how many match. Each answer is
# derived from the machines' rows of the same run, or told by hand. Usage: check_listing.sh PROGRAM
program=${1:?usage: findings.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
text=tests/golden/articles/statement_en.txt

verdict_lines() { grep -E '^[^ ].*: (DIFFERS|CONTRADICTS|matches|not in data|unclear)' "$scratch/out"; }

in_parts() { # the finding, then what is open; nothing that matches
	run 1 "$program" check data/official.csv "$text" &&
		[ "$(verdict_lines | grep -oE 'DIFFERS|matches|not in data' | tr '\n' ' ')" = 'DIFFERS not in data ' ]
}
it "findings come first, then what is open" in_parts
counted() { grep -q '^4 of 8 figures match (--matches lists them), 1 differs, 3 not in data' "$scratch/out"; }
it "what matches is counted" counted
folded() { tr -d '\n' <"$scratch/out" | tr -s ' ' | grep -q "$text:3:207, 3:237, 3:267: not in data: exports, imports and turnover 2024 Jan–Aug, Kazakhstan with Belgium"; }
it "what one period lacks is one line" folded

all_of_them() { # as many as the machines' rows have
	"$program" check data/official.csv "$text" --matches >"$scratch/out"
	[ "$(grep -c '^[^ ].*: matches' "$scratch/out")" -eq \
		"$("$program" check data/official.csv "$text" -f csv | grep -c ',match,')" ] &&
		grep -q '^4 of 8 figures match, 1 differs' "$scratch/out"
}
it "--matches lists them" all_of_them

with_unit_and_pair() {
	tr '\n' ' ' <"$scratch/out" | tr -s ' ' |
		grep -qF 'matches "$220.7 million": exports 2023, Kazakhstan with Belgium = 220.68163677 USD million'
}
it "a verdict has its unit and says whose trade it is" with_unit_and_pair

# The text's growth and the data's are right, its turnover is not.
alone() { # FORMAT LINES
	run 1 "$program" check data/official.csv "$text" --findings -f "$1" && [ "$(wc -l <"$scratch/out")" -eq "$2" ] &&
		grep -q '523.7' "$scratch/out" && ! grep -q '220.68\|514\.9\|figures match' "$scratch/out"
}
it "--findings as csv" alone csv 2
it "--findings as jsonl" alone jsonl 1
it "--findings as a list" alone table 5
silent() { run 0 "$program" check data/trade.csv "$text" --findings "$@" && is_empty "$scratch/out" && is_empty "$scratch/err"; }
it "without findings --findings is silent" silent
for format in markdown csv tsv jsonl; do
	it "without findings --findings is silent, $format" silent -f "$format"
done
empty_json() { run 0 "$program" check data/trade.csv "$text" --findings -f json && [ "$(jq -c .figures "$scratch/out")" = '[]' ]; }
it "and an empty list in json" empty_json
contradictions() {
	run 1 "$program" check --no-data --findings -c 'turnover 2022 = 4.2' -c 'turnover 2023 = 5.7' -c 'growth 2023 = 27%' \
		-c 'exports 2020 = 1' && grep -q '^these figures contradict each other' "$scratch/out" &&
		! grep -q 'exports 2020\|^4 figures' "$scratch/out"
}
it "what contradicts is a finding" contradictions
file_alone() { run 0 "$program" check data/official.csv --findings && is_empty "$scratch/out"; }
it "a data file that holds has no findings" file_alone

ends() { # TEXT WANTED: what is said behind the findings, of the shipped official figures
	printf '%s\n' "$1" >"$scratch/text.txt"
	"$program" check data/official.csv "$scratch/text.txt" 2>/dev/null | tr '\n' ' ' >"$scratch/out"
	grep -qF -- "$2" "$scratch/out" || { cat "$scratch/out"; return 1; }
}
one='Kazakhstan exported goods worth $220.7 million to Belgium in 2023'
it "one figure" ends "$one." 'The figure matches (--matches lists it); every number in the text was checked '
it "two figures are both" ends "$one and imported goods worth \$302.9 million." 'Both figures match (--matches lists them); every'
it "one of two" ends "$one and imported goods worth \$302.1 million." '1 of 2 figures matches (--matches lists it), 1 differs; every'
it "three figures" ends "$one, imports were \$302.9 million and turnover was \$523.6 million." 'All 3 figures match (--matches lists them); every'
apart='; no other number in the text was taken for a trade figure'
it "what counts something was not checked" ends "$one. 12 companies took part." "lists it)$apart"
it "nor was a number of days" ends "$one. The visit lasted 3 days." "lists it)$apart"
it "a date is no such number" ends "$one, the Bureau said on 18 March 2024." 'lists it); every number in the text was checked'
it "nor a date in figures" ends "Astana, 18.03.2024. $one." 'lists it); every number in the text was checked'
summary
