#include "reason.h"

#include <string.h>

#include "people.h"
#include "text.h"

/* A set of flows that lack a value for the same reason. */
struct reason_group {
	struct reason reason;
	bool flows[FLOW_COUNT];
	const struct value *across; /* has a candidate in another source */
};

#define MAX_GROUPS 24

static bool same_reason(const struct reason *a, const struct reason *b)
{
	return a->code == b->code && period_equal(a->period, b->period) &&
	       (a->code != REASON_HOLE ||
		(period_equal(a->hole, b->hole) && a->n_holes == b->n_holes));
}

static size_t group_reasons(const struct value *const *values, size_t n,
			    struct reason_group groups[MAX_GROUPS])
{
	size_t n_groups = 0;

	for (size_t i = 0; i < n; i++) {
		for (size_t j = 0; j < values[i]->n_reasons; j++) {
			const struct reason *reason = &values[i]->reasons[j];
			size_t g = 0;

			while (g < n_groups && !same_reason(&groups[g].reason, reason))
				g++;
			if (g == MAX_GROUPS)
				continue;
			if (g == n_groups)
				groups[n_groups++] = (struct reason_group){.reason = *reason};
			groups[g].flows[reason->flow] = true;
			if (values[i]->candidate && values[i]->has_base &&
			    period_equal(reason->period, values[i]->base) && !groups[g].across)
				groups[g].across = values[i];
		}
	}
	return n_groups;
}

/* "exports", "exports or imports", "exports, imports or turnover". */
static void add_flows(struct strbuf *out, const bool flows[FLOW_COUNT], const char *last)
{
	size_t count = 0, told = 0;

	for (size_t f = 0; f < FLOW_COUNT; f++)
		count += flows[f];
	for (size_t f = 0; f < FLOW_COUNT; f++) {
		if (!flows[f])
			continue;
		if (told)
			strbuf_addf(out, told + 1 == count ? " %s " : ", ", last);
		strbuf_adds(out, flow_names[f]);
		told++;
	}
}

static bool only_turnover(const struct reason_group *group)
{
	return !group->flows[FLOW_EXPORTS] && !group->flows[FLOW_IMPORTS];
}

static void add_for_period(struct strbuf *out, const struct reason *reason, struct period row)
{
	if (period_equal(reason->period, row))
		return;
	strbuf_adds(out, " for ");
	period_add_people(out, reason->period);
}

/* What another source has: "; press.csv has 375.3". */
static void add_candidate(struct strbuf *out, const struct value *value)
{
	const struct series *other = value->candidate;
	bool same_file = strcmp(other->file, value->series->file) == 0;
	const char *name = same_file ? other->source : path_base_name(other->file);

	strbuf_adds(out, " in this source; ");
	text_add_shown(out, name, strlen(name));
	strbuf_addf(out, " has %s", hedge_sign(value->candidate_level.hedge));
	dec_add_people(out, value->candidate_level.value, false);
	strbuf_adds(out, " (--across-sources takes it)");
}

static void add_group(struct strbuf *out, const struct reason_group *group, struct period row)
{
	const struct reason *reason = &group->reason;

	switch (reason->code) {
	case REASON_NONE:
		break;
	case REASON_NO_ROW:
		strbuf_adds(out, "no ");
		add_flows(out, group->flows, "or");
		strbuf_adds(out, " for ");
		period_add_people(out, reason->period);
		break;
	case REASON_EMPTY_CELL:
		strbuf_adds(out, "the source gives no ");
		add_flows(out, group->flows, "or");
		add_for_period(out, reason, row);
		break;
	case REASON_HOLE:
		add_flows(out, group->flows, "and");
		add_for_period(out, reason, row);
		strbuf_adds(out, only_turnover(group) ? " lacks " : " lack ");
		period_add_people(out, reason->hole);
		if (reason->n_holes > 1)
			strbuf_addf(out, " and %zu more gap%s", reason->n_holes - 1,
				    reason->n_holes > 2 ? "s" : "");
		break;
	case REASON_OVERLAP:
		strbuf_adds(out, "rows overlap and do not add up to ");
		add_flows(out, group->flows, "or");
		strbuf_adds(out, " for ");
		period_add_people(out, reason->period);
		break;
	case REASON_SUPPRESSED:
		strbuf_adds(out, "the source suppresses ");
		add_flows(out, group->flows, "and");
		add_for_period(out, reason, row);
		strbuf_adds(out, " (c)");
		break;
	case REASON_SPAN:
		strbuf_adds(out, "growth is told for spans of up to twelve months");
		break;
	case REASON_BEFORE_TIME:
		strbuf_adds(out, "there is no year before");
		break;
	case REASON_BASE_NOT_ABOVE_ZERO:
		strbuf_adds(out, "the divisor");
		add_for_period(out, reason, row);
		strbuf_adds(out, " may be zero");
		break;
	case REASON_TOO_LARGE:
		strbuf_addf(out, "a result has more than %d digits", DEC_MAX_DIGITS);
		break;
	}
	if (group->across)
		add_candidate(out, group->across);
}

