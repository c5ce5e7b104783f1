# Words of the languages (words/*.words) as tables in C, ready to be looked up (words_table.h).
# en.words tells how the files are read. The language is the name of the file up to a hyphen or full
# stop: de.words and de-names.words are German.
# Usage: LC_ALL=C awk -f words_table.awk common.words de.words de-names.words ...
# With -v for_page=1 what the page carries of them instead: the phrases, each as what differs from the one before,
# and what each group of them means. src/page/words_index.c makes the tables of it: packed, these are twice as much.
BEGIN {
	for (i = 1; i < 256; i++)
		byte[sprintf("%c", i)] = i
	n = split("A a B b C c D d E e F f G g H h I i J j K k L l M m N n O o P p Q q R r S s T t U u " \
		"V v W w X x Y y Z z À à Á á Â â Ã ã Ä ä Å å Æ æ Ç ç È è É é Ê ê Ë ë Ì ì Í í Î î Ï ï Ñ ñ " \
		"Ò ò Ó ó Ô ô Õ õ Ö ö Ø ø Ù ù Ú ú Û û Ü ü Ý ý Š š Ž ž Ł ł Ž ž Œ œ " \
		"А а Б б В в Г г Д д Е е Ё ё Ж ж З з И и Й й К к Л л М м Н н О о П п Р р С с Т т У у Ф ф " \
		"Х х Ц ц Ч ч Ш ш Щ щ Ъ ъ Ы ы Ь ь Э э Ю ю Я я " \
		"Ә ә Ғ ғ Қ қ Ң ң Ө ө Ұ ұ Ү ү Һ һ І і", pairs, " ")
	for (i = 1; i < n; i += 2)
		small[pairs[i]] = pairs[i + 1]
	# Russian yo is often written ye
	small["ё"] = small["Ё"] = "е"
	values = "\t\"\\0\"\n"
	values_length = 1
	n_entries = n_pieces = n_piece_lists = n_texts = texts_length = n_suffixes = 0
}

function fail(what) {
	printf "%s:%d: %s\n", FILENAME, FNR, what > "/dev/stderr"
	failed = 1
	exit 1
}

# The first character of a text in UTF-8.
function first_char(text,   lead) {
	lead = byte[substr(text, 1, 1)]
	return substr(text, 1, lead < 128 ? 1 : lead < 224 ? 2 : lead < 240 ? 3 : 4)
}

# A word in small letters, as token.c folds them; sets word_has_capital, if its first letter is one,
# and word_is_capitals, if all are.
function fold(word,   out, char, n, n_capitals) {
	word_has_capital = 0
	for (; word != ""; word = substr(word, length(char) + 1)) {
		char = first_char(word)
		n++
		if (char in small && char != "ё") {
			n_capitals++
			word_has_capital = word_has_capital || n == 1
		}
		out = out (char in small ? small[char] : char)
	}
	word_is_capitals = n_capitals == n && n > 0
	return out
}

function hash_of(word, goes_on,   i, hash, n) {
	n = length(word)
	for (i = 1; i <= n; i++)
		hash = (hash * 65599 + byte[substr(word, i, 1)]) % 4294967296
	return (hash * 65599 + goes_on) % 4294967296
}

# Where a text stands among all.
function place_of(text) {
	if (!(text in text_at)) {
		text_at[text] = texts_length
		texts[n_texts++] = text
		texts_length += length(text)
	}
	return text_at[text]
}

function value_of(value) {
	if (value == "")
		return 0
	if (!(value in value_at)) {
		value_at[value] = values_length
		values = values "\t\"" value "\\0\"\n"
		values_length += length(value) + 1
	}
	return value_at[value]
}

# One more word of the phrase; sets piece_hash, and piece_byte, its first. In the phrase's own text its flags stand
# behind it: a space for none, else a sign one higher.
function put_piece(word, is_short, touches,   flags, folded, goes_on) {
	goes_on = sub(/\*$/, "", word)
	folded = fold(word)
	if (word_is_capitals) {
		flags = 2
		piece_hash = hash_of(folded, goes_on)
		piece_byte = byte[substr(folded, 1, 1)]
		folded = word
	} else {
		flags = word_has_capital ? 8 : 0
		piece_hash = hash_of(folded, goes_on)
		piece_byte = byte[substr(folded, 1, 1)]
	}
	if (length(folded) > 63)
		fail("\"" word "\" is too long")
	flags += goes_on + 4 * is_short + 16 * touches
	phrase_pieces[++n_words] = place_of(folded) ", " length(folded) ", " flags
	phrase_text = phrase_text folded sprintf("%c", flags ? flags + 1 : 32)
	if (goes_on)
		piece_length = length(folded)
	else
		piece_length = 0
}

