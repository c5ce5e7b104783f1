#!/bin/bash
# libkzbe as others use it: installed into a folder of its own, found by pkg-config, the example built with
# the shared and with the static library, and asked. Its answers are those of the program.
# Usage: library.sh PROGRAM BUILD-FOLDER
program=${1:?usage: library.sh PROGRAM BUILD-FOLDER} build=${2:?usage: library.sh PROGRAM BUILD-FOLDER}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
case $build in
*release | *debug) ;;
*)
	skip "the library: built by itself, not with what this build is for"
	summary
	exit
	;;
esac
if [ -n "${RUN_UNDER:-}" ] || ! command -v pkg-config >/dev/null; then
	skip "the library: no pkg-config, or another machine's program"
	summary
	exit
fi

cc=${CC:-gcc} root=$scratch/root prefix=/usr
made() {
	make -s -j2 MODE=debug BUILD="$scratch/build" CC="$cc" DESTDIR="$root" PREFIX=$prefix install-lib
}
it "make install-lib" made
export PKG_CONFIG_LIBDIR=$root$prefix/lib/pkgconfig PKG_CONFIG_SYSROOT_DIR=$root
export LD_LIBRARY_PATH=$root$prefix/lib

built() { # HOW: static or shared, as pkg-config says
	local flags
	if [ "$1" = static ]; then
		flags=$(pkg-config --static --cflags --libs kzbe) && flags=${flags/-lkzbe/-l:libkzbe.a}
	else
		flags=$(pkg-config --cflags --libs kzbe)
	fi || return 1
	# shellcheck disable=SC2086
	"$cc" -std=c17 -Wall -Wextra -pedantic -Werror src/lib/example.c $flags -o "$scratch/$1"
}

answers() { # PROGRAM: the example's lines are what the program says
	local name number
	run 0 "$1" data/official.csv 2023 || return 1
	grep -qxF "KAZ with BEL, USD thousand (Bureau of National Statistics of Kazakhstan, foreign trade by country)" \
		"$scratch/out" || return 1
	for name in exports imports turnover growth; do
		number=$("$program" get data/official.csv "$name" 2023)
		"$program" get -f csv data/official.csv "$name" 2023 | tail -n 1 >"$scratch/csv"
		grep -q "^$name 2023: $number%\?, from " "$scratch/out" || return 1
		grep -qF ",2023,$number,$(sed -n "s/^$name 2023: .*, from \(.*\) to \(.*\)/\1,\2/p" "$scratch/out")," \
			"$scratch/csv" || return 1
	done
}
for how in shared static; do
	it "the example is built, $how" built $how
	it "the example answers, $how" answers "$scratch/$how"
done

missing() {
	run 0 "$scratch/static" data/trade.csv 2022 &&
		grep -qx 'exports 2022: none, the source gives no exports' "$scratch/out"
}
it "why there is no figure" missing
diagnosed() {
	printf 'period,exports\n2023,1,5\n' >"$scratch/bad.csv"
	run 2 "$scratch/static" "$scratch/bad.csv" 2023 && says "$scratch/bad.csv:2:" && is_empty "$scratch/out"
}
it "what is wrong is told with its place" diagnosed

# Bytes in memory, packed; partial downloads; arguments that are wrong; a null report. Nothing is left unfreed.
cat >"$scratch/memory.c" <<'END'
#include <kzbe.h>
#include <stdio.h>
#include <string.h>

static void last_line(void *context, const struct kzbe_problem *problem)
{
	snprintf(context, 100, "%d %s", (int)problem->code, problem->message);
}

