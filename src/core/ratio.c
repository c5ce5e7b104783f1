#include "ratio.h"

#include <assert.h>

#include "wide.h"

struct ratio ratio_of(struct dec value)
{
	return (struct ratio){value, {.low = 1}};
}

struct ratio ratio_make(struct dec numerator, struct dec denominator)
{
	assert(dec_sign(denominator) > 0);
	return (struct ratio){numerator, denominator};
}

bool ratio_is_finite(struct ratio r)
{
	return !dec_is_zero(r.denominator);
}

bool ratio_is_decimal(struct ratio r)
{
	return dec_same_print(r.denominator, (struct dec){.low = 1});
}

/* |a| * |b|; the scales add up to *scale. */
static struct wide product(struct dec a, struct dec b, int *scale)
{
	struct wide wa = wide_from(a.high, a.low), wb = wide_from(b.high, b.low);

	*scale = a.scale + b.scale;
	return wide_mul(&wa, &wb);
}

int ratio_cmp(struct ratio a, struct ratio b)
{
	int sign_a = dec_sign(a.numerator), sign_b = dec_sign(b.numerator);
	struct wide left, right;
	int scale_left, scale_right, order;

	if (sign_a != sign_b)
		return sign_a < sign_b ? -1 : 1;
	if (!sign_a)
		return 0;
	if (ratio_is_decimal(a) && ratio_is_decimal(b))
		return dec_cmp(a.numerator, b.numerator);
	if (!ratio_is_finite(a) || !ratio_is_finite(b))
		order = (int)ratio_is_finite(b) - (int)ratio_is_finite(a);
	else {
		left = product(a.numerator, b.denominator, &scale_left);
		right = product(b.numerator, a.denominator, &scale_right);
		if (scale_left < scale_right)
			wide_mul_pow10(&left, scale_right - scale_left);
		else
			wide_mul_pow10(&right, scale_left - scale_right);
		order = wide_cmp(&left, &right);
	}
	return sign_a < 0 ? -order : order;
}

bool ratio_round(struct ratio r, int power, int decimals, enum dec_rounding how, struct dec *out)
{
	struct wide rest = wide_from(r.numerator.high, r.numerator.low);
	struct wide divisor = wide_from(r.denominator.high, r.denominator.low);
	struct wide quotient;
	int shift = decimals + power + r.denominator.scale - r.numerator.scale;
	bool negative = r.numerator.negative;
	struct dec result = {.scale = (int16_t)decimals};

	assert(ratio_is_finite(r));
	if (shift >= 0)
		wide_mul_pow10(&rest, shift);
	else
		wide_mul_pow10(&divisor, -shift);
	quotient = wide_round(rest, &divisor, how, negative);
	if (!wide_to(&quotient, &result.high, &result.low))
		return false;
	result.negative = negative && quotient.n;
	if (!dec_is_valid(result))
		return false;
	*out = result;
	return true;
}
