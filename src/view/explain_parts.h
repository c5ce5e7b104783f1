/*
 * explain_parts.h - what explain shows, to people or to programs. Private to view.
 */
#ifndef KZBE_EXPLAIN_PARTS_H
#define KZBE_EXPLAIN_PARTS_H

#include "view.h"

/* The value with more places than it is shown with, as many as do not contradict these. False: it has
 * no more, or does not fit. */
bool explain_finer(const struct value *value, struct dec *out);

/* "as published", "sum of 3 rows": how an operand came about. */
void explain_add_origin(struct strbuf *out, struct calc *calc, const struct operand *operand);

/* The row whose source stands for an operand. */
const struct observation *explain_row(struct calc *calc, const struct operand *operand);

#endif
