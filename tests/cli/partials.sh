#!/bin/bash
# Parts of one download, converted one by one and added up by `convert --sum`: in any number, in any
# order, alone or by several jobs of GNU parallel, the same bytes, and the totals of the whole.
# Usage: partials.sh PROGRAM BUILD-FOLDER
program=${1:?usage: partials.sh PROGRAM BUILD-FOLDER} build=${2:?usage: partials.sh PROGRAM BUILD-FOLDER}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
# shellcheck source=../support/totals.sh
. tests/support/totals.sh
generate=$build/tests/bench/generate
seed=11

# deal KIND BYTES N: N partial downloads of the dump, and its totals
deal() {
	rm -rf "$scratch/partials" && mkdir "$scratch/partials" &&
		"$generate" "$1" "$2" "$seed" --expect "$scratch/expected" --partials "$3" "$scratch/partials"
}

# Paths in an order that is neither that of names nor another one tomorrow.
shuffled() { # PATH...
	printf '%s\n' "$@" | shuf --random-source=<(yes "$seed")
}

# The partial downloads hold the records of the whole, each once.
is_divided() { # KIND BYTES N
	deal "$@" && "$generate" "$1" "$2" "$seed" | tail -n +2 | sort >"$scratch/whole" || return 1
	tail -q -n +2 "$scratch/partials"/*.csv | sort | cmp - "$scratch/whole"
}
it "seven partial downloads of BACI are the whole" is_divided baci 300000 7
it "two partial downloads of Comext are the whole" is_divided comext 300000 2

# one_by_one ARGUMENT...: the sum of the partial downloads as they are dealt, in $scratch/sum.csv
one_by_one() {
	local partial parts
	for partial in "$scratch"/partials/*.csv; do
		"$program" convert --sum "$@" "$partial" >"$partial.part" 2>"$scratch/err" || return 1
	done
	mapfile -t parts < <(shuffled "$scratch"/partials/*.part)
	"$program" convert --sum "${parts[@]}" >"$scratch/sum.csv"
}

all_at_once() { # ARGUMENT...
	local partials
	mapfile -t partials < <(shuffled "$scratch"/partials/*.csv)
	"$program" convert --sum "$@" "${partials[@]}" >"$scratch/sum.csv"
}

by_jobs() { # ARGUMENT...
	local parts
	shuffled "$scratch"/partials/*.csv |
		parallel --will-cite -j 3 "$program" convert --sum "$@" {} '>' {}.part "2>" /dev/null || return 1
	mapfile -t parts < <(shuffled "$scratch"/partials/*.part)
	"$program" convert --sum "${parts[@]}" >"$scratch/sum.csv"
}

# As a pipe hands them on, one behind the other, each with its header.
through_a_pipe() { # ARGUMENT...
	local partial
	for partial in "$scratch"/partials/*.csv; do
		"$program" convert --sum "$@" "$partial" 2>"$scratch/err" || return 1
	done | "$program" convert --sum - >"$scratch/sum.csv"
}

# As Hadoop streaming does it: lines of each split behind the header, the results sorted by lines with
# a tab behind each, and added up behind a header again.
as_streaming() { # ARGUMENT...
	local partial header
	for partial in "$scratch"/partials/*.csv; do
		{ head -n 1 "$partial" && tail -n +2 "$partial"; } | "$program" convert --sum "$@" - 2>"$scratch/err"
	done | sed 's/$/\t/' | sort >"$scratch/sorted"
	header=$(grep -m 1 ^period "$scratch/sorted")
	{ echo "$header" && cat "$scratch/sorted"; } | "$program" convert --sum - >"$scratch/sum.csv"
}

# The file of sums reports what the generator added up.
is_exact() {
	run 0 "$program" report -f csv "$scratch/sum.csv" && is_expected "$scratch/out" "$scratch/expected"
}

# same HOW KIND [ARGUMENT...]: of 1, 2 and 7 partial downloads the same bytes
same() {
	local how=$1 kind=$2 n
	shift 2
	for n in 1 2 7; do
		deal "$kind" 2000000 "$n" && "$how" "$@" && is_exact || return 1
		[ "$n" -ne 1 ] || cp "$scratch/sum.csv" "$scratch/sum-of-one.csv"
		cmp "$scratch/sum.csv" "$scratch/sum-of-one.csv" || return 1
	done
}

# What Spark's pipe() and Hadoop streaming promise: lines split anywhere between records, a mapper for each
# split, of which some are run twice and some die first, the results' lines in any order, two levels of reducers.
streaming() { # N
	local split attempt half
	rm -rf "$scratch"/split.* "$scratch"/mapped.*
	"$generate" baci 1000000 "$seed" --expect "$scratch/expected" >"$scratch/dump.csv" &&
		head -n 1 "$scratch/dump.csv" >"$scratch/header" &&
		tail -n +2 "$scratch/dump.csv" >"$scratch/lines" && split -n "l/$1" "$scratch/lines" "$scratch/split." ||
		return 1
	for split in "$scratch"/split.*; do
		for attempt in 1 2; do
			cat "$scratch/header" "$split" | "$program" convert --sum - >"$scratch/mapped.$attempt" 2>"$scratch/err" ||
				return 1
		done
		cmp "$scratch/mapped.1" "$scratch/mapped.2" || return 1
		# One that fails has written nothing that could be taken for its result.
		{ cat "$scratch/header" && head -c 3000 "$split" && echo '"'; } |
			"$program" convert --sum - >"$scratch/dead" 2>"$scratch/err" && return 1
		is_empty "$scratch/dead" || return 1
		sed 's/$/\t/' "$scratch/mapped.1"
	done | sort -r >"$scratch/mapped"
	for half in 0 1; do
		{ grep -m 1 ^period "$scratch/mapped" && awk -v half=$half 'NR % 2 == half' "$scratch/mapped"; } |
			"$program" convert --sum - || return 1
	done | sort | { grep -h -m 1 ^period "$scratch/mapped" && cat; } | "$program" convert --sum - >"$scratch/sum.csv"
	is_exact && "$program" convert --sum "$scratch/dump.csv" 2>"$scratch/err" | cmp - "$scratch/sum.csv"
}
for n in 1 2 13 64; do
	it "lines in, lines out, in any order, some twice: $n splits" streaming "$n"
done

level=product=TOTAL,partner2=0,transport=0
for how in one_by_one all_at_once by_jobs through_a_pipe as_streaming; do
	if [ "$how" = by_jobs ] && ! command -v parallel >/dev/null; then
		skip "GNU parallel is not installed"
		continue
	fi
	kinds='baci comext comtrade-pair'
	[ "$how" = one_by_one ] || kinds=baci
	for kind in $kinds; do
		it "$kind, $how: 1, 2 and 7 partials" same "$how" "$kind"
	done
	it "comtrade at one level, $how: 1, 2 and 7 partials" same "$how" comtrade --level "$level"
done

# Where levels nest, a partial download cannot know its totals.
levels_open() {
	deal comtrade 1000000 2 || return 1
	run 2 "$program" convert --sum "$scratch"/partials/*.csv && [ ! -s "$scratch/out" ] &&
		grep -q -e --level "$scratch/err"
}
it "without a level, partial downloads of a dump whose levels nest are refused" levels_open

# Few records on many partial downloads: some have none of the pair, which is no reason to refuse the others.
without_pair() {
	deal baci 20000 30 && all_at_once --reporter KAZ && is_exact
}
it "partial downloads without the pair add nothing" without_pair

# Partial downloads that are not said to be such are two files for one period.
not_said() {
	deal comtrade-pair 1000000 2 && run 2 "$program" convert "$scratch"/partials/*.csv && [ ! -s "$scratch/out" ]
}
it "without --sum, two partial downloads are refused" not_said

summary
