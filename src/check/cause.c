#include "cause_hypothesis.h"

#include "language.h"

/* In the order in which they are reported. */
static const struct cause {
	const char *name;
	bool (*is_so)(struct hypothesis *hypothesis);
	int digits;		/* significant digits that the printed figure must have */
	bool speaks_for_itself; /* its remark needs no name before it */
	bool is_of_another;	/* the number is right, but of something else */
} causes[] = {
	{NC_("cause", "sum of rounded parts"), cause_is_sum_of_rounded_parts, 1, true, false},
	{NC_("cause", "cut"), cause_is_cut, 1, false, false},
	{NC_("cause", "divided by the new value"), cause_is_divided_by_the_new_value, 2, false,
	 false},
	{NC_("cause", "percent against percentage points"), cause_is_points_for_percent, 2, false,
	 true},
	{NC_("cause", "index against growth"), cause_is_index_for_growth, 2, false, true},
	{NC_("cause", "by or to k times"), cause_is_by_for_to, 1, false, true},
	{NC_("cause", "sign"), cause_is_sign, 2, false, true},
	{NC_("cause", "scale"), cause_is_scale, 2, false, true},
	{NC_("cause", "currency"), cause_is_currency, 2, false, true},
	{NC_("cause", "another period"), cause_is_another_period, 2, false, true},
	{NC_("cause", "exports and imports swapped"), cause_is_swapped, 2, false, true},
	{NC_("cause", "two digits swapped"), cause_is_two_digits_exchanged, DIGITS_NEEDED, false,
	 false},
	{NC_("cause", "one wrong digit"), cause_is_one_digit, DIGITS_NEEDED, false, false},
	{NC_("cause", "superseded vintage"), cause_is_superseded, 2, false, false},
	{NC_("cause", "rounded twice"), cause_is_rounded_twice, 1, false, false},
};

enum diag_code causes_find(const struct cause_question *question, struct judgement *out)
{
	struct hypothesis hypothesis = {.q = question};
	int digits = dec_significant_digits(question->claim->value);
	bool other_currency;

	if (question->claim->relation || question->claim->is_sum ||
	    !claim_exact_range(question->claim, question->unit, &hypothesis.printed) ||
	    !claim_exact_value(question->claim, question->unit, &hypothesis.value))
		return DIAG_OK;
	other_currency = claim_is_amount(question->claim) && question->claim->has_unit &&
			 !unit_same_currency(question->claim->unit, question->unit);
	for (size_t i = 0; i < countof(causes) && out->n_causes < CAUSES_NAMED && !hypothesis.code;
	     i++) {
		const struct remark *remark;

		/* Numbers of another currency say nothing about this one's. */
		if ((other_currency && causes[i].is_so != cause_is_currency) ||
		    digits < causes[i].digits || !causes[i].is_so(&hypothesis))
			continue;
		remark = remark_new(question->arena, hypothesis.remark,
				    causes[i].speaks_for_itself ? NULL : causes[i].name,
				    hypothesis.arguments, hypothesis.n_arguments);
		if (!remark)
			return DIAG_NOMEM;
		out->is_of_another = out->is_of_another || causes[i].is_of_another;
		out->causes[out->n_causes] = causes[i].name;
		out->cause_remarks[out->n_causes++] = remark;
	}
	return hypothesis.code;
}
