#include "article_run.h"

#include <string.h>

/* Whether a reading is certain, or made so by what the text's other figures give. */
static bool is_settled(const struct article_run *run, size_t i)
{
	return !run->claims[i].reading->doubt ||
	       run->out->judgements[i].verdict <= VERDICT_WITHIN_ROUNDING;
}

#define SHARE_REACH 100 /* figures before and behind a share that its parts are looked for among */

/* The last certain turnover of the reporter with a partner that the text told, in the period. */
static const struct claim *find_turnover(const struct article_run *run, const struct claim *about,
					 const char *partner)
{
	const struct claim *found = NULL;
	size_t at = (size_t)(about - run->claims);
	size_t first = at > SHARE_REACH ? at - SHARE_REACH : 0;

	for (size_t i = first; i < run->n && i < at + SHARE_REACH; i++) {
		const struct claim *claim = &run->claims[i];

		if (claim->indicator->kind == KIND_LEVEL &&
		    claim->indicator->flow == FLOW_TURNOVER && !claim->is_multiple &&
		    claim->has_unit && is_settled(run, i) &&
		    period_equal(claim->period, about->period) &&
		    strcmp(claim->reading->reporter, about->reading->reporter) == 0 &&
		    strcmp(claim->reading->partner, partner) == 0 &&
		    (!found || unit_same_currency(found->unit, claim->unit)))
			found = claim;
	}
	return found;
}

enum diag_code article_judge_partner_share(struct article_run *run, size_t i)
{
	const struct claim *claim = &run->claims[i], *levels[5];
	const struct claim_reading *reading = claim->reading;
	struct judgement *out = &run->out->judgements[i];
	size_t n = reading->n_parts;
	struct joint_figure figures[6];
	enum joint_answer answer;
	struct joint *joint;
	enum diag_code code;

	memset(figures, 0, sizeof(figures));
	for (size_t p = 0; p <= n; p++) {
		levels[p] = find_turnover(run, claim, p < n ? reading->parts[p] : "WLD");
		if (!levels[p])
			return DIAG_OK;
		figures[p].over[0] =
			(struct joint_term){FLOW_TURNOVER,
					    p < n ? (struct period){(int32_t)p, (int32_t)p}
						  : (struct period){0, (int32_t)n},
					    1};
		figures[p].n_over = 1;
		if (!claim_exact_range(levels[p], levels[0]->unit, &figures[p].range))
			return DIAG_OK;
		figures[n + 1].over[p] = figures[p].over[0];
	}
	figures[n + 1].under[0] = figures[n].over[0];
	figures[n + 1].n_over = n;
	figures[n + 1].n_under = 1;
	if (!claim_exact_range(claim, claim->unit, &figures[n + 1].range))
		return DIAG_OK;
	joint = joint_new(figures, n + 2);
	code = joint ? joint_decide(joint, &answer) : DIAG_NOMEM;
	if (!code && answer == JOINT_CONSISTENT) {
		out->verdict = VERDICT_WITHIN_ROUNDING;
		out->n_notes = 0;
		code = article_add_note(run, out, "the printed figures allow it");
	} else if (!code && answer == JOINT_CONTRADICTORY && !reading->doubt) {
		out->verdict = VERDICT_CONTRADICTS;
		out->is_finding = true;
		out->n_notes = 0;
		code = joint_implied(joint, n + 1, &answer, &out->range);
		if (!code) {
			strbuf_adds(&run->text, "cannot stand beside ");
			for (size_t p = 0; p <= n; p++) {
				strbuf_adds(&run->text, p == 0 ? "" : p == n ? " of " : " and ");
				claim_add_number(&run->text, levels[p]);
			}
			if (answer == JOINT_CONSISTENT) {
				out->has_range = true;
				strbuf_adds(&run->text, ": they give ");
				judgement_add_range(&run->text, out, out->range, false);
			}
			code = judgement_add_note(run->judging, out, &run->text);
		}
	}
	joint_free(joint);
	return code;
}
