#include "formula.h"

/*
 * a / b - 1 for one pair of ends, infinite ones included; b is above zero. As a grows without
 * limit so does the quotient; as b does, it nears -1.
 */
bool formula_growth(struct ratio a, struct ratio b, struct ratio *out)
{
	struct dec difference;

	if (!ratio_is_finite(b)) {
		*out = ratio_of(dec_from_int(-1));
		return true;
	}
	if (!ratio_is_finite(a)) {
		*out = RATIO_INFINITE;
		return true;
	}
	if (!dec_sub(a.numerator, b.numerator, &difference))
		return false;
	*out = ratio_make(difference, b.numerator);
	return true;
}

/* a / b for one pair of ends; b is above zero. */
bool formula_quotient(struct ratio a, struct ratio b, struct ratio *out)
{
	if (!ratio_is_finite(b))
		*out = ratio_of(DEC_ZERO);
	else if (!ratio_is_finite(a))
		*out = RATIO_INFINITE;
	else
		*out = ratio_make(a.numerator, b.numerator);
	return true;
}

/* (a - b) / (a + b) for one pair of ends; rises with a, falls with b. */
bool formula_normalised(struct ratio a, struct ratio b, struct ratio *out)
{
	struct dec difference, sum;

	if (!ratio_is_finite(a) || !ratio_is_finite(b)) {
		*out = ratio_of(dec_from_int(ratio_is_finite(a) ? -1 : 1));
		return true;
	}
	if (!dec_sub(a.numerator, b.numerator, &difference) ||
	    !dec_add(a.numerator, b.numerator, &sum))
		return false;
	*out = ratio_make(difference, sum);
	return true;
}

/* a / (a + b) for one pair of ends; rises with a, falls with b. */
bool formula_share_of_sum(struct ratio a, struct ratio b, struct ratio *out)
{
	struct dec sum;

	if (!ratio_is_finite(a) || !ratio_is_finite(b)) {
		*out = ratio_of(dec_from_int(ratio_is_finite(a) ? 0 : 1));
		return true;
	}
	if (!dec_add(a.numerator, b.numerator, &sum))
		return false;
	*out = ratio_make(a.numerator, sum);
	return true;
}

/* (a - b) / t for one choice of ends; t is above zero. */
static bool contribution_of(struct ratio a, struct ratio b, struct ratio t, struct ratio *out)
{
	struct dec difference;

	if (!ratio_is_finite(a) || !ratio_is_finite(b)) {
		*out = ratio_is_finite(a) ? RATIO_MINUS_INFINITE : RATIO_INFINITE;
		return true;
	}
	if (!ratio_is_finite(t)) {
		*out = ratio_of(DEC_ZERO);
		return true;
	}
	if (!dec_sub(a.numerator, b.numerator, &difference))
		return false;
	*out = ratio_make(difference, t.numerator);
	return true;
}

bool formula_is_above_zero(struct ratio end)
{
	return dec_sign(end.numerator) > 0;
}

/* A function that rises with a and falls with b: value and range. */
bool formula_rising_falling(struct bounded *out, const struct level *a, const struct level *b,
			    formula_pair *function)
{
	return function(ratio_of(a->value), ratio_of(b->value), &out->exact) &&
	       function(a->range.low, b->range.high, &out->range.low) &&
	       function(a->range.high, b->range.low, &out->range.high);
}

/* Whether the sum of two ranges, a divisor, lies above zero. */
bool formula_sum_is_above_zero(const struct level *a, const struct level *b)
{
	return formula_is_above_zero(a->range.low) || formula_is_above_zero(b->range.low);
}

/*
 * (F1 - F0) / (F0 + G0), when the base turnover is the sum of its parts F0 and G0: falls with F0.
 * In G0 it falls while F1 > F0 and rises while F1 < F0, so its ends lie at G0's.
 */
bool formula_contribution_to_sum(struct bounded *out, const struct level *now,
				 const struct level *base, const struct level *other)
{
	const struct ratio now_ends[] = {now->range.low, now->range.high};
	const struct ratio base_ends[] = {base->range.high, base->range.low};
	struct ratio *const ends[] = {&out->range.low, &out->range.high};
	struct dec total;

	if (!dec_add(base->value, other->value, &total) ||
	    !contribution_of(ratio_of(now->value), ratio_of(base->value), ratio_of(total),
			     &out->exact))
		return false;
	for (int high = 0; high < 2; high++) {
		bool positive = ratio_cmp(now_ends[high], base_ends[high]) > 0;
		struct interval part = {base_ends[high], base_ends[high]}, sum;
		/* The larger |quotient| has the smaller divisor. */
		bool small_divisor = positive == (high == 1);

		if (!ratio_is_finite(base_ends[high])) { /* as the base grows without limit */
			*ends[high] = ratio_of(dec_from_int(-1));
			continue;
		}
		if (!interval_add(part, other->range, &sum) ||
		    !contribution_of(now_ends[high], base_ends[high],
				     small_divisor ? sum.low : sum.high, ends[high]))
			return false;
	}
	return true;
}

/* (F1 - F0) / T0 with a printed base turnover: independent operands. */
bool formula_contribution_to_printed(struct bounded *out, const struct level *now,
				     const struct level *base, const struct level *total)
{
	struct interval change;

	if (!interval_sub(now->range, base->range, &change) ||
	    !contribution_of(ratio_of(now->value), ratio_of(base->value), ratio_of(total->value),
			     &out->exact))
		return false;
	return contribution_of(now->range.low, base->range.high,
			       formula_is_above_zero(change.low) ? total->range.high
								 : total->range.low,
			       &out->range.low) &&
	       contribution_of(now->range.high, base->range.low,
			       formula_is_above_zero(change.high) ? total->range.low
								  : total->range.high,
			       &out->range.high);
}
