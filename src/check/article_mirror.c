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
	struct ratio low = claim->range.low;

	if (strncmp(claim->indicator->name, "balance", strlen("balance")) != 0 ||
	    claim->is_multiple)
		return;
	claim->value = dec_negate(claim->value);
	claim->relation = claim->relation == QUALIFIER_ABOVE   ? QUALIFIER_BELOW
			  : claim->relation == QUALIFIER_BELOW ? QUALIFIER_ABOVE
							       : claim->relation;
	claim->range.low = claim->range.high;
	claim->range.low.numerator = dec_negate(claim->range.low.numerator);
	claim->range.high = low;
	claim->range.high.numerator = dec_negate(low.numerator);
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

static enum diag_code turn_mutual_of(struct article_run *run, const struct series *series,
				     struct claim **own)
{
	struct arena *arena = &run->judge->arena;

	for (size_t i = 0; i < run->n; i++) {
		const struct claim *claim = &run->claims[i];
		struct claim_reading *turned;

		if (!claim->reading->is_mutual || !is_same_from_both(claim) ||
		    !is_from_other_side(claim, series) || article_is_about_data(run, claim) ||
		    !series_find_row(series, claim->period))
			continue;
		turned = arena_alloc(arena, sizeof(*turned));
		if (turned && !*own) {
			*own = arena_alloc(arena, run->n * sizeof(**own));
			if (*own)
				memcpy(*own, run->claims, run->n * sizeof(**own));
		}
		if (!turned || !*own)
			return DIAG_NOMEM;
		*turned = *claim->reading;
		memcpy(turned->reporter, claim->reading->partner, sizeof(turned->reporter));
		memcpy(turned->partner, claim->reading->reporter, sizeof(turned->partner));
		run->claims = *own;
		(*own)[i].reading = turned;
	}
	return DIAG_OK;
}

enum diag_code article_turn_mutual(struct article_run *run)
{
	struct claim *own = NULL;
	enum diag_code code = DIAG_OK;

	for (size_t s = 0; !code && s < run->judge->n_series; s++) {
		const struct series *series = run->judge->series[s];

		if (!names_partners_flow(run, series))
			code = turn_mutual_of(run, series, &own);
	}
	return code;
}
