#include "cause_inquiry.h"

#include <string.h>

/* Whether a reading with this value, and these that rounding allows, inquiry_hits the printed digits. */
static bool inquiry_hits(const struct inquiry *inquiry, struct ratio exact, struct interval range)
{
	return interval_contains(inquiry->printed, exact) ||
	       interval_overlaps(inquiry->printed, range);
}

bool inquiry_hits_exactly(const struct inquiry *inquiry, struct ratio exact)
{
	return interval_contains(inquiry->printed, exact);
}

bool inquiry_hits_nearly(const struct inquiry *inquiry, struct ratio exact, struct interval range)
{
	struct dec unit = {.low = 1, .scale = inquiry->value.scale}, low, high;

	return inquiry_hits(inquiry, exact, range) && dec_sub(inquiry->value, unit, &low) &&
	       dec_add(inquiry->value, unit, &high) && ratio_cmp(ratio_of(low), exact) < 0 &&
	       ratio_cmp(exact, ratio_of(high)) < 0;
}

bool inquiry_read_value(struct inquiry *inquiry, const char *indicator, struct period period,
			struct value *out)
{
	enum diag_code code;

	if (!inquiry->q->series)
		return false;
	code = indicator_value(inquiry->q->calc, indicator_find(indicator), inquiry->q->series,
			       period, out);
	if (code)
		inquiry->code = code;
	return !code && out->state == FIGURE_PRESENT && out->hedge == HEDGE_NONE;
}

bool inquiry_read_level(struct inquiry *inquiry, enum flow flow, struct period period,
			struct level *out)
{
	enum diag_code code;

	if (!inquiry->q->series)
		return false;
	code = series_level(inquiry->q->series, flow, period, &inquiry->q->calc->tiling, out);
	if (code)
		inquiry->code = code;
	return !code && out->state == FIGURE_PRESENT && out->hedge == HEDGE_NONE;
}

bool inquiry_read_pair(struct inquiry *inquiry, struct level *now, struct level *base)
{
	const struct claim *claim = inquiry->q->claim;
	struct period before;

	return period_years_before(claim->period, 1, &before) &&
	       inquiry_read_level(inquiry, claim->indicator->flow, claim->period, now) &&
	       inquiry_read_level(inquiry, claim->indicator->flow, before, base) &&
	       dec_sign(base->range.low.numerator) > 0;
}

/* over / under - 1; false unless under is above zero and the result fits. */
static bool growth_between(struct dec over, struct dec under, struct ratio *out)
{
	struct dec difference;

	*out = ratio_of(DEC_ZERO);
	if (dec_sign(under) <= 0 || !dec_sub(over, under, &difference))
		return false;
	*out = ratio_make(difference, under);
	return true;
}

bool inquiry_growth_of(const struct level *over, const struct level *under, struct ratio *exact,
		       struct interval *range)
{
	return growth_between(over->value, under->value, exact) &&
	       ratio_is_finite(over->range.high) && ratio_is_finite(under->range.high) &&
	       growth_between(over->range.low.numerator, under->range.high.numerator,
			      &range->low) &&
	       growth_between(over->range.high.numerator, under->range.low.numerator, &range->high);
}

bool claims_growth(const struct claim *claim)
{
	return strstr(claim->indicator->name, "growth") != NULL;
}

bool claims_change(const struct claim *claim)
{
	const char *name = claim->indicator->name;

	return strcmp(name, "change") == 0 || strcmp(name, "exports_change") == 0 ||
	       strcmp(name, "imports_change") == 0;
}

void inquiry_add_words(struct inquiry *inquiry, const char *words)
{
	strbuf_adds(&inquiry->text, words);
}

int inquiry_power_to_printed(const struct inquiry *inquiry)
{
	const struct claim *claim = inquiry->q->claim;

	if (claim->is_multiple)
		return 0;
	if (claim_is_percent(claim))
		return 2;
	return claim->has_unit ? inquiry->q->unit.power - claim->unit.power : 0;
}
