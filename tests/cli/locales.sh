#!/bin/bash
# The same bytes for machines in every locale (what people are told: languages.sh). The locales are made
# here, else the test would test nothing.
# Usage: locales.sh PROGRAM
program=${1:?usage: locales.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

mkdir "$scratch/locales"
for locale in de_DE kk_KZ; do
	localedef -i "$locale" -f UTF-8 "$scratch/locales/$locale.UTF-8" >/dev/null 2>&1
done
export LOCPATH=$scratch/locales

comma() { # the locale is real: printf of the shell uses its comma
	[ "$(LC_ALL=$1.UTF-8 printf '%.1f' 1 2>/dev/null)" = 1,0 ] ||
		[ "$(LC_ALL=$1.UTF-8 locale decimal_point)" = , ]
}

same() { # LOCALE ARGUMENT...
	local locale=$1
	shift
	LC_ALL=C "$program" "$@" >"$scratch/c" 2>&1
	LC_ALL=$locale "$program" "$@" >"$scratch/other" 2>&1
	cmp "$scratch/c" "$scratch/other"
}

for locale in de_DE kk_KZ; do
	it "$locale has a decimal comma" comma "$locale"
	for format in csv tsv json jsonl; do
		for file in data/*.csv; do
			it "$format of $file in $locale" same "$locale.UTF-8" report -f "$format" "$file"
		done
	done
	it "get in $locale" same "$locale.UTF-8" get data/official.csv growth 2023
	it "convert in $locale" same "$locale.UTF-8" convert data/official.csv
done
summary
