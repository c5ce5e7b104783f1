#!/bin/bash
# One file read in parts, each by a run of its own: `convert --sum --part K/N`. All parts are the whole, to the
# byte; a part that is missing, doubled, cut off or of another file is refused and named.
# Usage: parts.sh PROGRAM BUILD-FOLDER
program=${1:?usage: parts.sh PROGRAM BUILD-FOLDER} build=${2:?usage: parts.sh PROGRAM BUILD-FOLDER}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
generate=$build/tests/bench/generate

# parts_of N FILE ARGUMENT...: $scratch/part.1 to $scratch/part.N
parts_of() {
	local n=$1 file=$2 k
	shift 2
	rm -f "$scratch"/part.*
	for ((k = 1; k <= n; k++)); do
		"$program" convert --sum --part "$k/$n" "$@" "$file" >"$scratch/part.$k" 2>"$scratch/err" || {
			cat "$scratch/err"
			return 1
		}
	done
}

shuffled() { printf '%s\n' "$@" | shuf --random-source=<(yes 7); }

# same FILE ARGUMENT...: as files in any order, and through a pipe as a sort of all lines leaves them
same() {
	local file=$1 n header parts
	shift
	"$program" convert --sum "$@" "$file" >"$scratch/whole" 2>"$scratch/err" || return 1
	for n in 1 2 3 7 64; do
		parts_of "$n" "$file" "$@" || return 1
		mapfile -t parts < <(shuffled "$scratch"/part.*)
		"$program" convert --sum "${parts[@]}" | cmp - "$scratch/whole" || return 1
		cat "${parts[@]}" | "$program" convert --sum - | cmp - "$scratch/whole" || return 1
		header=$(grep -m 1 ^period "$scratch/part.1")
		{ echo "$header" && cat "${parts[@]}" | sed 's/$/\t/' | sort; } |
			"$program" convert --sum - | cmp - "$scratch/whole" || return 1
	done
}
for form in baci comtrade_by_r comtrade_legacy eurostat_both eurostat_codes easy_comext_labels; do
	it "parts of $form are the whole" same "tests/golden/sources/$form.csv"
done
it "parts of comtrade_web are the whole" same tests/golden/sources/comtrade_web.csv \
	--level product=TOTAL,partner2=0,transport=0
it "parts of wits are the whole" same tests/golden/sources/wits.csv --level product=1
it "parts of the long form are the whole" same tests/golden/sources/long.csv --freq M

made() { # KIND ARGUMENT...
	local kind=$1
	shift
	"$generate" "$kind" 3000000 5 --hazards >"$scratch/$kind.csv" && same "$scratch/$kind.csv" "$@"
}
it "parts of a dump of BACI are the whole" made baci
it "parts of a dump of Comext are the whole" made comext
it "parts of a dump of Comtrade are the whole" made comtrade --level product=TOTAL,partner2=0,transport=0

# A cut with each newline inside quotes: no part may begin there.
quoted() {
	{
		echo t,i,j,k,v,q
		for k in {1..40}; do
			printf '2021,398,56,1000%02d,1.5,"\n2021,398,56,777777,9,\n"\n' "$k"
		done
	} >"$scratch/quoted.csv"
	same "$scratch/quoted.csv" && grep -q ',60.0,' "$scratch/whole"
}
it "a quoted newline ends no record" quoted

# --- what is refused ------------------------------------------------------------------------------

source=tests/golden/sources/baci.csv
setup() { parts_of 4 "$source" || exit 1; }
all=("$scratch"/part.{1,2,3,4})

setup
it "a part says what it covers" grep -Eq \
	'^# part 2/4: bytes [0-9]+-[0-9]+ of 190, digest [0-9a-f]{16}, rows [0-9]+, records [0-9]+, asked any-any, file baci.csv$' \
	"$scratch/part.2"
it "its first and its last line say the same" cmp <(sed -n '1s/^# //p' "$scratch/part.3") \
	<(sed -n '$s/^# end of //p' "$scratch/part.3")
it "a missing part is named" refused 'part 3 of 4 of baci.csv is missing' \
	"$program" convert --sum "${all[0]}" "${all[1]}" "${all[3]}"
it "missing parts are named" refused 'parts 1, 3-4 of 4 of baci.csv are missing' \
	"$program" convert --sum "${all[1]}"
