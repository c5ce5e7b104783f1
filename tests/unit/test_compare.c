#include "compare.h"

#include <stdio.h>

#include "remark.h"
#include "support.h"
#include "trade.h"

/* Two sides, each with one series, and their comparison. */
struct pair {
	struct trade a, b;
	struct rate_list rates;
	struct comparison comparison;
};

static void set_up(struct pair *pair, const struct trade_row *a, size_t n_a,
		   const struct trade_row *b, size_t n_b)
{
	*pair = (struct pair){.rates = {.n = 0}};
	trade_set_up(&pair->a, a, n_a);
	trade_set_up(&pair->b, b, n_b);
	assert_int_equal(pair->a.set.n, 1);
	assert_int_equal(pair->b.set.n, 1);
}

static void add_rate(struct pair *pair, const char *text)
{
	const char *wrong;
	struct rate rate;

	assert_true(rate_read(text, strlen(text), &rate, &wrong));
	assert_true(rate_list_add(&pair->rates, &rate));
}

static enum diag_code compare(struct pair *pair)
{
	struct compare_request request = {.a = &pair->a.set.series[0],
					  .b = &pair->b.set.series[0],
					  .set_a = &pair->a.set,
					  .set_b = &pair->b.set,
					  .rates = &pair->rates};

	request.relation = compare_relation_of(request.a, request.b);
	assert_non_null(request.relation);
	return compare_series(&request, &pair->comparison);
}

static void tear_down(struct pair *pair)
{
	comparison_release(&pair->comparison);
	rate_list_release(&pair->rates);
	trade_tear_down(&pair->a);
	trade_tear_down(&pair->b);
}

/* --- relations -------------------------------------------------------------------------------- */

TEST(test_relations)
{
	static const struct {
		struct trade_row a, b;
		const char *word; /* NULL: not the same trade */
	} rows[] = {
		{{.period = "2023", .exports = "1"},
		 {.period = "2023", .exports = "1"},
		 "revision"},
		{{.period = "2023", .exports = "1"},
		 {.period = "2023", .exports = "1", .source = "T"},
		 "sources"},
		{{.period = "2023", .exports = "1"},
		 {.period = "2023", .exports = "1", .unit = "USD thousand"},
		 "revision"},
		{{.period = "2023", .exports = "1"},
		 {.period = "2023", .imports = "1", .reporter = "BEL", .partner = "KAZ"},
		 "mirror"},
		{{.period = "2023", .exports = "1"},
		 {.period = "2023", .exports = "1", .unit = "EUR million"},
		 "currencies"},
		{{.period = "2023", .exports = "1"},
		 {.period = "2023",
		  .imports = "1",
		  .unit = "EUR",
		  .reporter = "BEL",
		  .partner = "KAZ"},
		 "mirror"},
		{{.period = "2023", .exports = "1"},
		 {.period = "2023", .exports = "1", .partner = "DEU"},
		 NULL},
		{{.period = "2023", .exports = "1"},
		 {.period = "2023", .exports = "1", .reporter = "DEU"},
		 NULL},
		{{.period = "2023", .exports = "1"},
		 {.period = "2023", .exports = "1", .reporter = "DEU", .partner = "KAZ"},
		 NULL},
	};

	for (size_t i = 0; i < countof(rows); i++) {
		char what[16];
		struct pair pair;
		const struct compare_relation *relation;

		snprintf(what, sizeof(what), "%zu", i);
		set_up(&pair, &rows[i].a, 1, &rows[i].b, 1);
		relation = compare_relation_of(&pair.a.set.series[0], &pair.b.set.series[0]);
		check_text_row(what, relation ? relation->word : "none",
			       rows[i].word ? rows[i].word : "none");
		tear_down(&pair);
	}
}

/* --- verdicts --------------------------------------------------------------------------------- */

