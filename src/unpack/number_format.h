/*
 * number_format.h - a spreadsheet's numbers as its cells show them. Private to unpack.
 *
 * Exact: no binary floating point. Depends on decimal.h and strbuf.h.
 */
#ifndef KZBE_NUMBER_FORMAT_H
#define KZBE_NUMBER_FORMAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "strbuf.h"
#include "decimal.h"

/* --- the sections of a number format, ECMA-376 part 1, 18.8.30 and 18.8.31 --------------------- */

/* Up to four sections, apart by ";": for positive and negative numbers, zero and text, or for numbers of which a
 * condition in brackets holds. */

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

/* How a workbook's cells are shown, and the sections of a format, read once for a run of cells that have it; none at
 * first. */
struct format_sections {
	bool is_1904;	/* days count from 1904, not from 1900 */
	bool is_stored; /* numbers as they are stored, not as they are shown */
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

/* Add a number that may be written with a power of ten with all its digits instead: exactly the same number.
 * As it stands if it has no power, is no number, or is too long. */
void number_add_spelled_out(struct strbuf *out, const char *text, size_t n);

/* The same as text, or as it stands if it is no number. */
void number_add_stored(struct strbuf *out, const char *text, size_t n);

/* Add the number as a cell of this format has it: a date, as it is shown, or as it is stored (where is_stored, and where
 * the format is "General"). What stands beside the digits is part of it: the currency, and the power of ten by which
 * the format divides and of which no letters say so, behind the number as unit.h has them. Of powers of ten and
 * fractions the number stored. *sections is the caller's, from one cell to the next. =TEXT(stored,"format") where another number would be read than is shown. */
void number_add_cell(struct strbuf *out, const char *text, size_t n, const char *format,
		     struct format_sections *sections);

/* Add the number that the 64 bits of an IEEE 754 double are, exactly, cut to 17 digits; "#NUM!" for what is none, or
 * has more than 36 digits before its point. */
void number_add_double(struct strbuf *out, uint64_t bits);

/* The format behind a number below 164, which a workbook does not spell out. */
const char *number_format_builtin(unsigned id);

/* The same of a cell whose text in some language is `shown`; as a decimal point and no groups have it. */
void number_add_as(struct strbuf *out, const char *text, size_t n, const char *shown,
		   size_t n_shown);

/* --- what a cell shows beside the digits of its number ----------------------------------------- */

/* In three pieces, of which the middle one begins and ends with a digit. */
struct shown_text {
	const char *head, *core, *tail;
	size_t n_head, n_core, n_tail;
	bool is_negative; /* the number */
	bool is_coloured; /* by which negative numbers may be known */
	bool is_doubtful; /* it has digits or marks that are not the number's */
	int thousands;	  /* by which it was divided */
};

/*
 * Add it as the tables' reader takes it: a sign before the digits; the currency, and the power of ten that is not said,
 * as unit.h has them behind a number. False, with nothing added, if another number would be read than is shown.
 */
bool shown_text_add(struct strbuf *out, const struct shown_text *shown);

#endif
