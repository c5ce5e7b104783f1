#include "versions.h"

#include <stdlib.h>
#include <string.h>

void versions_release(struct versions *versions)
{
	for (size_t i = 0; i < VERSIONS_MAX; i++) {
		for (size_t j = i + 1; j < VERSIONS_MAX; j++)
			comparison_release(&versions->pairs[i][j]);
	}
	free(versions->rows);
	arena_release(&versions->arena);
	tiling_release(&versions->tiling);
	versions->rows = NULL;
	versions->n = 0;
}

bool versions_have_finding(const struct versions *versions)
{
	for (size_t i = 0; i < versions->n; i++) {
		if (compare_verdicts[versions->rows[i].verdict].is_finding)
			return true;
	}
	return false;
}

size_t versions_not_added_up(const struct versions *versions)
{
	size_t n = 0;

	for (size_t i = 0; i < versions->request.n; i++) {
		for (size_t j = i + 1; j < versions->request.n; j++)
			n += versions->pairs[i][j].n_not_added_up;
	}
	return n;
}

bool version_is_mirror(const struct versions *versions, size_t v)
{
	const struct series *first = versions->request.series[0];
	const struct series *series = versions->request.series[v];

	return strcmp(first->reporter, series->partner) == 0 &&
	       strcmp(first->partner, series->reporter) == 0 &&
	       strcmp(first->reporter, first->partner) != 0;
}

/* --- pairs -------------------------------------------------------------------------------------- */

static enum diag_code compare_pair(struct versions *versions, size_t i, size_t j)
{
	struct compare_request request = versions->request.how;
	enum diag_code code;

	request.a = versions->request.series[i];
	request.b = versions->request.series[j];
	request.set_a = versions->request.sets[i];
	request.set_b = versions->request.sets[j];
	request.relation = compare_relation_of(request.a, request.b);
	if (!request.relation)
		return DIAG_OK;
	code = compare_series(&request, &versions->pairs[i][j]);
	/* Two that both have a rate to the first one's currency may have none to each other's. */
	return code == DIAG_UNIT && i > 0 ? DIAG_OK : code;
}

/* A flow of the first version as version v counts it, and the other way round. */
static enum flow flow_of(const struct versions *versions, size_t v, enum flow flow)
{
	return version_is_mirror(versions, v) ? compare_mirrored(flow) : flow;
}

/* --- rows --------------------------------------------------------------------------------------- */

static int compare_rows(const void *left, const void *right)
{
	const struct version_row *a = left, *b = right;
	int order = period_cmp(a->period, b->period);

	return order ? order : (int)a->flow - (int)b->flow;
}

/* Every figure of every pair, each once, in order. */
static enum diag_code collect_rows(struct versions *versions)
{
	size_t room = 0, n = 0;

	for (size_t i = 0; i < versions->request.n; i++) {
		for (size_t j = i + 1; j < versions->request.n; j++)
			room += versions->pairs[i][j].n;
	}
	versions->rows = calloc(room + 1, sizeof(*versions->rows));
	if (!versions->rows)
		return DIAG_NOMEM;
	for (size_t i = 0; i < versions->request.n; i++) {
		for (size_t j = i + 1; j < versions->request.n; j++) {
			const struct comparison *pair = &versions->pairs[i][j];

			for (size_t f = 0; f < pair->n; f++)
				versions->rows[n++] = (struct version_row){
					.period = pair->figures[f].period,
					.flow = flow_of(versions, i, pair->figures[f].flow)};
		}
	}
	qsort(versions->rows, n, sizeof(*versions->rows), compare_rows);
	for (size_t i = 0; i < n; i++) {
		if (!versions->n ||
		    compare_rows(&versions->rows[versions->n - 1], &versions->rows[i]) != 0)
			versions->rows[versions->n++] = versions->rows[i];
	}
	return DIAG_OK;
}

/* The figure of a pair, which has them in order; NULL: it has none. */
static const struct compared_figure *find_figure(const struct comparison *pair,
						 struct period period, enum flow flow)
{
	size_t low = 0, high = pair->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct compared_figure *figure = &pair->figures[middle];
		int order = period_cmp(figure->period, period);

