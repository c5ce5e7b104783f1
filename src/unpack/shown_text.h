/*
 * shown_text.h - what a cell shows beside the digits of its number. Private to unpack.
 *
 * Depends on strbuf.h and unit.h.
 */
#ifndef KZBE_SHOWN_TEXT_H
#define KZBE_SHOWN_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "strbuf.h"

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
