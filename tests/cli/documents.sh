#!/bin/bash
# Articles as they arrive: pages, documents of word processors, messages, Markdown, quoted mail. Whatever a
# text is packed in, it is read as the text itself is. Usage: documents.sh PROGRAM
program=${1:?usage: documents.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
texts=$PWD/tests/golden/articles
work=$scratch/work
mkdir "$work"
cp data/official.csv "$work/official.csv"
cd "$work" || exit 2

# --- writers of each form: paragraphs on standard input, an empty line between ------------------------

escaped() { sed 's/&/\&amp;/g; s/</\&lt;/g; s/>/\&gt;/g'; }
each_paragraph() { # BEFORE BEHIND
	escaped | awk -v before="$1" -v behind="$2" -v RS= '{ gsub(/\n/, " "); print before $0 behind }'
}
page() { # BODY
	printf '<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>T</title></head><body>\n%s\n</body></html>\n' "$1"
}
word='<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
docx() { # FILE BODY [FOOTNOTES]
	rm -rf parts "$1" && mkdir -p parts/word || return 1
	printf '%s%s</w:body></w:document>' "$word" "$2" >parts/word/document.xml
	[ -z "${3:-}" ] || printf '<w:footnotes xmlns:w="x">%s</w:footnotes>' "$3" >parts/word/footnotes.xml
	(cd parts && zip -qrX "../$1" .)
}
odt() { # FILE BODY
	rm -rf parts "$1" && mkdir parts || return 1
	printf 'application/vnd.oasis.opendocument.text' >parts/mimetype
	printf '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text>%s</office:text></office:body></office:document-content>' \
		"$2" >parts/content.xml
	(cd parts && zip -q0X "../$1" mimetype && zip -qrX "../$1" content.xml)
}
run_of() { printf '<w:p><w:r><w:t xml:space="preserve">%s</w:t></w:r></w:p>' "$1"; }

as_html() { page "$(each_paragraph '<p>' '')"; }
as_html_1251() { # entities for what the encoding does not have
	page "$(each_paragraph '<p>' '</p>' | sed 's/–/\&ndash;/g')" | sed 's/utf-8/windows-1251/' | iconv -f UTF-8 -t CP1251
}
as_docx() { docx text.docx "$(each_paragraph '<w:p><w:r><w:t>' '</w:t></w:r></w:p>')" && cat text.docx; }
# Runs as word processors cut them: in the middle of numbers, with marks of spelling between.
as_docx_in_runs() {
	docx text.docx "$(escaped | awk -v RS= '{
		gsub(/\n/, " ")
		printf "<w:p>"
		while (match($0, /[0-9][0-9]/)) {
			printf "<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r><w:proofErr/>", substr($0, 1, RSTART)
			$0 = substr($0, RSTART + 1)
		}
		printf "<w:r><w:t>%s</w:t></w:r></w:p>", $0
	}')" && cat text.docx
}
as_odt() { odt text.odt "$(each_paragraph '<text:p>' '</text:p>')" && cat text.odt; }
head_of_mail() { # TYPE ENCODING
	printf 'Received: from a.example by b.example\nFrom: Press <press@example.org>\nTo: desk@example.org\n'
	printf 'MIME-Version: 1.0\nContent-Type: %s\nContent-Transfer-Encoding: %s\n\n' "$1" "$2"
}
as_mail_base64() {
	head_of_mail 'text/plain; charset="utf-8"' base64
	fold -s -w "$width" | base64 -w 76
}
quoted_printable() { # bytes as =XX, lines of 60 characters that are joined again
	od -An -v -tx1 | tr 'a-f' 'A-F' | tr -s ' ' '\n' | sed -n 's/^0A$/\n/p; t; s/^\(..\)$/=\1/p' |
		awk 'NF == 0 { printf "\n"; n = 0; next } { printf "%s", $0; if (++n == 20) { printf "=\n"; n = 0 } }'
}
as_mail_quoted() {
	printf 'Subject: =?utf-8?B?%s?=\n' "$(printf 'Торговля' | base64)"
	head_of_mail 'multipart/mixed; boundary="cut here"' 7bit
	printf 'not shown 1 million\n--cut here\nContent-Type: multipart/alternative; boundary=inner\n\n'
	printf -- '--inner\nContent-Type: text/plain\n\nUse a newer program: 12 million dollars.\n--inner\n'
	printf 'Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n'
	as_html | quoted_printable
	printf -- '\n--inner--\n--cut here\nContent-Type: text/plain; name=a.txt\nContent-Disposition: attachment\n\n'
	printf 'Exports of Kazakhstan to Belgium in 2023: 999 million dollars.\n--cut here--\n'
}
as_quoted_mail() { fold -s -w "$width" | sed 's/^/> > /'; }
as_quoted_markdown() { sed 's/^/> /'; }
as_markdown() { sed 's/[0-9][0-9]*[.,][0-9]/**&**/g; s/ 2024/ [2024](https:\/\/example.org\/2024\/10-18)/'; }

