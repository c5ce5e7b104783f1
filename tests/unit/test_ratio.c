#include <stdio.h>

#include "ratio.h"
#include "school.h"
#include "support.h"

static struct ratio over(const char *numerator, const char *denominator)
{
	return ratio_make(dec_of(numerator), dec_of(denominator));
}

TEST(knows_its_kind)
{
	assert_true(ratio_is_decimal(ratio_of(dec_of("-1.50"))));
	assert_true(ratio_is_finite(ratio_of(DEC_ZERO)));
	assert_true(ratio_is_finite(over("1", "3")));
	assert_true(!ratio_is_decimal(over("1", "3")));
	assert_true(!ratio_is_finite(RATIO_INFINITE));
	assert_true(!ratio_is_finite(RATIO_MINUS_INFINITE));
	assert_true(!ratio_is_decimal(RATIO_INFINITE));
}

TEST(compares)
{
	/* In rising order; two writings of the same quotient each. */
	const struct ratio rising[][2] = {
		{RATIO_MINUS_INFINITE, RATIO_MINUS_INFINITE},
		{over("-999999999999999999999999999999999999", "1"),
		 over("-999999999999999999999999999999999999", "1.00")},
		{over("-1", "3"), over("-3", "9")},
		{over("-0.3333333333333333333333", "1"),
		 over("-3333333333333333333333", "10000000000000000000000")},
		{over("-1", "999999999999999999999999999999999999"),
		 over("-0.001", "999999999999999999999999999999999.999")},
		{over("0", "7"), ratio_of(dec_of("0.00"))},
		{over("0.000000000000000000000000000000000001",
		      "999999999999999999999999999999999999"),
		 over("0.000000000000000000000000000000000001",
		      "999999999999999999999999999999999999")},
		{over("1", "3"), over("0.2", "0.6")},
		{over("0.3333333333333333333333333333333334", "1"),
		 over("0.6666666666666666666666666666666668", "2")},
		{over("523.7", "514.9"), over("5237", "5149")},
		{over("523.75", "514.9"), over("104750", "102980")},
		{over("999999999999999999999999999999999999", "1"),
		 over("99999999999999999999999999999999999.9", "0.1")},
		{over("1", "0.000000000000000000000000000000000001"),
		 over("10", "0.00000000000000000000000000000000001")},
		{over("999999999999999999999999999999999999",
		      "0.000000000000000000000000000000000001"),
		 over("999999999999999999999999999999999999",
		      "0.000000000000000000000000000000000001")},
		{RATIO_INFINITE, RATIO_INFINITE},
	};
	const size_t n = sizeof(rising) / sizeof(rising[0]);

	for (size_t i = 0; i < n * 2; i++) {
		for (size_t j = 0; j < n * 2; j++) {
			char what[40];

			snprintf(what, sizeof(what), "%zu against %zu", i / 2, j / 2);
			check_number_row(what,
					 ratio_cmp(rising[i / 2][i % 2], rising[j / 2][j % 2]),
					 i / 2 < j / 2 ? -1 : i / 2 > j / 2);
		}
	}
}