void reason_add_phrase(struct strbuf *out, const struct value *const *values, size_t n)
{
	struct reason_group groups[MAX_GROUPS];
	size_t n_groups = group_reasons(values, n, groups);

	for (size_t g = 0; g < n_groups; g++) {
		if (g)
			strbuf_adds(out, "; ");
		add_group(out, &groups[g], values[0]->period);
	}
}

static void add_range(struct strbuf *out, const struct level *level)
{
	struct dec end;

	if (level_shown_low(level, &end))
		dec_add_people(out, end, false);
	else
		strbuf_adds(out, "no lower limit");
	strbuf_adds(out, " " TEXT_ELLIPSIS " ");
	if (level_shown_high(level, &end))
		dec_add_people(out, end, false);
	else
		strbuf_adds(out, "no upper limit");
}

/* Printed turnover and the sum of its parts over a period; both present if *found. */
static enum diag_code turnover_and_parts(struct calc *calc, const struct series *series,
					 struct period period, struct level *printed,
					 struct level *parts, bool *found)
{
	struct level exports, imports;
	enum diag_code code;

	*found = false;
	code = series_level(series, FLOW_TURNOVER, period, &calc->tiling, printed);
	if (!code)
		code = series_level(series, FLOW_EXPORTS, period, &calc->tiling, &exports);
	if (!code)
		code = series_level(series, FLOW_IMPORTS, period, &calc->tiling, &imports);
	if (code)
		return code;
	level_add(&exports, &imports, parts);
	*found = printed->state == FIGURE_PRESENT && printed->origin != LEVEL_SUM &&
		 parts->state == FIGURE_PRESENT;
	return DIAG_OK;
}

enum diag_code reason_turnover_conflict(struct calc *calc, const struct series *series,
					struct period period, bool *conflicts)
{
	struct level printed, parts;
	enum diag_code code = turnover_and_parts(calc, series, period, &printed, &parts, conflicts);

	if (!code && *conflicts)
		*conflicts = !interval_overlaps(printed.range, parts.range);
	return code;
}

static void separate(struct strbuf *out, size_t start)
{
	if (out->len > start)
		strbuf_adds(out, "; ");
}

static void add_level(struct strbuf *out, const struct level *level)
{
	strbuf_adds(out, hedge_sign(level->hedge));
	dec_add_people(out, level->value, false);
}

enum diag_code reason_add_conflicts(struct strbuf *out, struct calc *calc,
				    const struct series *series, struct period period)
{
	size_t start = out->len;
	struct level whole, sum;
	bool found;
	enum diag_code code = turnover_and_parts(calc, series, period, &whole, &sum, &found);

	if (code)
		return code;
	if (found && !interval_overlaps(whole.range, sum.range)) {
		strbuf_adds(out, "turnover is printed as ");
		add_level(out, &whole);
		strbuf_adds(out, ", but its parts add up to ");
		add_range(out, &sum);
	}
	for (size_t f = 0; f < FLOW_COUNT && period_months(period) > 1; f++) {
		const struct observation *row = series_find_row(series, period);

		if (!row || row->flow[f].state != FIGURE_PRESENT)
			continue;
		code = series_tile(series, (enum flow)f, period, TILE_PRINTED, false, &calc->tiling,
				   NULL);
		if (code == DIAG_NO_DATA)
			continue;
		if (code)
			return code;
		series_sum_rows(series, (enum flow)f, &calc->tiling, &sum);
		code = series_level(series, (enum flow)f, period, &calc->tiling, &whole);
		if (code)
			return code;
		if (sum.state != FIGURE_PRESENT || whole.state != FIGURE_PRESENT ||
		    interval_overlaps(whole.range, sum.range))
			continue;
		separate(out, start);
		strbuf_adds(out, flow_names[f]);
		strbuf_addf(out, " %s printed as ", f == FLOW_TURNOVER ? "is" : "are");
		add_level(out, &whole);
		strbuf_adds(out, ", but the rows within the period add up to ");
		add_range(out, &sum);
	}
	return out->failed ? DIAG_NOMEM : DIAG_OK;
}
