/*
 * text.h - UTF-8 text as people see it: validity, width, and a form that is safe to show.
 *
 * Locale-free; the tables are libunistring's. Depends on strbuf.h.
 */
#ifndef KZBE_TEXT_H
#define KZBE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "strbuf.h"

/* Eight times the byte. */
#define TEXT_EIGHT(byte) ((byte)*UINT64_C(0x0101010101010101))

/* The signs that a terminal without UTF-8 gets in ASCII (TEXT_ASCII) instead. */
#define TEXT_MINUS "\xE2\x88\x92"			       /* U+2212 */
#define TEXT_EN_DASH "\xE2\x80\x93"			       /* U+2013 */
#define TEXT_NARROW_SPACE "\xE2\x80\xAF"		       /* U+202F, groups digits */
#define TEXT_SPACES "\xC2\xA0|\xE2\x80\x89|" TEXT_NARROW_SPACE /* no-break, thin: in numbers */
#define TEXT_ELLIPSIS "\xE2\x80\xA6"			       /* U+2026 */

/* Offset of the first byte that is not part of valid UTF-8, or n when all n bytes are valid. */
size_t text_invalid_at(const char *s, size_t n);

/* Past a byte order mark, where n bytes begin with one. */
void text_skip_mark(const char **s, size_t *n);

/* Of the eight bytes at s: whether one is a control character (C0); how many begin a character of several bytes; how
 * many follow in one. */
static inline bool text_has_control(const char *s)
{
	uint64_t bytes;

	memcpy(&bytes, s, sizeof(bytes));
	return (bytes - TEXT_EIGHT(0x20)) & ~bytes & TEXT_EIGHT(0x80);
}

/* Where of eight bytes one is this: 0x80; elsewhere above the first such it may be wrong. */
static inline uint64_t text_eight_are(uint64_t bytes, unsigned char byte)
{
	bytes ^= TEXT_EIGHT(byte);
	return (bytes - TEXT_EIGHT(1)) & ~bytes & TEXT_EIGHT(0x80);
}

static inline size_t text_count_leading(const char *s)
{
	uint64_t bytes;

	memcpy(&bytes, s, sizeof(bytes));
	return (size_t)(((bytes >> 7 & bytes >> 6) & TEXT_EIGHT(1)) * TEXT_EIGHT(1) >> 56);
}

static inline size_t text_count_following(const char *s)
{
	uint64_t bytes;

	memcpy(&bytes, s, sizeof(bytes));
	return (size_t)(((bytes >> 7 & ~(bytes >> 6)) & TEXT_EIGHT(1)) * TEXT_EIGHT(1) >> 56);
}

/* The number that n digits at s are, up to 9 of them; -1: there are none, or another byte is among them. */
int text_number(const char *s, size_t n);

/* The bytes of the first line of the n bytes at s, its line break included. */
static inline size_t text_line_length(const char *s, size_t n)
{
	const char *end = memchr(s, '\n', n);

	return end ? (size_t)(end - s) + 1 : n;
}

/* Columns that the n bytes of valid UTF-8 take on a terminal; combining marks 0, wide ones 2. */
size_t text_width(const char *s, size_t n);

/* Code points in the n bytes of valid UTF-8 (an invalid byte counts as one). */
size_t text_length(const char *s, size_t n);

/* A place in a text that was counted last: the next one is counted from there. */
struct text_place {
	const char *text; /* borrowed */
	size_t len;
	bool is_of_paragraphs;	 /* an empty line ends what `line` counts, not a line break */
	size_t at, line, column; /* from 1; column in code points */
};

static inline struct text_place text_place(const char *text, size_t len)
{
	return (struct text_place){.text = text, .len = len, .line = 1, .column = 1};
}

/* Go to the byte at `offset`, and say where it stands. One before the last is counted from the beginning. */
void text_place_go(struct text_place *place, size_t offset, size_t *line, size_t *column);

/* Length in bytes of the code point at s (1 to 4; 1 for an invalid byte); n must be above 0. */
size_t text_char_length(const char *s, size_t n);

/*
 * Add the n bytes at s in a form that no terminal can take as a command and that reads in the
 * order in which it is stored: control characters, line breaks, bidirectional overrides, other
 * invisible formatting and invalid bytes appear as \x1b or \u{202e}. All else, NBSP and thin
 * spaces included, stays as it is.
 */
void text_add_shown(struct strbuf *out, const char *s, size_t n);

/*
 * The same so that text_add_read gives the n bytes back: backslashes that could be taken for the
 * beginning of such an escape are doubled.
 */
void text_add_reversibly(struct strbuf *out, const char *s, size_t n);

/* Append the code point c; U+FFFD for what is none, as half of a surrogate pair is. */
void text_add_character(struct strbuf *out, unsigned c);

/* Undo that. Escapes of what text_add_shown leaves as it is stay escapes. */
void text_add_read(struct strbuf *out, const char *s, size_t n);

