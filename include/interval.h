/*
 * interval.h - the closed range of values that a rounded figure stands for.
 *
 * A value type. Both ends belong to the range, because publishers round a tie up or to even.
 * Invariant: low <= high; an end may be infinite ("more than 104.7" has no upper limit).
 * Depends on ratio.h.
 */
#ifndef KZBE_INTERVAL_H
#define KZBE_INTERVAL_H

#include "ratio.h"

struct interval {
	struct ratio low, high;
};

/* What a source wrote before a figure. */
enum qualifier {
	QUALIFIER_NONE = 0,
	QUALIFIER_ABOUT, /* ~v */
	QUALIFIER_ABOVE, /* >v */
	QUALIFIER_BELOW, /* <v */
};

/* "", "~", ">" or "<". */
const char *qualifier_sign(enum qualifier qualifier);

/* The single value. */
struct interval interval_exact(struct dec value);

/*
 * What a printed figure stands for: half a unit of the last printed place on each side.
 *
 * A qualified one: ">v" is v and all above, "<v" is v and all below, and "~v" is v give or take the
 * widest of half a unit of the last printed place, 2.5 % of v, and half a unit of its last place
 * that is not zero (but no more than 5 % of v): ~223 is 217.425 to 228.575, ~500 is 475 to 525.
 *
 * False, *out untouched, if an end does not fit.
 */
bool interval_of_figure(struct dec figure, enum qualifier qualifier, struct interval *out);

/* The part at or above zero; levels are never negative. low and high must not both be below 0. */
struct interval interval_not_negative(struct interval range);

/* Sum and difference of independent values. Ends must be decimal or infinite.
 * False, *out untouched, if an end does not fit. */
bool interval_add(struct interval a, struct interval b, struct interval *out);
bool interval_sub(struct interval a, struct interval b, struct interval *out);

/* The same range with every end times 10^power; ends must be decimal or infinite. */
bool interval_shift(struct interval range, int power, struct interval *out);

/* The range of what has the other sign. */
struct interval interval_negate(struct interval range);

/* The quotients of independent values, a not below and b above zero; ends must be decimal or infinite. */
struct interval interval_divide(struct interval a, struct interval b);

/* Whether it has a limit on either side. */
bool interval_is_limited(struct interval range);

bool interval_contains(struct interval range, struct ratio value);

/* Whether they share a value; touching ends do. */
bool interval_overlaps(struct interval a, struct interval b);

#endif
