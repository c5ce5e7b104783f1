/*
 * phrases.h - lists of words of titles, headings and notes, for caveat_has and its like, and names of columns, for
 * header_find (the files of phrases/, of which the build makes their declarations). Private to source.
 */
#ifndef KZBE_PHRASES_H
#define KZBE_PHRASES_H

#include <stddef.h>

#include "phrases_list.h"
#include "unit.h"

/* Of which months a word begins with this byte: January's is the lowest bit. */
extern const unsigned short phrases_months_by_byte[256];

/* How currencies are named (names/currencies.names). */
struct currency_words {
	char code[CURRENCY_MAX];
	const char *words;
};

extern const struct currency_words currency_words[];
extern const size_t n_currency_words;

#endif
