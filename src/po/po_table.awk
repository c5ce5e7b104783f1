# The translators' files (src/po/*.po) as one table in C, for src/core/language.c.
# Every message must stand in all files, with a translation: what is missing ends the build.
# The header names the language: its code and, as X-Language-Name, what it calls itself. Help lists the
# languages in the order of the files.
# Usage: LC_ALL=C awk -f po_table.awk de.po fr.po ...

function fail(what) {
	printf "%s:%d: %s\n", FILENAME, FNR, what > "/dev/stderr"
	failed = 1
	exit 1
}

# A field of the header: "Language: de\n" is a line of it.
function field(name,    at, value) {
	at = index(text, name ": ")
	if (!at)
		fail("the header has no " name)
	value = substr(text, at + length(name) + 2)
	return substr(value, 1, index(value, "\\n") - 1)
}

# The entry that has been read, if there is one; the first of a file is its header.
function keep(    key) {
	if (state == "")
		return
	if (id == "" && !(file in codes)) {
		codes[file] = field("Language")
		names[file] = field("X-Language-Name")
	} else if (id != "") {
		key = context == "" ? id : context "\\004\" \"" id
		if (text == "")
			fail("no translation of \"" id "\"")
		if ((key, file) in texts)
			fail("twice: \"" id "\"")
		texts[key, file] = text
		if (file == 1)
			keys[++n_keys] = key
		count[file]++
		if (!((key, 1) in texts))
			fail("not in the first file: \"" id "\"")
	}
	context = id = text = state = ""
}

FNR == 1 {
	if (NR > 1)
		keep()
	file++
	files[file] = FILENAME
}

/^#~/ { fail("an obsolete entry: take it out") }
/^#,.*fuzzy/ { fail("an entry that is only a guess: look at it") }
/^#/ { next }
/^[ \t]*$/ { next }

{
	quote = index($0, "\"")
	if (!quote || substr($0, length($0)) != "\"")
		fail("a line is KEYWORD \"TEXT\" or \"TEXT\"")
	value = substr($0, quote + 1, length($0) - quote - 1)
	word = quote == 1 ? "" : $1
	if (word == "msgctxt" || (word == "msgid" && state != "msgctxt"))
		keep()
	if (word != "")
		state = word
	if (state == "msgctxt")
		context = context value
	else if (state == "msgid")
		id = id value
	else if (state == "msgstr")
		text = text value
	else
		fail("msgctxt, msgid or msgstr")
}

# What the C compiler makes of a text, for the order.
function plain(key) {
	gsub(/\\004" "/, "\004", key)
	gsub(/\\"/, "\"", key)
	gsub(/\\\\/, "\\", key)
	return key
}

# Heap sort of keys[1..n_keys] by sorted[].
function sift(i, n,    child, key, order) {
	key = keys[i]
	order = sorted[i]
	while ((child = 2 * i) <= n) {
		if (child < n && sorted[child] < sorted[child + 1])
			child++
		if (order >= sorted[child])
			break
		keys[i] = keys[child]
		sorted[i] = sorted[child]
		i = child
	}
	keys[i] = key
	sorted[i] = order
}

END {
	if (failed)
		exit 1
	keep()
	if (failed)
		exit 1
	for (f = 2; f <= file; f++) {
		if (count[f] != count[1]) {
			for (k = 1; k <= n_keys; k++)
				if (!((keys[k], f) in texts))
					printf "%s: lacks \"%s\"\n", files[f], keys[k] > "/dev/stderr"
			failed = 1
		}
	}
	if (failed)
		exit 1
	for (k = 1; k <= n_keys; k++)
		sorted[k] = plain(keys[k]) ""
	for (i = int(n_keys / 2); i >= 1; i--)
		sift(i, n_keys)
	for (i = n_keys; i > 1; i--) {
		swap = keys[1]; keys[1] = keys[i]; keys[i] = swap
		swap = sorted[1]; sorted[1] = sorted[i]; sorted[i] = swap
		sift(1, i - 1)
	}
	print "/* Made from src/po by po_table.awk. */"
	print "#include \"language.h\"\n#include \"messages.h\"\n"
	print "struct pool {"
	for (k = 1; k <= n_keys; k++) {
		printf "\tchar k%d[sizeof(\"%s\")];\n", k, keys[k]
		for (f = 1; f <= file; f++)
			printf "\tchar t%d_%d[sizeof(\"%s\")];\n", k, f, texts[keys[k], f]
	}
	print "};\n\nstatic const struct pool pool = {"
	for (k = 1; k <= n_keys; k++) {
		printf "\t\"%s\",\n", keys[k]
		for (f = 1; f <= file; f++)
			printf "\t\"%s\",\n", texts[keys[k], f]
	}
	print "};\n\nconst char *const message_texts = (const char *)&pool;\n"
	print "const struct people_language languages[] = {\n\t{\"en\", \"English\"},"
	for (f = 1; f <= file; f++)
		printf "\t{\"%s\", \"%s\"},\n", codes[f], names[f]
	print "};\n\nconst size_t n_languages = sizeof(languages) / sizeof(languages[0]);\n"
	print "const uint32_t message_offsets[] = {"
	for (k = 1; k <= n_keys; k++) {
		printf "\toffsetof(struct pool, k%d)", k
		for (f = 1; f <= file; f++)
			printf ", offsetof(struct pool, t%d_%d)", k, f
		print ","
	}
	printf "};\n\nconst size_t n_messages = %d;\n", n_keys
}