# --- the same figures in each form --------------------------------------------------------------------

verdicts() { # FILE
	"$program" check official.csv "$1" -f jsonl --all | jq -c '[.indicator, .period, .value, .unit, .low, .high, .verdict, .cause]'
}
reads_alike() { # FORM TEXT
	width=70 # bytes: characters of Cyrillic have two
	[[ $2 != *_kk.txt && $2 != *_ru.txt ]] || width=140
	"as_$1" <"$2" >arrived || return 1
	verdicts "$2" >wanted
	[ "$(wc -l <wanted)" -ge 8 ] || return 1
	diff wanted <(verdicts arrived)
}
for form in html docx docx_in_runs odt mail_base64 mail_quoted quoted_mail quoted_markdown markdown; do
	for text in "$texts"/statement_*.txt; do
		it "$(basename "$text") as $form" reads_alike $form "$text"
	done
done
it "a page in CP1251" reads_alike html_1251 "$texts/statement_ru.txt"
packed_page() {
	as_html <"$texts/statement_de.txt" | gzip >arrived && verdicts "$texts/statement_de.txt" >wanted && diff wanted <(verdicts arrived)
}
it "a packed page" packed_page
from_pipe() {
	as_docx <"$texts/statement_de.txt" >arrived && verdicts "$texts/statement_de.txt" >wanted &&
		diff wanted <("$program" check official.csv - -f jsonl --all <arrived |
			jq -c '[.indicator, .period, .value, .unit, .low, .high, .verdict, .cause]')
}
it "a document from a pipe" from_pipe

# --- what is read, and what is not -------------------------------------------------------------------

figures() { # FILE WANTED: "INDICATOR PERIOD VALUE, ..."
	diff <(echo "$2") <("$program" check official.csv "$1" -f jsonl --all |
		jq -rs 'map("\(.indicator // "other") \(.period // "-") \(.value // .text)") | join(", ")')
}
lead='In 2023 exports of Kazakhstan to Belgium were $220.7 million'

page "<nav>12 million</nav><script>var a = '<p>13 million</p>'</script><style>p { width: 14% }</style>
	<noscript>15 million</noscript><!-- 16 million --><p hidden>17 million</p><p style='display:none'>18 million</p>
	<p>$lead<del> or 19 million</del><s>20 million</s><select><option>21 million</select>.</p>" >unseen.html
it "what a page does not show is not read" figures unseen.html 'exports 2023 220.7'
page "<p>In 2023 exports of Kazakhstan to Belgium were \$220.7<sup>1</sup>&nbsp;mil&shy;lion and imports \$303&thinsp;million<sup>[2]</sup>." >notes.html
it "marks of notes are no digits, entities are characters" figures notes.html 'exports 2023 220.7, imports 2023 303'
page "<div>$lead<br>and imports<b> \$303 </b>million<div>In 2022 turnover was \$514.9 million</div></div>" >blocks.html
it "tags are no words, blocks are paragraphs" figures blocks.html 'exports 2023 220.7, imports 2023 303, turnover 2022 514.9'
it_title() {
	printf '<title>Trade of Kazakhstan with Belgium in 2023</title><p>Exports reached $220.7 million.' >title.html
	figures title.html 'exports 2023 220.7'
}
it "a title is the headline where there is no heading" it_title

table='<table><caption>Kazakhstan&rsquo;s trade with Belgium, USD million</caption>
	<tr><th rowspan=2>Year<th colspan=2>Trade<tr><th>exports<th>imports
	<tr><td>2022<td>271.9<td>243<tr><td>2023<td>220.7<td>303</table>'
page "$table" >table.html
it "a table, two rows of heading" figures table.html \
	'exports 2022 271.9, imports 2022 243, exports 2023 220.7, imports 2023 303'
