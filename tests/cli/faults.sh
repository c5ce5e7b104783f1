#!/bin/bash
# Files that fail: short and interrupted calls change nothing; a call that fails is told of, with
# status 2 and nothing on standard output; a file that is replaced is old or new, never half.
# Usage: faults.sh PROGRAM BUILD
program=${1:?usage: faults.sh PROGRAM BUILD} build=${2:-build/release}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
data=data/trade.csv

says() { grep -qE -- "$1" "$scratch/err"; }
no_leftover() { [ -z "$(find "$scratch" -maxdepth 1 -name '.*' ! -name .)" ]; }

# --- what is not a file as it should be ------------------------------------------------------------

ln -s loop "$scratch/loop"
it "a link to itself is refused" refused 'cannot open: Too many levels' "$program" report "$scratch/loop"
loop_out() {
	refused 'cannot open: Too many levels' "$program" report -o "$scratch/loop" $data && [ -L "$scratch/loop" ]
}
it "-o onto a link to itself is refused, and it stays" loop_out
link_out() {
	ln -s target.md "$scratch/to.md"
	run 0 "$program" report -o "$scratch/to.md" $data && [ -L "$scratch/to.md" ] &&
		grep -q '^| Period' "$scratch/target.md"
}
it "-o onto a link to a file that is not there yet makes the file" link_out

for command in report convert chart check; do
	it "$command: an endless file ends with a message" refused 'longer than 8 MiB' "$program" $command /dev/zero
done
it "an endless file of claims" refused 'longer than 8 MiB' "$program" check $data --claims /dev/zero
it "an endless file of rates" refused 'longer than 8 MiB' "$program" compare $data data/official.csv --rates /dev/zero
it "an empty device" refused 'empty|no header|no rows' "$program" report /dev/null
noise() { head -c 300000 /dev/urandom >"$scratch/noise" && run 2 "$program" report "$scratch/noise" && is_empty "$scratch/out"; }
it "noise is refused" noise

fifo_out() { # a FIFO stays one; its reader gets all
	mkfifo "$scratch/pipe"
	cat "$scratch/pipe" >"$scratch/read" &
	"$program" report -f csv -o "$scratch/pipe" data/official.csv && wait && [ -p "$scratch/pipe" ] &&
		"$program" report -f csv data/official.csv | cmp - "$scratch/read"
}
it "-o onto a FIFO writes to its reader" fifo_out
cut_fifo() { # its writer leaves in the middle of a quoted cell
	mkfifo "$scratch/cut"
	head -c 250 $data >"$scratch/head" && printf '"half a ce' >>"$scratch/head"
	cat "$scratch/head" >"$scratch/cut" &
	refused 'quote|fields|cells|invalid' "$program" report "$scratch/cut"
}
it "a FIFO whose writer leaves in the middle of a cell" cut_fifo

null_out() { # as root too: a rename would replace the device by a file
	local before
	before=$(stat -c %F:%t:%T:%i /dev/null)
	"$program" report -o /dev/null $data && [ "$before" = "$(stat -c %F:%t:%T:%i /dev/null)" ]
}
it "-o onto /dev/null: the device survives" null_out
full_out() { refused 'cannot write: No space' "$program" report -o /dev/full $data && [ -c /dev/full ]; }
it "-o onto a full device is trouble, and it survives" full_out

full_commands() {
	local line
	while read -r line; do
		# shellcheck disable=SC2086
		"$program" $line >/dev/full 2>"$scratch/err" </dev/null
		[ $? -eq 2 ] && says 'cannot write to standard output: No space' || { echo "$line"; return 1; }
		# shellcheck disable=SC2086
		"$program" $line >&- 2>"$scratch/err" </dev/null
		[ $? -eq 2 ] && says 'cannot write to standard output' || { echo "closed: $line"; return 1; }
	done <<-'LINES'
		--version
		--help
		help report
		get data/trade.csv growth 2023
		explain data/trade.csv growth 2023
		check data/press.csv
		check data/press.csv -f json
		compare data/trade.csv data/official.csv
		convert tests/golden/sources/baci.csv --reporter KAZ --partner BEL
		chart data/trade.csv
		report -f html data/trade.csv
	LINES
}
it "every command tells of a full or closed standard output" full_commands

