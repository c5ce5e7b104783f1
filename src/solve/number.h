/*
 * number.h - exact rational numbers of any size, which are quick as long as they are small. Private to
 * the files linear*.c.
 *
 * Nearly all numbers of a system of printed figures are quotients of two whole numbers that fit in 63 bits
 * (97 of 100 in systems of 200 figures); on those the work is done with machine words. All others are GMP's.
 * A check of 200 figures takes six tenths of the instructions that it took with GMP alone. Which way a number
 * is kept never shows.
 *
 * Numbers are in lowest terms. An output may be one of the inputs. Everything runs between pool_enter and
 * pool_leave (number_pool.h), and is left at once when memory runs out.
 */
#ifndef KZBE_NUMBER_H
#define KZBE_NUMBER_H

#include <stdbool.h>
#include <stdint.h>

#include <gmp.h>

struct number {
	int64_t over;
	int64_t under; /* above zero; 0: the value is *large, and `over` means nothing */
	mpq_ptr large; /* from the pool, kept for the next large value; NULL: none so far */
};

/* Zero. */
void number_init(struct number *n);
/* Give back what it holds; it is then zero. */
void number_clear(struct number *n);

void number_set(struct number *out, const struct number *n);
void number_set_whole(struct number *out, int whole);
/* Digits divided by ten to the power of `scale`; digits is not INT64_MIN. False: it does not fit, and *out is as before. */
bool number_set_decimal(struct number *out, int64_t digits, int scale);
/* From and to GMP's numbers; q is in lowest terms, *out is initialized. */
void number_from_gmp(struct number *out, const mpq_t q);
void number_to_gmp(mpq_t out, const struct number *n);

/* -1, 0 or 1. */
static inline int number_sign(const struct number *n)
{
	return n->under ? (n->over > 0) - (n->over < 0) : mpq_sgn(n->large);
}

/* Below zero, zero or above it as a is below, at or above b. */
int number_compare(const struct number *a, const struct number *b);
int number_compare_whole(const struct number *a, int b);

void number_negate(struct number *out, const struct number *n);
void number_add(struct number *out, const struct number *a, const struct number *b);
void number_subtract(struct number *out, const struct number *a, const struct number *b);
void number_multiply(struct number *out, const struct number *a, const struct number *b);
/* to += a * b; `scratch` is any number, and is changed. */
void number_add_product(struct number *to, const struct number *a, const struct number *b,
			struct number *scratch);
/* b is not zero. */
void number_divide(struct number *out, const struct number *a, const struct number *b);

#endif
