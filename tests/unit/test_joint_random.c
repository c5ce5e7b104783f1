/* What is said of systems made up at random, beside what elimination says of them. */
#include "joint.h"

#include <stdio.h>

#include "support.h"
#include "systems.h"

/* Texts up to the first NULL. */
static const char *const frames[][4] = {
	{"2022", "2023", NULL, NULL},
	{"2022", "2023", NULL, NULL},
	{"2022", "2023", "2024", NULL},
	{"2023-S1", "2023-S2", "2023", NULL},
	{"2023-Q1", "2023", NULL, NULL},
	{"2022-01/2022-08", "2023-01/2023-08", "2024", NULL},
	{"2022-01/2022-08", "2022", "2023", NULL},
	{"2023-01/2023-06", "2023-04/2023-09", NULL, NULL},
};

static struct joint_term random_term(uint64_t *random, const char *const *frame)
{
	int n = 0;

	while (n < 4 && frame[n])
		n++;
	return (struct joint_term){(enum flow)random_below(random, FLOW_COUNT),
				   period_of(frame[random_below(random, n)]), 1};
}

/* A level, a sum, a balance, a growth, a share, a coverage or something odd; still silent. */
static struct joint_figure random_figure(uint64_t *random, const char *const *frame)
{
	struct joint_figure figure = {.n_over = 1};
	struct joint_term *over = figure.over, *under = figure.under;

	figure.range = (struct interval){RATIO_MINUS_INFINITE, RATIO_INFINITE};
	over[0] = random_term(random, frame);
	switch (random_below(random, 12)) {
	case 0: /* balance */
		over[1] = over[0];
		over[0].flow = FLOW_EXPORTS;
		over[1].flow = FLOW_IMPORTS;
		over[1].sign = -1;
		figure.n_over = 2;
		break;
	case 1: /* sum */
		over[1] = random_term(random, frame);
		figure.n_over = 2;
		break;
	case 2: /* share */
	case 3:
		over[0].flow = random_below(random, 2) ? FLOW_EXPORTS : FLOW_IMPORTS;
		under[0] = over[0];
		under[0].flow = FLOW_TURNOVER;
		figure.n_under = 1;
		break;
	case 4: /* coverage */
		under[0] = over[0];
		over[0].flow = FLOW_EXPORTS;
		under[0].flow = FLOW_IMPORTS;
		figure.n_under = 1;
		break;
	case 5:
	case 6: /* growth */
	case 7:
		under[0] = random_term(random, frame);
		under[0].flow = over[0].flow;
		figure.n_under = 1;
		break;
	case 8: /* odd */
		over[1] = random_term(random, frame);
		under[0] = random_term(random, frame);
		under[1] = random_term(random, frame);
		over[1].sign = random_below(random, 2) ? 1 : -1;
		under[1].sign = random_below(random, 2) ? 1 : -1;
		figure.n_over = (size_t)(1 + random_below(random, 2));
		figure.n_under = (size_t)(1 + random_below(random, 2));
		break;
	default: /* level */
		break;
	}
	return figure;
}

static bool overlap(struct period a, struct period b)
{
	return a.first <= b.last && b.first <= a.last;
}

/* A term and its opposite leave open whether the figure speaks of the level. */
static bool has_opposites(const struct joint_figure *figure)
{
	for (size_t i = 1; i < figure->n_over; i++) {
		if (figure->over[i].sign < 0 &&
		    overlap(figure->over[i].period, figure->over[0].period) &&
		    (figure->over[i].flow == figure->over[0].flow ||
		     figure->over[i].flow == FLOW_TURNOVER ||
		     figure->over[0].flow == FLOW_TURNOVER))
			return true;
	}
	for (size_t i = 1; i < figure->n_under; i++) {
		if (figure->under[i].sign < 0 &&
		    overlap(figure->under[i].period, figure->under[0].period) &&
		    (figure->under[i].flow == figure->under[0].flow ||
		     figure->under[i].flow == FLOW_TURNOVER ||
		     figure->under[0].flow == FLOW_TURNOVER))
			return true;
	}
	return false;
}

