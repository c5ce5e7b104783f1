/*
 * ratio.h - exact quotients of two decimals, for growth, shares and the ends of ranges.
 *
 * A value type. Invariant: the denominator is not negative. A denominator of zero stands for an
 * infinite end: numerator 1 is "no upper limit", -1 "no lower limit". Depends on decimal.h.
 */
#ifndef KZBE_RATIO_H
#define KZBE_RATIO_H

#include <stdbool.h>

#include "decimal.h"

struct ratio {
	struct dec numerator, denominator;
};

#define RATIO_INFINITE ((struct ratio){{.low = 1}, {.low = 0}})
#define RATIO_MINUS_INFINITE ((struct ratio){{.low = 1, .negative = true}, {.low = 0}})

struct ratio ratio_of(struct dec value);

/* denominator must be above zero. */
struct ratio ratio_make(struct dec numerator, struct dec denominator);

bool ratio_is_finite(struct ratio r);

/* Whether it is a decimal (denominator 1); then the numerator is its value. */
bool ratio_is_decimal(struct ratio r);

/* Exact order; infinite ends lie beyond every number and equal themselves. */
int ratio_cmp(struct ratio a, struct ratio b);

/*
 * r * 10^power rounded once to `decimals` places; power 2 gives percent. r must be finite.
 * False, *out untouched, when the result has too many digits.
 */
bool ratio_round(struct ratio r, int power, int decimals, enum dec_rounding how, struct dec *out);

#endif