# A page large enough that no pipe takes it whole.
many_rows() { awk 'BEGIN { print "period,exports"; for (y = 1000; y < 9000; y++) print y ",1." y }'; }
many_rows >"$scratch/long.csv"
pipe_default() { # the reader leaves: ended by SIGPIPE, quietly
	(
		trap - PIPE
		"$program" report -f csv "$scratch/long.csv" 2>"$scratch/err"
		echo $? >"$scratch/status"
	) | head -c 1 >/dev/null
	is_empty "$scratch/err" && grep -qxE '141|2' "$scratch/status"
}
it "a reader that leaves ends it quietly" pipe_default
pipe_ignored() {
	(
		trap '' PIPE
		"$program" report -f csv "$scratch/long.csv" 2>"$scratch/err"
		echo $? >"$scratch/status"
	) | head -c 1 >/dev/null
	is_empty "$scratch/err" && grep -qx 2 "$scratch/status"
}
it "so where SIGPIPE is ignored: status 2, quietly" pipe_ignored

too_large() { # a limit on files: told where its signal is ignored, else ended by it; the old one is whole
	echo old >"$scratch/limited.csv"
	(
		trap '' XFSZ
		ulimit -f 1
		"$program" report -o "$scratch/limited.csv" "$scratch/long.csv" 2>"$scratch/err"
		[ $? -eq 2 ]
	) && says 'cannot write: File too large' && [ "$(cat "$scratch/limited.csv")" = old ] && no_leftover
}
it "-o beyond the limit of a file's size keeps the old file" too_large

read_only() { # root writes everywhere, so another user tries
	local shared status
	shared=$(mktemp -d /tmp/kzbe-trade-test.XXXXXX)
	cp "$program" $data "$shared"
	mkdir "$shared/closed"
	echo old >"$shared/closed/x.csv"
	chmod 666 "$shared/closed/x.csv"
	chmod 555 "$shared/closed" && chmod 755 "$shared"
	local as=()
	[ "$(id -u)" -ne 0 ] || as=(setpriv --reuid=65534 --regid=65534 --clear-groups)
	"${as[@]}" "$shared/kzbe-trade" report -o "$shared/closed/x.csv" "$shared/trade.csv" 2>"$scratch/err"
	status=$?
	"${as[@]}" "$shared/kzbe-trade" report -o "$shared/closed/new.csv" "$shared/trade.csv" 2>>"$scratch/err"
	[ $? -eq 2 ] && [ "$status" -eq 2 ] && [ "$(grep -c 'cannot write: Permission denied' "$scratch/err")" = 2 ] &&
		[ "$(cat "$shared/closed/x.csv")" = old ] && [ "$(find "$shared/closed" -type f | wc -l)" = 1 ]
	status=$?
	chmod 755 "$shared/closed" && rm -rf "$shared"
	return $status
}
case $program in
*asan* | *coverage*) skip "a read-only folder: this build writes beside itself" ;;
*) it "-o into a read-only folder is trouble, and nothing changes there" read_only ;;
esac

# --- calls that fail ---------------------------------------------------------------------------------

case $program in
*asan* | *coverage*)
	skip "failing calls: this build has a library of its own before all others"
	summary
	exit
	;;
esac
"${CC:-gcc}" -shared -fPIC -O1 -o "$scratch/fault.so" tests/preload/fault_io.c || exit 2
with() { # SETTING... -- COMMAND...
	local settings=()
	while [ "$1" != -- ]; do
		settings+=("$1")
		shift
	done
	shift
	env LD_PRELOAD="$scratch/fault.so" "${settings[@]}" "$@"
}

