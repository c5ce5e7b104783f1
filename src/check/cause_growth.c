#include "cause_inquiry.h"

#include <string.h>

#include "language.h"
#include "people.h"
#include "text.h"

bool cause_is_divided_by_the_new_value(struct inquiry *inquiry)
{
	struct level now, base;
	struct ratio backwards;
	struct interval range, reading;

	/* (now - base) / now is 1 - base / now: the growth back from now to base, with the other
	 * sign. */
	if (!claims_growth(inquiry->q->claim) || !inquiry_read_pair(inquiry, &now, &base) ||
	    dec_sign(now.range.low.numerator) <= 0 ||
	    !inquiry_growth_of(&base, &now, &backwards, &range))
		return false;
	backwards.numerator = dec_negate(backwards.numerator);
	reading = (struct interval){range.high, range.low};
	reading.low.numerator = dec_negate(reading.low.numerator);
	reading.high.numerator = dec_negate(reading.high.numerator);
	if (!inquiry_hits_nearly(inquiry, backwards, reading))
		return false;
	strbuf_addf(&inquiry->text, "(%s " TEXT_MINUS " %s) / %s", people_number(now.value),
		    people_number(base.value), people_number(now.value));
	return true;
}

/* What a growth differs by from the growth of the year before. */
static bool is_growth_in_points(struct inquiry *inquiry)
{
	const struct claim *claim = inquiry->q->claim;
	struct period before;
	struct value now, then;
	struct dec left, right, over, under;

	if (!claims_growth(claim) || !period_years_before(claim->period, 1, &before) ||
	    !inquiry_read_value(inquiry, claim->indicator->name, claim->period, &now) ||
	    !inquiry_read_value(inquiry, claim->indicator->name, before, &then) ||
	    !dec_mul(now.exact.numerator, then.exact.denominator, &left) ||
	    !dec_mul(then.exact.numerator, now.exact.denominator, &right) ||
	    !dec_sub(left, right, &over) ||
	    !dec_mul(now.exact.denominator, then.exact.denominator, &under) ||
	    !inquiry_hits_exactly(inquiry, ratio_make(over, under)))
		return false;
	strbuf_addf(&inquiry->text, tr("by that many points it differs from the growth of %s"),
		    people_period(before));
	return true;
}

bool cause_is_points_for_percent(struct inquiry *inquiry)
{
	static const struct {
		const char *claimed, *read, *words;
	} pairs[] = {
		{"exports_growth", "exports_contribution",
		 N_("that many percentage points of turnover's growth come from exports")},
		{"imports_growth", "imports_contribution",
		 N_("that many percentage points of turnover's growth come from imports")},
		{"exports_contribution", "exports_growth", N_("by that many percent exports grew")},
		{"imports_contribution", "imports_growth", N_("by that many percent imports grew")},
	};

	if (is_growth_in_points(inquiry))
		return true;
	for (size_t i = 0; i < countof(pairs); i++) {
		struct value value;

		if (strcmp(inquiry->q->claim->indicator->name, pairs[i].claimed) != 0 ||
		    !inquiry_read_value(inquiry, pairs[i].read, inquiry->q->claim->period,
					&value) ||
		    !inquiry_hits_exactly(inquiry, value.exact))
			continue;
		inquiry_add_words(inquiry, tr(pairs[i].words));
		return true;
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

bool cause_is_index_for_growth(struct inquiry *inquiry)
{
	const struct claim *claim = inquiry->q->claim;
	struct value value;

	if (!claims_growth(claim) ||
	    !inquiry_read_value(inquiry, claim->indicator->name, claim->period, &value) ||
	    !add_whole(&value.exact, &value.range, 1) ||
	    !inquiry_hits_exactly(inquiry, value.exact))
		return false;
	inquiry_add_words(inquiry, tr("the year before is 100 in it"));
	return true;
}

bool cause_is_by_for_to(struct inquiry *inquiry)
{
	const struct claim *claim = inquiry->q->claim;

	if (!claim->is_multiple || !inquiry->q->has_exact || !inquiry->q->has_range)
		return false;
	for (int step = -1; step <= 1; step += 2) {
		struct ratio exact = inquiry->q->exact;
		struct interval range = inquiry->q->range;

		if (!add_whole(&exact, &range, step) || !inquiry_hits_nearly(inquiry, exact, range))
			continue;
		inquiry_add_words(inquiry,
				  step < 0 ? tr("it grew by so many times, not to so many times")
					   : tr("it grew to so many times, not by so many times"));
		return true;
	}
	return false;
}

bool cause_is_sign(struct inquiry *inquiry)
{
	struct ratio exact = inquiry->q->exact;
	struct interval range;

	if (dec_is_zero(inquiry->value) || inquiry->q->claim->indicator->kind == KIND_LEVEL ||
	    !inquiry->q->has_range || !ratio_is_finite(inquiry->q->range.low) ||
	    !ratio_is_finite(inquiry->q->range.high))
		return false;
	range = (struct interval){inquiry->q->range.high, inquiry->q->range.low};
	range.low.numerator = dec_negate(range.low.numerator);
	range.high.numerator = dec_negate(range.high.numerator);
	exact.numerator = dec_negate(exact.numerator);
	if (inquiry->q->has_exact ? !interval_contains(inquiry->printed, exact)
				  : !interval_overlaps(inquiry->printed, range))
		return false;
	inquiry_add_words(inquiry, tr("with the other one it holds"));
	return true;
}
