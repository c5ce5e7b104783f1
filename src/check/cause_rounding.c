#include "cause_hypothesis.h"

#include <string.h>

/* An amount in exact terms as the claim's unit has it, rounded to `decimals`. */
static bool round_part(const struct hypothesis *hypothesis, struct dec part, int decimals,
		       struct dec *out)
{
	int power = hypothesis_power_to_printed(hypothesis);

	if (!dec_shift(part, power, out))
		return false;
	*out = dec_round(*out, decimals, DEC_HALF_AWAY);
	return true;
}

/*
 * Turnover or balance added up from exports and imports after each was rounded, one of them to the
 * printed place, the other to that or to fewer decimals.
 */
static bool is_sum_of_rounded_flows(struct hypothesis *hypothesis)
{
	const struct claim *claim = hypothesis->q->claim;
	bool is_sum = strcmp(claim->indicator->name, "turnover") == 0;
	int most = claim->value.scale > 0 ? claim->value.scale : 0;
	struct level exports, imports;

	if ((!is_sum && strcmp(claim->indicator->name, "balance") != 0) ||
	    !hypothesis_read_level(hypothesis, FLOW_EXPORTS, claim->period, &exports) ||
	    !hypothesis_read_level(hypothesis, FLOW_IMPORTS, claim->period, &imports))
		return false;
	for (int fewer = most; fewer >= 0; fewer--) {
		for (int side = 0; side < 2; side++) {
			struct dec x, m, result;

			if (!round_part(hypothesis, exports.value, side ? fewer : most, &x) ||
			    !round_part(hypothesis, imports.value, side ? most : fewer, &m) ||
			    !(is_sum ? dec_add(x, m, &result) : dec_sub(x, m, &result)) ||
			    dec_cmp(result, claim->value) != 0 || result.scale != most)
				continue;
			hypothesis_is(hypothesis, is_sum ? REMARK_SUM_AFTER_ROUNDING
							 : REMARK_DIFFERENCE_AFTER_ROUNDING);
			hypothesis_add_number(hypothesis, ARGUMENT_NUMBER, x);
			hypothesis_add_number(hypothesis, ARGUMENT_NUMBER, m);
			hypothesis_add_number(hypothesis, ARGUMENT_CLAIM_NUMBER, claim->value);
			return true;
		}
	}
	return false;
}

/* A level added up from the rows within its period after each was rounded to the printed place. */
static bool is_sum_of_rounded_rows(struct hypothesis *hypothesis)
{
	const struct claim *claim = hypothesis->q->claim;
	struct tiling *tiling = &hypothesis->q->calc->tiling;
	int decimals = claim->value.scale > 0 ? claim->value.scale : 0;
	struct dec sum = DEC_ZERO;
	enum diag_code code;

	if (claim->indicator->kind != KIND_LEVEL)
		return false;
	code = series_tile(
		hypothesis->q->series,
		(struct wanted_tiling){claim->indicator->flow, claim->period, TILE_OR_PARTS, false},
		tiling, NULL);
	if (code) {
		hypothesis->code = code == DIAG_NOMEM ? code : hypothesis->code;
		return false;
	}
	for (size_t i = 0; i < tiling->n; i++) {
		struct tiling one = {.rows = tiling->rows + i, .n = 1};
		struct level part;
		struct dec rounded;

		series_sum_rows(hypothesis->q->series, claim->indicator->flow, &one, &part);
		if (part.state != FIGURE_PRESENT || part.qualifier ||
		    !round_part(hypothesis, part.value, decimals, &rounded) ||
		    !dec_add(sum, rounded, &sum))
			return false;
	}
	if (tiling->n < 2 || dec_cmp(sum, claim->value) != 0)
		return false;
	hypothesis_is(hypothesis, REMARK_PERIODS_ROUNDED_FIRST);
	hypothesis_add(hypothesis,
		       (struct remark_argument){.kind = ARGUMENT_COUNT, .count = tiling->n});
	hypothesis_add_number(hypothesis, ARGUMENT_CLAIM_NUMBER, claim->value);
	return true;
}

bool cause_is_sum_of_rounded_parts(struct hypothesis *hypothesis)
{
	if (!hypothesis->q->is_data || !hypothesis->q->series || hypothesis->q->claim->is_multiple)
		return false;
	return is_sum_of_rounded_flows(hypothesis) || is_sum_of_rounded_rows(hypothesis);
}

bool cause_is_cut(struct hypothesis *hypothesis)
{
	struct judgement shown = {.claim = hypothesis->q->claim,
				  .exact = hypothesis->q->exact,
				  .unit = hypothesis->q->unit};
	struct dec cut, finer;

	if (!hypothesis->q->has_exact ||
	    !ratio_round(hypothesis->q->exact, hypothesis_power_to_printed(hypothesis),
			 hypothesis->q->claim->value.scale, DEC_CUT, &cut) ||
	    dec_cmp(cut, hypothesis->q->claim->value) != 0 || dec_is_zero(cut) ||
	    !judgement_shown_exact(&shown, &finer))
		return false;
	hypothesis_is(hypothesis, REMARK_WITHOUT_ROUNDING);
	hypothesis_add_number(hypothesis, ARGUMENT_CLAIM_NUMBER, finer);
	return true;
}

bool cause_is_rounded_twice(struct hypothesis *hypothesis)
{
	const struct claim *claim = hypothesis->q->claim;
	int power = hypothesis_power_to_printed(hypothesis);

	if (!hypothesis->q->has_exact)
		return false;
	for (int decimals = claim->value.scale + 1; decimals <= claim->value.scale + 4;
	     decimals++) {
		struct dec once;

		if (decimals > DEC_MAX_SCALE ||
		    !ratio_round(hypothesis->q->exact, power, decimals, DEC_HALF_AWAY, &once) ||
		    dec_cmp(dec_round(once, claim->value.scale, DEC_HALF_AWAY), claim->value) != 0)
			continue;
		hypothesis_is(hypothesis, REMARK_ROUNDED_FIRST);
		hypothesis_add_number(hypothesis, ARGUMENT_PLUS_NUMBER, once);
		return true;
	}
	return false;
}