# same SETTING FILE...: the report of each file is the same with it, from a file and from a pipe
same() {
	local setting=$1 file
	shift
	for file in "$@"; do
		"$program" convert "$file" >"$scratch/whole" 2>"$scratch/said"
		with "$setting" -- "$program" convert "$file" 2>"$scratch/said.2" | cmp - "$scratch/whole" &&
			cmp "$scratch/said" "$scratch/said.2" || { echo "$file"; return 1; }
		with "$setting" -- "$program" convert - <"$file" 2>/dev/null >"$scratch/piped"
		diff <(sed "s|$(basename "$file")|standard input|g" "$scratch/whole") "$scratch/piped" || return 1
	done
}
it "reads and writes of one byte change nothing" same KZBE_SHORT=1 data/*.csv tests/golden/sources/*.csv
it "reads and writes of seven bytes change nothing" same KZBE_SHORT=7 data/*.csv tests/golden/sources/*.csv
it "interrupted calls change nothing" same KZBE_EINTR=1 data/*.csv tests/golden/sources/*.csv
if [ -x "$build/tests/bench/generate" ]; then
	"$build/tests/bench/generate" comtrade 2000000 1 --expect "$scratch/expected" >"$scratch/dump.csv"
	it "short reads of a dump, by all threads" same KZBE_SHORT=4099 "$scratch/dump.csv"
	it "interrupted reads of a dump" same KZBE_EINTR=1 "$scratch/dump.csv"
fi
# A long text is cut by one thread, measured by a second and read by a third; by fewer, where no more can be had.
sed -n '/^#/d; s/^[~@] *[-0-9]* *//; s/ => .*//p' tests/golden/articles/*.sentences | sed 's/ *¶ */\n\n/g; G' |
	head -c 600000 >"$scratch/long.txt"
threads() { # COUNT
	"$program" check --no-data --readings "$scratch/long.txt" >"$scratch/whole" 2>&1
	[ "$(wc -l <"$scratch/whole")" -gt 1000 ] &&
		with KZBE_THREADS="$1" -- "$program" check --no-data --readings "$scratch/long.txt" 2>&1 | cmp - "$scratch/whole"
}
for count in 0 1 2; do
	it "a long text is read the same by $count further threads" threads "$count"
done
one_byte_out() {
	with KZBE_SHORT=1 KZBE_EINTR=1 -- "$program" report -o "$scratch/slow.html" $data &&
		"$program" report -f html $data | cmp - "$scratch/slow.html"
}
it "a page written byte by byte, each call interrupted, is whole" one_byte_out

# each_read FILE OPERAND...: the n-th read fails, for every n
each_read() {
	local n=0 calls
	with KZBE_FAULT="read 999999999 EIO" KZBE_FAULT_REPORT="$scratch/calls" -- "$program" "$@" >"$scratch/whole" 2>&1
	calls=$(cat "$scratch/calls")
	[ "$calls" -gt 1 ] || return 1
	while [ $n -lt "$calls" ]; do
		n=$((n + 1))
		with KZBE_FAULT="read $n EIO" -- "$program" "$@" >"$scratch/out" 2>"$scratch/err"
		[ $? -eq 2 ] && is_empty "$scratch/out" && says 'cannot read: Input/output error' || {
			echo "read $n of $calls: $*"
			cat "$scratch/out" "$scratch/err"
			return 1
		}
	done
}
it "no read may fail: report" each_read report data/trade.csv data/press.csv
it "no read may fail: a publisher's file" each_read convert tests/golden/sources/comtrade_web.csv
it "no read may fail: claims" each_read check data/trade.csv --claims tests/golden/claims/cut_sum.csv
it "no read may fail: rates" each_read compare data/official.csv data/mirror.csv --rates tests/golden/compare/rates.csv
[ ! -e "$scratch/dump.csv" ] || it "no read may fail: a dump" each_read report -f csv "$scratch/dump.csv"

# changed AT SIZE FILE: the file has another size from its AT-th read on
changed() {
	cp "$3" "$scratch/changing.csv"
	with KZBE_SHORT="${4:-64}" KZBE_CHANGE="$1 $scratch/changing.csv $2" -- "$program" report "$scratch/changing.csv" \
		>"$scratch/out" 2>"$scratch/err"
	[ $? -eq 2 ] && is_empty "$scratch/out" && says 'was changed while it was read'
}
it "a file that shrinks to a whole number of rows is told of" changed 3 "$(head -n 2 $data | wc -c)" $data
it "a file that shrinks to nothing is told of" changed 2 0 $data
it "a file that grows is told of" changed 2 "$(($(stat -c %s $data) + 40))" $data
it "a file that grows behind its last byte is told of" changed 2 "$(($(stat -c %s $data) + 1))" $data 4096
if [ -e "$scratch/dump.csv" ]; then
	it "a dump that shrinks is told of" changed 3 1000000 "$scratch/dump.csv" 100000
	it "a dump that grows is told of" changed 3 2100000 "$scratch/dump.csv" 100000
