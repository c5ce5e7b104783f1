/*
 * people.h - numbers as people read them.
 *
 * UTF-8; a renderer for a terminal without it rewrites the signs (text_to_ascii). Depends on
 * decimal.h and strbuf.h.
 */
#ifndef KZBE_PEOPLE_H
#define KZBE_PEOPLE_H

#include <stdbool.h>

#include "decimal.h"
#include "strbuf.h"

/*
 * Add a number with all its printed digits, grouped in threes before the point by a narrow space,
 * U+2212 for minus and, if with_plus, a plus before what is above zero: "+1.7", "523 561.86716".
 */
void dec_add_people(struct strbuf *out, struct dec number, bool with_plus);

#endif
