#include "judge.h"
#include "verdict.h"

int judgement_power(const struct judgement *judgement)
{
	return claim_power(judgement->claim, judgement->unit);
}

/* The exact value in the claim's terms: all digits of an amount, three places more of a quotient. */
bool judgement_shown_exact(const struct judgement *judgement, struct dec *out)
{
	int power = judgement_power(judgement), scale = judgement->claim->value.scale;
	int more = scale + 3 > 3 ? scale + 3 : 3;
	struct dec shown, rounded;

	if (ratio_is_decimal(judgement->exact))
		return dec_shift(judgement->exact.numerator, power, out);
	if (!ratio_round(judgement->exact, power, scale, DEC_HALF_AWAY, &rounded) ||
	    !ratio_round(judgement->exact, power, more, DEC_HALF_AWAY, &shown))
		return false;
	/* Enough digits to show which way it rounds: -9.94997, not -9.9500. */
	while (more < scale + 9 && dec_cmp(dec_round(shown, scale, DEC_HALF_AWAY), rounded) != 0 &&
	       ratio_round(judgement->exact, power, more + 1, DEC_HALF_AWAY, &shown))
		more++;
	*out = shown;
	return true;
}

enum diag_code judgement_remark(struct judge *judge, struct judgement *out, enum remark_code code,
				const struct remark_argument *arguments, size_t n)
{
	if (out->n_notes == JUDGEMENT_NOTES)
		return DIAG_OK;
	out->notes[out->n_notes] = remark_new(&judge->arena, code, NULL, arguments, n);
	return out->notes[out->n_notes++] ? DIAG_OK : DIAG_NOMEM;
}

enum diag_code judgement_remark_range(struct judge *judge, struct judgement *out,
				      enum remark_code code, struct interval range, bool with_unit)
{
	const struct remark_argument argument = {
		.kind = with_unit ? ARGUMENT_RANGE_WITH_UNIT : ARGUMENT_RANGE, .range = range};

	return judgement_remark(judge, out, code, &argument, 1);
}

enum diag_code judgement_remark_missing(struct judge *judge, struct judgement *out,
					enum remark_code code, const struct value *value)
{
	struct remark_argument argument = {.kind = ARGUMENT_MISSING};

	if (!value->n_reasons || value->reasons[0].code == REASON_NONE)
		return DIAG_OK;
	argument.missing = remark_missing_of(&judge->arena, value);
	return argument.missing ? judgement_remark(judge, out, code, &argument, 1) : DIAG_NOMEM;
}

enum diag_code judgement_remark_difference(struct judge *judge, struct judgement *out,
					   enum remark_code code)
{
	const struct remark_argument argument = {
		.kind = ARGUMENT_EXACT, .exact = out->exact, .qualifier = out->qualifier};
	struct dec exact, rounded;

	if (!judgement_shown_exact(out, &exact) ||
	    !ratio_round(out->exact, judgement_power(out), out->claim->value.scale, DEC_HALF_AWAY,
			 &rounded))
		return DIAG_OK;
	return judgement_remark(judge, out, code, &argument, 1);
}

/* Whether a range is wide enough to be worth showing with its value: it shows at three places
 * more than the claim's. */
static bool is_wide(const struct judgement *judgement)
{
	int power = judgement_power(judgement), places = judgement->claim->value.scale + 3;
	struct dec low, high, width;

	if (!judgement->has_range || places < 0 || !ratio_is_finite(judgement->range.low) ||
	    !ratio_is_finite(judgement->range.high))
		return judgement->has_range;
	return ratio_round(judgement->range.low, power, places, DEC_HALF_AWAY, &low) &&
	       ratio_round(judgement->range.high, power, places, DEC_HALF_AWAY, &high) &&
	       dec_sub(high, low, &width) &&
	       dec_cmp(width, (struct dec){.low = 2, .scale = (int16_t)places}) > 0;
}

enum diag_code judgement_remark_allowed(struct judge *judge, struct judgement *out)
{
	const struct remark_argument argument = {.kind = ARGUMENT_FINER_RANGE, .range = out->range};

	return is_wide(out) ? judgement_remark(judge, out, REMARK_PUBLISHED_ALLOW, &argument, 1)
			    : DIAG_OK;
}

#define PINNED_UNITS 10 /* of the last place: a wider range says nothing of the figure */

bool claim_is_pinned(const struct claim *claim, struct unit unit, struct interval range)
{
	struct claim around = *claim;
	struct dec width, low, high;
	struct interval near;

	if (!claim->reading || claim->relation == QUALIFIER_ABOVE ||
	    claim->relation == QUALIFIER_BELOW)
		return true;
	if (!dec_mul(dec_half_unit(claim->value), dec_from_int(2 * PINNED_UNITS), &width) ||
	    !dec_sub(claim->value, width, &low) || !dec_add(claim->value, width, &high))
		return false;
	around.range = (struct interval){ratio_of(low), ratio_of(high)};
	return claim_exact_range(&around, unit, &near) && ratio_cmp(near.low, range.low) <= 0 &&
	       ratio_cmp(range.high, near.high) <= 0;
}

enum diag_code judgement_remark_conflict(struct judge *judge, struct judgement *out,
					 const struct claim *claims,
					 const struct joint_contradiction *contradiction,
					 size_t self, bool with_units)
{
	const struct claim **others =
		arena_alloc(&judge->arena, contradiction->n_members * sizeof(*others) + 1);
	struct remark_argument argument = {.kind = ARGUMENT_STATEMENTS};

	if (!others)
		return DIAG_NOMEM;
	for (size_t m = 0; m < contradiction->n_members; m++) {
		if (contradiction->members[m] != self)
			others[argument.n++] = &claims[contradiction->members[m]];
	}
	argument.claims = others;
	argument.with_units = with_units;
	return argument.n ? judgement_remark(judge, out, REMARK_CANNOT_STAND_BESIDE, &argument, 1)
			  : judgement_remark(judge, out, REMARK_IMPOSSIBLE, NULL, 0);
}