TEST(rounds)
{
	static const struct {
		const char *numerator, *denominator;
		int power, decimals;
		const char *half, *down, *up, *cut; /* NULL: does not fit */
	} rows[] = {
		/* 523.7 / 514.9 - 1 and the ends of its range, as published */
		{"8.8", "514.9", 2, 1, "1.7", "1.7", "1.8", "1.7"},
		{"8.8", "514.9", 2, 4, "1.7091", "1.7090", "1.7091", "1.7090"},
		{"8.70", "514.95", 2, 4, "1.6895", "1.6894", "1.6895", "1.6894"},
		{"8.90", "514.85", 2, 4, "1.7287", "1.7286", "1.7287", "1.7286"},
		{"1", "8", 0, 2, "0.13", "0.12", "0.13", "0.12"}, /* ties */
		{"-1", "8", 0, 2, "-0.13", "-0.13", "-0.12", "-0.12"},
		{"1", "2", 0, 0, "1", "0", "1", "0"},
		{"-1", "2", 0, 0, "-1", "-1", "0", "0"},
		{"3", "2", 0, 0, "2", "1", "2", "1"},
		{"1", "200", 2, 0, "1", "0", "1", "0"},
		{"-1", "3", 0, 3, "-0.333", "-0.334", "-0.333", "-0.333"},
		{"-2", "3", 0, 3, "-0.667", "-0.667", "-0.666", "-0.666"},
		{"-1", "3000", 0, 0, "0", "-1", "0", "0"},
		{"1", "4", 0, 2, "0.25", "0.25", "0.25", "0.25"}, /* exact */
		{"1", "4", 0, 6, "0.250000", "0.250000", "0.250000", "0.250000"},
		{"0", "7.5", 2, 1, "0.0", "0.0", "0.0", "0.0"},
		{"-0.00", "7.5", 2, 1, "0.0", "0.0", "0.0", "0.0"},
		{"289", "8", 0, 1, "36.1", "36.1", "36.2", "36.1"},
		{"14449", "100", 0, -2, "100", "100", "200", "100"},
		{"15000", "100", 0, -2, "200", "100", "200", "100"},
		{"999999999999999999999999999999999999", "1", 0, 0,
		 "999999999999999999999999999999999999", "999999999999999999999999999999999999",
		 "999999999999999999999999999999999999", "999999999999999999999999999999999999"},
		{"999999999999999999999999999999999999", "1", 0, 1, NULL, NULL, NULL, NULL},
		{"1", "0.000000000000000000000000000000000001", 0, 0, NULL, NULL, NULL, NULL},
		{"1", "999999999999999999999999999999999999", 0, 36,
		 "0.000000000000000000000000000000000001", "0.000000000000000000000000000000000001",
		 "0.000000000000000000000000000000000002",
		 "0.000000000000000000000000000000000001"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *const expected[] = {rows[i].half, rows[i].down, rows[i].up,
						rows[i].cut};
		static const enum dec_rounding hows[] = {DEC_HALF_AWAY, DEC_DOWN, DEC_UP, DEC_CUT};

		for (size_t h = 0; h < 4; h++) {
			struct dec out = {.low = 77, .scale = 3};
			char what[120];

			snprintf(what, sizeof(what), "%s / %s, how %zu", rows[i].numerator,
				 rows[i].denominator, h);
			check_number_row(what,
					 ratio_round(over(rows[i].numerator, rows[i].denominator),
						     rows[i].power, rows[i].decimals, hows[h],
						     &out),
					 expected[h] != NULL);
			check_dec_row(what, out, expected[h] ? expected[h] : "0.077");
		}
	}
}

/* A decimal from digits, scale and sign. */
static struct dec random_dec(uint64_t *random, int digits)
{
	char text[48];
	int n = 1 + random_below(random, digits);
	struct dec d;

	for (int i = 0; i < n; i++)
		text[i] = (char)('0' + (random_below(random, 3) ? random_below(random, 10)
								: random_below(random, 2) * 9));
	text[n] = '\0';
	d = dec_of(text);
	d.scale = (int16_t)(random_below(random, 12) - 3);
	d.negative = !dec_is_zero(d) && random_below(random, 2);
	return d;
}

TEST(agrees_with_long_division)
{
	static const enum dec_rounding hows[] = {DEC_HALF_AWAY, DEC_DOWN, DEC_UP, DEC_CUT};
	uint64_t random = 7;

	for (int i = 0; i < 10000; i++) {
		struct dec a = random_dec(&random, i % 2 ? 6 : 30);
		struct dec b = dec_abs(random_dec(&random, i % 3 ? 4 : 30));
		struct school sa = school_of_dec(a), sb = school_of_dec(b), expected;
		int decimals = random_below(&random, 8), power = random_below(&random, 2) * 2;

		if (dec_is_zero(b))
			continue;
		sa.scale -= power;
		for (size_t h = 0; h < 4; h++) {
			struct dec out;
			struct school value;
			bool fits;

			expected = school_div(&sa, &sb, decimals, hows[h]);
			fits = school_magnitude_digits(&expected) <= DEC_MAX_DIGITS;
			assert_true(ratio_round(ratio_make(a, b), power, decimals, hows[h], &out) ==
				    fits);
			if (!fits)
				continue;
			value = school_of_dec(out);
			assert_true(dec_is_valid(out) && out.scale == decimals);
			if (school_cmp(&value, &expected) != 0) {
				char text[SCHOOL_TEXT_MAX];

				school_print(&expected, text);
				check_dec_row("quotient", out, text);
			}
		}
	}
}

TEST(agrees_with_cross_products)
{
	uint64_t random = 8;

	for (int i = 0; i < 20000; i++) {
		int digits = i % 2 ? 2 : 36;
		struct ratio r[2];
		struct fraction f[2];

		for (int j = 0; j < 2; j++) {
			struct dec b = dec_abs(random_dec(&random, digits));

			r[j] = ratio_make(random_dec(&random, digits),
					  dec_is_zero(b) ? dec_from_int(1) : b);
			f[j] = fraction_of_ratio(r[j]);
		}
		assert_true(ratio_cmp(r[0], r[1]) == fraction_cmp(&f[0], &f[1]));
	}
}

/* DESIGN's own example: 523.7 against 514.9, and against the other published 514.5. */
TEST(tells_published_growth)
{
	struct dec out;

	assert_true(ratio_round(over("8.8", "514.9"), 2, 1, DEC_HALF_AWAY, &out));
	check_dec(out, "1.7");
	assert_true(ratio_round(over("9.2", "514.5"), 2, 1, DEC_HALF_AWAY, &out));
	check_dec(out, "1.8");
}
