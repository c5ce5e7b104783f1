#include <stdlib.h>
#include <string.h>

#include "filled.h"
#include "judge.h"
#include "printed.h"
#include "relation.h"
#include "repair.h"
#include "verdict.h"
#include "vintage.h"

#define CAUSE_DIGITS 3 /* that a figure not in the data needs before a cause is named */

/* What a series' own levels leave to the claims that are judged; a printed growth is never used to derive. */
static enum diag_code joint_of_series(struct judge *judge, size_t s, struct joint **out)
{
	struct claim_list printed = {.n = 0};

	if (!judge->joints)
		judge->joints = calloc(judge->n_series + 1, sizeof(struct joint *));
	if (!judge->joints)
		return DIAG_NOMEM;
	if (!judge->joints[s] && !printed_levels(&printed, judge->series[s]))
		judge->joints[s] = printed_joint(judge->claims, judge->n_claims, printed.claims,
						 printed.n, judge->series[s]->unit);
	*out = judge->joints[s];
	claim_list_release(&printed);
	return *out ? DIAG_OK : DIAG_NOMEM;
}

/* The range that all figures of the series together leave to the claim; false if none is known. */
static enum diag_code ask_joint(struct judge *judge, size_t s, size_t claim, struct interval *range,
				bool *is_known)
{
	struct joint *joint;
	struct joint_figure condition;
	enum joint_answer answer;
	enum diag_code code = joint_of_series(judge, s, &joint);

	*is_known = false;
	/* Another figure stands in its place in the joint check. */
	if (!claim_condition(&judge->claims[claim], judge->series[s]->unit, &condition))
		return code;
	if (!code)
		code = joint_implied(joint, claim, &answer, range);
	if (!code)
		*is_known = answer == JOINT_CONSISTENT;
	return code;
}

/* The value that the series gives for the claim. */
struct reading {
	enum figure_state state;
	struct ratio exact;
	struct interval range;
	enum qualifier qualifier;
	struct value value;   /* but for multiples */
	struct level missing; /* of a multiple */
};

static enum diag_code read_multiple_of_balance(struct judge *judge, const struct claim *claim,
					       const struct series *series, struct reading *out)
{
	struct value two[2];
	enum diag_code code;

	if (!multiple_of_balances(&judge->calc, claim, series, two, &code)) {
		out->missing.reason = two[0].n_reasons ? two[0].reasons[0]
				      : two[1].n_reasons
					      ? two[1].reasons[0]
					      : (struct reason){.code = REASON_BASE_NOT_ABOVE_ZERO};
		return code;
	}
	out->state = FIGURE_PRESENT;
	out->exact = ratio_make(two[0].exact.numerator, two[1].exact.numerator);
	out->range = interval_divide(two[0].range, two[1].range);
	out->qualifier = two[0].qualifier || two[1].qualifier ? QUALIFIER_ABOUT : QUALIFIER_NONE;
	return DIAG_OK;
}

static enum diag_code read_multiple(struct judge *judge, const struct claim *claim,
				    const struct series *series, struct reading *out)
{
	bool is_inverse = claim->reading && claim->reading->is_inverse;
	struct level now, base;
	enum diag_code code;

	if (claim->indicator->kind == KIND_BALANCE)
		return read_multiple_of_balance(judge, claim, series, out);
	code = series_level(series, claim->indicator->flow,
			    is_inverse ? claim->base : claim->period, &judge->calc.tiling, &now);
	if (!code)
		code = series_level(series, claim->indicator->flow,
				    is_inverse ? claim->period : claim->base, &judge->calc.tiling,
				    &base);
	if (code)
		return code;
	out->missing = now.state == FIGURE_PRESENT ? base : now;
	if (now.state != FIGURE_PRESENT || base.state != FIGURE_PRESENT)
		return DIAG_OK;
	if (dec_sign(base.range.low.numerator) <= 0) {
		out->missing.reason.code = REASON_BASE_NOT_ABOVE_ZERO;
		return DIAG_OK;
	}
	out->state = FIGURE_PRESENT;
	out->exact = ratio_make(now.value, base.value);
	out->range = interval_divide(now.range, base.range);
	out->qualifier = now.qualifier || base.qualifier ? QUALIFIER_ABOUT : QUALIFIER_NONE;
	return DIAG_OK;
}

