#include "caveat_words.h"

#include <string.h>

#include "text.h"

#define HEADING_MAX 48

void caveat_to_small(const char *text, size_t n, char *out, size_t size)
{
	text_to_small(text, n, out, size);
	text_replace(out, "’", "'");
	text_replace(out, "ё", "е");
}

/* How many bytes of the text the n bytes of a pattern take, in which a star stands for the rest of a word; 0: it does not
 * begin here. */
static size_t fit(const char *text, const char *pattern, size_t n)
{
	size_t at = 0;

	for (size_t i = 0; i < n; i++) {
		if (i && pattern[i] == '*') {
			while (text_is_word_byte(text[at]) || text_is_digit(text[at]))
				at++;
			continue;
		}
		if (pattern[i] == '#' ? !text_is_digit(text[at]) : text[at] != pattern[i])
			return 0;
		at++;
	}
	if (!text_is_word_byte(pattern[n - 1]))
		return at;
	return text_is_word_byte(text[at]) ||
			       (!text_is_word_byte(*pattern) && text_is_digit(text[at]))
		       ? 0
		       : at;
}

/* How many bytes at the beginning of the text one of the words takes, or, if it is asked for, all of it; 0: none stands
 * there. */
static size_t fit_any(const char *text, const char *words, bool is_all)
{
	size_t n = 0;

	/* Most words differ in their first byte, for which none has to be measured. */
	for (const char *word = words; word && *word && !n;) {
		const char *stroke = strchr(word, '|');

		if (*word == *text || *word == '#')
			n = fit(text, word, stroke ? (size_t)(stroke - word) : strlen(word));
		n = is_all && text[n] ? 0 : n;
		word = stroke ? stroke + 1 : NULL;
	}
	return n;
}

bool caveat_is(const char *line, const char *words)
{
	return fit_any(line, words, true) > 0;
}

bool caveat_begins(const char *line, const char *words)
{
	return fit_any(line, words, false) > 0;
}

/* Whether a byte goes on with the word before it; a number does so, too: in "x9m" nothing is said of nine months. */
static bool continues_word(char before, char c)
{
	return text_is_digit(c) ? text_is_word_byte(before) || text_is_digit(before)
				: text_is_word_byte(before) && text_is_word_byte(c);
}

const char *caveat_where(const char *line, const char *words, size_t *n)
{
	bool begins[256] = {false}; /* whether a word may begin with this byte */

	for (const char *word = words; word;) {
		begins[(unsigned char)*word] = true;
		word = strchr(word, '|');
		word = word ? word + 1 : NULL;
	}
	for (char digit = '0'; digit <= '9' && begins['#']; digit++)
		begins[(unsigned char)digit] = true;
	for (const char *at = line; *at; at++) {
		if (!begins[(unsigned char)*at] || (at > line && continues_word(at[-1], *at)))
			continue;
		*n = fit_any(at, words, false);
		if (*n)
			return at;
	}
	return NULL;
}

bool caveat_has(const char *line, const char *words)
{
	size_t n;

	return caveat_where(line, words, &n) != NULL;
}

bool caveat_is_of_origin(struct csv_cell heading)
{
	char text[HEADING_MAX];

	caveat_to_small(heading.text, heading.len, text, sizeof(text));
	return caveat_has(text, phrases_heading_source);
}

void title_set_said(char out[TITLE_SAID_MAX], const char *said, size_t n)
{
	while (n && strchr(", ;", said[n - 1])) /* of empty cells */
		n--;
	while (n >= TITLE_SAID_MAX || (n && ((unsigned char)said[n] & 0xc0) == 0x80))
		n--;
	memcpy(out, said, n);
	out[n] = '\0';
}

size_t caveat_count_words(const char *line)
{
	size_t n = 0;

	for (const char *at = line; *at; at++)
		n += text_is_word_byte(*at) && (at == line || !text_is_word_byte(at[-1]));
	return n;
}
