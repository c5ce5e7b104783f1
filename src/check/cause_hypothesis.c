#include "cause_hypothesis.h"

#include <string.h>

bool hypothesis_hits_exactly(const struct hypothesis *hypothesis, struct ratio exact)
{
	return interval_contains(hypothesis->printed, exact);
}

bool hypothesis_fits_within_a_unit(const struct hypothesis *hypothesis, struct ratio exact,
				   struct interval range)
{
	struct dec unit = {.low = 1, .scale = hypothesis->value.scale}, low, high;

	return (hypothesis_hits_exactly(hypothesis, exact) ||
		interval_overlaps(hypothesis->printed, range)) &&
	       dec_sub(hypothesis->value, unit, &low) && dec_add(hypothesis->value, unit, &high) &&
	       ratio_cmp(ratio_of(low), exact) < 0 && ratio_cmp(exact, ratio_of(high)) < 0;
}

bool hypothesis_read_value(struct hypothesis *hypothesis, const char *indicator,
			   struct period period, struct value *out)
{
	enum diag_code code;

	if (!hypothesis->q->series)
		return false;
	code = indicator_value(hypothesis->q->calc, indicator_find(indicator),
			       hypothesis->q->series, period, out);
	if (code)
		hypothesis->code = code;
	return !code && out->state == FIGURE_PRESENT && out->qualifier == QUALIFIER_NONE;
}

bool hypothesis_read_level(struct hypothesis *hypothesis, enum flow flow, struct period period,
			   struct level *out)
{
	enum diag_code code;

	if (!hypothesis->q->series)
		return false;
	code = series_level(hypothesis->q->series, flow, period, &hypothesis->q->calc->tiling, out);
	if (code)
		hypothesis->code = code;
	return !code && out->state == FIGURE_PRESENT && out->qualifier == QUALIFIER_NONE;
}

bool hypothesis_read_pair(struct hypothesis *hypothesis, struct level *now, struct level *base)
{
	const struct claim *claim = hypothesis->q->claim;
	struct period before;

	return period_years_before(claim->period, 1, &before) &&
	       hypothesis_read_level(hypothesis, claim->indicator->flow, claim->period, now) &&
	       hypothesis_read_level(hypothesis, claim->indicator->flow, before, base) &&
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

bool hypothesis_growth_of(const struct level *over, const struct level *under, struct ratio *exact,
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

bool hypothesis_is(struct hypothesis *hypothesis, enum remark_code remark)
{
	hypothesis->remark = remark;
	hypothesis->n_arguments = 0;
	return true;
}

void hypothesis_add(struct hypothesis *hypothesis, struct remark_argument argument)
{
	hypothesis->arguments[hypothesis->n_arguments++] = argument;
}

void hypothesis_add_number(struct hypothesis *hypothesis, enum remark_argument_kind kind,
			   struct dec number)
{
	hypothesis_add(hypothesis, (struct remark_argument){.kind = kind, .number = number});
}

void hypothesis_add_period(struct hypothesis *hypothesis, struct period period)
{
	hypothesis_add(hypothesis,
		       (struct remark_argument){.kind = ARGUMENT_PERIOD, .period = period});
}

int hypothesis_power_to_printed(const struct hypothesis *hypothesis)
{
	return claim_power(hypothesis->q->claim, hypothesis->q->unit);
}