it "a report on some parts is refused, too" refused 'parts 2-4 of 4 of baci.csv are missing' \
	"$program" report "${all[0]}"
it "a part given twice is named" refused "part 2/4 of baci.csv is already in ${all[1]}" \
	"$program" convert --sum "${all[@]}" "${all[1]}"

cut_off() { # SED-SCRIPT MESSAGE
	setup
	sed -i "$1" "$scratch/part.1"
	refused "$2" "$program" convert --sum "${all[@]}" && says "$scratch/part.1"
}
it "a part without its last line is cut off" cut_off '$d' 'part 1/4 of baci.csv is cut off'
it "a part without its first line is cut off" cut_off '1d' 'part 1/4 of baci.csv is cut off'
it "a row that is missing is missed" cut_off '/^20/d' '0 rows, but the lines'
it "a row too many is told" cut_off '/^20/p' '2 rows, but the lines'
it "a record's hash that is missing is missed" cut_off '/^# records/s/ [0-9a-f]*$//' \
	'hashes of records, but the lines'
it "a line that is no longer one is told" cut_off '1s/digest ./digest x/' 'describes a part, but not the way'

every_byte() { # a part that was cut anywhere is refused
	local n size
	setup
	cp "$scratch/part.1" "$scratch/all"
	size=$(wc -c <"$scratch/all")
	for ((n = 0; n < size - 1; n += 11)); do
		head -c "$n" "$scratch/all" >"$scratch/part.1"
		run 2 "$program" convert --sum "${all[@]}" && is_empty "$scratch/out" || return 1
	done
}
it "a part that is cut anywhere is refused" every_byte

other_states() { # the file has changed between two parts
	setup
	sed 's/50\.125/50.126/' "$source" >"$scratch/baci.csv"
	"$program" convert --sum --part 2/4 "$scratch/baci.csv" >"$scratch/part.2"
	refused 'of 4 of baci.csv' "$program" convert --sum "${all[@]}"
}
it "a part of another state of the file is refused" other_states
other_question() {
	setup
	"$program" convert --sum --reporter BEL --part 2/4 "$source" >"$scratch/part.2" 2>"$scratch/err"
	refused 'of 4 of baci.csv' "$program" convert --sum "${all[@]}"
}
it "a part that was asked for something else is refused" other_question

twice() { # a record in two parts would be counted twice
	parts_of 3 tests/golden/sources/baci_overlap.csv || return 1
	refused 'too' "$program" convert --sum "$scratch"/part.*
}
it "a record in two parts is refused" twice

it "standard input has no parts" refused 'needs a file' "$program" convert --sum --part 1/2 -
gzip -c "$source" >"$scratch/baci.csv.gz"
it "a packed file has no parts" refused 'it is packed' "$program" convert --sum --part 1/2 "$scratch/baci.csv.gz"
packed_whole() {
	"$program" convert --sum --part 1/1 "$scratch/baci.csv.gz" >"$scratch/part" &&
		"$program" convert --sum "$scratch/part" | cmp - <("$program" convert --sum "$source")
}
it "a packed file is one part" packed_whole
it "a table has no parts" refused 'in a table of this form' "$program" convert --sum --part 1/2 \
	tests/golden/sources/stat_utf8.csv
it "a data file has no parts" refused 'a data file' "$program" convert --sum --part 1/2 data/trade.csv
it "a part has no parts" refused 'a part already' "$program" convert --sum --part 1/1 "$scratch/part"
sed 's/,/;/g' "$source" >"$scratch/semicolons.csv"
it "a file with semicolons has no parts" refused 'decimal points or commas' "$program" convert --sum \
	--part 1/2 "$scratch/semicolons.csv"
it "a part is a sum" refused '--part needs --sum' "$program" convert --part 1/2 "$source"
it "a part is of one file" refused 'takes one file' "$program" convert --sum --part 1/2 "$source" "$source"
it "a part is written as csv" refused 'writes csv' "$program" convert --sum --part 1/2 -f json "$source"
for wrong in 0/2 3/2 1 1/ /2 1/0 a/b 1/100000; do
	it "no part is $wrong" refused 'write K/N' "$program" convert --sum --part "$wrong" "$source"
done

summary
