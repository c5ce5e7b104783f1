#!/bin/bash
# What scripts ask: a file alone, periods as ranges, several values in one run, and the same values as
# json. Usage: answers.sh PROGRAM
program=${1:?usage: answers.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
tab=$(printf '\t')

# --- a file alone ------------------------------------------------------------------------------------

alone() { diff <("$program" report "$@") <("$program" "$@"); }
it "a file alone is its report" alone data/trade.csv
it "with options" alone --in 'USD billion' data/official.csv --from 2022
it "two files" alone data/trade.csv data/press.csv -f csv
stdin_alone() { diff <("$program" report - <data/trade.csv) <("$program" - <data/trade.csv); }
it "standard input" stdin_alone
no_file() { run 2 "$program" no/such.csv && grep -q 'no/such.csv: cannot open' "$scratch/err"; }
it "a file that is not there is named" no_file
no_command() { run 2 "$program" reprot && grep -q "did you mean 'report'" "$scratch/err"; }
it "a word that is no file is a command's" no_command
guess() { # REMEDY ARGUMENT...
	local remedy=$1
	shift
	run 2 "$program" "$@" && [ "$(sed -n 2p "$scratch/err")" = "    $remedy" ] || { cat "$scratch/err"; return 1; }
}
it "--form is no misspelt --from" guess "did you mean '--format'?" report --form csv data/trade.csv
it "nor is it without a command" guess "did you mean '--format'?" --form csv data/trade.csv
it "a delimiter nobody can choose" guess "see 'kzbe-trade help report'" report --delimiter ';' data/trade.csv
it "--quarter" guess "did you mean '--by'?" report --quarter data/trade.csv
it "--quarter is no misspelt --partner" guess "see 'kzbe-trade help convert'" convert --quarter data/trade.csv
it "a format that the command has" guess "did you mean '-f csv'?" check --csv data/trade.csv
it "a format that it has not" guess "see 'kzbe-trade help check'" check --png data/trade.csv
it "a format of pictures" guess "did you mean '-f png'?" chart --png data/trade.csv
it "other programs' commands" guess "did you mean 'compare'?" diff data
it "a misspelt option" guess "did you mean '--partner'?" report --parter BEL data/trade.csv
of_other_command() { run 2 "$program" data/trade.csv --imply x && grep -q "'report' has no option --imply" "$scratch/err"; }
it "it has the options of report" of_other_command

# --- periods -----------------------------------------------------------------------------------------

years() { "$program" report -f csv --no-header --columns period "$@" data/official.csv | tr '\n' ' '; }
shows() { # YEARS OPTION...
	local wanted=$1
	shift
	[ "$(years "$@")" = "$wanted" ]
}
for range in 2020..2022 2020-2022 2020:2022 2020–2022 2020—2022 '2020 - 2022' '2020 to 2022' 2020/2022 2020-01..2022-12 2020-01-2022-12 2020Q1:2022Q4; do
	it "--period $range" shows '2020 2021 2022 ' --period "$range"
done
it "--from" shows '2022 2023 ' --from 2022
it "--to" shows '2018 2019 ' --to 2019
it "--from and --to" shows '2020 2021 ' --from 2020 --to 2021
it "--period 2022.." shows '2022 2023 ' --period 2022..
it "--period :2019" shows '2018 2019 ' --period :2019
it "--period 2020" shows '2020 ' --period 2020
refused() { # WORDS OPTION...
	local words=$1
	shift
	run 2 "$program" report data/official.csv "$@" && grep -qF -- "$words" "$scratch/err"
}
it "backwards" refused 'lies before the start' --period 2022-2020
it "ends backwards" refused '--to lies before --from' --from 2022 --to 2020
it "two ways at once" refused 'not both' --from 2022 --period 2023
it "a season" refused "invalid value '2019-20' for --period" --period 2019-20
it "nothing between" refused "invalid value '..' for --period" --period ..
it "three ends" refused "invalid value '2018..2019..2020'" --period 2018..2019..2020
it "no such end" refused "invalid value 'spring' for --from" --from spring
december() { # a period by itself stays one
	printf 'period,exports,unit,source\n2020-12,5,USD million,S\n2021-12,6,USD million,S\n' >"$scratch/months.csv"
	[ "$("$program" report -f csv --no-header --columns period,exports --period 2020-12 "$scratch/months.csv")" = 2020-12,5 ]
}
it "2020-12 is December" december

# --- several values ----------------------------------------------------------------------------------

# What the report's csv says, as lines of indicator, period, value.
of_report() { # INDICATOR: its column's lines
	"$program" report -f csv --no-header --columns "period,$1" data/official.csv | sed "s/^/$1$tab/; s/,/$tab/"
}
several() { diff <(of_report exports; of_report growth) <("$program" get data/official.csv exports growth 2018-2023 2>/dev/null); }
it "two indicators of six years" several
with_commas() { diff <("$program" get data/official.csv exports imports 2022 2023) <("$program" get data/official.csv exports,imports 2022,2023); }
it "with commas" with_commas
open_range() { [ "$("$program" get data/official.csv exports 2022.. | cut -f 2 | tr '\n' ' ')" = '2022 2023 ' ]; }
it "an open range has the rows that there are" open_range
single() { [ "$("$program" get data/trade.csv growth 2023)" = 1.7 ]; }
it "one is a bare number" single
one_is_missing() { # 2017 is not there: the others are printed, and the status tells
	run 1 "$program" get data/official.csv turnover 2017 2018 &&
		[ "$(cat "$scratch/out")" = "turnover${tab}2017$tab
turnover${tab}2018${tab}454791.5" ] && grep -q 'turnover 2017: no turnover for 2017' "$scratch/err"
}
it "one of several is missing" one_is_missing
usage() { # WORDS OPERAND...
	local words=$1
	shift
	run 2 "$program" "$@" && [ ! -s "$scratch/out" ] && grep -qF -- "$words" "$scratch/err"
}
it "no period" usage 'get needs DATA INDICATOR PERIOD' get data/trade.csv growth
it "no indicator" usage "no indicator '2023-13'" get data/trade.csv 2023-13
it "neither" usage "no indicator or period 'turnovr'" get data/trade.csv growth 2023 turnovr
it "unequal ends" usage 'a range goes from one year to another' get data/trade.csv growth 2022..2023-08
it "explain is of one value" usage 'explain takes one INDICATOR and one PERIOD' explain data/trade.csv growth 2022 2023

# --- as json -----------------------------------------------------------------------------------------

if command -v jq >/dev/null; then
	# 523.7 / 514.9 - 1 = 1.70907...%; 523.65 / 514.95 and 523.75 / 514.85 are its ends, rounded outward.
	get_json() {
		"$program" get data/trade.csv growth 2023 -f json >"$scratch/out" &&
			[ "$(jq -c '.values[0] | [.indicator, .period, .value, .low, .high, .unit, .base]' "$scratch/out")" = '["growth","2023",1.7,1.6894,1.7287,"%","2022"]' ]
	}
	it "get -f json" get_json
	get_jsonl() { [ "$("$program" get data/official.csv exports imports 2022 2023 -f jsonl | jq -r '[.indicator, .period] | join(" ")' | tr '\n' ,)" = 'exports 2022,exports 2023,imports 2022,imports 2023,' ]; }
	it "get -f jsonl is an object a line" get_jsonl
	missing_json() { run 1 "$program" get data/trade.csv growth 2022 -f json && [ "$(jq -c '.values[0] | [.value, .reason]' "$scratch/out")" = '[null,"no turnover for 2021"]' ]; }
	it "what is missing is null, with its reason" missing_json
	qualified_json() { "$program" get data/press.csv --unit EUR turnover 2016 -f json 2>/dev/null | jq -e '.values[0] | .value == 223 and .relation == "~"' >/dev/null; }
	it "a qualifier is kept" qualified_json
	explain_json() {
		"$program" explain data/trade.csv growth 2023 -f json >"$scratch/out" &&
			[ "$(jq -c '[.values[0].value, .values[0].unrounded, [.operands[] | .period, .value, .low, .high]]' "$scratch/out")" = '[1.7,1.7091,["2023",523.7,523.65,523.75,"2022",514.9,514.85,514.95]]' ]
	}
	it "explain -f json" explain_json
	explain_missing() { "$program" explain data/trade.csv growth 2022 -f json | jq -e '.values[0].value == null and .values[0].reason == "no turnover for 2021" and .operands == []' >/dev/null; }
	it "explain -f json of what is missing" explain_missing
	to_file() { "$program" get data/trade.csv growth 2023 -o "$scratch/g.json" && jq -e '.values[0].value == 1.7' "$scratch/g.json" >/dev/null; }
	it "the name's ending tells" to_file
	convert_jsonl() { [ "$("$program" convert data/trade.csv -f jsonl | jq -c '[.period, .exports, .turnover]' | head -n 1)" = '["2022",null,514.9]' ]; }
	it "convert -f jsonl" convert_jsonl
else
	skip "jq is not installed: json is not looked at"
fi
read_back() { "$program" convert "$1" -f json >"$scratch/c.json" && diff <("$program" convert "$1") <("$program" convert "$scratch/c.json"); }
for file in data/*.csv; do
	it "convert -f json of $file is read back" read_back "$file"
done
it "convert writes no table" usage 'convert does not write table' convert data/trade.csv -f table
it "explain writes no csv" usage 'explain does not write csv' explain data/trade.csv growth 2023 -f csv
listed() { run 2 "$program" report data/press.csv --reporter FRA && grep -qxF 'kzbe-trade: no series matches --reporter FRA' "$scratch/err"; }
it "only the options given are named" listed

# --- as of a date ------------------------------------------------------------------------------------

printf '%s\n' 'period,turnover,unit,source,published' '2022,514.5,USD million,S,2023-12' '2022,514.9,USD million,S,2024-10-18' \
	'2023,523.7,USD million,S,2024-10-18' >"$scratch/vintages.csv"
as_of() { # DATE TURNOVERS: of 2022 and 2023, as they stood then
	[ "$("$program" get "$scratch/vintages.csv" turnover 2022 2023 --as-of "$1" 2>/dev/null | cut -f 3 | tr '\n' ' ')" = "$2" ]
}
it "on the day of publication" as_of 2024-10-18 '514.9 523.7 '
it "the day before" as_of 2024-10-17 '514.5  '
it "in the month of the first" as_of 2023-12 '514.5  '
it "by the end of its year" as_of 2023 '514.5  '
nothing_yet() { run 2 "$program" report "$scratch/vintages.csv" --as-of 2023-11 && grep -q 'nothing was published by 2023-11' "$scratch/err"; }
it "nothing yet" nothing_yet
undated() {
	sed '$a2021,419.7,USD million,S,' "$scratch/vintages.csv" >"$scratch/some.csv"
	[ "$("$program" get "$scratch/some.csv" turnover 2021 --as-of 2000 2>"$scratch/err")" = 419.7 ] &&
		grep -q '1 row has no date of publication and is kept' "$scratch/err"
}
it "rows without a date are kept, and counted" undated

summary
