#include "glossary.h"

#include <string.h>

#include "text.h"

#define WORD_MAX 64

/* Bytes of an apostrophe, as it is typed or printed; 0: there is none. */
static size_t apostrophe_at(const char *text, size_t n)
{
	/* Nearly all bytes begin none of them. */
	if (n && *text != '\'' && *text != "‘"[0] && *text != "ʻ"[0])
		return 0;
	return text_begins_with_any(text, n, "'|‘|’|ʻ|ʼ");
}

/* Bytes of the word that begins here, with apostrophes between its letters. */
static size_t word_length(const char *text, size_t n)
{
	size_t length = 0, letter;

	while (length < n && (letter = text_letter(text + length)) > 0 && length + letter <= n) {
		length += letter;
		letter = apostrophe_at(text + length, n - length);
		if (letter && length + letter < n && text_letter(text + length + letter))
			length += letter;
	}
	return length;
}

/* A word of the glossary, and the n bytes: less than 0 where it stands before them. */
static int compare(const char *word, const char *s, size_t n)
{
	const size_t length = strlen(word);
	const bool is_stem = word[length - 1] == '*';
	const size_t least = is_stem ? length - 1 : length;
	const int order = memcmp(word, s, least < n ? least : n);

	if (order)
		return order;
	return is_stem && n >= least ? 0 : least < n ? -1 : least > n;
}

/* What the n bytes are in English; NULL: they are none of its words. */
static const char *find(const char *text, size_t length)
{
	size_t low = 0, high = n_glossary, n = 0, mark;
	char s[WORD_MAX];

	for (size_t i = 0; i < length && n + 1 < sizeof(s); i += mark ? mark : 1) {
		mark = apostrophe_at(text + i, length - i);
		s[n++] = mark ? '\'' : text[i];
	}

	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		const int order = compare(glossary[middle].word, s, n);

		if (!order)
			return glossary[middle].english;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

void glossary_translate(char *text, size_t size)
{
	size_t total = strlen(text), n;

	for (char *at = text; *at; at += n ? n : 1) {
		const char *english;
		size_t by;

		n = word_length(at, total - (size_t)(at - text));
		english = n > 1 ? find(at, n) : NULL;
		by = english ? strlen(english) : n;
		if (!english || total - n + by >= size)
			continue;
		memmove(at + by, at + n, total - (size_t)(at - text) - n + 1);
		memcpy(at, english, by);
		total = total - n + by;
		n = by;
	}
}

void glossary_add(struct strbuf *out, const char *text, size_t n)
{
	for (size_t at = 0, length; at < n; at += length) {
		char word[WORD_MAX];
		const char *english = NULL;

		length = word_length(text + at, n - at);
		if (length > 1 && length < sizeof(word) - 3) {
			text_to_small(text + at, length, word, sizeof(word));
			english = find(word, strlen(word));
		}
		length += !length;
		if (english)
			strbuf_adds(out, english);
		else
			strbuf_add(out, text + at, length);
	}
}