static enum diag_code read_claim(struct judge *judge, const struct claim *claim,
				 const struct series *series, struct reading *out)
{
	enum diag_code code;

	*out = (struct reading){.state = FIGURE_MISSING};
	if (claim->is_multiple)
		return read_multiple(judge, claim, series, out);
	code = claim_value(&judge->calc, claim, series, &out->value);
	out->state = out->value.state;
	out->exact = out->value.exact;
	out->range = out->value.range;
	out->qualifier = out->value.qualifier;
	return code;
}

static enum diag_code remark_missing(struct judge *judge, struct judgement *out,
				     const struct reading *reading)
{
	struct value multiple = {.period = out->claim->period, .n_reasons = 1};

	if (!out->claim->is_multiple)
		return judgement_remark_missing(judge, out,
						reading->value.full_year_is_no_base
							? REMARK_MISSING_FULL_YEAR
							: REMARK_MISSING,
						&reading->value);
	multiple.reasons[0] = reading->missing.reason;
	return judgement_remark_missing(judge, out, REMARK_MISSING, &multiple);
}

/* A value that is itself "more than" or "less than" what is printed is not known: no match, but for
 * the same words. */
static bool is_only_a_bound(const struct claim *claim, enum qualifier qualifier)
{
	return (qualifier == QUALIFIER_ABOVE || qualifier == QUALIFIER_BELOW) &&
	       qualifier != claim->relation;
}

/* "More than 104.7" in the data and in the claim: the bound that is not above itself is the data's
 * too. */
static bool is_same_bound(const struct claim *claim, struct interval printed,
			  const struct reading *reading)
{
	return reading->qualifier && reading->qualifier == claim->relation &&
	       ratio_cmp(reading->exact,
			 claim->relation == QUALIFIER_BELOW ? printed.high : printed.low) == 0;
}

/* What the claim stands for when it is read as a round number; false if it is none. */
static bool read_round(const struct judge *judge, const struct judgement *judgement,
		       struct interval *read)
{
	struct claim round = *judgement->claim;

	return !judge->is_to_the_digit && claim_round_range(judgement->claim, &round.range) &&
	       claim_exact_range(&round, judgement->unit, read);
}

static enum diag_code set_round(struct judge *judge, struct interval read, struct judgement *out)
{
	out->verdict = VERDICT_WITHIN_ROUNDING;
	out->n_notes = 0;
	return judgement_remark_range(judge, out, REMARK_ROUND_NUMBER, read, false);
}

/* "523.56, cut off at the last place instead of rounded"; `by` is the formula, or "". */
static enum diag_code set_cut(struct judge *judge, struct judgement *out, struct ratio exact,
			      const char *by)
{
	struct remark_argument arguments[] = {{.kind = ARGUMENT_TEXT, .text = by},
					      {.kind = ARGUMENT_WITH_UNIT}};

	out->verdict = VERDICT_CUT;
	out->exact = exact;
	out->n_notes = 0;
	if (!judgement_shown_exact(out, &arguments[1].number))
		return DIAG_OK;
	return judgement_remark(judge, out, REMARK_CUT, arguments, countof(arguments));
}

/* Whether the data's value, or a turnover's printed exports + imports, was cut off. */
static enum diag_code try_cut(struct judge *judge, const struct series *series,
			      const struct reading *reading, struct judgement *out)
{
	struct relation relations[RELATIONS_MAX];
	size_t n;
	enum diag_code code;

	if (claim_is_cut_from(out->claim, out->unit, reading->exact))
		return set_cut(judge, out, reading->exact, "");
	code = relations_find(&judge->calc, series, out->claim, &judge->arena, relations, &n);
	for (size_t r = 0; !code && r < n; r++) {
		if (relations[r].can_be_cut && !relations[r].is_of_rows &&
		    claim_is_cut_from(out->claim, out->unit, relations[r].exact)) {
			out->has_exact = true;
			return set_cut(judge, out, relations[r].exact, relations[r].text);
		}
	}
	return code;
}

