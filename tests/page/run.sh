#!/bin/bash
# The page: what it weighs, all goldens by the program in it, and the page itself in Chromium.
# With PROGRAM also the page that `PROGRAM serve` hands out. Usage: run.sh PAGE.html [PROGRAM]
page=$(realpath "${1:?usage: run.sh PAGE.html [PROGRAM]}")
program=${2:+$(realpath "$2")}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh

small() { [ "$(wc -c <"$page")" -lt 1000000 ]; }
it "under 1,000,000 bytes" small
it "the page's script takes the program out" node tests/page/extract.mjs "$page" "$scratch/engine"

# Goldens that a page cannot pass, by what they need; one that passes fails here. There is none now.
known=()
goldens() {
	local name failed
	RUN_UNDER="$(command -v node) --no-warnings $PWD/tests/page/kzbe-trade.mjs" \
		tests/golden/run.sh "$scratch/engine" >"$scratch/goldens" 2>&1
	tail -n 1 "$scratch/goldens"
	failed=$(sed -n 's/^FAILED \([^:]*\):.*/\1/p' "$scratch/goldens" | sort)
	[ "$failed" = "$(printf '%s\n' "${known[@]}" | sort | sed '/^$/d')" ] && grep -q '^[1-9][0-9]* passed' "$scratch/goldens" && return
	cat "$scratch/goldens"
	return 1
}
it "all goldens" goldens

# The statement as a word processor's document.
mkdir -p "$scratch/word"
{
	echo '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
	sed 's|.*|<w:p><w:r><w:t xml:space="preserve">&</w:t></w:r></w:p>|' tests/golden/articles/statement_en.txt
	echo '</w:body></w:document>'
} >"$scratch/word/document.xml"
(cd "$scratch" && zip -q article.docx word/document.xml)

tell() { # OUTPUT: what a browser's test printed
	local word name
	grep '^measured: ' "$1"
	while read -r word name; do
		case $word in
		ok) it "$name" true ;;
		FAILED) it "$name" false ;;
		esac
	done <"$1"
	it "the browser's tests came to their end" grep -qx end "$1"
	if grep -q '^FAILED' "$1" || ! grep -qx end "$1"; then cat "$1"; fi
}

if command -v chromium >/dev/null; then
	node tests/page/browser.mjs "$page" "$scratch" >"$scratch/browser" 2>&1
	tell "$scratch/browser"
else
	skip "the page: chromium is not installed"
fi

# In another browser too, where it is installed.
if command -v firefox-esr >/dev/null; then
	node tests/page/firefox.mjs "$page" "$scratch" >"$scratch/firefox.log" 2>&1
	tell "$scratch/firefox.log"
else
	skip "the page in Firefox: firefox-esr is not installed"
fi

# The page as the server hands it out, from where it is installed.
if command -v chromium >/dev/null && [ -n "$program" ]; then
	mkdir -p "$scratch/usr/bin" "$scratch/usr/share/kzbe-trade"
	cp "$program" "$scratch/usr/bin/kzbe-trade"
	cp "$page" "$scratch/usr/share/kzbe-trade"
	exec {output}< <(exec "$scratch/usr/bin/kzbe-trade" serve data/official.csv)
	server=$!
	read -r address <&"$output"
	node tests/page/served.mjs "$address" "$scratch" "$server" >"$scratch/served" 2>&1
	tell "$scratch/served"
	kill "$server" 2>/dev/null
elif [ -z "$program" ]; then
	skip "the page that the server hands out: no PROGRAM was given"
fi
summary
