/*
 * format_section.h - the sections of a number format, ECMA-376 part 1, 18.8.30 and 18.8.31. Private to unpack.
 *
 * Up to four sections, apart by ";": for positive and negative numbers, zero and text, or for numbers of which a
 * condition in brackets holds. Depends on decimal.h and strbuf.h.
 */
#ifndef KZBE_FORMAT_SECTION_H
#define KZBE_FORMAT_SECTION_H

#include <stdbool.h>
#include <stddef.h>

#include "decimal.h"
#include "strbuf.h"

struct format_section {
	const char *text, *end;
	int places, whole; /* before the point; of them, from the first that is never empty */
	int most, least;   /* behind it */
	int percents;	   /* signs */
	int thousands;	   /* by which the number is divided */
	bool has_digits;   /* places for them */
	bool is_general;   /* the word, in some language, or "@" */
	bool is_other;	   /* powers of ten, fractions */
	bool is_text;	   /* it is for texts: "@" */
	bool is_unknown;   /* letters without quotes: perhaps another language's words */
	bool has_words;	   /* something besides digits and the spaces around them */
	bool has_space;	   /* behind a digit */
	bool has_year, has_month, has_day, has_time;
	bool is_coloured, hides_sign;
	bool has_condition, is_below, is_above, is_equal;
	struct dec bound;
};

/* The sections of a format, read once for a run of cells that have it; {0} at first. */
struct format_sections {
	const char *format;
	struct format_section list[4];
	unsigned n;
};

/* The section for a number; false if there is none. */
bool format_choose(struct format_sections *sections, const char *format, struct dec d,
		   struct format_section *section);

/* Whether it has a place for a date. */
bool format_shows_date(const struct format_section *section);

/* Whether a text without digits is nothing but a dash, beside a currency's sign perhaps, or nothing, as in place of zero. */
bool format_stands_for_zero(const char *text, size_t n);

/* Where in a text its number is: from its first digit to behind its last; `is_doubtful`: a mark between digits, or a
 * digit behind them, that the format and not the number has. */
struct format_core {
	size_t first, last;
	bool is_doubtful;
};

/*
 * Add what a cell of this section shows of a number's digits, "12.50", which have no sign: with all that stands beside
 * and between them, but without what groups them. Of a section that shows no number: its words. Of one for dates:
 * the digits as they are, between what stands before and behind the date.
 */
struct format_core format_write(const struct format_section *section, const char *digits,
				struct strbuf *out);

#endif
