#include "series.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* Series, then period, then date of publication, then file order (addresses in one array). */
static int compare_rows(const void *left, const void *right)
{
	const struct observation *a = *(const struct observation *const *)left;
	const struct observation *b = *(const struct observation *const *)right;
	int order = a->source == b->source ? 0 : strcmp(a->source, b->source);

	if (!order)
		order = strcmp(a->reporter, b->reporter);
	if (!order)
		order = strcmp(a->partner, b->partner);
	if (!order)
		order = strcmp(a->unit.currency, b->unit.currency);
	if (!order)
		order = period_cmp(a->period, b->period);
	if (!order)
		order = (a->published > b->published) - (a->published < b->published);
	return order ? order : (a > b) - (a < b);
}

static const struct observation *first_read(const struct series *series)
{
	const struct observation *first = series->rows[0];

	for (size_t i = 1; i < series->n; i++) {
		if (series->rows[i] < first)
			first = series->rows[i];
	}
	for (size_t i = 0; i < series->n_superseded; i++) {
		if (series->superseded[i] < first)
			first = series->superseded[i];
	}
	return first;
}

static int compare_series(const void *left, const void *right)
{
	const struct observation *a = first_read(left), *b = first_read(right);

	return (a > b) - (a < b);
}

/* One series out of the n sorted rows: the last of each period stands. */
static struct series make_series(const struct observation **sorted, size_t n,
				 const struct observation **rows,
				 const struct observation **superseded)
{
	struct series series = {.rows = rows, .superseded = superseded};
	const struct observation *latest;

	for (size_t i = 0; i < n; i++) {
		if (i + 1 < n && period_equal(sorted[i]->period, sorted[i + 1]->period))
			superseded[series.n_superseded++] = sorted[i];
		else
			rows[series.n++] = sorted[i];
	}
	for (size_t i = 0; i < series.n; i++) {
		int32_t months = (int32_t)period_months(rows[i]->period);

		if (months <= SERIES_LONG && months > series.longest)
			series.longest = months;
	}
	latest = rows[series.n - 1];
	series.reporter = latest->reporter;
	series.partner = latest->partner;
	series.source = latest->source;
	series.unit = latest->unit;
	return series;
}

enum diag_code series_set_build(struct series_set *set, const struct dataset *data)
{
	const struct observation **sorted, **rows, **superseded;
	size_t n = data->n, used = 0, used_superseded = 0;
	bool is_sorted = true; /* as files nearly always are */

	*set = (struct series_set){.n = 0};
	if (!n)
		return DIAG_OK;
	set->pointers = malloc(n * 3 * sizeof(const struct observation *));
	set->series = malloc(n * sizeof(*set->series));
	if (!set->pointers || !set->series) {
		series_set_release(set);
		return DIAG_NOMEM;
	}
	sorted = set->pointers;
	rows = set->pointers + n;
	superseded = set->pointers + 2 * n;
	for (size_t i = 0; i < n; i++) {
		sorted[i] = &data->rows[i];
		is_sorted = is_sorted && (!i || compare_rows(&sorted[i - 1], &sorted[i]) < 0);
	}
	if (!is_sorted)
		qsort(sorted, n, sizeof(const struct observation *), compare_rows);
	for (size_t start = 0, end; start < n; start = end) {
		struct series *series = &set->series[set->n++];

		for (end = start + 1;
		     end < n && observation_same_series(sorted[start], sorted[end]); end++)
			;
		*series = make_series(sorted + start, end - start, rows + used,
				      superseded + used_superseded);
		used += series->n;
		used_superseded += series->n_superseded;
		series->file = data->files[first_read(series)->file];
	}
	qsort(set->series, set->n, sizeof(*set->series), compare_series);
	return DIAG_OK;
}

void series_set_release(struct series_set *set)
{
	free(set->pointers);
	free(set->series);
	*set = (struct series_set){.n = 0};
}

bool series_is_comparable(const struct series *a, const struct series *b)
{
	return strcmp(a->reporter, b->reporter) == 0 && strcmp(a->partner, b->partner) == 0 &&
	       unit_same_currency(a->unit, b->unit);
}

/* Where a row that ends with `month` stands if rows follow one another at even distances, as months or
 * years do: the place to look first. */
static size_t where_if_regular(const struct series *series, int32_t month)
{
	int64_t first = series->rows[0]->period.last;
	int64_t span = series->rows[series->n - 1]->period.last - first;

	if (month <= first || span <= 0)
		return 0;
	return month >= first + span ? series->n - 1
				     : (size_t)((month - first) * (int64_t)(series->n - 1) / span);
}

