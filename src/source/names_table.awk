# Countries' codes and names (names/*.names) as tables in C: of codes.names the countries (country.h), of each other
# file its names; and lists of words (phrases/*.phrases) as strings (phrases.h).
# Usage: LC_ALL=C awk -f names_table.awk names/codes.names names/common.names ... phrases/tables.phrases

function fail(what) {
	printf "%s:%d: %s: %s\n", FILENAME, FNR, what, $0 >"/dev/stderr"
	failed = 1
	exit 1
}

# The fields from number `first` on, as a string of C.
function name_of(first,	i, text) {
	text = $0
	for (i = 1; i < first; i++)
		sub(/^[^ ]+ /, "", text)
	if (text == "" || text ~ /["\\\t]|^ | $/)
		fail("no name")
	if (length(text) >= (is_codes ? 48 : 112)) # bytes; COUNTRY_NAME_MAX and COUNTRY_OTHER_NAME_MAX
		fail("a name too long for country.h")
	return "\"" text "\""
}

function end_table() {
	if (table != "")
		printf "};\n\nconst size_t n_%s = %d;\n\n", table, n
	n = 0
}

function end_phrases() {
	if (phrases != "")
		printf "const char phrases_%s[] = \"%s\";\n", phrases, words
	phrases = words = ""
}

BEGIN { print "/* Made from src/source/names and phrases by names_table.awk. */\n#include \"country.h\"\n#include \"phrases.h\"\n" }

FNR == 1 {
	end_table()
	table = ""
	is_phrases = FILENAME ~ /\.phrases$/
}

FNR == 1 && !is_phrases {
	file = FILENAME
	sub(/.*\//, "", file)
	sub(/\.names$/, "", file)
	is_codes = file == "codes"
	table = is_codes ? "countries" : file "_names"
	printf "const struct %s %s[] = {\n", is_codes ? "country" : "country_name", table
}

/^#/ || /^$/ { next }

is_phrases && /^\[[a-z_]+\]$/ {
	end_phrases()
	phrases = substr($0, 2, length($0) - 2)
	next
}

is_phrases {
	if (phrases == "" || !/^\t[^ ]/ || /["\\]|^\t\||\|$|\|\|/)
		fail("no words of a list")
	words = words (words == "" ? "" : "|") substr($0, 2)
	next
}

$1 !~ /^[A-Z][A-Z0-9][A-Z0-9]$/ { fail("no code of three letters") }

is_codes {
	if ($2 !~ /^([A-Z][A-Z]|-)$/ || $3 !~ /^([0-9]+|-)$/)
		fail("no codes")
	if ($1 <= last)
		fail("not sorted")
	last = $1
	printf "\t{\"%s\", \"%s\", %s, %s},\n", $1, $2 == "-" ? "" : $2, $3 == "-" ? "COUNTRY_NO_NUMBER" : $3, name_of(4)
	n++
	next
}

{
	printf "\t{\"%s\", %s},\n", $1, name_of(2)
	n++
}

END {
	if (failed)
		exit 1
	end_table()
	end_phrases()
}
