#!/bin/bash
# Sentences in six languages, each read by itself: every figure as its label says (golden/articles/*.sentences
# tell the form), and no finding, since all are true. One that is not read rightly yet has a mark (~): it
# fails when it holds, an unmarked one when it does not.
# Usage: article_sentences.sh PROGRAM [BUILD [--mark]]; --mark sets the marks anew, by the labels. SENTENCES=DIR
# names another folder.
program=${1:?usage: article_sentences.sh PROGRAM [BUILD [--mark]]}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
mark=${3:-}

# read_all FILE: what comes of each sentence, one object a line
read_all() {
	local n date
	rm -rf "$scratch/texts" && mkdir "$scratch/texts" || return
	jq -n -R -c -L tests/support 'include "sentences"; sentences' "$1" >"$scratch/sentences" || return
	# a unit separator stands for the line's end
	jq -r 'select(.fault == null) | "\(.n)\t\(.date)\t\(.text | gsub("\n"; "\u001f"))"' "$scratch/sentences" >"$scratch/lines"
	while IFS= read -r line; do
		n=${line%%$'\t'*} line=${line#*$'\t'} date=${line%%$'\t'*} line=${line#*$'\t'}
		printf '%s\n' "${line//$'\037'/$'\n'}" >"$scratch/texts/$n"
		"$program" check --no-data --all -f jsonl ${date:+--date "$date"} "$scratch/texts/$n" || [ $? -eq 1 ] || return
	done <"$scratch/lines" >"$scratch/figures"
	jq -c -n -L tests/support --slurpfile sentences "$scratch/sentences" 'include "readings"; include "sentences";
		(reduce (inputs | select(.line != null and (.verdict // "") != "")) as $figure ({};
			.[$figure.file | sub(".*/"; "")] += [$figure])) as $figures |
		$sentences[] | . as $sentence | if .fault then . else
			.bad = [.tags[] | . as $tag | place_in($sentence.text) as $place |
				if $place == null then "\(.text) is not there"
				else
					figure_at($figures["\($sentence.n)"] // []; $place) as $figure | ($tag | judged($figure)) |
					(select(.outcome | . != "right" and . != "may" and . != "not") |
						"\($tag.text) \(.outcome): \(.why // "-"), should be \(if $tag.grade == "not" then "no figure"
							else $tag | wanted end)"),
					(select(.alarm) | "\($tag.text) is a finding: \($figure.explanation)")
				end]
		end' "$scratch/figures"
}

set_marks() { # FILE
	jq -r 'select(.fault == null) | "\(.n)\t\(.bad | length)"' "$scratch/results" |
		awk -F '\t' 'NR == FNR { known[$1]; bad[$1] = $2; next }
			FNR in known { sub(/^~ /, ""); if (bad[FNR]) $0 = "~ " $0 }
			{ print }' - "$1" >"$scratch/marked" && cat "$scratch/marked" >"$1"
}

for file in "${SENTENCES:-tests/golden/articles}"/*.sentences; do
	name=$(basename "$file")
	if ! read_all "$file" >"$scratch/results" 2>"$scratch/err"; then
		failed=$((failed + 1))
		echo "FAILED $name is not read"
		cat "$scratch/err"
		continue
	fi
	if [ "$mark" = --mark ]; then
		set_marks "$file"
		echo "$name: $(grep -c '^~' "$file") of $(grep -vc '^#\|^$' "$file") are marked"
		jq -r 'select(.fault == null and (.marked | not) and .bad != []) |
			"  a new mark, was right before: \(.text)", "      \(.bad[])"' "$scratch/results"
		continue
	fi
	jq -r --arg name "$name" 'def paragraphs: gsub("\n\n"; " ¶ "); if .fault then "FAILED \($name):\(.n): not in form: \(.fault)"
		elif .marked and .bad == [] then "FAILED \($name):\(.n): it is read rightly now, remove the mark: \(.text | paragraphs)"
		elif (.marked | not) and .bad != [] then "FAILED \($name):\(.n): \(.text | paragraphs)", "    \(.bad[])"
		else empty end' "$scratch/results"
	read -r bad good marked < <(jq -s -r '[map(select(.fault or .marked == (.bad == []))), map(select(.fault == null and
		.marked != (.bad == []))), map(select(.marked))] | map(length) | join(" ")' "$scratch/results")
	passed=$((passed + good)) failed=$((failed + bad))
	echo "$name: $((good + bad)) sentences, $marked of them marked as not read rightly yet"
done
summary
