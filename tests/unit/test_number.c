/* Exact numbers against GMP's own, around the size where one way of keeping them ends. */
#include "../../src/solve/number.h"

#include "../../src/solve/number_pool.h"
#include "alloc.h"
#include "support.h"

#define ROUNDS 20000

static uint64_t state = 1;

/* A whole number of 0 to `bits` bits, of either sign. */
static void random_whole(mpz_t out, unsigned bits)
{
	mpz_set_ui(out, 0);
	for (unsigned left = bits ? (unsigned)(random_next(&state) % (bits + 1)) : 0; left;) {
		unsigned part = left < 31 ? left : 31;

		mpz_mul_ui(out, out, 1UL << part);
		mpz_add_ui(out, out,
			   (unsigned long)((random_next(&state) >> 20) & ((1UL << part) - 1)));
		left -= part;
	}
	if (random_next(&state) & 1024)
		mpz_neg(out, out);
}

static void random_quotient(mpq_t out, unsigned bits)
{
	random_whole(mpq_numref(out), bits);
	random_whole(mpq_denref(out), bits);
	mpz_abs(mpq_denref(out), mpq_denref(out));
	if (!mpz_sgn(mpq_denref(out)))
		mpz_set_ui(mpq_denref(out), 1);
	mpq_canonicalize(out);
}

static void assert_same(const struct number *n, const mpq_t expected)
{
	mpq_t value;

	mpq_init(value);
	number_to_gmp(value, n);
	assert_true(mpq_equal(value, expected));
	mpq_clear(value);
}

static int sign_of(int order)
{
	return (order > 0) - (order < 0);
}

struct both {
	void (*ours)(struct number *, const struct number *, const struct number *);
	void (*gmp)(mpq_ptr, mpq_srcptr, mpq_srcptr);
};

/* The result apart, and put into either operand. */
static void try_operation(struct both both, const mpq_t left, const mpq_t right)
{
	struct number a, b, out;
	mpq_t expected;

	mpq_init(expected);
	number_init(&a);
	number_init(&b);
	number_init(&out);
	both.gmp(expected, left, right);
	for (unsigned place = 0; place < 3; place++) {
		struct number *where = place == 0 ? &out : place == 1 ? &a : &b;

		number_from_gmp(&a, left);
		number_from_gmp(&b, right);
		both.ours(where, &a, &b);
		assert_same(where, expected);
	}
	number_clear(&a);
	number_clear(&b);
	number_clear(&out);
	mpq_clear(expected);
}

/* A number and the product of two, each of which it may be itself. */
static void try_product(const mpq_t to, const mpq_t left, const mpq_t right)
{
	struct number sum, a, b, scratch;
	mpq_t expected;

	mpq_init(expected);
	number_init(&sum);
	number_init(&a);
	number_init(&b);
	number_init(&scratch);
	number_from_gmp(&sum, to);
	number_from_gmp(&a, left);
	number_from_gmp(&b, right);
	mpq_mul(expected, left, right);
	mpq_add(expected, expected, to);
	number_add_product(&sum, &a, &b, &scratch);
	assert_same(&sum, expected);
	mpq_mul(expected, left, right);
	mpq_add(expected, expected, left);
	number_add_product(&a, &a, &b, &scratch);
	assert_same(&a, expected);
	number_clear(&sum);
	number_clear(&a);
	number_clear(&b);
	number_clear(&scratch);
	mpq_clear(expected);
}

static void try_pair(const mpq_t left, const mpq_t right)
{
	static const struct both operations[] = {{number_add, mpq_add},
						 {number_subtract, mpq_sub},
						 {number_multiply, mpq_mul},
						 {number_divide, mpq_div}};
	struct number a, b;
	mpq_t negative;

	for (size_t i = 0; i < countof(operations); i++) {
		if (operations[i].gmp != mpq_div || mpq_sgn(right))
			try_operation(operations[i], left, right);
	}
	try_product(left, left, right);
	try_product(right, left, right);
	number_init(&a);
	number_init(&b);
	number_from_gmp(&a, left);
	number_from_gmp(&b, right);
	assert_int_equal(number_sign(&a), mpq_sgn(left));
	assert_int_equal(sign_of(number_compare(&a, &b)), sign_of(mpq_cmp(left, right)));
	assert_int_equal(number_compare(&a, &a), 0);
	assert_int_equal(sign_of(number_compare_whole(&a, -7)), sign_of(mpq_cmp_si(left, -7, 1)));
	mpq_init(negative);
	mpq_neg(negative, left);
	number_negate(&b, &a);
	assert_same(&b, negative);
	number_negate(&b, &b);
	assert_same(&b, left);
	mpq_clear(negative);
	number_clear(&a);
	number_clear(&b);
}

static void in_pool(void (*work)(void))
{
	struct pool pool = {.blocks = NULL};
	jmp_buf out;

	if (setjmp(out))
		fail_msg("memory ran out");
	pool_enter(&pool, &out);
	work();
	pool_leave();
	pool_release(&pool);
}

static void try_random(void)
{
	static const unsigned sizes[] = {0, 3, 20, 31, 32, 33, 62, 63, 64, 65, 130};
	mpq_t to, left, right;

	mpq_init(to);
	mpq_init(left);
	mpq_init(right);
	for (size_t i = 0; i < ROUNDS; i++) {
		mpq_set(to, left);
		random_quotient(left, sizes[random_next(&state) / 8 % countof(sizes)]);
		random_quotient(right, sizes[random_next(&state) / 8 % countof(sizes)]);
		try_pair(left, right);
		try_product(to, left, right);
	}
	mpq_clear(to);
	mpq_clear(left);
	mpq_clear(right);
}

TEST(agrees_at_random)
{
	in_pool(try_random);
}

/* Quotients whose parts lie at and beside the ends of 63 and 64 bits. */
static void try_edges(void)
{
	static const char *const edges[] = {
		"0",
		"1",
		"-1",
		"9223372036854775807",
		"-9223372036854775807",
		"9223372036854775808",
		"-9223372036854775808",
		"18446744073709551616",
		"1/9223372036854775807",
		"-1/9223372036854775808",
		"9223372036854775807/9223372036854775806",
		"9223372036854775806/9223372036854775807",
		"9223372036854775805/9223372036854775806",
		"4611686018427387904/3",
		"3/4611686018427387904",
		"6074001000/6074000999",
	};
	mpq_t left, right;

	mpq_init(left);
	mpq_init(right);
	for (size_t a = 0; a < countof(edges); a++) {
		for (size_t b = 0; b < countof(edges); b++) {
			mpq_set_str(left, edges[a], 10);
			mpq_set_str(right, edges[b], 10);
			mpq_canonicalize(left);
			mpq_canonicalize(right);
			try_pair(left, right);
		}
	}
	mpq_clear(left);
	mpq_clear(right);
}

TEST(agrees_at_edges)
{
	in_pool(try_edges);
}
