#include "verdict.h"

#include "language.h"

#include <stdlib.h>

#include "cause.h"
#include "judge.h"

const struct verdict_words verdicts[VERDICT_COUNT] = {
	[VERDICT_MATCH] = {"match", N_("matches"), N_("MATCHES"), N_("matches"), N_("match")},
	[VERDICT_WITHIN_ROUNDING] = {"within_rounding", N_("within rounding"),
				     N_("WITHIN ROUNDING"), N_("within rounding"),
				     N_("within rounding")},
	[VERDICT_CUT] = {"cut", N_("cut, not rounded"), N_("CUT, NOT ROUNDED"),
			 N_("cut, not rounded"), N_("cut, not rounded")},
	[VERDICT_DIFFERS] = {"differs", N_("differs"), N_("DIFFERS"), N_("differs"), N_("differ")},
	[VERDICT_CONTRADICTS] = {"contradicts", N_("contradicts"), N_("CONTRADICTS"),
				 N_("contradicts"), N_("contradict")},
	[VERDICT_NOT_IN_DATA] = {"not_in_data", N_("not in data"), N_("NOT IN DATA"),
				 N_("not in data"), N_("not in data")},
	[VERDICT_UNCLEAR] = {"unclear", N_("unclear"), N_("UNCLEAR"), N_("unclear"), N_("unclear")},
};

void judge_release(struct judge *judge)
{
	for (size_t i = 0; judge->joints && i < judge->n_series; i++)
		joint_free(judge->joints[i]);
	free(judge->joints);
	judge->joints = NULL;
	tiling_release(&judge->calc.tiling);
	arena_release(&judge->arena);
}

void consistency_release(struct consistency *result)
{
	joint_free(result->joint);
	free(result->repairs);
	*result = (struct consistency){.joint = NULL};
}

/* Half a unit of the sum's last place, where a sum's parts have ranges that add up to more. */
static struct interval range_of_sum(const struct claim *claim, struct unit unit,
				    struct interval printed)
{
	struct claim sum = *claim;
	struct interval rounded;

	return interval_of_figure(claim->value, QUALIFIER_NONE, &sum.range) &&
			       claim_exact_range(&sum, unit, &rounded)
		       ? rounded
		       : printed;
}

/* Whether the exact value is what the claim says. */
bool claim_matches(const struct claim *claim, struct unit unit, struct interval printed,
		   struct ratio exact)
{
	if (claim->is_sum)
		printed = range_of_sum(claim, unit, printed);
	switch (claim->relation) {
	case QUALIFIER_NONE:
	case QUALIFIER_ABOUT:
		return interval_contains(printed, exact);
	case QUALIFIER_ABOVE: /* the bound itself is not above */
		return ratio_cmp(exact, printed.low) > 0;
	case QUALIFIER_BELOW:
		return ratio_cmp(exact, printed.high) < 0;
	}
	return false;
}

/* Whether some value of the range is. */
bool claim_is_allowed(const struct claim *claim, struct interval printed, struct interval range)
{
	switch (claim->relation) {
	case QUALIFIER_NONE:
	case QUALIFIER_ABOUT:
		return interval_overlaps(printed, range);
	case QUALIFIER_ABOVE:
		return ratio_cmp(range.high, printed.low) > 0;
	case QUALIFIER_BELOW:
		return ratio_cmp(range.low, printed.high) < 0;
	}
	return false;
}

/* Whether every value of the range is. */
bool claim_is_certain(const struct claim *claim, struct unit unit, struct interval printed,
		      struct interval range)
{
	return claim_matches(claim, unit, printed, range.low) &&
	       claim_matches(claim, unit, printed, range.high);
}

/* The limits of an indicator, whatever is printed: a share in 0 to 1, a growth at -1 or above. */
static struct interval limits_of(const struct claim *claim)
{
	struct interval limits = {RATIO_MINUS_INFINITE, RATIO_INFINITE};
	const struct ratio one = ratio_of(dec_from_int(1));
	struct quotient quotient;

	if (claim->indicator->kind == KIND_LEVEL || claim->is_multiple) {
		limits.low = ratio_of(DEC_ZERO);
		return limits;
	}
	indicator_quotient(claim->indicator, &quotient);
	if (!quotient.n_under)
		return limits;
	limits.low = ratio_of(dec_from_int(quotient.n_over > 1 ? -1 : 0));
	/* Divided by all trade of the same period, not by imports alone. */
	if (!quotient.under[0].term.is_base &&
	    (quotient.n_under > 1 || quotient.under[0].term.flow == FLOW_TURNOVER))
		limits.high = one;
	return limits;
}

/* Both ends say something: more than what holds of the indicator anyway. */
bool claim_is_two_sided(const struct claim *claim, struct interval range)
{
	struct interval limits = limits_of(claim);

	return ratio_is_finite(range.low) && ratio_is_finite(range.high) &&
	       ratio_cmp(range.low, limits.low) > 0 && ratio_cmp(range.high, limits.high) < 0;
}

/* (v, v + 1) of the last place: at v itself no digit is lost, and the far end is another number's. */
bool claim_is_cut_from(const struct claim *claim, struct unit unit, struct ratio exact)
{
	struct claim cut = *claim;
	struct interval range;

	return claim_cut_range(claim, &cut.range) && claim_exact_range(&cut, unit, &range) &&
	       ratio_cmp(exact, range.low) > 0 && ratio_cmp(exact, range.high) < 0;
}

enum diag_code judgement_find_causes(struct judge *judge, struct judgement *out, bool is_data,
				     const struct series *series)
{
	const struct cause_question question = {
		.calc = &judge->calc,
		.series = series,
		.claim = out->claim,
		.is_data = is_data,
		.has_exact = out->has_exact,
		.has_range = out->has_range,
		.exact = out->exact,
		.range = out->range,
		.unit = out->unit,
		.arena = &judge->arena,
	};

	return causes_find(&question, out);
}

bool judgement_is_finding(const struct judge *judge, const struct judgement *judgement)
{
	switch (judgement->verdict) {
	case VERDICT_MATCH:
		return false;
	case VERDICT_DIFFERS:
	case VERDICT_CONTRADICTS:
		return true;
	case VERDICT_NOT_IN_DATA:
		return judge->is_strict || judgement->n_causes > 0;
	case VERDICT_WITHIN_ROUNDING:
	case VERDICT_CUT:
	case VERDICT_UNCLEAR:
	case VERDICT_COUNT:
		break;
	}
	return judge->is_strict;
}
