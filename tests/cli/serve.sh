#!/bin/bash
# serve: LanguageTool's protocol on the loopback, by curl and by a client made by hand, and what others may
# try there. Usage: serve.sh PROGRAM
program=${1:?usage: serve.sh PROGRAM}
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
if ! command -v curl >/dev/null; then
	skip "serve: no curl"
	summary
	exit
fi
without_library() {
	run 2 "$program" serve data/official.csv && is_empty "$scratch/out" &&
		grep -q 'libmicrohttpd.so.12, by which serve speaks HTTP, is not installed' "$scratch/err" &&
		grep -q 'install it (Debian: libmicrohttpd12)' "$scratch/err"
}
if ! { ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } | grep -qF libmicrohttpd.so.12; then
	it "without libmicrohttpd" without_library
	skip "serve: no libmicrohttpd (apt-get install libmicrohttpd12)"
	summary
	exit
fi
# No proxy stands between.
unset http_proxy https_proxy ALL_PROXY

start() { # ARGUMENT...: server, address, port
	exec {output}< <(exec "$program" serve "$@" 2>"$scratch/server.err")
	server=$!
	read -r address <&"$output" || return 1
	port=${address#http://127.0.0.1:}
	port=${port%/*}
}
stop() { # the status it ends with
	kill -TERM "$server" && wait "$server"
}
start data/official.csv
it "the first line is its address" grep -qE '^http://127\.0\.0\.1:[0-9]+/[0-9a-f]{32}$' <<<"$address"

status() { # WANTED ARGUMENT...: curl's status
	local wanted=$1
	shift
	[ "$(curl -s -m 20 -o "$scratch/body" -D "$scratch/head" -w '%{http_code}' "$@")" = "$wanted" ] || {
		cat "$scratch/head" "$scratch/body"
		return 1
	}
}
ask() { # AGENT TEXT: the reply's matches
	curl -s -m 20 -A "$1" "$address/v2/check" --data-urlencode "text=$2" -d language=en-US >"$scratch/reply.$1" &&
		jq -e '.matches | type == "array"' "$scratch/reply.$1" >/dev/null && cp "$scratch/reply.$1" "$scratch/reply"
}
matches() { # AGENT TEXT WANTED: "FIGURE > REPLACEMENT, ..."; offsets are cut out of the text in UTF-16
	ask "$1" "$2" || return 1
	diff <(echo "$3") <(jq -r --arg text "$2" '
		def utf16: explode | map(if . > 65535 then (., 0) else . end);
		[.matches[] | . as $m | ($text | utf16)[$m.offset:$m.offset + $m.length] | map(select(. > 0)) | implode |
			. + " > " + ([$m.replacements[].value] | join("/"))] | join(", ")' "$scratch/reply.$1")
}

# --- the protocol -------------------------------------------------------------------------------------

languages() {
	status 200 "$address/v2/languages" && jq -e '[.[].longCode] | contains(["en-US", "de-DE", "fr", "nl", "ru-RU", "kk"])' "$scratch/body" >/dev/null &&
		status 200 "$address/languages"
}
it "the languages" languages
it "a wrong figure, and what it would have to be" matches one \
	'In 2023 trade between Kazakhstan and Belgium reached $532.7 million.' '$532.7 million > $523.6 million'
it "a right one" matches two 'In 2023 exports of Kazakhstan to Belgium were $220.7 million.' ''
it "Cyrillic and signs of two units before it" matches three \
	'😀 В 2023 году 𝔸 товарооборот Казахстана с Бельгией 😀 составил 532,7 млн долларов США.' '532,7 млн > 523,6 млн'
has_members() {
	ask four 'In 2023 trade between Kazakhstan and Belgium reached $532.7 million.' &&
		jq -e '.software.apiVersion == 1 and .language.code == "en-US" and (.matches[0] |
			(.message | length > 0) and .rule.id == "differs" and .rule.category.id and .shortMessage and
			.context.text[.context.offset:.context.offset + .context.length] == "$532.7 million")' "$scratch/reply" >/dev/null
}
it "the members that clients read" has_members
it "what may be a text is one: nothing" matches five '' ''

# A text in pieces, as editors send it: what is marked is cut out of all that the editor has, markup too.
annotated() { # DATA WANTED
	curl -s -m 20 -A pieces "$address/v2/check" --data-urlencode "data=$1" -d language=en-US >"$scratch/reply.pieces" &&
		diff <(echo "$2") <(jq -r --argjson data "$1" '
			def utf16: explode | map(if . > 65535 then (., 0) else . end);
			([$data.annotation[] | .text // .markup] | add // "" | utf16) as $shown |
			[.matches[] | . as $m | $shown[$m.offset:$m.offset + $m.length] | map(select(. > 0)) | implode |
				. + " > " + ([$m.replacements[].value] | join("/"))] | join(", ")' "$scratch/reply.pieces")
}
it "pieces without markup" annotated '{"annotation":[{"text":"In 2023 trade between Kazakhstan and Belgium "},{"text":"reached $532.7 million."}]}' '$532.7 million > $523.6 million'
it "markup before a figure and inside of it: no replacement destroys it" annotated '{"annotation":[{"markup":"<p title=\"a, b\">"},{"text":"In 2023 trade between Kazakhstan and Belgium reached "},{"markup":"<b>"},{"text":"$532.7"},{"markup":"</b>"},{"text":" million."},{"markup":"</p>","interpretAs":"\\n\\n"}]}' '532.7 > 523.6'
it "markup between a number and its scale" annotated '{"annotation":[{"text":"In 2023 trade between Kazakhstan and Belgium reached $532.7"},{"markup":"&nbsp;","interpretAs":" "},{"text":"million."}]}' '532.7 > 523.6'
it "markup in the middle of a number" annotated '{"annotation":[{"text":"In 2023 trade between Kazakhstan and Belgium reached $5"},{"markup":"<i>"},{"text":"32.7"},{"markup":"</i>"},{"text":" million."}]}' '$5<i>32.7</i> million > '
it "a number that is markup" annotated '{"annotation":[{"text":"In 2023 trade between Kazakhstan and Belgium reached "},{"markup":"\\num{532.7}","interpretAs":"532.7"},{"text":" million dollars."}]}' '\num{532.7} million > '
half_a_pair() { # as where a text was cut
	curl -s -m 20 -A half "$address/v2/check" -d language=en-US --data-urlencode 'data={"annotation":[{"text":"a\u0000\ud83d. In 2023 trade between Kazakhstan and Belgium reached "},{"markup":"\ude00\ud83d"},{"text":"$532.7 million."}]}' |
		jq -e '[.matches[] | .offset, .length] == [60, 14]'
}
it "NUL and half a pair in pieces" half_a_pair
it "markup that is taken for something" annotated '{"x":[1,{"annotation":[]},"]"],"annotation":[{"markup":"\\year{}","interpretAs":"In 2023 "},{"text":"trade between Kazakhstan and Belgium reached"},{"markup":"~~~","interpretAs":" "},{"text":"$532.7 million."}],"y":null}' '$532.7 million > $523.6 million'
it "Cyrillic and signs of two units in pieces" annotated '{"annotation":[{"text":"😀 В 2023 году \ud835\udd38 товарооборот Казахстана "},{"markup":"<i>😀</i>"},{"text":"с Бельгией составил 532,7 млн долларов США."}]}' '532,7 млн > 523,6 млн'
odd_bytes() { # BYTES UNITS: what stands before a text, as a form has it, and how many units that are for the client
	curl -s -m 20 -A odd "$address/v2/check" --data-binary "language=en-US&text=$1In+2023+trade+between+Kazakhstan+and+Belgium+reached+%24532.7+million." |
		jq -e --argjson units "$2" '[.matches[] | .offset, .length] == [53 + $units, 14]'
}
it "a byte order mark" odd_bytes %EF%BB%BF 1
it "NUL" odd_bytes %00 1
it "bytes that are no UTF-8" odd_bytes 'a%FF%FE%C3.+' 6
it "line breaks of two characters" odd_bytes 'a%0D%0A%0D%0A' 5
it "a soft hyphen" odd_bytes 'So%C2%ADft.+' 7
it "no pieces" annotated '{"annotation":[]}' ''
for data in '' '{' '[]' '{"annotation":[{}]}' '{"annotation":[{"text":"a","markup":"b"}]}' '{"annotation":[{"text":"\ud80"}]}' '{"annotation":[{"text":1}]}' '{"annotation":[{"text":"a"}]'; do
	it "pieces that are none: $data" status 400 --data-urlencode "data=$data" "$address/v2/check"
done

keeps_paragraphs() { # one paragraph at a time, each with what was said before
	matches writer 'Trade between Kazakhstan and Belgium in 2023' '' &&
		matches writer 'Exports reached $221.7 million, more than planned.' '$221.7 million > $220.7 million' &&
		matches writer 'Exports reached $220.7 million, more than planned.' '' &&
		matches writer 'Imports were $330 million.' '$330 million > $303 million' &&
		matches stranger 'Imports were $330 million.' ''
}
it "what earlier paragraphs said is kept, for each client" keeps_paragraphs
ask_in() { # SESSION LANGUAGE TEXT WANTED: as matches, of one program with several documents
	curl -s -m 20 -A '' "$address/v2/check" --data-urlencode "text=$3" -d "language=$2" ${1:+-d "textSessionId=$1"} >"$scratch/reply.in" || return 1
	diff <(echo "$4") <(jq -r --arg text "$3" '
		def utf16: explode | map(if . > 65535 then (., 0) else . end);
		[.matches[] | . as $m | ($text | utf16)[$m.offset:$m.offset + $m.length] | map(select(. > 0)) | implode |
			. + " > " + ([$m.replacements[].value] | join("/"))] | join(", ")' "$scratch/reply.in")
}
named_documents() { # paragraphs of two, in turns
	ask_in 1:a en-US 'Trade between Kazakhstan and Belgium in 2023' '' &&
		ask_in 2:b en-US 'Trade between Kazakhstan and Belgium in 2020' '' &&
		ask_in 1:a en-US 'Exports reached $221.7 million.' '$221.7 million > $220.7 million' &&
		ask_in 2:b en-US 'Exports reached $221.7 million.' '$221.7 million > $217.6 million' &&
		ask_in 1:a en-US 'Imports were $330 million.' '$330 million > $303 million' &&
		ask_in 2:b en-US 'Imports were $105 million.' '$105 million > $104 million' &&
		ask_in 3:c en-US 'Imports were $330 million.' ''
}
it "two documents that their client names, in turns" named_documents
long_names() { # of which the server compares no beginnings
	local x
	x=$(printf 'x%.0s' {1..300})
	ask_in "${x}1" en-US 'Trade between Kazakhstan and Belgium in 2023' '' &&
		ask_in "${x}2" en-US 'Exports reached $221.7 million.' ''
}
it "long names that differ only at the end are two documents" long_names
many_documents() { # more than are kept, all within a second: the one not heard of for longest makes room
	local send=() i
	tell() { send+=(--next -s -m 20 -A '' --data-urlencode "text=$2" -d "textSessionId=$1" "$address/v2/check"); }
	for i in 1 2 3 4 5 6 7 8; do tell "$i:many" 'Nothing of trade is said here.'; done
	tell 1:d 'Trade between Kazakhstan and Belgium in 2023'
	tell 2:e 'Trade between Kazakhstan and Belgium in 2020'
	tell 1:d 'Exports reached $221.7 million.'
	tell 2:e 'Exports reached $221.7 million.'
	curl "${send[@]:1}" >"$scratch/reply.many" &&
		diff <(echo '$220.7 million $217.6 million') <(jq -rs '[.[].matches[].replacements[].value] | join(" ")' "$scratch/reply.many")
}
it "and behind more documents than are kept" many_documents
nameless_documents() { # the same, of a client that does not tell them apart: open rather than wrong
	ask_in '' en-US 'Trade between Kazakhstan and Belgium in 2023' '' &&
		ask_in '' en-US 'Exports reached $221.7 million, a million more than planned.' '$221.7 million > $220.7 million' &&
		ask_in '' en-US 'Trade between Kazakhstan and Belgium in 2020' '' &&
		ask_in '' en-US 'Exports came to $220.7 million.' '' &&
		ask_in '' en-US 'Imports were $303 million.' '' &&
		ask_in '' en-US 'Imports were $105 million.' '' &&
		ask_in '' en-US 'Exports reached $217.6 million, a million more than planned.' '' &&
		ask_in '' en-US 'In 2023 Belgium took exports of $221.7 million from Kazakhstan.' '$221.7 million > $220.7 million'
}
it "two documents that nobody names: what may be of either stays open" nameless_documents
documents_of_other_pairs() {
	ask_in '' en-GB 'Kazakhstan and Belgium: trade in 2023' '' &&
		ask_in '' en-GB 'Kazakhstan and Germany: trade in 2023' '' &&
		ask_in '' en-GB 'Belgium is a partner of long standing for Kazakhstan.' '' &&
		ask_in '' en-GB 'Exports reached $221.7 million.' '' &&
		ask_in '' en-GB 'Exports to Belgium reached $221.7 million in 2023.' '$221.7 million > $220.7 million'
}
it "nor is one of another pair mixed with it" documents_of_other_pairs
other_versions() { # each would contradict the other's figures
	ask_in '' fr 'En 2030, les exportations du Kazakhstan vers la Belgique ont atteint 200 millions de dollars et les importations 100 millions.' '' &&
		ask_in '' fr 'En 2030, le commerce entre le Kazakhstan et la Belgique a atteint 400 millions de dollars.' '' &&
		ask_in 4:d fr 'En 2030, les exportations du Kazakhstan vers la Belgique ont atteint 200 millions de dollars et les importations 100 millions.' '' &&
		curl -s "$address/v2/check" -A '' --data-urlencode 'text=En 2030, le commerce entre le Kazakhstan et la Belgique a atteint 400 millions de dollars.' -d language=fr -d textSessionId=4:d | jq -e '[.matches[].rule.id] == ["contradicts"]'
}
it "another version of a text does not contradict it" other_versions
other_language() {
	ask_in '' de-DE 'Der Handel zwischen Kasachstan und Belgien im Jahr 2023' '' &&
		ask_in '' nl 'De handel tussen Kazachstan en België in 2022' '' &&
		ask_in '' de-DE 'Die Exporte erreichten 221,7 Millionen Dollar.' '221,7 Millionen > 220,7 Millionen'
}
it "a document in another language is another" other_language
not_encoded() { # as LibreOffice sends it
	curl -s -m 20 -A office "$address/v2/check" --data-binary 'text=😀 In 2023, 5% more & better: trade + all between Kazakhstan and Belgium was $532.7 million.&language=en-US' >"$scratch/reply.in" &&
		jq -e '.language.code == "en-US" and ([.matches[] | [.offset, .length, .replacements[0].value]] == [[77, 14, "$523.6 million"]])' "$scratch/reply.in"
}
it "a text that was not encoded" not_encoded
line_break_behind() { # as TeXstudio sends it
	ask_in '' ru-RU 'Торговля Казахстана с Бельгией в 2023 году' '' &&
		ask_in '' ru-RU $'Экспорт составил 221,7 млн долларов.\n' '221,7 млн > 220,7 млн'
}
it "a line break behind a paragraph" line_break_behind
another_language() {
	local first=$server before=$address
	start data/official.csv --lang de
	matches one 'In 2023 trade between Kazakhstan and Belgium reached $532.7 million.' '$532.7 million > $523.6 million' &&
		jq -e '.matches[0].message | test("Handelsvolumen")' "$scratch/reply" >/dev/null && stop
	local result=$?
	server=$first address=$before port=${before#http://127.0.0.1:} port=${port%/*}
	return $result
}
it "messages in another language" another_language

# --- who may ask --------------------------------------------------------------------------------------

it "not without the secret" status 404 "http://127.0.0.1:$port/v2/languages"
it "not with another" status 404 "http://127.0.0.1:$port/${address##*/}0/v2/languages"
it "a name that leads here is not this host" status 403 -H "Host: rebound.example:$port" "$address/v2/languages"
it "nor is this host without its port" status 403 -H "Host: 127.0.0.1" "$address/v2/languages"
it "nor none" status 400 -H "Host:" "$address/v2/languages"
it "localhost is" status 200 -H "Host: localhost:$port" "$address/v2/languages"
it "a page of a site may not post" status 403 -H 'Origin: https://evil.example' -d text=a "$address/v2/check"
it "nor one of no site" status 403 -H 'Origin: null' -d text=a "$address/v2/check"
it "an add-on of a browser may" status 200 -H 'Origin: moz-extension://0a1b' -d text=a -d language=en "$address/v2/check"
it "Obsidian may" status 200 -H 'Origin: app://obsidian.md' -d text=a -d language=en "$address/v2/check"
no_cors() {
	status 200 -H 'Origin: moz-extension://0a1b' "$address/v2/languages" && ! grep -qi '^access-control' "$scratch/head" &&
		status 405 -X OPTIONS "$address/v2/check"
}
it "nobody is told that he may read it elsewhere" no_cors
only_loopback() {
	local own
	for own in $(hostname -I 2>/dev/null); do
		case $own in *:* | 127.*) continue ;; esac
		if curl -s -m 5 -o /dev/null "http://$own:$port/"; then return 1; fi
	done
}
it "no other address of the machine" only_loopback
gives_up() {
	[[ $(sed -n 's/^NoNewPrivs:[^0-9]*//p' "/proc/$server/status") = 1 ]]
}
case $program in
*/release/*) it "it has given up new privileges" gives_up ;;
esac

# --- the page -----------------------------------------------------------------------------------------

# How the page looks and works is tried in a browser (tests/page).
asks() { # [-f NAME TEXT] ARGUMENT...: what the page sends; the answer in $scratch/body
	: >"$scratch/form"
	if [ "${1-}" = -f ]; then
		printf 'file %s %s\n%s' "$(printf %s "$3" | wc -c)" "$2" "$3" >>"$scratch/form"
		shift 3
	fi
	for argument in "$@"; do printf 'arg %s\n%s' "$(printf %s "$argument" | wc -c)" "$argument" >>"$scratch/form"; done
	curl -s -m 20 -o "$scratch/body" -w '%{http_code}' --data-binary "@$scratch/form" "$address/run" >"$scratch/code"
}
it "the data, as the page is to name them" eval 'status 200 "$address/data" && [ "$(cat "$scratch/body")" = "[\"data/official.csv\"]" ]'
runs_as_by_hand() {
	printf '%s' 'In 2023 trade between Kazakhstan and Belgium reached $532.7 million.' >"$scratch/a.txt"
	asks -f a.txt "$(cat "$scratch/a.txt")" check data/official.csv a.txt -f json && [ "$(cat "$scratch/code")" = 200 ] &&
		diff <(sed "s|$scratch/||" <("$program" check data/official.csv "$scratch/a.txt" -f json)) <(jq -j .out "$scratch/body") &&
		[ "$(jq -c '[.status, .err]' "$scratch/body")" = '[1,""]' ] &&
		asks report data/official.csv --lang de &&
		diff <(LC_ALL=C.UTF-8 "$program" report data/official.csv --lang de) <(jq -j .out "$scratch/body") &&
		asks -f mine.csv "$(cat data/trade.csv)" compare data/official.csv mine.csv -f csv &&
		diff <("$program" compare data/official.csv data/trade.csv -f csv) <(jq -j .out "$scratch/body")
}
it "a run of the page is one of the program's" runs_as_by_hand
knows_no_other_file() {
	asks report data/trade.csv && jq -e '.status == 2 and .out == "" and (.err | contains("data/trade.csv: cannot open"))' "$scratch/body" &&
		asks report /etc/passwd && jq -e '.status == 2 and (.err | contains("/etc/passwd: cannot open"))' "$scratch/body"
}
it "it reads what the server has and what was sent, nothing else" knows_no_other_file
refuses() { asks "$@" && [ "$(cat "$scratch/code")" = 400 ]; }
for option in -o --baseline --update-baseline -oX --rates -dX; do
	it "a run with $option is none of the page's" refuses report data/official.csv "$option" "$scratch/out.csv"
done
it "nor is another command" refuses convert data/official.csv
it "nor another server" refuses serve data/official.csv
it "nor none" refuses
for form in 'arg 5' $'arg 9\nreport' $'arg x\nreport' $'file 1\nreport' 'nonsense'; do
	it "a form that is none: ${form%%$'\n'*}" status 400 --data-binary "$form" "$address/run"
done
it "the page asks from where it came" status 400 -H "Origin: http://127.0.0.1:$port" --data-binary x "$address/run"
it "another port's page may not" status 403 -H "Origin: http://127.0.0.1:1" --data-binary x "$address/run"
it "nor one of the same port by another name" status 403 -H "Origin: http://localhost:$port" --data-binary x "$address/run"
it "nor without the secret" status 404 --data-binary x "http://127.0.0.1:$port/run"
it "files may be larger than texts" eval 'head -c 5000000 /dev/zero | tr "\0" a >"$scratch/five"; status 400 --data-binary "@$scratch/five" "$address/run"'
it "but not without end" eval 'head -c 17000000 /dev/zero | tr "\0" a >"$scratch/seventeen"; status 413 --data-binary "@$scratch/seventeen" "$address/run"'
rm -f "$scratch/five" "$scratch/seventeen"
several_runs() { # at once, and a client that goes away
	local i pids=()
	asks report data/official.csv
	for i in 1 2 3 4; do
		curl -s -m 20 --data-binary "@$scratch/form" "$address/run" >"$scratch/run$i" &
		pids+=($!)
	done
	curl -s -m 0.001 --data-binary "@$scratch/form" "$address/run"
	wait "${pids[@]}"
	for i in 1 2 3 4; do jq -e '.status == 0 and (.out | length > 0)' "$scratch/run$i" >/dev/null || [ "$(cat "$scratch/run$i")" = 'Service Unavailable' ] || return 1; done
	asks report data/official.csv && jq -e '.status == 0' "$scratch/body"
}
it "several runs at once" several_runs
no_processes_left() { [ -z "$(cat "/proc/$server/task/$server/children")" ]; }
it "runs leave nothing behind" no_processes_left
page_is_missing() {
	mkdir -p "$scratch/usr/bin" && cp "$program" "$scratch/usr/bin/kzbe-trade" || return 1
	local first=$server before=$address program=$scratch/usr/bin/kzbe-trade result
	start data/official.csv
	status 404 "$address/" && grep -q 'is not there' "$scratch/body" && grep -qF "$scratch/usr/bin/../share/kzbe-trade/kzbe-trade.html" "$scratch/body" &&
		grep -q 'make install' "$scratch/body" && status 200 "$address/v2/languages"
	result=$?
	stop
	mkdir -p "$scratch/usr/share/kzbe-trade"
	echo "<html lang=\"en\"><meta content=\"default-src 'none'; script-src 'sha256-x' 'wasm-unsafe-eval'; worker-src blob:\">" >"$scratch/usr/share/kzbe-trade/kzbe-trade.html"
	start - <data/official.csv
	status 200 "$address" && [ "$(cat "$scratch/body")" = "<html lang=\"en\" data-served><meta content=\"default-src 'none'; script-src 'sha256-x' ; connect-src 'self'; worker-src blob:\">" ] &&
		grep -qi "^content-security-policy: frame-ancestors 'none'" "$scratch/head" && asks report - -f csv && diff <("$program" report data/official.csv -f csv) <(jq -j .out "$scratch/body") || result=1
	stop
	echo old >"$scratch/usr/share/kzbe-trade/kzbe-trade.html"
	start
	status 404 "$address/" && grep -q "is another version's" "$scratch/body" && status 200 "$address/data" && [ "$(cat "$scratch/body")" = '[]' ] &&
		matches self 'In 2023 exports of Kazakhstan to Belgium were $220.7 million, imports $303 million, and turnover was $600 million.' '$220.7 million > , $303 million > , $600 million > ' || result=1
	stop
	server=$first address=$before port=${before#http://127.0.0.1:} port=${port%/*}
	return $result
}
it "the page: missing, there, another version's; data from a pipe, and none" page_is_missing

# --- what is too much ---------------------------------------------------------------------------------

head -c 1100000 /dev/zero | tr '\0' a >"$scratch/large"
it "a body that is too large" status 413 --data-binary "@$scratch/large" "$address/v2/check"
chunked() { # a body whose length is not told before; by curl, and in pieces by hand
	local text='text=In 2023 trade between Kazakhstan and Belgium reached $532.7 million.'
	status 200 -H 'Transfer-Encoding: chunked' -d "$text" "$address/v2/check" && jq -e '.matches[0].replacements[0].value == "$523.6 million"' "$scratch/body" &&
		status 413 -H 'Transfer-Encoding: chunked' --data-binary "@$scratch/large" "$address/v2/check" &&
		status 400 -H 'Transfer-Encoding: gzip' -d "$text" "$address/v2/check"
}
it "a body of unknown length" chunked
it "a head that is too large" status 431 -H "X: $(head -c 40000 "$scratch/large")" "$address/v2/languages"
it "a form without a text" status 400 -d language=en "$address/v2/check"
it "another path" status 404 "$address/v2/words"
it "another method" status 405 "$address/v2/check"

by_hand() { # BYTES: the first line of the reply
	exec {socket}<>"/dev/tcp/127.0.0.1/$port" || return 1
	trap '' PIPE # what is refused may be closed before all of it is sent
	# shellcheck disable=SC2059
	{ printf "$1" >&"$socket"; } 2>/dev/null
	IFS= read -r -t 20 line <&"$socket" || line=
	exec {socket}>&-
	echo "${line%$'\r'}"
}
odd_requests() {
	local head="Host: 127.0.0.1:$port\r\n" path=/${address##*/}/v2
	[ -z "$(by_hand 'nonsense\r\n\r\n')" ] && [ -z "$(by_hand "GET\r\n$head\r\n")" ] &&
		[ "$(by_hand "GET $path/languages HTTP/1.0\r\n\r\n")" = 'HTTP/1.1 403 Forbidden' ] &&
		[ "$(by_hand "GET $path/languages HTTP/1.1\r\n${head}Host : rebound.example:$port\r\n\r\n")" = 'HTTP/1.1 400 Bad Request' ] &&
		[ "$(by_hand "GET $path/languages HTTP/1.1\r\nHost : 127.0.0.1:$port\r\n\r\n")" = 'HTTP/1.1 400 Bad Request' ] &&
		[ "$(by_hand "GET $path/languages HTTP/1.1\r\nHost: rebound.example\\0:$port\r\n\r\n")" = 'HTTP/1.1 403 Forbidden' ] &&
		[ "$(by_hand "POST $path/check HTTP/1.1\r\n${head}Transfer-Encoding: chunked\r\nContent-Length: 6\r\n\r\n6\r\ntext=a\r\n0\r\n\r\n")" = 'HTTP/1.1 400 Bad Request' ] &&
		[ "$(by_hand "POST /${address##*/}/v2/check HTTP/1.1\r\nHost: 127.0.0.1:$port\r\nContent-Length: -1\r\n\r\n")" = 'HTTP/1.1 400 Bad Request' ] &&
		[ "$(by_hand "POST /${address##*/}/v2/check HTTP/1.1\r\nHost: 127.0.0.1:$port\r\nContent-Length: 99999999999999999999\r\n\r\n")" = 'HTTP/1.1 413 Content Too Large' ] &&
		[ "$(by_hand "POST /${address##*/}/v2/check HTTP/1.1\r\nHost: 127.0.0.1:$port\r\nContent-Length: 6\r\n\r\ntext=a")" = 'HTTP/1.1 200 OK' ]
}
it "requests that are none" odd_requests

# A client that closes its half behind the request, as `nc -N` does, still waits for the reply.
half() { # the request on standard input: the reply
	perl -MSocket -e 'my $s; socket($s, PF_INET, SOCK_STREAM, 0) && connect($s, pack_sockaddr_in(shift, INADDR_LOOPBACK)) or exit 1;
		alarm 30; my $request = join("", <STDIN>); my $n = 0;
		while ($n < length $request) { $n += syswrite $s, $request, 65536, $n }
		shutdown $s, 1; print while <$s>' "$port"
}
closes_half() {
	local post="POST /${address##*/}/v2/check HTTP/1.1\r\nHost: 127.0.0.1:$port\r\n" text='text=In 2023 trade between Kazakhstan and Belgium reached $532.7 million.'
	printf "$post%s\r\n\r\n%s" "Content-Length: ${#text}" "$text" | half >"$scratch/half" &&
		grep -q '^HTTP/1.1 200 OK' "$scratch/half" && grep -q '"value":"$523.6 million"' "$scratch/half" &&
		half <<<"GET /${address##*/}/v2/languages HTTP/1.1"$'\r\n'"Host: 127.0.0.1:$port"$'\r\n\r' | grep -q "^HTTP/1.1 200 OK" &&
		[ -z "$(printf "$post%s\r\n\r\n%s" 'Content-Length: 100' "$text" | half)" ]
}
closes_half_of_large() { # LINES: a text of 70 bytes each
	awk -v n="$1" 'BEGIN { printf "language=en-US&text="
		for (i = 0; i < n; i++) printf "In 2023 trade between Kazakhstan and Belgium was so much: $600 million.\n" }' >"$scratch/form"
	local post="POST /${address##*/}/v2/check HTTP/1.1\r\nHost: 127.0.0.1:$port\r\n" size
	size=$(stat -c %s "$scratch/form")
	{ printf '%bContent-Length: %s\r\n\r\n' "$post" "$size" && cat "$scratch/form"; } | half >"$scratch/half" &&
		grep -q '^HTTP/1.1 200 OK' "$scratch/half" && [ "$(grep -o '"offset"' "$scratch/half" | wc -l)" -ge "$1" ] &&
		{ printf '%bTransfer-Encoding: chunked\r\n\r\n%x\r\n' "$post" "$size" && cat "$scratch/form" && printf '\r\n0\r\n\r\n'; } | half >"$scratch/half" &&
		grep -q '^HTTP/1.1 200 OK' "$scratch/half"
}
if command -v perl >/dev/null; then
	it "a client that closes its half is answered" closes_half
	for lines in 800 1000 4000; do
		it "and so is one that sent $lines lines" closes_half_of_large $lines
	done
else
	skip "a client that closes its half: no perl"
fi

doubled_fields() {
	local path=/${address##*/}/v2
	refused() { # HEAD: with a field twice
		[ "$(by_hand "$1\r\n\r\ntext=a")" = 'HTTP/1.1 400 Bad Request' ]
	}
	refused "GET $path/languages HTTP/1.1\r\nHost: 127.0.0.1:$port\r\nHost: rebound.example:$port" &&
		refused "GET $path/languages HTTP/1.1\r\nHost: 127.0.0.1:$port\r\nhost:127.0.0.1:$port" &&
		refused "GET $path/languages HTTP/1.1\r\nHost: 127.0.0.1:$port\r\nOrigin: app://obsidian.md\r\nOrigin: https://evil.example" &&
		refused "POST $path/check HTTP/1.1\r\nHost: 127.0.0.1:$port\r\nContent-Length: 6\r\nContent-Length: 7"
}
it "host, origin and length are said once" doubled_fields

harm_nobody() { # connections that send half a request and wait
	local sockets=() socket i
	trap '' PIPE # one that made room for others may be closed before anything is sent
	for ((i = 0; i < 150; i++)); do
		exec {socket}<>"/dev/tcp/127.0.0.1/$port" || break
		{ printf 'POST /%s/v2/check HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nContent-Length: 100\r\n\r\ntext=' "${address##*/}" "$port" >&"$socket"; } 2>/dev/null
		sockets+=("$socket")
	done
	trap - PIPE
	matches patient 'In 2023 trade between Kazakhstan and Belgium reached $532.7 million.' '$532.7 million > $523.6 million'
	local result=$?
	for socket in "${sockets[@]}"; do exec {socket}>&-; done
	[ "${#sockets[@]}" -eq 150 ] && return $result
}
it "connections that are left half open harm nobody" harm_nobody

# As many as there are places, one more, and a request behind it: two have to go.
closed_for_room() {
	perl -MSocket -e 'my ($port, $ask) = @ARGV; my @all;
		for (1 .. 65) {
			my $s; socket($s, PF_INET, SOCK_STREAM, 0) && connect($s, pack_sockaddr_in($port, INADDR_LOOPBACK)) or exit 1;
			syswrite $s, "POST /a/v2/check HTTP/1.1\r\nHost: 127.0.0.1:$port\r\nContent-Length: 100\r\n\r\ntext=";
			push @all, $s;
		}
		system("curl", "-s", "-f", "-m", "20", "-o", "/dev/null", $ask) == 0 or exit 1;
		print scalar grep { my $in = ""; vec($in, fileno $_, 1) = 1; select $in, undef, undef, 0 } @all' "$port" "$address/v2/languages"
}
makes_no_more_room() { [ "$(closed_for_room)" = 2 ]; }
if command -v perl >/dev/null; then it "whoever comes takes one place, not two" makes_no_more_room; fi

# A client that sends a byte now and then has a limit for all of it; the others go on meanwhile.
slow() { # BYTES: for how many seconds it is borne, when it goes on with a letter at a time
	perl -MSocket -e 'my ($port, $head) = @ARGV; my $begin = time; my $s; my $in = "";
		socket($s, PF_INET, SOCK_STREAM, 0) && connect($s, pack_sockaddr_in($port, INADDR_LOOPBACK)) or exit 1;
		$SIG{PIPE} = "IGNORE"; alarm 60; syswrite $s, $head;
		while (syswrite $s, "a") { vec($in, fileno $s, 1) = 1; last if select $in, undef, undef, 0.3 }
		print time - $begin' "$port" "$1"
}
if command -v perl >/dev/null; then
	slow "GET /${address##*/}/v2/languages HTTP/1.1"$'\r\n'"Host: 127.0.0.1:$port"$'\r\n'"X: " >"$scratch/slow.head" &
	slow_clients=("$!")
	slow "POST /${address##*/}/v2/check HTTP/1.1"$'\r\n'"Host: 127.0.0.1:$port"$'\r\n'"Content-Length: 9999"$'\r\n\r\n' >"$scratch/slow.body" &
	slow_clients+=("$!")
fi

# Nearly as much as a request may have: each finding has its place, and it takes no minute to tell them.
many_findings() {
	awk 'BEGIN { printf "language=en-US&text="
		for (i = 0; i < 11500; i++) printf "In 2023 trade between Kazakhstan and Belgium was – 😀 – $%d million.\n", 600 + i % 300 }' >"$scratch/form"
	curl -s -m 20 -A many --data-binary "@$scratch/form" "$address/v2/check" >"$scratch/reply.many" || return 1
	# a line has 70 units of UTF-16, of which 56 stand before the figure
	diff <(echo '11500 true') <(jq -r '.matches | "\(length) \([to_entries[] | .value.offset == .key * 70 + 56 and .value.length == 12] | all)"' <"$scratch/reply.many")
}
it "a large text has all its findings soon, each in its place" many_findings

memory() { sed -n 's/^VmRSS:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$server/status"; }
ten_thousand() { # over one connection, and each over its own
	local before after
	curl -s -o /dev/null "$address/v2/languages?[1-200]" && before=$(memory)
	curl -s -f -o /dev/null "$address/v2/languages?[1-10000]" || return 1
	curl -s -f -o /dev/null -H 'Connection: close' "$address/v2/languages?[1-10000]" || return 1
	after=$(memory)
	echo "$before KiB before, $after KiB after"
	[[ $program == */asan/* ]] || [ "$after" -le $((before + 2000)) ]
}
it "ten thousand requests, and no more memory" ten_thousand
# Each text that is checked has a process. Stopped, it lets a test say for sure what is answered while it goes on.
large_texts=()
begin_large() { # N: send so many, until all that may be are worked on and stopped
	local i stopped=() child wanted=$(($1 < 4 ? $1 : 4))
	awk 'BEGIN { printf "language=en-US&text="
		for (i = 0; i < 11500; i++) printf "In 2023 trade between Kazakhstan and Belgium was – 😀 – $%d million.\n", 600 + i % 300 }' >"$scratch/form"
	large_texts=()
	for ((i = 0; i < $1; i++)); do
		curl -s -m 60 -o "$scratch/large.$i" -w '%{http_code}' --data-binary "@$scratch/form" "$address/v2/check" >"$scratch/large.$i.code" &
		large_texts+=("$!")
	done
	while [ "${#stopped[@]}" -lt "$wanted" ]; do
		kill -0 "${large_texts[@]}" 2>/dev/null || return 1
		read -r -a stopped <"/proc/$server/task/$server/children"
		for child in "${stopped[@]}"; do kill -STOP "$child"; done
	done
}
go_on() { # SIGNAL: those that are worked on
	local children child
	read -r -a children <"/proc/$server/task/$server/children"
	for child in "${children[@]}"; do kill "-$1" "$child"; [ "$1" = CONT ] || kill -CONT "$child"; done
}
at_once() { # short ones beside large ones, of which one more than are worked on at a time
	begin_large 5 && matches second 'In 2023 exports of Kazakhstan to Belgium were $221.7 million.' '$221.7 million > $220.7 million' &&
		status 200 "$address/v2/languages" && kill -0 "${large_texts[@]}"
	local result=$? i
	go_on CONT
	wait "${large_texts[@]}"
	for i in 0 1 2 3 4; do
		[ "$(cat "$scratch/large.$i.code")" = 200 ] && jq -e '.matches | length == 11500' "$scratch/large.$i" >/dev/null || result=1
	done
	return $result
}
it "large texts keep nobody waiting, and all are answered" at_once
too_long() { # the signal is what a process gets that has used up its time
	begin_large 1
	local result=$?
	go_on XCPU
	wait "${large_texts[@]}"
	[ "$(cat "$scratch/large.0.code")" = 503 ] && grep -q 'takes too long' "$scratch/large.0" &&
		matches second 'In 2023 exports of Kazakhstan to Belgium were $221.7 million.' '$221.7 million > $220.7 million' && return $result
}
it "a text that takes too long is told so" too_long
gone() { # whoever may be gone makes way for others
	begin_large 4
	local result=$?
	kill "${large_texts[@]}"
	wait "${large_texts[@]}" 2>/dev/null
	curl -s -m 20 -o /dev/null -f --data-binary "@$scratch/form" "$address/v2/check" || result=1
	go_on KILL
	matches second 'In 2023 exports of Kazakhstan to Belgium were $221.7 million.' '$221.7 million > $220.7 million' && no_processes_left && return $result
}
it "nobody waits for a client that is gone" gone

slow_clients_end() {
	wait "${slow_clients[@]}"
	echo "$(cat "$scratch/slow.head") and $(cat "$scratch/slow.body") seconds"
	[ "$(cat "$scratch/slow.head")" -ge 5 ] && [ "$(cat "$scratch/slow.head")" -le 25 ] &&
		[ "$(cat "$scratch/slow.body")" -ge 5 ] && [ "$(cat "$scratch/slow.body")" -le 25 ]
}
[ -z "${slow_clients-}" ] || it "a slow client has its end" slow_clients_end

few_files() { # fewer than the connections need, and no more to be had
	(ulimit -n 40 && "$program" serve data/official.csv >"$scratch/few.out" 2>"$scratch/few.err" </dev/null)
	[ $? = 2 ] && is_empty "$scratch/few.out" && grep -q 'open files' "$scratch/few.err"
}
it "too few open files are said before the address" few_files
it "SIGTERM ends it" stop
said_nothing() { is_empty "$scratch/server.err" && ! curl -s -m 5 -o /dev/null "$address/v2/languages"; }
it "and it is gone, without a word" said_nothing

port_is_taken() {
	start data/official.csv
	run 2 "$program" serve data/official.csv --port "$port" && is_empty "$scratch/out" &&
		grep -q "cannot listen at port $port of 127.0.0.1: Address already in use" "$scratch/err"
	local result=$?
	stop && return $result
}
it "a port that is taken" port_is_taken
it "no data are an error before it listens" run 2 "$program" serve nowhere.csv
it "a port that is none" run 2 "$program" serve data/official.csv --port 70000
summary
