#!/bin/bash
# The licences of what is in the page. Usage: licences.sh FOLDER-OF-THE-SOURCES VERSION
set -eu
sources=${1:?usage: licences.sh FOLDER VERSION}
common=/usr/share/common-licenses
of() { # NAME WORDS [FILE]
	printf '\n==== %s\n%s\n' "$1" "$2"
	if [ -n "${3:-}" ]; then
		echo
		cat "$3"
	fi
}
echo "kzbe-trade ${2:?}"
cat LICENSE
printf '\nThe libraries, unchanged, from the source packages of Debian 12. Sources, and how this file is made\nof them (make page), are those of kzbe-trade.\n'
of "mini-gmp, of GMP" "GNU LGPL 3 or later, or GNU GPL 2 or later; the LGPL stands below."
of "GNU libunistring" "GNU LGPL 3 or later, or GNU GPL 2 or later; the LGPL stands below."
of "libcsv" "Copyright 2008-2021 Robert Gamble. GNU LGPL 2.1 or later: version 3 stands below."
of "gumbo, as in Nokogiri" "Copyright 2010 Google Inc., 2017-2018 Craig Barnes, 2018-2021 Stephen Checkoway. Apache License 2.0, below."
of "XZ Utils (liblzma)" "In the public domain."
of "Names of countries" "From iso-codes, GNU LGPL 2.1 or later, among others."
of expat "" "$sources/expat/COPYING"
of PCRE2 "" "$sources/pcre2/LICENCE"
of yajl "" "$sources/yajl/COPYING"
of zlib "" <(sed -n '/Copyright notice/,$p' "$sources/zlib/README")
of Zstandard "" "$sources/libzstd/LICENSE"
of "wasi-libc and compiler-rt" "" /usr/share/doc/wasi-libc/copyright
of "GNU LGPL 3" "" "$sources/gmp/COPYING.LESSERv3"
of "GNU GPL 3" "" "$common/GPL-3"
of "Apache License 2.0" "" "$common/Apache-2.0"
