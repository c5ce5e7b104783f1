#include "article_run.h"

#include <string.h>

#include "text.h"

/* What an indicator is called from the partner's side. */
static const char *mirrored(const char *name)
{
	static const char *const pairs[][2] = {
		{"exports", "imports"},
		{"exports_growth", "imports_growth"},
		{"exports_change", "imports_change"},
		{"exports_share", "imports_share"},
		{"turnover", "turnover"},
		{"growth", "growth"},
		{"change", "change"},
		{"balance", "balance"},
		{"balance_change", "balance_change"},
	};

	for (size_t k = 0; k < countof(pairs); k++) {
		if (strcmp(name, pairs[k][0]) == 0)
			return pairs[k][1];
		if (strcmp(name, pairs[k][1]) == 0)
			return pairs[k][0];
	}
	return NULL;
}

/* One side's surplus is the other's deficit. */
static void turn_sign(struct claim *claim)
{
	if (strncmp(claim->indicator->name, "balance", strlen("balance")) != 0 ||
	    claim->is_multiple)
		return;
	claim->value = dec_negate(claim->value);
	claim->relation = claim->relation == QUALIFIER_ABOVE   ? QUALIFIER_BELOW
			  : claim->relation == QUALIFIER_BELOW ? QUALIFIER_ABOVE
							       : claim->relation;
	claim->range = interval_negate(claim->range);
}

bool article_turn(struct article_run *run, size_t i, enum diag_code *code)
{
	const struct claim *claim = &run->claims[i];
	const char *name = mirrored(claim->indicator->name);
	struct arena *arena = &run->judge->arena;
	struct claim_reading *reading;
	struct claim *turned;

	*code = DIAG_OK;
	if (!name || claim->reading->is_of_deficit)
		return false;
	turned = arena_alloc(arena, sizeof(*turned));
	reading = arena_alloc(arena, sizeof(*reading));
	if (!turned || !reading) {
		*code = DIAG_NOMEM;
		return false;
	}
	*turned = *claim;
	*reading = *claim->reading;
	memcpy(reading->reporter, claim->reading->partner, sizeof(reading->reporter));
	memcpy(reading->partner, claim->reading->reporter, sizeof(reading->partner));
	turned->reading = reading;
	turned->indicator = indicator_find(name);
	turn_sign(turned);
	run->as[i] = turned;
	return true;
}

/* Whether it is about the series' two, from the partner's side. */
static bool is_from_other_side(const struct claim *claim, const struct series *series)
{
	return article_is_party(claim->reading->reporter, series->partner) &&
	       article_is_party(claim->reading->partner, series->reporter);
}

static bool is_same_from_both(const struct claim *claim)
{
	const char *name = mirrored(claim->indicator->name);

	return name && strcmp(name, claim->indicator->name) == 0 &&
	       strncmp(name, "balance", strlen("balance")) != 0;
}

/* Whether the text names a flow of the partner's own: "Belgian exports". */
static bool names_partners_flow(const struct article_run *run, const struct series *series)
{
	for (size_t i = 0; i < run->n; i++) {
		if (!is_same_from_both(&run->claims[i]) &&
		    is_from_other_side(&run->claims[i], series))
			return true;
	}
	return false;
}

/* The claim is from then on as it was turned, in a copy of all. */
static enum diag_code take_turned(struct article_run *run, size_t i, struct claim **own)
{
	if (!*own) {
		*own = arena_alloc(&run->judge->arena, run->n * sizeof(**own));
		if (!*own)
			return DIAG_NOMEM;
		memcpy(*own, run->claims, run->n * sizeof(**own));
		run->claims = *own;
	}
	(*own)[i] = *run->as[i];
	return DIAG_OK;
}

/* From the other side, of a time that the data have. */
static bool can_be_turned(const struct article_run *run, size_t i, const struct series *series)
{
	const struct claim *claim = &run->claims[i];

	return is_from_other_side(claim, series) && !article_is_about_data(run, claim) &&
	       series_find_row(series, claim->period);
}

enum diag_code article_turn_mutual(struct article_run *run)
{
	struct claim *own = NULL;
	enum diag_code code = DIAG_OK;

