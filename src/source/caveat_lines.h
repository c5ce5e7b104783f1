/*
 * caveat_lines.h - lines above and below a table as what they say is looked for, and how they begin. Private to source.
 *
 * Depends on encoding.h.
 */
#ifndef KZBE_CAVEAT_LINES_H
#define KZBE_CAVEAT_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "encoding.h"

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

#endif
