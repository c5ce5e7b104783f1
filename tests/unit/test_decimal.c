#include <stdio.h>

#include "school.h"
#include "support.h"

#define NINES_36 "999999999999999999999999999999999999"
#define ZEROS_36 "000000000000000000000000000000000000"

TEST(round_trips)
{
	static const char *const texts[] = {
		"0",
		"0.0",
		"0.00",
		"1",
		"-1",
		"303",
		"514.90",
		"220.7",
		"0.05",
		"-0.05",
		"523561.86716",
		"18446744073709551615", /* 2^64 - 1 and its neighbours */
		"18446744073709551616",
		"18446744073709551617",
		"100000000000000000000000000000000000",
		NINES_36,
		"-" NINES_36,
		"0." NINES_36,
		"9.99999999999999999999999999999999999",
		"0.000000000000000000000000000000000001",
		"-0.000000000000000000000000000000000001",
		"0." ZEROS_36,
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		struct dec d = dec_of(texts[i]);
		char text[DEC_TEXT_MAX];

		check_dec_row(texts[i], d, texts[i]);
		check_number_row(texts[i], (long long)dec_format(d, text),
				 (long long)strlen(texts[i]));
	}
}

TEST(parses_or_refuses)
{
	static const struct {
		const char *text;
		enum dec_status status;
		const char *printed;
	} rows[] = {
		{"+1.5", DEC_OK, "1.5"},
		{"007", DEC_OK, "7"},
		{"00.70", DEC_OK, "0.70"},
		{"-0", DEC_OK, "0"},
		{"-0.00", DEC_OK, "0.00"},
		{ZEROS_36 ZEROS_36 "1", DEC_OK, "1"},
		{ZEROS_36 NINES_36, DEC_OK, NINES_36},
		{"", DEC_SYNTAX, NULL},
		{"-", DEC_SYNTAX, NULL},
		{"+", DEC_SYNTAX, NULL},
		{".", DEC_SYNTAX, NULL},
		{".5", DEC_SYNTAX, NULL},
		{"5.", DEC_SYNTAX, NULL},
		{"-.5", DEC_SYNTAX, NULL},
		{"1.2.3", DEC_SYNTAX, NULL},
		{"1..2", DEC_SYNTAX, NULL},
		{"--1", DEC_SYNTAX, NULL},
		{"+-1", DEC_SYNTAX, NULL},
		{"1-", DEC_SYNTAX, NULL},
		{"1,5", DEC_SYNTAX, NULL},
		{"1e5", DEC_SYNTAX, NULL},
		{"1E+5", DEC_SYNTAX, NULL},
		{" 1", DEC_SYNTAX, NULL},
		{"1 ", DEC_SYNTAX, NULL},
		{"1 000", DEC_SYNTAX, NULL},
		{"0x10", DEC_SYNTAX, NULL},
		{"inf", DEC_SYNTAX, NULL},
		{"nan", DEC_SYNTAX, NULL},
		{"\xD9\xA1", DEC_SYNTAX, NULL}, /* a digit, but of another script */
		{"1" ZEROS_36, DEC_TOO_LONG, NULL},
		{"-1" ZEROS_36, DEC_TOO_LONG, NULL},
		{NINES_36 "9", DEC_TOO_LONG, NULL},
		{NINES_36 ".0", DEC_TOO_LONG, NULL},
		{"0." ZEROS_36 "0", DEC_TOO_LONG, NULL},
		{"0." ZEROS_36 "1", DEC_TOO_LONG, NULL},
		{NINES_36 NINES_36 NINES_36, DEC_TOO_LONG, NULL},
		{NINES_36 NINES_36 "x", DEC_SYNTAX, NULL}, /* the better message */
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct dec d = {.low = 77, .scale = 3};

		check_number_row(rows[i].text, dec_parse(rows[i].text, strlen(rows[i].text), &d),
				 rows[i].status);
		check_dec_row(rows[i].text, d, rows[i].printed ? rows[i].printed : "0.077");
	}
}

TEST(parses_exactly_n_bytes)
{
	struct dec d;

	assert_int_equal(dec_parse("220.7abc", 5, &d), DEC_OK);
	check_dec(d, "220.7");
	assert_int_equal(dec_parse("220.7", 4, &d), DEC_SYNTAX);
	assert_int_equal(dec_parse("1\0002", 3, &d), DEC_SYNTAX);
	assert_int_equal(dec_parse("1", 0, &d), DEC_SYNTAX);
}