page '<h1>Kazakhstan and Belgium: trade</h1><table><tr><th>USD million<th>Exports<th>Imports<tr><td>2023<td>220.7<td>303</table>' >one_row.html
it "a table of one row, its unit in the corner" figures one_row.html 'exports 2023 220.7, imports 2023 303'
page "<table><tr><td width=100>Menu<td><p>Welcome<p>$lead. $(printf 'And so on and on. %.0s' {1..20})$table</table>" >layout.html
it "a table that only places text, one inside" figures layout.html \
	'exports 2023 220.7, exports 2022 271.9, imports 2022 243, exports 2023 220.7, imports 2023 303'

cell() { printf '<w:tc><w:tcPr>%s</w:tcPr>%s</w:tc>' "${2:-}" "$(run_of "$1")"; }
row() { printf '<w:tr>%s</w:tr>' "$1"; }
docx table.docx "$(run_of "Kazakhstan's trade with Belgium, USD million")<w:tbl>$(
	row "$(cell Year '<w:vMerge w:val="restart"/>')$(cell Trade '<w:gridSpan w:val="2"/>')"
	row "$(cell '' '<w:vMerge/>')$(cell exports)$(cell imports)"
	row "$(cell 2022)$(cell 271.9)$(cell 243)"
	row "$(cell 2023)$(cell 220.7)$(cell 303)"
)</w:tbl>"
# A figure that is not the nearest thing it may be, but another that the text admits, stands where it stands.
other='exports were **$220.7** million—imports, $302.9 million.'
places() { "$program" check official.csv "$1" --matches -f jsonl | jq -r '"\(.line):\(.column) \(.text)"' | tail -n 1; }
other_readings() {
	page "<h1>Kazakhstan and Belgium trade</h1><p>A.<p>Turnover with Belgium in 2023 was \$523.6 million,<br>${other//\*\*/}" >other.html
	printf '# Kazakhstan and Belgium trade\n\nTurnover with **Belgium** in *2023* was $523.6 million,\n%s\n' "$other" >other.md
	"$program" check official.csv other.html --matches | grep -q 'other.html:3:88 (.*): matches "$302.9' &&
		"$program" check official.csv other.html --matches | grep -q 'which the text admits' &&
		[ "$(places other.md)" = '4:42 $302.9 million' ]
}
it "where a figure stands that is read in another way" other_readings
it "a table of a .docx, cells joined" figures table.docx \
	'exports 2022 271.9, imports 2022 243, exports 2023 220.7, imports 2023 303'
# A row that was deleted says so in its properties; a table inside it goes with it, the rows behind it stay.
deleted='<w:trPr><w:del w:id="1"/></w:trPr>'
docx rows.docx "$(run_of "Kazakhstan's trade with Belgium, USD million")<w:tbl>$(
	row "$(cell Year)$(cell exports)$(cell imports)"
	row "$deleted$(cell 2021)$(cell 271.8)<w:tc><w:tbl><w:tr>$(cell 155.4)</w:tr><w:tr>$deleted$(cell 1)</w:tr></w:tbl>$(run_of 155.3)</w:tc>"
	row "<w:trPr><w:ins w:id=\"2\"/></w:trPr>$(cell 2022)$(cell 271.9)$(cell 243)"
	row "$deleted$(cell 2023)$(cell 221.7)$(cell 304)"
	row "$(cell 2023)$(cell 220.7)$(cell 303)"
)</w:tbl>$(run_of "$lead.")"
it "deleted rows of a table" figures rows.docx \
	'exports 2022 271.9, imports 2022 243, exports 2023 220.7, imports 2023 303, exports 2023 220.7'
docx kept.docx "<w:p><w:r><w:t>$lead</w:t></w:r><w:del><w:r><w:delText>11 million</w:delText><w:t>12 million</w:t></w:r></w:del>
	<w:ins><w:r><w:t xml:space=\"preserve\"> and imports \$303</w:t></w:r></w:ins>
	<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>1</w:t></w:r><w:r><w:t xml:space=\"preserve\"> million.</w:t></w:r>
	<w:r><w:rPr><w:vanish/></w:rPr><w:t>13 million</w:t></w:r><w:r><w:instrText>PAGE 14</w:instrText></w:r></w:p>" \
	"<w:footnote w:type=\"separator\"><w:p><w:r><w:t>99</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"1\">$(run_of 'In 2022 turnover was $514.9 million.')</w:footnote>"