static struct system random_silent_system(uint64_t *random, int least, int most)
{
	struct system system = {.n = 0};
	const char *const *frame =
		frames[random_below(random, (int)(sizeof(frames) / sizeof(frames[0])))];
	size_t n = (size_t)(least + random_below(random, most - least + 1));

	while (system.n < n) {
		struct joint_figure figure = random_figure(random, frame);

		if (!has_opposites(&figure))
			system.figures[system.n++] = figure;
	}
	return system;
}

/* number / 10^places */
static struct ratio decimal_end(long number, int places)
{
	struct dec d;

	assert_true(dec_shift(dec_from_int(number), -places, &d));
	return ratio_of(d);
}

/* What `value`, printed with so many places, stands for. */
static struct interval print_value(mpq_t value, int places)
{
	mpq_t shifted, power, half;
	struct interval range;
	mpz_t number;
	long n;

	mpq_inits(shifted, power, half, NULL);
	mpz_init(number);
	mpz_ui_pow_ui(mpq_numref(power), 10, (unsigned long)(places < 0 ? -places : places));
	if (places < 0)
		mpq_div(shifted, value, power);
	else
		mpq_mul(shifted, value, power);
	mpq_set_ui(half, 1, 2);
	mpq_add(shifted, shifted, half);
	mpz_fdiv_q(number, mpq_numref(shifted), mpq_denref(shifted));
	assert_true(mpz_sizeinbase(number, 2) < 50);
	n = mpz_get_si(number);
	range.low = decimal_end(10 * n - 5, places + 1);
	range.high = decimal_end(10 * n + 5, places + 1);
	mpq_clears(shifted, power, half, NULL);
	mpz_clear(number);
	return range;
}

static long random_level(uint64_t *random)
{
	switch (random_below(random, 8)) {
	case 0:
		return 0;
	case 1:
		return random_below(random, 10);
	default:
		return random_below(random, 20000);
	}
}

/* Print every figure of random true levels; one that has no value stays silent. */
static void print_truth(uint64_t *random, struct system *system)
{
	struct oracle *oracle = oracle_new(system->figures, system->n);
	size_t n_columns = oracle_n_columns(oracle);
	mpq_t columns[ORACLE_COLUMNS], value;

	mpq_init(value);
	for (size_t c = 0; c < n_columns; c++) {
		mpq_init(columns[c]);
		mpq_set_si(columns[c], random_level(random), 10);
		mpq_canonicalize(columns[c]);
	}
	for (size_t i = 0; i < system->n; i++) {
		struct joint_figure *figure = &system->figures[i];
		int places =
			figure->n_under ? 1 + random_below(random, 3) : random_below(random, 4) - 2;

		if (!oracle_evaluate(oracle, i, columns, value))
			continue;
		figure->range = print_value(value, places);
		if (random_below(random, 8) == 0)
			figure->range.high = RATIO_INFINITE;
		else if (random_below(random, 8) == 0)
			figure->range.low = RATIO_MINUS_INFINITE;
	}
	for (size_t c = 0; c < n_columns; c++)
		mpq_clear(columns[c]);
	mpq_clear(value);
	oracle_free(oracle);
}

/* A silent figure for every unknown. */
static void add_silent_levels(struct system *system)
{
	struct oracle *oracle = oracle_new(system->figures, system->n);

	for (size_t c = 0; c < oracle_n_columns(oracle); c++) {
		struct joint_figure figure = {.n_over = 1};

		assert_true(system->n < FIGURES_MAX);
		figure.over[0] = oracle_column(oracle, c);
		figure.range = (struct interval){RATIO_MINUS_INFINITE, RATIO_INFINITE};
		system->figures[system->n++] = figure;
	}
	oracle_free(oracle);
}

TEST(what_is_true_is_consistent)
{
	uint64_t random = 2023;
	struct tally tally = {0};

	for (int i = 0; i < 160; i++) {
		struct system system = random_silent_system(&random, 3, 8);
		char what[32];

		(void)snprintf(what, sizeof(what), "true system %d", i);
		print_truth(&random, &system);
		add_silent_levels(&system);
		check_number_row(what, examine(what, &system, &tally), JOINT_CONSISTENT);
	}
	check_number_row("most witnesses are told",
			 tally.told > 500 && tally.told > 9 * tally.untold, true);
	check_number_row("ranges", tally.implied >= 1000 && tally.infinite >= 100, true);
}

