# Countries' codes and names (names/*.names) as tables in C: of codes.names the countries (country.h), of each other
# file its names; lists of words (phrases/*.phrases) as strings (phrases.h); forms of tables (forms/*.forms) as
# struct source_format, their columns as struct wide_form (wide_table.h).
# Usage: LC_ALL=C awk -f names_table.awk names/codes.names names/common.names ... phrases/tables.phrases forms/arranged.forms ...

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
	if (!is_currencies && length(text) >= (is_codes ? 48 : 112)) # bytes; COUNTRY_NAME_MAX, COUNTRY_OTHER_NAME_MAX
		fail("a name too long for country.h")
	return "\"" text "\""
}

# The words of a line of the glossary, in order.
function add_words(	i, k, words, total, english) {
	english = $0
	sub(/: .*/, "", english)
	total = split(substr($0, length(english) + 3), words, " ")
	for (i = 1; i <= total; i++) {
		for (k = n++; k > 0 && sorted[k - 1] > words[i] " "; k--)
			sorted[k] = sorted[k - 1]
		sorted[k] = words[i] " " english
	}
}

function end_table(	i) {
	for (i = 0; i < n && is_glossary; i++)
		printf "\t{\"%s\", \"%s\"},\n", substr(sorted[i], 1, index(sorted[i], " ") - 1), substr(sorted[i], index(sorted[i], " ") + 1)
	if (table != "")
		printf "};\n\nconst size_t n_%s = %d;\n\n", table, n
	n = 0
}

# The months, in order, that a byte begins a word of.
function add_month(	i, total, parts, byte) {
	total = split(words, parts, "|")
	for (i = 1; i <= total; i++) {
		byte = substr(parts[i], 1, 1)
		if (!((byte, phrases) in seen))
			by_byte[byte] += 2 ^ n_months
		seen[byte, phrases]
	}
	n_months++
}

function end_months(	i, byte) {
	print "\nconst unsigned short phrases_months_by_byte[256] = {"
	for (i = 1; i < 256; i++) {
		byte = sprintf("%c", i)
		if (byte in by_byte)
			printf "\t[%d] = %d,\n", i, by_byte[byte]
	}
	print "};"
}

function end_phrases() {
	if (phrases ~ /^(january|february|march|april|may|june|july|august|september|october|november|december)$/)
		add_month()
	if (phrases ~ /^@/)
		lists[substr(phrases, 2)] = words
	else if (phrases != "")
		printf "const char %s%s[] = \"%s\";\n", is_columns ? "" : "phrases_", phrases, words
	if (is_columns)
		lists[phrases] = words
	phrases = words = ""
}

