#include "number.h"

#include <limits.h>
#include <stdbool.h>

#include "number_pool.h"

/* A number that fits: INT64_MIN is never above nor below, so that every sign can be turned. */
struct small {
	int64_t over, under;
};

static bool is_small(const struct number *n)
{
	return n->under != 0;
}

static struct small small_of(const struct number *n)
{
	return (struct small){n->over, n->under};
}

static void set_small(struct number *out, struct small value)
{
	out->over = value.over;
	out->under = value.under;
}

void number_init(struct number *n)
{
	*n = (struct number){.under = 1};
}

void number_clear(struct number *n)
{
	if (n->large) {
		mpq_clear(n->large);
		pool_put(n->large, sizeof(*n->large));
	}
	number_init(n);
}

/* --- large numbers, and the way between ----------------------------------------------------------- */

/* Where a long has 64 bits, as nearly everywhere, GMP takes and gives them without a loop. */
static void whole_to_gmp(mpz_t out, int64_t whole)
{
	uint64_t magnitude = whole < 0 ? (uint64_t)-whole : (uint64_t)whole;

	if (sizeof(long) >= sizeof(whole)) {
		mpz_set_si(out, (long)whole);
		return;
	}
	mpz_import(out, 1, -1, sizeof(magnitude), 0, 0, &magnitude);
	if (whole < 0)
		mpz_neg(out, out);
}

static bool whole_from_gmp(const mpz_t z, int64_t *out)
{
	uint64_t magnitude = 0;

	if (sizeof(long) == sizeof(*out)) {
		long whole = mpz_get_si(z);

		if (!mpz_fits_slong_p(z) || whole == LONG_MIN)
			return false;
		*out = whole;
		return true;
	}
	if (mpz_sizeinbase(z, 2) > 63)
		return false;
	mpz_export(&magnitude, NULL, -1, sizeof(magnitude), 0, 0, z);
	*out = mpz_sgn(z) < 0 ? -(int64_t)magnitude : (int64_t)magnitude;
	return true;
}

void number_to_gmp(mpq_t out, const struct number *n)
{
	if (!is_small(n)) {
		mpq_set(out, n->large);
		return;
	}
	whole_to_gmp(mpq_numref(out), n->over);
	whole_to_gmp(mpq_denref(out), n->under);
}

void number_from_gmp(struct number *out, const mpq_t q)
{
	struct small value;

	if (whole_from_gmp(mpq_numref(q), &value.over) &&
	    whole_from_gmp(mpq_denref(q), &value.under)) {
		set_small(out, value);
		return;
	}
	if (!out->large) {
		out->large = pool_get(sizeof(*out->large));
		mpq_init(out->large);
	}
	mpq_set(out->large, q);
	out->under = 0;
}

void number_set(struct number *out, const struct number *n)
{
	if (is_small(n))
		set_small(out, small_of(n));
	else
		number_from_gmp(out, n->large);
}

void number_set_whole(struct number *out, int whole)
{
	set_small(out, (struct small){whole, 1});
}

typedef void operation(mpq_ptr, mpq_srcptr, mpq_srcptr);

static void by_gmp(struct number *out, const struct number *a, const struct number *b,
		   operation *operate)
{
	mpq_t left, right;

	mpq_init(left);
	mpq_init(right);
	number_to_gmp(left, a);
	number_to_gmp(right, b);
	operate(left, left, right);
	number_from_gmp(out, left);
	mpq_clear(left);
	mpq_clear(right);
}

/* --- small numbers: each function is false where the result does not fit --------------------------- */

static int64_t magnitude(int64_t whole)
{
	return whole < 0 ? -whole : whole;
}

/* The greatest common divisor of a number that is zero or more and one that is above zero (Stein's method:
 * shifts and differences). */
