#include <string.h>

#include "check_words.h"
#include "claim_words.h"
#include "language.h"
#include "reason.h"

static void list_judgement(struct listing *listing, const struct judged_group *group,
			   const struct judgement *judgement)
{
	struct strbuf *text = &listing->text;

	check_add_figure(text, judgement);
	check_add_subject(text, judgement, group);
	listing_end_item(listing, 0, 4, judgement->is_finding);
	for (size_t i = 0; i < judgement->n_notes + judgement->n_causes; i++) {
		check_add_remark(text, judgement, i);
		listing_end_item(listing, 4, 4, false);
	}
}

/* Whether the only remark about it is that its period is not in the data. */
static bool is_plainly_missing(const struct judgement *judgement)
{
	return judgement->verdict == VERDICT_NOT_IN_DATA && judgement->is_plainly_missing &&
	       check_part(judgement) == PART_OPEN && judgement->n_notes == 1;
}

/* Whether two missing figures can share a line. */
static bool is_alike(const struct judgement *a, const struct judgement *b)
{
	const struct claim_reading *one = a->claim->reading, *two = b->claim->reading;

	return is_plainly_missing(b) && period_equal(a->claim->period, b->claim->period) &&
	       strcmp(a->claim->path, b->claim->path) == 0 && !one == !two &&
	       (!one || (strcmp(one->reporter, two->reporter) == 0 &&
			 strcmp(one->partner, two->partner) == 0));
}

/* "exports and imports": the flows of the figures that are alike to the one at `at`, each once. */
static void add_missing_flows(struct strbuf *out, const struct judged_group *group, size_t at)
{
	bool flows[FLOW_COUNT] = {false};

	for (size_t i = at; i < group->n; i++) {
		if (is_alike(&group->judgements[at], &group->judgements[i]))
			flows[group->judgements[i].claim->indicator->flow] = true;
	}
	flows_add_names(out, flows, true);
}

/*
 * "article.txt:3:254, 3:287: not in data: turnover and exports 2024 Jan–Aug, Kazakhstan with Belgium": the
 * figures from `at` on that are missing alike, if no earlier one is alike to it.
 */
static void list_missing(struct listing *listing, const struct judged_group *group, size_t at)
{
	const struct judgement *first = &group->judgements[at];
	struct strbuf *text = &listing->text;

	for (size_t i = 0; i < at; i++) {
		if (is_plainly_missing(&group->judgements[i]) &&
		    is_alike(&group->judgements[i], first))
			return;
	}
	check_add_place(text, first->claim);
	for (size_t i = at + 1; i < group->n; i++) {
		if (!is_alike(first, &group->judgements[i]))
			continue;
		strbuf_adds(text, ", ");
		check_add_place_in_text(text, group->judgements[i].claim);
	}
	strbuf_adds(text, ": ");
	check_add_verdict(text, first);
	strbuf_adds(text, tr(": "));
	add_missing_flows(text, group, at);
	claim_add_period(text, first->claim);
	check_add_pair_of(text, first, group);
	listing_end_item(listing, 0, 4, false);
}

static void list_part(struct listing *listing, const struct check_result *result,
		      const struct judged_group *group, enum check_part part)
{
	for_each_of(const struct judgement, judgement, group->judgements, group->n) {
		if (check_part(judgement) != part || !check_is_listed(result, judgement))
			continue;
		if (is_plainly_missing(judgement))
			list_missing(listing, group, (size_t)(judgement - group->judgements));
		else
			list_judgement(listing, group, judgement);
	}
}

/* A group, and what its figures that are checked against one another have to say: their sets follow it. */
static void list_group(struct listing *listing, const struct check_result *result, size_t g)
{
	const struct judged_group *group = &result->groups[g];
	size_t end = g + 1;

	while (end < result->n_groups && result->groups[end].is_part)
		end++;
	list_part(listing, result, group, PART_FINDINGS);
	for (size_t s = g; s < end; s++)
		listing_add_contradictions(listing, &result->groups[s]);
	list_part(listing, result, group, PART_OPEN);
	list_part(listing, result, group, PART_MATCHES);
	for (size_t s = g; s < end; s++)
		listing_add_consistency(listing, result, &result->groups[s]);
}

enum diag_code check_build_list(struct report *report, const struct check_result *result)
{
	size_t n = 0, at = 0;
	bool failed;

	for (size_t g = 0; g < result->n_groups; g++)
		n += !result->groups[g].is_part;
	failed = !report_set_blocks(report, n ? n : 1);
	for (size_t g = 0; !failed && g < result->n_groups; g++) {
		struct listing listing = {report, &report->blocks[at], STRBUF_INIT, false};

		if (result->groups[g].is_part)
			continue;
		if (!result->only_findings)
			report->blocks[at].title = result->groups[g].title;
		list_group(&listing, result, g);
		at++;
		strbuf_release(&listing.text);
		failed = listing.failed;
	}
	if (!failed) {
		struct listing listing = {report, &report->blocks[n ? n - 1 : 0], STRBUF_INIT,
					  false};

		listing_add_implied(&listing, result);
		listing_add_summary(&listing, result);
		strbuf_release(&listing.text);
		failed = listing.failed;
	}
	return failed ? DIAG_NOMEM : DIAG_OK;
}
