#!/bin/bash
# Golden runs of the program: each NAME.cmd is a shell script run in the project's top folder with
# `kzbe-trade` on its PATH; its first line, a comment, says what must hold. Beside it stand the exact standard output (NAME.out), standard error
# (NAME.err) and status (NAME.rc); a file that is absent stands for nothing printed, and for 0.
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
chmod +x "$scratch/bin/kzbe-trade"
export PATH="$scratch/bin:$PATH" LC_ALL=C TZ=UTC SCRATCH="$scratch"
unset NO_COLOR
cd "$here/../.." || exit 2
passed=0 failed=0

expected() { # NAME.EXTENSION: its content, or nothing
	if [ -e "$1" ]; then cat "$1"; fi
}

if [ $# -eq 0 ]; then
	set -- "$cases"/*.cmd
fi
for case in "$@"; do
	name=${case%.cmd}
	[ -e "$name.cmd" ] || name=$cases/$name
	bash "$name.cmd" >"$scratch/out" 2>"$scratch/err" </dev/null
	status=$?
	want=0
	[ -e "$name.rc" ] && want=$(cat "$name.rc")
	expected "$name.out" >"$scratch/want.out"
	expected "$name.err" >"$scratch/want.err"
	if ! head -n 1 "$name.cmd" | grep -qE '^# [^ ]+( [^ ]+){2}'; then
		failed=$((failed + 1))
		echo "FAILED ${name##*/}: its first line is no comment that says what must hold"
	elif cmp -s "$scratch/out" "$scratch/want.out" && cmp -s "$scratch/err" "$scratch/want.err" &&
		[ "$status" = "$want" ]; then
		passed=$((passed + 1))
	elif [ -n "$update" ] && [ "$status" -lt 99 ]; then
		rm -f "$name.out" "$name.err" "$name.rc"
		[ -s "$scratch/out" ] && cp "$scratch/out" "$name.out"
		[ -s "$scratch/err" ] && cp "$scratch/err" "$name.err"
		[ "$status" -eq 0 ] || echo "$status" >"$name.rc"
		echo "updated ${name##*/}"
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "FAILED ${name##*/}: status $status, expected $want"
		diff -u "$scratch/want.out" "$scratch/out"
		diff -u "$scratch/want.err" "$scratch/err"
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
