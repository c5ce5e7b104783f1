#include "interval.h"

#include <assert.h>

const char *qualifier_sign(enum qualifier qualifier)
{
	static const char *const signs[] = {[QUALIFIER_NONE] = "",
					    [QUALIFIER_ABOUT] = "~",
					    [QUALIFIER_ABOVE] = ">",
					    [QUALIFIER_BELOW] = "<"};

	return signs[qualifier];
}

struct interval interval_exact(struct dec value)
{
	return (struct interval){ratio_of(value), ratio_of(value)};
}

static struct dec larger(struct dec a, struct dec b)
{
	return dec_cmp(a, b) >= 0 ? a : b;
}

/* How far "about v" reaches to each side; see interval.h. */
static bool about_width(struct dec figure, struct dec *width)
{
	struct dec size = dec_abs(figure), trimmed = dec_trim(size, 0), share, cap;
	struct dec last_place = {.low = 5}; /* half a unit of the last place that is not zero */

	if (trimmed.scale > 0)
		last_place = dec_half_unit(trimmed);
	else
		last_place.scale = (int16_t)(1 - dec_trailing_zeros(trimmed));
	if (!dec_mul(size, (struct dec){.low = 25, .scale = 3}, &share) ||
	    !dec_mul(size, (struct dec){.low = 5, .scale = 2}, &cap))
		return false;
	*width = larger(dec_half_unit(figure),
			larger(share, dec_cmp(last_place, cap) <= 0 ? last_place : cap));
	return true;
}

bool interval_of_figure(struct dec figure, enum qualifier qualifier, struct interval *out)
{
	struct dec width = dec_half_unit(figure), low, high;

	switch (qualifier) {
	case QUALIFIER_ABOVE:
		*out = (struct interval){ratio_of(figure), RATIO_INFINITE};
		return true;
	case QUALIFIER_BELOW:
		*out = (struct interval){RATIO_MINUS_INFINITE, ratio_of(figure)};
		return true;
	case QUALIFIER_ABOUT:
		if (!about_width(figure, &width))
			return false;
		break;
	case QUALIFIER_NONE:
		break;
	}
	if (!dec_sub(figure, width, &low) || !dec_add(figure, width, &high))
		return false;
	*out = (struct interval){ratio_of(low), ratio_of(high)};
	return true;
}

struct interval interval_not_negative(struct interval range)
{
	if (dec_sign(range.low.numerator) < 0)
		range.low = ratio_of(DEC_ZERO);
	return range;
}

/* a + b of two ends that are decimal or infinite to the same side. */
static bool add_ends(struct ratio a, struct ratio b, struct ratio *out)
{
	struct dec sum;

	if (!ratio_is_finite(a) || !ratio_is_finite(b)) {
		*out = ratio_is_finite(a) ? b : a;
		return true;
	}
	assert(ratio_is_decimal(a) && ratio_is_decimal(b));
	if (!dec_add(a.numerator, b.numerator, &sum))
		return false;
	*out = ratio_of(sum);
	return true;
}

static struct ratio negated(struct ratio r)
{
	r.numerator = dec_negate(r.numerator);
	return r;
}

bool interval_add(struct interval a, struct interval b, struct interval *out)
{
	struct interval sum;

	if (!add_ends(a.low, b.low, &sum.low) || !add_ends(a.high, b.high, &sum.high))
		return false;
	*out = sum;
	return true;
}

bool interval_sub(struct interval a, struct interval b, struct interval *out)
{
	return interval_add(a, (struct interval){negated(b.high), negated(b.low)}, out);
}

static bool shift_end(struct ratio end, int power, struct ratio *out)
{
	if (!ratio_is_finite(end)) {
		*out = end;
		return true;
	}
	assert(ratio_is_decimal(end));
	*out = end;
	return dec_shift(end.numerator, power, &out->numerator);
}

bool interval_shift(struct interval range, int power, struct interval *out)
{
	struct interval shifted;

	if (!shift_end(range.low, power, &shifted.low) ||
	    !shift_end(range.high, power, &shifted.high))
		return false;
	*out = shifted;
	return true;
}

struct interval interval_negate(struct interval range)
{
	struct interval negated = {range.high, range.low};

	negated.low.numerator = dec_negate(range.high.numerator);
	negated.high.numerator = dec_negate(range.low.numerator);
	return negated;
}

struct interval interval_divide(struct interval a, struct interval b)
{
	return (struct interval){
		ratio_is_finite(b.high) ? ratio_make(a.low.numerator, b.high.numerator)
					: ratio_of(DEC_ZERO),
		ratio_is_finite(a.high) ? ratio_make(a.high.numerator, b.low.numerator)
					: RATIO_INFINITE};
}

bool interval_is_limited(struct interval range)
{
	return ratio_is_finite(range.low) || ratio_is_finite(range.high);
}

bool interval_contains(struct interval range, struct ratio value)
{
	return ratio_cmp(range.low, value) <= 0 && ratio_cmp(value, range.high) <= 0;
}

bool interval_overlaps(struct interval a, struct interval b)
{
	return ratio_cmp(a.low, b.high) <= 0 && ratio_cmp(b.low, a.high) <= 0;
}
