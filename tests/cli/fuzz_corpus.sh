#!/bin/bash
# Every file of the fuzzers' corpora, seeds and finds, through its harness again (tests/fuzz).
# Usage: fuzz_corpus.sh PROGRAM BUILD
build=${2:?usage: fuzz_corpus.sh PROGRAM BUILD}
build=$(cd "$build" && pwd)
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

for folder in tests/fuzz/corpus/*/; do
	harness=$(basename "$folder")
	it "$harness: all of its corpus" "$build/tests/fuzz/fuzz_$harness" "$folder"*
done
every_harness() { # a harness whose folder is not there would be passed over in silence
	local source name
	for source in tests/fuzz/fuzz_*.c; do
		name=$(basename "$source" .c)
		[ -n "$(ls "tests/fuzz/corpus/${name#fuzz_}")" ] || return 1
	done
}
it "every harness has a corpus" every_harness
every_wide_form() { # its name is its seed's
	local name
	for name in $(sed -n 's/^\[\([a-z-]*\)\] .*/\1/p' src/source/forms/*.forms); do
		[ -s "tests/fuzz/corpus/wide/${name//-/_}" ] || { echo "no seed of the form $name"; return 1; }
	done
}
it "every form of wide tables has a seed" every_wide_form
# A property that does not hold is noticed.
printf '#include "fuzz.h"\nint LLVMFuzzerTestOneInput(const uint8_t *b, size_t n) { must(!n || *b != 50); return 0; }\n' \
	>"$scratch/wrong.c"
noticed() {
	"${CC:-gcc}" -iquote include -iquote tests/fuzz -o "$scratch/wrong" "$scratch/wrong.c" tests/fuzz/replay.c || return 1
	! "$scratch/wrong" tests/fuzz/corpus/period/00
}
it "a property that does not hold ends the replay" noticed
summary