/* Small whole and half numbers: ends touch, rows depend on each other, divisors vanish. */
static struct interval random_range(uint64_t *random, bool is_quotient)
{
	long low = is_quotient ? random_below(random, 8) : 2 * random_below(random, 8);
	long width = random_below(random, 3) * (is_quotient ? 1 : 2);
	struct interval range;

	if (random_below(random, 12) == 0)
		low = -low;
	range = (struct interval){decimal_end(5 * low, 1), decimal_end(5 * (low + width), 1)};
	if (random_below(random, 6) == 0)
		range.high = RATIO_INFINITE;
	else if (random_below(random, 6) == 0)
		range.low = RATIO_MINUS_INFINITE;
	return range;
}

static struct ratio moved_end(struct ratio end, struct dec by)
{
	struct dec sum;

	if (!ratio_is_finite(end))
		return end;
	assert_true(dec_add(end.numerator, by, &sum));
	return ratio_of(sum);
}

/* Move a figure by up to three units of its last place. */
static void misprint(uint64_t *random, struct joint_figure *figure)
{
	struct ratio end =
		ratio_is_finite(figure->range.low) ? figure->range.low : figure->range.high;
	struct dec by;

	if (is_silent(figure))
		return;
	assert_true(dec_shift(dec_from_int(10 * (random_below(random, 7) - 3)),
			      -end.numerator.scale, &by));
	figure->range.low = moved_end(figure->range.low, by);
	figure->range.high = moved_end(figure->range.high, by);
}

/* One elimination answers for all subsets; here a subset is eliminated by itself. */
static void check_oracle(uint64_t *random, const struct system *system)
{
	struct oracle *whole = oracle_new(system->figures, system->n), *part;
	figure_set set = random_next(random) & oracle_all(whole);
	struct system subset = {.n = 0};

	for (size_t i = 0; i < system->n; i++) {
		if (set & FIGURE_BIT(i))
			subset.figures[subset.n++] = system->figures[i];
	}
	part = oracle_new(subset.figures, subset.n);
	assert_int_equal(oracle_stands(whole, set), oracle_stands(part, oracle_all(part)));
	oracle_free(whole);
	oracle_free(part);
}

static void check_tally(const struct tally *tally)
{
	check_number_row("consistent", tally->consistent >= 50, true);
	check_number_row("contradictory", tally->contradictory >= 50, true);
	check_number_row("with repairs", tally->with_repairs >= 50, true);
	check_number_row("with pairs", tally->with_pairs >= 20, true);
	check_number_row("implied", tally->implied >= 300, true);
	check_number_row("not implied", tally->implied_not >= 300, true);
	check_number_row("infinite", tally->infinite >= 100, true);
}

TEST(agrees_on_small_numbers)
{
	uint64_t random = 8;
	struct tally tally = {0};

	for (int i = 0; i < 400; i++) {
		struct system system = random_silent_system(&random, 2, 7);
		char what[32];

		(void)snprintf(what, sizeof(what), "small numbers %d", i);
		for (size_t k = 0; k < system.n; k++) {
			if (random_below(&random, 10))
				system.figures[k].range =
					random_range(&random, system.figures[k].n_under > 0);
		}
		if (i % 4 == 0)
			add_silent_levels(&system);
		check_oracle(&random, &system);
		(void)examine(what, &system, &tally);
	}
	check_tally(&tally);
	check_number_row("several", tally.several >= 5, true);
	check_number_row("further", tally.further >= 5, true);
}

TEST(agrees_on_misprints)
{
	uint64_t random = 15;
	struct tally tally = {0};

	for (int i = 0; i < 250; i++) {
		struct system system = random_silent_system(&random, 5, 9);
		char what[32];

		(void)snprintf(what, sizeof(what), "misprints %d", i);
		print_truth(&random, &system);
		for (int k = 1 + random_below(&random, 3); k > 0; k--)
			misprint(&random, &system.figures[random_below(&random, (int)system.n)]);
		check_oracle(&random, &system);
		(void)examine(what, &system, &tally);
	}
	check_tally(&tally);
}

