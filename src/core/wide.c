#include "wide.h"

#include <assert.h>
#include <string.h>

static void trim(struct wide *w)
{
	while (w->n > 0 && w->limb[w->n - 1] == 0)
		w->n--;
}

struct wide wide_from(uint64_t high, uint64_t low)
{
	struct wide w = {.limb = {(uint32_t)low, (uint32_t)(low >> 32), (uint32_t)high,
				  (uint32_t)(high >> 32)},
			 .n = 4};

	trim(&w);
	return w;
}

static uint32_t limb_at(const struct wide *w, int i)
{
	return i < w->n ? w->limb[i] : 0;
}

bool wide_to(const struct wide *w, uint64_t *high, uint64_t *low)
{
	if (w->n > 4)
		return false;
	*low = (uint64_t)limb_at(w, 1) << 32 | limb_at(w, 0);
	*high = (uint64_t)limb_at(w, 3) << 32 | limb_at(w, 2);
	return true;
}

int wide_cmp(const struct wide *a, const struct wide *b)
{
	if (a->n != b->n)
		return a->n < b->n ? -1 : 1;
	for (int i = a->n - 1; i >= 0; i--) {
		if (a->limb[i] != b->limb[i])
			return a->limb[i] < b->limb[i] ? -1 : 1;
	}
	return 0;
}

static void append(struct wide *w, uint32_t limb)
{
	if (!limb)
		return;
	assert(w->n < WIDE_LIMBS);
	w->limb[w->n++] = limb;
}

void wide_add(struct wide *a, const struct wide *b)
{
	uint64_t carry = 0;
	int n = a->n > b->n ? a->n : b->n;

	for (int i = 0; i < n; i++) {
		carry += (uint64_t)limb_at(a, i) + limb_at(b, i);
		a->limb[i] = (uint32_t)carry;
		carry >>= 32;
	}
	a->n = n;
	append(a, (uint32_t)carry);
}

void wide_sub(struct wide *a, const struct wide *b)
{
	uint64_t borrow = 0;

	assert(wide_cmp(a, b) >= 0);
	for (int i = 0; i < a->n; i++) {
		uint64_t left = (uint64_t)a->limb[i] - limb_at(b, i) - borrow;

		a->limb[i] = (uint32_t)left;
		borrow = left >> 63;
	}
	trim(a);
}

struct wide wide_mul(const struct wide *a, const struct wide *b)
{
	struct wide product = {.n = 0};

	assert(a->n + b->n <= WIDE_LIMBS);
	product.n = a->n + b->n;
	memset(product.limb, 0, (size_t)product.n * sizeof(product.limb[0]));
	for (int i = 0; i < a->n; i++) {
		uint64_t carry = 0;

		for (int j = 0; j < b->n; j++) {
			carry += (uint64_t)a->limb[i] * b->limb[j] + product.limb[i + j];
			product.limb[i + j] = (uint32_t)carry;
			carry >>= 32;
		}
		product.limb[i + b->n] = (uint32_t)carry;
	}
	trim(&product);
	return product;
}

void wide_mul_small(struct wide *a, uint32_t factor)
{
	uint64_t carry = 0;

	for (int i = 0; i < a->n; i++) {
		carry += (uint64_t)a->limb[i] * factor;
		a->limb[i] = (uint32_t)carry;
		carry >>= 32;
	}
	append(a, (uint32_t)carry);
	trim(a);
}

void wide_mul_pow10(struct wide *a, int power)
{
	static const uint32_t small[] = {1,	 10,	  100,	    1000,     10000,
					 100000, 1000000, 10000000, 100000000};

	for (; power >= 9; power -= 9)
		wide_mul_small(a, 1000000000);
	wide_mul_small(a, small[power]);
}

uint32_t wide_div_small(struct wide *a, uint32_t divisor)
{
	uint64_t remainder = 0;

	for (int i = a->n - 1; i >= 0; i--) {
		remainder = remainder << 32 | a->limb[i];
		a->limb[i] = (uint32_t)(remainder / divisor);
		remainder %= divisor;
	}
	trim(a);
	return (uint32_t)remainder;
}

static int leading_zero_bits(uint32_t limb)
{
	int n = 0;

	for (; !(limb & 0x80000000u); limb <<= 1)
		n++;
	return n;
}

/* Shift left by fewer than 32 bits, into out[0..n] (one limb more than w has). */
static void shifted_left(const struct wide *w, int bits, uint32_t *out)
{
	uint64_t carry = 0;

	for (int i = 0; i < w->n; i++) {
		carry |= (uint64_t)w->limb[i] << bits;
		out[i] = (uint32_t)carry;
		carry >>= 32;
	}
	out[w->n] = (uint32_t)carry;
}

/* Schoolbook long division: Knuth, The Art of Computer Programming 2, 4.3.1, algorithm D. */
void wide_div(struct wide *a, const struct wide *b, struct wide *quotient)
{
	uint32_t rest[WIDE_LIMBS + 1], divisor[WIDE_LIMBS + 1];
	int n = b->n, bits;

	assert(n > 0);
	if (n == 1) {
		uint32_t remainder;

		*quotient = *a;
		remainder = wide_div_small(quotient, b->limb[0]);
		*a = wide_from(0, remainder);
		return;
	}
	*quotient = (struct wide){.n = 0};
	if (wide_cmp(a, b) < 0)
		return;
	bits = leading_zero_bits(b->limb[n - 1]);
	shifted_left(a, bits, rest);
	shifted_left(b, bits, divisor);
	quotient->n = a->n - n + 1;
	for (int j = quotient->n - 1; j >= 0; j--) {
		uint64_t top = (uint64_t)rest[j + n] << 32 | rest[j + n - 1];
		uint64_t guess = top / divisor[n - 1], over = top % divisor[n - 1];
		uint64_t carry = 0, borrow = 0;

		/* The guess is right or at most two too high. */
		while (guess >> 32 || guess * divisor[n - 2] > (over << 32 | rest[j + n - 2])) {
			guess--;
			over += divisor[n - 1];
			if (over >> 32)
				break;
		}
		for (int i = 0; i < n; i++) {
			uint64_t left;

			carry += guess * divisor[i];
			left = (uint64_t)rest[i + j] - (uint32_t)carry - borrow;
			rest[i + j] = (uint32_t)left;
			borrow = left >> 63;
			carry >>= 32;
		}
		carry = (uint64_t)rest[j + n] - carry - borrow;
		rest[j + n] = (uint32_t)carry;
		if (carry >> 63) { /* one too high after all: add the divisor back */
			carry = 0;
			guess--;
			for (int i = 0; i < n; i++) {
				carry += (uint64_t)rest[i + j] + divisor[i];
				rest[i + j] = (uint32_t)carry;
				carry >>= 32;
			}
			rest[j + n] += (uint32_t)carry;
		}
		quotient->limb[j] = (uint32_t)guess;
	}
	trim(quotient);
	for (int i = 0; i < n; i++)
		a->limb[i] = (uint32_t)(((uint64_t)rest[i + 1] << 32 | rest[i]) >> bits);
	a->n = n;
	trim(a);
}