	for (size_t s = 0; s < run->judge->n_series; s++) {
		const struct series *series = run->judge->series[s];

		for (size_t i = 0; !code && i < run->n; i++) {
			if (run->claims[i].reading->is_mutual &&
			    is_same_from_both(&run->claims[i]) && can_be_turned(run, i, series) &&
			    !names_partners_flow(run, series) && article_turn(run, i, &code))
				code = take_turned(run, i, &own);
		}
	}
	return code;
}

/* Whether the data have just this amount of the text's. */
static bool is_borne_out(const struct article_run *run, size_t i)
{
	const struct judgement *judgement = &run->out->judgements[i];

	return run->is_judged[i] && judgement->verdict <= VERDICT_WITHIN_ROUNDING &&
	       !judgement->is_lenient && claim_is_amount(judgement->claim) &&
	       dec_significant_digits(judgement->claim->value) >= TELLING_DIGITS;
}

/* Whether the text has the claim from the data's side, with another value: each side has its own statistics. */
static bool is_told_by_both(const struct article_run *run, const struct claim *turned)
{
	for_each_of(const struct claim, claim, run->claims, run->n) {
		if (article_same_thing(claim, turned) &&
		    strcmp(claim->reading->reporter, turned->reading->reporter) == 0 &&
		    strcmp(claim->reading->partner, turned->reading->partner) == 0 &&
		    dec_cmp(claim->value, turned->value) != 0)
			return true;
	}
	return false;
}

/*
 * "Exports of Colombia to Panama were 319 million, those of Panama to Colombia 147": one count, where the data of Colombia
 * bear out what is beside it; and of trade of both together, where they bear out anything of the two.
 */
static bool is_of_data_count(const struct article_run *run, size_t i, const struct series *series)
{
	const struct claim *claim = &run->claims[i];

	if (claim->has_unit && strcmp(claim->unit.currency, series->unit.currency) != 0)
		return false;
	for (size_t k = 0; k < run->n; k++) {
		const struct claim *other = run->out->judgements[k].claim;
		size_t a = claim->reading->paragraph, b = other->reading->paragraph;

		if (k != i && is_borne_out(run, k) && article_is_about(other, series) &&
		    claim->path == other->path &&
		    claim->reading->source == other->reading->source &&
		    (is_same_from_both(claim) ||
		     (period_equal(claim->period, other->period) && (a < b ? b - a : a - b) <= 1)))
			return true;
	}
	return false;
}

enum diag_code article_turn_told_beside(struct article_run *run, bool *any)
{
	struct claim *own = NULL;
	enum diag_code code = DIAG_OK;

	for (size_t s = 0; s < run->judge->n_series; s++) {
		const struct series *series = run->judge->series[s];

		for (size_t i = 0; !code && i < run->n; i++) {
			const struct claim *claim = &run->claims[i];

			if (claim->reading->doubt || run->is_judged[i] ||
			    !can_be_turned(run, i, series) || !is_of_data_count(run, i, series) ||
			    !article_turn(run, i, &code))
				continue;
			if (is_told_by_both(run, run->as[i]))
				run->as[i] = claim;
			else
				code = take_turned(run, i, &own);
		}
	}
	run->turned = own;
	*any = own != NULL;
	return code;
}

/* Each side's statistics differ from the other's: only what is a slip of the keyboard shows that they are the data's. */
static bool is_misprint(const struct judgement *judgement)
{
	static const char *const misprints[] = {"scale", "two digits swapped", "one wrong digit"};

	for (size_t k = 0; judgement->n_causes && k < countof(misprints); k++) {
		if (strcmp(judgement->causes[0], misprints[k]) == 0)
			return judgement->verdict == VERDICT_DIFFERS;
	}
	return false;
}

bool article_turn_back(struct article_run *run, const struct claim *as_read)
{
	bool is_any = false;

	for (size_t i = 0; run->turned && i < run->n; i++) {
		const struct judgement *judgement = &run->out->judgements[i];

		if (strcmp(run->turned[i].reading->reporter, as_read[i].reading->reporter) == 0 ||
		    judgement->verdict <= VERDICT_WITHIN_ROUNDING || is_misprint(judgement))
			continue;
		run->turned[i] = as_read[i];
		run->is_judged[i] = false;
		is_any = true;
	}
	return is_any;
}
