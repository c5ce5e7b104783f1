#!/bin/bash
# Files, pipes and devices: what is read, what is written, and what stays whole when that fails.
# Usage: io.sh PROGRAM
program=${1:?usage: io.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
data=data/trade.csv


full_output() {
	"$program" report $data >/dev/full 2>"$scratch/err"
	[ $? -eq 2 ] && says 'cannot write to standard output'
}
it "a full device as standard output is trouble" full_output

closed_output() {
	"$program" report $data >&- 2>"$scratch/err"
	[ $? -eq 2 ] && says 'cannot write to standard output'
}
it "a closed standard output is trouble" closed_output

broken_pipe() { # a reader that leaves at once; the status is SIGPIPE's or 2, and nothing is said
	(
		"$program" report -f csv data/official.csv 2>"$scratch/err"
		echo $? >"$scratch/status"
	) | true
	is_empty "$scratch/err"
}
it "a reader that leaves is quiet" broken_pipe

too_large() { # a limit of one block for files, in place and beside
	rm -rf "$scratch/limited" && mkdir "$scratch/limited" && echo old >"$scratch/limited/x.json"
	(ulimit -f 1 && exec "$program" report -f json data/official.csv -o "$scratch/limited/x.json") 2>"$scratch/err"
	[ $? -eq 2 ] && says 'cannot write: File too large' && [ "$(ls -A "$scratch/limited")" = x.json ] &&
		[ "$(cat "$scratch/limited/x.json")" = old ] || return 1
	(ulimit -f 1 && exec "$program" report -f json data/official.csv >"$scratch/limited/y.json") 2>"$scratch/err"
	[ $? -eq 2 ] && says 'cannot write to standard output: File too large'
}
it "a file that may not grow so large is an error of writing" too_large

not_written() { # ENDING NAMED COMMAND...: refused before anything is read, naming what can be written
	local ending=$1 named=$2
	shift 2
	run 2 "$program" "$@" -o "$scratch/x.$ending" && is_empty "$scratch/out" && says "$named" &&
		[ ! -e "$scratch/x.$ending" ]
}
for ending in xlsx pdf docx 7z; do
	it "report -o x.$ending is refused" not_written $ending .html report $data
	it "check -o x.$ending is refused" not_written $ending .json check $data
	it "compare -o x.$ending is refused" not_written $ending .csv compare $data $data
	it "convert -o x.$ending is refused" not_written $ending .csv convert $data
	it "chart -o x.$ending is refused" not_written $ending .svg chart $data
	it "get -o x.$ending is refused" not_written $ending .txt get $data growth 2023
	it "explain -o x.$ending is refused" not_written $ending .txt explain $data growth 2023
done
it "convert -o x.html is refused" not_written html '.csv, .tsv' convert $data
it "get -o x.html is refused" not_written html .txt get $data growth 2023
names_taken() { # what ends in no kind of file, in one that is written, or with -f
	local name
	for name in plain 2024.12 'a.b c' x.TXT x.md; do
		run 0 "$program" report $data -o "$scratch/$name" && [ -s "$scratch/$name" ] || return 1
	done
	run 0 "$program" report -f csv $data -o "$scratch/x.dat" && grep -q ^reporter "$scratch/x.dat" || return 1
	run 0 "$program" convert $data -o "$scratch/plain" && grep -q ^period, "$scratch/plain" || return 1
	run 0 "$program" convert $data -o "$scratch/x.tsv" && grep -q "^period$(printf '\t')" "$scratch/x.tsv"
}
it "other names are taken" names_taken

# --- a text on standard input that check was not told of ------------------------------------------------

unread() { # a pipe with a text in it, and a file from its start
	echo 'Turnover was 5.' | "$program" check $data >"$scratch/out" 2>"$scratch/err"
	[ $? -eq 2 ] && is_empty "$scratch/out" && says 'put - after DATA' || return 1
	echo 'Turnover was 5.' >"$scratch/text"
	"$program" check $data <"$scratch/text" >"$scratch/out" 2>"$scratch/err"
	[ $? -eq 2 ] && says 'put - after DATA'
}
it "check does not pass over a text on standard input" unread
nothing_unread() { # what a timer, a service or a loop gives a program
	"$program" check $data </dev/null >"$scratch/out" || return 1
	true | "$program" check $data >"$scratch/out" || return 1
	mkfifo "$scratch/idle"
	(exec 3<>"$scratch/idle" && "$program" check $data <&3 >"$scratch/out") || return 1
	: >"$scratch/empty"
	"$program" check $data <"$scratch/empty" >"$scratch/out" || return 1
	while read -r _; do "$program" check $data || return 1; done <"$scratch/text" >"$scratch/out"
	echo text | "$program" check $data -c 'growth 2023 = 1.7%' >"$scratch/out" || return 1
	"$program" check $data <&- >"$scratch/out"
}
it "check runs where standard input holds nothing" nothing_unread
data_in_pipe() {
	echo 'Turnover with Belgium was $523.7 million in 2023.' >"$scratch/article"
	cat $data | "$program" check - "$scratch/article" --matches >"$scratch/out" || return 1
	grep -q 'matches "\$523.7 million"' "$scratch/out"
}
it "check reads data on standard input beside a text" data_in_pipe
swapped() {
	run 2 "$program" check "$scratch/text" $data && says "the operands are swapped: '$data' is the data file and comes first" &&
		says "kzbe-trade check $data $scratch/text"
}
it "a text before the data is named" swapped
text_as_data() {
	printf '%s\n' 'A year of trade' '' 'Exports to Belgium in 2023 were $220.7 million, imports $302.9 million.' >"$scratch/titled"
	for text in "$scratch/article" "$scratch/titled"; do
		for rest in "report $text" "$text" "get $text growth 2023" "explain $text growth 2023" "chart $text" "convert $text" "compare $data $text"; do
			# shellcheck disable=SC2086
			run 2 "$program" $rest && [ "$(grep -cF "'$text' is a text, not a data file" "$scratch/err")" = 1 ] &&
				says "kzbe-trade check DATA $text" || return 1
		done
		run 2 "$program" check "$text" && [ "$(grep -c 'is a text, not a data file' "$scratch/err")" = 1 ] || return 1
	done
	printf '%s\n' period,exports,unit '2022,1.5 in 2022,USD million' '2023,1.6,USD million' >"$scratch/bad.csv"
	run 2 "$program" report "$scratch/bad.csv" && ! says 'is a text'
}
it "a text in the place of data is called one" text_as_data
sentences_as_data() {
	for text in tests/golden/articles/*.sentences; do
		run 2 "$program" report "$text" && says "kzbe-trade: " || return 1
	done
}
it "sentences of any kind in the place of data end in a reason" sentences_as_data
data_as_text() {
	run 2 "$program" check $data data/official.csv && [ ! -s "$scratch/out" ] &&
		says "'data/official.csv' is a data file, not a text" && says "kzbe-trade compare $data data/official.csv" || return 1
	"$program" check $data - <data/mirror.csv >"$scratch/out" 2>"$scratch/err"
	[ $? -eq 2 ] && says "standard input is a data file, not a text" || return 1
	run 2 "$program" check --no-data $data && says "kzbe-trade check $data" || return 1
	printf '[{"period":"2023","exports":220.7,"imports":303,"unit":"USD million"}]' >"$scratch/rows.json"
	for form in tests/golden/sources/*.csv "$scratch/rows.json"; do
		run 2 "$program" check $data "$form" && says "is a data file, not a text" || return 1
	done
	printf 'Trade turnover with Belgium was 523.7 million USD in 2023.\n\nperiod;exports;imports\n2023;220,7;303\n' >"$scratch/article" &&
		run 0 "$program" check $data "$scratch/article"
}
it "a data file where a text belongs is named, whatever form it has; a text with a table is none" data_as_text
reversed_ends() {
	run 2 "$program" report $data --from 2024-Q1 --to 2020 && says "--to lies before --from" && says "--from 2020 --to 2024-Q1"
}
it "--from after --to tells how to write it" reversed_ends

long_names() {
	local n name
	for n in 240 247 248 254 255; do
		name=$(head -c $((n - 3)) /dev/zero | tr '\0' n).md
		run 0 "$program" report $data -o "$scratch/$name" && [ -s "$scratch/$name" ] || return 1
	done
}
it "-o takes names as long as names can be" long_names

from_pipe() {
	"$program" report - <$data >"$scratch/piped" || return 1
	"$program" report $data | cmp - "$scratch/piped"
}
it "standard input gives the same report" from_pipe

from_fifo() {
	mkfifo "$scratch/fifo"
	cat $data >"$scratch/fifo" &
	"$program" get "$scratch/fifo" growth 2023 | grep -qx 1.7
}
it "a FIFO is read" from_fifo

twice() { run 2 "$program" report - - && says 'standard input is given twice'; }
it "standard input twice is refused" twice

terminal() { # script gives a terminal as standard input
	script -qec "$program report -" /dev/null </dev/null 2>&1 | grep -q 'standard input is a terminal'
}
if script -qec true /dev/null </dev/null >/dev/null 2>&1; then
	it "a terminal as standard input is refused" terminal
else
	skip "a terminal as standard input: script(1) or /dev/pts is missing"
fi

folder() { run 2 "$program" report "$scratch" && says 'is a directory' && is_empty "$scratch/out"; }
it "a folder is refused" folder

# Where sizes and times have 32 bits these are not opened, unless the program asks for more.
large() { # five gigabytes of nothing behind the rows
	cp $data "$scratch/large.csv" && truncate -s 5G "$scratch/large.csv" &&
		run 2 "$program" get "$scratch/large.csv" growth 2023 && says 'large.csv:5: line longer than 8 MiB'
	local status=$?
	rm -f "$scratch/large.csv"
	return "$status"
}
it "a file of more than four gigabytes is read" large
late() {
	cp $data "$scratch/late.csv" && touch -d 2100-01-01 "$scratch/late.csv" &&
		"$program" get "$scratch/late.csv" growth 2023 | grep -qx 1.7
}
it "a file of the year 2100 is read" late

absent() { run 2 "$program" report "$scratch/none.csv" && says 'cannot open'; }
it "an absent file is refused" absent
helped() { # PATH REMEDY: an absent file, and what helps, in every command
	local command
	for command in 'report %' 'get % growth 2023' 'check %' 'chart %' 'convert %' "compare $data %"; do
		# shellcheck disable=SC2086
		run 2 "$program" ${command/\%/$1} && grep -qF "    $2" "$scratch/err" || return 1
	done
}
mkdir "$scratch/folder"
cp $data "$scratch/folder/figures.csv"
cp $data "$scratch/folder/.figures.cs"
it "a mistyped name is mended" helped "$scratch/folder/figurse.csv" "did you mean '$scratch/folder/figures.csv'?"
it "nothing near it" helped "$scratch/folder/articles.txt" 'check the name and the folder'
it "a folder that is not there" helped "$scratch/flder/figures.csv" "there is no folder '$scratch/flder'"
it "a period in the place of a file" helped 2023 'to choose a period: --period 2023'

unreadable() { # root reads everything, so another user tries
	local shared
	shared=$(mktemp -d /tmp/kzbe-trade-test.XXXXXX)
	chmod 755 "$shared"
	cp "$program" "$shared/kzbe-trade"
	cp $data "$shared/secret.csv"
	chmod 000 "$shared/secret.csv"
	if [ "$(id -u)" -eq 0 ]; then
		setpriv --reuid=65534 --regid=65534 --clear-groups "$shared/kzbe-trade" report \
			"$shared/secret.csv" >"$scratch/out" 2>"$scratch/err"
	else
		"$shared/kzbe-trade" report "$shared/secret.csv" >"$scratch/out" 2>"$scratch/err"
	fi
	local status=$?
	rm -rf "$shared"
	[ "$status" -eq 2 ] && says 'Permission denied' && is_empty "$scratch/out"
}
case $program in
*asan* | *coverage*) skip "an unreadable file: this build writes beside itself" ;;
*) it "an unreadable file is refused" unreadable ;;
esac

both_fail() { # every file's errors are told, and nothing is printed
	printf 'period,exports\n2023,1x\n' >"$scratch/a.csv"
	printf 'period,exports\n2023,2x\n' >"$scratch/b.csv"
	run 2 "$program" report "$scratch/a.csv" $data "$scratch/b.csv" &&
		says a.csv:2:7 && says b.csv:2:7 && is_empty "$scratch/out"
}
it "errors of all files come in one run" both_fail

new_file() {
	rm -f "$scratch/new.md"
	(umask 027 && "$program" report -o "$scratch/new.md" $data) &&
		grep -q '^| Period' "$scratch/new.md" && [ "$(stat -c %a "$scratch/new.md")" = 640 ]
}
it "-o writes a new file, its format by the extension, its mode by umask" new_file

replaced() {
	echo old >"$scratch/r.csv"
	chmod 604 "$scratch/r.csv"
	"$program" report -o "$scratch/r.csv" $data && grep -q '^KAZ,BEL,2023,220.7' "$scratch/r.csv" &&
		[ "$(stat -c %a "$scratch/r.csv")" = 604 ] && [ -z "$(find "$scratch" -name '.r.csv.*')" ]
}
it "-o replaces a file, keeps its mode and leaves nothing else behind" replaced

kept() {
	echo old >"$scratch/k.csv"
	printf 'period,exports\n2023,1x\n' >"$scratch/bad.csv"
	run 2 "$program" report -o "$scratch/k.csv" "$scratch/bad.csv" && [ "$(cat "$scratch/k.csv")" = old ]
}
it "-o leaves the old file whole when the data are bad" kept

onto_input() {
	cp $data "$scratch/same.csv"
	"$program" report -f csv -o "$scratch/same.csv" "$scratch/same.csv" &&
		"$program" report -f csv $data | cmp - "$scratch/same.csv"
}
it "-o onto the input replaces it with the report" onto_input

behind_link() {
	echo old >"$scratch/target.csv"
	ln -s target.csv "$scratch/link.csv"
	"$program" report -o "$scratch/link.csv" $data && [ -L "$scratch/link.csv" ] &&
		grep -q '^KAZ,BEL' "$scratch/target.csv"
}
it "-o behind a symbolic link replaces the file, not the link" behind_link

device() {
	"$program" report -o /dev/null $data && [ -c /dev/null ]
}
it "-o onto a device writes in place" device

no_folder() { run 2 "$program" report -o "$scratch/none/x.csv" $data && says 'cannot write'; }
it "-o into a folder that is not there is trouble" no_folder

endless() { run 2 "$program" report /dev/zero && says 'longer than 8 MiB'; }
it "an endless file ends with a message" endless

summary
