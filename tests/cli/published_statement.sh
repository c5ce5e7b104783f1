#!/bin/bash
# The article that data/trade.csv is of, as it was published, which is not part of the project:
# STATEMENT=FILE names its text. It matches the data; against the official figures one differs; and each
# single change is found, with its cause. Usage: published_statement.sh PROGRAM
program=${1:?usage: published_statement.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
# shellcheck source=../support/changes.sh
. tests/support/changes.sh

if [ -z "${STATEMENT:-}" ]; then
	skip "the statement as published: STATEMENT=FILE was not given"
	summary
	exit
fi
it "the article as published" matches_statement "$STATEMENT"
# Lines are folded at the width of the page, so where they break depends on the length of the path.
places() {
	run 1 "$program" check data/official.csv "$STATEMENT" &&
		awk '{ sub(/^ +/, " "); printf "%s", (NR > 1 && !/^ / ? "\n" : "") $0 } END { print "" }' \
			"$scratch/out" >"$scratch/unfolded" &&
		grep -q ':19:691: DIFFERS "523.7' "$scratch/unfolded" &&
		grep -q 'likely cause: 220.7 + 303 = 523.7, figures added after rounding' "$scratch/unfolded" &&
		grep -q '^8 figures: 4 match, 1 differs, 3 not in data; no other number was left out' "$scratch/unfolded"
}
it "against the official figures" places
changes_of "$STATEMENT" Millionen Milliarden US-Dollar Euro
for figure in '289 turnover 2024-01/2024-08' '114.3 exports 2024-01/2024-08' '174.7 imports 2024-01/2024-08' '303 imports 2023' '514.9 turnover 2022'; do
	it "scale of ${figure%% *}" changed "$STATEMENT" "s/${figure%% *} Millionen/${figure%% *} Milliarden/" "$figure differs scale"
	it "currency of ${figure%% *}" changed "$STATEMENT" "s/${figure%% *} Millionen US-Dollar/${figure%% *} Millionen Euro/" "$figure not_in_data currency"
done
it "the year" changed "$STATEMENT" 's/523\.7 2023/523.7 2021/' '523.7 turnover 2021 not_in_data another period'
it "the year of the base" changed "$STATEMENT" 's/gegenüber 2022/gegenüber 2021/' '514.9 turnover 2021 not_in_data another period'
it "the year of the months" changed "$STATEMENT" 's/Monaten des Jahres 2024/Monaten des Jahres 2023/' '289 turnover 2023-01/2023-08 not_in_data another period'
it "swapped in 2023" changed "$STATEMENT" 's/Exporte: 220/XX: 220/; s/Importe: 303/Exporte: 303/; s/XX/Importe/' '303 exports 2023 differs exports and imports swapped'
it "swapped in the months" changed "$STATEMENT" 's/Exporte: 114/XX: 114/; s/Importe: 174/Exporte: 174/; s/XX/Importe/' '114.3 imports 2024-01/2024-08 differs exports and imports swapped'
it "the growth's word" changed "$STATEMENT" 's/Anstieg von 1.7/Rückgang von 1.7/' '-1.7 growth 2023 differs sign'
it "the growth's sign" changed "$STATEMENT" 's/1\.7 %/-1.7 %/' '-1.7 growth 2023 differs sign'
it "an index" changed "$STATEMENT" 's/1\.7 %/101.7 %/' '101.7 growth 2023 differs index against growth'
it "percentage points" changed "$STATEMENT" 's/1\.7 %/1.7 Prozentpunkten/' '1.7 growth 2023 differs percent against percentage points'
it "the months left out" changed "$STATEMENT" 's/In den ersten acht Monaten des Jahres 2024/Im Jahr 2024/' '289 turnover 2024 not_in_data another period'
it "a round number" changed "$STATEMENT" 's/514\.9 Mill/500 Mill/' '500 turnover 2022 within_rounding' 0
it "less than its months" changed "$STATEMENT" 's/In den ersten acht Monaten des Jahres 2024 betrug das Handelsvolumen 289/Im Jahr 2024 betrug das Handelsvolumen 250/' '250 turnover 2024 differs'
summary
