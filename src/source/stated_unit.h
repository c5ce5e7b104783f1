/*
 * stated_unit.h - the unit of money that a heading, an indicator or a title names in words. Private to source.
 *
 * Depends on unit.h. Texts are in small letters (ASCII ones; others as they are).
 */
#ifndef KZBE_STATED_UNIT_H
#define KZBE_STATED_UNIT_H

#include "unit.h"

enum stated_unit {
	STATED_NONE,
	STATED_UNIT,
	STATED_ODD,	/* a scale that no unit here has, "US$100 million" */
	STATED_SEVERAL, /* more than one currency */
};

/* The unit that a text names; *out is set for STATED_UNIT alone. */
enum stated_unit stated_unit_find(const char *text, struct unit *out);

/* The scale that a text names, with a currency or without, as a power of ten: "million", "000s"; 0: none, SCALE_ODD:
 * one that no unit here has. */
int stated_scale(const char *text);
#define SCALE_ODD (-1)

/* The same of a line above a table, in which "5 million people" says nothing about the table's figures: "in millions",
 * "(thousand)", or the words alone. */
int stated_scale_of_line(const char *text);

/* Whether a text says that amounts are at constant prices, and so volumes: "2015 prices", "chained dollars". */
bool stated_constant_prices(const char *text);

/* Whether a currency that the text names has this word (small letters, a space before and behind it) in its name. */
bool stated_unit_has_word(const char *text, const char *word);

/* Whether one of the words stands in a text by itself, or with an ending: "imported" is import, "important" is not.
 * What begins or ends with no letter ("us$", "_imp") may touch one there. */
bool stated_word(const char *text, const char *words, const char *endings);

#endif
