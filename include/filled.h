/*
 * filled.h - an indicator's formula with the numbers filled in: "523.7 / 514.9 − 1".
 *
 * For people, UTF-8. Depends on indicator.h and strbuf.h.
 */
#ifndef KZBE_FILLED_H
#define KZBE_FILLED_H

#include "indicator.h"
#include "people.h"
#include "strbuf.h"

/* A level as it was printed, for people: "~220.7". Returns buf. */
#define LEVEL_PEOPLE_MAX (PEOPLE_NUMBER_MAX + 1)
const char *level_people(const struct level *level, char buf[LEVEL_PEOPLE_MAX]);

/* The same, in memory that lasts to the end of the block: an argument of printf. */
#define people_level(level) level_people(level, (char[LEVEL_PEOPLE_MAX]){""})

/*
 * Add the formula of a value that is present, with its operands' printed digits for their names. A
 * level as published adds "as published"; a sum of more than four rows their number. calc is the
 * one that the value was calculated with; its scratch memory is used.
 */
void filled_add_formula(struct strbuf *out, struct calc *calc, const struct value *value);

/* Rows in calc->tiling, of `flow` and in the unit of `shown`, written "a + b + c". */
void filled_add_rows(struct strbuf *out, struct calc *calc, const struct series *series,
		     enum flow flow, const struct series *shown);

#endif
