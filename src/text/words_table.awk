# Words of the languages (words/*.words) as a table in C. en.words tells how they are read.
# The language is the name of the file up to a hyphen or full stop: de.words and de-names.words are German.
# Usage: awk -f words_table.awk common.words de.words de-names.words ...
BEGIN {
	print "/* Made from src/text/words by words_table.awk. */"
	print "#include \"words.h\"\n"
	print "const struct word_row word_rows[] = {"
}

function fail(what) {
	printf "%s:%d: %s\n", FILENAME, FNR, what > "/dev/stderr"
	failed = 1
	exit 1
}

function put(kind, value, phrase) {
	printf "\t{LANGUAGE_%s, MEANING_%s, \"%s\", \"%s\"},\n", toupper(language), toupper(kind),
		value, phrase
	rows++
}

FNR == 1 {
	language = FILENAME
	sub(/^.*\//, "", language)
	sub(/[-.].*$/, "", language)
}

/^[ \t]*(#|$)/ { next }

{
	at = index($0, " = ")
	if (!at)
		fail("a line is KIND [VALUE] = PHRASE | PHRASE ...")
	n = split(substr($0, 1, at - 1), head, " ")
	if (n < 1 || n > 2)
		fail("one kind, and at most one value of it")
	n_phrases = split(substr($0, at + 3), phrases, /[ \t]*\|[ \t]*/)
	for (i = 1; i <= n_phrases; i++) {
		phrase = phrases[i]
		gsub(/^[ \t]+|[ \t]+$/, "", phrase)
		if (phrase == "")
			fail("an empty phrase")
		if (phrase ~ /["\\]/)
			fail("a phrase has neither quotes nor backslashes")
		put(head[1], head[2], phrase)
		# what belongs to a country names it
		if (head[1] == "adjective")
			put("country", head[2], phrase)
	}
}

END {
	if (!failed) {
		print "};\n"
		printf "const size_t n_word_rows = %d;\n", rows
	}
}