int main(int argc, char **argv)
{
	static char bytes[100000];
	char problem[100] = "";
	kzbe_data *data = kzbe_new(last_line, problem);
	struct kzbe_request partial = {.reporter = "Kazakhstan", .partner = "BEL", .is_partial = 1};
	struct kzbe_value value;
	size_t n, series;
	FILE *file = fopen(argv[1], "rb");

	(void)argc;
	n = fread(bytes, 1, sizeof(bytes), file);
	fclose(file);
	if (kzbe_read_memory(data, "a.gz", bytes, n, NULL) || kzbe_series_count(data, &series) || series != 1)
		return 1;
	if (kzbe_get(data, 0, "turnover", "latest", &value) || strcmp(value.number, "289") ||
	    strcmp(value.low, "288.5") || strcmp(value.period, "2024-01/2024-08"))
		return 2;
	if (kzbe_get(data, 0, "growth", "2023", &value) || strcmp(value.numerator, "8.8") ||
	    strcmp(value.denominator, "514.9") || !value.is_percent || strcmp(value.base, "2022"))
		return 3;
	if (kzbe_get(data, 0, "growht", "2023", &value) != KZBE_USAGE || strcmp(problem, "40 no indicator 'growht'"))
		return 4;
	if (kzbe_get(data, 1, "growth", "2023", &value) != KZBE_USAGE ||
	    kzbe_get(data, 0, "growth", "2023-13", &value) != KZBE_USAGE ||
	    kzbe_read_file(data, argv[2], NULL) != KZBE_USAGE)
		return 5;
	kzbe_free(data);
	data = kzbe_new(NULL, NULL);
	for (int i = 2; i < 5; i++) {
		if (kzbe_read_file(data, argv[i], &partial))
			return 6;
	}
	if (kzbe_get(data, 0, "exports", "2021", &value))
		return 7;
	puts(value.number);
	kzbe_free(data);
	data = kzbe_new(NULL, NULL);
	if (kzbe_read_file(data, "/nowhere/at/all", NULL) != KZBE_IO)
		return 8;
	kzbe_free(data);
	return 0;
}
END
memory() {
	gzip -c data/trade.csv >"$scratch/trade.gz"
	{
		head -n 1 tests/golden/sources/baci.csv
		tail -n +3 tests/golden/sources/baci.csv
	} >"$scratch/b.csv"
	head -n 2 tests/golden/sources/baci.csv >"$scratch/a.csv"
	# shellcheck disable=SC2046
	"$cc" -std=c17 -Wall -Werror "$scratch/memory.c" $(pkg-config --cflags --libs kzbe) -o "$scratch/memory" &&
		run 0 "$scratch/memory" "$scratch/trade.gz" "$scratch/b.csv" "$scratch/a.csv" "$scratch/a.csv" &&
		[ "$(cat "$scratch/out")" = "$("$program" get --reporter KAZ tests/golden/sources/baci.csv exports 2021)" ]
}
it "bytes in memory, partial downloads, and what is refused" memory

# What the library shows, calls and keeps.
only_its_own() {
	nm -D --defined-only "$root$prefix/lib/libkzbe.so" | awk '$2 != "A" && $3 !~ /^kzbe_/' >"$scratch/names"
	nm -g --defined-only "$root$prefix/lib/libkzbe.a" | awk 'NF == 3 && $3 !~ /^kzbe_/' >>"$scratch/names"
	is_empty "$scratch/names" || { cat "$scratch/names"; return 1; }
}
it "no names but kzbe_" only_its_own
it "neither prints nor exits" tests/lint/boundary.sh "$root$prefix/lib/libkzbe.so"
documented() { # every function of the header is there, and the other way round
	nm -D --defined-only "$root$prefix/lib/libkzbe.so" | awk '{ print $3 }' | sort >"$scratch/there"
	grep -oE 'kzbe_[a-z_]+\(' src/lib/kzbe.h | grep -vE 'kzbe_report' | tr -d '(' | sort -u >"$scratch/told"
	cmp "$scratch/there" "$scratch/told"
}
it "the header has every function" documented
# Variables that are written: what is looked up once (countries by code, what the processor can, libarchive),
# the language, which stays English, and the only files that a process may read, which no function of
# kzbe.h sets.
kept() {
	nm "$scratch/build/libkzbe.so" | awk '$2 ~ /^[bB]$/ { print $3 }' |
		grep -vE '^(completed\.0|in_use|by_number.*|by_alpha2|(n_)?stand_ins|.*_once|__cpu_.*|is_loaded.*|library|strbuf_empty)$' >"$scratch/kept"
	is_empty "$scratch/kept" || { cat "$scratch/kept"; return 1; }
}
it "no state of its own" kept
gone() {
	make -s MODE=debug BUILD="$scratch/build" DESTDIR="$root" PREFIX=$prefix uninstall &&
		[ -z "$(find "$root" -type f -o -type l)" ]
}
it "make uninstall removes it" gone

summary