/* What all figures of the series together allow: no more than the formula's own do. */
static enum diag_code allowed_together(struct judge *judge, size_t s, size_t index,
				       const struct reading *reading, struct interval *out)
{
	bool is_known;
	enum diag_code code = ask_joint(judge, s, index, out, &is_known);

	if (!code && !is_known)
		*out = reading->range;
	return code;
}

/* By the value alone, its range, and the claim read as a round number or as cut. */
static enum diag_code judge_value(struct judge *judge, size_t s, size_t index,
				  const struct reading *reading, struct interval printed,
				  struct judgement *out)
{
	const struct claim *claim = out->claim;
	struct interval together, round;
	bool is_allowed, is_round;
	enum diag_code code = DIAG_OK;

	out->has_exact = out->has_range = true;
	out->exact = reading->exact;
	out->range = reading->range;
	out->qualifier = reading->qualifier;
	if ((claim_matches(claim, out->unit, printed, reading->exact) &&
	     !is_only_a_bound(claim, reading->qualifier)) ||
	    is_same_bound(claim, printed, reading)) {
		out->verdict = VERDICT_MATCH;
		return DIAG_OK;
	}
	is_allowed = claim_is_allowed(claim, printed, reading->range);
	is_round = read_round(judge, out, &round) && interval_overlaps(round, reading->range);
	if (is_allowed || is_round)
		code = allowed_together(judge, s, index, reading, &together);
	if (code)
		return code;
	if (is_allowed && claim_is_allowed(claim, printed, together)) {
		out->verdict = VERDICT_WITHIN_ROUNDING;
		return judgement_remark_allowed(judge, out);
	}
	if (is_round && interval_overlaps(round, together))
		return set_round(judge, round, out);
	if (is_allowed)
		code = judgement_remark_range(judge, out, REMARK_TOGETHER_ALLOW_ONLY, together,
					      false);
	out->verdict = VERDICT_DIFFERS;
	return code ? code : try_cut(judge, judge->series[s], reading, out);
}

/* A signed amount whose range holds zero may be anything between all exports and all imports. */
static bool is_sign_known(const struct claim *claim, struct interval range)
{
	return claim->indicator->kind != KIND_BALANCE || dec_sign(range.low.numerator) > 0 ||
	       dec_sign(range.high.numerator) < 0;
}

/* Whether the only remark is that there is no such figure. */
static bool lacks_only_the_level(const struct claim *claim, const struct reading *reading)
{
	const struct value *value = &reading->value;

	return claim->indicator->kind == KIND_LEVEL && !claim->is_multiple &&
	       value->n_reasons == 1 && value->reasons[0].code == REASON_NO_ROW &&
	       !(claim->reading && (claim->reading->lacks_period || claim->reading->lacks_year));
}

/* It is printed, but cannot be calculated with. */
static bool is_too_long(const struct reading *reading)
{
	for (size_t i = 0; i < reading->value.n_reasons; i++) {
		if (reading->value.reasons[i].code == REASON_LEVEL_TOO_LARGE)
			return true;
	}
	return reading->missing.reason.code == REASON_LEVEL_TOO_LARGE;
}

/* No value: but what the series prints may leave a range, or only part of one. */
static enum diag_code judge_missing(struct judge *judge, size_t s, size_t index,
				    const struct reading *reading, struct interval printed,
				    struct judgement *out)
{
	const struct claim *claim = out->claim;
	enum remark_code remark;
	struct interval range, round;
	bool is_known;
	enum diag_code code = ask_joint(judge, s, index, &range, &is_known);

