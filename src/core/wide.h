/*
 * wide.h - unsigned whole numbers of up to 736 bits, for the exact products behind ratios.
 *
 * Private to core. A value type without allocation. Portable: 32-bit limbs, 64-bit intermediates.
 * The capacity covers the largest product that decimal.h's limits allow: two magnitudes of 120
 * bits aligned by at most 10^108. Exceeding it is a bug, hence an assertion.
 */
#ifndef KZBE_WIDE_H
#define KZBE_WIDE_H

#include <stdbool.h>
#include <stdint.h>

#define WIDE_LIMBS 23

struct wide {
	uint32_t limb[WIDE_LIMBS]; /* least significant first; limb[n - 1] is not 0 */
	int n;			   /* limbs in use; 0 is the number zero */
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

/* a becomes a / divisor, rounded towards zero; returns the remainder. divisor must not be 0. */
uint32_t wide_div_small(struct wide *a, uint32_t divisor);

/* *quotient = a / b, rounded towards zero, and a becomes the remainder. b must not be 0. */
void wide_div(struct wide *a, const struct wide *b, struct wide *quotient);

#endif
