#!/bin/bash
# What every command writes as JSON is as src/schema/kzbe-trade.schema.json says, and one vocabulary: what is
# missing is null, a hedge is kept, all that is declared occurs. Usage: schema.sh PROGRAM
program=${1:?usage: schema.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
schema=src/schema/kzbe-trade.schema.json
en=tests/golden/articles/statement_en.txt
: >"$scratch/all.jsonl"

judge() { # DEFINITION FILE
	if [ -n "$1" ]; then
		jq -r -L tests/support --slurpfile s "$schema" --arg name "$1" 'include "schema"; faults_of($s[0]; $name)' "$2"
	else
		jq -r -L tests/support --slurpfile s "$schema" 'include "schema"; faults($s[0])' "$2"
	fi >"$scratch/faults" 2>&1
	! [ -s "$scratch/faults" ] || { head -n 5 "$scratch/faults"; return 1; }
}
fits() { # DEFINITION-OF-AN-ITEM ARGUMENT...: in json and jsonl
	local item=$1
	shift
	"$program" "$@" -f json >"$scratch/out" 2>/dev/null
	[ -s "$scratch/out" ] || { echo "nothing printed"; return 1; }
	cat "$scratch/out" >>"$scratch/all.jsonl"
	judge '' "$scratch/out" || return 1
	[ -n "$item" ] || return 0
	"$program" "$@" -f jsonl >"$scratch/lines" 2>/dev/null
	judge "$item" "$scratch/lines"
}

for data in data/*.csv; do
	it "report $data" fits row report "$data"
	it "check $data" fits figure check "$data"
	it "convert $data" fits record convert "$data"
done
it "report with all columns" fits row report data/official.csv --columns \
	"$("$program" help columns | awk '/^report:/ { on = 1; next } /^$/ { on = 0 } on' | tr -d ' \n')"
it "report across sources" fits row report data/trade.csv -d data/press.csv --across-sources
it "get" fits value get data/official.csv turnover growth exports 2018-2023
it "get what is not there" fits value get data/trade.csv exports 2022
it "explain" fits '' explain data/trade.csv growth 2023
it "explain a sum" fits '' explain data/mirror.csv exports latest
it "compare sources" fits compared compare data/trade.csv data/official.csv
it "compare three files" fits compared compare data/trade.csv data/official.csv data/press.csv
it "compare currencies" fits compared compare data/official.csv data/mirror.csv --rate 'EUR=1.08 USD'
for text in tests/golden/articles/statement_*.txt; do
	it "check $text" fits figure check data/official.csv "$text"
done
printf 'Trade of Kazakhstan with Belgium was about $0.5 billion in 2023. Investment was $2 billion. Exports rose.\n' >"$scratch/text.txt"
it "check with all numbers" fits figure check data/press.csv "$scratch/text.txt" --all
it "check of claims of every kind" fits figure check data/trade.csv -c 'growth 2023 = 1.7%' -c 'exports 2022 = 2x 2021' \
	-c 'turnover 2022 ~ 500' -c 'balance 2023 = -82.3' -c 'exports_share 2023 = 42%' --imply 'turnover 2024'
it "check of contradictions" fits figure check --no-data -c 'turnover 2022 = 4.2' -c 'turnover 2023 = 5.7' -c 'growth 2023 = 27%'
for form in tests/golden/sources/*.csv; do
	"$program" report "$form" -q >/dev/null 2>&1
	"$program" report "$form" >/dev/null 2>&1 && it "report $form" fits row report "$form"
done

hedged() { # a number with its hedge beside it
	printf 'period,turnover,unit\n2022,~223,EUR million\n' >"$scratch/hedged.csv"
	"$program" report "$scratch/hedged.csv" -f json >"$scratch/out" &&
		[ "$(jq -c '.series[0].rows[0] | [.turnover, .turnover_relation, .exports]' "$scratch/out")" = '[223,"~",null]' ] &&
		[ "$("$program" check "$scratch/hedged.csv" -c 'turnover 2022 ~ 220' -f jsonl |
			jq -c '[.value, .relation, .data, .data_relation]')" = '[220,"~",223,"~"]' ]
}
it "a hedge is kept beside its number" hedged
no_empty_text() { [ "$(jq -c '.. | strings | select(. == "")' "$scratch/all.jsonl" | wc -l)" -eq 0 ]; }
it "what is missing is null, never empty" no_empty_text

# The judge can judge: each fault is seen.
broken() { # JQ-EDIT
	"$program" check data/official.csv "$en" -f json | jq -c "$1" >"$scratch/broken"
	! judge '' "$scratch/broken" >/dev/null
}
it "a member too many is seen" broken '.figures[0].flow = "exports"'
it "a member that lacks is seen" broken 'del(.figures[0].verdict)'
it "a wrong word is seen" broken '.figures[0].verdict = "wrong"'
it "an empty text is seen" broken '.figures[0].cause = ""'
it "a text for a number is seen" broken '.figures[0].value = "5"'
it "a fraction of a line is seen" broken '.figures[0].line = 1.5'
summary