	out->verdict = VERDICT_NOT_IN_DATA;
	out->n_missing = claim->is_multiple ? 2
					    : 2 * reading->value.n_reasons -
						      (reading->value.candidate != NULL);
	out->is_plainly_missing = lacks_only_the_level(claim, reading);
	if (!code)
		code = remark_missing(judge, out, reading);
	if (!code && is_too_long(reading))
		out->verdict = VERDICT_UNCLEAR;
	if (code || !is_known || out->verdict == VERDICT_UNCLEAR)
		return code;
	if (!claim_is_allowed(claim, printed, range)) {
		if (read_round(judge, out, &round) && interval_overlaps(round, range))
			return set_round(judge, round, out);
		out->verdict = VERDICT_DIFFERS;
		out->n_notes = 0;
		remark = REMARK_NOT_PRINTED_ONLY;
	} else if (claim_is_two_sided(claim, range) && is_sign_known(claim, range)) {
		out->verdict = claim_is_certain(claim, out->unit, printed, range)
				       ? VERDICT_MATCH
				       : VERDICT_WITHIN_ROUNDING;
		out->n_notes = 0;
		remark = REMARK_NOT_PRINTED_LEAVES;
	} else {
		return DIAG_OK;
	}
	out->has_range = true;
	out->range = range;
	return judgement_remark_range(judge, out, remark, range, true);
}

/* "the data are in USD, the figure is in EUR" */
static enum diag_code judge_other_currency(struct judge *judge, struct judgement *out)
{
	const char *currency = out->series->unit.currency;
	const struct remark_argument arguments[] = {remark_code_of(currency),
						    remark_code_of(out->claim->unit.currency)};

	out->verdict = VERDICT_NOT_IN_DATA;
	out->n_missing = SIZE_MAX; /* no series is of use */
	return currency[0] ? judgement_remark(judge, out, REMARK_OTHER_CURRENCY, arguments, 2)
			   : judgement_remark(judge, out, REMARK_UNIT_NOT_STATED, arguments + 1, 1);
}

/* How the value came about, unless it was published as such. */
static enum diag_code set_formula(struct judge *judge, const struct reading *reading,
				  struct judgement *out)
{
	const struct value *value = &reading->value;
	struct strbuf text = STRBUF_INIT;

	if (out->claim->is_multiple || (out->claim->indicator->kind == KIND_LEVEL &&
					level_is_printed(&value->operands[0].level)))
		return DIAG_OK;
	filled_add_formula(&text, &judge->calc, value);
	out->formula = strbuf_keep(&text, &judge->arena);
	return out->formula ? DIAG_OK : DIAG_NOMEM;
}

/* One claim against one series. */
static enum diag_code judge_one(struct judge *judge, size_t s, size_t index, struct judgement *out)
{
	const struct claim *claim = out->claim;
	const struct series *series = judge->series[s];
	struct interval printed;
	struct reading reading;
	enum diag_code code;

	out->series = series;
	out->unit = series->unit;
	if (claim_is_amount(claim) && claim->has_unit &&
	    !unit_same_currency(claim->unit, series->unit)) {
		code = judge_other_currency(judge, out);
	} else if (!claim_exact_range(claim, series->unit, &printed)) {
		out->verdict = VERDICT_UNCLEAR;
		code = judgement_remark(judge, out, REMARK_TOO_LONG, NULL, 0);
	} else {
		code = read_claim(judge, claim, series, &reading);
		if (!code && reading.state == FIGURE_PRESENT)
			code = set_formula(judge, &reading, out);
		if (!code && reading.state == FIGURE_PRESENT)
			code = judge_value(judge, s, index, &reading, printed, out);
		else if (!code)
			code = judge_missing(judge, s, index, &reading, printed, out);
	}
	return code;
}

/* The difference first, then what was said of it. */
static enum diag_code explain_difference(struct judge *judge, struct judgement *out)
{
	const struct judgement before = *out;
	enum diag_code code;

	if (!out->has_exact)
		return DIAG_OK;
	out->n_notes = 0;
	code = judgement_remark_difference(judge, out, REMARK_DIFFERS_FROM_DATA);
	if (!code)
		code = judgement_remark_allowed(judge, out);
	for (size_t i = 0; i < before.n_notes && out->n_notes < JUDGEMENT_NOTES; i++)
		out->notes[out->n_notes++] = before.notes[i];
	return code;
}

/* A match in one series, while others differ: say which differ, and how. */
static enum diag_code add_differing(struct judge *judge, const struct judgement *all,
				    struct judgement *out)
{
	enum diag_code code = DIAG_OK;

