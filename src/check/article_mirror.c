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

/* A surplus of the one is a deficit of the other. */
static void turn_sign(struct claim *claim)
{
	struct ratio low = claim->range.low;

	if (strncmp(claim->indicator->name, "balance", strlen("balance")) != 0 ||
	    claim->is_multiple)
		return;
	claim->value = dec_negate(claim->value);
	claim->relation = claim->relation == HEDGE_ABOVE   ? HEDGE_BELOW
			  : claim->relation == HEDGE_BELOW ? HEDGE_ABOVE
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
