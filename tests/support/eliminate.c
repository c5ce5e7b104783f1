#include "eliminate.h"

#include <stdlib.h>

#include "support.h"

/* --- rows ------------------------------------------------------------------------------------- */

/* The sum of coefficient times unknown, plus the last coefficient, is zero or more; above zero if
 * the row is strict. */
struct row {
	mpz_t *coefficient;
	uint64_t history; /* the input rows of which it is a sum with positive factors */
	bool is_strict;
};

struct rows {
	struct row *row;
	size_t n, room, width; /* width: coefficients of a row */
};

static void *allocate(size_t n, size_t size)
{
	void *memory = calloc(n ? n : 1, size);

	if (!memory)
		abort();
	return memory;
}

static mpz_t *rows_add(struct rows *rows, uint64_t history, bool is_strict)
{
	struct row row = {NULL, history, is_strict};

	if (rows->n == rows->room) {
		rows->room = rows->room ? 2 * rows->room : 32;
		rows->row = realloc(rows->row, rows->room * sizeof(*rows->row));
		if (!rows->row)
			abort();
	}
	row.coefficient = allocate(rows->width, sizeof(mpz_t));
	for (size_t i = 0; i < rows->width; i++)
		mpz_init(row.coefficient[i]);
	rows->row[rows->n++] = row;
	return row.coefficient;
}

/* A row that was not derived. */
static mpz_t *rows_add_input(struct rows *rows, bool is_strict)
{
	if (rows->n >= 64)
		fail_msg("more than 64 rows");
	return rows_add(rows, UINT64_C(1) << rows->n, is_strict);
}

static void rows_release(struct rows *rows)
{
	for (size_t i = 0; i < rows->n; i++) {
		for (size_t j = 0; j < rows->width; j++)
			mpz_clear(rows->row[i].coefficient[j]);
		free(rows->row[i].coefficient);
	}
	free(rows->row);
	memset(rows, 0, sizeof(*rows));
}

/*
 * Whether the sum of rows a and b says something new. A third row that stems from no other input
 * rows than theirs shows that the sum is itself a sum of others (the test of the double description
 * method); this holds for strict rows too, because those others stem from all of its input rows.
 */
static bool is_new(const struct rows *rows, size_t a, size_t b)
{
	uint64_t history = rows->row[a].history | rows->row[b].history;

	for (size_t i = 0; i < rows->n; i++) {
		if (i != a && i != b && !(rows->row[i].history & ~history))
			return false;
	}
	return true;
}

static void add_combined(struct rows *next, const struct row *a, const struct row *b, size_t column)
{
	mpz_t *sum = rows_add(next, a->history | b->history, a->is_strict || b->is_strict);
	mpz_t gcd;

	mpz_init(gcd);
	for (size_t i = 0; i < next->width; i++) {
		mpz_mul(sum[i], b->coefficient[i], a->coefficient[column]);
		mpz_submul(sum[i], a->coefficient[i], b->coefficient[column]);
		mpz_gcd(gcd, gcd, sum[i]);
	}
	for (size_t i = 0; i < next->width && mpz_cmp_ui(gcd, 1) > 0; i++)
		mpz_divexact(sum[i], sum[i], gcd);
	mpz_clear(gcd);
}

static void eliminate_column(struct rows *rows, size_t column)
{
	struct rows next = {.width = rows->width};

	for (size_t a = 0; a < rows->n; a++) {
		int sign = mpz_sgn(rows->row[a].coefficient[column]);

		if (sign == 0) {
			mpz_t *same = rows_add(&next, rows->row[a].history, rows->row[a].is_strict);

			for (size_t i = 0; i < rows->width; i++)
				mpz_swap(same[i], rows->row[a].coefficient[i]);
		}
		for (size_t b = 0; sign > 0 && b < rows->n; b++) {
			if (mpz_sgn(rows->row[b].coefficient[column]) < 0 && is_new(rows, a, b))
				add_combined(&next, &rows->row[a], &rows->row[b], column);
		}
	}
	rows_release(rows);
	*rows = next;
}