it "of a .docx what stays, and its notes" figures kept.docx 'exports 2023 220.7, imports 2023 303, turnover 2022 514.9'
deleted_mark='<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>'
docx joined.docx "<w:p>$deleted_mark<w:r><w:t>In 2023 Kazakhstan's exports to Belgium were 2</w:t></w:r></w:p><w:bookmarkStart/>
<w:p>$deleted_mark<w:del><w:r><w:delText>11 million</w:delText></w:r></w:del></w:p><w:p><w:r><w:t xml:space=\"preserve\">20.7 million US dollars, </w:t></w:r></w:p>
<w:tbl><w:tr><w:tc><w:p>$deleted_mark<w:r><w:t>4</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
it "of a .docx paragraphs that a deleted mark joins" figures joined.docx 'exports 2023 220.7'
odt kept.odt "<text:tracked-changes><text:p>10 million</text:p></text:tracked-changes>
	<text:h>Trade</text:h><text:p>$lead<office:annotation><text:p>11 million</text:p></office:annotation><text:note><text:note-citation>1</text:note-citation>
	<text:note-body><text:p>In 2022 turnover was \$514.9 million.</text:p></text:note-body></text:note><text:s text:c=\"2\"/>and imports \$303<text:tab/>million.</text:p>"
it "of an .odt what stays, and its notes" figures kept.odt 'exports 2023 220.7, imports 2023 303, turnover 2022 514.9'
odt table.odt "<text:p>Kazakhstan's trade with Belgium, USD million</text:p><table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>exports</text:p></table:table-cell></table:table-row>
	<table:table-row><table:table-cell><text:p>2022</text:p></table:table-cell><table:table-cell><text:p>271.9</text:p></table:table-cell></table:table-row>
	<table:table-row><table:table-cell><text:p>2023</text:p></table:table-cell><table:table-cell><text:p>220.7</text:p></table:table-cell></table:table-row></table:table>"
it "a table of an .odt" figures table.odt 'exports 2022 271.9, exports 2023 220.7'
odt hidden.odt "<text:section><text:p>$lead.</text:p></text:section><text:section text:display=\"none\"><text:section><text:p>Imports in 2023 were \$998 million.</text:p></text:section><text:p>Imports in 2023 were \$999 million.</text:p></text:section><text:p>In 2022 turnover was \$514.9 million.</text:p>"
it "a hidden section of an .odt is not read" figures hidden.odt 'exports 2023 220.7, turnover 2022 514.9'

