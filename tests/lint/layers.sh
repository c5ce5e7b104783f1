#!/bin/bash
# Each folder of src/ includes only its own headers, those of folders below it, and core's; only view
# and cmd join them. Headers in include/ belong to the folder that has the .c file of their name.
set -u
cd "$(dirname "$0")/../.." || exit 2

# folder: the folders whose headers it may include, itself among them
allowed() {
	case $1 in
	core) echo core ;;
	unpack) echo core unpack ;;
	load) echo core unpack load ;;
	source) echo core load token source ;;
	scan) echo core load source scan ;;
	calc) echo core load calc ;;
	solve) echo core load calc solve ;;
	claim) echo core load calc solve claim ;;
	token) echo core token ;;
	sentence) echo core source token sentence ;;
	text) echo core load calc solve claim source token sentence text ;;
	check) echo core load calc solve claim check ;;
	report) echo core report ;;
	view) echo core load source scan calc solve claim text check report view ;;
	cmd) echo core unpack load source scan calc solve claim text check report view cmd ;;
	page) echo core token cmd page ;;
	lib) echo core load source scan calc view lib ;;
	completion) echo core source calc report view cmd completion ;;
	esac
}

# The folder of a header: the includer's own if it has one of the name, as for the compiler; else where
# it lies, or of those in include/ where the .c file is, best one that includes it.
folder_of() { # HEADER INCLUDER
	local found
	[ -e "src/$2/$1" ] && echo "$2" && return
	found=$(find src -name "$1" | head -n 1)
	[ -n "$found" ] || found=$(grep -lxF "#include \"$1\"" src/*/"${1%.h}.c" 2>/dev/null | head -n 1)
	[ -n "$found" ] || found=$(find src -name "${1%.h}.c" | head -n 1)
	case $1 in
	render.h) echo report ;; # one header for the folder's render_*.c and formats.c
	unit.h) echo core ;;
	phrases_list.h) echo source ;; # made by the build
	*.inc) echo "$2" ;;            # so are these
	view.h | *_view.h) echo view ;; # what the folder's build_*, explain, compare_* and check_* give
	*) basename "$(dirname "$found")" ;;
	esac
}

bad=0
for file in src/*/*.c src/*/*.h; do
	folder=$(basename "$(dirname "$file")")
	[ "$folder" = man ] && continue
	for header in $(sed -n 's/^#include "\(.*\)"$/\1/p' "$file"); do
		owner=$(folder_of "$(basename "$header")" "$folder")
		case " $(allowed "$folder") " in
		*" $owner "*) ;;
		*)
			echo "$file: $folder may not include $header, which is of $owner"
			bad=1
			;;
		esac
	done
done
[ "$bad" -eq 0 ] && echo "layers: every include points downwards"
exit "$bad"