/* A step of the search below: the row at `middle` is before the period, or it is not. */
static void halve(const struct series *series, struct period period, size_t middle, size_t *low,
		  size_t *high)
{
	if (period_cmp(series->rows[middle]->period, period) < 0)
		*low = middle + 1;
	else
		*high = middle;
}

/* Index of the first row whose period is this one or comes after it. */
static size_t first_at_or_after(const struct series *series, struct period period)
{
	size_t low = 0, high = series->n;
	size_t guess = high ? where_if_regular(series, period.last) : 0;

	if (guess < high)
		halve(series, period, guess, &low, &high);
	if (high == guess && guess > low)
		halve(series, period, guess - 1, &low, &high);
	while (low < high)
		halve(series, period, low + (high - low) / 2, &low, &high);
	return low;
}

/* Index of the first row whose last month is at or after `month`; of such rows the longest is first. */
static size_t first_ending_at(const struct series *series, int32_t month)
{
	return first_at_or_after(series, (struct period){INT32_MIN, month});
}

const struct observation *series_find_row(const struct series *series, struct period period)
{
	size_t i = first_at_or_after(series, period);

	return i < series->n && period_equal(series->rows[i]->period, period) ? series->rows[i]
									      : NULL;
}

size_t series_next_holder(const struct series *series, struct period period, size_t from)
{
	size_t i = first_ending_at(series, period.last);

	for (i = i < from ? from : i; i < series->n; i++) {
		struct period whole = series->rows[i]->period;

		if (whole.last >= period.first + series->longest)
			break;
		if (period_is_within(period, whole) && !period_equal(period, whole) &&
		    period_months(whole) <= SERIES_LONG)
			return i;
	}
	return series->n;
}

void tiling_release(struct tiling *tiling)
{
	free(tiling->rows);
	free(tiling->steps);
	*tiling = (struct tiling){.n = 0};
}

static bool row_has(const struct observation *row, enum flow flow, enum tiling_source source)
{
	enum figure_state state = row->flow[flow].state;

	if (state == FIGURE_PRESENT)
		return true;
	switch (source) {
	case TILE_PRINTED:
		return false;
	case TILE_SUPPRESSED:
		return state == FIGURE_SUPPRESSED;
	case TILE_OR_PARTS:
		return flow == FLOW_TURNOVER && state == FIGURE_MISSING &&
		       row->flow[FLOW_EXPORTS].state == FIGURE_PRESENT &&
		       row->flow[FLOW_IMPORTS].state == FIGURE_PRESENT;
	}
	return false;
}

/* One month's place in the search: the boundary before month first + i. */
struct tiling_step {
	int32_t rows;	   /* fewest rows that tile up to here; -1: none do */
	bool leads_to_end; /* on a way with the fewest rows */
	int32_t covering;  /* rows that begin here less rows that end here; their running sum is how
				many rows cover the month behind this boundary */
	const struct observation *longest; /* the longest row from here on such a way */
};

#define BELGIUM_ALONE_FROM 1999

/* UN Comtrade and Eurostat have Belgium from 1999 on, and Belgium-Luxembourg until 1998. */
static bool is_with_luxembourg(const struct series *series, struct period period)
{
	return period.last < period_year(BELGIUM_ALONE_FROM).first &&
	       (strcmp(series->reporter, "BEL") == 0 || strcmp(series->partner, "BEL") == 0);
}

/* The first run of months that no row covers, and how many runs there are. */
static void find_holes(const struct tiling_step *steps, struct period period, struct reason *reason)
{
	int32_t months = (int32_t)period_months(period), covering = 0;
	bool in_hole = false;

	reason->n_holes = 0;
	for (int32_t i = 0; i < months; i++) {
		covering += steps[i].covering;
		if (!covering && !in_hole && !reason->n_holes++)
			reason->hole.first = period.first + i;
		in_hole = !covering;
		if (in_hole && reason->n_holes == 1)
			reason->hole.last = period.first + i;
	}
	if (!reason->n_holes)
		reason->code = REASON_OVERLAP;
	else if (period_equal(reason->hole, period))
		reason->code = REASON_NO_ROW;
	else
		reason->code = REASON_HOLE;
}

/* Whether some shorter row ends where the period does: without one no rows tile it, which is seen
 * without looking at all of them. */
