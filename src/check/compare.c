#include "compare.h"

#include <stdlib.h>
#include <string.h>

#include "compare_judge.h"
#include "language.h"

static const struct compare_relation relations[] = {
	{"revision", N_("two releases of the same source"), true, false, false, false},
	{"sources", N_("two sources, same reporter"), false, false, false, true},
	{"mirror", N_("reporter and mirror"), false, true, false, false},
	{"mirror", N_("reporter and mirror, two currencies"), false, true, true, false},
	{"currencies", N_("two currencies, same reporter"), false, false, true, false},
};

const struct compare_verdict_words compare_verdicts[COMPARE_VERDICT_COUNT] = {
	[COMPARE_MATCH] = {"match", N_("same"), false},
	[COMPARE_WITHIN_ROUNDING] = {"within_rounding", N_("within rounding"), false},
	[COMPARE_CUT] = {"cut", N_("cut, not rounded"), false},
	[COMPARE_DIFFERS] = {"differs", N_("differs"), true},
	[COMPARE_ADDED] = {"added", N_("added"), true},
	[COMPARE_WITHDRAWN] = {"withdrawn", N_("withdrawn"), true},
	[COMPARE_ALONE_IN_A] = {"only_in_a", N_("only in A"), true},
	[COMPARE_ALONE_IN_B] = {"only_in_b", N_("only in B"), true},
	[COMPARE_ONLY_IN_A] = {"only_in_a", N_("only in A"), false},
	[COMPARE_ONLY_IN_B] = {"only_in_b", N_("only in B"), false},
	[COMPARE_NO_RATE] = {"no_rate", N_("no rate"), false},
	[COMPARE_UNCLEAR] = {"unclear", N_("unclear"), false},
};

const struct compare_relation *compare_relation_of(const struct series *a, const struct series *b)
{
	bool is_same_pair =
		strcmp(a->reporter, b->reporter) == 0 && strcmp(a->partner, b->partner) == 0;
	bool is_mirror =
		strcmp(a->reporter, b->partner) == 0 && strcmp(a->partner, b->reporter) == 0;
	bool is_other_currency = !unit_same_currency(a->unit, b->unit);
	bool is_same_source =
		is_same_pair && !is_other_currency && strcmp(a->source, b->source) == 0;

	if ((!is_same_pair && !is_mirror) ||
	    (is_other_currency && (!a->unit.currency[0] || !b->unit.currency[0])))
		return NULL;
	for (size_t i = 0; i < countof(relations); i++) {
		if (relations[i].is_same_source == is_same_source &&
		    relations[i].is_mirror == (is_mirror && !is_same_pair) &&
		    relations[i].is_other_currency == is_other_currency)
			return &relations[i];
	}
	return NULL;
}

bool compare_unit(const struct compare_request *request, struct unit *out)
{
	const struct unit a = request->a->unit, b = request->b->unit;

	*out = a;
	if (request->relation->is_other_currency &&
	    !rate_exists(request->rates, b.currency, a.currency)) {
		if (!rate_exists(request->rates, a.currency, b.currency))
			return false;
		*out = b;
	}
	if (request->has_power)
		out->power = request->power;
	return true;
}

void comparison_release(struct comparison *comparison)
{
	free(comparison->figures);
	arena_release(&comparison->arena);
	tiling_release(&comparison->tiling);
	*comparison = (struct comparison){.n = 0};
}

bool comparison_has_finding(const struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->n; i++) {
		if (compare_verdicts[comparison->figures[i].verdict].is_finding)
			return true;
	}
	return false;
}

/* --- periods ------------------------------------------------------------------------------------ */

/* Every period for which A or B has a row, in order; NULL: out of memory. */
static struct period *collect_periods(const struct compare_request *request, size_t *n)
{
	const struct series *sides[] = {request->a, request->b};
	struct period *periods = malloc((request->a->n + request->b->n) * sizeof(*periods));
	size_t unique = 0;

