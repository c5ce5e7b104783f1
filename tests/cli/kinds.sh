#!/bin/bash
# What is handed over in place of a table is told by its first bytes, whatever it is called: in every
# command that reads data, with the way out. Usage: kinds.sh PROGRAM
program=${1:?usage: kinds.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
data=data/trade.csv


# named WHAT FORMAT: bytes as printf has them, in a file that is called .csv, and in a pipe
named() {
	# shellcheck disable=SC2059
	printf "$2" >"$scratch/x.csv"
	refused "x.csv: this is $1" "$program" report "$scratch/x.csv" &&
		[ "$(wc -l <"$scratch/err")" -eq 2 ] &&
		"$program" report - <"$scratch/x.csv" 2>&1 | cat - >"$scratch/piped" &&
		grep -qF "this is $1" "$scratch/piped"
}
it "bzip2" named 'a bzip2 file, not a table' 'BZh91AY&SY\204\220\000\001'
it "lz4" named 'an lz4 file' '\004\042\115\030\144\100'
it "compress" named 'a compress (.Z) file' '\037\235\220\160\312'
it "RAR" named 'a RAR archive' 'Rar!\032\007\001\000'
it "a PDF" named 'a PDF document' '%%PDF-1.7\n%%\342\343\317\323\n'
it "a pointer of git LFS" named 'a git LFS pointer, not the file' 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12345\n'
it "Parquet" named 'a Parquet file' 'PAR1\025\004\025'
it "SQLite" named 'an SQLite database' 'SQLite format 3\000\020\000'
it "a picture" named 'a picture' '\211PNG\r\n\032\n'
it "UTF-32" named 'text in UTF-32' '\377\376\000\000p\000\000\000'
it "a page" named "an HTML page, 'Sign in', not a table" '\n<!DOCTYPE html>\n<html><head><title>\n  Sign in\n</title></head><body>period,exports</body></html>\n'
it "a page without a title" named 'an HTML page, not a table' '<html><body><p>502 Bad Gateway</p></body></html>'
it "a page of XHTML" named 'an HTML page' '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html xmlns="x"></html>'
it "XML" named "an XML document" '\357\273\277<?xml version="1.0"?>\n<message:Structure/>\n'
it "SDMX-ML without figures" named "SDMX-ML without figures" '\357\273\277<?xml version="1.0"?>\n<message:GenericData/>\n'
it "an error in XML" named "an error message from the publisher's interface: No results found." '<?xml version="1.0"?><S:Fault xmlns:S="x"><faultcode>100</faultcode><faultstring>No results found.</faultstring></S:Fault>'
it "an error answer of Comtrade" named "an error message from the publisher's interface: 401, Access denied due to invalid key." '{ "statusCode": 401, "message": "Access denied due to invalid key." }'
it "an error answer of Comtrade in its own field" named "an error message from the publisher's interface: the \"query\" is too large" '{"elapsedTime":"0.1 secs","count":0,"data":[],"error":"the \\"query\\" is too\\nlarge"}'
it "an error answer of Eurostat" named "an error message from the publisher's interface: 413, ASYNCHRONOUS_RESPONSE" '{"error":[{"status":413,"id":413,"label":"ASYNCHRONOUS_RESPONSE"}]}'
it "an error answer in plain words" named "an error message from the publisher's interface: Query complexity: your query is too complex. Please ask for less" 'Query complexity: your query is too complex.\n  Please ask for less\n'

printf '%%PDF-1.7\n' >"$scratch/x.pdf"
while read -r line; do
	# shellcheck disable=SC2086
	it "$line" refused 'x.pdf: this is a PDF document, not a table' "$program" ${line//FILE/$scratch/x.pdf}
done <<-'LINES'
	report FILE
	report data/trade.csv -d FILE
	get FILE growth 2023
	explain FILE growth 2023
	check FILE
	compare data/trade.csv FILE
	convert FILE
	chart FILE
	check data/trade.csv --claims FILE
	compare data/trade.csv data/mirror.csv --rates FILE
LINES
it "a text" refused 'x.pdf: this is a PDF document, not plain text' "$program" check $data "$scratch/x.pdf"
marked_text() { # a text may be a page, or begin with a bracket
	printf '<html><body>In 2023 the turnover of Kazakhstan and Belgium was 523.7 million US dollars.</body></html>' >"$scratch/text.html"
	run 0 "$program" check $data "$scratch/text.html"
}
it "a text with tags is no table, and is read" marked_text

summary
