#include "decimal.h"

#include <assert.h>
#include <string.h>

#include "wide.h"

/* 10^36, the first magnitude with too many digits. */
#define LIMIT_HIGH UINT64_C(54210108624275221)
#define LIMIT_LOW UINT64_C(12919594847110692864)

static bool fits(uint64_t high, uint64_t low)
{
	return high < LIMIT_HIGH || (high == LIMIT_HIGH && low < LIMIT_LOW);
}

bool dec_is_zero(struct dec d)
{
	return !(d.high | d.low);
}

bool dec_is_valid(struct dec d)
{
	return fits(d.high, d.low) && d.scale >= DEC_MIN_SCALE && d.scale <= DEC_MAX_SCALE &&
	       !(d.negative && dec_is_zero(d));
}

int dec_sign(struct dec d)
{
	return dec_is_zero(d) ? 0 : d.negative ? -1 : 1;
}

struct dec dec_from_int(int64_t value)
{
	uint64_t magnitude = value < 0 ? -(uint64_t)value : (uint64_t)value;

	return (struct dec){.low = magnitude, .negative = value < 0};
}

/* magnitude = magnitude * 10 + digit; false if that has too many digits. */
static bool push_digit(struct dec *d, unsigned digit)
{
	uint64_t low_part = (d->low & UINT32_MAX) * 10 + digit;
	uint64_t high_part = (d->low >> 32) * 10 + (low_part >> 32);
	uint64_t high = d->high * 10 + (high_part >> 32);
	uint64_t low = high_part << 32 | (low_part & UINT32_MAX);

	if (d->high > LIMIT_HIGH || !fits(high, low))
		return false;
	d->high = high;
	d->low = low;
	return true;
}

#define WORD_DIGITS 18 /* that many fit 64 bits with room to spare */

/* Up to WORD_DIGITS digits with or without a point, the usual case; false: look closer. */
static bool parse_short(const char *s, size_t n, struct dec *out)
{
	uint64_t magnitude = 0;
	size_t point = n;

	if (!n || n > WORD_DIGITS)
		return false;
	for (size_t i = 0; i < n; i++) {
		if (s[i] >= '0' && s[i] <= '9')
			magnitude = magnitude * 10 + (uint64_t)(s[i] - '0');
		else if (s[i] == '.' && point == n && i && i + 1 < n)
			point = i;
		else
			return false;
	}
	*out = (struct dec){.low = magnitude, .scale = (int16_t)(point == n ? 0 : n - point - 1)};
	return true;
}

enum dec_status dec_parse(const char *s, size_t n, struct dec *out)
{
	struct dec d = DEC_ZERO;
	bool point = false, too_long = false;
	size_t i = 0, digits = 0;

	if (parse_short(s, n, out))
		return DEC_OK;
	if (i < n && (s[i] == '-' || s[i] == '+'))
		d.negative = s[i++] == '-';
	for (; i < n; i++) {
		if (s[i] == '.' && !point && digits && i + 1 < n) {
			point = true;
			continue;
		}
		if (s[i] < '0' || s[i] > '9')
			return DEC_SYNTAX;
		digits++;
		/* Look at all of it: a syntax error further on is the better message. */
		if (!too_long && !push_digit(&d, (unsigned)(s[i] - '0')))
			too_long = true;
		if (point && d.scale++ >= DEC_MAX_SCALE) {
			too_long = true;
			d.scale = DEC_MAX_SCALE;
		}
	}
	if (!digits)
		return DEC_SYNTAX;
	if (too_long)
		return DEC_TOO_LONG;
	if (dec_is_zero(d))
		d.negative = false;
	*out = d;
	return DEC_OK;
}

/* Decimal digits of the magnitude, most significant first, at least one; returns how many. */
static int magnitude_digits(struct dec d, char digits[DEC_MAX_DIGITS + 1])
{
	char reversed[DEC_MAX_DIGITS];
	int n = 0;

	if (d.high) {
		struct wide w = wide_from(d.high, d.low);
		char all[WIDE_DIGITS_MAX];

		n = (int)wide_digits(&w, all);
		assert(n <= DEC_MAX_DIGITS);
		memcpy(digits, all, (size_t)n);
		digits[n] = '\0';
		return n;
	}
	do /* nearly always: one machine word */
		reversed[n++] = (char)('0' + d.low % 10);
	while (d.low /= 10);
	for (int i = 0; i < n; i++)
		digits[i] = reversed[n - 1 - i];
	digits[n] = '\0';
	return n;
}