dated_mail() {
	printf 'From: a@example.org\nDate: Fri, 18 Oct 2024 10:00:00 +0200\nSubject: =?utf-8?q?Trade_of_Kazakhstan_with_Belgium?=\n\nLast year exports were $220.7 million.\n' >dated.eml
	figures dated.eml 'exports 2023 220.7'
}
it "a message's subject is the headline, its day the text's" dated_mail
mail_in_latin1() {
	printf 'From: a@b.example\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\n\nDie Ausfuhren Kasachstans nach Belgien f\374r 2023 betrugen 220,7 Mio. US-Dollar.\n' >latin.eml
	figures latin.eml 'exports 2023 220.7'
}
it "a message in latin-1" mail_in_latin1
message() { # TYPE [FIELD]...: its head
	printf 'From: a@example.org\nMIME-Version: 1.0\nContent-Type: %s\n' "$1"
	shift
	[ $# -eq 0 ] || printf '%s\n' "$@"
	echo
}
forwarded() { # one in the other, as an attachment and encoded as a whole
	local attached='Content-Disposition: attachment; filename=a.eml' inner
	inner=$(printf 'From: b@example.org\nSubject: Trade of Kazakhstan with Belgium in 2023\n\nExports were $220.7 million.\n')
	{
		message 'multipart/mixed; boundary=b' && printf -- '--b\n\nSee below.\n--b\nContent-Type: message/rfc822\n%s\n\n%s\n--b--\nIn 2023 exports of Kazakhstan to Belgium were $9 million.\n' "$attached" "$inner"
	} >forwarded.eml
	figures forwarded.eml 'exports 2023 220.7' || return 1
	{
		message 'multipart/mixed; boundary=b' && printf -- '--b\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n%s\n\n' "$attached"
		base64 <<<"$inner"
		printf -- '--b--\n'
	} >forwarded.eml
	figures forwarded.eml 'exports 2023 220.7'
}
it "a message that is forwarded as an attachment, and no more than its parts" forwarded
encoded() { # CHARSET, in base64; few fields tell that it is a message
	{
		printf 'From: a@example.org\nContent-Type: text/plain; charset=%s\nContent-Transfer-Encoding: base64\n\n' "$1"
		printf 'В 2023 году экспорт Казахстана в Бельгию составил 220,7 млн долларов.\n' | iconv -f utf-8 -t "$1" | base64
	} >encoded.eml
	figures encoded.eml 'exports 2023 220.7'
}
for charset in koi8-r utf-16 utf-16le utf-16be windows-1251; do
	it "a message in $charset" encoded $charset
done
utf16_ascii() {
	{ message 'text/plain; charset=utf-16le' 'Content-Transfer-Encoding: base64' && echo "$lead." | iconv -f utf-8 -t utf-16le | base64; } >ascii.eml
	figures ascii.eml 'exports 2023 220.7'
}
it "a message in utf-16 that has nothing but ASCII" utf16_ascii
nested() { # TYPE DEPTH
	local i
	for ((i = 0; i < $2; i++)); do
		case $1 in
		rfc822) message message/rfc822 ;;
		*) message "multipart/mixed; boundary=\"b$i\"" && printf -- '--b%d\n' "$i" ;;
		esac
	done
	message text/plain && echo "$lead."
}
several_deep() {
	nested rfc822 20 >rfc822.eml && figures rfc822.eml 'exports 2023 220.7' &&
		nested mixed 20 >mixed.eml && figures mixed.eml 'exports 2023 220.7'
}
it "messages in messages, parts in parts" several_deep
like_boundaries() { # one begins as the other does
	{ message 'multipart/mixed; boundary=b' && printf -- '--b\nContent-Type: multipart/alternative; boundary=bb\n\n--bb\nContent-Type: text/plain\n\n-\n--bb\n\n%s.\n--bb--\n--b--\n' "$lead"; } >like.eml
	figures like.eml 'exports 2023 220.7'
}
it "a boundary that begins as another" like_boundaries
no_boundary() {
	{ message 'multipart/mixed' && echo "$lead."; } >none.eml && figures none.eml 'exports 2023 220.7' &&
		{ message 'multipart/mixed; boundary=b' && echo "$lead."; } >none.eml && figures none.eml 'exports 2023 220.7'
}
it "parts without a boundary are text" no_boundary

printf '%s\n' "> $lead." '>' '> > Imports: > $300 million.' >quoted.txt
is_bound() {
	"$program" check official.csv quoted.txt -f jsonl | jq -cs 'map([.value, .low, .high])' | diff <(echo '[[220.7,220.65,220.75],[300,300,null]]') -
}
it "a mark of quoting is no sign, a sign is none of quoting" is_bound
printf '%s\n' "# Trade of Kazakhstan with Belgium" "" "In **2023** exports were \`\$220.7\` million[^1], imports ~~\$330~~ \$303 *million*." "" "<!-- 12 million -->" "" "[^1]: Without 5." "[1]: https://example.org/2023/99" >marks.md
it "marks of Markdown" figures marks.md 'exports 2023 220.7, imports 2023 303'
marks_keep_places() {
	"$program" check official.csv marks.md -f jsonl | jq -cs 'map([.line, .column, .text])' |
		diff <(echo '[[3,27,"$220.7` million"],[3,65,"$303 *million"]]') -
}
it "and places among them" marks_keep_places

