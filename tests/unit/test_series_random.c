/* Tiling and turnover beside a search of all subsets. */
#include "series.h"

#include <stdio.h>

#include "levels.h"
#include "support.h"

/*
 * Random rows against all their subsets. Everything below is counted in whole units of the currency
 * and bits for months, and shares nothing with series.c but the rules that series.h states.
 */
#define RANDOM_SETS 2500
#define MAX_ROWS 12
#define WINDOW 14 /* months in which rows lie; periods asked for lie in the middle ten */
#define FIRST_MONTH (2022 * 12 + 9)

struct plain_row {
	int from, to; /* months of the window, both included */
	enum figure_state state[FLOW_COUNT];
	long long value[FLOW_COUNT]; /* in units of the currency */
	int place[FLOW_COUNT];	     /* the last printed digit counts 10^place units */
	unsigned months;	     /* bits from..to */
};

static long long power_of_ten(int n)
{
	long long power = 1;

	while (n-- > 0)
		power *= 10;
	return power;
}

struct plain_sum {
	long long value, low, high;
	int place;
};

static struct plain_sum plain_zero(void)
{
	return (struct plain_sum){0, 0, 0, 9};
}

static void plain_add(struct plain_sum *sum, const struct plain_row *row, int flow)
{
	long long half = power_of_ten(row->place[flow]) / 2, low = row->value[flow] - half;

	sum->value += row->value[flow];
	sum->low += low > 0 ? low : 0;
	sum->high += row->value[flow] + half;
	sum->place = row->place[flow] < sum->place ? row->place[flow] : sum->place;
}

/* Which rows may be taken: 'p' printed, 's' printed or suppressed, 'o' printed or both parts. */
static bool plain_has(const struct plain_row *row, int flow, char rule)
{
	if (row->state[flow] == FIGURE_PRESENT)
		return true;
	if (rule == 's')
		return row->state[flow] == FIGURE_SUPPRESSED;
	return rule == 'o' && row->state[flow] == FIGURE_MISSING &&
	       row->state[FLOW_EXPORTS] == FIGURE_PRESENT &&
	       row->state[FLOW_IMPORTS] == FIGURE_PRESENT;
}

static unsigned bits(int from, int to)
{
	unsigned set = 0;

	for (int month = from; month <= to; month++)
		set |= 1U << month;
	return set;
}

/* The rows of a subset that tiles, by their first month; lengths are compared from the start. */
static int compare_choices(const struct plain_row *rows, unsigned a, unsigned b, int from)
{
	unsigned count_a = 0, count_b = 0;

	for (int i = 0; i < MAX_ROWS; i++) {
		count_a += a >> i & 1;
		count_b += b >> i & 1;
	}
	if (count_a != count_b)
		return count_a < count_b ? -1 : 1;
	for (int month = from; a != b;) {
		int end_a = 0, end_b = 0;

		for (int i = 0; i < MAX_ROWS; i++) {
			if (rows[i].from != month)
				continue;
			if (a >> i & 1)
				end_a = rows[i].to;
			if (b >> i & 1)
				end_b = rows[i].to;
		}
		if (end_a != end_b)
			return end_a > end_b ? -1 : 1;
		month = end_a + 1;
	}
	return 0;
}

/* The best subset that tiles the months from..to; 0 if none does. Tries them all. */
static unsigned best_subset(const struct plain_row *rows, int n, int from, int to, int flow,
			    char rule, bool with_whole)
{
	static unsigned cover[1 << MAX_ROWS];
	static bool fits[1 << MAX_ROWS];
	unsigned wanted = bits(from, to), best = 0;

	cover[0] = 0;
	fits[0] = true;
	for (unsigned subset = 1; subset < 1U << n; subset++) {
		int last = 0;
		unsigned rest;

		while (!(subset >> last & 1))
			last++;
		rest = subset & (subset - 1);
		fits[subset] = fits[rest] && !(cover[rest] & rows[last].months) &&
			       plain_has(&rows[last], flow, rule) &&
			       (with_whole || rows[last].months != wanted);
		cover[subset] = cover[rest] | rows[last].months;
		if (fits[subset] && cover[subset] == wanted &&
		    (!best || compare_choices(rows, subset, best, from) < 0))
			best = subset;
	}
	return best;
}

