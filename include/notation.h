/*
 * notation.h - how digits are written: grouped or not, with which decimal mark.
 *
 * The patterns are PCRE2's. Which mark is the decimal one is decided by the number itself where it
 * can be; a single mark before three digits is open.
 */
#ifndef KZBE_NOTATION_H
#define KZBE_NOTATION_H

#include <stdbool.h>
#include <stddef.h>

#include "decimal.h"
#include "diag.h"

enum notation {
	NOTATION_NONE,
	NOTATION_DATE,	     /* 18.10.2024, 2024-10-18 */
	NOTATION_CLOCK,	     /* 10:30 */
	NOTATION_POINT,	     /* 523.7, 1,234.5: the point is the decimal mark */
	NOTATION_COMMA,	     /* 523,7, 1.234,5, 1 234,5 */
	NOTATION_GROUPED,    /* 1 234, 1,234,567: no decimals */
	NOTATION_OPEN_POINT, /* 1.234: a group, or decimals */
	NOTATION_OPEN_COMMA, /* 1,234 */
	NOTATION_WHOLE,	     /* 303 */
	NOTATION_OTHER,	     /* 1.2.3: a section's number, a version */
};

struct notations;

/* NULL when memory ran out. is_compiled: with PCRE's JIT, where it is there, as soon as many numbers ask for the
 * patterns; without it matching is slower, and the same. */
struct notations *notations_new(bool is_compiled);
void notations_free(struct notations *notations);

/* The notation of the number that begins at byte `at`, which is a digit, and its length. DIAG_OK or
 * DIAG_NOMEM. */
enum diag_code notation_find(struct notations *notations, const char *text, size_t len, size_t at,
			     enum notation *notation, size_t *n);

/* The value of the n bytes: with marks and spaces that group left out. `decimal` is the decimal
 * mark, or 0: none. False if it has too many digits. */
bool notation_value(const char *s, size_t n, char decimal, struct dec *out);

#endif
