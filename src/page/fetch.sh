#!/bin/bash
# Fetches the libraries' sources from the Debian that this machine has its packages from, compares them
# with the sums in sources.list, and unpacks them. Nothing is installed. Usage: fetch.sh FOLDER
set -eu
list=$(cd "$(dirname "$0")" && pwd)/sources.list
mkdir -p "${1:?usage: fetch.sh FOLDER}"
cd "$1"
mkdir -p apt/lists/partial apt/cache/archives/partial archives

# Debian's own lists, read as lists of source packages.
cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null | sed -n 's/^deb /deb-src /p' >apt/src.list
for stanzas in /etc/apt/sources.list.d/*.sources; do
	[ -e "$stanzas" ] && sed 's/^Types:.*/Types: deb-src/' "$stanzas" && echo
done >apt/src.sources
options=(-q -o "Dir::Etc::sourcelist=/dev/null" -o "Dir::Etc::sourceparts=$PWD/apt/parts"
	-o "Dir::State::lists=$PWD/apt/lists" -o "Dir::Cache=$PWD/apt/cache" -o APT::Sandbox::User=root)
mkdir -p apt/parts
mv apt/src.list apt/src.sources apt/parts

is_right() { # FILE SUM
	[ -e "archives/$1" ] && echo "$2  archives/$1" | sha256sum --check --status
}

is_updated=
while read -r package file sum _; do
	is_right "$file" "$sum" && continue
	[ -n "$is_updated" ] || apt-get "${options[@]}" update >apt/log 2>&1 || {
		cat apt/log
		exit 1
	}
	is_updated=1
	# Of the versions that have this archive a mirror may lack the newest.
	for version in "" $(apt-cache "${options[@]}" showsrc "$package" 2>/dev/null | sed -n 's/^Version: /=/p' | sort -ru); do
		(cd archives && apt-get "${options[@]}" source --download-only --tar-only "$package$version") >apt/log 2>&1 || true
		if is_right "$file" "$sum"; then
			continue 2
		fi
	done
	is_right "$file" "$sum" || {
		echo "$package: no $file with the sum of src/page/sources.list" >&2
		tail -n 5 apt/log >&2
		exit 1
	}
done < <(grep -v '^#' "$list")

rm -rf src
mkdir src
while read -r package file _ folder; do
	mkdir "src/$package"
	tar --extract --file "archives/$file" --directory "src/$package" \
		--strip-components "$(($(tr -dc / <<<"$folder" | wc -c) + 1))" "$folder"
done < <(grep -v '^#' "$list")