/* All of the first n columns, always the one next that makes the fewest rows. */
static void eliminate(struct rows *rows, size_t n)
{
	bool is_done[ORACLE_COLUMNS + 2] = {false};

	for (size_t step = 0; step < n; step++) {
		size_t best = n;
		long best_growth = 0;

		for (size_t column = 0; column < n; column++) {
			long above = 0, below = 0;

			for (size_t i = 0; i < rows->n; i++) {
				int sign = mpz_sgn(rows->row[i].coefficient[column]);

				above += sign > 0;
				below += sign < 0;
			}
			if (is_done[column] ||
			    (best < n && above * below - above - below >= best_growth))
				continue;
			best = column;
			best_growth = above * below - above - below;
		}
		is_done[best] = true;
		eliminate_column(rows, best);
	}
}

/* --- the model -------------------------------------------------------------------------------- */

struct oracle {
	size_t n, n_columns;
	struct joint_term column[ORACLE_COLUMNS];
	struct {
		/* the last coefficient is that of one, for a figure without divisor */
		int over[ORACLE_COLUMNS + 1], under[ORACLE_COLUMNS + 1];
		bool uses[ORACLE_COLUMNS];
		bool has_divisor, has_low, has_high;
		mpq_t low, high;
	} figure[ORACLE_FIGURES];
	figure_set *conflicts; /* every set that cannot stand contains one of these */
	size_t n_conflicts;
};

void rational_of_dec(mpq_t out, struct dec d)
{
	mpz_t power, low;

	mpz_inits(power, low, NULL);
	mpz_ui_pow_ui(power, 10, (unsigned long)(d.scale < 0 ? -d.scale : d.scale));
	mpq_set_ui(out, 0, 1);
	/* Not by mpz_set_ui: unsigned long may have 32 bits. */
	mpz_import(mpq_numref(out), 1, 1, sizeof(d.high), 0, 0, &d.high);
	mpz_import(low, 1, 1, sizeof(d.low), 0, 0, &d.low);
	mpz_mul_2exp(mpq_numref(out), mpq_numref(out), 64);
	mpz_add(mpq_numref(out), mpq_numref(out), low);
	if (d.scale < 0)
		mpz_mul(mpq_numref(out), mpq_numref(out), power);
	else
		mpz_set(mpq_denref(out), power);
	if (d.negative)
		mpq_neg(out, out);
	mpq_canonicalize(out);
	mpz_clears(power, low, NULL);
}

void rational_of_ratio(mpq_t out, struct ratio finite)
{
	mpq_t under;

	if (!ratio_is_finite(finite))
		fail_msg("an infinite end is no number");
	mpq_init(under);
	rational_of_dec(out, finite.numerator);
	rational_of_dec(under, finite.denominator);
	if (mpq_sgn(under) <= 0)
		fail_msg("a denominator below zero");
	mpq_div(out, out, under);
	mpq_clear(under);
}

static int month_cmp(const void *a, const void *b)
{
	const int32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static bool speaks_of(const struct joint_figure *figure, struct period piece)
{
	for (size_t i = 0; i < figure->n_over; i++) {
		if (period_is_within(piece, figure->over[i].period))
			return true;
	}
	for (size_t i = 0; i < figure->n_under; i++) {
		if (period_is_within(piece, figure->under[i].period))
			return true;
	}
	return false;
}

static void cut_time(struct oracle *oracle, const struct joint_figure *figures, size_t n)
{
	int32_t cut[ORACLE_FIGURES * 4 * JOINT_MAX_TERMS] = {0};
	size_t n_cuts = 0;

	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; j < figures[i].n_over; j++) {
			cut[n_cuts++] = figures[i].over[j].period.first;
			cut[n_cuts++] = figures[i].over[j].period.last + 1;
		}
		for (size_t j = 0; j < figures[i].n_under; j++) {
			cut[n_cuts++] = figures[i].under[j].period.first;
			cut[n_cuts++] = figures[i].under[j].period.last + 1;
		}
	}
	qsort(cut, n_cuts, sizeof(cut[0]), month_cmp);
	for (size_t c = 0; c + 1 < n_cuts; c++) {
		struct period piece = {cut[c], cut[c + 1] - 1};
		bool is_used = false;

		for (size_t i = 0; cut[c] < cut[c + 1] && i < n; i++)
			is_used = is_used || speaks_of(&figures[i], piece);
		if (!is_used)
			continue;
		if (oracle->n_columns + 2 > ORACLE_COLUMNS)
			fail_msg("more than %d unknowns", ORACLE_COLUMNS);
		oracle->column[oracle->n_columns++] = (struct joint_term){FLOW_EXPORTS, piece, 1};
		oracle->column[oracle->n_columns++] = (struct joint_term){FLOW_IMPORTS, piece, 1};
	}
}

