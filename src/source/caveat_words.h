/*
 * caveat_words.h - lists of words, and where in a line they stand. Private to source.
 *
 * Depends on source_format.h.
 */
#ifndef KZBE_CAVEAT_WORDS_H
#define KZBE_CAVEAT_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "phrases.h"
#include "encoding.h"
#include "source_format.h"

/* As text_to_small, with one apostrophe, and Cyrillic io written as ie. */
void caveat_to_small(const char *text, size_t n, char *out, size_t size);

/* Whether one of the words, separated by strokes, stands in a line by itself; a star at a word's end stands for any
 * ending, and # for a digit. */
bool caveat_has(const char *line, const char *words);

/* Where it begins, and its length; NULL: none does. */
const char *caveat_where(const char *line, const char *words, size_t *n);

/* Whether the line begins with one of them, or is one. */
bool caveat_begins(const char *line, const char *words);
bool caveat_is(const char *line, const char *words);

/* The n bytes that say something, cut to what fits. */
void title_set_said(char out[TITLE_SAID_MAX], const char *said, size_t n);

/* --- lines above and below a table as what they say is looked for, and how they begin ---------- */

#define CAVEAT_LINE_MAX 4096 /* of a line in small letters */

/* Where a line begins with a word of shares, weights or the like; NULL: it does not. */
const char *caveat_begins_relative(const char *text, bool *has_label);

/* The line behind the one that begins here. */
const char *caveat_behind_line(const char *text, size_t n);

/* Where the comments end that begin here: "# Trade in services". */
const char *caveat_behind_comments(const char *at, const char *end);

/* The encoding of n bytes, if they are no UTF-8; NULL: they are, or it is not known. */
const struct encoding *caveat_find_encoding(const char *text, size_t n, struct encoding *encoding);

/* The line that begins here, in small letters and in UTF-8; returns the one behind it. */
const char *caveat_take_line(const char *text, size_t n, const struct encoding *encoding,
			     char out[CAVEAT_LINE_MAX]);

/* The unit in a line in small letters that says it of all figures: "Note: figures in millions of US dollars"; NULL: it is
 * no such line. */
const char *caveat_unit_of_note(const char *text);

bool caveat_names_currency(const char *text);

bool caveat_has_letter(const char *text);

/* The headings of a table and the line below them, in small letters. */
struct caveat_headings {
	char line[CAVEAT_LINE_MAX], below[CAVEAT_LINE_MAX];
	bool tells_measure; /* a heading is a share, growth, a weight, or the unit's */
	bool has_years;	    /* as columns or rows, and none of months */
};

/* Those that begin at a place of n bytes. */
void caveat_take_headings(const char *text, size_t at, size_t n, struct caveat_headings *out);

/*
 * Signs of titles and headings that are no punctuation: what they say of figures, or that it is not known.
 */

/* The first sign in a text, in small letters, that is neither punctuation, nor the mark of a note, nor money's; NULL: none.
 * "%" is one. */
const char *odd_sign_find(const char *text);

/* What a part of a line in small letters, between commas or brackets, says by figures and signs alone: "2015=100", "+/-",
 * "½", "×1000". UNFIT_NOT: nothing that is known. */
enum source_unfit odd_part_says(const char *part);

/* The power of ten that a part is in figures: "'000", "x 1000", "10^3"; 0: none. */
int odd_part_power(const char *part);

/* Whether a part has no letters, and is no year, date or the like: "11", "/12", "≤ 1". */
bool odd_part_is_number(const char *part);

/* How many words a line has. */
size_t caveat_count_words(const char *line);

#endif
