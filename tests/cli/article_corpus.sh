#!/bin/bash
# Published texts, which are not part of the project, and what a reader found in them: ARTICLES=DIR names
# a folder of NUMBER-LANGUAGE-....txt with a labels.csv. For each language it is counted how the figures
# are read, and what must hold of all is in the table of floors below.
# Usage: article_corpus.sh PROGRAM [BUILD [--list]]; --list also tells each figure that is not read rightly.
#
# labels.csv: file,line,text,nth,grade,indicator,reporter,partner,period,value,unit,relation,base,conflict,note,date
#   text, nth   the number as printed, the nth such of its line (1 if empty)
#   grade       must: it must be read; may: it may stay open, but not be read otherwise; not: no figure of
#               trade in goods as a whole
#   period      2023, 2023-S1 (or H1), 2023-Q1, 2023-01, 2023-01/2023-08, FY2023, empty: the text tells none
#   unit        EUR billion, %, pp, x
#   base        the period that a growth is against, where it is not the year before
#   conflict    a name that figures share which cannot be true together: one of them must be a finding
#   date        of the text, told at one of its labels
program=${1:?usage: article_corpus.sh PROGRAM [BUILD [--list]]}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

# What is counted, of what, at least or at most how many percent. "firm" is read as a figure and is none;
# alarms are true figures that are findings.
floors='right must least 80
wrong must most 10
firm not most 12
alarms figures most 10
found conflicts least 50'

if [ -z "${ARTICLES:-}" ]; then
	skip "texts of articles: ARTICLES=DIR was not given"
	summary
	exit
fi
if [ ! -f "$ARTICLES/labels.csv" ]; then
	it "$ARTICLES has a labels.csv" false
	summary
	exit
fi

# Records that go on over several lines, in one line each.
awk '{ line = open ? line " " $0 : $0
	open = gsub(/"/, "\"", line) % 2
	if (!open) print line }' "$ARTICLES/labels.csv" >"$scratch/records"
jq -R -n -c -f tests/support/labels.jq "$scratch/records" >"$scratch/labels" || exit 2

# Read every text that has labels: its lines, its labels, its figures as one object a line.
jq -r -s 'group_by(.file)[] | [.[0].file, ([.[].date | select(. != "")][0] // "")] | join("\t")' \
	"$scratch/labels" >"$scratch/texts"
