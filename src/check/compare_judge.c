#include "compare_judge.h"

#include <stdlib.h>

#include "printed.h"
#include "verdict.h"

/* The width of a range; an infinite one is wider than any other. */
static bool is_wider(const struct level *a, const struct level *b)
{
	bool is_open_a = !ratio_is_finite(a->range.low) || !ratio_is_finite(a->range.high);
	bool is_open_b = !ratio_is_finite(b->range.low) || !ratio_is_finite(b->range.high);
	struct dec width_a, width_b;

	if (is_open_a || is_open_b)
		return is_open_a && !is_open_b;
	return dec_sub(a->range.high.numerator, a->range.low.numerator, &width_a) &&
	       dec_sub(b->range.high.numerator, b->range.low.numerator, &width_b) &&
	       dec_cmp(width_a, width_b) > 0;
}

/* Whether the value rounds to the other level's printed digits, a tie in either direction. */
static bool rounds_to(const struct level *level, const struct level *printed)
{
	struct dec distance;

	if (printed->qualifier)
		return interval_contains(printed->range, ratio_of(level->value));
	return dec_sub(level->value, printed->value, &distance) &&
	       dec_cmp(dec_abs(distance), dec_half_unit(printed->value)) <= 0;
}

enum compare_verdict compare_ranges(const struct compare_relation *relation,
				    const struct compared_figure *figure)
{
	const struct level *a = &figure->a, *b = &figure->b;
	bool is_same_place = !is_wider(a, b) && !is_wider(b, a) && !a->qualifier && !b->qualifier;

	if (dec_cmp(a->value, b->value) == 0 && a->qualifier == b->qualifier)
		return COMPARE_MATCH;
	if (relation->is_same_source && is_same_place)
		return COMPARE_DIFFERS;
	/* A figure converted at a rate has no printed digits any more. */
	if ((!figure->a_is_exchanged && rounds_to(b, a)) ||
	    (!figure->b_is_exchanged && rounds_to(a, b)))
		return COMPARE_MATCH;
	return interval_overlaps(a->range, b->range) ? COMPARE_WITHIN_ROUNDING : COMPARE_DIFFERS;
}

/* --- against the finer source ------------------------------------------------------------------- */

/* Which side's figure is the claim. */
static const struct level *claimed(const struct compared_figure *figure, bool is_a)
{
	bool a_is_coarser = !is_wider(&figure->b, &figure->a);

	if (a_is_coarser != is_a)
		return NULL;
	return is_a ? &figure->a : &figure->b;
}

static bool is_open(const struct compared_figure *figure)
{
	return figure->verdict == COMPARE_WITHIN_ROUNDING || figure->verdict == COMPARE_DIFFERS;
}

/* Only figures that do not round to each other's digits are looked at: where the claim is a sum, its
 * added ranges may still hold the other's value, which is no match. */
static enum compare_verdict verdict_of(enum verdict verdict)
{
	switch (verdict) {
	case VERDICT_MATCH:
	case VERDICT_WITHIN_ROUNDING:
		return COMPARE_WITHIN_ROUNDING;
	case VERDICT_CUT:
		return COMPARE_CUT;
	case VERDICT_DIFFERS:
	case VERDICT_CONTRADICTS:
		return COMPARE_DIFFERS;
	case VERDICT_NOT_IN_DATA:
	case VERDICT_UNCLEAR:
	case VERDICT_COUNT:
		break;
	}
	return COMPARE_UNCLEAR;
}

static enum diag_code take(struct comparison *comparison, struct compared_figure *figure,
			   const struct judgement *judgement)
{
	const struct remark *remark = judgement->cause_remarks[0];

	figure->verdict = verdict_of(judgement->verdict);
	if (figure->verdict != COMPARE_DIFFERS || !judgement->n_causes)
		return DIAG_OK;
	figure->cause = judgement->causes[0];
	figure->cause_remark = remark_new(&comparison->arena, remark->code, remark->cause,
					  remark->arguments, remark->n);
	return figure->cause_remark ? DIAG_OK : DIAG_NOMEM;
}

/* The open figures in which A's (or B's) is the coarser one, against the other side. */
static enum diag_code judge_side(struct comparison *comparison, bool is_a)
{
	const struct compare_request *request = &comparison->request;
	const struct series *coarser = is_a ? request->a : request->b;
	const struct series *finer = is_a ? request->b : request->a;
	struct claim *claims = calloc(comparison->n + 1, sizeof(*claims));
	struct judgement *judgements = calloc(comparison->n + 1, sizeof(*judgements));
	struct judge judge = {.calc = {.set = is_a ? request->set_b : request->set_a,
				       .decimals = CALC_DECIMALS_DEFAULT},
			      .series = &finer,
			      .n_series = 1,
			      .is_to_the_digit = true};
	enum diag_code code = claims && judgements ? DIAG_OK : DIAG_NOMEM;
	size_t n = 0, taken = 0;

	for (size_t i = 0; !code && i < comparison->n; i++) {
		const struct compared_figure *figure = &comparison->figures[i];
		const struct level *level = is_open(figure) ? claimed(figure, is_a) : NULL;

		if (!level)
			continue;
		if (!printed_level(coarser, figure->flow, figure->period, level,
				   comparison->unit.power, &claims[n++]))
			code = DIAG_NOMEM; /* it was in this unit before */
	}
	if (!code && n)
		code = judge_against_data(&judge, claims, n, finer->reporter, finer->partner,
					  judgements);
	for (size_t i = 0; !code && i < comparison->n && taken < n; i++) {
		struct compared_figure *figure = &comparison->figures[i];

		if (is_open(figure) && claimed(figure, is_a))
			code = take(comparison, figure, &judgements[taken++]);
	}
	judge_release(&judge);
	free(judgements);
	free(claims);
	return code;
}

enum diag_code compare_judge(struct comparison *comparison)
{
	enum diag_code code = judge_side(comparison, true);

	return code ? code : judge_side(comparison, false);
}