static void add_terms(const struct oracle *oracle, const struct joint_term *terms, size_t n,
		      int *sum, bool *uses)
{
	for (size_t i = 0; i < n; i++) {
		for (size_t c = 0; c < oracle->n_columns; c++) {
			if ((terms[i].flow == FLOW_TURNOVER ||
			     terms[i].flow == oracle->column[c].flow) &&
			    period_is_within(oracle->column[c].period, terms[i].period)) {
				sum[c] += terms[i].sign;
				uses[c] = true;
			}
		}
	}
}

static bool is_limited(const struct oracle *oracle, size_t i)
{
	return oracle->figure[i].has_low || oracle->figure[i].has_high;
}

/* What figure i says, as rows; column n_columns is that of one. Returns how many. */
static size_t add_figure_rows(const struct oracle *oracle, size_t i, struct rows *rows)
{
	size_t before = rows->n;
	mpz_t *low = NULL, *high = NULL, *divisor = NULL;

	if (!is_limited(oracle, i))
		return 0;
	if (oracle->figure[i].has_low)
		low = rows_add_input(rows, false);
	if (oracle->figure[i].has_high)
		high = rows_add_input(rows, false);
	if (oracle->figure[i].has_divisor)
		divisor = rows_add_input(rows, true);
	for (size_t c = 0; c <= oracle->n_columns; c++) {
		long over = oracle->figure[i].over[c], under = oracle->figure[i].under[c];
		mpz_t product;

		mpz_init(product);
		if (low) {
			mpz_mul_si(low[c], mpq_denref(oracle->figure[i].low), over);
			mpz_mul_si(product, mpq_numref(oracle->figure[i].low), under);
			mpz_sub(low[c], low[c], product);
		}
		if (high) {
			mpz_mul_si(high[c], mpq_numref(oracle->figure[i].high), under);
			mpz_mul_si(product, mpq_denref(oracle->figure[i].high), over);
			mpz_sub(high[c], high[c], product);
		}
		if (divisor)
			mpz_set_si(divisor[c], under);
		mpz_clear(product);
	}
	return rows->n - before;
}

static void find_conflicts(struct oracle *oracle)
{
	struct rows rows = {.width = oracle->n_columns + 1};
	figure_set of_row[64] = {0};

	for (size_t i = 0; i < oracle->n; i++) {
		for (size_t k = add_figure_rows(oracle, i, &rows); k > 0; k--)
			of_row[rows.n - k] = FIGURE_BIT(i);
	}
	for (size_t c = 0; c < oracle->n_columns; c++)
		mpz_set_ui(rows_add_input(&rows, false)[c], 1);
	eliminate(&rows, oracle->n_columns);
	oracle->conflicts = allocate(rows.n, sizeof(figure_set));
	for (size_t i = 0; i < rows.n; i++) {
		int sign = mpz_sgn(rows.row[i].coefficient[oracle->n_columns]);
		figure_set set = 0;

		if (sign > 0 || (sign == 0 && !rows.row[i].is_strict))
			continue;
		for (size_t k = 0; k < 64; k++)
			set |= rows.row[i].history >> k & 1 ? of_row[k] : 0;
		oracle->conflicts[oracle->n_conflicts++] = set;
	}
	rows_release(&rows);
}