static struct plain_sum sum_of_subset(const struct plain_row *rows, unsigned subset, int flow)
{
	struct plain_sum sum = plain_zero();

	for (int i = 0; i < MAX_ROWS; i++) {
		if (!(subset >> i & 1))
			continue;
		if (rows[i].state[flow] == FIGURE_PRESENT) {
			plain_add(&sum, &rows[i], flow);
		} else {
			plain_add(&sum, &rows[i], FLOW_EXPORTS);
			plain_add(&sum, &rows[i], FLOW_IMPORTS);
		}
	}
	return sum;
}

static void check_sum(const char *what, const struct level *level, struct plain_sum sum, int power)
{
	check_text_row(what, state_names[level->state], "present");
	check_number_row(what, whole_of_dec(level->value, power), sum.value);
	check_number_row(what, level->value.scale, power - sum.place);
	check_number_row(what, ratio_is_decimal(level->range.low), true);
	check_number_row(what, ratio_is_decimal(level->range.high), true);
	check_number_row(what, whole_of_dec(level->range.low.numerator, power), sum.low);
	check_number_row(what, whole_of_dec(level->range.high.numerator, power), sum.high);
}

/* Fill rows and the table that builds the same; returns how many. */
static int random_rows(uint64_t *seed, bool with_suppressed, struct plain_row *rows,
		       struct trade_row *table, char text[MAX_ROWS][4][32])
{
	int wanted = 4 + random_below(seed, MAX_ROWS - 3), n = 0;

	for (int tries = 0; n < wanted && tries < 100; tries++) {
		struct plain_row row = {.from = random_below(seed, WINDOW)};
		struct period period;
		int power = random_below(seed, 4) ? 6 : 3;
		bool taken = false;

		/* Two of three rows begin where another one ends. */
		if (n && random_below(seed, 3))
			row.from = rows[random_below(seed, n)].to + 1;
		row.to = row.from + random_below(seed, random_below(seed, 4) ? 3 : 10);
		if (row.to >= WINDOW)
			continue;
		row.months = bits(row.from, row.to);
		for (int i = 0; i < n; i++)
			taken = taken || rows[i].months == row.months;
		if (taken)
			continue;
		period = (struct period){FIRST_MONTH + row.from, FIRST_MONTH + row.to};
		period_format(period, text[n][3]);
		table[n] = (struct trade_row){.period = text[n][3],
					      .unit = power == 6 ? "USD million" : "USD thousand"};
		for (int f = 0; f < FLOW_COUNT; f++) {
			const char **cell = f == FLOW_EXPORTS	? &table[n].exports
					    : f == FLOW_IMPORTS ? &table[n].imports
								: &table[n].turnover;
			int decimals = random_below(seed, 3), dice = random_below(seed, 10);
			int digits = random_below(seed, dice == 0 ? 2 : 100000);
			int divisor = (int)power_of_ten(decimals);

			*cell = NULL;
			row.state[f] = FIGURE_MISSING;
			if (dice > 7)
				continue;
			if (dice == 7 && with_suppressed) {
				row.state[f] = FIGURE_SUPPRESSED;
				*cell = "c";
				continue;
			}
			row.state[f] = FIGURE_PRESENT;
			row.place[f] = power - decimals;
			row.value[f] = digits * power_of_ten(row.place[f]);
			if (decimals)
				snprintf(text[n][f], sizeof(text[n][f]), "%d.%0*d",
					 digits / divisor, decimals, digits % divisor);
			else
				snprintf(text[n][f], sizeof(text[n][f]), "%d", digits);
			*cell = text[n][f];
		}
		rows[n++] = row;
	}
	return n;
}

/* Some months: mostly from where one row begins to where another one ends. */
static void random_query(uint64_t *seed, const struct plain_row *rows, int n, int *from, int *to)
{
	do {
		*from = random_below(seed, WINDOW);
		*to = random_below(seed, WINDOW);
		if (random_below(seed, 5)) {
			*from = rows[random_below(seed, n)].from;
			*to = rows[random_below(seed, n)].to;
		}
	} while (*from > *to);
}

