/*
 * wide.h - unsigned whole numbers of up to 736 bits, for the exact products behind ratios.
 *
 * For core, and for the doubles of unpack. A value type without allocation, on GMP's low level. The capacity covers the largest
 * product that decimal.h's limits allow: two magnitudes of 120 bits aligned by at most 10^108. Exceeding it
 * is a bug, hence an assertion.
 */
#ifndef KZBE_WIDE_H
#define KZBE_WIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <gmp.h>

#include "decimal.h"

#define WIDE_BITS 736
#define WIDE_LIMB_BITS (8 * sizeof(mp_limb_t))
#define WIDE_LIMBS ((mp_size_t)((WIDE_BITS + WIDE_LIMB_BITS - 1) / WIDE_LIMB_BITS))
#define WIDE_DIGITS_MAX 240 /* of whole limbs, and one that GMP may need besides */

struct wide {
	mp_limb_t limb[(WIDE_BITS + WIDE_LIMB_BITS - 1) /
		       WIDE_LIMB_BITS]; /* least significant first */
	mp_size_t n; /* limbs in use, of which the last is not 0; 0 is the number zero */
};

struct wide wide_from(uint64_t high, uint64_t low);

/* Whether it fits in 128 bits; then *high and *low are set. */
bool wide_to(const struct wide *w, uint64_t *high, uint64_t *low);

int wide_cmp(const struct wide *a, const struct wide *b);
void wide_add(struct wide *a, const struct wide *b);
void wide_sub(struct wide *a, const struct wide *b); /* a must not be below b */
struct wide wide_mul(const struct wide *a, const struct wide *b);
void wide_mul_small(struct wide *a, uint32_t factor);

/* Times 10^power, power >= 0. */
void wide_mul_pow10(struct wide *a, int power);

/* a / b in whole numbers, rounded as it is said of a number of that sign. b must not be 0. */
struct wide wide_round(struct wide a, const struct wide *b, enum dec_rounding how, bool negative);

/* Its decimal digits, most significant first, none of the number zero; returns how many. */
size_t wide_digits(const struct wide *w, char digits[WIDE_DIGITS_MAX]);

#endif