	*n = 0;
	if (!periods)
		return NULL;
	for (size_t s = 0; s < countof(sides); s++) {
		for (size_t i = 0; i < sides[s]->n; i++) {
			if (!request->has_period ||
			    period_is_within(sides[s]->rows[i]->period, request->period))
				periods[(*n)++] = sides[s]->rows[i]->period;
		}
	}
	qsort(periods, *n, sizeof(*periods), period_order);
	for (size_t i = 0; i < *n; i++) {
		if (!unique || !period_equal(periods[unique - 1], periods[i]))
			periods[unique++] = periods[i];
	}
	*n = unique;
	return periods;
}

/* --- levels ------------------------------------------------------------------------------------- */

enum flow compare_mirrored(enum flow flow)
{
	static const enum flow others[] = {[FLOW_EXPORTS] = FLOW_IMPORTS,
					   [FLOW_IMPORTS] = FLOW_EXPORTS,
					   [FLOW_TURNOVER] = FLOW_TURNOVER};

	return others[flow];
}

/* An end of a range times an end of a rate; infinite ends stay. */
static bool times(struct ratio end, struct ratio rate, struct ratio *out)
{
	struct dec product;

	*out = end;
	if (!ratio_is_finite(end))
		return true;
	if (!dec_mul(end.numerator, rate.numerator, &product))
		return false;
	*out = ratio_of(product);
	return true;
}

/* The level converted at the rate. */
static bool exchange(struct level *level, const struct rate *rate)
{
	return dec_mul(level->value, rate->value, &level->value) &&
	       times(level->range.low, rate->range.low, &level->range.low) &&
	       times(level->range.high, rate->range.high, &level->range.high);
}

static bool prints(const struct series *series, enum flow flow, struct period period)
{
	const struct observation *row = series_find_row(series, period);

	return row && row->flow[flow].state == FIGURE_PRESENT;
}

enum diag_code compare_read_level(const struct compare_reading *how, const struct series *series,
				  enum flow flow, struct period period, struct read_level *out)
{
	struct level *level = &out->level;
	enum diag_code code = DIAG_OK;

	*out = (struct read_level){.verdict = COMPARE_VERDICT_COUNT};
	if (how->tiling->looked_at < COMPARE_BUDGET || prints(series, flow, period))
		code = series_level(series, flow, period, how->tiling, level);
	else
		out->verdict = COMPARE_UNCLEAR;
	if (code || level->state != FIGURE_PRESENT)
		return code;
	if (!unit_same_currency(series->unit, how->unit)) {
		out->rate =
			rate_find(how->rates, series->unit.currency, how->unit.currency, period);
		out->is_exchanged = true;
		if (!out->rate || !exchange(level, out->rate)) {
			out->verdict = out->rate ? COMPARE_UNCLEAR : COMPARE_NO_RATE;
			return DIAG_OK;
		}
	}
	if (!level_shift(level, series->unit.power - how->unit.power))
		out->verdict = COMPARE_UNCLEAR;
	return DIAG_OK;
}

/* A side's level in the comparison's unit; figure->rate is set if it takes one. */
static enum diag_code read_side(struct comparison *comparison, const struct series *series,
				enum flow flow, struct compared_figure *figure, struct level *level,
				bool *is_exchanged)
{
	const struct compare_reading how = {.rates = comparison->request.rates,
					    .unit = comparison->unit,
					    .tiling = &comparison->tiling};
	struct read_level read;
	enum diag_code code = compare_read_level(&how, series, flow, figure->period, &read);

	*level = read.level;
	*is_exchanged = read.is_exchanged;
	figure->rate = read.is_exchanged ? read.rate : figure->rate;
	figure->verdict = read.verdict == COMPARE_VERDICT_COUNT ? figure->verdict : read.verdict;
	return code;
}

/* Whether the side prints the figure, and does not only give it by adding up. */
static bool is_printed(const struct level *level)
{
	return level->state == FIGURE_PRESENT && level->origin == LEVEL_PUBLISHED;
}

/* Whether the figure is worth a row. */
static bool is_compared(const struct compared_figure *figure, const struct comparison *comparison)
{
	const struct level *a = &figure->a, *b = &figure->b;

	if (a->state == FIGURE_PRESENT && b->state == FIGURE_PRESENT)
		return is_printed(a) || is_printed(b);
	if (figure->flow == FLOW_TURNOVER && comparison->request.relation->is_mirror)
		return false;
	return is_printed(a) || is_printed(b);
}

