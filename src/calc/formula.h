/*
 * formula.h - formulas over levels, with the exact range over their operands. Private to calc.
 *
 * Every operand is taken once, independent of the others, from its range; ranges do not go below
 * zero, but may have no upper limit. Functions return false, with *out unspecified, when a result
 * does not fit (decimal.h).
 */
#ifndef KZBE_FORMULA_H
#define KZBE_FORMULA_H

#include <stdbool.h>

#include "series.h"

/* An unrounded value and the range that it may have. */
struct bounded {
	struct ratio exact;
	struct interval range;
};

/* A formula of two operands that rises with a and falls with b, at one choice of both. */
typedef bool formula_pair(struct ratio a, struct ratio b, struct ratio *out);

formula_pair formula_growth;	   /* a / b - 1; b above zero */
formula_pair formula_quotient;	   /* a / b; b above zero */
formula_pair formula_normalised;   /* (a - b) / (a + b); the sum above zero */
formula_pair formula_share_of_sum; /* a / (a + b); the sum above zero */

/* Such a formula of two levels: the value from the values, the ends from opposite ends. */
bool formula_rising_falling(struct bounded *out, const struct level *a, const struct level *b,
			    formula_pair *function);

/* (now - base) / (base + other), when the base turnover is the sum of base and other; that sum's
 * range must lie above zero. */
bool formula_contribution_to_sum(struct bounded *out, const struct level *now,
				 const struct level *base, const struct level *other);

/* (now - base) / total, with a printed base turnover, whose range must lie above zero. */
bool formula_contribution_to_printed(struct bounded *out, const struct level *now,
				     const struct level *base, const struct level *total);

bool formula_is_above_zero(struct ratio end);

/* Whether the sum of two ranges, a divisor, lies above zero. */
bool formula_sum_is_above_zero(const struct level *a, const struct level *b);

#endif
