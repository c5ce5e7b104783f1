#!/bin/bash
# The program is built so that a mistake in it is hard to use: read from the file itself.
# Usage: hardened.sh PROGRAM
program=${1:?usage: hardened.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

case $program in
*/build/release/* | */build/fake*) ;;
*)
	skip "hardening: only the release build is hardened"
	summary
	exit
	;;
esac
# once each: readelf of a large file takes its time
readelf -W -h "$program" >"$scratch/header"
readelf -W -l "$program" >"$scratch/segments"
readelf -W -d "$program" >"$scratch/dynamic"
readelf -W --dyn-syms "$program" >"$scratch/symbols"

has() { grep -qE -- "$2" "$scratch/$1" || {
	echo "no $2:"
	cat "$scratch/$1"
	return 1
}; }
has_not() { ! grep -E -- "$2" "$scratch/$1"; }

pie() { has header 'Type: +DYN' && has dynamic 'FLAGS_1.*\bPIE\b'; }
it "its code is loaded at a random place (PIE)" pie
it "what the loader fixed up is read-only from then on (RELRO)" has segments '^ +GNU_RELRO'
it "all symbols are bound at the start (BIND_NOW)" has dynamic '\((FLAGS|BIND_NOW)\).*BIND_NOW|FLAGS_1.*\bNOW\b'
it "a function's return address is guarded (stack protector)" has symbols ' __stack_chk_fail@'
it "copying functions know how large the target is (FORTIFY)" has symbols ' __[a-z]+_chk@'
stack() { has segments '^ +GNU_STACK .* RW +0x' && has_not segments '^ +GNU_STACK .* RWE '; }
it "the stack is not executable" stack
it "no memory is writable and executable" has_not segments '^ +LOAD .* RWE '
it "code in the text is not rewritten (TEXTREL)" has_not dynamic 'TEXTREL'
it "libraries come from the system's folders (no RPATH, no RUNPATH)" has_not dynamic 'RPATH|RUNPATH'
it "no shell is started (system, popen)" has_not symbols ' (system|popen|execlp|execvp)@'

# Each of them is seen to fail on a program built without.
plain() {
	local found
	mkdir -p "$scratch/build/fake"
	printf 'int main(void) { return 0; }\n' >"$scratch/plain.c"
	"${CC:-gcc}" -no-pie -fno-stack-protector -z norelro -z lazy -z execstack -Wl,-rpath,/tmp \
		-o "$scratch/build/fake/kzbe-trade" "$scratch/plain.c" || return 1
	HARDENED_PLAIN=1 "$0" "$scratch/build/fake/kzbe-trade" >"$scratch/plain.log"
	found=$(grep -c '^FAILED' "$scratch/plain.log")
	[ "$found" -eq 7 ] || {
		cat "$scratch/plain.log"
		return 1
	}
}
[ -n "${HARDENED_PLAIN:-}" ] || it "a program built without all that is noticed" plain
summary