/*
 * Whether the code point c is one that text_add_shown writes as an escape: a control (C0, C1,
 * DEL), a line or paragraph separator, or a format character.
 */
bool text_is_unsafe(unsigned int c);

/*
 * Rewrite, in place, the four signs above as ASCII ('-', '-', ' ', "...") for a terminal that is
 * not UTF-8; every other non-ASCII character becomes '?'.
 */
void text_to_ascii(struct strbuf *buf);

/*
 * Edits (insertions, deletions, replacements, exchanges of neighbours) that turn a into b, not
 * minding ASCII case; for suggesting the nearest name. Words longer than 40 bytes count as far
 * from everything.
 */
size_t text_distance(const char *a, const char *b);

/* A name from a table that is nearest to a mistyped one, or NULL if none is near. */
const char *nearest_name(const char *typed, const char *(*name_at)(const void *table, size_t index),
			 const void *table, size_t n);

/* ASCII-only comparisons and tests that no locale changes. */
bool text_equal_nocase(const char *a, const char *b);
bool text_contains_nocase(const char *haystack, const char *needle);
bool text_is_digit(char c);
bool text_is_space(char c);  /* space, tab, CR, LF, VT, FF */
bool text_is_letter(char c); /* of ASCII */
char text_to_lower(char c);
int text_hex_digit(char c); /* its value; -1: it is none */

/* Bytes of the letter at `at`, Latin with accents or not, Cyrillic, Kazakh; 0: there is none. */
size_t text_letter(const char *at);

/* Small letters, Latin and Cyrillic ones with their accents, and plain spaces for those that break no line; cut to what fits. */
void text_to_small(const char *s, size_t n, char *out, size_t size);

/* Put `instead`, which is no longer, wherever `what` stands in the text. */
void text_replace(char *text, const char *what, const char *instead);

/* How many digits stand from s[at] on, of the n bytes at s. */
size_t text_count_digits(const char *s, size_t n, size_t at);

/* Whether n bytes are four digits of a year from 1900 to 2099, not ended by NUL. */
bool text_is_year(const char *s, size_t n);

/* How many times, by the digits that a text begins with; 1 where it has none, or is NULL. Of more than nine digits the
 * first nine count. */
size_t text_times(const char *digits);

/* An ASCII letter, or a byte of what is not ASCII, which is a letter in most words. */
bool text_is_word_byte(char c);

/* How long the first word of a list is, which has strokes between its words. */
static inline size_t text_word_length(const char *list)
{
	const char *stroke = strchr(list, '|');

	return stroke ? (size_t)(stroke - list) : strlen(list);
}

/* Words of a list have strokes between them: an array takes time at each start. Whether the text, or the n bytes at s, are
 * one of them; the same with ASCII's capitals for small letters and the other way round; whether one of them stands
 * anywhere in the text; with which one the n bytes begin or end, its length, 0: with none. */
bool text_is_in_list(const char *text, const char *list);
bool text_is_one_of(const char *s, size_t n, const char *list);
bool text_is_stem_of(const char *s, size_t n, const char *list); /* a star ends what may go on */
bool text_is_in_list_nocase(const char *text, const char *list);
bool text_has_any(const char *text, const char *list);
size_t text_begins_with_any(const char *s, size_t n, const char *list);
size_t text_ends_with_any(const char *s, size_t n, const char *list);

/* Units of UTF-16 that the n bytes of UTF-8 would be. */
size_t text_utf16_length(const char *s, size_t n);

/* Leave out the spaces at both ends of the n bytes at *s; of all kinds, also no-break ones, which spreadsheets and
 * pages leave behind numbers and names. */
void text_trim(const char **s, size_t *n);
void text_trim_all_kinds(const char **s, size_t *n);

/* A space or a tab: what may stand around a cell. */
static inline bool text_is_blank(char c)
{
	return c == ' ' || c == '\t';
}

/* Leave these out at both ends of the n bytes at *s. */
static inline void text_trim_blanks(const char **s, size_t *n)
{
	for (; *n && text_is_blank(**s); (*n)--)
		(*s)++;
	while (*n && text_is_blank((*s)[*n - 1]))
		(*n)--;
}

/* Whether there is nothing but these, or nothing; the same of all spaces. */
static inline bool text_is_all_blank(const char *s, size_t n)
{
	text_trim_blanks(&s, &n);
	return n == 0;
}
bool text_is_all_space(const char *s, size_t n);

/* --- characters as HTML and Markdown name them: "&nbsp;", "&#8239;", "&#x20AC;" ---------------- */

/* The bytes of the entity at the beginning of the n bytes at s, and its character; 0 is one that nobody sees. Returns 0
 * where there is none that is known. */
size_t entity_read(const char *s, size_t n, unsigned *character);

/* The character of "eacute", "#233" or "#xE9", of n bytes; 0: none that is known. */
unsigned entity_character(const char *name, size_t n);

#endif
