#!/bin/bash
# Golden runs of the program: each NAME.cmd is a shell script run in the project's top folder with
# `kzbe-trade` on its PATH, and `report` and `alone` (which see); its first line, a comment, says what must
# hold. Beside it stand the exact standard output (NAME.out), standard error (NAME.err) and status (NAME.rc);
# a file that is absent stands for nothing printed, and for 0.
# $JOBS of them, by default one a core, run side by side, each with a $SCRATCH of its own.
# Usage: run.sh PROGRAM [--update] [NAME...]. --update writes what was printed as the new truth, but
# never that of a crash; read the difference before you commit it.
set -u
program=${1:?usage: run.sh PROGRAM [--update] [NAME...]}
shift
update=
if [ "${1:-}" = --update ]; then
	update=1
	shift
fi
here=$(cd "$(dirname "$0")" && pwd)
cases=${GOLDEN_CASES:-$here}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/bin"
# ${RUN_UNDER} puts the program under valgrind, say, by its path: some runs have no PATH to speak of.
printf '#!/bin/sh\nexec %s "%s" "$@"\n' "${RUN_UNDER:-}" "$program" >"$scratch/bin/kzbe-trade"
cp "$here/report" "$here/alone" "$scratch/bin"
chmod +x "$scratch/bin/kzbe-trade"
export PATH="$scratch/bin:$PATH" LC_ALL=C TZ=UTC
unset NO_COLOR
cd "$here/../.." || exit 2

expected() { # NAME.EXTENSION: its content, or nothing
	if [ -e "$1" ]; then cat "$1"; fi
}

# Run one case and print what is to be said of it; the status says whether it passed.
try() { # CASE
	local name=${1%.cmd} status want=0
	[ -e "$name.cmd" ] || name=$cases/$name
	bash "$name.cmd" >"$SCRATCH/out" 2>"$SCRATCH/err" </dev/null
	status=$?
	[ -e "$name.rc" ] && want=$(cat "$name.rc")
	expected "$name.out" >"$SCRATCH/want.out"
	expected "$name.err" >"$SCRATCH/want.err"
	if ! head -n 1 "$name.cmd" | grep -qE '^# [^ ]+( [^ ]+){2}'; then
		echo "FAILED ${name##*/}: its first line is no comment that says what must hold"
		return 1
	fi
	if cmp -s "$SCRATCH/out" "$SCRATCH/want.out" && cmp -s "$SCRATCH/err" "$SCRATCH/want.err" &&
		[ "$status" = "$want" ]; then
		return 0
	fi
	if [ -n "$update" ] && [ "$status" -lt 99 ]; then
		rm -f "$name.out" "$name.err" "$name.rc"
		[ -s "$SCRATCH/out" ] && cp "$SCRATCH/out" "$name.out"
		[ -s "$SCRATCH/err" ] && cp "$SCRATCH/err" "$name.err"
		[ "$status" -eq 0 ] || echo "$status" >"$name.rc"
		echo "updated ${name##*/}"
		return 0
	fi
	echo "FAILED ${name##*/}: status $status, expected $want"
	diff -u "$SCRATCH/want.out" "$SCRATCH/out"
	diff -u "$SCRATCH/want.err" "$SCRATCH/err"
	return 1
}

# Every JOBS-th case from the K-th: a dot for each that passed, an F for each that did not.
work() { # K CASE...
	local k=$1 n=0 case
	shift
	export SCRATCH="$scratch/$k"
	mkdir "$SCRATCH"
	ln -s ../bin "$SCRATCH/bin"
	for case in "$@"; do
		[ $((n++ % jobs)) -eq "$k" ] || continue
		if try "$case" >>"$scratch/said.$k"; then printf .; else printf F; fi
	done >"$scratch/marks.$k"
}

if [ $# -eq 0 ]; then
	set -- "$cases"/*.cmd
fi
jobs=${JOBS:-$(nproc)}
for ((k = 0; k < jobs; k++)); do
	work "$k" "$@" &
done
wait
cat "$scratch"/said.* 2>/dev/null
marks=$(cat "$scratch"/marks.*)
failed=${marks//./} passed=${marks//F/}
# A case without a mark was never tried.
echo "${#passed} passed, $(($# - ${#passed})) failed"
[ -z "$failed" ] && [ "${#passed}" -eq $# ]