static bool has_last_tile(const struct series *series, enum flow flow, struct period period,
			  enum tiling_source source)
{
	const struct period longest = {period.first + 1, period.last};

	if (longest.first > longest.last)
		return false;
	for (size_t i = first_at_or_after(series, longest);
	     i < series->n && series->rows[i]->period.last == period.last; i++) {
		if (row_has(series->rows[i], flow, source))
			return true;
	}
	return false;
}

static enum diag_code add_tile(struct tiling *tiling, const struct observation *row)
{
	if (!alloc_room(tiling->rows, &tiling->capacity, tiling->n + 1))
		return DIAG_NOMEM;
	tiling->rows[tiling->n++] = row;
	return DIAG_OK;
}

/* A row that is found is added up next, which takes as long as to look at so many. */
#define ADDING_UP 10

/* Rows, none of them for exactly this period, or no such row that counts. */
static enum diag_code tile_by_parts(const struct series *series, enum flow flow,
				    struct period period, enum tiling_source source,
				    struct tiling *tiling, struct reason *reason)
{
	int32_t months = (int32_t)period_months(period);
	size_t start = first_ending_at(series, period.first), end;
	struct tiling_step *steps;

	if (!alloc_room(tiling->steps, &tiling->steps_capacity, (size_t)months + 1))
		return DIAG_NOMEM;
	steps = tiling->steps;
	for (int32_t i = 0; i <= months; i++)
		steps[i] = (struct tiling_step){.rows = i ? -1 : 0};
	/* Rows come by last month, so a boundary is final before a row starts from it. */
	for (end = start; end < series->n && series->rows[end]->period.last <= period.last; end++) {
		struct period p = series->rows[end]->period;
		int32_t from = p.first - period.first, to = p.last - period.first + 1;

		if (from < 0 || !row_has(series->rows[end], flow, source) ||
		    period_equal(p, period))
			continue;
		steps[from].covering++;
		steps[to].covering--;
		if (steps[from].rows >= 0 &&
		    (steps[to].rows < 0 || steps[from].rows + 1 < steps[to].rows))
			steps[to].rows = steps[from].rows + 1;
	}
	tiling->looked_at += end - start;
	if (steps[months].rows < 0) {
		if (reason) {
			*reason = (struct reason){.flow = flow, .period = period};
			find_holes(steps, period, reason);
			if (reason->code == REASON_NO_ROW && is_with_luxembourg(series, period))
				reason->code = REASON_WITH_LUXEMBOURG;
		}
		return DIAG_NO_DATA;
	}
	steps[months].leads_to_end = true;
	while (end-- > start) {
		const struct observation *row = series->rows[end];
		int32_t from = row->period.first - period.first;
		int32_t to = row->period.last - period.first + 1;

		if (from < 0 || !row_has(row, flow, source) || period_equal(row->period, period) ||
		    !steps[to].leads_to_end || steps[from].rows < 0 ||
		    steps[from].rows + 1 != steps[to].rows)
			continue;
		steps[from].leads_to_end = true;
		if (!steps[from].longest ||
		    period_months(row->period) > period_months(steps[from].longest->period))
			steps[from].longest = row;
	}
	for (int32_t at = 0; at < months;
	     at = tiling->rows[tiling->n - 1]->period.last + 1 - period.first) {
		if (add_tile(tiling, steps[at].longest))
			return DIAG_NOMEM;
	}
	tiling->looked_at += ADDING_UP * tiling->n;
	return DIAG_OK;
}

enum diag_code series_tile(const struct series *series, struct wanted_tiling wanted,
			   struct tiling *tiling, struct reason *reason)
{
	const struct observation *whole =
		wanted.with_whole ? series_find_row(series, wanted.period) : NULL;

	tiling->n = 0;
	/* No tiling has fewer rows than one. */
	if (whole && row_has(whole, wanted.flow, wanted.source))
		return add_tile(tiling, whole);
	if (!reason && !has_last_tile(series, wanted.flow, wanted.period, wanted.source))
		return DIAG_NO_DATA;
	return tile_by_parts(series, wanted.flow, wanted.period, wanted.source, tiling, reason);
}

enum qualifier qualifier_join(enum qualifier a, enum qualifier b)
{
	if (a == QUALIFIER_NONE || a == b)
		return b;
	return b == QUALIFIER_NONE ? a : QUALIFIER_ABOUT;
}

