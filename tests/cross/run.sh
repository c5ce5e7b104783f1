#!/bin/bash
# Build for other kinds of machines and run the tests there, in qemu's user mode: arm64 (char is
# unsigned), i386 (size_t, long and off_t have 32 bits), s390x (the highest byte comes first). What
# cannot be done on this machine is said with its reason, and is no failure.
# Usage: run.sh [ARCHITECTURE...]. SUITES="unit golden" runs those and no other.
set -u
cd "$(dirname "$0")/../.." || exit 2
[ $# -gt 0 ] || set -- arm64 i386 s390x
# Not those that preload a library, look at the machine's own kind of file, or bound time and memory.
export SUITES="${SUITES:-unit golden cli/article_page cli/articles cli/chart cli/docs cli/dumps cli/formats \
cli/fuzz_corpus cli/io cli/locales cli/partials cli/tie_grid oracle/comparisons oracle/figures \
oracle/monthly}"
bad=0 done=() undone=()

compiler_of() {
	case $1 in
	arm64) echo aarch64-linux-gnu-gcc ;;
	i386) echo i686-linux-gnu-gcc ;;
	*) echo "$1-linux-gnu-gcc" ;;
	esac
}

qemu_of() {
	case $1 in
	arm64) echo qemu-aarch64 ;;
	*) echo "qemu-$1" ;;
	esac
}

missing() { # ARCHITECTURE: the first thing that is not there, if any
	local command
	for command in apt-get dpkg-deb "$(compiler_of "$1")" "$(qemu_of "$1")"; do
		command -v "$command" >/dev/null || {
			echo "$command is missing (apt-get install gcc-aarch64-linux-gnu gcc-i686-linux-gnu gcc-s390x-linux-gnu qemu-user)"
			return
		}
	done
	tests/cross/root.sh "$1" "build/cross/$1-root" >"build/cross/$1-root.log" 2>&1 ||
		echo "its libraries could not be had: $(grep -m 1 '^[EW]: ' "build/cross/$1-root.log")"
}

# The programs for ARCHITECTURE, and in build/cross/ARCHITECTURE/under a script for each that runs it.
built() {
	local root=$PWD/build/cross/$1-root/root build=build/cross/$1 under file
	under="$(command -v "$(qemu_of "$1")") -L $root"
	make -s -j"$(nproc)" BUILD="$build" CC="$(compiler_of "$1")" WERROR=1 RUN_UNDER="$under" \
		CFLAGS="--sysroot=$root -fno-lto" all test-programs || return 1
	find "$build" -path "$build/under" -prune -o -type f -perm -u+x -print | while read -r file; do
		mkdir -p "$build/under/$(dirname "${file#"$build"/}")"
		printf '#!/bin/sh\nexec %s "%s" "$@"\n' "$under" "$PWD/$file" >"$build/under/${file#"$build"/}"
		chmod +x "$build/under/${file#"$build"/}"
	done
}

mkdir -p build/cross
for arch in "$@"; do
	why=$(missing "$arch")
	if [ -n "$why" ]; then
		undone+=("not done: $arch: $why")
		continue
	fi
	if built "$arch" >"build/cross/$arch.log" 2>&1; then
		output=$(tests/run.sh "build/cross/$arch/under" 2>&1) || bad=1
		printf '%s\n' "$output" | sed "s/^/$arch: /"
		done+=("$arch: $(printf '%s\n' "$output" | tail -n 1)")
	else
		bad=1
		tail -n 40 "build/cross/$arch.log"
		done+=("$arch: FAILED to build")
	fi
done
echo
[ ${#done[@]} -eq 0 ] || printf '%s\n' "${done[@]}"
[ ${#undone[@]} -eq 0 ] || printf '%s\n' "${undone[@]}"
exit "$bad"
