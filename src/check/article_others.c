#include "article_run.h"

#include <stdlib.h>

/* A claim's other reading, and where its judgement is. */
struct candidate {
	size_t claim, other;
};

static bool needs_others(const struct article_run *run, size_t i)
{
	enum verdict verdict = run->out->judgements[i].verdict;

	return verdict >= VERDICT_DIFFERS && !run->claims[i].reading->is_points;
}

/* The other reading holds: the figure is that, or at least no finding. */
static enum diag_code settle(struct article_run *run, size_t i, const struct claim *other,
			     const struct judgement *judged)
{
	const struct remark_argument argument = {.kind = ARGUMENT_SUBJECT, .claim = other};
	struct judgement *judgement = &run->out->judgements[i];

	if (dec_significant_digits(other->value) >= TELLING_DIGITS) {
		*judgement = *judged;
		judgement->claim = other;
		run->is_judged[i] = true;
		return judgement_remark(run->judge, judgement, REMARK_READ_AS, &argument, 1);
	}
	if (judgement->is_finding && judgement->verdict != VERDICT_NOT_IN_DATA)
		return article_withdraw_finding(run, judgement, REMARK_MAY_BE, &argument);
	return DIAG_OK;
}

static bool is_borne_out(const struct claim *other, const struct judgement *judged)
{
	return judged->verdict <= VERDICT_WITHIN_ROUNDING && !judged->is_lenient &&
	       (other->relation == QUALIFIER_NONE || other->relation == QUALIFIER_ABOUT);
}

/* All other readings that are of the pair, the surest first for each claim. */
static enum diag_code judge_pair(struct article_run *run, const struct series *of)
{
	size_t n = 0, room = 1;
	struct candidate *candidates;
	struct judgement *judgements = NULL;
	struct claim *copies = run->out->copies;
	enum diag_code code = DIAG_OK;

	for (size_t i = 0; i < run->n; i++)
		room += needs_others(run, i) ? run->claims[i].reading->n_others : 0;
	candidates = calloc(room, sizeof(*candidates));
	run->out->copies = calloc(room, sizeof(*run->out->copies));
	judgements = calloc(room, sizeof(*judgements));
	if (!candidates || !run->out->copies || !judgements)
		code = DIAG_NOMEM;
	for (size_t i = 0; !code && i < run->n; i++) {
		const struct claim_reading *reading = run->claims[i].reading;

		for (size_t k = 0; needs_others(run, i) && k < reading->n_others; k++) {
			if (!article_is_about(&reading->others[k], of))
				continue;
			candidates[n] = (struct candidate){i, k};
			run->out->copies[n++] = reading->others[k];
		}
	}
	code = code ? code : article_judge_batches(run, n, of, judgements);
	for (size_t c = 0; !code && c < n; c++) {
		size_t i = candidates[c].claim;
		const struct claim *other = &run->claims[i].reading->others[candidates[c].other];

		if (needs_others(run, i) && is_borne_out(other, &judgements[c]))
			code = settle(run, i, other, &judgements[c]);
	}
	free(run->out->copies);
	run->out->copies = copies;
	free(candidates);
	free(judgements);
	return code;
}

enum diag_code article_judge_others(struct article_run *run)
{
	return article_for_pairs(run, judge_pair);
}
