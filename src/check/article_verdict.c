#include "article_run.h"

#include <stdlib.h>
#include <string.h>

#include "language.h"

static void add_country(const struct article_run *run, struct strbuf *out, const char *alpha3)
{
	if (run->judging->add_country)
		run->judging->add_country(out, alpha3);
	else
		strbuf_adds(out, alpha3);
}

/* Why the data say nothing about it. */
static enum diag_code set_open(struct article_run *run, size_t i)
{
	const struct claim_reading *reading = run->claims[i].reading;
	struct judgement *judgement = &run->out->judgements[i];
	struct strbuf reporter = STRBUF_INIT, partner = STRBUF_INIT;

	*judgement = (struct judgement){.claim = &run->claims[i],
					.verdict = VERDICT_NOT_IN_DATA,
					.unit = run->claims[i].unit,
					.formula = "",
					.is_finding = run->judging->is_strict};
	if (reading->doubt || reading->is_points)
		judgement->verdict = VERDICT_UNCLEAR;
	if (!run->judging->n_series)
		return DIAG_OK;
	if (reading->lacks_year)
		return article_add_note(run, judgement, tr("the year of its months is not given"));
	if (reading->lacks_period)
		return reading->doubt ? DIAG_OK
				      : article_add_note(run, judgement, tr("no period is given"));
	if (article_is_party(reading->reporter, run->reporter) &&
	    article_is_party(reading->partner, run->partner))
		return DIAG_OK;
	add_country(run, &reporter, run->reporter);
	add_country(run, &partner, run->partner);
	strbuf_addf(&run->text,
		    reading->reporter[0]
			    ? tr("the data cover %s with %s")
			    : tr("the text does not name the countries; the data cover %s with %s"),
		    reporter.text, partner.text);
	strbuf_take(&run->text, &reporter);
	strbuf_take(&run->text, &partner);
	return judgement_add_note(run->judging, judgement, &run->text);
}

/* A ratio is judged with the currency that was told last for the same pair. */
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

			if (claim_is_amount(other) && other->has_unit &&
			    strcmp(other->reading->reporter, claim->reading->reporter) == 0 &&
			    strcmp(other->reading->partner, claim->reading->partner) == 0)
				last = other;
		}
		for (size_t k = i + 1; k < run->n && k < i + 64 && !last; k++) {
			const struct claim *other = &run->claims[k];

			if (claim_is_amount(other) && other->has_unit &&
			    strcmp(other->reading->reporter, claim->reading->reporter) == 0 &&
			    strcmp(other->reading->partner, claim->reading->partner) == 0)
				last = other;
		}
		if (last)
			memcpy(run->units[i].currency, last->unit.currency, CURRENCY_MAX);
	}
}

enum diag_code article_judge(struct judging *judging, const struct claim *claims, size_t n,
			     const struct dataset *data, const char reporter[4],
			     const char partner[4], struct article_verdicts *out)
{
	struct article_run run = {.judging = judging,
				  .claims = claims,
				  .n = n,
				  .data = data,
				  .reporter = reporter,
				  .partner = partner,
				  .out = out,
				  .is_judged = calloc(n + 1, sizeof(*run.is_judged)),
				  .units = calloc(n + 1, sizeof(*run.units)),
				  .text = STRBUF_INIT};
	enum diag_code code = DIAG_OK;

	*out = (struct article_verdicts){.judgements = calloc(n + 1, sizeof(*out->judgements)),
					 .copies = calloc(n + 1, sizeof(*out->copies)),
					 .n = n};
	if (!out->judgements || !out->copies || !run.is_judged || !run.units)
		code = DIAG_NOMEM;
	for (size_t i = 0; !code && i < n; i++) {
		if (!article_is_about_data(&run, &claims[i]))
			code = set_open(&run, i);
	}
	if (!code)
		code = article_judge_by_data(&run);
	if (!code)
		code = article_judge_others(&run);
	if (!code) {
		find_units(&run);
		code = article_judge_open(&run);
	}
	strbuf_release(&run.text);
	free(run.is_judged);
	free(run.units);
	return code;
}