printf '%s\n' "# Trade of Kazakhstan with Belgium" "" "In&nbsp;2023 exports were &#36;220&period;7&nbsp;million, imports &#x24;303&#8239;mil&shy;lion." "" "Turnover: &gt;&thinsp;500&nbsp;million&nbsp;&euro; &ndash; R&amp;D." >entities.md
entities() {
	figures entities.md 'exports 2023 220.7, imports 2023 303, turnover 2023 500' &&
		"$program" check official.csv entities.md -f jsonl | jq -cs 'map([.line, .column, .text])' |
		diff <(echo '[[3,27,"&#36;220&period;7&nbsp;million"],[3,67,"&#x24;303&#8239;mil&shy;lion"],[5,23,"500&nbsp;million"]]') -
}
it "entities in Markdown are characters, each in its place" entities
entities_are_kept() { # in the notation of the writer
	printf '%s\n' "In 2023 turnover of Kazakhstan with Belgium was 532&nbsp;700&nbsp;thousand&nbsp;dollars." >thousand.md
	run 1 "$program" check official.csv thousand.md --replacement &&
		grep -qxF '+In 2023 turnover of Kazakhstan with Belgium was 523&nbsp;562&nbsp;thousand&nbsp;dollars.' "$scratch/out"
}
it "a repair keeps them" entities_are_kept
printf '%s\n' '# Trade of Kazakhstan with Belgium' '' '<p>In 2023 exports were $220.7 million</p><p>Imports in 2023 were <b>$303</b> million<br>and in 2022 $243 million</p><ul><li>In 2021 they were $155.5 million</li><li>Turnover in 2021: $418.3</li></ul>' >tags.md
it "tags part words where they part lines" figures tags.md 'exports 2023 220.7, imports 2023 303, imports 2022 243, imports 2021 155.5, turnover 2021 418.3'
pipe_table() { # LINE...: under the headline
	printf '%s\n' "# Trade of Kazakhstan with Belgium, USD million" "" "$@" >pipes.md
	figures pipes.md 'exports 2022 271.9, imports 2022 243, exports 2023 220.7, imports 2023 303'
}
it "a table without bars at its sides" pipe_table 'Year | Exports | Imports' '--- | ---: | ---:' '2022 | 271.9 | 243' '2023 | 220.7 | 303'
it "nothing above its first column" pipe_table ' | Exports | Imports' ':---|---:|---:' '2022 | 271.9 | 243' '2023 | 220.7 | 303'
it "a table with bars at one side" pipe_table 'Year | Exports | Imports |' '--- | --- | --- |' '2022 | 271.9 | 243 |' '2023 | 220.7 | 303 |'
it "a column of words, a bar in a cell" pipe_table '| Year | Exports | Imports | Note |' '|---|---|---|---|' '| 2022 | 271.9 | 243 | as revised |' '| 2023 | 220.7 | 303 | by land\|sea |'
it "cells left out" pipe_table '| Year | Exports | Imports | Note |' '|---|---|---|---|' '| 2022 | 271.9 | 243 | as revised' '| 2023 | 220.7 | 303 |'
amount_table() { # phrases in cells: each figure in its place
	printf '%s\n' "# Trade of Kazakhstan with Belgium" "" "$@" >amounts.md
	figures amounts.md 'exports 2022 271.9, exports_growth 2022 3.5, imports 2022 243, exports 2023 220.7, exports_growth 2023 -18.8, imports 2023 303'
}
it "cells with amounts, and their growth in brackets" amount_table '| Year | Exports | Imports |' '|---|---|---|' '| 2022 | $271.9 million (+3.5%) | USD 243 million |' '| 2023 | $220.7 million (-18.8%) | 303 million dollars |'
amounts_are_repaired() { # and no more of the cell is replaced than the figure
	printf '%s\n' "# Trade of Kazakhstan with Belgium" "" '| | 2022 | 2023 |' '|---|---|---|' '| Exports | $271.9 million | $228.7 million (-18.8%) |' >amounts.md
	run 1 "$program" check official.csv amounts.md --replacement &&
		grep -qF '| $220.7 million (-18.8%) |' "$scratch/out"
}
it "a repair of such a cell leaves the rest of it" amounts_are_repaired
headed_lists() { # TITLE LEAD BUYERS SELLERS FIRST SECOND AMOUNT: whose trade with whom, below what heads a list of countries
	printf '%s\n' "$1" '' "$2" '' "$3 | |" '---|---' "$5 | $7 |" "$6 | $7 |" '' "$4 | |" '---|---' "$5 | $7 |" >lists.md
	"$program" check --no-data lists.md --all -f jsonl | jq -r 'select(.line > 3) | [.indicator, .reporter, .partner] | join(" ")' |
		diff <(printf 'exports MUS ZAF\nexports MUS FRA\nimports MUS ZAF\n') -
}
it "a list of countries below its heading" headed_lists 'Foreign trade of Mauritius' 'In August 2018 Mauritius had a trade deficit of $305 million.' 'Buyers' 'Suppliers' 'South Africa' 'France' '$18 million'
it "in French" headed_lists 'Commerce extérieur de Maurice' 'Maurice, île à sucre, a accusé en août 2018 un déficit commercial de Rs 9,62 milliards.' 'Les acheteurs' 'Les fournisseurs' 'Afrique du Sud' 'France' 'Rs 802 millions'
it "in Russian" headed_lists 'Внешняя торговля Маврикия' 'Дефицит торговли Маврикия в августе 2018 года составил 305 млн долларов.' 'Покупатели' 'Поставщики' 'ЮАР' 'Франция' '18 млн долларов'