size_t dec_format(struct dec d, char buf[DEC_TEXT_MAX])
{
	char digits[DEC_MAX_DIGITS + 1];
	int n = magnitude_digits(d, digits);
	char *p = buf;

	if (d.negative)
		*p++ = '-';
	if (d.scale <= 0) {
		memcpy(p, digits, (size_t)n);
		p += n;
		for (int i = d.scale; i < 0 && !dec_is_zero(d); i++)
			*p++ = '0';
	} else {
		int whole = n - d.scale; /* digits before the point; may be negative */

		if (whole <= 0)
			*p++ = '0';
		for (int i = 0; i < whole; i++)
			*p++ = digits[i];
		*p++ = '.';
		for (int i = whole; i < 0; i++)
			*p++ = '0';
		for (int i = whole > 0 ? whole : 0; i < n; i++)
			*p++ = digits[i];
	}
	*p = '\0';
	return (size_t)(p - buf);
}

struct dec dec_negate(struct dec d)
{
	d.negative = !d.negative && !dec_is_zero(d);
	return d;
}

struct dec dec_abs(struct dec d)
{
	d.negative = false;
	return d;
}

bool dec_same_print(struct dec a, struct dec b)
{
	return a.high == b.high && a.low == b.low && a.scale == b.scale && a.negative == b.negative;
}

static struct wide magnitude(struct dec d)
{
	return wide_from(d.high, d.low);
}

/* The magnitude with `scale` decimals; scale must not be below the number's own. */
static struct wide magnitude_at(struct dec d, int scale)
{
	struct wide w = magnitude(d);

	wide_mul_pow10(&w, scale - d.scale);
	return w;
}

/* The same in one machine word, as nearly always; false if it takes more. */
static bool word_at(struct dec d, int scale, uint64_t *out)
{
	uint64_t word = d.low;

	if (d.high)
		return false;
	for (int i = d.scale; i < scale; i++) {
		if (word > UINT64_MAX / 10)
			return false;
		word *= 10;
	}
	*out = word;
	return true;
}

static bool from_wide(const struct wide *w, int scale, bool negative, struct dec *out)
{
	uint64_t high, low;

	if (scale < DEC_MIN_SCALE || scale > DEC_MAX_SCALE || !wide_to(w, &high, &low) ||
	    !fits(high, low))
		return false;
	*out = (struct dec){high, low, (int16_t)scale, negative && (high | low)};
	return true;
}

int dec_cmp(struct dec a, struct dec b)
{
	int sign_a = dec_sign(a), sign_b = dec_sign(b), order;

	if (sign_a != sign_b)
		return sign_a < sign_b ? -1 : 1;
	if (a.scale == b.scale) {
		if (a.high != b.high)
			order = a.high < b.high ? -1 : 1;
		else
			order = a.low < b.low ? -1 : a.low > b.low;
	} else {
		int scale = a.scale > b.scale ? a.scale : b.scale;
		uint64_t word_a, word_b;

		if (word_at(a, scale, &word_a) && word_at(b, scale, &word_b)) {
			order = word_a < word_b ? -1 : word_a > word_b;
		} else {
			struct wide wa = magnitude_at(a, scale), wb = magnitude_at(b, scale);

			order = wide_cmp(&wa, &wb);
		}
	}
	return sign_a < 0 ? -order : order;
}

