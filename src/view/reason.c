#include "reason.h"

#include <string.h>

#include "filled.h"
#include "language.h"
#include "people.h"
#include "text.h"

/* A set of flows that lack a value for the same reason. */
struct reason_group {
	struct reason reason;
	bool flows[FLOW_COUNT];
	const struct value *across; /* has a candidate in another source */
	bool has_second;	    /* REASON_NO_ROW: the same flows lack another period too */
	struct period second;
	bool is_joined; /* reported with a group before it */
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

void flows_add_names(struct strbuf *out, const bool flows[FLOW_COUNT], bool with_and)
{
	const char *names[FLOW_COUNT] = {""};
	size_t n = 0;

	for (size_t f = 0; f < FLOW_COUNT; f++) {
		if (flows[f])
			names[n++] = tr(flow_names[f]);
	}
	if (n == 3)
		strbuf_addf(out, with_and ? tr("%s, %s and %s") : tr("%s, %s or %s"), names[0],
			    names[1], names[2]);
	else if (n == 2)
		strbuf_addf(out, with_and ? tr("%s and %s") : tr("%s or %s"), names[0], names[1]);
	else
		strbuf_adds(out, names[0]);
}

static bool only_turnover(const struct reason_group *group)
{
	return !group->flows[FLOW_EXPORTS] && !group->flows[FLOW_IMPORTS];
}

static void add_hole(struct strbuf *out, const struct reason_group *group, bool is_here,
		     const char *flows)
{
	const struct reason *reason = &group->reason;
	const char *hole = people_period(reason->hole);

	if (is_here)
		strbuf_addf(out, only_turnover(group) ? tr("%s lacks %s") : tr("%s lack %s"), flows,
			    hole);
	else
		strbuf_addf(out,
			    only_turnover(group) ? tr("%s for %s lacks %s")
						 : tr("%s for %s lack %s"),
			    flows, people_period(reason->period), hole);
	if (reason->n_holes > 1)
		strbuf_addf(out, tr(" and more (%zu gaps)"), reason->n_holes);
}

/* "no turnover for 2022"; where nothing is there at all, "no figures for 2022"; of two periods that
 * lack the same, "for 2021 and 2022". */
static void add_no_row(struct strbuf *out, const struct reason_group *group, const char *flows)
{
	const struct reason *reason = &group->reason;
	bool is_all = group->flows[FLOW_EXPORTS] && group->flows[FLOW_IMPORTS] &&
		      group->flows[FLOW_TURNOVER];
	struct period first = reason->period, second = group->second;

	if (group->has_second && period_order(&second, &first) < 0) {
		first = group->second;
		second = reason->period;
	}
	if (group->has_second && is_all)
		strbuf_addf(out, tr("no figures for %s and %s"), people_period(first),
			    people_period(second));
	else if (group->has_second)
		strbuf_addf(out, tr("no %s for %s and %s"), flows, people_period(first),
			    people_period(second));
	else if (is_all)
		strbuf_addf(out, tr("no figures for %s"), people_period(first));
	else
		strbuf_addf(out, tr("no %s for %s"), flows, people_period(first));
}

/* A period is named where it is not the row's own. */
static void add_reason(struct strbuf *out, const struct reason_group *group, struct period row,
		       const char *flows)
{
	const struct reason *reason = &group->reason;
	const char *period = people_period(reason->period);
	bool is_here = period_equal(reason->period, row);

	switch (reason->code) {
	case REASON_NONE:
		break;
	case REASON_NO_ROW:
		add_no_row(out, group, flows);
		break;
	case REASON_WITH_LUXEMBOURG:
		strbuf_addf(
			out,
			tr("no %s for %s: until 1998 Belgium is reported with Luxembourg (BLX), "
			   "a series of its own that is never joined to Belgium's"),
			flows, period);
		break;
	case REASON_EMPTY_CELL:
		if (is_here)
			strbuf_addf(out, tr("the source gives no %s"), flows);
		else
			strbuf_addf(out, tr("the source gives no %s for %s"), flows, period);
		break;
	case REASON_HOLE:
		add_hole(out, group, is_here, flows);
		break;
	case REASON_OVERLAP:
		strbuf_addf(out, tr("rows overlap and do not add up to %s for %s"), flows, period);
		break;
	case REASON_SUPPRESSED:
		if (is_here)
			strbuf_addf(out, tr("the source suppresses %s (c)"), flows);
		else
			strbuf_addf(out, tr("the source suppresses %s for %s (c)"), flows, period);
		break;
	case REASON_SPAN:
		strbuf_adds(out, tr("growth over more than twelve months is not calculated"));
		break;
	case REASON_BEFORE_TIME:
		strbuf_adds(out, tr("there is no previous year"));
		break;
	case REASON_BASE_NOT_ABOVE_ZERO:
		if (is_here)
			strbuf_adds(out, tr("the divisor may be zero"));
		else
			strbuf_addf(out, tr("the divisor for %s may be zero"), period);
		break;
	case REASON_TOO_LARGE:
		strbuf_addf(out, tr("a result has more than %d digits"), DEC_MAX_DIGITS);
		break;
	case REASON_LEVEL_TOO_LARGE:
		if (is_here)
			strbuf_addf(out, tr("more than %d digits in %s"), DEC_MAX_DIGITS, flows);
		else
			strbuf_addf(out, tr("more than %d digits in %s for %s"), DEC_MAX_DIGITS,
				    flows, period);
		if (reason->line)
			strbuf_addf(out, tr(" (line %zu)"), reason->line);
		break;
	}
}

/* "no turnover for 2023 in this source; press.csv has 375.3 (use it with --across-sources)" */
static void add_with_candidate(struct strbuf *out, const char *reason, const struct value *value)
{
	const struct series *other = value->candidate;
	const char *name = value->candidate_in_file ? other->source : path_base_name(other->file);
	struct strbuf shown = STRBUF_INIT;

	text_add_shown(&shown, name, strlen(name));
	strbuf_addf(out, tr("%s in this source; %s has %s (use it with --across-sources)"), reason,
		    shown.text, people_level(&value->candidate_level));
	strbuf_take(out, &shown);
}

static void add_group(struct strbuf *out, const struct reason_group *group, struct period row)
{
	bool with_and =
		group->reason.code == REASON_HOLE || group->reason.code == REASON_SUPPRESSED;
	struct strbuf flows = STRBUF_INIT, reason = STRBUF_INIT;

	flows_add_names(&flows, group->flows, with_and);
	add_reason(&reason, group, row, flows.text);
	if (group->across)
		add_with_candidate(out, reason.text, group->across);
	else
		strbuf_adds(out, reason.text);
	strbuf_take(out, &flows);
	strbuf_take(out, &reason);
}

/* Two periods that lack the same flows are reported together. */
static void join_periods(struct reason_group *groups, size_t n)
{
	for (size_t g = 1; g < n; g++) {
		struct reason_group *before = &groups[g - 1], *group = &groups[g];

		if (group->reason.code != REASON_NO_ROW || before->reason.code != REASON_NO_ROW ||
		    memcmp(group->flows, before->flows, sizeof(group->flows)) != 0 ||
		    group->across || before->across || before->is_joined)
			continue;
		before->has_second = true;
		before->second = group->reason.period;
		group->is_joined = true;
	}
}

void reason_add_phrase(struct strbuf *out, const struct value *const *values, size_t n)
{
	struct reason_group groups[MAX_GROUPS];
	size_t n_groups = group_reasons(values, n, groups);

	join_periods(groups, n_groups);
	for (size_t g = 0; g < n_groups; g++) {
		if (groups[g].is_joined)
			continue;
		if (g)
			strbuf_adds(out, tr("; "));
		add_group(out, &groups[g], values[0]->period);
	}
}

static void add_range(struct strbuf *out, const struct level *level)
{
	struct dec low, high;
	bool has_low = level_shown_low(level, &low), has_high = level_shown_high(level, &high);

	if (has_low && has_high)
		strbuf_addf(out, "%s" TEXT_EN_DASH "%s", people_number(low), people_number(high));
	else
		range_add_people(out, has_low ? people_number(low) : NULL,
				 has_high ? people_number(high) : NULL);
}

void conflicts_add_words(struct strbuf *out, const struct conflict *conflicts, size_t n)
{
	for_each_of(const struct conflict, conflict, conflicts, n) {
		const char *printed = people_level(&conflict->printed);
		struct strbuf range = STRBUF_INIT;

		add_range(&range, &conflict->sum);
		strbuf_adds(out, conflict > conflicts ? tr("; ") : "");
		if (conflict->kind == CONFLICT_OF_PARTS)
			strbuf_addf(out,
				    tr("the file gives turnover as %s, but exports + imports come "
				       "to %s"),
				    printed, range.text);
		else
			strbuf_addf(out,
				    tr("the file gives %s as %s, but the shorter periods within it "
				       "come to %s"),
				    tr(flow_names[conflict->flow]), printed, range.text);
		strbuf_take(out, &range);
	}
}
