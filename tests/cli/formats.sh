#!/bin/bash
# Every machine format says the same: digits are compared as text, so that not one is lost.
# Usage: formats.sh PROGRAM
program=${1:?usage: formats.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
columns=period,exports,imports,turnover,balance,growth_pct,growth_base,status

as_csv() { "$program" report -f csv --columns $columns --no-header "$1"; }

as_tsv() { "$program" report -f tsv --columns $columns --no-header "$1" | tr '\t' ','; }

# The members of each row in their order, null and quotes taken away. A qualifier is a member of its own, in csv
# the sign of a level.
of_json() {
	sed 's/},{"period"/},\n{"period"/g; s/"rows":\[/\n/g' | grep -o '{"period":.*' |
		sed 's/,"growth_relation":"[~<>]"//g; s/\([-0-9.]*\),"[a-z_]*_relation":"\([~<>]\)"/\2\1/g' |
		sed 's/}.*//; s/"[a-z_]*"://g; s/null//g; s/[{"]//g'
}

same_tsv() { diff <(as_csv "$1") <(as_tsv "$1"); }
same_json() {
	diff <(as_csv "$1") <("$program" report -f json --columns $columns "$1" | of_json)
}
same_jsonl() {
	diff <(as_csv "$1") <("$program" report -f jsonl --columns $columns "$1" | of_json)
}
valid_json() {
	"$program" report -f json "$1" | jq -e '.series[0].rows | length > 0' >/dev/null &&
		"$program" report -f jsonl "$1" | jq -es 'length > 0' >/dev/null
}
read_back() { # our own csv is a data file with the same figures, derived ones included
	"$program" report -f csv "$1" >"$scratch/first.csv"
	"$program" report -f csv "$scratch/first.csv" 2>/dev/null | diff "$scratch/first.csv" -
}
read_back_tsv() {
	"$program" report -f tsv "$1" >"$scratch/first.tsv"
	"$program" report -f tsv "$scratch/first.tsv" 2>/dev/null | diff "$scratch/first.tsv" -
}

cat >"$scratch/odd.csv" <<'CSV'
period,reporter,partner,exports,imports,turnover,unit,source,published,status,note
2021,KAZ,BEL,0,,~514.90,USD million,"=cmd|' /C calc'!A0, ""quoted""",2022,,
2022,KAZ,BEL,>104.7,<3,,USD million,"=cmd|' /C calc'!A0, ""quoted""",2023-05,P,
2023,KAZ,BEL,7.50,8.125,15.6,USD million,"=cmd|' /C calc'!A0, ""quoted""",2024-01-31,EP,a | b
2024-01/2024-08,KAZ,BEL,,9,,USD million,"=cmd|' /C calc'!A0, ""quoted""",2024-10,Q,
2022,FRA,USA,12,13,25,,plain,,,
CSV
for file in data/*.csv "$scratch/odd.csv"; do
	name=$(basename "$file")
	it "tsv of $name equals csv" same_tsv "$file"
	it "json of $name equals csv" same_json "$file"
	it "jsonl of $name equals csv" same_jsonl "$file"
	it "json of $name is valid" valid_json "$file"
	it "csv of $name reads back" read_back "$file"
	it "tsv of $name reads back" read_back_tsv "$file"
done
summary