TEST(comes_from_integers)
{
	check_dec(dec_from_int(0), "0");
	check_dec(dec_from_int(-7), "-7");
	check_dec(dec_from_int(INT64_MAX), "9223372036854775807");
	check_dec(dec_from_int(INT64_MIN), "-9223372036854775808");
}

TEST(knows_validity)
{
	static const struct {
		const char *what;
		struct dec d;
		bool valid;
	} rows[] = {
		{"zero", {0, 0, 0, false}, true},
		{"minus zero", {0, 0, 0, true}, false},
		{"10^36 - 1", {54210108624275221u, 12919594847110692863u, 0, false}, true},
		{"10^36", {54210108624275221u, 12919594847110692864u, 0, false}, false},
		{"above by the high half", {54210108624275222u, 0, 0, false}, false},
		{"scale 36", {0, 1, 36, false}, true},
		{"scale 37", {0, 1, 37, false}, false},
		{"scale -18", {0, 1, -18, false}, true},
		{"scale -19", {0, 1, -19, false}, false},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		check_number_row(rows[i].what, dec_is_valid(rows[i].d), rows[i].valid);
}

TEST(signs)
{
	assert_int_equal(dec_sign(dec_of("0.00")), 0);
	assert_int_equal(dec_sign(dec_of("0.01")), 1);
	assert_true(dec_sign(dec_of("-0.01")) == -1);
	assert_true(dec_is_zero(dec_of("0.000")));
	assert_true(!dec_is_zero(dec_of("0.001")));
	check_dec(dec_negate(dec_of("1.50")), "-1.50");
	check_dec(dec_negate(dec_of("-1.50")), "1.50");
	check_dec(dec_negate(dec_of("0.0")), "0.0");
	check_dec(dec_abs(dec_of("-82.3")), "82.3");
	check_dec(dec_abs(dec_of("82.3")), "82.3");
	check_dec(dec_abs(dec_of("0")), "0");
}

TEST(shifts_the_point)
{
	static const struct {
		const char *text;
		int power;
		const char *printed; /* NULL: does not fit */
	} rows[] = {
		{"523561.86716", -3, "523.56186716"},
		{"523.7", 3, "523700"},
		{"303", 3, "303000"},
		{"303", -3, "0.303"},
		{"0", 6, "0"},
		{"1", 18, "1000000000000000000"},
		{"1", 19, NULL},
		{"1", -36, "0.000000000000000000000000000000000001"},
		{"1", -37, NULL},
		{"-5.0", 1, "-50"},
		{NINES_36, 18, NINES_36 "000000000000000000"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct dec d = {.low = 77, .scale = 3};
		bool fits = dec_shift(dec_of(rows[i].text), rows[i].power, &d);

		check_number_row(rows[i].text, fits, rows[i].printed != NULL);
		check_dec_row(rows[i].text, d, rows[i].printed ? rows[i].printed : "0.077");
	}
}

TEST(keeps_what_was_printed_when_shifted)
{
	struct dec thousand;

	assert_true(dec_shift(dec_of("303"), 3, &thousand));
	assert_true(thousand.scale == -3);
	check_dec(dec_half_unit(thousand), "500");
	assert_true(dec_cmp(thousand, dec_of("303000")) == 0);
	assert_true(!dec_same_print(thousand, dec_of("303000")));
	assert_int_equal(dec_significant_digits(thousand), 3);
	assert_int_equal(dec_trailing_zeros(thousand), 3);
}

TEST(compares_across_scales)
{
	/* In rising order; within a line all are equal. */
	static const char *const values[][3] = {
		{"-" NINES_36, "-" NINES_36, "-" NINES_36},
		{"-523.7", "-523.70", "-523.700"},
		{"-0.000000000000000000000000000000000001",
		 "-0.000000000000000000000000000000000001",
		 "-0.000000000000000000000000000000000001"},
		{"0", "0.0", "0.000000"},
		{"0.000000000000000000000000000000000001", "0.000000000000000000000000000000000001",
		 "0.000000000000000000000000000000000001"},
		{"12.5", "12.50", "12.500000000000000000000"},
		{"12.50000000000000000000001", "12.50000000000000000000001",
		 "12.500000000000000000000010"},
		{"18446744073709551616", "18446744073709551616.0", "18446744073709551616.00"},
		{"18446744073709551617", "18446744073709551617.0", "18446744073709551617.00"},
		{NINES_36, NINES_36, NINES_36},
	};
	const size_t n = sizeof(values) / sizeof(values[0]);

	for (size_t i = 0; i < n * 3; i++) {
		for (size_t j = 0; j < n * 3; j++) {
			const char *a = values[i / 3][i % 3], *b = values[j / 3][j % 3];
			int expected = i / 3 < j / 3 ? -1 : i / 3 > j / 3;

			if (dec_cmp(dec_of(a), dec_of(b)) != expected)
				fail_msg("%s against %s: should be %d", a, b, expected);
			if (dec_same_print(dec_of(a), dec_of(b)) != (strcmp(a, b) == 0))
				fail_msg("%s and %s: same print?", a, b);
		}
	}
}

TEST(rounds)
{
	static const struct {
		const char *text;
		int decimals;
		const char *half, *down, *up, *cut;
	} rows[] = {
		{"523.56186716", 1, "523.6", "523.5", "523.6", "523.5"},
		{"1.7091", 1, "1.7", "1.7", "1.8", "1.7"},
		{"-1.7091", 1, "-1.7", "-1.8", "-1.7", "-1.7"},
		{"0.25", 1, "0.3", "0.2", "0.3", "0.2"}, /* ties */
		{"-0.25", 1, "-0.3", "-0.3", "-0.2", "-0.2"},
		{"0.35", 1, "0.4", "0.3", "0.4", "0.3"},
		{"2.5", 0, "3", "2", "3", "2"},
		{"-2.5", 0, "-3", "-3", "-2", "-2"},
		{"0.5", 0, "1", "0", "1", "0"},
		{"-0.5", 0, "-1", "-1", "0", "0"},
		{"0.4999999999999999999999999999999", 0, "0", "0", "1", "0"},
		{"0.5000000000000000000000000000001", 0, "1", "0", "1", "0"},
		{"-0.4", 0, "0", "-1", "0", "0"},
		{"1.0", 0, "1", "1", "1", "1"}, /* exact: nothing to decide */
		{"-1.000", 1, "-1.0", "-1.0", "-1.0", "-1.0"},
		{"0.00", 1, "0.0", "0.0", "0.0", "0.0"},
		{"9.95", 1, "10.0", "9.9", "10.0", "9.9"},   /* the carry adds a digit */
		{"12.3", 1, "12.3", "12.3", "12.3", "12.3"}, /* fewer decimals: as it is */
		{"12.3", 5, "12.3", "12.3", "12.3", "12.3"},
		{"303", 0, "303", "303", "303", "303"},
		{"12345", -2, "12300", "12300", "12400", "12300"},
		{"12350", -2, "12400", "12300", "12400", "12300"},
		{"-12350", -2, "-12400", "-12400", "-12300", "-12300"},
		{"49", -2, "0", "0", "100", "0"},
		{"50", -2, "100", "0", "100", "0"},
		{"-49", -2, "0", "-100", "0", "0"},
		{"1.5", -18, "0", "0", "1000000000000000000", "0"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *text = rows[i].text;
		struct dec d = dec_of(text);

		check_dec_row(text, dec_round(d, rows[i].decimals, DEC_HALF_AWAY), rows[i].half);
		check_dec_row(text, dec_round(d, rows[i].decimals, DEC_DOWN), rows[i].down);
		check_dec_row(text, dec_round(d, rows[i].decimals, DEC_UP), rows[i].up);
		check_dec_row(text, dec_round(d, rows[i].decimals, DEC_CUT), rows[i].cut);
	}
}

TEST(rounds_long_numbers)
{
	check_dec(dec_round(dec_of("0." NINES_36), 35, DEC_HALF_AWAY),
		  "1.00000000000000000000000000000000000");
	check_dec(dec_round(dec_of("0." NINES_36), 0, DEC_HALF_AWAY), "1");
	check_dec(dec_round(dec_of("0." NINES_36), 0, DEC_CUT), "0");
	check_dec(dec_round(dec_of(NINES_36), -1, DEC_UP), "1" ZEROS_36);
	check_dec(dec_round(dec_of("-" NINES_36), -18, DEC_DOWN), "-1" ZEROS_36);
}

TEST(trims)
{
	static const struct {
		const char *text;
		int decimals;
		const char *trimmed;
	} rows[] = {
		{"514.90", 0, "514.9"},	 {"514.90", 2, "514.90"}, {"514.90", 4, "514.90"},
		{"500.00", 0, "500"},	 {"500", 0, "500"},	  {"0.000", 0, "0"},
		{"0.000", 1, "0.0"},	 {"-1.200", 1, "-1.2"},	  {"1.001", 0, "1.001"},
		{NINES_36, 1, NINES_36},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		check_dec_row(rows[i].text, dec_trim(dec_of(rows[i].text), rows[i].decimals),
			      rows[i].trimmed);
}

TEST(describes_printed_digits)
{
	static const struct {
		const char *text, *half;
		int significant, zeros;
	} rows[] = {
		{"303", "0.5", 3, 0},	   {"220.7", "0.05", 4, 0}, {"500", "0.5", 1, 2},
		{"0", "0.5", 0, 0},	   {"0.00", "0.005", 0, 0}, {"514.90", "0.005", 4, 0},
		{"100.00", "0.005", 1, 0}, {"-1200", "0.5", 2, 2},  {"0.05", "0.005", 1, 0},
		{"1", "0.5", 1, 0},	   {"101000", "0.5", 3, 3},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct dec d = dec_of(rows[i].text);

		check_dec_row(rows[i].text, dec_half_unit(d), rows[i].half);
		check_number_row(rows[i].text, dec_significant_digits(d), rows[i].significant);
		check_number_row(rows[i].text, dec_trailing_zeros(d), rows[i].zeros);
	}
}

TEST(adds_published_figures)
{
	static const struct {
		const char *a, *b, *sum, *difference;
	} rows[] = {
		{"220.7", "303", "523.7", "-82.3"},
		{"114.3", "174.7", "289.0", "-60.4"},
		{"220681.63677", "302880.23039", "523561.86716", "-82198.59362"},
		{"1.5", "-1.50", "0.00", "3.00"},
		{"0", "0.00", "0.00", "0.00"},
		{"18446744073709551615", "1", "18446744073709551616", "18446744073709551614"},
		{"18446744073709551615", "18446744073709551615", "36893488147419103230", "0"},
		{NINES_36, "1", NULL, "999999999999999999999999999999999998"},
		{"-" NINES_36, "-1", NULL, "-999999999999999999999999999999999998"},
		{NINES_36, "-" NINES_36, "0", NULL},
		{NINES_36, "0.1", NULL, NULL},
		{"9.99999999999999999999999999999999999", "0.00000000000000000000000000000000001",
		 NULL, "9.99999999999999999999999999999999998"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct dec out = {.low = 77, .scale = 3};

		check_number_row(rows[i].a, dec_add(dec_of(rows[i].a), dec_of(rows[i].b), &out),
				 rows[i].sum != NULL);
		check_dec_row(rows[i].a, out, rows[i].sum ? rows[i].sum : "0.077");
		out = (struct dec){.low = 77, .scale = 3};
		check_number_row(rows[i].a, dec_sub(dec_of(rows[i].a), dec_of(rows[i].b), &out),
				 rows[i].difference != NULL);
		check_dec_row(rows[i].a, out, rows[i].difference ? rows[i].difference : "0.077");
	}
}

TEST(multiplies)
{
	static const struct {
		const char *a, *b, *product;
	} rows[] = {
		{"223", "0.025", "5.575"},
		{"500", "0.05", "25.00"},
		{"-1.5", "0.0", "0.00"},
		{"-1.5", "-1.5", "2.25"},
		{"4294967296", "4294967296", "18446744073709551616"},
		{"999999999999999999", "999999999999999999",
		 "999999999999999998000000000000000001"},
		{"1000000000000000000", "1000000000000000000", NULL}, /* 10^36 */
		{NINES_36, "0", "0"},
		{NINES_36, "2", NULL},
		{"0.0000000000000000001", "0.000000000000000001", NULL}, /* 37 decimals */
		{"0.000000000000000001", "0.000000000000000001",
		 "0.000000000000000000000000000000000001"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct dec out = {.low = 77, .scale = 3};

		check_number_row(rows[i].a, dec_mul(dec_of(rows[i].a), dec_of(rows[i].b), &out),
				 rows[i].product != NULL);
		check_dec_row(rows[i].a, out, rows[i].product ? rows[i].product : "0.077");
	}
}

/* A number of up to `digits` digits with runs of nines and zeros, as text. */
static void random_text(uint64_t *state, int digits, char *text)
{
	int n = 1 + random_below(state, digits), point = random_below(state, 3) ? -1 : 0;
	int run = 0, digit = 0;

	if (point == 0)
		point = 1 + random_below(state, n);
	else if (random_below(state, 2))
		point = n;
	if (random_below(state, 2))
		*text++ = '-';
	for (int i = 0; i < n; i++) {
		if (run-- <= 0) {
			static const int likely[] = {0, 9, 5, 4};

			digit = random_below(state, 2) ? random_below(state, 10)
						       : likely[random_below(state, 4)];
			run = random_below(state, 2) ? 0 : random_below(state, 8);
		}
		if (i == point)
			*text++ = '.';
		*text++ = (char)('0' + digit);
	}
	*text = '\0';
}

/* Fails unless d has the value and the scale of s. */
static void check_school(const char *what, struct dec d, const struct school *s)
{
	struct school value = school_of_dec(d);
	char wanted[SCHOOL_TEXT_MAX];

	school_print(s, wanted);
	if (!dec_is_valid(d) || d.scale != s->scale || school_cmp(&value, s) != 0)
		check_dec_row(what, d, wanted);
	check_dec_row(what, d, wanted);
}

static bool fits(const struct school *s)
{
	return school_magnitude_digits(s) <= DEC_MAX_DIGITS && s->scale <= DEC_MAX_SCALE;
}

TEST(agrees_with_schoolbook_sums)
{
	uint64_t random = 1;

	for (int i = 0; i < 20000; i++) {
		char a[64], b[64], what[160];
		struct school sa, sb, sum, difference, product;
		struct dec da, db, out, back;

		random_text(&random, i % 2 ? 36 : 20, a);
		random_text(&random, i % 3 ? 36 : 17, b);
		da = dec_of(a);
		db = dec_of(b);
		sa = school_of(a);
		sb = school_of(b);
		sum = school_add(&sa, &sb);
		difference = school_sub(&sa, &sb);
		product = school_mul(&sa, &sb);
		snprintf(what, sizeof(what), "%s and %s", a, b);
		check_number_row(what, dec_add(da, db, &out), fits(&sum));
		if (fits(&sum)) {
			check_school(what, out, &sum);
			assert_true(dec_add(db, da, &back) && dec_same_print(out, back));
			if (dec_sub(out, db, &back))
				check_number_row(what, dec_cmp(back, da), 0);
		}
		check_number_row(what, dec_sub(da, db, &out), fits(&difference));
		if (fits(&difference))
			check_school(what, out, &difference);
		check_number_row(what, dec_mul(da, db, &out), fits(&product));
		if (fits(&product))
			check_school(what, out, &product);
		check_number_row(what, dec_cmp(da, db), school_cmp(&sa, &sb));
	}
}

TEST(agrees_with_schoolbook_rounding)
{
	static const enum dec_rounding hows[] = {DEC_HALF_AWAY, DEC_DOWN, DEC_UP, DEC_CUT};
	const struct school one = school_of("1");
	uint64_t random = 2;

	for (int i = 0; i < 20000; i++) {
		char text[64], what[96];
		struct school number, rounded;
		struct dec d;
		int decimals;

		random_text(&random, 36, text);
		d = dec_of(text);
		number = school_of(text);
		decimals = random_below(&random, d.scale + 1);
		for (size_t h = 0; h < sizeof(hows) / sizeof(hows[0]); h++) {
			rounded = school_div(&number, &one, decimals, hows[h]);
			snprintf(what, sizeof(what), "%s to %d, how %zu", text, decimals, h);
			check_school(what, dec_round(d, decimals, hows[h]), &rounded);
		}
	}
}

TEST(keeps_values_when_printed_or_trimmed)
{
	uint64_t random = 3;

	for (int i = 0; i < 20000; i++) {
		char text[64], printed[DEC_TEXT_MAX];
		struct dec d, again;
		int decimals = random_below(&random, DEC_MAX_SCALE + 1);
		size_t n;

		random_text(&random, 36, text);
		d = dec_of(text);
		n = dec_format(d, printed);
		assert_int_equal(dec_parse(printed, n, &again), DEC_OK);
		if (!dec_same_print(d, again))
			fail_msg("%s prints as %s", text, printed);
		check_number_row(text, dec_cmp(d, dec_trim(d, decimals)), 0);
		check_number_row(text, dec_cmp(dec_negate(dec_negate(d)), d), 0);
	}
}
