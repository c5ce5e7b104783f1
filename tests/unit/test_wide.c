#include "support.h"
#include "wide.h"

#define LIMBS (WIDE_BITS / 32) /* of 32 bits each, as the tests write numbers */

/* Of limbs of 32 bits, whatever those of GMP have. */
static struct wide wide_of(const uint32_t *limbs, int n)
{
	struct wide w = wide_from(0, 0), limb;

	while (n-- > 0) {
		wide_mul_small(&w, 1u << 16);
		wide_mul_small(&w, 1u << 16);
		limb = wide_from(0, limbs[n]);
		wide_add(&w, &limb);
	}
	return w;
}

static void check_wide(const char *what, const struct wide *w, const uint32_t *limbs, int n)
{
	struct wide expected = wide_of(limbs, n);

	check_number_row(what, wide_cmp(w, &expected), 0);
}

static void check_normal(const char *what, const struct wide *w)
{
	check_number_row(what, w->n >= 0 && w->n <= WIDE_LIMBS, true);
	if (w->n && !w->limb[w->n - 1])
		fail_msg("row %s: the top limb is zero", what);
}

/* The number modulo a prime below 2^31, limb by limb: the second way to see each result. */
static uint64_t residue(const struct wide *w, uint64_t prime)
{
	uint64_t r = 0;

	for (mp_size_t i = w->n - 1; i >= 0; i--) {
		uint64_t limb = w->limb[i];

		if (WIDE_LIMB_BITS > 32)
			r = ((r << 32) + (limb >> 32)) % prime;
		r = ((r << 32) + (uint32_t)limb) % prime;
	}
	return r;
}

static const uint64_t primes[] = {2147483647, 2147483629, 1000003};

TEST(converts)
{
	static const struct {
		uint64_t high, low;
		int bits;
	} rows[] = {
		{0, 0, 0},
		{0, 1, 1},
		{0, UINT32_MAX, 32},
		{0, UINT64_C(1) << 32, 33},
		{0, UINT64_MAX, 64},
		{1, 0, 65},
		{UINT64_C(1) << 32, 0, 97},
		{UINT64_MAX, UINT64_MAX, 128},
	};
	struct wide five;
	uint64_t high = 7, low = 7;

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct wide w = wide_from(rows[i].high, rows[i].low);

		assert_int_equal(w.n,
				 (rows[i].bits + (int)WIDE_LIMB_BITS - 1) / (int)WIDE_LIMB_BITS);
		assert_true(wide_to(&w, &high, &low));
		assert_true(high == rows[i].high && low == rows[i].low);
	}
	five = wide_from(UINT64_MAX, UINT64_MAX);
	wide_mul_small(&five, 2);
	assert_true(!wide_to(&five, &high, &low));
}

TEST(multiplies_by_powers_of_ten)
{
	struct wide w = wide_from(0, 1), by_ten = wide_from(0, 1), zero = wide_from(0, 0);
	uint64_t high, low;

	for (int power = 0; power <= 200; power++) {
		w = wide_from(0, 1);
		wide_mul_pow10(&w, power);
		check_normal("power", &w);
		assert_int_equal(wide_cmp(&w, &by_ten), 0);
		wide_mul_small(&by_ten, 10);
	}
	w = wide_from(0, 1);
	wide_mul_pow10(&w, 36);
	assert_true(wide_to(&w, &high, &low));
	assert_true(high == UINT64_C(54210108624275221) && low == UINT64_C(12919594847110692864));
	wide_mul_pow10(&zero, 50);
	assert_int_equal(zero.n, 0);
	w = wide_from(5, 5);
	wide_mul_small(&w, 0);
	assert_int_equal(w.n, 0);
}

TEST(writes_digits)
{
	char digits[WIDE_DIGITS_MAX];
	struct wide w = wide_from(UINT64_MAX, UINT64_MAX);

	assert_int_equal(wide_digits(&w, digits), 39);
	assert_memory_equal(digits, "340282366920938463463374607431768211455", 39);
	w = wide_from(0, 7);
	assert_int_equal(wide_digits(&w, digits), 1);
	assert_int_equal(digits[0], '7');
	w = wide_from(0, 0);
	assert_int_equal(wide_digits(&w, digits), 0);
	w = wide_from(0, 1);
	wide_mul_pow10(&w, 221); /* the largest power of ten that there is room for */
	assert_int_equal(wide_digits(&w, digits), 222);
	assert_int_equal(digits[0], '1');
	for (size_t i = 1; i < 222; i++)
		assert_int_equal(digits[i], '0');
}

static void divide(struct wide *a, const struct wide *b, struct wide *quotient)
{
	struct wide product;

	*quotient = wide_round(*a, b, DEC_CUT, false);
	product = wide_mul(quotient, b);
	wide_sub(a, &product);
}

/*
 * Cases where long division guesses too high or must add back; after the tests of divmnu in
 * H. Warren, Hacker's Delight, chapter 9; quotients and rests recalculated with bc.
 */
