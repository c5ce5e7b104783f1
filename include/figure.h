/*
 * figure.h - reading one printed figure: sign, qualifier, grouping, decimal mark.
 *
 * What is ambiguous is refused, never guessed. Depends on decimal.h and interval.h.
 */
#ifndef KZBE_FIGURE_H
#define KZBE_FIGURE_H

#include <stddef.h>

#include "interval.h"

enum figure_status {
	FIGURE_OK = 0,
	FIGURE_SYNTAX,		/* not a number */
	FIGURE_AMBIGUOUS,	/* a mark that may group digits or begin decimals: 1,234 */
	FIGURE_WRONG_MARK,	/* the other decimal mark than the file's */
	FIGURE_SPACE,		/* digits grouped by an ordinary space */
	FIGURE_GROUPS,		/* groups that are not of three digits */
	FIGURE_BARE_MARK,	/* .5 or 5. */
	FIGURE_EXPONENT,	/* 4.00E+06: digits may have been dropped */
	FIGURE_NO_NUMBER,	/* n/a, -, c, : and the like */
	FIGURE_PERCENT,		/* a percent sign in a column of plain numbers */
	FIGURE_FORMULA,		/* = of a formula without its result */
	FIGURE_SHOWN_OTHERWISE, /* =TEXT(10,"0\.0"): a cell of this format, which shows something else */
	FIGURE_SHEET_ERROR, /* #N/A, #REF!, #DIV/0! and the like of spreadsheets */
	FIGURE_TOO_LONG,    /* more digits than decimal.h takes */
};

/*
 * Read all of the n bytes of UTF-8 at s: an optional qualifier (~ > <), a sign (+ - U+2212), digits,
 * grouped in threes by no-break, thin or narrow space or not at all, and decimals after `mark`
 * ('.' or ','). R writes 100000 as 1e+05: read where no digit before the decimal mark can have
 * been lost, else refused as what spreadsheets make of numbers is. On failure the outputs are untouched and *offset is the byte to point at.
 */
enum figure_status figure_read(const char *s, size_t n, char mark, struct dec *value,
			       enum qualifier *qualifier, size_t *offset);

/* Which decimal mark a figure shows that its file has. */
enum figure_mark {
	MARK_UNSEEN, /* it has no mark */
	MARK_POINT,
	MARK_COMMA,
	MARK_EITHER, /* its mark groups digits or begins decimals: 62.345 */
};

/* A figure of a file whose decimal mark is not known. */
struct unmarked_figure {
	struct dec value, by_comma; /* if the point begins decimals, if the comma does */
	enum qualifier qualifier;
	enum figure_mark mark; /* the values are the same unless it is MARK_EITHER */
	size_t offset;	       /* of what is wrong */
};

/* The same as figure_read where an ordinary space may group digits, too: "1 234.5". */
enum figure_status figure_read_joined(const char *s, size_t n, char mark, struct dec *value,
				      enum qualifier *qualifier, size_t *offset);

/* A number whose digits the other mark groups beyond doubt, by more than one group or before decimals: "271,913,843",
 * "1,234.5" with a decimal point. False if it is none. */
bool figure_read_groups(const char *s, size_t n, char mark, struct dec *value,
			enum qualifier *qualifier);

/* Whether a cell says that there is no figure: "n/a", "…", "–", "x". */
bool figure_is_missing(const char *s, size_t n);

/* figure_read where point and comma both may begin decimals or group digits in threes, and an ordinary space may group them,
 * too, as in tables: "1 234,5". */
enum figure_status figure_read_spaced(const char *s, size_t n, struct unmarked_figure *out);

/* What to do about a failure, for a file whose decimal mark is `mark`; "" for FIGURE_OK. */
const char *figure_status_remedy(enum figure_status status, char mark);

/* "ambiguous number", "invalid number", "number too long": what the failure is called. */
const char *figure_status_text(enum figure_status status);

#endif
