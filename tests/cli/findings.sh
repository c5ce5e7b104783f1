#!/bin/bash
# What check tells editors, code hosts and pipelines: -f lint, -f sarif, --replacement.
# Usage: findings.sh PROGRAM
program=${1:?usage: findings.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
texts=tests/golden/articles
work=$scratch/work
mkdir "$work"

# Figures with a decimal more than the texts have, so that what each would have to be is sure. Growth of
# exports: 1234.52 / 1000.17 = 1.23431; balance: -1111.09.
cat >"$work/data.csv" <<'CSV'
period,exports,imports,turnover,unit,reporter,partner,source
2022,1000.17,2000.31,3000.48,USD million,KAZ,BEL,Customs
2023,1234.52,2345.61,3580.13,USD million,KAZ,BEL,Customs
CSV

# --- one line per finding ---------------------------------------------------------------------------

lint_line() { # DATA TEXT PLACE WORDS...: the only line begins with the place and has the words
	local line place=$3
	run 1 "$program" check "$1" "$2" -f lint || return 1
	[ "$(wc -l <"$scratch/out")" -eq 1 ] || { cat "$scratch/out"; return 1; }
	line=$(cat "$scratch/out")
	[[ $line == "$place: error: "*" [differs]" ]] || { echo "$line"; return 1; }
	shift 3
	for word; do
		[[ $line == *"$word"* ]] || { echo "no '$word' in: $line"; return 1; }
	done
}
it "a finding is one line, however long" lint_line data/official.csv $texts/statement_de.txt \
	"$texts/statement_de.txt:3:70-84" '"523,7 Millionen": turnover 2023, Kazakhstan with Belgium; the data say 523.56186716' \
	'likely cause: 220.7 + 303'
it "columns are counted in characters" lint_line data/official.csv $texts/statement_ru.txt \
	"$texts/statement_ru.txt:3:64-72" '"523,7 млн"'

# The places of all findings cut out what they quote, in every language.
places_are_exact() { # TEXT
	"$program" check data/official.csv "$1" -f lint >"$scratch/lint"
	[ -s "$scratch/lint" ] || return 1
	jq -Rrn --rawfile text "$1" '[inputs] | .[] |
		capture("^[^:]*:(?<line>[0-9]+):(?<from>[0-9]+)-(?<to>[0-9]+): [a-z]+: \"(?<said>[^\"]*)\"") |
		. as $at | ($text | split("\n"))[($at.line | tonumber) - 1] |
		[.[($at.from | tonumber) - 1:$at.to | tonumber], $at.said] | @tsv' \
		<"$scratch/lint" >"$scratch/cut"
	[ "$(wc -l <"$scratch/cut")" -eq "$(wc -l <"$scratch/lint")" ] &&
		awk -F '\t' '$1 != $2 { print; bad = 1 } END { exit bad }' "$scratch/cut"
}
for text in "$texts"/statement_*.txt; do
	it "the place of $(basename "$text") is that of the figure" places_are_exact "$text"
done

silent_without_findings() {
	run 0 "$program" check data/trade.csv $texts/statement_en.txt -f lint && is_empty "$scratch/out"
}
it "nothing found is nothing printed" silent_without_findings

standard_input_is_named() {
	"$program" check data/official.csv - -f lint <$texts/statement_de.txt >"$scratch/out"
	[ $? -eq 1 ] && grep -q '^-:3:70-84: error: ' "$scratch/out"
}
it "standard input is called -" standard_input_is_named

goes_on_in_next_line() { # ends with its own line, as editors mark lines
	printf 'Exports of Kazakhstan to Belgium in 2023 were 1,234.9\nmillion dollars.\n' >"$work/wrapped.txt"
	run 1 "$program" check "$work/data.csv" "$work/wrapped.txt" -f lint &&
		grep -q 'wrapped.txt:1:47-53: error: "1,234.9 million": ' "$scratch/out"
}
it "a figure over two lines is marked in the first" goes_on_in_next_line

warns_of_others() { # --strict makes findings of what is not in the data
	run 1 "$program" check --strict data/official.csv $texts/statement_en.txt -f lint &&
		grep -q ': warning: .* \[not_in_data\]$' "$scratch/out" &&
		grep -q ': error: .* \[differs\]$' "$scratch/out"
}
it "what is not wrong is a warning" warns_of_others

claims_have_lines() {
	run 1 "$program" check data/official.csv -c 'turnover 2023 = 523.6' -c 'turnover 2022 = 1' -f lint
	grep -q '^<command-line>:2:1-1: error: "1": turnover 2022' "$scratch/out"
}
it "a claim of the command line has its number" claims_have_lines

other_commands_refuse() {
	run 2 "$program" report data/trade.csv -f lint && grep -q "'report' has no format 'lint'" "$scratch/err" &&
		run 2 "$program" compare data/trade.csv data/official.csv -f sarif &&
		run 2 "$program" report data/trade.csv -o "$scratch/x.sarif" && [ ! -e "$scratch/x.sarif" ]
}
it "other commands have neither" other_commands_refuse

language_changes_words() {
	run 1 "$program" check data/official.csv $texts/statement_de.txt -f lint --lang de &&
		grep -q ': error: .*Handelsvolumen 2023, Kasachstan.*523,56.* \[differs\]$' "$scratch/out"
}
it "words follow --lang, severity and verdict do not" language_changes_words

# --- SARIF ------------------------------------------------------------------------------------------

# The rules of SARIF 2.1.0 (OASIS) for what is used of it: which members are required, which may be there,
# of which type, and what must agree.
cat >"$scratch/sarif.jq" <<'JQ'
def only($names): (keys - $names) as $more | if $more == [] then . else error("unknown: \($more)") end;
def must($what; condition): if condition then . else error("not so: \($what)") end;
def text: must("text"; type == "object" and (.text | type == "string" and length > 0)) | only(["text"]);
def artifact: only(["uri"]) |
	must("uri"; .uri | test("^[A-Za-z0-9._~/:%-]+$") and (test("%(?![0-9A-F]{2})") | not));
def region: only(["startLine", "startColumn", "endLine", "endColumn", "snippet"]) |
	must("whole numbers"; all(.startLine, .startColumn, .endLine, .endColumn; . >= 1 and . == floor)) |
	must("order"; .startLine < .endLine or (.startLine == .endLine and .startColumn < .endColumn)) |
	if has("snippet") then .snippet |= text else . end;
def fix: only(["artifactChanges"]) | .artifactChanges[] |= (only(["artifactLocation", "replacements"]) |
	.artifactLocation |= artifact | .replacements[] |= (only(["deletedRegion", "insertedContent"]) |
	.deletedRegion |= region | .insertedContent |= text));
def result($rules): only(["ruleId", "ruleIndex", "level", "message", "locations", "fixes"]) |
	must("rule"; $rules[.ruleIndex].id == .ruleId) |
	must("level"; .level | IN("error", "warning", "note", "none")) | .message |= text |
	must("one place"; has("locations") | not or (.locations | length == 1)) |
	(if has("locations") then .locations[] |= (only(["physicalLocation", "logicalLocations"]) |
		must("a region or a place by words"; (.physicalLocation | has("region")) != has("logicalLocations")) |
		(if has("logicalLocations") then .logicalLocations[] |= (only(["name", "fullyQualifiedName"]) |
			must("names"; all(.[]; type == "string" and length > 0))) else . end) | .physicalLocation |=
		(only(["artifactLocation", "region"]) | .artifactLocation |= artifact | if has("region") then .region |= region else . end))
		else . end) |
	if has("fixes") then .fixes[] |= fix else . end;
only(["$schema", "version", "runs"]) | must("version"; .version == "2.1.0") |
.runs[] |= (only(["tool", "language", "columnKind", "results"]) |
	.tool |= (only(["driver"]) | .driver |= (only(["name", "version", "rules"]) |
		must("name"; .name == "kzbe-trade") | .rules[] |= (only(["id", "shortDescription"]) | .shortDescription |= text) |
		must("rules once"; [.rules[].id] | length == (unique | length)))) |
	must("language"; .language | test("^[a-z]{2}(-[A-Z]{2})?$")) |
	must("columns"; .columnKind == "unicodeCodePoints") |
	.tool.driver.rules as $rules | must("a list"; .results | type == "array") | .results[] |= result($rules)) |
[.runs[0].results[] | .locations[0] | .physicalLocation.region.snippet.text // .logicalLocations[0].name? // "-"] | join("|")
JQ
sed -i 's/has("locations") | not or (.locations | length == 1)/(has("locations") | not) or (.locations | length == 1)/' "$scratch/sarif.jq"

sarif_says() { # STATUS WANTED-FIGURES ARGUMENT...
	local status=$1 wanted=$2
	shift 2
	run "$status" "$program" check "$@" -f sarif || return 1
	diff <(echo "$wanted") <(jq -r -f "$scratch/sarif.jq" <"$scratch/out")
}
it "SARIF keeps its rules" sarif_says 1 '523,7 Millionen' data/official.csv $texts/statement_de.txt
it "SARIF without a finding" sarif_says 0 '' data/trade.csv $texts/statement_de.txt
it "SARIF of claims has no places" sarif_says 1 '-' data/official.csv -c 'turnover 2022 = 1'
it "SARIF in another language" sarif_says 1 '523,7 млн' --lang ru data/official.csv $texts/statement_ru.txt
# shellcheck disable=SC2016
sarif_names_files() { # names that are no part of a URI
	mkdir -p "$work/a b" && cp $texts/statement_de.txt "$work/a b/ü%#?.txt"
	sarif_says 1 '523,7 Millionen' data/official.csv "$work/a b/ü%#?.txt" &&
		jq -e '.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri |
			startswith("file:///") and endswith("/a%20b/%C3%BC%25%23%3F.txt")' <"$scratch/out" >/dev/null
}
it "SARIF names files as URIs" sarif_names_files
breaks_rules() {
	run 1 "$program" check data/official.csv $texts/statement_de.txt -f sarif || return 1
	for change in 'del(.version)' '.runs[0].results[0].level = "bad"' '.runs[0].results[0].ruleIndex = 0' '.runs[0].results[0].locations[0].physicalLocation.region.endColumn = 1' '.runs[0].more = 1'; do
		if jq "$change" <"$scratch/out" | jq -r -f "$scratch/sarif.jq"; then return 1; fi
	done
}
it "what breaks the rules of SARIF is seen" breaks_rules

# The fix of a log, made by hand, is what --replacement makes.
sarif_fixes() {
	run 1 "$program" check data/official.csv $texts/statement_de.txt -f sarif || return 1
	diff <(echo '523,6 Millionen 70 85') <(jq -r '.runs[0].results[0].fixes[0].artifactChanges[0].replacements[0] |
		"\(.insertedContent.text) \(.deletedRegion.startColumn) \(.deletedRegion.endColumn)"' <"$scratch/out")
}
it "SARIF has the repair" sarif_fixes

# The lines of a document are not those of its file: no region, and no fix that would change its markup.
sarif_of_documents() {
	local name
	{ echo '<!DOCTYPE html><title>T</title>'; sed 's/^/<p>/' $texts/statement_de.txt; } >"$work/text.html"
	{ printf 'From: Desk <desk@example.org>\nSubject: Trade\nDate: Mon, 3 Mar 2025 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n'; cat $texts/statement_de.txt; } >"$work/text.eml"
	for name in html eml; do
		sarif_says 1 '523,7 Millionen' data/official.csv "$work/text.$name" || return 1
		jq -e '.runs[0].results[0] | (has("fixes") | not) and (.locations[0].logicalLocations[0].fullyQualifiedName as $place |
			($place | test("^[0-9]+:[0-9]+ \\(.*….*\\)$")) and (.message.text | startswith($place)))' <"$scratch/out" >/dev/null || return 1
	done
}
it "SARIF of documents has no lines and no repair" sarif_of_documents

# --- replacements -----------------------------------------------------------------------------------

replaces() { # TEXT WANTED: the diff, applied, gives what is wanted, and nothing is left to replace
	printf '%s\n' "$1" >"$work/text.txt"
	(
		cd "$work" && "$program" check data.csv text.txt --replacement >text.diff
		[ $? -eq 1 ] && git apply -p0 text.diff
	) || { cat "$work/text.diff"; return 1; }
	diff <(printf '%s\n' "$2") "$work/text.txt" || return 1
	(cd "$work" && "$program" check data.csv text.txt --replacement >again.diff && is_empty again.diff)
}
name_with_spaces() ( # patch takes it as well as git
	local data=$PWD/data/official.csv
	printf '%s\n' 'Turnover of Kazakhstan and Belgium was $532.7 million in 2023.' >"$work/my text.txt"
	cd "$work" || return 1
	"$program" check "$data" 'my text.txt' --replacement >text.diff
	git apply --check -p0 text.diff && grep -q "^--- my text.txt$(printf '\t')\$" text.diff || return 1
	! command -v patch >/dev/null || (patch -s -p0 <text.diff && grep -q '523.6 million' 'my text.txt')
)
keeps() { # TEXT: a finding, but no sure repair
	printf '%s\n' "$1" >"$work/text.txt"
	run 1 "$program" check "$work/data.csv" "$work/text.txt" --replacement && is_empty "$scratch/out"
}
it "a file whose name has spaces" name_with_spaces
# The figure before => the figure after, in a sentence of each language.
notation() { # SENTENCE BEFORE AFTER
	replaces "${1/@/$2}" "${1/@/$3}"
}
en='Exports of Kazakhstan to Belgium amounted to @ million US dollars in 2023.'
de='Die Ausfuhren Kasachstans nach Belgien betrugen 2023 @ Millionen US-Dollar.'
ru='Экспорт Казахстана в Бельгию в 2023 году составил @ млн долларов США.'
it "English notation" notation "$en" '1,324.5' '1,234.5'
it "without grouping" notation "$en" '1324.5' '1234.5'
it "without decimals" notation "$en" '1324' '1235'
it "German notation" notation "$de" '1.324,5' '1.234,5'
it "a Swiss apostrophe" notation "$de" $'1\xE2\x80\x99324,5' $'1\xE2\x80\x99234,5'
it "a no-break space" notation "$ru" $'1\xC2\xA0324,5' $'1\xC2\xA0234,5'
it "a thin space" notation "$ru" $'1\xE2\x80\xAF324,5' $'1\xE2\x80\xAF234,5'
it "a space" notation "$ru" '1 324,5' '1 234,5'
it "another scale" notation 'Exports of Kazakhstan to Belgium amounted to $@ billion in 2023.' 1.32 1.23
it "more digits than the text has" notation "$en" '999.5' '1234.5'
it "growth" notation 'Exports of Kazakhstan to Belgium grew by @ % in 2023.' '32.4' '23.4'
it "a fall stays one" notation 'The deficit of Kazakhstan in trade with Belgium amounted to $@ million in 2023.' '1,121.1' '1,111.1'
it "two of a line" replaces \
	'In 2023 exports of Kazakhstan to Belgium were $1,324.5 million and imports $2,354.6 million.' \
	'In 2023 exports of Kazakhstan to Belgium were $1,234.5 million and imports $2,345.6 million.'

it "no repair of 'more than'" keeps 'Exports of Kazakhstan to Belgium were more than $1,324.5 million in 2023.'
it "no repair where the year may be wrong" keeps 'Exports of Kazakhstan to Belgium were $1,000.2 million in 2023.'
it "no repair where the flow may be wrong" keeps 'Imports of Kazakhstan from Belgium were $1,234.5 million in 2023.'
it "no repair where the scale may be wrong" keeps 'Exports of Kazakhstan to Belgium were $1,234.5 billion in 2023.'
it "no repair of what fell and rose" keeps 'Exports of Kazakhstan to Belgium fell by 25.1 % in 2023.'
it "no repair beyond the published digits" keeps 'Exports of Kazakhstan to Belgium were $1,324.525 million in 2023.'

several_sources() { # two sources that differ: two repairs
	{
		cat "$work/data.csv"
		echo '2023,1230.02,,,USD million,KAZ,BEL,Embassy'
	} >"$work/two.csv"
	printf '%s\n' "${en/@/1,324.5}" >"$work/text.txt"
	run 1 "$program" check "$work/two.csv" "$work/text.txt" --replacement && is_empty "$scratch/out" &&
		sed -i 's/1230.02/1234.49/' "$work/two.csv" &&
		run 1 "$program" check "$work/two.csv" "$work/text.txt" --replacement && grep -q '^+.*1,234.5' "$scratch/out"
}
it "two sources are two repairs, unless they agree" several_sources

keeps_bytes() { # a byte order mark, CRLF, no line break at the end, other lines
	printf '\xEF\xBB\xBF%s\r\na\r\nb\r\nc\r\nd\r\ne\r\nf\r\ng\r\n\r\n%s' "${en/@/1,324.5}" "${de/@/1.324,5}" >"$work/bytes.txt"
	printf '\xEF\xBB\xBF%s\r\na\r\nb\r\nc\r\nd\r\ne\r\nf\r\ng\r\n\r\n%s' "${en/@/1,234.5}" "${de/@/1.234,5}" >"$work/wanted.txt"
	(
		cd "$work" && "$program" check data.csv bytes.txt --replacement >bytes.diff
		[ "$(grep -c '^@@' bytes.diff)" -eq 2 ] && git apply --whitespace=nowarn -p0 bytes.diff && cmp wanted.txt bytes.txt
	)
}
it "all other bytes stay" keeps_bytes

refuses_others() {
	printf '%s\n' "${ru/@/1 324,5}" | iconv -f UTF-8 -t CP1251 >"$work/cp1251.txt"
	printf '%s\n' "${en/@/1,324.5}" | gzip >"$work/text.gz"
	for file in cp1251.txt text.gz; do
		run 2 "$program" check "$work/data.csv" "$work/$file" --replacement && is_empty "$scratch/out" &&
			grep -q "$file: --replacement changes plain text in UTF-8 only" "$scratch/err" || return 1
	done
	run 2 "$program" check "$work/data.csv" --replacement &&
		run 2 "$program" check "$work/data.csv" "$work/bytes.txt" --replacement -f json
}
it "what is no plain UTF-8 is not changed" refuses_others
summary