TEST(divides_known_cases)
{
	static const struct {
		const char *what;
		int a_n, b_n, q_n, r_n;
		uint32_t a[4], b[4], q[4], r[4];
	} rows[] = {
		{"zero", 0, 2, 0, 0, {0}, {1, 1}, {0}, {0}},
		{"smaller", 2, 3, 0, 2, {5, 6}, {0, 0, 1}, {0}, {5, 6}},
		{"equal", 3, 3, 1, 0, {1, 2, 3}, {1, 2, 3}, {1}, {0}},
		{"one less", 2, 2, 0, 2, {0xfffffffe, 1}, {0xffffffff, 1}, {0}, {0xfffffffe, 1}},
		{"one limb", 2, 1, 2, 1, {0xffffffff, 0xffffffff}, {0xffffffff}, {1, 1}, {0}},
		{"add back",
		 3,
		 3,
		 1,
		 3,
		 {3, 0, 0x80000000},
		 {1, 0, 0x20000000},
		 {3},
		 {0, 0, 0x20000000}},
		{"add back, small top",
		 3,
		 3,
		 1,
		 3,
		 {3, 0, 0x8000},
		 {1, 0, 0x2000},
		 {3},
		 {0, 0, 0x2000}},
		{"rest is no signed number",
		 4,
		 3,
		 1,
		 3,
		 {0, 0, 0x80000000, 0x7fffffff},
		 {1, 0, 0x80000000},
		 {0xfffffffe},
		 {2, 0xffffffff, 0x7fffffff}},
		{"guess of 2^32",
		 4,
		 3,
		 1,
		 3,
		 {0, 0xfffe, 0, 0x8000},
		 {0xffff, 0, 0x8000},
		 {0xffffffff},
		 {0xffff, 0xffffffff, 0x7fff}},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct wide a = wide_of(rows[i].a, rows[i].a_n);
		struct wide b = wide_of(rows[i].b, rows[i].b_n), quotient;

		divide(&a, &b, &quotient);
		check_wide(rows[i].what, &quotient, rows[i].q, rows[i].q_n);
		check_wide(rows[i].what, &a, rows[i].r, rows[i].r_n);
	}
}

static uint32_t random_limb(uint64_t *random)
{
	static const uint32_t nasty[] = {0,	     1,		 2,	     0x7fffffff, 0x80000000,
					 0x80000001, 0xfffffffe, 0xffffffff, 0xffffffff, 0};

	return random_below(random, 4) ? nasty[random_below(random, 10)]
				       : (uint32_t)random_next(random);
}

static struct wide random_wide(uint64_t *random, int limbs)
{
	uint32_t limb[LIMBS];

	for (int i = 0; i < limbs; i++)
		limb[i] = random_limb(random);
	return wide_of(limb, limbs);
}

/* a = q * b + r, seen through residues. */
static void check_division(const struct wide *a, const struct wide *b)
{
	struct wide rest = *a, quotient, product;

	divide(&rest, b, &quotient);
	check_normal("quotient", &quotient);
	check_normal("rest", &rest);
	assert_true(wide_cmp(&rest, b) < 0);
	for (size_t p = 0; p < sizeof(primes) / sizeof(primes[0]); p++) {
		uint64_t m = primes[p];

		check_number_row(
			"residue",
			(long long)((residue(&quotient, m) * residue(b, m) + residue(&rest, m)) %
				    m),
			(long long)residue(a, m));
	}
	product = wide_mul(&quotient, b);
	wide_add(&product, &rest);
	check_normal("product", &product);
	assert_int_equal(wide_cmp(&product, a), 0);
}

TEST(divides_what_was_multiplied)
{
	uint64_t random = 4;

	for (int i = 0; i < 100000; i++) {
		struct wide a = random_wide(&random, random_below(&random, LIMBS));
		struct wide b = random_wide(&random, 1 + random_below(&random, 8));

		if (b.n)
			check_division(&a, &b);
	}
}

/* Around exact multiples, where the guess is most often too high. */
TEST(divides_around_multiples)
{
	const struct wide one = wide_from(0, 1);
	uint64_t random = 5;

	for (int i = 0; i < 50000; i++) {
		struct wide q = random_wide(&random, 1 + random_below(&random, 8));
		struct wide b = random_wide(&random, 1 + random_below(&random, 8)), a;

		if (!q.n || !b.n)
			continue;
		a = wide_mul(&q, &b);
		check_division(&a, &b);
		wide_sub(&a, &one);
		check_division(&a, &b);
		wide_add(&a, &one);
		wide_add(&a, &one);
		check_division(&a, &b);
	}
}

TEST(adds_subtracts_multiplies)
{
	uint64_t random = 6;

	for (int i = 0; i < 50000; i++) {
		struct wide a = random_wide(&random, random_below(&random, 11));
		struct wide b = random_wide(&random, random_below(&random, 11));
		struct wide sum = a, product = wide_mul(&a, &b);
		uint32_t factor = random_limb(&random);
		struct wide scaled = a;

		wide_add(&sum, &b);
		check_normal("sum", &sum);
		check_normal("product", &product);
		wide_mul_small(&scaled, factor);
		check_normal("scaled", &scaled);
		for (size_t p = 0; p < sizeof(primes) / sizeof(primes[0]); p++) {
			uint64_t m = primes[p], ra = residue(&a, m), rb = residue(&b, m);

			assert_true(residue(&sum, m) == (ra + rb) % m);
			assert_true(residue(&product, m) == ra * rb % m);
			assert_true(residue(&scaled, m) == ra * (factor % m) % m);
		}
		wide_sub(&sum, &b);
		check_normal("difference", &sum);
		assert_int_equal(wide_cmp(&sum, &a), 0);
	}
}

TEST(compares)
{
	static const uint32_t rising[][3] = {
		{0, 0, 0}, {1, 0, 0}, {0xffffffff, 0, 0},	   {0, 1, 0},
		{1, 1, 0}, {0, 2, 0}, {0xffffffff, 0xffffffff, 0}, {0, 0, 1},
		{1, 0, 1}, {0, 1, 1}};
	const int n = (int)(sizeof(rising) / sizeof(rising[0]));

	for (int i = 0; i < n; i++) {
		for (int j = 0; j < n; j++) {
			struct wide a = wide_of(rising[i], 3), b = wide_of(rising[j], 3);

			check_number_row("order", wide_cmp(&a, &b), i < j ? -1 : i > j);
		}
	}
}
