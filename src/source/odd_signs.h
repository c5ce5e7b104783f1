/*
 * odd_signs.h - signs of titles and headings that are no punctuation: what they say of figures, or that it is not known.
 * Private to source.
 *
 * Depends on source_format.h.
 */
#ifndef KZBE_ODD_SIGNS_H
#define KZBE_ODD_SIGNS_H

#include "source_format.h"

/* The first sign in a text, in small letters, that is neither punctuation, nor the mark of a note, nor money's; NULL: none.
 * "%" is one. */
const char *odd_sign_find(const char *text);

/* What a part of a line in small letters, between commas or brackets, says by figures and signs alone: "2015=100", "+/-",
 * "½", "×1000". UNFIT_NOT: nothing that is known. */
enum source_unfit odd_part_says(const char *part);

/* The power of ten that a part is in figures: "'000", "x 1000", "10^3"; 0: none. */
int odd_part_power(const char *part);

/* Whether a part has no letters, and is no year, date or the like: "11", "/12", "≤ 1". */
bool odd_part_is_number(const char *part);

#endif
