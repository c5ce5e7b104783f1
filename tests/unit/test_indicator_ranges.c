/* Values and ranges beside a grid of whole numbers, which shares nothing with the formulas. */
#include "indicator.h"

#include <stdio.h>
#include <stdlib.h>

#include "school.h"
#include "support.h"
#include "values.h"

/*
 * Every indicator against a grid. Figures are whole numbers of ten-thousandths; a formula is
 * evaluated at every point of a grid over what the printed figures stand for, ends included, and
 * the least and greatest quotient are kept. All functions here are monotone in each operand, so
 * the grid's extremes are those of the range.
 */
#define ONE 10000LL

enum { X, M, T, X0, M0, T0, N_FIGURES };

struct plain_quotient {
	long long over, under;
};

/* Figures at one point; a turnover that is not printed is below zero. */
typedef struct plain_quotient plain_formula(const long long f[N_FIGURES], int months);

static long long now(const long long f[N_FIGURES])
{
	return f[T] >= 0 ? f[T] : f[X] + f[M];
}

static long long before(const long long f[N_FIGURES])
{
	return f[T0] >= 0 ? f[T0] : f[X0] + f[M0];
}

#define FORMULA(name, dividend, divisor)                                            \
	static struct plain_quotient name(const long long f[N_FIGURES], int months) \
	{                                                                           \
		(void)months;                                                       \
		return (struct plain_quotient){dividend, divisor};                  \
	}

FORMULA(plain_exports, f[X], ONE)
FORMULA(plain_imports, f[M], ONE)
FORMULA(plain_turnover, now(f), ONE)
FORMULA(plain_balance, f[X] - f[M], ONE)
FORMULA(plain_growth, now(f) - before(f), before(f))
FORMULA(plain_exports_growth, f[X] - f[X0], f[X0])
FORMULA(plain_imports_growth, f[M] - f[M0], f[M0])
FORMULA(plain_change, now(f) - before(f), ONE)
FORMULA(plain_exports_change, f[X] - f[X0], ONE)
FORMULA(plain_imports_change, f[M] - f[M0], ONE)
FORMULA(plain_balance_change, f[X] - f[M] - f[X0] + f[M0], ONE)
FORMULA(plain_coverage, f[X], f[M])
FORMULA(plain_normalised, f[X] - f[M], f[X] + f[M])
FORMULA(plain_exports_share, f[X], now(f))
FORMULA(plain_imports_share, f[M], now(f))
FORMULA(plain_exports_contribution, f[X] - f[X0], before(f))
FORMULA(plain_imports_contribution, f[M] - f[M0], before(f))
FORMULA(plain_average, now(f), ONE *months)

static const struct plain {
	const char *name;
	const char *takes; /* x, m, t: a figure of the period; X, M, T: of a year before */
	plain_formula *formula;
	enum { PLAIN_LEVEL, PLAIN_PERCENT, PLAIN_AVERAGE } kind;
} plains[] = {
	{"exports", "x", plain_exports, PLAIN_LEVEL},
	{"imports", "m", plain_imports, PLAIN_LEVEL},
	{"turnover", "t", plain_turnover, PLAIN_LEVEL},
	{"balance", "xm", plain_balance, PLAIN_LEVEL},
	{"growth", "tT", plain_growth, PLAIN_PERCENT},
	{"exports_growth", "xX", plain_exports_growth, PLAIN_PERCENT},
	{"imports_growth", "mM", plain_imports_growth, PLAIN_PERCENT},
	{"change", "tT", plain_change, PLAIN_LEVEL},
	{"exports_change", "xX", plain_exports_change, PLAIN_LEVEL},
	{"imports_change", "mM", plain_imports_change, PLAIN_LEVEL},
	{"balance_change", "xmXM", plain_balance_change, PLAIN_LEVEL},
	{"coverage", "xm", plain_coverage, PLAIN_PERCENT},
	{"normalised_balance", "xm", plain_normalised, PLAIN_PERCENT},
	{"exports_share", "xt", plain_exports_share, PLAIN_PERCENT},
	{"imports_share", "mt", plain_imports_share, PLAIN_PERCENT},
	{"exports_contribution", "xXT", plain_exports_contribution, PLAIN_PERCENT},
	{"imports_contribution", "mMT", plain_imports_contribution, PLAIN_PERCENT},
	{"monthly_average", "t", plain_average, PLAIN_AVERAGE},
};

struct plain_figure {
	bool is_printed;
	long long value, half;
	int decimals;
	char text[24];
};

static void set_figure(struct plain_figure *figure, long long hundredths, int decimals)
{
	figure->is_printed = true;
	figure->decimals = decimals;
	if (decimals == 1) {
		hundredths -= hundredths % 10;
		snprintf(figure->text, sizeof(figure->text), "%lld.%lld", hundredths / 100,
			 hundredths / 10 % 10);
	} else {
		snprintf(figure->text, sizeof(figure->text), "%lld.%02lld", hundredths / 100,
			 hundredths % 100);
	}
	figure->value = hundredths * (ONE / 100);
	figure->half = decimals == 1 ? ONE / 20 : ONE / 200;
}

