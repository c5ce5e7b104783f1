#!/bin/bash
# The C library and the others that the program wants, for another kind of machine, unpacked into a
# folder: a root for the cross-compiler and for qemu. apt-get fetches and checks them with lists and a
# state of its own; nothing is installed, and the machine knows no other architecture afterwards.
# Usage: root.sh ARCHITECTURE FOLDER. What is there is left as it is.
set -euo pipefail
arch=${1:?usage: root.sh ARCHITECTURE FOLDER} folder=${2:?usage: root.sh ARCHITECTURE FOLDER}
packages=(libc6-dev libgcc-s1 libcsv-dev libunistring-dev libgmp-dev libpcre2-dev zlib1g-dev liblzma-dev libzstd-dev libexpat1-dev libyajl-dev libgumbo-dev libmicrohttpd-dev libcmocka-dev)

[ ! -e "$folder/complete" ] || exit 0
rm -rf "$folder"
mkdir -p "$folder/apt/lists/partial" "$folder/apt/cache/archives/partial" "$folder/root"
folder=$(cd "$folder" && pwd)
: >"$folder/apt/status"
options=(-q -o "APT::Architecture=$arch" -o "APT::Architectures::=$arch" -o "Dir::State=$folder/apt"
	-o "Dir::State::Lists=$folder/apt/lists" -o "Dir::State::status=$folder/apt/status"
	-o "Dir::Cache=$folder/apt/cache" -o "Debug::NoLocking=1" -o "APT::Sandbox::User=root"
	-o "APT::Install-Recommends=false")
apt-get "${options[@]}" update || echo "not all lists of packages could be had; on with those that could"
apt-get "${options[@]}" install -y --download-only "${packages[@]}"
for package in "$folder"/apt/cache/archives/*.deb; do
	dpkg-deb -x "$package" "$folder/root"
done
rm -rf "$folder/apt"
touch "$folder/complete"