while IFS=$'\t' read -r file date; do
	if [ ! -f "$ARTICLES/$file" ]; then
		echo "$file has labels, and is not there" >>"$scratch/faults"
		continue
	fi
	"$program" check --no-data --all -f jsonl ${date:+--date "$date"} "$ARTICLES/$file" >"$scratch/figures" \
		2>"$scratch/err" || [ $? -eq 1 ] || cat "$scratch/err" >>"$scratch/faults"
	jq -c -n --arg file "$file" --rawfile text "$ARTICLES/$file" --slurpfile figures "$scratch/figures" \
		--slurpfile labels "$scratch/labels" '{$file, lines: ($text | split("\n")),
			labels: [$labels[] | select(.file == $file)],
			figures: [$figures[] | select(.line != null and (.verdict // "") != "")]}'
done <"$scratch/texts" >"$scratch/read"
for text in "$ARTICLES"/*.txt; do
	cut -f 1 "$scratch/texts" | grep -qxF "${text##*/}" || echo "${text##*/} has no labels"
done >>"$scratch/faults"

# One outcome a line: LANGUAGE, what is counted, and where for people.
jq -r -L tests/support 'include "readings";
	def language: split("-")[1] // "?" | split(".")[0];
	. as {$file, $lines, $labels, $figures} |
	[$labels[] | . as $tag | place($lines) as $place |
		{$tag, at: "\($file):\(.line): \"\(.text)\"", $place} |
		if $place == null then .outcome = "fault" | .why = "is not there"
		elif ["must", "may", "not"] | index([$tag.grade]) == null then .outcome = "fault" | .why = "grade"
		else figure_at($figures; $place) as $figure | . + ($tag | judged($figure)) end] |
	(group_by(.place) | .[] | select(length > 1) | .[1] | "fault\t\(.at) is labelled twice"),
	(group_by(.tag.conflict)[] | select(.[0].tag.conflict != "") |
		["\($file | language)\tconflicts", (select(any(.alarm)) | "\($file | language)\tfound")][]),
	(.[] | (select(.outcome == "fault") | "fault\t\(.at) \(.why)"),
		(select(.outcome != "fault") | ($file | language) as $language |
			"\($language)\tfigures",
			"\($language)\t\(.tag.grade)",
			(select(.outcome | . != "may" and . != "not") | "\($language)\t\(.outcome)\t\(.at)\t" +
				(if .outcome == "right" then "" else "\(.why), should be \(.tag |
					if .grade == "not" then "no figure" else wanted end)" end)),
			(select(.alarm and .tag.conflict == "") | "\($language)\talarms\t\(.at)\ta finding, and none is known")))' \
	"$scratch/read" >"$scratch/outcomes" || exit 2
sed -n 's/^fault.//p' "$scratch/outcomes" >>"$scratch/faults"

columns='must right open wrong missed may may_wrong not firm alarms conflicts found'
awk -F '\t' -v columns="$columns" '
	function line(language,    i, text) {
		text = sprintf("%-8s", language)
		for (i = 1; i <= n; i++) text = text sprintf(" %*d", length(name[i]) > 4 ? length(name[i]) : 4, count[language, name[i]])
		if (count[language, "must"])
			text = text sprintf("   right %d %%, wrong %d %%", 100 * count[language, "right"] / count[language, "must"] + 0.5,
				100 * count[language, "wrong"] / count[language, "must"] + 0.5)
		print text
	}
	BEGIN {
		n = split(columns, name, " ")
		text = sprintf("%-8s", "language")
		for (i = 1; i <= n; i++) text = text sprintf(" %*s", length(name[i]) > 4 ? length(name[i]) : 4, name[i])
		print text
	}
	$1 != "fault" {
		sub(/ /, "_", $2)
		if (!($1 in seen)) { seen[$1]; languages[++m] = $1 }
		count[$1, $2]++
		count["all", $2]++
	}
	END {
		for (i = 1; i <= m; i++)
			for (j = i + 1; j <= m; j++)
				if (languages[j] < languages[i]) { t = languages[i]; languages[i] = languages[j]; languages[j] = t }
		for (i = 1; i <= m; i++) line(languages[i])
		line("all")
	}' "$scratch/outcomes" >"$scratch/counts"
[ "${3:-}" != --list ] || awk -F '\t' '$3 != "" && $2 != "right" { print $3 " " $2 ": " $4 }' "$scratch/outcomes"
cat "$scratch/counts"

counted() { # NAME: how many in all
	awk -v name="$1" 'NR == 1 { for (i = 1; i <= NF; i++) if ($i == name) f = i } $1 == "all" { print $f }' "$scratch/counts"
}
holds() { # NAME OF least|most PERCENT
	local n of
	n=$(counted "$1")
	case $2 in figures) of=$(grep -c '	figures$' "$scratch/outcomes") ;; *) of=$(counted "$2") ;; esac
	echo "$1: $n of $of $2, should be at $3 $4 %"
	case $3 in
	least) [ $((100 * n)) -ge $(($4 * of)) ] ;;
	*) [ $((100 * n)) -le $(($4 * of)) ] ;;
	esac
}
it "each label fits its text, each text has labels" is_empty "$scratch/faults" || true
[ ! -s "$scratch/faults" ] || head -n 20 "$scratch/faults"
it "there are figures that must be read" test "$(counted must)" -gt 0
while read -r name of bound percent; do
	it "$name: at $bound $percent % of $of" holds "$name" "$of" "$bound" "$percent"
done <<<"$floors"
summary
