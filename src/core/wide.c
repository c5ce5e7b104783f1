#include "wide.h"

#include <assert.h>

/* The limbs that two halves of 64 bits take. */
#define HALVES_LIMBS ((mp_size_t)(128 / WIDE_LIMB_BITS))

/* Limbs have 32 bits or 64; a half's first limb is at an even place then, or it is the half. */
static unsigned shift_of(mp_size_t i)
{
	return (unsigned)((size_t)i * WIDE_LIMB_BITS % 64);
}

static void trim(struct wide *w)
{
	while (w->n > 0 && w->limb[w->n - 1] == 0)
		w->n--;
}

struct wide wide_from(uint64_t high, uint64_t low)
{
	struct wide w = {.n = HALVES_LIMBS};

	for (mp_size_t i = 0; i < w.n; i++)
		w.limb[i] = (mp_limb_t)((i < w.n / 2 ? low : high) >> shift_of(i));
	trim(&w);
	return w;
}

bool wide_to(const struct wide *w, uint64_t *high, uint64_t *low)
{
	if (w->n > HALVES_LIMBS)
		return false;
	*high = *low = 0;
	for (mp_size_t i = 0; i < w->n; i++)
		*(i < HALVES_LIMBS / 2 ? low : high) |= (uint64_t)w->limb[i] << shift_of(i);
	return true;
}

int wide_cmp(const struct wide *a, const struct wide *b)
{
	int order = a->n < b->n ? -1 : a->n > b->n ? 1 : mpn_cmp(a->limb, b->limb, a->n);

	return (order > 0) - (order < 0);
}

static void append(struct wide *w, mp_limb_t limb)
{
	if (!limb)
		return;
	assert(w->n < WIDE_LIMBS);
	w->limb[w->n++] = limb;
}

void wide_add(struct wide *a, const struct wide *b)
{
	const struct wide *longer = a->n < b->n ? b : a, *shorter = longer == a ? b : a;
	const mp_limb_t carry =
		mpn_add(a->limb, longer->limb, longer->n, shorter->limb, shorter->n);

	a->n = longer->n;
	append(a, carry);
}

void wide_sub(struct wide *a, const struct wide *b)
{
	assert(wide_cmp(a, b) >= 0);
	mpn_sub(a->limb, a->limb, a->n, b->limb, b->n);
	trim(a);
}

struct wide wide_mul(const struct wide *a, const struct wide *b)
{
	const struct wide *longer = a->n < b->n ? b : a, *shorter = longer == a ? b : a;
	struct wide product = {.n = 0};

	assert(a->n + b->n <= WIDE_LIMBS);
	if (shorter->n) {
		product.n = a->n + b->n;
		mpn_mul(product.limb, longer->limb, longer->n, shorter->limb, shorter->n);
	}
	trim(&product);
	return product;
}

void wide_mul_small(struct wide *a, uint32_t factor)
{
	if (a->n)
		append(a, mpn_mul_1(a->limb, a->limb, a->n, factor));
	trim(a);
}

void wide_mul_pow10(struct wide *a, int power)
{
	for (; power >= 9; power -= 9)
		wide_mul_small(a, 1000000000);
	for (; power > 0; power--)
		wide_mul_small(a, 10);
}

/* *quotient = a / b, rounded towards zero, and a becomes the remainder. */
static void divide(struct wide *a, const struct wide *b, struct wide *quotient)
{
	assert(b->n > 0);
	quotient->n = 0;
	if (a->n < b->n)
		return;
	quotient->n = a->n - b->n + 1;
	mpn_tdiv_qr(quotient->limb, a->limb, 0, a->limb, a->n, b->limb, b->n);
	a->n = b->n;
	trim(a);
	trim(quotient);
}

struct wide wide_round(struct wide a, const struct wide *b, enum dec_rounding how, bool negative)
{
	const struct wide one = wide_from(0, 1);
	struct wide quotient;
	bool away;

	divide(&a, b, &quotient); /* a is now what is dropped */
	if (how == DEC_HALF_AWAY) {
		wide_mul_small(&a, 2);
		away = wide_cmp(&a, b) >= 0;
	} else {
		away = a.n && ((how == DEC_DOWN && negative) || (how == DEC_UP && !negative));
	}
	if (away)
		wide_add(&quotient, &one);
	return quotient;
}

size_t wide_digits(const struct wide *w, char digits[WIDE_DIGITS_MAX])
{
	unsigned char values[WIDE_DIGITS_MAX];
	struct wide used_up = *w;
	size_t n = w->n ? mpn_get_str(values, 10, used_up.limb, w->n) : 0, zeros = 0;

	while (zeros < n && !values[zeros])
		zeros++;
	for (size_t i = zeros; i < n; i++)
		digits[i - zeros] = (char)('0' + values[i]);
	return n - zeros;
}