		order = order ? order : (int)figure->flow - (int)flow;
		if (!order)
			return figure;
		if (order < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return NULL;
}

const struct compared_figure *versions_pair_figure(const struct versions *versions, size_t i,
						   size_t j, const struct version_row *row)
{
	return find_figure(&versions->pairs[i][j], row->period, flow_of(versions, i, row->flow));
}

/* The gravest first: what the verdicts of pairs make of a figure. */
static const enum compare_verdict gravity[] = {
	COMPARE_DIFFERS,	 COMPARE_WITHDRAWN, COMPARE_ADDED,     COMPARE_ALONE_IN_A,
	COMPARE_ALONE_IN_B,	 COMPARE_UNCLEAR,   COMPARE_NO_RATE,   COMPARE_CUT,
	COMPARE_WITHIN_ROUNDING, COMPARE_MATCH,	    COMPARE_ONLY_IN_A, COMPARE_ONLY_IN_B};

static bool is_graver(enum compare_verdict verdict, enum compare_verdict than)
{
	for (size_t i = 0; i < countof(gravity); i++) {
		if (gravity[i] == than)
			return false;
		if (gravity[i] == verdict)
			return true;
	}
	return false;
}

static enum diag_code read_levels(struct versions *versions, struct version_row *row)
{
	const struct compare_reading how = {.rates = versions->request.how.rates,
					    .unit = versions->unit,
					    .tiling = &versions->tiling};
	enum diag_code code = DIAG_OK;

	for (size_t v = 0; !code && v < versions->request.n; v++) {
		struct version_level *level = &row->levels[v];

		*level = (struct version_level){.verdict = COMPARE_VERDICT_COUNT};
		code = compare_read_level(&how, versions->request.series[v],
					  flow_of(versions, v, row->flow), row->period,
					  &level->read);
		row->n_levels += level->read.level.state == FIGURE_PRESENT;
	}
	return code;
}

/* The verdicts of comparison with the first version that has the figure, and that of all. */
static void judge_row(struct versions *versions, struct version_row *row)
{
	size_t n = versions->request.n, first = 0;

	while (first + 1 < n && row->levels[first].read.level.state != FIGURE_PRESENT)
		first++;
	row->verdict = COMPARE_ONLY_IN_B;
	for (size_t i = 0; i < n; i++) {
		for (size_t j = i + 1; j < n; j++) {
			const struct compared_figure *figure =
				versions_pair_figure(versions, i, j, row);

			if (!figure)
				continue;
			if (is_graver(figure->verdict, row->verdict))
				row->verdict = figure->verdict;
			if (i == first && row->levels[j].read.level.state == FIGURE_PRESENT) {
				row->levels[j].verdict = figure->verdict;
				row->levels[j].pair = figure;
			}
		}
	}
	if (row->verdict == COMPARE_ONLY_IN_B)
		row->verdict = COMPARE_ONLY_IN_A;
}

enum diag_code versions_compare(const struct versions_request *request, struct versions *out)
{
	struct compare_request leader = request->how;
	enum diag_code code = DIAG_OK;

	*out = (struct versions){.request = *request};
	leader.a = request->series[0];
	out->unit = leader.a->unit;
	if (leader.has_power)
		out->unit.power = leader.power;
	for (size_t v = 1; v < request->n; v++) {
		if (!unit_same_currency(request->series[v]->unit, out->unit) &&
		    !rate_exists(leader.rates, request->series[v]->unit.currency,
				 out->unit.currency))
			return DIAG_UNIT;
	}
	for (size_t i = 0; !code && i < request->n; i++) {
		for (size_t j = i + 1; !code && j < request->n; j++)
			code = compare_pair(out, i, j);
	}
	code = code ? code : collect_rows(out);
	for (size_t i = 0; !code && i < out->n; i++) {
		struct version_row *row = &out->rows[i];

		row->levels = arena_alloc(&out->arena, request->n * sizeof(*row->levels));
		if (!row->levels)
			return DIAG_NOMEM;
		code = read_levels(out, row);
		if (!code)
			judge_row(out, row);
	}
	return code;
}