static int64_t common_divisor(int64_t a, int64_t b)
{
	uint64_t x = (uint64_t)a, y = (uint64_t)b;
	int twos;

	if (y == 1 || x == 1)
		return 1;
	if (!x)
		return b;
	/* One division, where the one is much the larger, spares most steps. */
	if (x < y)
		y %= x;
	else
		x %= y;
	if (!x || !y)
		return (int64_t)(x | y);
	twos = __builtin_ctzll(x | y);
	x >>= __builtin_ctzll(x);
	y >>= __builtin_ctzll(y);
	while (x != y) {
		uint64_t low = x < y ? x : y, difference = x < y ? y - x : x - y;

		x = difference >> __builtin_ctzll(difference);
		y = low;
	}
	return (int64_t)(x << twos);
}

static bool multiply_wholes(int64_t a, int64_t b, int64_t *out)
{
	return !__builtin_mul_overflow(a, b, out) && *out != INT64_MIN;
}

/* By far the most have nothing in common, and a division takes longer than all the rest. */
static int64_t divided(int64_t whole, int64_t divisor)
{
	return divisor == 1 ? whole : whole / divisor;
}

static bool multiply_small(struct small a, struct small b, struct small *out)
{
	int64_t g, h;

	if (a.under == 1 && b.under == 1) {
		out->under = 1;
		return multiply_wholes(a.over, b.over, &out->over);
	}
	g = common_divisor(magnitude(a.over), b.under);
	h = common_divisor(magnitude(b.over), a.under);
	return multiply_wholes(divided(a.over, g), divided(b.over, h), &out->over) &&
	       multiply_wholes(divided(a.under, h), divided(b.under, g), &out->under);
}

/* Knuth, The Art of Computer Programming 2, 4.5.1: what the sum can be reduced by divides the denominators'
 * common divisor. */
static bool add_small(struct small a, struct small b, struct small *out)
{
	int64_t d, left, right, sum, g;

	if (a.under == b.under) {
		if (__builtin_add_overflow(a.over, b.over, &sum) || sum == INT64_MIN)
			return false;
		g = a.under == 1 ? 1 : common_divisor(magnitude(sum) % a.under, a.under);
		*out = (struct small){divided(sum, g), divided(a.under, g)};
		return true;
	}
	d = common_divisor(a.under, b.under);
	if (!multiply_wholes(a.over, divided(b.under, d), &left) ||
	    !multiply_wholes(b.over, divided(a.under, d), &right) ||
	    __builtin_add_overflow(left, right, &sum) || sum == INT64_MIN)
		return false;
	g = d == 1 ? 1 : common_divisor(magnitude(sum) % d, d);
	out->over = divided(sum, g);
	return multiply_wholes(divided(a.under, d), divided(b.under, g), &out->under);
}

/* The sum of a number and a product, reduced once, at the end; where that takes more than a machine word it may fit
 * all the same if it is reduced on the way. */
static bool add_product_small(struct small to, struct small a, struct small b, struct small *out)
{
	int64_t over, under, left, right, sum, g;

	if (!multiply_wholes(a.over, b.over, &over) || !multiply_wholes(a.under, b.under, &under) ||
	    !multiply_wholes(over, to.under, &left) || !multiply_wholes(to.over, under, &right))
		return false;
	/* A whole number more leaves what is reduced as it is; of halves and halves the sum is of halves. */
	if (under == 1 || to.under == under) {
		if (__builtin_add_overflow(to.over, under == 1 ? left : over, &sum) ||
		    sum == INT64_MIN)
			return false;
		g = under == 1 ? 1 : common_divisor(magnitude(sum) % under, under);
		*out = (struct small){divided(sum, g), divided(to.under, g)};
		return true;
	}
	if (!multiply_wholes(to.under, under, &under) ||
	    __builtin_add_overflow(left, right, &sum) || sum == INT64_MIN)
		return false;
	g = common_divisor(magnitude(sum) % under, under);
	*out = (struct small){divided(sum, g), divided(under, g)};
	return true;
}

bool number_set_decimal(struct number *out, int64_t digits, int scale)
{
	int places = scale < 0 ? -scale : scale;
	struct small value = {digits, 1};
	int64_t power = 1;

	if (places > 18) /* ten to the power of 19 has more than 63 bits */
		return false;
	for (int i = 0; i < places; i++)
		power *= 10;
	if (scale < 0 && !multiply_wholes(digits, power, &value.over))
		return false;
	if (scale > 0) {
		int64_t divisor = common_divisor(magnitude(digits), power);

		value = (struct small){divided(digits, divisor), divided(power, divisor)};
	}
	set_small(out, value);
	return true;
}

