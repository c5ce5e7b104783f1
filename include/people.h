/*
 * people.h - numbers as people read them, in the language in use (language.h).
 *
 * UTF-8; a renderer for a terminal without it rewrites the signs (text_to_ascii). Depends on
 * decimal.h, strbuf.h and language.h.
 */
#ifndef KZBE_PEOPLE_H
#define KZBE_PEOPLE_H

#include <stdbool.h>

#include "decimal.h"
#include "strbuf.h"

/*
 * Write a number with all its printed digits, grouped in threes before the point by a narrow space,
 * U+2212 for minus and, if with_plus, a plus before what is above zero: "+1.7", "523 561.86716". The
 * decimal sign is the language's: "523,7" in German. Returns buf.
 */
#define PEOPLE_NUMBER_MAX (3 * DEC_TEXT_MAX)
const char *dec_people(struct dec number, bool with_plus, char buf[PEOPLE_NUMBER_MAX]);

/* The same, without a plus, in memory that lasts to the end of the block: an argument of printf. */
#define people_number(number) dec_people(number, false, (char[PEOPLE_NUMBER_MAX]){""})

/* The same, added to *out. */
void dec_add_people(struct strbuf *out, struct dec number, bool with_plus);

/* A number with the percent sign as the language sets it: "+1.7%", "+1,7 %" in German. */
#define PERCENT_PEOPLE_MAX (PEOPLE_NUMBER_MAX + 16)
const char *percent_people(struct dec number, bool with_plus, char buf[PERCENT_PEOPLE_MAX]);
void percent_add_people(struct strbuf *out, struct dec number, bool with_plus);

/*
 * Add a range by the texts of its ends, either of which may be NULL: "302.5 to 303.5", "104.7 or more",
 * "420.30 or less", "any value".
 */
void range_add_people(struct strbuf *out, const char *low, const char *high);

/* The sign between whole units and decimals in the language: "." or ",", one byte. */
char people_decimal_sign(void);

#endif