static void set_one_sided(const struct comparison *comparison, struct compared_figure *figure)
{
	const struct compare_request *request = &comparison->request;
	pub_date a = series_latest(request->a)->published, b = series_latest(request->b)->published;
	bool only_in_a = figure->a.state == FIGURE_PRESENT;

	/* Without a rate it has no number that could be shown alone. */
	if (figure->verdict == COMPARE_NO_RATE)
		return;
	if (request->relation->is_same_source && (!a || !b || a == b))
		figure->verdict = only_in_a ? COMPARE_ALONE_IN_A : COMPARE_ALONE_IN_B;
	else if (request->relation->is_same_source)
		figure->verdict = only_in_a == (a < b) ? COMPARE_WITHDRAWN : COMPARE_ADDED;
	else
		figure->verdict = only_in_a ? COMPARE_ONLY_IN_A : COMPARE_ONLY_IN_B;
}

/* Difference, percent and mirror ratio of two levels that are there. */
static void set_difference(const struct comparison *comparison, struct compared_figure *figure)
{
	const struct level *a = &figure->a, *b = &figure->b;
	const struct level *imports = figure->flow == FLOW_IMPORTS ? a : b;
	const struct level *exports = figure->flow == FLOW_IMPORTS ? b : a;

	if (!dec_sub(b->value, a->value, &figure->difference) ||
	    !interval_sub(b->range, a->range, &figure->difference_range)) {
		figure->verdict = COMPARE_UNCLEAR;
		return;
	}
	figure->has_difference = true;
	if (dec_sign(a->value) > 0) {
		figure->has_percent = true;
		figure->percent = ratio_make(figure->difference, a->value);
	}
	if (comparison->request.relation->is_mirror && figure->flow != FLOW_TURNOVER &&
	    dec_sign(exports->value) > 0) {
		figure->has_ratio = true;
		figure->ratio = ratio_make(imports->value, exports->value);
	}
	figure->verdict = compare_ranges(comparison->request.relation, figure);
}

static enum diag_code compare_figure(struct comparison *comparison, struct period period,
				     enum flow flow)
{
	const struct compare_request *request = &comparison->request;
	struct compared_figure figure = {
		.period = period, .flow = flow, .verdict = COMPARE_VERDICT_COUNT, .cause = ""};
	enum diag_code code =
		read_side(comparison, request->a, flow, &figure, &figure.a, &figure.a_is_exchanged);

	if (!code)
		code = read_side(comparison, request->b,
				 request->relation->is_mirror ? compare_mirrored(flow) : flow,
				 &figure, &figure.b, &figure.b_is_exchanged);
	if (code || !is_compared(&figure, comparison))
		return code;
	if (figure.verdict == COMPARE_UNCLEAR &&
	    (figure.a.state != FIGURE_PRESENT || figure.b.state != FIGURE_PRESENT))
		comparison->n_not_added_up++;
	else if (figure.a.state != FIGURE_PRESENT || figure.b.state != FIGURE_PRESENT)
		set_one_sided(comparison, &figure);
	else if (figure.verdict == COMPARE_VERDICT_COUNT)
		set_difference(comparison, &figure);
	if (!alloc_room(comparison->figures, &comparison->capacity, comparison->n + 1))
		return DIAG_NOMEM;
	comparison->figures[comparison->n++] = figure;
	return DIAG_OK;
}

enum diag_code compare_series(const struct compare_request *request, struct comparison *out)
{
	struct period *periods;
	size_t n;
	enum diag_code code = DIAG_OK;

	*out = (struct comparison){.request = *request};
	if (!compare_unit(request, &out->unit))
		return DIAG_UNIT;
	periods = collect_periods(request, &n);
	if (!periods)
		return DIAG_NOMEM;
	for (size_t i = 0; !code && i < n; i++) {
		for (size_t flow = 0; !code && flow < FLOW_COUNT; flow++)
			code = compare_figure(out, periods[i], (enum flow)flow);
	}
	free(periods);
	if (!code && request->relation->has_causes)
		code = compare_judge(out);
	return code;
}
