/*
 * school.h - decimal arithmetic as taught in school, digit by digit: the second way in which the
 * tests calculate. Shares no code with decimal.h, wide.h and ratio.h; slow and plain on purpose.
 */
#ifndef KZBE_TEST_SCHOOL_H
#define KZBE_TEST_SCHOOL_H

#include "ratio.h"

#define SCHOOL_DIGITS 480

struct school {
	int sign;			    /* -1, 0 or 1 */
	int scale;			    /* decimals; may be negative */
	int n;				    /* digits in use; 0 is zero */
	unsigned char digit[SCHOOL_DIGITS]; /* least significant first */
};

/* From "[-]digits[.digits]". */
struct school school_of(const char *text);

/* From the two halves and the scale, not through dec_format. */
struct school school_of_dec(struct dec d);

/* Printed with max(scale, 0) decimals; the buffer takes SCHOOL_TEXT_MAX bytes. */
#define SCHOOL_TEXT_MAX (2 * SCHOOL_DIGITS)
void school_print(const struct school *a, char *buf);

int school_cmp(const struct school *a, const struct school *b);
struct school school_add(const struct school *a, const struct school *b);
struct school school_sub(const struct school *a, const struct school *b);
struct school school_mul(const struct school *a, const struct school *b);

/* a / b to `decimals` places, b above zero, decimals >= 0. */
struct school school_div(const struct school *a, const struct school *b, int decimals,
			 enum dec_rounding how);

/* Significant digits of the magnitude, as dec.h counts its limit of 36. */
int school_magnitude_digits(const struct school *a);

/* A quotient; the divisor is above zero. */
struct fraction {
	struct school over, under;
};

struct fraction fraction_of(struct school over, struct school under);
struct fraction fraction_of_ratio(struct ratio finite);
int fraction_cmp(const struct fraction *a, const struct fraction *b);

#endif