	for (size_t s = 0; s < judge->n_series && !code; s++) {
		struct remark_argument arguments[] = {
			{.kind = ARGUMENT_SOURCE, .series = out->series},
			{.kind = ARGUMENT_SOURCE, .series = all[s].series},
			{.kind = ARGUMENT_CLAIM_NUMBER}};

		if (all[s].series == out->series || all[s].verdict != VERDICT_DIFFERS ||
		    !all[s].has_exact || !judgement_shown_exact(&all[s], &arguments[2].number))
			continue;
		code = judgement_remark(judge, out, REMARK_OTHER_SOURCE_DIFFERS, arguments,
					countof(arguments));
	}
	return code;
}

/* Of a series that has the figure before one that lacks it, then the better verdict; of two that the
 * data cannot judge, the one that lacks less. */
static bool is_better(const struct judgement *a, const struct judgement *b)
{
	if (a->has_exact != b->has_exact)
		return a->has_exact;
	return a->verdict != b->verdict ? a->verdict < b->verdict : a->n_missing < b->n_missing;
}

/* What the number would have to be, if all series that have the figure say the same. */
static void set_repair(const struct judge *judge, const struct judgement *all,
		       struct judgement *out)
{
	if (out->is_of_another || !repair_find(out, &out->repair))
		return;
	out->has_repair = true;
	for (size_t s = 0; s < judge->n_series; s++) {
		struct dec other;

		if (all[s].has_exact &&
		    (!repair_find(&all[s], &other) || dec_cmp(other, out->repair) != 0))
			out->has_repair = false;
	}
}

/* "was right when printed (published 2024-10-18); revised to 523.6 USD million on 2025-02-11" */
static enum diag_code remark_was_right(struct judge *judge, const struct series *then,
				       const struct judgement *now, struct judgement *out)
{
	const struct claim *claim = out->claim;
	struct remark_argument arguments[] = {
		{.kind = ARGUMENT_DATE, .date = vintage_published(then, claim->period)},
		{.kind = ARGUMENT_WITH_UNIT},
		{.kind = ARGUMENT_DATE, .date = vintage_published(out->series, claim->period)}};
	struct period base;

	if (claim_base(claim, &base)) {
		pub_date was = vintage_published(then, base);
		pub_date is = vintage_published(out->series, base);

		arguments[0].date = was > arguments[0].date ? was : arguments[0].date;
		arguments[2].date = is > arguments[2].date ? is : arguments[2].date;
	}
	if (!judgement_shown_exact(now, &arguments[1].number))
		return DIAG_OK;
	return arguments[0].date
		       ? judgement_remark(judge, out, REMARK_WAS_RIGHT, arguments, 3)
		       : judgement_remark(judge, out, REMARK_WAS_RIGHT_UNDATED, arguments + 1, 2);
}

/* The claim by series s as it stood on the claim's day. */
static enum diag_code judge_then(struct judge *judge, size_t s, size_t index, struct judgement *out)
{
	struct vintage *vintage = judge->vintage;
	const struct series **series = judge->series;
	struct joint **joints = judge->joints;
	enum diag_code code;

	*out = (struct judgement){.claim = &judge->claims[index], .formula = ""};
	judge->series = vintage->series;
	judge->joints = vintage->joints;
	code = judge_one(judge, s, index, out);
	judge->series = series;
	judge->joints = joints;
	out->series = series[s];
	return code;
}

/* What the data refute today may be what they said when it was printed. */
static enum diag_code judge_by_its_day(struct judge *judge, size_t index, struct judgement *out)
{
	pub_date date = judge->claims[index].printed;
	enum diag_code code = DIAG_OK;

	if (!judge->vintage)
		judge->vintage = calloc(1, sizeof(*judge->vintage));
	if (!judge->vintage)
		return DIAG_NOMEM;
	if (judge->vintage->date != date)
		code = vintage_make(judge->vintage, judge->series, judge->n_series, date);
	for (size_t s = 0; !code && judge->vintage->series && s < judge->n_series; s++) {
		const struct series *as_it_was = judge->vintage->series[s];
		struct judgement then;

		if (!as_it_was)
			continue;
		code = judge_then(judge, s, index, &then);
		if (code || then.verdict > VERDICT_CUT)
			continue;
		then.was_right = true;
		code = remark_was_right(judge, as_it_was, out, &then);
		*out = then;
		break;
	}
	return code;
}

