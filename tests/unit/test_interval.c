#include "interval.h"
#include "support.h"

/* "1.5", or "inf", "-inf". */
static struct ratio end_of(const char *text)
{
	if (strcmp(text, "inf") == 0)
		return RATIO_INFINITE;
	if (strcmp(text, "-inf") == 0)
		return RATIO_MINUS_INFINITE;
	return ratio_of(dec_of(text));
}

static struct interval range_of(const char *low, const char *high)
{
	return (struct interval){end_of(low), end_of(high)};
}

static void check_range(const char *what, struct interval range, const char *low, const char *high)
{
	struct interval expected = range_of(low, high);
	char a[DEC_TEXT_MAX], b[DEC_TEXT_MAX];

	if (ratio_cmp(range.low, expected.low) == 0 && ratio_cmp(range.high, expected.high) == 0)
		return;
	dec_format(range.low.numerator, a);
	dec_format(range.high.numerator, b);
	fail_msg("row %s: is %s to %s, should be %s to %s", what, a, b, low, high);
}

TEST(stands_for_half_a_unit)
{
	static const struct {
		const char *figure, *low, *high;
	} rows[] = {
		{"303", "302.5", "303.5"},
		{"220.7", "220.65", "220.75"},
		{"523.7", "523.65", "523.75"},
		{"514.90", "514.895", "514.905"},
		{"289", "288.5", "289.5"},
		{"0", "-0.5", "0.5"},
		{"0.00", "-0.005", "0.005"},
		{"500", "499.5", "500.5"},
		{"-82.3", "-82.35", "-82.25"},
		{"1.7", "1.65", "1.75"},
		{"173201180", "173201179.5", "173201180.5"},
		{"523561.86716", "523561.867155", "523561.867165"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct interval range;

		assert_true(interval_of_figure(dec_of(rows[i].figure), QUALIFIER_NONE, &range));
		check_range(rows[i].figure, range, rows[i].low, rows[i].high);
	}
}

TEST(knows_the_last_printed_place)
{
	struct dec thousand;
	struct interval range;

	assert_true(dec_shift(dec_of("303"), 3, &thousand));
	assert_true(interval_of_figure(thousand, QUALIFIER_NONE, &range));
	check_range("303 million in thousands", range, "302500", "303500");
}

TEST(widens_qualified_figures)
{
	static const struct {
		const char *figure;
		enum qualifier qualifier;
		const char *low, *high;
	} rows[] = {
		{"223", QUALIFIER_ABOUT, "217.425", "228.575"}, /* 2.5 % */
		{"500", QUALIFIER_ABOUT, "475", "525"},		/* 5 %, less than half a hundred */
		{"1200", QUALIFIER_ABOUT, "1150", "1250"},	/* half a hundred */
		{"1500", QUALIFIER_ABOUT, "1450", "1550"},	/* half a hundred: 3.3 % */
		{"2500", QUALIFIER_ABOUT, "2437.5", "2562.5"}, /* 2.5 %, more than half a hundred */
		{"1000", QUALIFIER_ABOUT, "950", "1050"},      /* 5 % */
		{"10", QUALIFIER_ABOUT, "9.5", "10.5"},
		{"3", QUALIFIER_ABOUT, "2.5",
		 "3.5"}, /* half a printed unit, however many per cent */
		{"1", QUALIFIER_ABOUT, "0.5", "1.5"},
		{"0.5", QUALIFIER_ABOUT, "0.45", "0.55"},
		{"0.50", QUALIFIER_ABOUT, "0.475", "0.525"}, /* 5 % of it, less than half a tenth */
		{"12.0", QUALIFIER_ABOUT, "11.5", "12.5"},   /* half of one: 4.2 % */
		{"0", QUALIFIER_ABOUT, "-0.5", "0.5"},
		{"-500", QUALIFIER_ABOUT, "-525", "-475"},
		{"104.7", QUALIFIER_ABOVE, "104.7", "inf"},
		{"3", QUALIFIER_BELOW, "-inf", "3"},
		{"0", QUALIFIER_ABOVE, "0", "inf"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct interval range;

		assert_true(interval_of_figure(dec_of(rows[i].figure), rows[i].qualifier, &range));
		check_range(rows[i].figure, range, rows[i].low, rows[i].high);
		check_number_row(rows[i].figure,
				 interval_contains(range, ratio_of(dec_of(rows[i].figure))), true);
	}
	assert_string_equal(qualifier_sign(QUALIFIER_NONE), "");
	assert_string_equal(qualifier_sign(QUALIFIER_ABOUT), "~");
	assert_string_equal(qualifier_sign(QUALIFIER_ABOVE), ">");
	assert_string_equal(qualifier_sign(QUALIFIER_BELOW), "<");
}

TEST(refuses_ends_that_do_not_fit)
{
	static const struct {
		const char *figure;
		enum qualifier qualifier;
	} rows[] = {
		{"0.000000000000000000000000000000000001", QUALIFIER_NONE},
		{"999999999999999999999999999999999999", QUALIFIER_NONE},
		{"999999999999999999999999999999999999", QUALIFIER_ABOUT},
		{"0.000000000000000000000000000000000001", QUALIFIER_ABOUT},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct interval range = range_of("1", "2");

		check_number_row(
			rows[i].figure,
			interval_of_figure(dec_of(rows[i].figure), rows[i].qualifier, &range),
			false);
		check_range(rows[i].figure, range, "1", "2");
	}
}

TEST(keeps_levels_above_zero)
{
	static const struct {
		const char *low, *high, *cut_low;
	} rows[] = {
		{"-0.5", "0.5", "0"}, {"-inf", "3", "0"}, {"-0.5", "0", "0"},
		{"0", "0.5", "0"},    {"1", "2", "1"},	  {"104.7", "inf", "104.7"},
		{"-inf", "inf", "0"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		check_range(rows[i].low, interval_not_negative(range_of(rows[i].low, rows[i].high)),
			    rows[i].cut_low, rows[i].high);
}

TEST(adds_and_subtracts)
{
	static const struct {
		const char *a_low, *a_high, *b_low, *b_high;
		const char *sum_low, *sum_high, *difference_low, *difference_high;
	} rows[] = {
		{"220.65", "220.75", "302.5", "303.5", "523.15", "524.25", "-82.85", "-81.75"},
		{"1", "1", "1", "1", "2", "2", "0", "0"},
		{"104.7", "inf", "1", "2", "105.7", "inf", "102.7", "inf"},
		{"1", "2", "104.7", "inf", "105.7", "inf", "-inf", "-102.7"},
		{"0", "inf", "0", "inf", "0", "inf", "-inf", "inf"},
		{"-inf", "3", "1", "2", "-inf", "5", "-inf", "2"},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct interval a = range_of(rows[i].a_low, rows[i].a_high);
		struct interval b = range_of(rows[i].b_low, rows[i].b_high), out;

		assert_true(interval_add(a, b, &out));
		check_range("sum", out, rows[i].sum_low, rows[i].sum_high);
		assert_true(interval_sub(a, b, &out));
		check_range("difference", out, rows[i].difference_low, rows[i].difference_high);
	}
}

TEST(shifts)
{
	struct interval out;

	assert_true(interval_shift(range_of("302.5", "303.5"), 3, &out));
	check_range("to thousands", out, "302500", "303500");
	assert_true(interval_shift(range_of("104.7", "inf"), -3, &out));
	check_range("infinite end", out, "0.1047", "inf");
	assert_true(interval_shift(range_of("-inf", "3"), 6, &out));
	check_range("infinite start", out, "-inf", "3000000");
	out = range_of("1", "2");
	assert_true(!interval_shift(range_of("302.5", "303.5"), 21, &out));
	check_range("too far", out, "1", "2");
	assert_true(!interval_shift(range_of("302.5", "303.5"), -36, &out));
}

TEST(refuses_sums_that_do_not_fit)
{
	static const char nines[] = "999999999999999999999999999999999999";
	struct interval big = range_of("1", nines), out = range_of("1", "2");

	assert_true(!interval_add(big, big, &out));
	check_range("sum", out, "1", "2");
	assert_true(!interval_sub(range_of("-5", "-5"), big, &out));
	check_range("difference", out, "1", "2");
}

TEST(contains_its_ends)
{
	static const struct {
		const char *low, *high, *value;
		bool inside;
	} rows[] = {
		{"302.5", "303.5", "302.5", true},
		{"302.5", "303.5", "303.50", true},
		{"302.5", "303.5", "303", true},
		{"302.5", "303.5", "302.49999", false},
		{"302.5", "303.5", "303.50001", false},
		{"104.7", "inf", "999999999999", true},
		{"104.7", "inf", "104.6", false},
		{"-inf", "3", "-999999999999", true},
		{"-inf", "3", "3.1", false},
		{"104.7", "inf", "inf", true},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		check_number_row(rows[i].value,
				 interval_contains(range_of(rows[i].low, rows[i].high),
						   end_of(rows[i].value)),
				 rows[i].inside);
}

TEST(overlaps_at_ends)
{
	static const struct {
		const char *a_low, *a_high, *b_low, *b_high;
		bool overlaps;
	} rows[] = {
		{"1", "2", "2", "3", true},
		{"1", "2", "2.0001", "3", false},
		{"1", "9", "3", "4", true},
		{"104.7", "inf", "1", "104.7", true},
		{"104.7", "inf", "1", "104", false},
		{"-inf", "3", "3", "inf", true},
		{"-inf", "3", "3.1", "inf", false},
		{"1", "inf", "2", "inf", true},
		/* a printed turnover beside its parts: 523.7 and 220.7 + 303 */
		{"523.65", "523.75", "523.15", "524.25", true},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct interval a = range_of(rows[i].a_low, rows[i].a_high);
		struct interval b = range_of(rows[i].b_low, rows[i].b_high);

		check_number_row(rows[i].b_low, interval_overlaps(a, b), rows[i].overlaps);
		check_number_row(rows[i].b_low, interval_overlaps(b, a), rows[i].overlaps);
	}
}

/* The documented rule again, in hundredths of a thousandth and with no code in common. */
TEST(follows_the_rule_for_all_whole_numbers)
{
	for (long v = 1; v <= 12000; v++) {
		long unit = 100000, half = unit / 2, share = v * unit / 40, cap = v * unit / 20;
		long place = half, width = half;
		struct interval range;
		struct dec low, high;

		for (long rest = v; rest % 10 == 0; rest /= 10)
			place *= 10;
		if (place > cap)
			place = cap;
		width = share > width ? share : width;
		width = place > width ? place : width;
		assert_true(dec_shift(dec_from_int(v * unit - width), -5, &low));
		assert_true(dec_shift(dec_from_int(v * unit + width), -5, &high));
		assert_true(interval_of_figure(dec_from_int(v), QUALIFIER_ABOUT, &range));
		if (ratio_cmp(range.low, ratio_of(low)) != 0 ||
		    ratio_cmp(range.high, ratio_of(high)) != 0)
			fail_msg("~%ld: should be give or take %ld hundred-thousandths", v, width);
	}
}