static void random_figures(uint64_t *seed, struct plain_figure figures[N_FIGURES])
{
	for (int i = 0; i < N_FIGURES; i++) {
		int size = random_below(seed, 8) ? 100000 : 12;

		figures[i] = (struct plain_figure){.is_printed = false};
		if (i % 3 != T) {
			set_figure(&figures[i], random_below(seed, size),
				   1 + random_below(seed, 2));
		} else if (random_below(seed, 2)) {
			long long sum = (figures[i - 2].value + figures[i - 1].value) / (ONE / 100);

			sum += random_below(seed, 21) - 10;
			set_figure(&figures[i], sum > 0 ? sum : 0, 1 + random_below(seed, 2));
		}
	}
}

/* Which figures the formula takes, a turnover that is not printed as its parts. */
static void mark_taken(const struct plain *plain, const struct plain_figure figures[N_FIGURES],
		       bool taken[N_FIGURES])
{
	static const char letters[] = "xmtXMT";

	for (int i = 0; i < N_FIGURES; i++)
		taken[i] = false;
	for (const char *c = plain->takes; *c; c++) {
		int i = (int)(strchr(letters, *c) - letters);

		if (i % 3 == T && !figures[i].is_printed)
			taken[i - 2] = taken[i - 1] = true;
		else
			taken[i] = true;
	}
}

static int compare_quotients(struct plain_quotient a, struct plain_quotient b)
{
	long long left = a.over * b.under, right = b.over * a.under;

	return (left > right) - (left < right);
}

#define GRID 4 /* steps from one end of a range to the other */

/* Least and greatest value over the grid; false if a divisor is not above zero somewhere. */
static bool search_grid(const struct plain *plain, const struct plain_figure figures[N_FIGURES],
			int months, struct plain_quotient *value, struct plain_quotient *low,
			struct plain_quotient *high)
{
	long long f[N_FIGURES];
	bool taken[N_FIGURES], first = true;
	int step[N_FIGURES] = {0}, i;

	mark_taken(plain, figures, taken);
	for (i = 0; i < N_FIGURES; i++)
		f[i] = figures[i].is_printed ? figures[i].value : -1;
	*value = plain->formula(f, months);
	do {
		struct plain_quotient here;

		for (i = 0; i < N_FIGURES; i++) {
			if (!taken[i])
				continue;
			f[i] = figures[i].value - figures[i].half +
			       figures[i].half * 2 * step[i] / GRID;
			f[i] = f[i] < 0 ? 0 : f[i];
		}
		here = plain->formula(f, months);
		if (here.under <= 0)
			return false;
		if (first || compare_quotients(here, *low) < 0)
			*low = here;
		if (first || compare_quotients(here, *high) > 0)
			*high = here;
		first = false;
		for (i = 0; i < N_FIGURES && (!taken[i] || step[i] == GRID); i++)
			step[i] = 0;
		if (i < N_FIGURES)
			step[i]++;
	} while (i < N_FIGURES);
	return true;
}

static void check_ratio(const char *what, struct ratio ratio, struct plain_quotient expected)
{
	struct plain_quotient got = {whole_of_dec(ratio.numerator, 4),
				     whole_of_dec(ratio.denominator, 4)};

	if (got.under <= 0 || compare_quotients(got, expected) != 0)
		fail_msg("%s: is %lld / %lld, should be %lld / %lld", what, got.over, got.under,
			 expected.over, expected.under);
}

/* q times 10^places, rounded: 0 half away from zero, -1 down, 1 up. */
static long long rounded(struct plain_quotient q, int places, int how)
{
	long long over = q.over, whole, rest;

	while (places-- > 0)
		over *= 10;
	whole = over / q.under;
	rest = over % q.under;
	if (how == 0 && 2 * llabs(rest) >= q.under)
		return whole + (over < 0 ? -1 : 1);
	if (how < 0 && rest < 0)
		return whole - 1;
	return how > 0 && rest > 0 ? whole + 1 : whole;
}

static int taken_decimals(const struct plain_figure figures[N_FIGURES], const bool taken[N_FIGURES])
{
	int most = 0;

	for (int i = 0; i < N_FIGURES; i++) {
		if (taken[i] && figures[i].decimals > most)
			most = figures[i].decimals;
	}
	return most;
}