/* One turnover on each side, each in USD million. Worked out by hand from the printed ranges. */
TEST(test_verdicts)
{
	static const struct {
		const char *a, *b;
		enum compare_verdict revision, sources;
		const char *difference;
	} rows[] = {
		{"514.9", "514.9", COMPARE_MATCH, COMPARE_MATCH, "0.0"},
		{"514.9", "514.90", COMPARE_MATCH, COMPARE_MATCH, "0.00"},
		{"514.9", "514.89793", COMPARE_MATCH, COMPARE_MATCH, "-0.00207"},
		{"514.89793", "514.9", COMPARE_MATCH, COMPARE_MATCH, "0.00207"},
		/* a tie rounds in both directions */
		{"514.9", "514.85", COMPARE_MATCH, COMPARE_MATCH, "-0.05"},
		{"514.9", "514.95", COMPARE_MATCH, COMPARE_MATCH, "0.05"},
		/* 514.96 stands for 514.955 and above; 514.9 for no more than 514.95 */
		{"514.9", "514.96", COMPARE_DIFFERS, COMPARE_CUT, "0.06"},
		{"514.9", "514.84", COMPARE_DIFFERS, COMPARE_DIFFERS, "-0.06"},
		/* 303 stands for up to 303.5, and 303.6 for from 303.55; 303.5 from 303.45 */
		{"303", "303.6", COMPARE_DIFFERS, COMPARE_CUT, "0.6"},
		{"303", "302.4", COMPARE_DIFFERS, COMPARE_DIFFERS, "-0.6"},
		{"303", "302.45", COMPARE_DIFFERS, COMPARE_DIFFERS, "-0.55"},
		/* the same place, next digit: the ranges touch; a publisher's own other digit is new */
		{"523.6", "523.7", COMPARE_DIFFERS, COMPARE_WITHIN_ROUNDING, "0.1"},
		{"523.5", "523.7", COMPARE_DIFFERS, COMPARE_DIFFERS, "0.2"},
		{"0", "0", COMPARE_MATCH, COMPARE_MATCH, "0"},
		{"0", "0.3", COMPARE_MATCH, COMPARE_MATCH, "0.3"},
		{"0", "3", COMPARE_DIFFERS, COMPARE_DIFFERS, "3"},
		/* about 223 is 217.425 to 228.575 */
		{"~223", "220.1", COMPARE_MATCH, COMPARE_MATCH, "-2.9"},
		{"~223", "229.1", COMPARE_DIFFERS, COMPARE_DIFFERS, "6.1"},
		/* no figure of a source is a round number, as one of a text may be */
		{"500", "514.9", COMPARE_DIFFERS, COMPARE_DIFFERS, "14.9"},
		{"220.7", "227.0", COMPARE_DIFFERS, COMPARE_DIFFERS, "6.3"},
	};

	for (size_t i = 0; i < countof(rows); i++) {
		for (int other = 0; other < 2; other++) {
			struct trade_row a = {.period = "2023", .turnover = rows[i].a};
			struct trade_row b = {.period = "2023",
					      .turnover = rows[i].b,
					      .source = other ? "T" : "S"};
			const struct compared_figure *figure;
			char what[80];
			struct pair pair;

			snprintf(what, sizeof(what), "%s %s %s", rows[i].a, rows[i].b,
				 other ? "sources" : "revision");
			set_up(&pair, &a, 1, &b, 1);
			assert_int_equal(compare(&pair), DIAG_OK);
			check_number_row(what, (long long)pair.comparison.n, 1);
			figure = &pair.comparison.figures[0];
			check_text_row(
				what, compare_verdicts[figure->verdict].word,
				compare_verdicts[other ? rows[i].sources : rows[i].revision].word);
			assert_true(figure->has_difference);
			check_dec_row(what, figure->difference, rows[i].difference);
			check_number_row(what, comparison_has_finding(&pair.comparison),
					 compare_verdicts[figure->verdict].is_finding);
			tear_down(&pair);
		}
	}
}

