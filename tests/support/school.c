#include "school.h"

#include <inttypes.h>
#include <stdio.h>

#include "support.h"

static void trim(struct school *a)
{
	while (a->n && !a->digit[a->n - 1])
		a->n--;
	if (!a->n)
		a->sign = 0;
}

struct school school_of(const char *text)
{
	struct school a = {.sign = 1};
	const char *point = strchr(text, '.');

	if (*text == '-') {
		a.sign = -1;
		text++;
	}
	if (point)
		a.scale = (int)strlen(point + 1);
	for (size_t i = strlen(text); i-- > 0;) {
		if (text[i] != '.')
			a.digit[a.n++] = (unsigned char)(text[i] - '0');
	}
	trim(&a);
	return a;
}

static int magnitude_cmp(const struct school *a, const struct school *b)
{
	if (a->n != b->n)
		return a->n < b->n ? -1 : 1;
	for (int i = a->n - 1; i >= 0; i--) {
		if (a->digit[i] != b->digit[i])
			return a->digit[i] < b->digit[i] ? -1 : 1;
	}
	return 0;
}

/* The same value with more decimals. */
static struct school with_scale(const struct school *a, int scale)
{
	struct school b = *a;
	int zeros = scale - a->scale;

	b.scale = scale;
	if (!a->n || !zeros)
		return b;
	if (zeros < 0 || a->n + zeros > SCHOOL_DIGITS)
		fail_msg("no room for %d zeros", zeros);
	for (int i = a->n; i-- > 0;)
		b.digit[i + zeros] = a->digit[i];
	for (int i = 0; i < zeros; i++)
		b.digit[i] = 0;
	b.n = a->n + zeros;
	return b;
}

static int larger(int a, int b)
{
	return a > b ? a : b;
}

int school_cmp(const struct school *a, const struct school *b)
{
	int scale = larger(a->scale, b->scale);
	struct school x = with_scale(a, scale), y = with_scale(b, scale);

	if (x.sign != y.sign)
		return x.sign < y.sign ? -1 : 1;
	return x.sign < 0 ? -magnitude_cmp(&x, &y) : magnitude_cmp(&x, &y);
}

static struct school add_magnitudes(const struct school *a, const struct school *b)
{
	struct school sum = {.scale = a->scale};
	int carry = 0, n = larger(a->n, b->n) + 1;

	assert_true(n <= SCHOOL_DIGITS);
	for (int i = 0; i < n; i++) {
		carry += (i < a->n ? a->digit[i] : 0) + (i < b->n ? b->digit[i] : 0);
		sum.digit[i] = (unsigned char)(carry % 10);
		carry /= 10;
	}
	sum.n = n;
	return sum;
}

static struct school subtract_magnitudes(const struct school *a, const struct school *b)
{
	struct school rest = {.scale = a->scale, .n = a->n};
	int borrow = 0;

	for (int i = 0; i < a->n; i++) {
		int left = a->digit[i] - (i < b->n ? b->digit[i] : 0) - borrow;

		borrow = left < 0;
		rest.digit[i] = (unsigned char)(left + 10 * borrow);
	}
	return rest;
}

struct school school_add(const struct school *a, const struct school *b)
{
	int scale = larger(a->scale, b->scale);
	struct school x = with_scale(a, scale), y = with_scale(b, scale), sum;

	if (!x.sign || !y.sign)
		return x.sign ? x : y;
	if (x.sign == y.sign) {
		sum = add_magnitudes(&x, &y);
		sum.sign = x.sign;
	} else if (magnitude_cmp(&x, &y) >= 0) {
		sum = subtract_magnitudes(&x, &y);
		sum.sign = x.sign;
	} else {
		sum = subtract_magnitudes(&y, &x);
		sum.sign = y.sign;
	}
	trim(&sum);
	return sum;
}

struct school school_sub(const struct school *a, const struct school *b)
{
	struct school minus = *b;

	minus.sign = -b->sign;
	return school_add(a, &minus);
}