static struct level missing(enum reason_code code, enum flow flow, struct period period)
{
	return (struct level){.state = code == REASON_SUPPRESSED ? FIGURE_SUPPRESSED
								 : FIGURE_MISSING,
			      .reason = {.code = code, .flow = flow, .period = period}};
}

bool level_shift(struct level *level, int power)
{
	if (!power || level->state != FIGURE_PRESENT)
		return true;
	if (!dec_shift(level->value, power, &level->value) ||
	    !interval_shift(level->range, power, &level->range))
		return false;
	level->is_converted = true;
	return true;
}

/* A row's printed figure as a level in the series' unit. */
static struct level level_of_figure(const struct series *series, const struct observation *row,
				    enum flow flow)
{
	const struct figure *figure = &row->flow[flow];
	struct level level = {.state = FIGURE_PRESENT,
			      .value = figure->value,
			      .qualifier = figure->qualifier,
			      .n_records = observation_records(row, flow),
			      .status = figure->status};

	if (figure->state != FIGURE_PRESENT) {
		level = missing(figure->state == FIGURE_SUPPRESSED ? REASON_SUPPRESSED
								   : REASON_EMPTY_CELL,
				flow, row->period);
		level.status = figure->status;
		return level;
	}
	if (observation_range(row, flow, &level.range)) {
		level.range = interval_not_negative(level.range);
		if (level_shift(&level, row->unit.power - series->unit.power))
			return level;
	}
	level = missing(REASON_LEVEL_TOO_LARGE, flow, row->period);
	level.reason.line = row->line;
	return level;
}

static bool is_too_large(const struct level *level)
{
	return level->state == FIGURE_MISSING && level->reason.code == REASON_LEVEL_TOO_LARGE;
}

void level_add(const struct level *a, const struct level *b, struct level *out)
{
	struct level sum = *a;

	if (a->state != FIGURE_PRESENT || b->state != FIGURE_PRESENT) {
		/* A missing addend is the better reason than a suppressed one. */
		bool first = b->state == FIGURE_PRESENT || a->state == FIGURE_MISSING;

		sum = first ? *a : *b;
		sum.status = a->status | b->status;
		*out = sum;
		return;
	}
	if (!dec_add(a->value, b->value, &sum.value) ||
	    !interval_add(a->range, b->range, &sum.range)) {
		*out = missing(REASON_LEVEL_TOO_LARGE, a->reason.flow, a->reason.period);
		return;
	}
	sum.qualifier = qualifier_join(a->qualifier, b->qualifier);
	sum.status = a->status | b->status;
	sum.n_records = a->n_records + b->n_records;
	sum.is_converted = a->is_converted || b->is_converted;
	*out = sum;
}

/* The row's figure, or for turnover the sum of its parts. */
static struct level level_of_row(const struct series *series, const struct observation *row,
				 enum flow flow)
{
	struct level exports, imports, sum;

	if (flow != FLOW_TURNOVER || row->flow[flow].state != FIGURE_MISSING)
		return level_of_figure(series, row, flow);
	exports = level_of_figure(series, row, FLOW_EXPORTS);
	imports = level_of_figure(series, row, FLOW_IMPORTS);
	level_add(&exports, &imports, &sum);
	return sum;
}

void series_sum_rows(const struct series *series, enum flow flow, const struct tiling *tiling,
		     struct level *out)
{
	assert(tiling->n);
	*out = level_of_row(series, tiling->rows[0], flow);
	for (size_t i = 1; i < tiling->n; i++) {
		struct level next = level_of_row(series, tiling->rows[i], flow);

		level_add(out, &next, out);
	}
}

/* A level from rows that tile the period; DIAG_NO_DATA if none do. Where `row`, the period's own, is
 * there but leaves the flow out, that is the reason. */
static enum diag_code tiled_level(const struct series *series, struct wanted_tiling wanted,
				  const struct observation *row, struct tiling *tiling,
				  struct level *out)
{
	enum diag_code code;

	out->reason = (struct reason){
		.code = REASON_EMPTY_CELL, .flow = wanted.flow, .period = wanted.period};
	code = series_tile(series, wanted, tiling, row ? NULL : &out->reason);
	if (code)
		return code;
	series_sum_rows(series, wanted.flow, tiling, out);
	out->origin = tiling->n == 1 ? LEVEL_PUBLISHED : LEVEL_TILED;
	out->reason.flow = wanted.flow;
	out->reason.period = wanted.period;
	return DIAG_OK;
}

