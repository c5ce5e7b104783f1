#!/bin/bash
# LibreOffice without a window marks wrong figures by kzbe-trade serve, in two documents at once; says what it lacks.
# Usage: run.sh PROGRAM
program=$(realpath "${1:?usage: run.sh PROGRAM}")
cd "$(dirname "$0")/../.." || exit 2
# shellcheck source=../support/suite.sh
. tests/support/suite.sh
unset http_proxy https_proxy ALL_PROXY
# Debian's UNO is for Debian's Python, whichever comes first in PATH.
python=/usr/bin/python3

lacks() { # WHAT PACKAGE
	skip "LibreOffice: $1 is not there (apt-get install --no-install-recommends libreoffice-writer-nogui python3-uno)"
	summary
	exit
}
command -v soffice >/dev/null || lacks soffice
"$python" -c 'import uno' 2>/dev/null || lacks python3-uno
libreoffice=$(soffice --version 2>/dev/null | sed 's/^LibreOffice \([0-9.]*\).*/\1/')
[[ $(printf '%s\n' 7.4 "$libreoffice" | sort -V | head -n 1) = 7.4 ]] || lacks "LibreOffice 7.4 (this is $libreoffice)"
echo "LibreOffice $libreoffice"

# Documents of three languages; the third and the fourth are in the same one, and are checked in turns.
cat >"$scratch/german" <<'END'
Der Handel zwischen Kasachstan und Belgien
😀 Das Handelsvolumen zwischen Kasachstan und Belgien betrug im Jahr 2023 532,7 Mio. US-Dollar, 1.7 % mehr & besser.
END
cat >"$scratch/russian" <<'END'
😀 В 2023 году 𝔸 товарооборот Казахстана с Бельгией 😀 составил 532,7 млн долларов США.
END
cat >"$scratch/english" <<'END'
Trade between Kazakhstan and Belgium in 2023
Exports reached $221.7 million, 5% more & better + more than planned.
Imports were $303 million.
END
cat >"$scratch/other" <<'END'
Trade between Kazakhstan and Belgium in 2020
Exports came to $220.7 million.
In 2020 Kazakhstan's imports from Belgium were $140.4 million.
END

exec {output}< <(exec "$program" serve data/official.csv 2>"$scratch/server.err")
server=$!
read -r address <&"$output"
office() { # FILE...: the marks in $scratch/marks
	timeout 120 "$python" tests/desk/office.py "$address" "$scratch" "$@" >"$scratch/told" 2>"$scratch/office.err" || {
		cat "$scratch/told" "$scratch/office.err"
		return 1
	}
	grep '^measured: ' "$scratch/told" >>"$scratch/measured"
	grep -v '^measured: ' "$scratch/told" >"$scratch/marks"
}
marks() { # WANTED FILE...: DOCUMENT:PARAGRAPH: "WORDS" > "REPLACEMENT"
	local wanted=$1
	shift
	office "${@/#/$scratch/}" || return 1
	diff <(echo "$wanted") <(sed 's/^\([^:]*:[0-9]*: "[^"]*" > "[^"]*"\): .*/\1/' "$scratch/marks")
}
it "a wrong figure behind Cyrillic and signs of two units" marks 'russian:1: "532,7 млн" > "523,6 млн"' russian
it "its cause is told" grep -qF 'the data say 523.56186716 USD million, which rounds to 523.6' "$scratch/marks"
it "one document: its headline tells when" marks 'english:2: "$221.7 million" > "$220.7 million"' english
it "its likely cause is told" grep -qF 'likely cause: one wrong digit: should be 220.7' "$scratch/marks"
it "documents in other languages at the same time" marks 'russian:1: "532,7 млн" > "523,6 млн"
german:2: "532,7 Mio." > "523,6 Mio."' german russian
# The office has ended in between, but the server knows the paragraphs of before.
kill "$server"
exec {output}< <(exec "$program" serve data/official.csv 2>>"$scratch/server.err")
server=$!
read -r address <&"$output"
it "two documents in the same one: what may be of either is left open" marks 'other:3: "$140.4 million" > "$104.4 million"' english other
it "the server had nothing to say" is_empty "$scratch/server.err"
kill "$server"
cat "$scratch/measured"
summary