struct school school_mul(const struct school *a, const struct school *b)
{
	struct school product = {.sign = a->sign * b->sign, .scale = a->scale + b->scale};

	assert_true(a->n + b->n <= SCHOOL_DIGITS);
	product.n = a->n + b->n;
	for (int i = 0; i < a->n; i++) {
		int carry = 0;

		for (int j = 0; j < b->n || carry; j++) {
			carry += product.digit[i + j] + a->digit[i] * (j < b->n ? b->digit[j] : 0);
			product.digit[i + j] = (unsigned char)(carry % 10);
			carry /= 10;
		}
	}
	trim(&product);
	return product;
}

struct school school_div(const struct school *a, const struct school *b, int decimals,
			 enum dec_rounding how)
{
	struct school rest = *a, divisor = *b, quotient = {.sign = 1, .scale = decimals};
	struct school digits = {.sign = 1}, one = {.sign = 1, .n = 1, .digit = {1}};
	bool away = false;
	int order;

	/* Whole numbers whose quotient has the wanted decimals. */
	rest.sign = 1;
	if (a->scale < b->scale + decimals)
		rest = with_scale(&rest, b->scale + decimals);
	else if (b->n)
		divisor = with_scale(&divisor, a->scale - decimals);
	quotient.n = rest.n;
	for (int i = rest.n - 1; i >= 0; i--) {
		memmove(digits.digit + 1, digits.digit, (size_t)digits.n);
		digits.digit[0] = rest.digit[i];
		digits.n++;
		trim(&digits);
		while (magnitude_cmp(&digits, &divisor) >= 0) {
			digits = subtract_magnitudes(&digits, &divisor);
			trim(&digits);
			quotient.digit[i]++;
		}
	}
	trim(&quotient);
	switch (how) {
	case DEC_HALF_AWAY:
		digits = add_magnitudes(&digits, &digits);
		trim(&digits);
		order = magnitude_cmp(&digits, &divisor);
		away = order >= 0;
		break;
	case DEC_DOWN:
		away = digits.n && a->sign < 0;
		break;
	case DEC_UP:
		away = digits.n && a->sign > 0;
		break;
	case DEC_CUT:
		break;
	}
	if (away)
		quotient = add_magnitudes(&quotient, &one);
	quotient.scale = decimals;
	quotient.sign = a->sign < 0 ? -1 : 1;
	trim(&quotient);
	return quotient;
}

int school_magnitude_digits(const struct school *a)
{
	return a->n;
}

struct school school_of_dec(struct dec d)
{
	char text[24];
	struct school two64 = school_of("18446744073709551616"), high, low;

	snprintf(text, sizeof(text), "%" PRIu64, d.high);
	high = school_of(text);
	snprintf(text, sizeof(text), "%" PRIu64, d.low);
	low = school_of(text);
	high = school_mul(&high, &two64);
	high = school_add(&high, &low);
	high.scale = d.scale;
	if (d.negative)
		high.sign = -high.sign;
	return high;
}

void school_print(const struct school *a, char *buf)
{
	int decimals = a->scale > 0 ? a->scale : 0;
	struct school whole = a->scale < 0 ? with_scale(a, 0) : *a;
	int top = larger(whole.n, decimals + 1);

	if (a->sign < 0)
		*buf++ = '-';
	for (int i = top - 1; i >= 0; i--) {
		if (i == decimals - 1)
			*buf++ = '.';
		*buf++ = (char)('0' + (i < whole.n ? whole.digit[i] : 0));
	}
	*buf = '\0';
}

struct fraction fraction_of(struct school over, struct school under)
{
	assert_true(under.sign > 0);
	return (struct fraction){over, under};
}

struct fraction fraction_of_ratio(struct ratio finite)
{
	return fraction_of(school_of_dec(finite.numerator), school_of_dec(finite.denominator));
}

int fraction_cmp(const struct fraction *a, const struct fraction *b)
{
	struct school left = school_mul(&a->over, &b->under),
		      right = school_mul(&b->over, &a->under);

	return school_cmp(&left, &right);
}
