#!/bin/bash
# How amounts, percentages, periods and partners are written, in six languages: each form of golden/articles/*.forms in a
# sentence of its kind, whose figure must be read as the line says, and no other figure with it.
# Usage: article_forms.sh PROGRAM
program=${1:?usage: article_forms.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

# What each line's sentence says, and the sentence: LINE, FIGURE, TEXT
sentences() { # FILE
	awk '/^#|^$/ { next }
		{ cut = index($0, " = "); for (at = cut; at; at = index(substr($0, cut + 3), " = ")) { if (at != cut) cut += at + 2 }
		  said = substr($0, cut + 3); form = substr($0, 1, cut - 1)
		  kind = form; sub(/ .*/, "", kind); form = substr(form, length(kind) + 2) }
		kind == "template" { template[form] = said; next }
		{ text = template[kind]; at = index(text, "{}")
		  figure = kind == "period" ? "82.2 USD million exports " said : kind == "partner" ? "82.2 USD million exports 2023 KAZ>" said : kind == "growth" ? said " % exports_growth 2023" : said " exports 2023"
		  print NR "\t" figure "\t" substr(text, 1, at - 1) form substr(text, at + 2) }' "$1"
}

for file in tests/golden/articles/*.forms; do
	name=$(basename "$file")
	rm -rf "$scratch/texts" && mkdir "$scratch/texts"
	sentences "$file" >"$scratch/sentences"
	while IFS=$'\t' read -r n _ text; do
		printf '%s\n' "$text" >"$scratch/texts/$n"
		"$program" check --no-data --all -f jsonl "$scratch/texts/$n" </dev/null
	done <"$scratch/sentences" >"$scratch/figures"
	jq -r 'select((.indicator // "") != "" and (.verdict | . != "unclear" and . != "not_judged" and . != null)) |
		"\(.file | sub(".*/"; ""))\t\(.relation // "")\(.value) \(.unit) \(.indicator) \(.period)" +
			(if .reporter == "KAZ" and .partner == "BEL" then "" else " \(.reporter)>\(.partner)" end) +
			(if .verdict == "not_in_data" then "" else " \(.verdict)" end)' "$scratch/figures" >"$scratch/read"
	awk -F '\t' -v name="$name" 'NR == FNR { if ($1 in got) got[$1] = got[$1] " | " $2; else got[$1] = $2; next }
		got[$1] != $2 { print "FAILED " name ":" $1 ": " $3; print "    read as " (got[$1] == "" ? "nothing" : got[$1]) ", should be " $2 }' \
		"$scratch/read" "$scratch/sentences" >"$scratch/bad"
	cat "$scratch/bad"
	bad=$(grep -c '^FAILED' "$scratch/bad")
	good=$(($(wc -l <"$scratch/sentences") - bad))
	passed=$((passed + good)) failed=$((failed + bad))
done
summary
