#include "cause_hypothesis.h"

#include <string.h>

#include "relation.h"

bool cause_is_currency(struct hypothesis *hypothesis)
{
	const struct claim *claim = hypothesis->q->claim;
	const struct series_set *set = hypothesis->q->calc->set;

	if (!claim_is_amount(claim) || !claim->has_unit || !set || !hypothesis->q->series)
		return false;
	for_each_of(const struct series, other, set->series, set->n) {
		struct interval printed;
		struct value value;

		if (unit_same_currency(other->unit, claim->unit) || !other->unit.currency[0] ||
		    strcmp(other->reporter, hypothesis->q->series->reporter) != 0 ||
		    strcmp(other->partner, hypothesis->q->series->partner) != 0)
			continue;
		if (claim_value(hypothesis->q->calc, claim, other, &value)) {
			hypothesis->code = DIAG_NOMEM;
			return false;
		}
		if (value.state != FIGURE_PRESENT || value.qualifier ||
		    !interval_shift(claim->range, claim->unit.power - other->unit.power,
				    &printed) ||
		    (!interval_contains(printed, value.exact) &&
		     !interval_overlaps(printed, value.range)))
			continue;
		hypothesis_is(hypothesis, REMARK_THAT_MANY_OF_CURRENCY);
		hypothesis_add(hypothesis, remark_code_of(other->unit.currency));
		hypothesis_add(hypothesis, remark_code_of(claim->unit.currency));
		return true;
	}
	return false;
}

#define ROWS_SEARCHED 1000 /* other periods are looked at in series of up to so many */

/* A growth or change against another period than the same months a year before. */
static bool is_against_another_base(struct hypothesis *hypothesis)
{
	const struct claim *claim = hypothesis->q->claim;
	const struct series *series = hypothesis->q->series;
	enum flow flow = claim->indicator->flow;
	struct level now;

	if ((!claims_growth(claim) && !claims_change(claim)) || series->n > ROWS_SEARCHED ||
	    !hypothesis_read_level(hypothesis, flow, claim->period, &now))
		return false;
	for (size_t i = series->n; i-- > 0;) {
		struct period other = series->rows[i]->period, before;
		struct ratio exact;
		struct interval range;
		struct level base;
		struct dec difference;

		if (period_equal(other, claim->period) ||
		    (period_years_before(claim->period, 1, &before) &&
		     period_equal(other, before)) ||
		    !hypothesis_read_level(hypothesis, flow, other, &base))
			continue;
		if (claims_growth(claim)) {
			if (!hypothesis_growth_of(&now, &base, &exact, &range))
				continue;
		} else {
			if (!dec_sub(now.value, base.value, &difference) ||
			    !interval_sub(now.range, base.range, &range))
				continue;
			exact = ratio_of(difference);
		}
		if (!hypothesis_hits_exactly(hypothesis, exact))
			continue;
		hypothesis_is(hypothesis, period_is_year(other) && !period_is_year(claim->period)
						  ? REMARK_AGAINST_WHOLE_YEAR
						  : REMARK_AGAINST_PERIOD);
		hypothesis_add_period(hypothesis, other);
		hypothesis_add_number(hypothesis, ARGUMENT_NUMBER, base.value);
		return true;
	}
	return false;
}

bool cause_is_another_period(struct hypothesis *hypothesis)
{
	const struct claim *claim = hypothesis->q->claim;
	const struct series *series = hypothesis->q->series;

	/* A fiscal year is never the same as the calendar year of its name. */
	if (!series || claim->is_multiple || period_is_fiscal(claim->period))
		return false;
	if (is_against_another_base(hypothesis))
		return true;
	if (!hypothesis->q->is_data ||
	    series->n > ROWS_SEARCHED) /* the set's other figures are claims of their own */
		return false;
	for (size_t i = series->n; i-- > 0;) {
		struct period other = series->rows[i]->period;
		struct value value;

		if (period_equal(other, claim->period) ||
		    !hypothesis_read_value(hypothesis, claim->indicator->name, other, &value) ||
		    !hypothesis_hits_exactly(hypothesis, value.exact))
			continue;
		hypothesis_is(hypothesis, REMARK_OF_PERIOD);
		hypothesis_add_period(hypothesis, other);
		return true;
	}
	return false;
}

