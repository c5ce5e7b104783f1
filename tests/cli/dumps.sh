#!/bin/bash
# Generated dumps of many countries in publishers' forms, also such as a search of raw bytes could
# stumble over: the pair's totals are those that the generator added up in whole numbers.
# Usage: dumps.sh PROGRAM BUILD-FOLDER
program=${1:?usage: dumps.sh PROGRAM BUILD-FOLDER} build=${2:?usage: dumps.sh PROGRAM BUILD-FOLDER}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
# shellcheck source=../support/totals.sh
. tests/support/totals.sh
generate=$build/tests/bench/generate
dump=$scratch/dump.csv expected=$scratch/expected

# generated KIND BYTES SEED [OPTION...]: the dump, and what its totals are
generated() {
	"$generate" "$@" --expect "$expected" >"$dump"
}

# exact KIND BYTES SEED [OPTION...]: from a file, from a pipe, and without the filter if there is one. A small dump may be
# of one product, which is no total unless its level is asked for.
exact() {
	local level=()
	generated "$@" || return 1
	case $1:$2 in comext:*) level=(--level product=8) ;; comtrade-pair:3*) level=(--level product=6) ;; esac
	run 0 "$program" report -f csv "${level[@]}" "$dump" && is_expected "$scratch/out" "$expected" || return 1
	cp "$scratch/out" "$scratch/first"
	"$program" report -f csv "${level[@]}" - <"$dump" | cmp - "$scratch/first" || return 1
	! has_option "$program" report --no-filter ||
		{ run 0 "$program" report --no-filter -f csv "${level[@]}" "$dump" && cmp "$scratch/out" "$scratch/first"; }
}

for kind in comtrade comtrade-pair baci baci-pair comext; do
	it "$kind" exact "$kind" 2000000 1
	it "$kind in UTF-8" exact "$kind" 500000 2 --utf8
	it "$kind with CRLF" exact "$kind" 500000 3 --crlf
	it "$kind without a last newline" exact "$kind" 500000 4 --no-newline
	for seed in 5 6 7; do
		it "$kind with decoys, seed $seed" exact "$kind" 1500000 "$seed" --hazards
		it "$kind with decoys and CRLF, seed $seed" exact "$kind" 300000 "$seed" --hazards --crlf --no-newline
	done
	it "$kind, few records" exact "$kind" 3000 8
done

same_bytes() {
	"$generate" comtrade 300000 1 --hazards | cmp - <("$generate" comtrade 300000 1 --hazards)
}
it "the same dump from the same seed" same_bytes

# A digit of the pair's that changes is seen.
one_digit_off() {
	generated baci 300000 1 || return 1
	awk -F, -v OFS=, '!done && $2 == 398 && $3 == 56 { $5 = $5 + 0.001; done = 1 } { print }' "$dump" >"$scratch/off.csv"
	run 0 "$program" report -f csv "$scratch/off.csv" && ! is_expected "$scratch/out" "$expected"
}
it "a wrong total is noticed" one_digit_off

# Of a record of which neither country is known both names are told, whatever was known of either before.
unknown_names() { # REPORTER PARTNER
	{
		echo typeCode,freqCode,period,reporterISO,flowCode,partnerISO,cmdCode,primaryValue
		for row in DEU,X,FRA ITA,X,FRA QQA,X,FRA ITA,X,QQB "$1,X,$2"; do
			for code in 100001 100002 100003 100004; do echo "C,A,2020,$row,$code,5"; done
		done
	} >"$dump"
	refused 'the file has no trade of Kazakhstan with Belgium' "$program" convert "$dump" && says "unknown names: 'QQA', 'QQB'${3-}"
}
it "unknown names of both sides" unknown_names QQA QQB
it "an unknown partner of an unknown reporter" unknown_names QQA QQC ", 'QQC'"
it "an unknown reporter with an unknown partner" unknown_names QQC QQB ", 'QQC'"

# A line too short to have the column must not be searched for it through all that follows.
empty_lines() {
	generated comtrade 3000 1 && yes '' | head -c 16000000 >>"$dump"
	run 0 timeout 20 "$program" report -f csv "$dump" && is_expected "$scratch/out" "$expected" || return 1
	cp "$scratch/out" "$scratch/first"
	run 0 timeout 20 "$program" report --no-filter -f csv "$dump" && cmp "$scratch/out" "$scratch/first"
}
it "millions of empty lines take no time" empty_lines

summary