# Names of columns, with those of the lists that stand for some.
function names_of(text,	n, i, parts, all) {
	n = split(text, parts, " ")
	for (i = 1; i <= n; i++) {
		if (parts[i] ~ /["\\|\/,:]/ || (parts[i] ~ /^@/ && !(substr(parts[i], 2) in lists)))
			fail("no names of columns")
		all = all (i > 1 ? " " : "") (parts[i] ~ /^@/ ? lists[substr(parts[i], 2)] : parts[i])
	}
	return all
}

function field(name, value) { fields = fields (fields == "" ? "" : ", ") "." name " = " value }

function end_form() {
	if (form != "") {
		printf "static const struct wide_form form_%d = {%s};\n", n_forms, fields
		rows = rows "\t{" form ", .wide = &form_" n_forms++ series "},\n"
	}
	form = fields = series = ""
	n_only = n_columns = 0
}

function end_forms() {
	end_form()
	if (forms != "")
		printf "\nconst struct source_format wide_%s[] = {\n%s\t{.name = NULL},\n};\n\n", forms, rows
	forms = rows = ""
}

BEGIN {
	n_forms = 0
	print "/* Made from src/source/names, phrases and forms by names_table.awk. */\n#include \"country.h\"\n#include \"glossary.h\"\n#include \"phrases.h\"\n#include \"title_words.h\"\n#include \"wide_table.h\"\n"
}

FNR == 1 {
	end_table()
	end_phrases()
	end_forms()
	table = list = ""
	is_glossary = is_spanish = 0
	is_phrases = FILENAME ~ /\.phrases$/
	is_forms = FILENAME ~ /\.forms$/
	file = FILENAME
	sub(/.*\//, "", file)
	sub(/\.[a-z]*$/, "", file)
}

FNR == 1 && is_forms { forms = file }

FNR == 1 && !is_phrases && !is_forms {
	is_codes = file == "codes"
	is_currencies = file == "currencies"
	is_glossary = file == "glossary"
	is_spanish = file == "spanish"
	table = is_codes ? "countries" : is_currencies ? "currency_words" : is_glossary || is_spanish ? file : file "_names"
	printf "const struct %s %s[] = {\n", is_codes ? "country" : is_currencies ? table : is_glossary ? "glossary_word" : is_spanish ? "spanish_word" : "country_name", table
}

/^#/ || /^$/ { next }

is_phrases && /^\[@?[a-z_]+\]$/ {
	end_phrases()
	phrases = substr($0, 2, length($0) - 2)
	is_columns = phrases ~ /^(columns_|@)/
	next
}

is_phrases && is_columns {
	words = words (words == "" ? "" : " ") names_of($0)
	next
}

is_phrases {
	if (phrases == "" || !/^\t[^ ]/ || /["\\]|^\t\||\|$|\|\|/)
		fail("no words of a list")
	words = words (words == "" ? "" : "|") substr($0, 2)
	next
}

is_forms && /^@[a-z_]+ / {
	end_form()
	list = substr($1, 2)
	lists[list] = names_of(substr($0, length($1) + 2))
	next
}

is_forms && /^\[[a-z-]+\] / {
	end_form()
	list = ""
	form = "\"" substr($1, 2, length($1) - 2) "\", \"" substr($0, length($1) + 2) "\""
	next
}

is_forms && /^\t/ && list != "" {
	lists[list] = lists[list] " " names_of($0)
	next
}

is_forms && !/^\t[^"\\]+$/ || (is_forms && form == "") { fail("no line of a form") }

is_forms && /^\tsource: / { series = series ", .source = \"" substr($0, 10) "\""; next }

is_forms && /^\tnot with: / { field("not_with", "\"" names_of(substr($0, 12)) "\""); next }

is_forms && /^\tonly: [a-z]+ = / {
	value = $0
	sub(/^[^=]*= /, "", value)
	field("only[" n_only++ "]", "{\"" $2 "\", \"" value "\"}")
	next
}

is_forms && /^\tcolumn: [a-z]+ (exports|imports)( so far)?$/ {
	field("columns[" n_columns++ "]", "{\"" $2 "\", FLOW_" toupper($3) ", " (NF > 3 ? "true" : "false") "}")
	next
}

is_forms && /^\t[a-z_]+\??: / {
	key = $1
	sub(/\??:$/, "", key)
	field("keys[WIDE_" toupper(key) "]", "{\"" names_of(substr($0, length($1) + 3)) "\", " ($1 ~ /\?/ ? "false" : "true") "}")
	next
}

is_forms && /^\t(reporter|partner) is [A-Z]+$/ { field($1, "\"" $3 "\""); next }

is_forms && /^\trows are / { field("rows", "WIDE_ROWS_" toupper($3)); next }

is_forms && /^\tunit is [A-Z]+ [0-9]+( throughout)?$/ {
	field("unit", "{\"" $3 "\", " $4 "}")
	if (NF > 4)
		series = series ", .unit = {\"" $3 "\", " $4 "}"
	next
}

is_forms {
	for (i = 1; i <= NF; i++) {
		if ($i == "is_reconciled")
			series = series ", .is_reconciled = true"
		else
			field($i, "true")
	}
	next
}

is_glossary && !/^[A-Za-z ']+: [^"\\]+$/ { fail("no words") }

is_glossary { add_words(); next }

# Words behind their meaning.
is_spanish {
	if (!/^[a-z_]+: [^"\\]+$/)
		fail("no words of a meaning")
	for (i = 2; i <= NF; i++) {
		printf "\t{\"%s\", MEANING_%s},\n", $i, toupper(substr($1, 1, length($1) - 1))
		n++
	}
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
	end_forms()
	end_months()
}