bool cause_is_swapped(struct hypothesis *hypothesis)
{
	const struct claim *claim = hypothesis->q->claim;
	const enum flow other =
		claim->indicator->flow == FLOW_EXPORTS ? FLOW_IMPORTS : FLOW_EXPORTS;
	const struct indicator *swapped = claim->indicator->flow == FLOW_TURNOVER
						  ? NULL
						  : indicator_of_flow(claim->indicator, other);
	struct value value;

	if (claim->is_multiple || !hypothesis->q->is_data || !swapped ||
	    !hypothesis_read_value(hypothesis, swapped->name, claim->period, &value) ||
	    !hypothesis_hits_exactly(hypothesis, value.exact))
		return false;
	return hypothesis_is(hypothesis,
			     other == FLOW_EXPORTS ? REMARK_OF_EXPORTS : REMARK_OF_IMPORTS);
}

/* A level that was replaced later, or one that a growth takes. */
static bool is_replaced(struct hypothesis *hypothesis, bool is_level, const struct level *old,
			const struct observation *row)
{
	if (is_level)
		hypothesis_is(hypothesis,
			      row->published ? REMARK_REPLACED : REMARK_REPLACED_UNDATED);
	else
		hypothesis_is(hypothesis, row->published ? REMARK_TAKES_REPLACED
							 : REMARK_TAKES_REPLACED_UNDATED);
	hypothesis_add_number(hypothesis, ARGUMENT_NUMBER, old->value);
	hypothesis_add_period(hypothesis, row->period);
	if (row->published)
		hypothesis_add(hypothesis, (struct remark_argument){.kind = ARGUMENT_DATE,
								    .date = row->published});
	return true;
}

bool cause_is_superseded(struct hypothesis *hypothesis)
{
	const struct claim *claim = hypothesis->q->claim;
	const struct series *series = hypothesis->q->series;
	enum flow flow = claim->indicator->flow;
	bool level = claim->indicator->kind == KIND_LEVEL && !claim->is_multiple;

	if (!series || (!level && !claims_growth(claim)))
		return false;
	for (size_t i = series->n_superseded; i-- > 0;) {
		const struct observation *row = series->superseded[i];
		struct level old = {.qualifier = QUALIFIER_NONE}, now, base;
		struct tiling one = {.rows = series->superseded + i, .n = 1};
		struct period before;
		struct ratio exact;
		struct interval range = {ratio_of(DEC_ZERO), ratio_of(DEC_ZERO)};
		bool is_hit = false;

		series_sum_rows(series, flow, &one, &old);
		if (old.state != FIGURE_PRESENT || old.qualifier)
			continue;
		if (level) {
			is_hit = period_equal(row->period, claim->period) &&
				 hypothesis_hits_exactly(hypothesis, ratio_of(old.value));
		} else if (period_equal(row->period, claim->period)) {
			is_hit = hypothesis_read_pair(hypothesis, &now, &base) &&
				 hypothesis_growth_of(&old, &base, &exact, &range) &&
				 hypothesis_hits_exactly(hypothesis, exact);
		} else if (period_years_before(claim->period, 1, &before) &&
			   period_equal(row->period, before)) {
			is_hit = hypothesis_read_level(hypothesis, flow, claim->period, &now) &&
				 hypothesis_growth_of(&now, &old, &exact, &range) &&
				 hypothesis_hits_exactly(hypothesis, exact);
		}
		if (is_hit)
			return is_replaced(hypothesis, level, &old, row);
	}
	return false;
}