/* The sum in one machine word; false if it takes more. */
static bool add_words(struct dec a, struct dec b, int scale, struct dec *out)
{
	uint64_t word_a, word_b;

	if (scale < DEC_MIN_SCALE || scale > DEC_MAX_SCALE || !word_at(a, scale, &word_a) ||
	    !word_at(b, scale, &word_b))
		return false;
	if (a.negative == b.negative) {
		if (word_a > UINT64_MAX - word_b)
			return false;
		*out = (struct dec){0, word_a + word_b, (int16_t)scale, a.negative};
	} else if (word_a >= word_b) {
		*out = (struct dec){0, word_a - word_b, (int16_t)scale,
				    a.negative && word_a > word_b};
	} else {
		*out = (struct dec){0, word_b - word_a, (int16_t)scale, b.negative};
	}
	return true;
}

bool dec_add(struct dec a, struct dec b, struct dec *out)
{
	int scale = a.scale > b.scale ? a.scale : b.scale;
	struct wide wa, wb;

	if (add_words(a, b, scale, out))
		return true;
	wa = magnitude_at(a, scale);
	wb = magnitude_at(b, scale);
	if (a.negative == b.negative) {
		wide_add(&wa, &wb);
		return from_wide(&wa, scale, a.negative, out);
	}
	if (wide_cmp(&wa, &wb) >= 0) {
		wide_sub(&wa, &wb);
		return from_wide(&wa, scale, a.negative, out);
	}
	wide_sub(&wb, &wa);
	return from_wide(&wb, scale, b.negative, out);
}

bool dec_sub(struct dec a, struct dec b, struct dec *out)
{
	return dec_add(a, dec_negate(b), out);
}

/* The product in one machine word; false if it takes more. */
static bool multiply_words(struct dec a, struct dec b, struct dec *out)
{
	int scale = a.scale + b.scale;

	if (a.high || b.high || scale < DEC_MIN_SCALE || scale > DEC_MAX_SCALE ||
	    (b.low && a.low > UINT64_MAX / b.low))
		return false;
	*out = (struct dec){0, a.low * b.low, (int16_t)scale,
			    a.negative != b.negative && a.low && b.low};
	return true;
}

bool dec_mul(struct dec a, struct dec b, struct dec *out)
{
	struct wide wa, wb, product;

	if (multiply_words(a, b, out))
		return true;
	wa = magnitude(a);
	wb = magnitude(b);
	product = wide_mul(&wa, &wb);
	return from_wide(&product, a.scale + b.scale, a.negative != b.negative, out);
}

bool dec_shift(struct dec d, int power, struct dec *out)
{
	int scale = d.scale - power;

	if (scale < DEC_MIN_SCALE || scale > DEC_MAX_SCALE)
		return false;
	d.scale = (int16_t)scale;
	*out = d;
	return true;
}

struct dec dec_round(struct dec d, int decimals, enum dec_rounding how)
{
	struct wide unit = wide_from(0, 1), quotient;

	assert(decimals >= DEC_MIN_SCALE);
	if (d.scale <= decimals)
		return d;
	wide_mul_pow10(&unit, d.scale - decimals);
	quotient = wide_round(magnitude(d), &unit, how, d.negative);
	if (!from_wide(&quotient, decimals, d.negative, &d))
		assert(false && "rounding cannot add a digit");
	return d;
}

struct dec dec_trim(struct dec d, int decimals)
{
	while (d.high && d.scale > decimals) {
		struct dec shorter = dec_round(d, d.scale - 1, DEC_CUT);

		if (dec_cmp(shorter, d) != 0)
			break;
		d = shorter;
	}
	while (!d.high && d.scale > decimals && d.low % 10 == 0) {
		d.low /= 10;
		d.scale--;
	}
	return d;
}

struct dec dec_half_unit(struct dec d)
{
	return (struct dec){.low = 5, .scale = (int16_t)(d.scale + 1)};
}

int dec_significant_digits(struct dec d)
{
	char digits[DEC_MAX_DIGITS + 1];
	int n = magnitude_digits(d, digits);

	while (n > 0 && digits[n - 1] == '0')
		n--;
	return n;
}

int dec_trailing_zeros(struct dec d)
{
	char digits[DEC_MAX_DIGITS + 1];
	int n = magnitude_digits(d, digits), zeros = 0;

	if (d.scale > 0 || dec_is_zero(d))
		return 0;
	while (digits[n - 1 - zeros] == '0')
		zeros++;
	return zeros - d.scale;
}
