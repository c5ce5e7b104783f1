#!/bin/bash
# Static analysis with warnings as errors. Usage: run.sh CPPFLAGS
set -u
cd "$(dirname "$0")/../.." || exit 2
read -r -a cppflags <<<"${1:-} -iquote src/cmd -iquote src -I src/lib"
cppflags+=(-UKZBE_VERSION '-DKZBE_VERSION="0"') # the quotes did not survive the way here
made=() # the folders of what the build makes of tables
for flag in "${cppflags[@]}"; do
	[[ $flag == */src/* && $flag == build/* ]] && made+=(-I "$flag")
done
bad=0

check() { # NAME COMMAND...
	local name=$1 output
	shift
	if output=$("$@" 2>&1); then
		echo "$name: clean"
	else
		printf '%s\n' "$output" | head -n 60
		echo "$name: FAILED"
		bad=1
	fi
}

# In these files gcc 12 takes memory that a struct of the caller owns for lost; that nothing leaks there is
# seen by out_of_memory.sh and under the address sanitizer. In year_rows.c it takes a bool for unset that stands in a
# struct which a function returns (as an int it is set).
analyze() {
	local file status=0
	local -a but
	for file in src/*.c src/*/*.c; do
		but=()
		case $file in
		src/page/*) continue ;; # on other headers, by another compiler
		src/check/article_others.c | src/check/article_sets.c | src/solve/joint.c | src/solve/joint_system.c | \
			src/unpack/compound.c | src/unpack/json.c | src/unpack/zip.c | src/view/fold_notes.c) but=(-Wno-analyzer-malloc-leak) ;;
		src/source/year_rows.c) but=(-Wno-analyzer-use-of-uninitialized-value) ;;
		esac
		gcc -std=c17 "${cppflags[@]}" -O2 -fanalyzer "${but[@]}" -Werror -c -o /dev/null "$file" || status=1
	done
	return "$status"
}

formatted() {
	clang-format --dry-run -Werror src/*.c src/*/*.[ch] include/*.h tests/unit/*.c tests/support/*.[ch] \
		tests/bench/*.[ch] tests/fuzz/*.[ch]
}

# Not every compiler has integers of more than 64 bits (gcc has none for 32-bit machines): were they
# needed, one file would have them, with another way beside it.
narrow() {
	local files
	files=$(grep -lwE '__u?int128(_t)?|_BitInt' src/*.[ch] src/*/*.[ch] include/*.h tests/*/*.[ch])
	[ "$(wc -w <<<"$files")" -le 1 ] || {
		echo "integers of more than 64 bits in several files:"
		echo "$files"
		return 1
	}
}

suppressions=(--suppress=missingIncludeSystem
	--suppress=unusedFunction:src/lib/libkzbe.c # others call them
	--suppress=constParameterCallback --suppress=normalCheckLevelMaxBranches)

check "integers of 64 bits" narrow
check "gcc -fanalyzer" analyze
check cppcheck cppcheck --quiet --std=c11 --enable=warning,performance,portability,unusedFunction \
	--inline-suppr --error-exitcode=1 "${suppressions[@]}" '-DKZBE_VERSION="0"' -iquote include \
	-I include -I src/core -I src/cmd -I src -I src/lib "${made[@]}" -i src/page src
check sizes tests/lint/sizes.sh
check shellcheck shellcheck -x -P SCRIPTDIR tests/*.sh tests/*/*.sh src/recipes/slurm/kzbe-trade-slurm .ci/run
check clang-format formatted
for page in src/man/*.[15]; do
	check "mandoc $page" mandoc -T lint -W warning "$page"
	check "groff $page" bash -c "! groff -k -mandoc -ww -z -Tutf8 '$page' 2>&1 | grep ."
done
exit "$bad"
