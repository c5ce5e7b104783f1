#!/bin/bash
# The page of a checked text: it holds the text word for word, marks what the machine formats list, each
# mark leads to its reason and back, and nothing in the text becomes part of the page.
# Usage: article_page.sh PROGRAM
program=${1:?usage: article_page.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
texts=tests/golden/articles

# The page without its marks' signs, as text: what a reader who copies it has.
text_of_page() {
	sed -n '/^<section>/,$p' "$1" | sed -n 's/^<p>\(.*\)<\/p>$/\1/p' |
		sed 's/<a class="tag [^>]*>[^<]*<\/a>//g; s/<mark [^>]*>//g; s/<span class="other"[^>]*>//g; s/<\/mark>//g; s/<\/span>//g' |
		sed 's/&lt;/</g; s/&gt;/>/g; s/&quot;/"/g; s/&#39;/'\''/g; s/&amp;/\&/g'
}

# page STATUS DATA TEXT: the page to $scratch/page, and what csv says of each figure to $scratch/figures
page() {
	run "$1" "$program" check "$2" "$3" -f html && cp "$scratch/out" "$scratch/page" &&
		run "$1" "$program" check "$2" "$3" -f jsonl &&
		jq -r '[(.text | gsub("\n"; " ")), .verdict] | join("|")' "$scratch/out" >"$scratch/figures"
}

keeps_text() { # TEXT
	page "$1" data/official.csv "$2" && diff <(grep -v '^$' "$2") <(text_of_page "$scratch/page")
}

# Of each mark the figure and its kind, which is the verdict in the spelling of a style's name.
marks_figures() {
	diff <(tr _ - <"$scratch/figures") <(grep -o '<mark class="[^"]*" id="f[0-9]*">[^<]*' "$scratch/page" |
		sed 's/<mark class="\([^"]*\)" id="f[0-9]*">\(.*\)/\2|\1/; s/|finding$/|not-in-data/')
}

leads_there_and_back() {
	local n
	n=$(grep -c . "$scratch/figures")
	[ "$n" -gt 0 ] || return 1
	for ((i = 1; i <= n; i++)); do
		[ "$(grep -c "id=\"f$i\"" "$scratch/page")" = 1 ] && [ "$(grep -c "id=\"r$i\"" "$scratch/page")" = 1 ] &&
			grep -q "<a class=\"tag [a-z-]*\" href=\"#r$i\"" "$scratch/page" && grep -q "<li id=\"r$i\"\( class=\"listed\"\)\{0,1\}><a href=\"#f$i\">$i</a>" "$scratch/page" ||
			return 1
	done
}

for language in en de fr nl ru kk; do
	it "$language: the text stands there as it was" keeps_text 1 "$texts/statement_$language.txt"
	it "$language: each figure is marked with its verdict" marks_figures
	it "$language: each mark leads to its reason and back" leads_there_and_back
done

summary_stands() { grep -q '4 of 8 figures match, 1 differs, 3 not in data' "$scratch/page"; }
it "the summary stands there" summary_stands

# The box on top has each finding as a link to its mark, and no other figure.
box() { sed -n '/class="box/,/<\/nav>\|<\/div>/p' "$scratch/page"; }
boxed() {
	page 1 data/official.csv "$texts/statement_en.txt" &&
		[ "$(box | grep -c '<a href="#f')" -eq "$(grep -c '|differs$' "$scratch/figures")" ] &&
		box | grep -q '<a href="#f1">DIFFERS &quot;$523.7 million&quot;</a> turnover 2023, Kazakhstan with Belgium'
}
it "findings are links on top" boxed
headed() { grep -q '<h1>statement_en.txt</h1>' "$scratch/page" && grep -q '<title>statement_en.txt</title>' "$scratch/page"; }
it "the heading is the text's name" headed
folded() { # what matches, and nothing else
	sed -n '/<details>/,/<\/details>/p' "$scratch/page" >"$scratch/folded"
	[ "$(grep -c '<li id="r' "$scratch/folded")" -eq "$(grep -c '|match$' "$scratch/figures")" ] &&
		[ "$(grep -c '<b>✓ matches</b>' "$scratch/folded")" -eq 4 ]
}
it "what matches is folded" folded
none() { page 0 data/trade.csv "$texts/statement_en.txt" && box | grep -q '<h2>No findings</h2>' && ! box | grep -q href; }
it "without findings the box says so" none

# The tag never parts a number from its unit, wherever the currency stands.
tagged() { # TEXT WANTED
	echo "In 2023 exports from Kazakhstan to Belgium were $1." >"$scratch/tag.txt"
	"$program" check data/trade.csv "$scratch/tag.txt" -f html | sed -n '/^<section>/,$p' | sed -n 's/^<p>\(.*\)<\/p>$/\1/p' |
		sed 's/<a class="tag [^>]*>[^<]*<\/a>/[TAG]/g; s/<mark[^>]*>//g; s/<\/mark>//g' >"$scratch/tagged"
	grep -qF "were $2." "$scratch/tagged" || { cat "$scratch/tagged"; return 1; }
}
it "the tag stands behind the currency" tagged '220.7 million US dollars' '220.7 million US dollars[TAG]'
it "the tag stands behind euros" tagged '220.7 million euros in all' '220.7 million euros[TAG] in all'
it "the tag stands behind a code" tagged '220.7 million USD' '220.7 million USD[TAG]'
it "the tag stands behind the scale" tagged '$220.7 million' '$220.7 million[TAG]'
it "the tag stands behind a code in front" tagged 'USD 220.7 million' 'USD 220.7 million[TAG]'

faint() { # numbers that are not checked, each with its reason
	printf 'In 2023 trade between Kazakhstan and Belgium was $523.7 million. Investment was $1.5 billion.\n' >"$scratch/other.txt"
	"$program" check data/trade.csv "$scratch/other.txt" -f html |
		grep -q '<span class="other" title="not checked: not trade in goods">$1.5 billion</span>'
}
it "what was not checked is marked faintly" faint

hostile() {
	cat >"$scratch/hostile.txt" <<-'END'
		Sales grew. <script>alert(1)</script>

		In 2023 trade between Kazakhstan and Belgium was $523.9 million & <b>"more"</b> 'quoted'.

		<mark class="match" id="f1">Exports of Kazakhstan to Belgium in 2023 were $220.7 million,</mark> it says.
	END
	page 1 data/trade.csv "$scratch/hostile.txt" && diff <(grep -v '^$' "$scratch/hostile.txt") <(text_of_page "$scratch/page") &&
		marks_figures && ! grep -q '<script>alert\|<b>"' "$scratch/page" && [ "$(grep -c 'id="f1"' "$scratch/page")" = 1 ]
}
it "a text that is itself a page stays text" hostile
torn() { # one figure, its line break a space; the text after it goes on
	printf '%s $523.7\nmillion, a record that nobody had expected so soon after all that happened.\r\nIt grew.\n' \
		'According to the statistics, in 2023 trade between Kazakhstan and Belgium was'  >"$scratch/torn.txt"
	page 0 data/trade.csv "$scratch/torn.txt" && grep -q '>\$523.7 million</mark><a class="tag match" href="#r1"' "$scratch/page" &&
		text_of_page "$scratch/page" | tr '\n' ' ' | grep -q 'was \$523.7 million , a record that .* happened. It grew.'
}
it "a figure over a line's end is one mark" torn
two() { # numbers go on; each text has its heading and legend
	printf 'In 2023 trade between Kazakhstan and Belgium was $523.7 million.\n' >"$scratch/a.txt"
	printf 'In 2022 trade between Kazakhstan and Belgium was $514.9 million.\n' >"$scratch/b.txt"
	run 0 "$program" check data/trade.csv "$scratch/a.txt" "$scratch/b.txt" -f html || return 1
	[ "$(grep -c '<h2>[ab].txt' "$scratch/out")" = 2 ] && grep -q '<h1>a.txt, b.txt</h1>' "$scratch/out" && grep -q 'id="f1">$523.7 million' "$scratch/out" &&
		grep -q 'id="f2">$514.9 million' "$scratch/out"
}
it "two texts, one numbering" two
from_stdin() {
	"$program" check data/trade.csv - -f html <"$texts/statement_en.txt" | grep -q '<h1>standard input</h1>'
}
it "standard input has a name" from_stdin
empty() {
	: >"$scratch/empty.txt"
	run 0 "$program" check data/trade.csv "$scratch/empty.txt" -f html && ! grep -q '<mark' "$scratch/out" &&
		grep -q '</html>' "$scratch/out"
}
it "an empty text is a page" empty
called() { # HEADING FILE TEXT: what the page of this text is called
	printf '%s' "$3" >"$scratch/$2"
	"$program" check data/trade.csv "$scratch/$2" -f html >"$scratch/out"
	grep -qF "<h1>$1</h1>" "$scratch/out" && grep -qF "<title>$1</title>" "$scratch/out" || { grep '<h1>' "$scratch/out"; return 1; }
}
said='<p>Trade between Kazakhstan and Belgium was $523.7 million in 2023.</p>'
it "a page's title is its heading" called 'Trade &amp; growth' a.html "<html><head><title> Trade &amp;
 growth</title></head><body>$said</body></html>"
it "its own heading before its title" called 'Trade grows' a.html "<title>Site</title><nav>Home</nav><h1>Trade <i>grows</i></h1>$said"
it "a page without either has its file's name" called a.html a.html "<html><body>$said</body></html>"
it "a title as long as a text is none" called a.html a.html "<title>$(printf 'x%.0s' $(seq 300))</title>$said"
it "markup in a title stays text" called '&lt;b&gt;x' a.html "<title>&lt;b&gt;x</title>$said"
it "Markdown begins with its title" called 'Trade grows' a.md '# Trade grows

Trade between Kazakhstan and Belgium was $523.7 million in 2023.'
summary