/* Well outside the range on one of its limited sides; false if it has none. */
static bool move_outside(const struct oracle_range *range, bool upward, struct interval *out)
{
	mpq_t thousand;
	mpz_t number;
	long n, tenth;

	if (upward ? !range->has_high : !range->has_low)
		return false;
	mpq_init(thousand);
	mpz_init(number);
	mpq_set_ui(thousand, 1000, 1);
	mpq_mul(thousand, thousand, upward ? range->high : range->low);
	mpz_fdiv_q(number, mpq_numref(thousand), mpq_denref(thousand));
	n = mpz_get_si(number);
	tenth = (n < 0 ? -n : n) / 10;
	if (upward)
		*out = (struct interval){decimal_end(n + tenth + 1000, 3),
					 decimal_end(n + tenth + 2000, 3)};
	else
		*out = (struct interval){decimal_end(n - tenth - 2000, 3),
					 decimal_end(n - tenth - 1000, 3)};
	mpq_clear(thousand);
	mpz_clear(number);
	return true;
}

TEST(finds_the_one_that_was_moved)
{
	uint64_t random = 42;
	int moved = 0;

	for (int i = 0; i < 200; i++) {
		struct system system = random_silent_system(&random, 4, 8);
		const struct joint_contradiction *c;
		size_t figure = (size_t)random_below(&random, (int)system.n);
		enum joint_answer answer;
		struct oracle_range range;
		struct oracle *oracle;
		struct joint *joint;
		bool is_found = false, is_moved;
		char what[32];

		(void)snprintf(what, sizeof(what), "moved %d", i);
		print_truth(&random, &system);
		oracle = oracle_new(system.figures, system.n);
		oracle_range_init(&range);
		is_moved = oracle_implied(oracle, figure, oracle_all(oracle), &range) &&
			   move_outside(&range, random_below(&random, 2),
					&system.figures[figure].range);
		oracle_range_clear(&range);
		oracle_free(oracle);
		if (!is_moved)
			continue;
		moved++;
		check_number_row(what, examine(what, &system, NULL), JOINT_CONTRADICTORY);
		joint = new_joint(&system);
		assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
		check_number_row(what, (long long)joint_n_contradictions(joint), 1);
		c = joint_contradiction(joint, 0);
		for (size_t k = 0; k < c->n_repairs; k++)
			is_found = is_found || c->repairs[k] == figure;
		check_number_row(what, is_found, true);
		joint_free(joint);
	}
	check_number_row("moved", moved >= 100, true);
}

/* --- many figures ----------------------------------------------------------------------------- */

static const char *const half_years[] = {"2021-S1", "2021-S2", "2022-S1",
					 "2022-S2", "2023-S1", "2023-S2"};
static const char *const years[] = {"2021", "2022", "2023"};

#define N_MANY 40

/*
 * Forty figures over twelve levels: exports and imports of six half-years. Growth, shares and levels
 * of halves and years.
 */
static struct system many_figures(void)
{
	struct system system = {.n = 0};

	for (int i = 0; i < N_MANY; i++) {
		struct joint_figure figure = {.n_over = 1};
		const char *half = half_years[i % 6], *half_before = half_years[(i + 4) % 6];

		figure.range = (struct interval){RATIO_MINUS_INFINITE, RATIO_INFINITE};
		figure.over[0] = (struct joint_term){(enum flow)(i / 6 % 3), period_of(half), 1};
		if (i >= 18) { /* growth of halves, upward and downward */
			figure.n_under = 1;
			figure.under[0] = figure.over[0];
			figure.under[0].period = period_of(half_before);
		}
		if (i >= 30) { /* years: growth, shares, levels */
			figure.over[0].period = period_of(years[i % 3]);
			figure.over[0].flow = (enum flow)(i / 3 % 2);
			figure.under[0] = figure.over[0];
			figure.under[0].period = period_of(years[(i + 2) % 3]);
		}
		if (i >= 34) {
			figure.under[0] = figure.over[0];
			figure.under[0].flow = FLOW_TURNOVER;
		}
		if (i >= 37) {
			figure.over[0].flow = FLOW_TURNOVER;
			figure.n_under = 0;
		}
		system.figures[system.n++] = figure;
	}
	return system;
}

