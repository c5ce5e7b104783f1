#include "cause_hypothesis.h"

#include <string.h>

bool cause_is_divided_by_the_new_value(struct hypothesis *hypothesis)
{
	struct level now, base;
	struct ratio backwards;
	struct interval range;

	/* (now - base) / now is 1 - base / now: the growth back from now to base, with the other
	 * sign. */
	if (!claims_growth(hypothesis->q->claim) ||
	    !hypothesis_read_pair(hypothesis, &now, &base) ||
	    dec_sign(now.range.low.numerator) <= 0 ||
	    !hypothesis_growth_of(&base, &now, &backwards, &range))
		return false;
	backwards.numerator = dec_negate(backwards.numerator);
	if (!hypothesis_fits_within_a_unit(hypothesis, backwards, interval_negate(range)))
		return false;
	hypothesis_is(hypothesis, REMARK_DIVIDED_BY_NEW_VALUE);
	hypothesis_add_number(hypothesis, ARGUMENT_NUMBER, now.value);
	hypothesis_add_number(hypothesis, ARGUMENT_NUMBER, base.value);
	hypothesis_add_number(hypothesis, ARGUMENT_NUMBER, now.value);
	return true;
}

/* What a growth differs by from the growth of the year before. */
static bool is_growth_in_points(struct hypothesis *hypothesis)
{
	const struct claim *claim = hypothesis->q->claim;
	struct period before;
	struct value now, then;
	struct dec left, right, over, under;

	if (!claims_growth(claim) || !period_years_before(claim->period, 1, &before) ||
	    !hypothesis_read_value(hypothesis, claim->indicator->name, claim->period, &now) ||
	    !hypothesis_read_value(hypothesis, claim->indicator->name, before, &then) ||
	    !dec_mul(now.exact.numerator, then.exact.denominator, &left) ||
	    !dec_mul(then.exact.numerator, now.exact.denominator, &right) ||
	    !dec_sub(left, right, &over) ||
	    !dec_mul(now.exact.denominator, then.exact.denominator, &under) ||
	    !hypothesis_hits_exactly(hypothesis, ratio_make(over, under)))
		return false;
	hypothesis_is(hypothesis, REMARK_POINTS_OF_GROWTH);
	hypothesis_add_period(hypothesis, before);
	return true;
}

bool cause_is_points_for_percent(struct hypothesis *hypothesis)
{
	static const struct {
		const char *claimed, *read;
		enum remark_code remark;
	} pairs[] = {
		{"exports_growth", "exports_contribution", REMARK_POINTS_FROM_EXPORTS},
		{"imports_growth", "imports_contribution", REMARK_POINTS_FROM_IMPORTS},
		{"exports_contribution", "exports_growth", REMARK_PERCENT_OF_EXPORTS},
		{"imports_contribution", "imports_growth", REMARK_PERCENT_OF_IMPORTS},
	};

	if (is_growth_in_points(hypothesis))
		return true;
	for (size_t i = 0; i < countof(pairs); i++) {
		struct value value;

		if (strcmp(hypothesis->q->claim->indicator->name, pairs[i].claimed) != 0 ||
		    !hypothesis_read_value(hypothesis, pairs[i].read, hypothesis->q->claim->period,
					   &value) ||
		    !hypothesis_hits_exactly(hypothesis, value.exact))
			continue;
		return hypothesis_is(hypothesis, pairs[i].remark);
	}
	return false;
}

/* value + number, for the value and both ends; false if it does not fit. */
static bool add_whole(struct ratio *exact, struct interval *range, int number)
{
	struct ratio *const all[] = {exact, &range->low, &range->high};

	for (size_t i = 0; i < countof(all); i++) {
		struct dec whole = dec_from_int(number);

		if (!ratio_is_finite(*all[i]))
			continue;
		if (!dec_mul(whole, all[i]->denominator, &whole) ||
		    !dec_add(all[i]->numerator, whole, &all[i]->numerator))
			return false;
	}
	return true;
}

bool cause_is_index_for_growth(struct hypothesis *hypothesis)
{
	const struct claim *claim = hypothesis->q->claim;
	struct value value;

	if (!claims_growth(claim) ||
	    !hypothesis_read_value(hypothesis, claim->indicator->name, claim->period, &value) ||
	    !add_whole(&value.exact, &value.range, 1) ||
	    !hypothesis_hits_exactly(hypothesis, value.exact))
		return false;
	return hypothesis_is(hypothesis, REMARK_INDEX);
}

/* What did not even double is not expressed as a multiple. */
bool cause_is_by_for_to(struct hypothesis *hypothesis)
{
	const struct claim *claim = hypothesis->q->claim;

	if (!claim->is_multiple || !hypothesis->q->has_exact || !hypothesis->q->has_range ||
	    ratio_cmp(hypothesis->q->exact, ratio_of(dec_from_int(2))) < 0)
		return false;
	for (int step = -1; step <= 1; step += 2) {
		struct ratio exact = hypothesis->q->exact;
		struct interval range = hypothesis->q->range;

		if (!add_whole(&exact, &range, step) ||
		    !hypothesis_fits_within_a_unit(hypothesis, exact, range))
			continue;
		return hypothesis_is(hypothesis, step < 0 ? REMARK_BY_NOT_TO : REMARK_TO_NOT_BY);
	}
	return false;
}

bool cause_is_sign(struct hypothesis *hypothesis)
{
	struct ratio exact = hypothesis->q->exact;

	if (dec_is_zero(hypothesis->value) || hypothesis->q->claim->indicator->kind == KIND_LEVEL ||
	    !hypothesis->q->has_range || !ratio_is_finite(hypothesis->q->range.low) ||
	    !ratio_is_finite(hypothesis->q->range.high))
		return false;
	exact.numerator = dec_negate(exact.numerator);
	if (hypothesis->q->has_exact ? !interval_contains(hypothesis->printed, exact)
				     : !interval_overlaps(hypothesis->printed,
							  interval_negate(hypothesis->q->range)))
		return false;
	return hypothesis_is(hypothesis, REMARK_OTHER_SIGN);
}