labelled_lines() { # TITLE EXPORTS IMPORTS: each with its figure
	printf '%s\n\n%s\n%s\n' "$1" "$2" "$3" >labels.txt
	"$program" check --no-data --all -f jsonl labels.txt | jq -r 'select(.indicator) | "\(.indicator) \(.value)"' |
		diff <(printf 'exports 262.8\nimports 155.5\n') -
}
it "a line of a label is no half of the one before" labelled_lines 'Trade of Norway with Chile in 2021:' 'exports to Chile by value: $262.8 million' 'imports from Chile by value: $155.5 million'
it "in Russian, with a dash" labelled_lines 'Торговля Норвегии с Чили в 2021 году:' 'экспорт – 262,8 млн долларов' 'импорт – 155,5 млн долларов'

# Exports, then those of goods alone: with which of them imports add up to the turnover is not known.
twins() {
	printf '%s\n\n%s\n' 'Norway'"'"'s turnover with Chile came to 1.2 billion dollars in 2010. Exports to Chile stood at 722.5 million dollars, and imports at 489.9 million dollars.' 'Norway'"'"'s exports of goods to Chile amounted to 617.9 million dollars and imports to 414.8 million dollars.' >twins.txt
	run 0 "$program" check --no-data twins.txt
}
it "two figures of one name contradict no third" twins

# --- places -------------------------------------------------------------------------------------------

tells_paragraphs() {
	docx places.docx "$(run_of 'Trade of Kazakhstan with Belgium')$(run_of '')$(run_of 'In 2023 turnover reached $523.7 million, with exports of $220.7 million.')"
	run 1 "$program" check official.csv places.docx -f lint &&
		grep -q '^places.docx:2:26-39: error: "$523.7 million": ' "$scratch/out" &&
		run 1 "$program" check official.csv places.docx &&
		grep -qF 'places.docx:2:26 (2023 turnover reached …, with exports of): DIFFERS' "$scratch/out"
}
it "a place is a paragraph and a character, with the words around" tells_paragraphs

# --- what is not read, and bombs ---------------------------------------------------------------------

refused() { # MESSAGE FILE
	run 2 "$program" check official.csv "$2" && is_empty "$scratch/out" && grep -qF -- "$1" "$scratch/err" || {
		cat "$scratch/err"
		return 1
	}
}
nested rfc822 5000 >rfc822.eml
nested mixed 5000 >mixed.eml
it "messages in messages without end" refused 'parts in parts more than 50 deep' rfc822.eml
it "parts in parts without end" refused 'parts in parts more than 50 deep' mixed.eml
{ message 'multipart/mixed; boundary=b' && for i in {1..201}; do printf -- '--b\n\n%d\n' "$i"; done; } >many.eml
it "a message of many parts" refused 'more than 200 parts' many.eml
{ message 'multipart/mixed; boundary=b' && printf -- '--b\nContent-Type: application/pdf\n\n%%PDF\n--b--\n'; } >attached.eml
it "a message that has only attachments" refused 'attached.eml: the message has no text of its own' attached.eml
printf '%%PDF-1.7\n%%\342\343\317\323\n' >a.pdf
it "a PDF, and the way to read it" refused 'pdftotext -layout FILE - | kzbe-trade check DATA -' a.pdf
printf '\320\317\021\340\241\261\032\341\0\0' >a.doc
it "a .doc" refused 'save it as .docx, .odt or plain text' a.doc
as_docx <"$texts/statement_de.txt" >whole.docx
head -c 300 whole.docx >cut.docx
it "a .docx that is cut off" refused 'cut.docx: ' cut.docx
docx broken.docx '<w:p><w:r>'
it "a .docx of damaged XML" refused 'the XML inside is damaged' broken.docx
docx entity.docx ''
printf '<!DOCTYPE a [<!ENTITY a "b">]><a>&a;</a>' >parts/word/document.xml
(cd parts && rm -f ../entity.docx && zip -qrX ../entity.docx .)
it "a .docx with entities of its own" refused 'declares a document type' entity.docx