/* The ministry's statement against the Bureau's figures, from the shipped files. */
TEST(test_sum_of_rounded_parts)
{
	static const struct trade_row a[] = {{"2023", "220.7", "303", "523.7", .source = "M"}};
	static const struct trade_row b[] = {{"2023", "220681.63677", "302880.23039",
					      "523561.86716", .unit = "USD thousand",
					      .source = "B"}};
	static const char *const words[] = {"match", "match", "differs"};
	struct pair pair;

	set_up(&pair, a, 1, b, 1);
	assert_int_equal(compare(&pair), DIAG_OK);
	assert_int_equal(pair.comparison.n, 3);
	for (size_t i = 0; i < 3; i++)
		check_text_row(words[i], compare_verdicts[pair.comparison.figures[i].verdict].word,
			       words[i]);
	assert_string_equal(pair.comparison.figures[2].cause, "sum of rounded parts");
	assert_int_equal(pair.comparison.figures[2].cause_remark->code, REMARK_SUM_AFTER_ROUNDING);
	check_dec(pair.comparison.figures[2].cause_remark->arguments[0].number, "220.7");
	check_dec(pair.comparison.figures[2].cause_remark->arguments[1].number, "303");
	check_dec(pair.comparison.figures[2].cause_remark->arguments[2].number, "523.7");
	check_dec(pair.comparison.figures[2].difference, "-0.13813284");
	/* the other way round it is the same finding */
	tear_down(&pair);
	set_up(&pair, b, 1, a, 1);
	assert_int_equal(compare(&pair), DIAG_OK);
	assert_string_equal(pair.comparison.figures[2].cause, "sum of rounded parts");
	check_dec(pair.comparison.figures[2].difference, "138.13284");
	tear_down(&pair);
}

/* --- one side alone ----------------------------------------------------------------------------- */

static void check_words(struct pair *pair, const char *const *words, size_t n)
{
	struct strbuf text = STRBUF_INIT;

	assert_int_equal(compare(pair), DIAG_OK);
	check_number_row("figures", (long long)pair->comparison.n, (long long)n);
	for (size_t i = 0; i < n; i++) {
		const struct compared_figure *figure = &pair->comparison.figures[i];

		strbuf_clear(&text);
		period_add_people(&text, figure->period);
		strbuf_addf(&text, " %s %s", flow_names[figure->flow],
			    compare_verdicts[figure->verdict].word);
		check_text_row(words[i], text.text, words[i]);
	}
	strbuf_release(&text);
}

TEST(test_added_and_withdrawn)
{
	struct trade_row a[] = {
		{.period = "2021", .exports = "1", .imports = "2", .turnover = "3"},
		{.period = "2022", .exports = "5", .imports = NULL, .turnover = "9"}};
	struct trade_row b[] = {
		{.period = "2022", .exports = "5", .imports = "4", .turnover = "9"},
		{.period = "2023", .exports = "c", .imports = "7", .turnover = NULL}};
	static const char *const words[] = {
		"2021 exports withdrawn", "2021 imports withdrawn", "2021 turnover withdrawn",
		"2022 exports match",	  "2022 imports added",	    "2022 turnover match",
		"2023 imports added",
	};
	static const char *const undated[] = {
		"2021 exports only_in_a", "2021 imports only_in_a", "2021 turnover only_in_a",
		"2022 exports match",	  "2022 imports only_in_b", "2022 turnover match",
		"2023 imports only_in_b",
	};
	struct pair pair;

	/* which came later is not known without dates */
	set_up(&pair, a, 2, b, 2);
	check_words(&pair, undated, countof(undated));
	assert_true(comparison_has_finding(&pair.comparison));
	tear_down(&pair);
	for (size_t i = 0; i < 2; i++) {
		a[i].published = "2024-03-01";
		b[i].published = "2024-09-01";
	}
	set_up(&pair, a, 2, b, 2);
	check_words(&pair, words, countof(words));
	assert_true(comparison_has_finding(&pair.comparison));
	tear_down(&pair);
}

