#!/bin/bash
# Texts of published articles, which are not part of the project: how many of the figures that their
# README.md lists are found, with the right value, unit and period; which texts contradict themselves;
# whether anything is judged that is no figure of trade. ARTICLES=DIR names their folder; beside it may
# stand ../seed with an article as it was published. Usage: article_corpus.sh PROGRAM
program=${1:?usage: article_corpus.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

if [ -z "${ARTICLES:-}" ]; then
	skip "texts of articles: ARTICLES=DIR was not given"
	summary
	exit
fi

# The listed figures as FILE, KIND (level, percent, times), VALUE, POWER, CURRENCY, PERIOD; an empty field is
# not told, or told otherwise than in one notation.
listed() {
	awk -F ' *[|] *' '
		/^## / { file = substr($0, 4) }
		/^```/ { inside = !inside; next }
		!inside || file ~ /-it-/ || /not trade/ { next }
		{
			period = $1
			if (period !~ /^[0-9]{4}(-(0[1-9]|1[0-2])|-Q[1-4]|-[0-9]+\/[0-9]{4}-[0-9]+|\/[0-9]{4})?$/)
				period = ""
			if (period ~ /^[0-9]{4}\/[0-9]{4}$/)
				period = substr(period, 1, 4) "-01/" substr(period, 6) "-12"
			sub(/-01\/[0-9]{4}-06$/, "-S1", period)
			currency = $0 ~ /[$]|USD|US-Dollar|долл/ ? "USD" : $0 ~ /euro|Euro|EUR/ ? "EUR" : ""
			for (f = 3; f <= NF; f++) {
				text = $f
				of = period
				while (match(text, /[0-9][0-9.,]*/)) {
					value = substr(text, RSTART, RLENGTH)
					before = substr(text, 1, RSTART - 1)
					text = substr(text, RSTART + RLENGTH)
					if (text ~ /^-[0-9]+\//) # a base that is a period
						break
					gsub(/[.,]$/, "", value)
					gsub(/,/, ".", value)
					sign = before ~ /-$/ ? "-" : ""
					if (before ~ / on /) of = ""
					rest = text
					sub(/^ */, "", rest)
					kind = rest ~ /^(%|Prozent)/ ? "percent" : rest ~ /^times/ ? "times" : "level"
					power = rest ~ /^(milli?ards?|Milliarden|miljard|billion|Mds|млрд)/ ? 9 : \
						rest ~ /^(million|Million|miljoen|M |млн|миллион)/ ? 6 : ""
					if (kind == "level" && power == "") power = last
					if (kind == "level" && f > 3 && sign == "-") value = "-" value
					if (kind == "percent") value = sign value
					print file "\t" kind "\t" value "\t" (kind == "level" ? power : "") "\t" \
						(kind == "level" ? currency : "") "\t" of
					if (kind == "level") last = power
				}
			}
		}' "$ARTICLES/README.md"
}

# What the program finds in all texts, in the same columns, and the verdict.
found() {
	local text
	for text in "$ARTICLES"/*.txt; do
		"$program" check --no-data -f jsonl "$text" || [ $? -eq 1 ] || echo "check failed on $text" >&2
	done | jq -r '
		def power: if test("billion") then 9 elif test("million") then 6 elif test("thousand") then 3 else 0 end;
		def kind: if .unit == "%" then "percent" elif .unit == "x" then "times" else "level" end;
		[ (.file | sub(".*/"; "")), kind, (.value | tostring | ltrimstr("~") | ltrimstr(">") | ltrimstr("<")),
		  (if kind == "level" then (.unit | power | tostring) else "" end),
		  (if kind == "level" then (.unit | split(" ")[0] // "") else "" end),
		  (.period // ""), .verdict ] | join("\t")'
}

listed >"$scratch/listed"
found >"$scratch/found"
awk -F '\t' -v OFS='\t' '
	NR == FNR { n++; file[n] = $1; kind[n] = $2; value[n] = $3 + 0; power[n] = $4; currency[n] = $5; period[n] = $6; next }
	{
		total++
		best = 0
		for (i = 1; i <= n; i++) {
			if (used[i] || file[i] != $1 || kind[i] != $2)
				continue
			same = value[i] == $3 + 0
			if (!same && (value[i] < 0 ? -value[i] : value[i]) != ($3 + 0 < 0 ? -$3 : $3 + 0))
				continue
			score = 1 + 4 * same + 2 * ($6 == "" || period[i] == $6) + \
				($4 == "" || power[i] == $4) + ($5 == "" || currency[i] == $5)
			if (score > top || !best) { best = i; top = score }
		}
		if (!best) { print "missed: " $0 >"/dev/stderr"; missed++; next }
		used[best] = 1
		hits++
		if (top == 9) right++
		else print "not right: " $0 "; read as " value[best] " " power[best] " " currency[best] " " period[best] >"/dev/stderr"
		top = 0
	}
	END { print total, hits, right, missed + 0 }' "$scratch/found" "$scratch/listed" \
	>"$scratch/counts" 2>"$scratch/misses"
read -r total hits right missed <"$scratch/counts"

contradicting=$(awk -F '\t' '$7 == "contradicts" { print $1 }' "$scratch/found" | sort -u | cut -c1-2 | tr '\n' ' ')
# What the notes name as no figures of trade: file and number.
distractors='03 1.5
07 10
11 2280
11 7352
11 26580
18 72
18 19.8
27 2.3
27 350.7'
false_alarms=0
for file in $contradicting; do
	case $file in 05 | 16 | 29) ;; *) false_alarms=$((false_alarms + 1)) ;; esac
done
judged=$(while read -r file number; do
	awk -F '\t' -v f="$file" -v v="$number" 'substr($1, 1, 2) == f && $3 + 0 == v + 0' "$scratch/found"
done <<<"$distractors")

echo "of $total listed figures: $hits found, $right with the right value, unit and period, $missed missed; $false_alarms false alarms"
cat "$scratch/misses"
at_least_95() { [ "$total" -gt 60 ] && [ $((100 * $1)) -ge $((95 * total)) ]; }
it "at least 95 % are found" at_least_95 "$hits"
it "at least 95 % are right" at_least_95 "$right"
it "contradictions in 05, 16 and 29 alone" test "$contradicting" = "05 16 29 "
nothing_judged() { [ -z "$judged" ] || { echo "$judged"; return 1; }; }
it "no distractor is judged" nothing_judged

seed=$ARTICLES/../seed
if [ ! -d "$seed" ]; then
	skip "the article as published: $seed is not there"
	summary
	exit
fi
seed=$(echo "$seed"/*.txt)
verdicts() { # STATUS DATA TEXT
	run "$1" "$program" check "$2" "$3" -f jsonl || return 1
	jq -r '[.value, .indicator, .period // "", .verdict, .cause] | join(" ") | sub(" +$"; "")' \
		"$scratch/out" >"$scratch/verdicts"
}
published() {
	verdicts 0 data/trade.csv "$seed" && diff - "$scratch/verdicts" <<-END
		523.7 turnover 2023 match
		220.7 exports 2023 match
		303 imports 2023 match
		1.7 growth 2023 match
		514.9 turnover 2022 match
		289 turnover 2024-01/2024-08 match
		114.3 exports 2024-01/2024-08 match
		174.7 imports 2024-01/2024-08 match
	END
}
it "the article as published" published
# Lines are folded at the width of the page, so where they break depends on the length of the path.
places() {
	run 1 "$program" check data/official.csv "$seed" &&
		awk '{ sub(/^ +/, " "); printf "%s", (NR > 1 && !/^ / ? "\n" : "") $0 } END { print "" }' \
			"$scratch/out" >"$scratch/unfolded" &&
		grep -q ':19:691: DIFFERS "523.7' "$scratch/unfolded" &&
		grep -q 'likely cause: 220.7 + 303 = 523.7, figures added after rounding' "$scratch/unfolded" &&
		grep -q '^8 figures: 4 match, 1 differs, 3 not in data; no other number was left out' "$scratch/unfolded"
}
it "against the official figures" places
changed() { # TEXT SED-COMMAND LINE [STATUS]
	sed "$2" "$1" >"$scratch/changed.txt"
	cmp -s "$1" "$scratch/changed.txt" && {
		echo "nothing was changed by $2"
		return 1
	}
	verdicts "${4:-1}" data/trade.csv "$scratch/changed.txt" || return 1
	grep -qxF -- "$3" "$scratch/verdicts" || {
		cat "$scratch/verdicts"
		return 1
	}
}
# shellcheck source=../support/changes.sh
. tests/support/changes.sh
changes_of "$seed" Millionen Milliarden US-Dollar Euro
for figure in '289 turnover 2024-01/2024-08' '114.3 exports 2024-01/2024-08' '174.7 imports 2024-01/2024-08' '303 imports 2023' '514.9 turnover 2022'; do
	it "scale of ${figure%% *}" changed "$seed" "s/${figure%% *} Millionen/${figure%% *} Milliarden/" "$figure differs scale"
	it "currency of ${figure%% *}" changed "$seed" "s/${figure%% *} Millionen US-Dollar/${figure%% *} Millionen Euro/" "$figure not_in_data currency"
done
it "the year" changed "$seed" 's/523\.7 2023/523.7 2021/' '523.7 turnover 2021 not_in_data another period'
it "the year of the base" changed "$seed" 's/gegenüber 2022/gegenüber 2021/' '514.9 turnover 2021 not_in_data another period'
it "the year of the months" changed "$seed" 's/Monaten des Jahres 2024/Monaten des Jahres 2023/' '289 turnover 2023-01/2023-08 not_in_data another period'
it "swapped in 2023" changed "$seed" 's/Exporte: 220/XX: 220/; s/Importe: 303/Exporte: 303/; s/XX/Importe/' '303 exports 2023 differs exports and imports swapped'
it "swapped in the months" changed "$seed" 's/Exporte: 114/XX: 114/; s/Importe: 174/Exporte: 174/; s/XX/Importe/' '114.3 imports 2024-01/2024-08 differs exports and imports swapped'
it "the growth's word" changed "$seed" 's/Anstieg von 1.7/Rückgang von 1.7/' '-1.7 growth 2023 differs sign'
it "the growth's sign" changed "$seed" 's/1\.7 %/-1.7 %/' '-1.7 growth 2023 differs sign'
it "an index" changed "$seed" 's/1\.7 %/101.7 %/' '101.7 growth 2023 differs index against growth'
it "percentage points" changed "$seed" 's/1\.7 %/1.7 Prozentpunkten/' '1.7 growth 2023 differs percent against percentage points'
it "the months left out" changed "$seed" 's/In den ersten acht Monaten des Jahres 2024/Im Jahr 2024/' '289 turnover 2024 not_in_data another period'
it "a round number" changed "$seed" 's/514\.9 Mill/500 Mill/' '500 turnover 2022 within_rounding' 0
it "less than its months" changed "$seed" 's/In den ersten acht Monaten des Jahres 2024 betrug das Handelsvolumen 289/Im Jahr 2024 betrug das Handelsvolumen 250/' '250 turnover 2024 differs'
summary