# Cut the first word off a text without spaces: a full stop within or behind it ends it, and so do
# a number and a currency sign. Sets word_rest, what is left, and word_is_short.
function first_word(text,   at, word) {
	word_rest = ""
	at = index(text, ".")
	word_is_short = at > 1
	word = text
	if (word_is_short) {
		word_rest = substr(text, at + 1)
		word = substr(text, 1, at - 1)
		if (word_rest == "*") {
			word_rest = ""
			word = word "*"
		}
	}
	at = match(word, /([0-9]+|\$|£|₵|¢)$/)
	if (at > 1) {
		word_rest = substr(text, at)
		word = substr(text, 1, at - 1)
		word_is_short = 0
	}
	return word
}

# Hyphens and apostrophes count as spaces.
function put_phrase(kind, value, phrase,   n, words, i, word, all, hash, rest, second, was_short) {
	n_words = second = 0
	phrase_text = ""
	n = split(phrase, words, /[ '-]+/)
	for (i = 1; i <= n; i++) {
		for (rest = words[i]; rest != ""; rest = word_rest) {
			word = first_word(rest)
			put_piece(word, word_is_short, rest != words[i] && rest ~ /^[0-9$£₵¢]/)
			# behind a full stop or before a number the next token is not the next word
			if (n_words == 2 && !was_short && word !~ /^[0-9]/)
				second = piece_byte
			if (n_words == 1) {
				was_short = word_is_short
				hash = piece_hash
				if (piece_length)
					is_prefix_length[piece_length] = 1
			}
		}
	}
	if (!n_words)
		fail("an empty phrase")
	if (n_words > 12)
		fail("a phrase has at most twelve words")
	for (i = 1; i <= n_words; i++)
		all = all "\t{" phrase_pieces[i] "},\n"
	if (!(all in pieces_at)) {
		pieces_at[all] = n_pieces
		n_pieces += n_words
		pieces[n_piece_lists++] = all
	}
	n_words_in_all += n_words
	sub(/ $/, "", phrase_text)
	entry_text[n_entries] = phrase_text
	entry_group[n_entries] = value_of(value) ", LANGUAGE_" toupper(language) ", MEANING_" toupper(kind)
	entry_hash[n_entries] = hash
	entries[n_entries++] = value_of(value) ", " pieces_at[all] ", " n_words ", LANGUAGE_" toupper(language) \
		", MEANING_" toupper(kind) ", " second
}

function put(kind, value, phrase) {
	if (phrase ~ /["\\]/)
		fail("a phrase has neither quotes nor backslashes")
	if (kind == "suffix" && length(phrase) > 13)
		fail("an ending has at most 13 bytes")
	if (kind == "suffix")
		suffixes[n_suffixes++] = "{\"" phrase "\", " length(phrase) ", " value "}"
	else
		put_phrase(kind, value, phrase)
}

# All forms of a phrase: "Zypern(,s)" is Zypern and Zyperns. A bracket with a space behind it is one
# of the text.
function put_forms(kind, value, phrase,   from, to, n, i, ends) {
	from = match(phrase, /\([^ ]/)
	if (!from) {
		put(kind, value, phrase)
		return
	}
	to = from + index(substr(phrase, from + 1), ")")
	if (to == from)
		fail("\"" phrase "\" has a bracket that is not closed")
	n = split(substr(phrase, from + 1, to - from - 1), ends, ",")
	for (i = 1; i <= n; i++)
		put_forms(kind, value, substr(phrase, 1, from - 1) ends[i] substr(phrase, to + 1))
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
	value = n > 1 ? head[2] : ""
	kind = head[1]
	n_phrases = split(substr($0, at + 3), phrases, /[ \t]*\|[ \t]*/)
	for (i = 1; i <= n_phrases; i++) {
		phrase = phrases[i]
		gsub(/^[ \t]+|[ \t]+$/, "", phrase)
		put_forms(kind, value, phrase)
	}
}

function print_tables(   i, slot, first_in) {
	print "const struct word_entry word_entries[] = {"
	for (i = 0; i < n_entries; i++) {
		slot = entry_hash[i] % n_slots
		printf "\t{%.0fu, %d, %s},\n", entry_hash[i], first_in[slot], entries[i]
		first_in[slot] = i + 1
	}
	print "};\n\nconst uint16_t word_slots[] = {"
	for (i = 0; i < n_slots; i++)
		printf "%d,%s", first_in[i], i % 16 == 15 ? "\n" : " "
	print "};\n\nconst struct word_piece word_pieces[] = {"
	for (i = 0; i < n_piece_lists; i++)
		printf "%s", pieces[i]
	print "};\n\nconst char word_texts[] ="
	for (i = 0; i < n_texts; i++)
		printf "\t\"%s\"\n", texts[i]
	print "\t;\n"
}

# In C: signs below the space by their numbers.
function written(text,   i, char, out) {
	if (text !~ /[\001-\037]/)
		return text
	for (i = 1; i <= length(text); i++) {
		char = substr(text, i, 1)
		out = out (byte[char] < 32 ? sprintf("\\%03o", byte[char]) : char)
	}
	return out
}

# How many bytes two texts begin with alike, whole characters.
function in_common(a, b,   n) {
	while (n < 90 && n < length(a) && substr(a, n + 1, 1) == substr(b, n + 1, 1))
		n++
	while (byte[substr(a, n + 1, 1)] >= 128 && byte[substr(a, n + 1, 1)] < 192)
		n--
	return n
}

# A line feed begins a group; "!" is a phrase that has nothing in common with the one before, a quote one byte, and so on.
function print_phrases(   i, n, is_new, n_bytes, groups) {
	print "const char word_phrases[] ="
	for (i = 0; i < n_entries; i++) {
		is_new = entry_group[i] != entry_group[i - 1]
		n = in_common(entry_text[i], entry_text[i - 1])
		printf "\t\"%s\\%o\" \"%s\\0\"\n", is_new ? "\\n" : "", n + 33, written(substr(entry_text[i], n + 1))
		if (is_new)
			groups = groups "\t{" entry_group[i] "},\n"
		n_bytes += length(entry_text[i])
	}
	printf "\t;\n\nconst struct word_group word_groups[] = {\n%s};\n\n", groups
	printf "struct word_entry word_entries[%d];\nconst size_t n_word_entries = %d;\n", n_entries, n_entries
	printf "struct word_piece word_pieces[%d];\nchar word_texts[%d];\nuint16_t word_slots[%d];\n\n", n_words_in_all, n_bytes, n_slots
}

END {
	if (failed)
		exit 1
	if (n_entries > 65000) {
		print "more phrases than a table of 16 bits can hold" > "/dev/stderr"
		exit 1
	}
	if (values_length > 65000) {
		print "more bytes of values than a table of 16 bits can hold" > "/dev/stderr"
		exit 1
	}
	print "/* Made from src/text/words by words_table.awk. */"
	print for_page ? "#include \"words_index.h\"\n" : "#include \"words.h\"\n#include \"words_table.h\"\n"
	print "#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n"
	for (n_slots = 1; n_slots < 2 * n_entries; n_slots *= 2)
		;
	if (for_page)
		print_phrases()
	else
		print_tables()
	printf "const uint32_t word_slots_mask = %d;\n\n", n_slots - 1
	print "const struct word_suffix word_suffixes[] = {"
	for (i = 0; i < n_suffixes; i++)
		printf "\t%s,\n", suffixes[i]
	printf "};\n\nconst size_t n_word_suffixes = %d;\n", n_suffixes
	printf "const uint64_t word_prefix_lengths = 0"
	for (i = 1; i < 64; i++)
		if (i in is_prefix_length)
			printf " | UINT64_C(1) << %d", i
	printf ";\n\nconst char word_values[] =\n%s\t;\n", values
}
