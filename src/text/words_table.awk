# Words of the languages (words/*.words) as a table in C. en.words tells how they are read.
# Usage: awk -f words_table.awk common.words de.words ...
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

FNR == 1 {
	language = FILENAME
	sub(/^.*\//, "", language)
	sub(/\.words$/, "", language)
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
		printf "\t{LANGUAGE_%s, MEANING_%s, \"%s\", \"%s\"},\n", toupper(language),
			toupper(head[1]), head[2], phrase
		rows++
	}
}

END {
	if (!failed) {
		print "};\n"
		printf "const size_t n_word_rows = %d;\n", rows
	}
}