static void release_vintage(struct judge *judge)
{
	if (judge->vintage)
		vintage_release(judge->vintage);
	free(judge->vintage);
	judge->vintage = NULL;
}

static enum diag_code judge_claim(struct judge *judge, struct claim *claim, size_t index,
				  struct judgement *all, struct judgement *out)
{
	size_t best = SIZE_MAX;
	enum diag_code code = DIAG_OK;

	for (size_t s = 0; s < judge->n_series && !code; s++) {
		all[s] = (struct judgement){.claim = claim, .formula = ""};
		code = judge_one(judge, s, index, &all[s]);
		if (best == SIZE_MAX || is_better(&all[s], &all[best]))
			best = s;
	}
	if (code)
		return code;
	*out = all[best];
	if (out->verdict <= VERDICT_CUT)
		code = add_differing(judge, all, out);
	if (out->verdict == VERDICT_DIFFERS && claim->printed)
		code = judge_by_its_day(judge, index, out);
	if (!code && out->verdict == VERDICT_DIFFERS) {
		code = explain_difference(judge, out);
		if (!code)
			code = judgement_find_causes(judge, out, true, out->series);
		set_repair(judge, all, out);
	}
	/* What is not in any series may be a figure of one of them under another name. */
	for (size_t s = 0; !code && s < judge->n_series && out->verdict == VERDICT_NOT_IN_DATA &&
			   !out->n_causes && dec_significant_digits(claim->value) >= CAUSE_DIGITS;
	     s++) {
		out->unit = judge->series[s]->unit;
		code = judgement_find_causes(judge, out, true, judge->series[s]);
		out->series = out->n_causes ? judge->series[s] : out->series;
	}
	out->is_finding = judgement_is_finding(judge, out);
	return code;
}

/* What the claim leaves to the data: the unit, and which period is the latest. One unit for all
 * series: that of the first. */
static void settle_claim(struct claim *claim, const struct series *first)
{
	if (claim->is_latest)
		claim->period = first->rows[first->n - 1]->period;
	if (!claim_is_amount(claim) || claim->has_unit || !first->unit.currency[0])
		return;
	claim->has_unit = claim->is_unit_assumed = true;
	/* "303 billion": a scale that a text states stays, the currency is the data's. */
	if (claim->unit.power)
		memcpy(claim->unit.currency, first->unit.currency, sizeof(claim->unit.currency));
	else
		claim->unit = first->unit;
}

enum diag_code judge_against_data(struct judge *judge, struct claim *claims, size_t n,
				  const char reporter[4], const char partner[4],
				  struct judgement *out)
{
	struct judgement *all = calloc(judge->n_series + 1, sizeof(*all));
	const struct series **known = calloc(judge->n_series + 1, sizeof(const struct series *));
	const struct series **given = judge->series;
	size_t n_given = judge->n_series, n_known = 0;
	enum diag_code code = all && known ? DIAG_OK : DIAG_NOMEM;

	for (size_t s = 0; !code && s < n_given; s++) {
		if (strcmp(given[s]->reporter, reporter) == 0 &&
		    strcmp(given[s]->partner, partner) == 0)
			known[n_known++] = given[s];
	}
	for (size_t i = 0; n_known && i < n; i++)
		settle_claim(&claims[i], known[0]);
	judge->claims = claims;
	judge->n_claims = n;
	judge->series = known;
	judge->n_series = n_known;
	for (size_t i = 0; !code && i < n; i++) {
		if (n_known) {
			code = judge_claim(judge, &claims[i], i, all, &out[i]);
			continue;
		}
		out[i] = (struct judgement){
			.claim = &claims[i], .verdict = VERDICT_NOT_IN_DATA, .formula = ""};
		out[i].is_finding = judge->is_strict;
		code = judgement_remark(judge, &out[i], REMARK_OTHER_REPORTER, NULL, 0);
	}
	for (size_t s = 0; judge->joints && s < n_known; s++)
		joint_free(judge->joints[s]);
	free(judge->joints);
	judge->joints = NULL;
	release_vintage(judge);
	judge->series = given;
	judge->n_series = n_given;
	free(known);
	free(all);
	return code;
}
