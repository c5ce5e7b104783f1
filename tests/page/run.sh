#!/bin/bash
# The page: what it weighs, all goldens by the program in it, and the page itself in Chromium.
# Usage: run.sh PAGE.html
page=$(realpath "${1:?usage: run.sh PAGE.html}")
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

if command -v chromium >/dev/null; then
	node tests/page/browser.mjs "$page" "$scratch" >"$scratch/browser" 2>&1
	grep '^measured: ' "$scratch/browser"
	while read -r word name; do
		case $word in
		ok) it "$name" true ;;
		FAILED) it "$name" false ;;
		esac
	done <"$scratch/browser"
	it "the browser's tests came to their end" grep -qx end "$scratch/browser"
	grep -q '^FAILED' "$scratch/browser" && cat "$scratch/browser"
	grep -qx end "$scratch/browser" || cat "$scratch/browser"
else
	skip "the page: chromium is not installed"
fi
summary