/* The rows chosen are those of the subset, by their first month. */
static void check_choice(const char *what, const struct tiling *tiling,
			 const struct plain_row *rows, unsigned subset)
{
	unsigned seen = 0;
	int32_t next = -1;

	for (size_t i = 0; i < tiling->n; i++) {
		int from = tiling->rows[i]->period.first - FIRST_MONTH;
		int to = tiling->rows[i]->period.last - FIRST_MONTH;

		check_number_row(what, from > next, true);
		next = to;
		for (int r = 0; r < MAX_ROWS; r++) {
			if ((subset >> r & 1) && rows[r].from == from && rows[r].to == to)
				seen |= 1U << r;
		}
	}
	check_number_row(what, seen, subset);
}

/* What series.h says about a missing level, counted anew. */
static void check_reason(const char *what, const struct level *level, const struct plain_row *rows,
			 int n, int from, int to, int flow)
{
	unsigned wanted = bits(from, to), covered = 0, runs = 0;
	int hole_from = -1, hole_to = -1;
	enum reason_code expected = REASON_HOLE;
	enum figure_state state = FIGURE_MISSING;

	for (int i = 0; i < n; i++) {
		if (!(rows[i].months & ~wanted) && rows[i].state[flow] == FIGURE_PRESENT)
			covered |= rows[i].months;
	}
	for (int month = from; month <= to; month++) {
		if (covered >> month & 1)
			continue;
		if (month == from || (covered >> (month - 1) & 1))
			runs++;
		if (runs == 1) {
			hole_from = hole_from < 0 ? month : hole_from;
			hole_to = month;
		}
	}
	if (!runs)
		expected = REASON_OVERLAP;
	else if (!covered)
		expected = REASON_NO_ROW;
	if (best_subset(rows, n, from, to, (int)flow, 's', true)) {
		expected = REASON_SUPPRESSED;
		state = FIGURE_SUPPRESSED;
	}
	for (int i = 0; i < n; i++) {
		if (rows[i].months == wanted && rows[i].state[flow] == FIGURE_MISSING) {
			expected = REASON_EMPTY_CELL;
			state = FIGURE_MISSING;
		}
	}
	check_text_row(what, state_names[level->state], state_names[state]);
	check_number_row(what, level->reason.code, expected);
	if (expected != REASON_HOLE)
		return;
	check_number_row(what, level->reason.hole.first - FIRST_MONTH, hole_from);
	check_number_row(what, level->reason.hole.last - FIRST_MONTH, hole_to);
	check_number_row(what, (long long)level->reason.n_holes, runs);
}

/* One flow over some months; returns how many rows tile them, or 0. */
static size_t check_flow(const char *what, struct trade *trade, const struct plain_row *rows, int n,
			 int from, int to, enum flow flow, bool with_whole)
{
	unsigned best = best_subset(rows, n, from, to, (int)flow, 'p', with_whole);
	struct period period = {FIRST_MONTH + from, FIRST_MONTH + to};
	enum diag_code code = series_tile(
		only_series(trade), (struct wanted_tiling){flow, period, TILE_PRINTED, with_whole},
		&trade->tiling, NULL);
	struct level level;

	check_number_row(what, code, best ? DIAG_OK : DIAG_NO_DATA);
	if (best)
		check_choice(what, &trade->tiling, rows, best);
	best = best_subset(rows, n, from, to, (int)flow, 'p', true);
	level = level_of(trade, flow, period);
	if (!best) {
		check_reason(what, &level, rows, n, from, to, (int)flow);
		return 0;
	}
	check_choice(what, &trade->tiling, rows, best);
	check_sum(what, &level, sum_of_subset(rows, best, (int)flow),
		  only_series(trade)->unit.power);
	check_number_row(what, level.origin, best & (best - 1) ? LEVEL_TILED : LEVEL_PUBLISHED);
	return trade->tiling.n;
}