/* Exports or imports, or a turnover that is printed. */
static enum diag_code printed_level(const struct series *series, enum flow flow,
				    struct period period, struct tiling *tiling, struct level *out)
{
	const struct observation *row = series_find_row(series, period);
	enum diag_code code;

	*out = (struct level){.state = FIGURE_MISSING};
	code = tiled_level(series, (struct wanted_tiling){flow, period, TILE_PRINTED, true}, row,
			   tiling, out);
	if (code != DIAG_NO_DATA)
		return code;
	if (row && row->flow[flow].state == FIGURE_SUPPRESSED) {
		*out = level_of_figure(series, row, flow);
		return DIAG_OK;
	}
	if (row) {
		out->status = row->flow[flow].status;
		return DIAG_OK;
	}
	code = series_tile(series, (struct wanted_tiling){flow, period, TILE_SUPPRESSED, true},
			   tiling, NULL);
	if (code == DIAG_OK) {
		struct reason reason = {.code = REASON_SUPPRESSED, .flow = flow, .period = period};

		series_sum_rows(series, flow, tiling, out);
		out->reason = reason;
		out->state = FIGURE_SUPPRESSED;
		return DIAG_OK;
	}
	return code == DIAG_NOMEM ? code : DIAG_OK;
}

static enum diag_code sum_of_parts(const struct series *series, struct period period,
				   struct tiling *tiling, struct level *out)
{
	struct level exports, imports;
	enum diag_code code = printed_level(series, FLOW_EXPORTS, period, tiling, &exports);

	if (!code)
		code = printed_level(series, FLOW_IMPORTS, period, tiling, &imports);
	if (code)
		return code;
	level_add(&exports, &imports, out);
	out->origin = LEVEL_SUM;
	/* There is no sum to fit if a part is not there. */
	if (is_too_large(&exports) && imports.state != FIGURE_PRESENT && !is_too_large(&imports))
		out->reason = imports.reason;
	if (is_too_large(out) && !out->reason.line)
		out->reason = (struct reason){
			.code = REASON_LEVEL_TOO_LARGE, .flow = FLOW_TURNOVER, .period = period};
	return DIAG_OK;
}

/* Whether a figure of this origin is there, even if it is too large to be shown. */
static bool is_there(const struct level *level)
{
	return level->state == FIGURE_PRESENT || is_too_large(level);
}

enum diag_code series_level(const struct series *series, enum flow flow, struct period period,
			    struct tiling *tiling, struct level *out)
{
	const struct observation *row = series_find_row(series, period);
	struct level printed, parts;
	enum diag_code code = printed_level(series, flow, period, tiling, &printed);

	*out = printed;
	if (code || flow != FLOW_TURNOVER || printed.state == FIGURE_SUPPRESSED)
		return code;
	if (is_there(&printed) && printed.origin == LEVEL_PUBLISHED)
		return DIAG_OK;
	code = sum_of_parts(series, period, tiling, &parts);
	if (code)
		return code;
	if (is_there(&parts) && row && row_has(row, flow, TILE_OR_PARTS)) {
		*out = parts;
		return DIAG_OK;
	}
	if (is_there(&printed))
		return DIAG_OK;
	if (is_there(&parts)) {
		*out = parts;
		return DIAG_OK;
	}
	code = tiled_level(series, (struct wanted_tiling){flow, period, TILE_OR_PARTS, true}, row,
			   tiling, out);
	if (code == DIAG_NO_DATA) {
		struct reason reason = row ? printed.reason : out->reason;

		*out = printed;
		out->reason = reason;
		out->status |= parts.status;
		if (parts.state == FIGURE_SUPPRESSED) {
			out->state = FIGURE_SUPPRESSED;
			out->reason.code = REASON_SUPPRESSED;
		}
		return DIAG_OK;
	}
	return code;
}

struct period series_span(const struct series *series)
{
	struct period span = series->rows[0]->period;

	for (size_t i = 1; i < series->n; i++) {
		struct period p = series->rows[i]->period;

		span.first = p.first < span.first ? p.first : span.first;
		span.last = p.last > span.last ? p.last : span.last;
	}
	return span;
}

const struct observation *series_latest(const struct series *series)
{
	const struct observation *latest = series->rows[0];

	for (size_t i = 1; i < series->n; i++) {
		if (series->rows[i]->published > latest->published)
			latest = series->rows[i];
	}
	return latest;
}
