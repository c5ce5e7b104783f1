#include "article_run.h"

#include <stdlib.h>
#include <string.h>

/* Whose trade the data are of, where the figure is of another's. */
static enum diag_code remark_pair(struct article_run *run, struct judgement *judgement)
{
	const struct claim_reading *reading = judgement->claim->reading;
	const struct remark_argument arguments[] = {remark_country_of(run->reporter),
						    remark_country_of(run->partner)};

	if (article_is_party(reading->reporter, run->reporter) &&
	    article_is_party(reading->partner, run->partner))
		return DIAG_OK;
	return judgement_remark(run->judge, judgement,
				reading->reporter[0] ? REMARK_OTHER_PAIR : REMARK_PAIR_NOT_NAMED,
				arguments, countof(arguments));
}

/* Why the data say nothing about it. */
static enum diag_code mark_unresolved(struct article_run *run, size_t i)
{
	const struct claim_reading *reading = run->claims[i].reading;
	struct judgement *judgement = &run->out->judgements[i];

	*judgement = (struct judgement){.claim = &run->claims[i],
					.verdict = VERDICT_NOT_IN_DATA,
					.unit = run->claims[i].unit,
					.formula = "",
					.is_finding = run->judge->is_strict};
	if (reading->doubt || reading->is_points)
		judgement->verdict = VERDICT_UNCLEAR;
	if (reading->is_points && !reading->doubt)
		return judgement_remark(run->judge, judgement, REMARK_IN_POINTS, NULL, 0);
	if (!run->judge->n_series)
		return DIAG_OK;
	if (reading->lacks_year)
		return judgement_remark(run->judge, judgement, REMARK_YEAR_NOT_GIVEN, NULL, 0);
	if (reading->lacks_period)
		return reading->doubt ? DIAG_OK
				      : judgement_remark(run->judge, judgement,
							 REMARK_PERIOD_NOT_GIVEN, NULL, 0);
	return remark_pair(run, judgement);
}

#define EQUIVALENT_BYTES 40 /* between an amount and what it is in another currency */

/* "$544.5m (Shs1.9trillion)": whether the second only repeats the first. */
static bool is_equivalent(const struct claim *first, const struct claim *second)
{
	return claim_is_amount(first) && first->has_unit && claim_is_amount(second) &&
	       first->indicator == second->indicator &&
	       period_equal(first->period, second->period) &&
	       strcmp(first->unit.currency, second->unit.currency) != 0 &&
	       second->reading->offset - first->reading->offset < EQUIVALENT_BYTES;
}

/* Whether it is an amount of the same pair that states its unit. */
static bool states_unit_for(const struct claim *other, const struct claim *claim)
{
	return claim_is_amount(other) && other->has_unit &&
	       strcmp(other->reading->reporter, claim->reading->reporter) == 0 &&
	       strcmp(other->reading->partner, claim->reading->partner) == 0;
}

/* A ratio is judged in the currency last named for the same pair. */
static void find_units(struct article_run *run)
{
	for (size_t i = 0; i < run->n; i++) {
		const struct claim *claim = &run->claims[i];
		const struct claim *last = NULL;

		run->units[i] = claim->unit;
		if (claim_is_amount(claim) && claim->has_unit)
			continue;
		for (size_t k = i; k-- > 0 && i - k < 64 && !last;) {
			const struct claim *other = &run->claims[k];

			if (states_unit_for(other, claim))
				last = k && is_equivalent(other - 1, other) ? other - 1 : other;
		}
		for (size_t k = i + 1; k < run->n && k < i + 64 && !last; k++) {
			if (states_unit_for(&run->claims[k], claim))
				last = &run->claims[k];
		}
		if (last)
			memcpy(run->units[i].currency, last->unit.currency, CURRENCY_MAX);
	}
}

static enum diag_code judge_as_read(struct article_run *run)
{
	enum diag_code code = DIAG_OK;

	for (size_t i = 0; !code && i < run->n; i++) {
		run->as[i] = &run->claims[i];
		if (!article_is_about_data(run, &run->claims[i]))
			code = mark_unresolved(run, i);
	}
	if (!code)
		code = article_judge_by_data(run);
	return code ? code : article_judge_others(run);
}

static enum diag_code judge_by_data(void *context)
{
	struct article_run *run = context;
	enum diag_code code = article_turn_mutual(run);
	const struct claim *as_read = run->claims;
	bool is_any_turned = false;

	code = code ? code : judge_as_read(run);
	code = code ? code : article_turn_told_beside(run, &is_any_turned);
	if (!code && is_any_turned)
		code = judge_as_read(run);
	if (!code && article_turn_back(run, as_read))
		code = judge_as_read(run);
	find_units(run);
	return code;
}

enum diag_code article_judge(struct judge *judge, const struct article_claims *of,
			     struct article_verdicts *out)
{
	static const struct judge_steps steps = {.judge_by_data = judge_by_data,
						 .key = article_key,
						 .join = article_join_sides,
						 .judge_together = article_judge_together};
	struct article_run run = {.judge = judge,
				  .claims = of->claims,
				  .n = of->n,
				  .data = of->data,
				  .reporter = of->reporter,
				  .partner = of->partner,
				  .out = out,
				  .is_judged = calloc(of->n + 1, sizeof(*run.is_judged)),
				  .units = calloc(of->n + 1, sizeof(*run.units)),
				  .as = calloc(of->n + 1, sizeof(const struct claim *))};
	enum diag_code code = DIAG_OK;

	*out = (struct article_verdicts){.judgements =
						 alloc_zeros(of->n + 1, sizeof(*out->judgements)),
					 .copies = calloc(of->n + 1, sizeof(*out->copies))};
	if (!out->judgements || !out->copies || !run.is_judged || !run.units || !run.as)
		code = DIAG_NOMEM;
	code = code ? code : judge_claims(&steps, &run, of->n);
	free(run.is_judged);
	free(run.as);
	free(run.units);
	return code;
}
