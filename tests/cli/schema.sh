#!/bin/bash
# What every command writes as JSON is as src/schema/kzbe-trade.schema.json says, and one vocabulary: what is
# missing is null, a qualifier is kept, all that is declared occurs. Usage: schema.sh PROGRAM
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
	! [ -s "$scratch/faults" ] || { echo "not as $schema has it:"; head -n 5 "$scratch/faults"; return 1; }
}
declare -A whole=([row]=whole_report [partner_row]=whole_partners [figure]=whole_check [compared]=whole_compare [record]=whole_data)
fits() { # DEFINITION-OF-AN-ITEM ARGUMENT...: in json and jsonl, with all members that are there by default
	local item=$1
	shift
	"$program" "$@" -f json >"$scratch/out" 2>/dev/null
	[ -s "$scratch/out" ] || { echo "nothing printed"; return 1; }
	cat "$scratch/out" >>"$scratch/all.jsonl"
	judge '' "$scratch/out" && judge "${whole[${item:-none}]:-}" "$scratch/out" || return 1
	[ -n "$item" ] || return 0
	"$program" "$@" -f jsonl >"$scratch/lines" 2>/dev/null
	judge "${whole[$item]:+whole_}$item" "$scratch/lines"
}

chosen() { # DEFINITION-OF-AN-ITEM ARGUMENT...: the same, but --columns says which members there are
	"$program" "${@:2}" -f json >"$scratch/out" 2>/dev/null
	[ -s "$scratch/out" ] || { echo "nothing printed"; return 1; }
	judge '' "$scratch/out" || return 1
	"$program" "${@:2}" -f jsonl >"$scratch/lines" 2>/dev/null
	judge "$1" "$scratch/lines"
}

for data in data/*.csv; do
	it "report $data" fits row report "$data"
	it "check $data" fits figure check "$data"
	it "convert $data" fits record convert "$data"
done
it "report with all columns" chosen row report data/official.csv --columns \
	"$("$program" help columns | awk '/^report:/ { on = 1; next } /^$/ { on = 0 } on' | tr -d ' \n')"
it "report across sources" fits row report data/trade.csv -d data/press.csv --across-sources
each_column_alone() { # COMMAND DEFINITION ARGUMENT...: every column of `help columns`
	local column n=0
	for column in $("$program" help columns | awk -v on="$1:" '/^[^ ]/ { is = $0 == on } /^  / && is' | tr -d ',\n'); do
		chosen "$2" "$1" "${@:3}" --columns "$column" || { echo "column $column"; return 1; }
		n=$((n + 1))
	done
	[ "$n" -gt 10 ]
}
it "each column of report alone" each_column_alone report row data/press.csv
it "each column of check alone" each_column_alone check figure data/official.csv -c 'turnover 2023 = 523.7'
it "each column of compare alone" each_column_alone compare compared data/trade.csv data/official.csv
it "each column of convert alone" each_column_alone convert record data/official.csv
it "columns of three versions" chosen compared compare data/trade.csv data/official.csv data/press.csv --columns a,b_verdict
printf '%s\n' 'reporter,partner,period,exports,imports,unit' BEL,KAZ,2022,1,2,USD BEL,KAZ,2023,1.5,~2,USD BEL,FRA,2023,,20,USD \
	BEL,WLD,2023,30,40,USD >"$scratch/partners.csv"
it "a table by partner" fits partner_row report --reporter BEL "$scratch/partners.csv"
it "its columns" chosen partner_row report --reporter BEL --columns turnover,share_pct "$scratch/partners.csv"
it "a table by partner without figures so short" fits partner_row report --reporter BEL --by month "$scratch/partners.csv"
it "partners that are named" fits partner_row report --reporter BEL --partner KAZ,FRA "$scratch/partners.csv"
ranges_of_partners() { # 1.5 is 1.45 to 1.55, about 2 is 1.5 to 2.5
	[ "$("$program" report --reporter BEL -f json "$scratch/partners.csv" | jq -c '.partners[0].rows[] | select(.partner == "KAZ") |
		[.exports_low, .exports_high, .imports_low, .imports_high, .turnover_low, .turnover_high]')" = '[1.45,1.55,1.5,2.5,2.95,4.05]' ]
}
it "its ranges" ranges_of_partners
machine_names() { # what contradicts is named as programs name it
	[ "$("$program" check --no-data -c 'normalised_balance 2023 = 20%' -c 'exports 2023 = 100' -c 'imports 2023 = 120' -f json |
		jq -c '[.sets[0].conflict, .sets[0].repairs | .[0] | split(" ")[0]]')" = '["normalised_balance","normalised_balance"]' ] &&
		[ "$("$program" check --no-data -c 'exports_growth 2023 = 5%' -c 'exports 2023 = 105' -f json | jq -r '.sets[0].witness[0]' | cut -d ' ' -f 1)" = exports_growth ]
}
it "sets name indicators as programs do" machine_names
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

qualified() { # a number with its qualifier beside it
	printf 'period,turnover,unit\n2022,~223,EUR million\n' >"$scratch/qualified.csv"
	"$program" report "$scratch/qualified.csv" -f json >"$scratch/out" &&
		[ "$(jq -c '.series[0].rows[0] | [.turnover, .turnover_relation, .exports]' "$scratch/out")" = '[223,"~",null]' ] &&
		[ "$("$program" check "$scratch/qualified.csv" -c 'turnover 2022 ~ 220' -f jsonl |
			jq -c '[.value, .relation, .data, .data_relation]')" = '[220,"~",223,"~"]' ]
}
it "a qualifier is kept beside its number" qualified
no_empty_text() { [ "$(jq -c '.. | strings | select(. == "")' "$scratch/all.jsonl" | wc -l)" -eq 0 ]; }
it "what is missing is null, never empty" no_empty_text

documented() { # each member that the schema has is in the manual
	local name missing=
	tr -c 'a-z0-9_' '\n' <src/man/kzbe-trade.5 | sort -u >"$scratch/words"
	for name in $(jq -r '[.. | objects | .properties? // empty | keys[]] | unique[]' "$schema"); do
		grep -qx "$name" "$scratch/words" || missing="$missing $name"
	done
	[ -z "$missing" ] || { echo "kzbe-trade(5) lacks$missing"; return 1; }
}
it "kzbe-trade(5) has each member" documented

# The judge can judge: each fault is seen.
broken() { # JQ-EDIT
	"$program" check data/official.csv "$en" -f json | jq -c "$1" >"$scratch/broken"
	! judge whole_check "$scratch/broken" >/dev/null
}
it "a member too many is seen" broken '.figures[0].flow = "exports"'
it "a member that lacks is seen" broken 'del(.figures[0].verdict)'
it "a wrong word is seen" broken '.figures[0].verdict = "wrong"'
it "an empty text is seen" broken '.figures[0].cause = ""'
it "a text for a number is seen" broken '.figures[0].value = "5"'
broken_partners() {
	"$program" report --reporter BEL "$scratch/partners.csv" -f json | jq -c "$1" >"$scratch/broken"
	! judge whole_partners "$scratch/broken" >/dev/null
}
it "a share that lacks is seen" broken_partners 'del(.partners[0].rows[0].share_pct)'
it "a column of another table is seen" broken_partners '.partners[0].rows[0].coverage_pct = 5'
it "a fraction of a line is seen" broken '.figures[0].line = 1.5'
summary
