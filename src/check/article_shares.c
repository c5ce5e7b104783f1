#include "article_run.h"

#include <string.h>

#include "language.h"

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

/* "cannot stand beside 1.2 and 3.4 of 9.9: they give 46.0% to 47.0%": the parts, then the whole. */
static void tell_share_conflict(struct strbuf *out, const struct judgement *judgement,
				const struct claim *const *levels, size_t n)
{
	struct strbuf parts = STRBUF_INIT, range = STRBUF_INIT;

	for (size_t p = 0; p < n; p++)
		strbuf_addf(&parts, "%s%s", p ? tr(" and ") : "", people_claim(levels[p]));
	if (judgement->has_range) {
		judgement_add_range(&range, judgement, judgement->range, false);
		strbuf_addf(out, tr("cannot stand beside %s of %s: they give %s"), parts.text,
			    people_claim(levels[n]), range.text);
	} else {
		strbuf_addf(out, tr("cannot stand beside %s of %s"), parts.text,
			    people_claim(levels[n]));
	}
	out->failed = out->failed || parts.failed || range.failed;
	strbuf_release(&parts);
	strbuf_release(&range);
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
		code = article_add_note(run, out, tr("the printed figures allow it"));
	} else if (!code && answer == JOINT_CONTRADICTORY && !reading->doubt) {
		out->verdict = VERDICT_CONTRADICTS;
		out->is_finding = true;
		out->n_notes = 0;
		code = joint_implied(joint, n + 1, &answer, &out->range);
		if (!code) {
			out->has_range = answer == JOINT_CONSISTENT;
			tell_share_conflict(&run->text, out, levels, n);
			code = judgement_add_note(run->judging, out, &run->text);
		}
	}
	joint_free(joint);
	return code;
}