TEST(tiles_as_the_best_of_all_subsets)
{
	uint64_t seed = 20241018;
	int counts[MAX_ROWS + 1] = {0};

	for (int set = 0; set < RANDOM_SETS; set++) {
		struct plain_row rows[MAX_ROWS] = {{0}};
		struct trade_row table[MAX_ROWS];
		char text[MAX_ROWS][4][32], what[64];
		int n = random_rows(&seed, true, rows, table, text);
		struct trade trade;

		trade_set_up(&trade, table, (size_t)n);
		for (int query = 0; query < 8; query++) {
			int from, to;
			enum flow flow = random_below(&seed, 2) ? FLOW_EXPORTS : FLOW_IMPORTS;

			random_query(&seed, rows, n, &from, &to);
			snprintf(what, sizeof(what), "set %d, months %d to %d of %s", set, from, to,
				 flow_names[flow]);
			counts[check_flow(what, &trade, rows, n, from, to, flow,
					  random_below(&seed, 4) != 0)]++;
		}
		trade_tear_down(&trade);
	}
	/* The sets were worth it. */
	assert_true(counts[0] > 1000 && counts[1] > 1000 && counts[2] > 500 && counts[3] > 100);
	assert_true(counts[4] + counts[5] > 20);
}

/*
 * The rules of series.h for turnover: 0 the row prints it, 1 the row has both parts, 2 printed
 * turnovers tile, 3 parts over the period, 4 rows with either tile, 5 none of these.
 */
static int plain_turnover(const struct plain_row *rows, int n, int from, int to,
			  struct plain_sum *sum)
{
	unsigned printed = best_subset(rows, n, from, to, FLOW_TURNOVER, 'p', true);
	unsigned exports = best_subset(rows, n, from, to, FLOW_EXPORTS, 'p', true);
	unsigned imports = best_subset(rows, n, from, to, FLOW_IMPORTS, 'p', true);
	unsigned mixed = best_subset(rows, n, from, to, FLOW_TURNOVER, 'o', true);
	struct plain_sum m;

	if (printed && !(printed & (printed - 1))) {
		*sum = sum_of_subset(rows, printed, FLOW_TURNOVER);
		return 0;
	}
	*sum = sum_of_subset(rows, mixed, FLOW_TURNOVER);
	if (mixed && !(mixed & (mixed - 1)))
		return 1;
	if (printed) {
		*sum = sum_of_subset(rows, printed, FLOW_TURNOVER);
		return 2;
	}
	if (!exports || !imports)
		return mixed ? 4 : 5;
	*sum = sum_of_subset(rows, exports, FLOW_EXPORTS);
	m = sum_of_subset(rows, imports, FLOW_IMPORTS);
	sum->value += m.value;
	sum->low += m.low;
	sum->high += m.high;
	sum->place = m.place < sum->place ? m.place : sum->place;
	return 3;
}

TEST(turnover_as_the_rules_say)
{
	static const char *const origins[] = {"published", "sum", "tiled", "sum", "tiled"};
	uint64_t seed = 523;
	int seen[6] = {0};

	for (int set = 0; set < RANDOM_SETS; set++) {
		struct plain_row rows[MAX_ROWS] = {{0}};
		struct trade_row table[MAX_ROWS];
		char text[MAX_ROWS][4][32], what[64];
		int n = random_rows(&seed, false, rows, table, text);
		struct trade trade;

		trade_set_up(&trade, table, (size_t)n);
		for (int query = 0; query < 8; query++) {
			int from, to, rule;
			struct plain_sum sum;
			struct level level;

			random_query(&seed, rows, n, &from, &to);
			snprintf(what, sizeof(what), "set %d, months %d to %d", set, from, to);
			rule = plain_turnover(rows, n, from, to, &sum);
			level = level_of(&trade, FLOW_TURNOVER,
					 (struct period){FIRST_MONTH + from, FIRST_MONTH + to});
			seen[rule]++;
			if (rule == 5) {
				check_text_row(what, state_names[level.state], "missing");
				continue;
			}
			check_sum(what, &level, sum, only_series(&trade)->unit.power);
			check_text_row(what, origin_names[level.origin], origins[rule]);
		}
		trade_tear_down(&trade);
	}
	for (int rule = 0; rule < 6; rule++)
		assert_true(seen[rule] > 100);
}
