/*
 * unit_below.h - what the unit in a note is to those of the lines above its table and of the headings. Private to source.
 *
 * Depends on nothing.
 */
#ifndef KZBE_UNIT_BELOW_H
#define KZBE_UNIT_BELOW_H

#include <stdbool.h>

enum unit_below { UNIT_NONE, UNIT_AGAIN, UNIT_OTHER };

/* Of a note in small letters and the lines from `text` on, of which that at `header` is the headings. */
enum unit_below unit_below_of(const char *note, const char *text, const char *header,
			      const char *end);

/* The same of a scale by itself: "in thousands". */
enum unit_below unit_below_of_scale(const char *note, const char *text, const char *end);

/* Whether a line above the table or its headings names a unit of money. */
bool unit_below_is_above(const char *text, const char *header, const char *end);

#endif