static struct small inverse(struct small a)
{
	return a.over < 0 ? (struct small){-a.under, -a.over} : (struct small){a.under, a.over};
}

/* Numbers above zero: by their whole parts, and those alike by what is left, turned over. */
static int compare_above_zero(struct small a, struct small b)
{
	for (int sign = 1;; sign = -sign) {
		int64_t left = a.over / a.under, right = b.over / b.under;
		struct small rest_a = {a.under, a.over % a.under},
			     rest_b = {b.under, b.over % b.under};

		if (left != right)
			return left < right ? -sign : sign;
		if (!rest_a.under || !rest_b.under)
			return sign * ((rest_a.under > 0) - (rest_b.under > 0));
		a = rest_a;
		b = rest_b;
	}
}

static int sign_of(int64_t whole)
{
	return (whole > 0) - (whole < 0);
}

static int compare_small(struct small a, struct small b)
{
	int64_t left, right;
	int sign = sign_of(a.over);

	if (a.under == b.under)
		return (a.over > b.over) - (a.over < b.over);
	if (sign != sign_of(b.over))
		return sign - sign_of(b.over);
	if (multiply_wholes(a.over, b.under, &left) && multiply_wholes(b.over, a.under, &right))
		return (left > right) - (left < right);
	a.over = magnitude(a.over);
	b.over = magnitude(b.over);
	return sign * compare_above_zero(a, b);
}

/* --- either ---------------------------------------------------------------------------------------- */

int number_compare(const struct number *a, const struct number *b)
{
	mpq_t left, right;
	int order;

	if (is_small(a) && is_small(b))
		return compare_small(small_of(a), small_of(b));
	mpq_init(left);
	mpq_init(right);
	number_to_gmp(left, a);
	number_to_gmp(right, b);
	order = mpq_cmp(left, right);
	mpq_clear(left);
	mpq_clear(right);
	return order;
}

int number_compare_whole(const struct number *a, int b)
{
	return number_compare(a, &(struct number){.over = b, .under = 1});
}

void number_negate(struct number *out, const struct number *n)
{
	number_set(out, n);
	if (is_small(out))
		out->over = -out->over;
	else
		mpq_neg(out->large, out->large);
}

void number_add(struct number *out, const struct number *a, const struct number *b)
{
	struct small sum;

	if (is_small(a) && is_small(b) && add_small(small_of(a), small_of(b), &sum))
		set_small(out, sum);
	else
		by_gmp(out, a, b, mpq_add);
}

void number_subtract(struct number *out, const struct number *a, const struct number *b)
{
	struct small difference;

	if (is_small(a) && is_small(b) &&
	    add_small(small_of(a), (struct small){-b->over, b->under}, &difference))
		set_small(out, difference);
	else
		by_gmp(out, a, b, mpq_sub);
}

void number_multiply(struct number *out, const struct number *a, const struct number *b)
{
	struct small product;

	if (is_small(a) && is_small(b) && multiply_small(small_of(a), small_of(b), &product))
		set_small(out, product);
	else
		by_gmp(out, a, b, mpq_mul);
}

void number_add_product(struct number *to, const struct number *a, const struct number *b,
			struct number *scratch)
{
	struct small sum;

	if (is_small(a) && is_small(b) && is_small(to) &&
	    add_product_small(small_of(to), small_of(a), small_of(b), &sum)) {
		set_small(to, sum);
		return;
	}
	number_multiply(scratch, a, b);
	number_add(to, to, scratch);
}

void number_divide(struct number *out, const struct number *a, const struct number *b)
{
	struct small quotient;

	if (is_small(a) && is_small(b) &&
	    multiply_small(small_of(a), inverse(small_of(b)), &quotient))
		set_small(out, quotient);
	else
		by_gmp(out, a, b, mpq_div);
}