static void check_as_plain(const struct plain *plain, const struct plain_figure figures[N_FIGURES],
			   const struct value *value, int months)
{
	struct plain_quotient exact, low = {0, 1}, high = {0, 1};
	bool taken[N_FIGURES];
	int decimals, places;
	struct dec end = DEC_ZERO;
	char what[200];

	snprintf(what, sizeof(what), "%s of %s %s %s, a year before %s %s %s", plain->name,
		 figures[X].text, figures[M].text, figures[T].text, figures[X0].text,
		 figures[M0].text, figures[T0].text);
	if (!search_grid(plain, figures, months, &exact, &low, &high)) {
		check_number_row(what, value->state, FIGURE_MISSING);
		check_number_row(what, value->reasons[0].code, REASON_BASE_NOT_ABOVE_ZERO);
		return;
	}
	check_number_row(what, value->state, FIGURE_PRESENT);
	check_ratio(what, value->exact, exact);
	check_ratio(what, value->range.low, low);
	check_ratio(what, value->range.high, high);
	check_number_row(what, interval_contains(value->range, value->exact), true);

	mark_taken(plain, figures, taken);
	decimals = taken_decimals(figures, taken) + (plain->kind == PLAIN_AVERAGE);
	decimals = plain->kind == PLAIN_PERCENT ? 1 : decimals;
	places = decimals + (plain->kind == PLAIN_PERCENT ? 2 : 0);
	check_number_row(what, value->shown.scale, decimals);
	check_number_row(what, whole_of_dec(value->shown, decimals), rounded(exact, places, 0));
	assert_true(value_shown_low(value, &end));
	check_number_row(what, whole_of_dec(end, decimals + 3), rounded(low, places + 3, -1));
	assert_true(value_shown_high(value, &end));
	check_number_row(what, whole_of_dec(end, decimals + 3), rounded(high, places + 3, 1));
}

TEST(table_of_plain_formulas_is_whole)
{
	const size_t n = sizeof(plains) / sizeof(plains[0]);

	for (size_t i = 0; i < n_indicators; i++) {
		if (i >= n || strcmp(plains[i].name, indicators[i].name) != 0)
			fail_msg("tests/unit/test_indicator.c: plains[%zu] is to be %s in plain "
				 "integers",
				 i, indicators[i].name);
	}
	assert_int_equal(n, n_indicators);
}

TEST(ranges_are_those_of_the_grid)
{
	uint64_t seed = 18102024;

	for (int round = 0; round < 2000; round++) {
		struct plain_figure figures[N_FIGURES];
		int months = 1 + random_below(&seed, 12);
		struct period period = {2023 * 12, 2023 * 12 + months - 1};
		char now_text[PERIOD_TEXT_MAX], base_text[PERIOD_TEXT_MAX];
		struct trade_row rows[2] = {{.period = base_text}, {.period = now_text}};
		struct trade trade;
		struct calc calc;

		random_figures(&seed, figures);
		period_format(period, now_text);
		period_format((struct period){period.first - 12, period.last - 12}, base_text);
		for (int i = 0; i < 2; i++) {
			const struct plain_figure *f = figures + (i ? X : X0);

			rows[i].exports = f[X].text;
			rows[i].imports = f[M].text;
			rows[i].turnover = f[T].is_printed ? f[T].text : NULL;
		}
		SET_UP(&trade, rows);
		calc = calc_of(&trade);
		for (size_t i = 0; i < sizeof(plains) / sizeof(plains[0]); i++) {
			struct value value =
				value_of(&calc, &trade.set.series[0], plains[i].name, period);

			check_as_plain(&plains[i], figures, &value, months);
		}
		tiling_release(&calc.tiling);
		trade_tear_down(&trade);
	}
}

/* Exact, with turnover as the sum of its parts; the parts of each year may come in any digits. */
TEST(contributions_sum_to_growth)
{
	uint64_t seed = 2023;

	for (int round = 0; round < 200; round++) {
		char cells[4][24];
		struct trade_row rows[2] = {{.period = "2022"}, {.period = "2023"}};
		struct trade trade;
		struct calc calc;
		struct fraction growth, x, m, sum;
		struct school left, right;

		for (int i = 0; i < 4; i++) {
			int whole = 1 + random_below(&seed, 900000);

			if (random_below(&seed, 2))
				snprintf(cells[i], sizeof(cells[i]), "%d.%05d", whole,
					 random_below(&seed, 100000));
			else
				snprintf(cells[i], sizeof(cells[i]), "%d", whole);
		}
		rows[0].exports = cells[0];
		rows[0].imports = cells[1];
		rows[1].exports = cells[2];
		rows[1].imports = cells[3];
		SET_UP(&trade, rows);
		calc = calc_of(&trade);
		growth = fraction_of_ratio(
			value_of(&calc, &trade.set.series[0], "growth", period_of("2023")).exact);
		x = fraction_of_ratio(value_of(&calc, &trade.set.series[0], "exports_contribution",
					       period_of("2023"))
					      .exact);
		m = fraction_of_ratio(value_of(&calc, &trade.set.series[0], "imports_contribution",
					       period_of("2023"))
					      .exact);
		left = school_mul(&x.over, &m.under);
		right = school_mul(&m.over, &x.under);
		sum = fraction_of(school_add(&left, &right), school_mul(&x.under, &m.under));
		check_number_row(cells[0], fraction_cmp(&sum, &growth), 0);
		tiling_release(&calc.tiling);
		trade_tear_down(&trade);
	}
}