TEST(test_only_in_one)
{
	static const struct trade_row a[] = {{"2021", "1", "2", "3", .source = "A"}};
	static const struct trade_row b[] = {{"2021", NULL, NULL, "3", .source = "B"},
					     {"2022", "4", "5", NULL, .source = "B"}};
	static const char *const words[] = {"2021 exports only_in_a", "2021 imports only_in_a",
					    "2021 turnover match", "2022 exports only_in_b",
					    "2022 imports only_in_b"};
	struct pair pair;

	set_up(&pair, a, 1, b, 2);
	check_words(&pair, words, countof(words));
	assert_false(comparison_has_finding(&pair.comparison));
	tear_down(&pair);
}

/* Quarters that add up to a printed half-year; each quarter is on one side alone. Half a unit each:
 * 10.2 + 20.3 stands for 30.4 to 30.6, but 30.58 does not round to 30.5. */
TEST(test_tiles)
{
	static const struct trade_row a[] = {{"2021-Q1", "10.2", .source = "A"},
					     {"2021-Q2", "20.3", .source = "A"}};
	static const struct trade_row b[] = {{"2021-S1", "30.58", .source = "B"}};
	static const char *const words[] = {"2021 Jan–Mar exports only_in_a",
					    "2021 Jan–Jun exports within_rounding",
					    "2021 Apr–Jun exports only_in_a"};
	struct pair pair;

	set_up(&pair, a, 2, b, 1);
	check_words(&pair, words, countof(words));
	check_dec(pair.comparison.figures[1].a.value, "30.5");
	tear_down(&pair);
}

/* --- mirror, currencies ------------------------------------------------------------------------- */

/* KAZ's imports 303 against BEL's exports 285.85: 303 / 285.85 = 1.06. */
TEST(test_mirror)
{
	static const struct trade_row a[] = {{"2023", "220.7", "303", "523.7", .source = "A"}};
	static const struct trade_row b[] = {{"2023", "285.85", "250", NULL, .source = "B",
					      .reporter = "BEL", .partner = "KAZ"}};
	struct pair pair;
	struct dec ratio;

	set_up(&pair, a, 1, b, 1);
	assert_int_equal(compare(&pair), DIAG_OK);
	assert_int_equal(pair.comparison.n, 3);
	/* KAZ's exports 220.7 beside BEL's imports 250: importer over exporter is 1.1328. */
	check_dec(pair.comparison.figures[0].b.value, "250");
	assert_true(pair.comparison.figures[0].has_ratio);
	assert_true(ratio_round(pair.comparison.figures[0].ratio, 0, 4, DEC_HALF_AWAY, &ratio));
	check_dec(ratio, "1.1328");
	check_dec(pair.comparison.figures[1].b.value, "285.85");
	assert_true(ratio_round(pair.comparison.figures[1].ratio, 0, 2, DEC_HALF_AWAY, &ratio));
	check_dec(ratio, "1.06");
	check_dec(pair.comparison.figures[1].difference, "-17.15");
	check_dec(pair.comparison.figures[2].b.value, "535.85");
	assert_false(pair.comparison.figures[2].has_ratio);
	tear_down(&pair);
}

TEST(test_no_rate)
{
	static const struct trade_row a[] = {{.period = "2023", .exports = "220.7"}};
	static const struct trade_row b[] = {
		{.period = "2023", .exports = "200", .unit = "EUR million"}};
	struct pair pair;

	set_up(&pair, a, 1, b, 1);
	assert_int_equal(compare(&pair), DIAG_UNIT);
	tear_down(&pair);
	/* the wrong currencies */
	set_up(&pair, a, 1, b, 1);
	add_rate(&pair, "EUR=500 KZT");
	assert_int_equal(compare(&pair), DIAG_UNIT);
	tear_down(&pair);
}

/* 204.3 EUR at 1.08 is 220.644 USD; ranges: 204.25 * 1.075 = 219.56875 to 204.35 * 1.085 =
 * 221.71975, so that 220.7 agrees, and 222 (from 221.5) too, but not 222.3 (from 222.25). */