# What real pages have much of, and none of it nested.
many_of() { page "$(awk -v before="$1" -v each="$2" -v behind="$3" 'BEGIN { printf "%s", before; for (i = 0; i < 3000; i++) printf "%s", each; print behind }')<p>$lead" >much.html; }
much() { many_of "$@" && figures much.html 'exports 2023 220.7'; }
it "a page with much of a script" much '<script>' 'if(i<a.length&&"<div>")x=[1,2,3 ];' '</script>'
it "a page with many drawings" much '' '<svg class="a b"><path d="M 1 2"/><use href="#a" /></svg>' ''
it "a page with remarks" much '' '<!-- <div class=a> -->' ''
it "a page with line breaks" much '' 'a<br/><img src="a>b" alt=c>' ''

case $program in
*asan* | *coverage*) skip "bombs: this build takes more memory than is bounded here" ;;
*)
	bounded() { (ulimit -v 900000 -t 60 && "$@"); }
	docx bomb.docx "$(run_of "$(head -c 100000 /dev/zero | tr '\0' 'a')")"
	{
		printf '%s<w:p><w:r><w:t>' "$word"
		head -c 100000000 /dev/zero | tr '\0' 'a'
		printf '</w:t></w:r></w:p></w:body></w:document>'
	} >parts/word/document.xml
	(cd parts && rm -f ../bomb.docx && zip -qrX ../bomb.docx .)
	it "a .docx that unpacks to a hundred megabytes" bounded refused 'bomb.docx: ' bomb.docx
	{ printf '<html>'; awk 'BEGIN { for (i = 0; i < 200000; i++) printf "<div>" }'; } >deep.html
	it "a page that is nested deeply" bounded refused 'nested too deeply' deep.html
	{ printf '<html>'; awk 'BEGIN { for (i = 0; i < 8000000; i++) printf "<p>" }'; } >tags.html
	it "a page of eight million tags, in little memory" eval '(ulimit -v 200000 -t 20; refused "too many tags" tags.html)'
	{ printf '<html><!-- --!><p '; awk 'BEGIN { for (i = 0; i < 100000; i++) printf "a%d=\042>\042 ", i }'; } >attributes.html
	it "a tag of attributes without end" bounded refused 'too many attributes' attributes.html
	{ printf '<html><svg><style></style><p><b>'; awk 'BEGIN { for (i = 0; i < 200000; i++) printf "<b/>" }'; } >drawn.html
	it "a drawing that is left, and nested deeply" bounded refused 'nested too deeply' drawn.html
	{ printf '<html>'; awk 'BEGIN { for (i = 0; i < 900; i++) printf "<b id=%d>", i; for (i = 0; i < 100000; i++) printf "<p>x" }'; } >format.html
	it "a page whose tags multiply" bounded "$program" check --no-data format.html
	{ printf '<html><p>'; head -c 40000000 /dev/zero | tr '\0' 'a'; } >large.html
	it "a page of forty megabytes" bounded refused 'larger than 32 MB' large.html
	{ printf '<html><table>'; awk 'BEGIN { for (i = 0; i < 20000; i++) printf "<tr><td rowspan=9999 colspan=9999>%d", i }'; } >spans.html
	it "a table of cells over cells" bounded run 0 "$program" check --no-data spans.html
	{ printf 'From: a\nMIME-Version: 1\nContent-Type: multipart/mixed; boundary=a\n\n'; awk 'BEGIN { for (i = 0; i < 100000; i++) printf "--a\nContent-Type: multipart/mixed; boundary=a\n\n" }'; } >parts.eml
	it "a message of parts without end" bounded refused 'parts in parts more than' parts.eml
	awk 'BEGIN { for (i = 0; i < 400000; i++) printf "*a _b [c `d <!-- ~~e "; }' >marks.txt
	it "marks that nobody closes" bounded run 0 "$program" check --no-data marks.txt
	;;
esac
long_table() { # a table of more rows than are read says so, with its first cell
	{ printf '<p>Trade of Kazakhstan with Belgium</p><table><tr><td>Row %s<td>Exports' "$1" && yes '<tr><td>1<td>2.5' | head -n "$2"; } >"$scratch/long.html"
	"$program" check --no-data "$scratch/long.html" >"$scratch/out" 2>"$scratch/err"
	if [ "$3" ]; then grep -qF "the table that begins with 'Row $1' has $3 rows and is not read" "$scratch/err"; else is_empty "$scratch/err"; fi
}
it "a table of 20,001 rows" long_table A 20000 20001
it "one of 20,000" long_table B 19999 ''

summary