struct oracle *oracle_new(const struct joint_figure *figures, size_t n)
{
	struct oracle *oracle = allocate(1, sizeof(*oracle));

	if (n > ORACLE_FIGURES)
		fail_msg("more than %d figures", ORACLE_FIGURES);
	oracle->n = n;
	cut_time(oracle, figures, n);
	for (size_t i = 0; i < n; i++) {
		const struct joint_figure *figure = &figures[i];

		add_terms(oracle, figure->over, figure->n_over, oracle->figure[i].over,
			  oracle->figure[i].uses);
		add_terms(oracle, figure->under, figure->n_under, oracle->figure[i].under,
			  oracle->figure[i].uses);
		oracle->figure[i].has_divisor = figure->n_under > 0;
		if (!figure->n_under)
			oracle->figure[i].under[oracle->n_columns] = 1;
		mpq_inits(oracle->figure[i].low, oracle->figure[i].high, NULL);
		oracle->figure[i].has_low = ratio_is_finite(figure->range.low);
		oracle->figure[i].has_high = ratio_is_finite(figure->range.high);
		if (oracle->figure[i].has_low)
			rational_of_ratio(oracle->figure[i].low, figure->range.low);
		if (oracle->figure[i].has_high)
			rational_of_ratio(oracle->figure[i].high, figure->range.high);
	}
	find_conflicts(oracle);
	return oracle;
}

void oracle_free(struct oracle *oracle)
{
	for (size_t i = 0; i < oracle->n; i++)
		mpq_clears(oracle->figure[i].low, oracle->figure[i].high, NULL);
	free(oracle->conflicts);
	free(oracle);
}

/* --- questions -------------------------------------------------------------------------------- */

figure_set oracle_all(const struct oracle *oracle)
{
	figure_set all = 0;

	for (size_t i = 0; i < oracle->n; i++)
		all |= is_limited(oracle, i) ? FIGURE_BIT(i) : 0;
	return all;
}

static bool share_a_column(const struct oracle *oracle, size_t a, size_t b)
{
	for (size_t c = 0; c < oracle->n_columns; c++) {
		if (oracle->figure[a].uses[c] && oracle->figure[b].uses[c])
			return true;
	}
	return false;
}

figure_set oracle_group(const struct oracle *oracle, size_t i)
{
	figure_set group = FIGURE_BIT(i), before = 0;

	while (group != before) {
		before = group;
		for (size_t a = 0; a < oracle->n; a++) {
			for (size_t b = 0; before & FIGURE_BIT(a) && b < oracle->n; b++) {
				if (is_limited(oracle, b) && share_a_column(oracle, a, b))
					group |= FIGURE_BIT(b);
			}
		}
	}
	return group;
}

bool oracle_stands(const struct oracle *oracle, figure_set set)
{
	for (size_t i = 0; i < oracle->n_conflicts; i++) {
		if (!(oracle->conflicts[i] & ~set))
			return false;
	}
	return true;
}

void oracle_range_init(struct oracle_range *range)
{
	range->has_low = range->has_high = false;
	mpq_inits(range->low, range->high, NULL);
}

void oracle_range_clear(struct oracle_range *range)
{
	mpq_clears(range->low, range->high, NULL);
}

/* The range that rows leave to the unknown whose coefficient is the last but one. */
static bool read_range(const struct rows *rows, struct oracle_range *range)
{
	bool is_open_low = false, is_open_high = false, is_possible = true;
	mpq_t end;

	mpq_init(end);
	range->has_low = range->has_high = false;
	for (size_t i = 0; i < rows->n; i++) {
		const struct row *row = &rows->row[i];
		int sign = mpz_sgn(row->coefficient[rows->width - 2]);

		if (sign == 0) {
			int constant = mpz_sgn(row->coefficient[rows->width - 1]);

			if (constant < 0 || (constant == 0 && row->is_strict))
				is_possible = false;
			continue;
		}
		mpz_neg(mpq_numref(end), row->coefficient[rows->width - 1]);
		mpz_set(mpq_denref(end), row->coefficient[rows->width - 2]);
		mpq_canonicalize(end);
		if (sign > 0) {
			int order = range->has_low ? mpq_cmp(end, range->low) : 1;

			if (order > 0)
				mpq_set(range->low, end);
			is_open_low = (order <= 0 && is_open_low) || (order >= 0 && row->is_strict);
			range->has_low = true;
		} else {
			int order = range->has_high ? mpq_cmp(end, range->high) : -1;

			if (order < 0)
				mpq_set(range->high, end);
			is_open_high =
				(order >= 0 && is_open_high) || (order <= 0 && row->is_strict);
			range->has_high = true;
		}
	}
	mpq_clear(end);
	if (range->has_low && range->has_high) {
		int order = mpq_cmp(range->low, range->high);

		if (order > 0 || (order == 0 && (is_open_low || is_open_high)))
			is_possible = false;
	}
	return is_possible;
}