TEST(test_rate)
{
	static const struct {
		const char *a;
		enum compare_verdict verdict;
	} rows[] = {
		{"220.6", COMPARE_MATCH},	  {"220.7", COMPARE_WITHIN_ROUNDING},
		{"222", COMPARE_WITHIN_ROUNDING}, {"222.3", COMPARE_DIFFERS},
		{"219.5", COMPARE_DIFFERS},	  {"219.6", COMPARE_WITHIN_ROUNDING},
	};

	for (size_t i = 0; i < countof(rows); i++) {
		struct trade_row a = {.period = "2023", .exports = rows[i].a};
		struct trade_row b = {.period = "2023", .exports = "204.3", .unit = "EUR million"};
		const struct compared_figure *figure;
		struct pair pair;

		set_up(&pair, &a, 1, &b, 1);
		add_rate(&pair, "EUR=1.08 USD");
		assert_int_equal(compare(&pair), DIAG_OK);
		figure = &pair.comparison.figures[0];
		check_text_row(rows[i].a, compare_verdicts[figure->verdict].word,
			       compare_verdicts[rows[i].verdict].word);
		check_dec(figure->b.value, "220.644");
		check_dec(figure->b.range.low.numerator, "219.56875");
		check_dec(figure->b.range.high.numerator, "221.71975");
		assert_true(figure->b_is_exchanged && !figure->a_is_exchanged);
		tear_down(&pair);
	}
}

/* A rate in the other direction turns A; the scale is that of the side that stays. */
TEST(test_rate_turns_a)
{
	static const struct trade_row a[] = {{.period = "2023", .exports = "220.7"}};
	static const struct trade_row b[] = {
		{.period = "2023", .exports = "204300", .unit = "EUR thousand"}};
	struct pair pair;

	set_up(&pair, a, 1, b, 1);
	add_rate(&pair, "USD=0.925 EUR");
	assert_int_equal(compare(&pair), DIAG_OK);
	assert_string_equal(pair.comparison.unit.currency, "EUR");
	assert_int_equal(pair.comparison.unit.power, 3);
	/* 220.7 million * 0.925 = 204.1475 million */
	check_dec(pair.comparison.figures[0].a.value, "204147.5");
	assert_true(pair.comparison.figures[0].a_is_exchanged);
	tear_down(&pair);
}

/* Rates by period: a period without one is named, not guessed. */
TEST(test_period_without_rate)
{
	static const struct trade_row a[] = {{.period = "2022", .exports = "100"},
					     {.period = "2023", .exports = "100"}};
	static const struct trade_row b[] = {
		{.period = "2022", .exports = "90", .unit = "EUR million"},
		{.period = "2023", .exports = "90", .unit = "EUR million"}};
	static const char *const words[] = {"2022 exports no_rate", "2023 exports differs"};
	struct pair pair;

	set_up(&pair, a, 2, b, 2);
	add_rate(&pair, "EUR=1.20 USD");
	pair.rates.rates[0].is_of_all = false;
	pair.rates.rates[0].period = period_of("2023");
	check_words(&pair, words, countof(words));
	assert_false(pair.comparison.figures[0].has_difference);
	tear_down(&pair);
}

/* B at 30 digits times a rate of 10: more than can be kept. */
TEST(test_too_long)
{
	static const struct trade_row a[] = {{.period = "2023", .exports = "1"}};
	static const struct trade_row b[] = {{.period = "2023",
					      .exports = "999999999999999999999999999999",
					      .unit = "EUR million"}};
	struct pair pair;

	set_up(&pair, a, 1, b, 1);
	add_rate(&pair, "EUR=1.2345678901 USD");
	assert_int_equal(compare(&pair), DIAG_OK);
	assert_int_equal(pair.comparison.figures[0].verdict, COMPARE_UNCLEAR);
	tear_down(&pair);
}