fi

# replaced_or_not CALL WHAT MESSAGE: the old file is whole and nothing else is left
replaced_or_not() {
	echo old >"$scratch/old.md"
	with KZBE_FAULT="$1 ${4:-1} $2" -- "$program" report -o "$scratch/old.md" $data >"$scratch/out" 2>"$scratch/err"
	[ $? -eq 2 ] && is_empty "$scratch/out" && says "$3" && [ "$(cat "$scratch/old.md")" = old ] && no_leftover
}
it "-o: a write that fails keeps the old file" replaced_or_not write ENOSPC 'cannot write: No space left'
it "-o: a quota that is met keeps the old file" replaced_or_not write EDQUOT 'cannot write: Disk quota'
it "-o: a mode that cannot be set keeps the old file" replaced_or_not fchmod EIO 'cannot write: Input/output'
it "-o: a rename that fails keeps the old file" replaced_or_not rename EIO 'cannot replace: Input/output'
# The first close is the data file's.
it "-o: a close that fails keeps the old file" replaced_or_not close EIO 'cannot write: Input/output' 2

killed() { # CALL N
	echo old >"$scratch/killed.md"
	with KZBE_FAULT="$1 $2 KILL" -- "$program" report -o "$scratch/killed.md" $data >"$scratch/out" 2>&1
	[ $? -eq 137 ] && [ "$(cat "$scratch/killed.md")" = old ]
}
for call in 'read 1' 'fchmod 1' 'write 1' 'close 2' 'rename 1'; do
	# shellcheck disable=SC2086
	it "-o: killed at $call, the old file is whole" killed $call
done
signalled() { # CALL N SIGNAL: what it ends with is that signal, and nothing but the old file is left
	rm -rf "$scratch/folder" && mkdir "$scratch/folder" && echo old >"$scratch/folder/old.md"
	# Whoever started the tests may have had signals ignored, which is inherited.
	with KZBE_FAULT="$1 $2 $3" -- env --default-signal "$program" report -o "$scratch/folder/old.md" $data >"$scratch/out" 2>&1
	[ $? -eq $((128 + $3)) ] && [ "$(ls -A "$scratch/folder")" = old.md ] &&
		{ [ "$1" = rename ] || [ "$(cat "$scratch/folder/old.md")" = old ]; }
}
for signal in HUP INT QUIT ALRM TERM USR1 USR2 XCPU VTALRM PROF IO PWR STKFLT 34 64; do
	for call in 'fchmod 1' 'write 1' 'close 2' 'rename 1'; do
		# shellcheck disable=SC2086
		it "-o: SIG$signal at $call leaves no unfinished file" signalled $call "$(kill -l "$signal" | sed 's/^RTMIN.*/34/; s/^RTMAX.*/64/')"
	done
done
ignored() { # as under nohup: what is ignored goes on being so
	rm -rf "$scratch/folder" && mkdir "$scratch/folder"
	(trap '' HUP && with KZBE_FAULT='write 1 1' -- "$program" report -o "$scratch/folder/new.md" $data) &&
		[ "$(ls -A "$scratch/folder")" = new.md ]
}
it "-o: a signal that is ignored ends nothing" ignored
onto_itself() { # killed while it replaces its own input
	cp $data "$scratch/itself.csv"
	with KZBE_FAULT="write 1 KILL" -- "$program" report -f csv -o "$scratch/itself.csv" "$scratch/itself.csv" 2>/dev/null
	cmp $data "$scratch/itself.csv"
}
it "-o: killed while it replaces its own input, that is whole" onto_itself
summary
