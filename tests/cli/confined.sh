#!/bin/bash
# What the program gives up before it reads: seen from inside, by a library that tries it at the
# first write to standard output. Usage: confined.sh PROGRAM
program=${1:?usage: confined.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

"${CC:-gcc}" -shared -fPIC -O1 -o "$scratch/probe.so" tests/preload/probe.c || exit 2
probe() { # ARGUMENT...: what became of each attempt, one word each
	rm -f "$scratch/made" "$scratch/probed"
	: >"$scratch/there"
	KZBE_PROBE=$scratch LD_PRELOAD=$scratch/probe.so "$program" "$@" >"$scratch/out" 2>"$scratch/err"
	tail -n 1 "$scratch/err"
}
probed() { # WANTED ARGUMENT...
	local wanted=$1 seen
	shift
	seen=$(probe "$@")
	[ "$seen" = "$wanted" ] || {
		echo "seen: $seen; wanted: $wanted"
		return 1
	}
}
free='landlock write:done create:done remove:done run:done read:done'
case $program in
*/release/*) ;;
*)
	if [[ $program == */asan/* ]]; then # its runtime must come before any preloaded library
		skip "the build with sanitizers cannot be looked into from inside"
		summary
		exit
	fi
	it "only the release build confines itself" probed "$free" get data/trade.csv turnover 2023
	summary
	exit
	;;
esac
case $(probe get data/trade.csv turnover 2023) in
landlock*) ;;
*)
	skip "what is given up: this kernel has no Landlock"
	summary
	exit
	;;
esac

bound='landlock write:denied create:denied remove:denied run:denied read:done'
it "a number" probed "$bound" get data/trade.csv turnover 2023
it "a report" probed "$bound" report data/trade.csv data/official.csv
it "a check" probed "$bound" check data/trade.csv -c 'turnover 2023 = 523.7'
it "a comparison" probed "$bound" compare data/trade.csv data/official.csv
it "a conversion" probed "$bound" convert data/trade.csv
it "a page, which gnuplot draws, keeps its rights" probed "$free" report -f html data/trade.csv
it "a chart, which gnuplot draws, keeps its rights" probed "$free" chart data/trade.csv
no_new_privileges() { # of a run that waits for its input
	local pid flag
	mkfifo "$scratch/fifo" || return 1
	"$program" report "$scratch/fifo" >/dev/null 2>&1 &
	pid=$!
	exec 3>"$scratch/fifo" # both ends are open: it reads
	flag=$(grep NoNewPrivs "/proc/$pid/status")
	exec 3>&-
	wait "$pid"
	[ "${flag##*[[:space:]]}" = 1 ]
}
it "no new privileges" no_new_privileges
summary