/*
 * Every unknown, and one, is divided by the figure's divisor: unknown n_columns is then one divided
 * by it (above zero), the divisor becomes one, and the figure itself is a sum, the unknown after.
 */
bool oracle_implied(const struct oracle *oracle, size_t i, figure_set set,
		    struct oracle_range *range)
{
	size_t one = oracle->n_columns, target = one + 1, constant = one + 2;
	struct rows rows = {.width = constant + 1};
	mpz_t *divisor_least, *divisor_most, *target_least, *target_most;
	bool is_possible;

	for (size_t k = 0; k < oracle->n; k++) {
		if (set & FIGURE_BIT(k) && k != i)
			(void)add_figure_rows(oracle, k, &rows);
	}
	for (size_t c = 0; c < oracle->n_columns; c++)
		mpz_set_ui(rows_add_input(&rows, false)[c], 1);
	mpz_set_ui(rows_add_input(&rows, true)[one], 1);
	divisor_least = rows_add_input(&rows, false);
	divisor_most = rows_add_input(&rows, false);
	target_least = rows_add_input(&rows, false);
	target_most = rows_add_input(&rows, false);
	for (size_t c = 0; c <= oracle->n_columns; c++) {
		mpz_set_si(divisor_least[c], oracle->figure[i].under[c]);
		mpz_set_si(divisor_most[c], -oracle->figure[i].under[c]);
		mpz_set_si(target_least[c], -oracle->figure[i].over[c]);
		mpz_set_si(target_most[c], oracle->figure[i].over[c]);
	}
	mpz_set_si(divisor_least[constant], -1);
	mpz_set_si(divisor_most[constant], 1);
	mpz_set_si(target_least[target], 1);
	mpz_set_si(target_most[target], -1);
	eliminate(&rows, target);
	is_possible = read_range(&rows, range);
	rows_release(&rows);
	return is_possible;
}

size_t oracle_n_columns(const struct oracle *oracle)
{
	return oracle->n_columns;
}

struct joint_term oracle_column(const struct oracle *oracle, size_t column)
{
	return oracle->column[column];
}

bool oracle_uses(const struct oracle *oracle, size_t i, size_t column)
{
	return oracle->figure[i].uses[column];
}

bool oracle_evaluate(const struct oracle *oracle, size_t i, mpq_t *columns, mpq_t out)
{
	mpq_t under, product, factor;
	bool is_possible;

	mpq_inits(under, product, factor, NULL);
	mpq_set_si(out, oracle->figure[i].over[oracle->n_columns], 1);
	mpq_set_si(under, oracle->figure[i].under[oracle->n_columns], 1);
	for (size_t c = 0; c < oracle->n_columns; c++) {
		mpq_set_si(factor, oracle->figure[i].over[c], 1);
		mpq_mul(product, factor, columns[c]);
		mpq_add(out, out, product);
		mpq_set_si(factor, oracle->figure[i].under[c], 1);
		mpq_mul(product, factor, columns[c]);
		mpq_add(under, under, product);
	}
	is_possible = mpq_sgn(under) > 0;
	if (is_possible)
		mpq_div(out, out, under);
	mpq_clears(under, product, factor, NULL);
	return is_possible;
}
