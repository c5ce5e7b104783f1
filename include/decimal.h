/*
 * decimal.h - exact decimal numbers that remember their printed digits.
 *
 * A value type: copy freely, nothing to release. No binary floating point, no locale, no 128-bit
 * compiler type. Depends on nothing.
 *
 * Invariants (dec_is_valid): the magnitude is below 10^DEC_MAX_DIGITS; DEC_MIN_SCALE <= scale <=
 * DEC_MAX_SCALE; zero is never negative. `scale` counts the decimals that were printed: "514.90"
 * is 51490 at scale 2. A negative scale says that the last printed place lies before the decimal
 * point: 303 million, given in thousands, is 303 at scale -3 and prints as 303000.
 */
#ifndef KZBE_DECIMAL_H
#define KZBE_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define DEC_MAX_DIGITS 36
#define DEC_MAX_SCALE 36
#define DEC_MIN_SCALE (-18)

/* Room for any decimal as dec_format writes it, with sign, point and NUL. */
#define DEC_TEXT_MAX (DEC_MAX_DIGITS - DEC_MIN_SCALE + 8)

struct dec {
	uint64_t high, low; /* the magnitude's two halves: high * 2^64 + low */
	int16_t scale;	    /* the value is magnitude / 10^scale */
	bool negative;
};

enum dec_status {
	DEC_OK = 0,
	DEC_SYNTAX,   /* not digits with at most one point inside and one sign before */
	DEC_TOO_LONG, /* more than DEC_MAX_DIGITS digits (leading zeros do not count) or decimals */
};

/* How a digit that is dropped changes the last one kept. */
enum dec_rounding {
	DEC_HALF_AWAY, /* to the nearest; a tie away from zero */
	DEC_DOWN,      /* to the next at or below */
	DEC_UP,	       /* to the next at or above */
	DEC_CUT,       /* towards zero */
};

#define DEC_ZERO ((struct dec){0, 0, 0, false})

struct dec dec_from_int(int64_t value);

/*
 * Read [+-]digits[.digits] from all of the n bytes at s: no exponent, grouping, space or bare
 * point. On failure *out is untouched.
 */
enum dec_status dec_parse(const char *s, size_t n, struct dec *out);

/*
 * Write d with a point and an ASCII minus, all its printed digits, no grouping, no plus.
 * dec_parse reads back the same value, and the same scale unless that was negative.
 * Returns the length without the NUL.
 */
size_t dec_format(struct dec d, char buf[DEC_TEXT_MAX]);

bool dec_is_valid(struct dec d);
bool dec_is_zero(struct dec d);
int dec_sign(struct dec d); /* -1, 0 or 1 */

/* Order of the values, whatever their scales: 12.5 equals 12.50. */
int dec_cmp(struct dec a, struct dec b);

/* Same value and same printed digits: 12.5 is not 12.50. */
bool dec_same_print(struct dec a, struct dec b);

struct dec dec_negate(struct dec d);
struct dec dec_abs(struct dec d);

/*
 * Sum, difference and product, exact; the sum's scale is the larger of the two, the product's
 * their sum. Return false, with *out untouched, when the result does not fit.
 */
bool dec_add(struct dec a, struct dec b, struct dec *out);
bool dec_sub(struct dec a, struct dec b, struct dec *out);
bool dec_mul(struct dec a, struct dec b, struct dec *out);

/*
 * The value times 10^power with the same digits: only the point moves, so what was printed stays
 * known. False, *out untouched, when the scale would leave its limits.
 */
bool dec_shift(struct dec d, int power, struct dec *out);

/*
 * Round to `decimals` places (may be negative). A value with fewer decimals stays as it is.
 * Rounding never fails: a magnitude of 36 digits has room for the carry unless nothing is dropped.
 */
struct dec dec_round(struct dec d, int decimals, enum dec_rounding how);

/* The same value without zeros at the end of its decimals, but with no fewer than `decimals`. */
struct dec dec_trim(struct dec d, int decimals);

/* Half a unit of the last printed place: 0.05 for 220.7, 0.5 for 303. */
struct dec dec_half_unit(struct dec d);

/* Digits from the first to the last that is not zero: 3 for 303, 1 for 500, 0 for 0. */
int dec_significant_digits(struct dec d);

/* Zeros at the end of a whole number: 2 for 500; 0 if it has decimals or is 0. */
int dec_trailing_zeros(struct dec d);

#endif