/* The figures of true levels printed; values are kept. */
static void print_many(uint64_t *random, struct system *system, mpq_t *values)
{
	struct oracle *oracle = oracle_new(system->figures, system->n);
	size_t n = oracle_n_columns(oracle);
	mpq_t columns[ORACLE_COLUMNS];

	check_number_row("levels", (long long)n, 12);
	for (size_t c = 0; c < n; c++) {
		mpq_init(columns[c]);
		mpq_set_si(columns[c], 1000 + random_below(random, 9000), 10);
		mpq_canonicalize(columns[c]);
	}
	for (size_t i = 0; i < system->n; i++) {
		int places = system->figures[i].n_under ? 3 : random_below(random, 3) - 1;

		assert_true(oracle_evaluate(oracle, i, columns, values[i]));
		system->figures[i].range = print_value(values[i], places);
	}
	for (size_t c = 0; c < n; c++)
		mpq_clear(columns[c]);
	oracle_free(oracle);
}

static enum joint_answer answer_without(const struct system *system, size_t figure)
{
	struct system rest = *system;
	enum joint_answer answer;
	struct joint *joint;

	rest.figures[figure] = rest.figures[--rest.n];
	joint = new_joint(&rest);
	assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
	joint_free(joint);
	return answer;
}

/* The conflict by the oracle, which knows only its members; the repairs by deciding without them. */
static void check_many(const struct system *system, const struct joint_contradiction *c,
		       size_t moved)
{
	struct system conflict = {.n = 0};
	struct oracle *oracle;
	bool is_found = false;

	assert_true(c->is_complete);
	assert_true(c->n_members <= 12);
	for (size_t i = 0; i < c->n_members; i++)
		conflict.figures[conflict.n++] = system->figures[c->members[i]];
	oracle = oracle_new(conflict.figures, conflict.n);
	assert_true(!oracle_stands(oracle, oracle_all(oracle)));
	for (size_t i = 0; i < conflict.n; i++)
		assert_true(oracle_stands(oracle, oracle_all(oracle) & ~FIGURE_BIT(i)));
	oracle_free(oracle);
	for (size_t i = 0; i < c->n_repairs; i++) {
		is_found = is_found || c->repairs[i] == moved;
		assert_int_equal(answer_without(system, c->repairs[i]), JOINT_CONSISTENT);
	}
	assert_true(is_found);
	assert_int_equal(c->n_pairs, 0);
}

TEST(decides_many_figures)
{
	uint64_t random = 7;
	struct system system = many_figures();
	struct joint *joint;
	struct ratio witness;
	enum joint_answer answer;
	mpq_t values[N_MANY], value;

	mpq_init(value);
	for (size_t i = 0; i < N_MANY; i++)
		mpq_init(values[i]);
	print_many(&random, &system, values);
	joint = new_joint(&system);
	assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
	assert_int_equal(answer, JOINT_CONSISTENT);
	for (size_t i = 0; i < N_MANY; i++) {
		struct interval out;

		if (joint_witness(joint, i, &witness)) {
			rational_of_ratio(value, witness);
			assert_true(is_within(value, system.figures[i].range));
		}
		if (i % 5)
			continue;
		assert_int_equal(joint_implied(joint, i, &answer, &out), DIAG_OK);
		assert_int_equal(answer, JOINT_CONSISTENT);
		if (!is_within(values[i], out))
			fail_msg("figure %zu of many: the truth is not within what is implied", i);
	}
	joint_free(joint);
	for (size_t moved = 0; moved < N_MANY; moved += 13) {
		struct system wrong = system;

		mpq_set_ui(value, 13, 10);
		mpq_mul(value, value, values[moved]);
		wrong.figures[moved].range = print_value(value, 3);
		joint = new_joint(&wrong);
		assert_int_equal(joint_decide(joint, &answer), DIAG_OK);
		assert_int_equal(answer, JOINT_CONTRADICTORY);
		assert_int_equal(joint_n_contradictions(joint), 1);
		check_many(&wrong, joint_contradiction(joint, 0), moved);
		joint_free(joint);
	}
	for (size_t i = 0; i < N_MANY; i++)
		mpq_clear(values[i]);
	mpq_clear(value);
}
