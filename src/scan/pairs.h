/*
 * pairs.h - the pairs of reporter and partner that a file has, in the order in which they come.
 * Private to scan.
 */
#ifndef KZBE_PAIRS_H
#define KZBE_PAIRS_H

#include <stdbool.h>
#include <stddef.h>

#include "index.h"

struct pair {
	char reporter[4], partner[4];
};

#define PAIRS_MAX ((size_t)65536) /* all countries with all: 250 times 250 */

struct pairs {
	struct pair *all;
	size_t n, capacity;
	bool is_one; /* there is one of countries, not of their unions, or two of the same countries */
	size_t n_countries, first; /* private: pairs of countries, and the number of the first */
	struct index index;	   /* private */
};

void pairs_release(struct pairs *pairs);

/* Forget the pairs, keep the memory. */
void pairs_clear(struct pairs *pairs);

/* Add a pair if it is new. False when memory ran out. What comes behind PAIRS_MAX is not kept. */
bool pairs_add(struct pairs *pairs, const struct pair *pair);

#endif
