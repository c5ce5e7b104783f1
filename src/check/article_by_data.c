#include "article_run.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

enum diag_code article_withdraw_finding(struct article_run *run, struct judgement *judgement,
					enum remark_code why,
					const struct remark_argument *argument)
{
	judgement->verdict =
		judgement->verdict == VERDICT_NOT_IN_DATA ? VERDICT_NOT_IN_DATA : VERDICT_UNCLEAR;
	judgement->n_causes = 0;
	judgement->is_finding = run->judge->is_strict;
	return judgement_remark(run->judge, judgement, why, argument, argument != NULL);
}

/* Whether the data's value is off the printed one by no more than this share of it. */
static bool is_within(const struct judgement *judgement, struct dec share)
{
	struct dec own, width, low, high;

	if (!judgement->has_exact || dec_sign(judgement->exact.denominator) == 0 ||
	    !claim_exact_value(judgement->claim, judgement->unit, &own) ||
	    !dec_mul(dec_abs(own), share, &width) || !dec_sub(own, width, &low) ||
	    !dec_add(own, width, &high))
		return false;
	return ratio_cmp(ratio_of(low), judgement->exact) <= 0 &&
	       ratio_cmp(judgement->exact, ratio_of(high)) <= 0;
}

/* What is far from all that the data have, and is no known slip, probably measures something else. */
static bool is_far_off(const struct judgement *judgement)
{
	struct ratio ratio = judgement->exact;
	struct dec own, three = dec_from_int(3), low, high;

	if (judgement->verdict != VERDICT_DIFFERS || !judgement->has_exact ||
	    judgement->claim->indicator->kind != KIND_LEVEL || judgement->claim->is_multiple ||
	    !claim_exact_value(judgement->claim, judgement->unit, &own) ||
	    dec_sign(ratio.denominator) == 0)
		return false;
	return !dec_mul(own, three, &high) || ratio_cmp(ratio_of(high), ratio) < 0 ||
	       !dec_mul(ratio.numerator, three, &low) ||
	       ratio_cmp(ratio_of(own), ratio_make(low, ratio.denominator)) > 0;
}

/* "85 billion" for 15: as many digits, and one of them is another. */
static bool is_one_digit_off(const struct judgement *judgement)
{
	const struct claim *claim = judgement->claim;
	uint64_t a = claim->value.low, b;
	struct dec shown;
	size_t differ = 0;

	if (!judgement->has_exact || !judgement_shown_exact(judgement, &shown) ||
	    claim->value.high || a < 10)
		return false;
	shown = dec_round(shown, claim->value.scale, DEC_HALF_AWAY);
	for (; shown.scale < claim->value.scale && shown.low < UINT64_MAX / 10; shown.scale++)
		shown.low *= 10;
	if (shown.high || shown.scale != claim->value.scale)
		return false;
	for (b = shown.low; a || b; a /= 10, b /= 10) {
		if (!a != !b)
			return false;
		differ += a % 10 != b % 10;
	}
	return differ == 1;
}

/* Strengths of four slots, added, from which a reading needs no slip to explain why it does not hold. */
#define SURE_READING 280

/*
 * Whether the figure probably measures something else and is not wrong: no slip that is known makes it so, it is not
 * near, and its reading is not sure, or it is not even of that size.
 */
static bool is_rather_another(const struct judgement *judgement)
{
	const struct dec near = {.low = 1, .scale = 1};

	if (judgement->verdict != VERDICT_DIFFERS || judgement->n_causes || !judgement->has_exact ||
	    is_one_digit_off(judgement) || is_within(judgement, near))
		return false;
	return (judgement->claim->reading->strength < SURE_READING &&
		!judgement->claim->is_multiple) ||
	       is_far_off(judgement);
}

/* The slot that the cause is about, if the text does not settle it: the figure may be just that. */
static bool is_cause_admitted(const struct judgement *judgement)
{
	static const struct {
		const char *cause;
		unsigned slot;
	} slots[] = {{"another period", READING_PERIOD},
		     {"exports and imports swapped", READING_MEASURE},
		     {"sign", READING_PAIR}};

	for (size_t k = 0; judgement->n_causes && k < countof(slots); k++) {
		if (strcmp(judgement->causes[0], slots[k].cause) == 0)
			return judgement->claim->reading->open_slots & slots[k].slot;
	}
	return false;
}

/* Growth given in percentage points: wrong if it holds in per cent; otherwise perhaps of something else. */
static enum diag_code judge_points(struct article_run *run, struct judgement *judgement)
{
	bool holds =
		judgement->verdict <= VERDICT_WITHIN_ROUNDING && !judgement->claim->reading->doubt;

	const struct remark_argument arguments[] = {
		{.kind = ARGUMENT_WORDS, .text = flow_names[judgement->claim->indicator->flow]},
		{.kind = ARGUMENT_CLAIM_NUMBER, .number = judgement->claim->value}};

	judgement->n_notes = 0;
	judgement->n_causes = 0;
	judgement->is_finding = holds || run->judge->is_strict;
	judgement->verdict = holds ? VERDICT_DIFFERS : VERDICT_UNCLEAR;
	if (!holds)
		return judgement_remark(run->judge, judgement, REMARK_IN_POINTS, NULL, 0);
	judgement->n_causes = 1;
	judgement->causes[0] = "percent against percentage points";
	judgement->cause_remarks[0] = remark_new(&run->judge->arena, REMARK_PERCENT_NAMED_POINTS,
						 NULL, arguments, countof(arguments));
	return judgement->cause_remarks[0] ? DIAG_OK : DIAG_NOMEM;
}

#define BASE_REACH 2 /* claims between a change and the amount that it is from */

/* "doubled from 155.5 to 302.9 million in 2023": from an amount that is not the year before's, whosever it is. */
static bool is_from_elsewhere(const struct article_run *run, size_t i)
{
	const struct claim *claim = &run->claims[i];

	if (claim->indicator->kind == KIND_LEVEL && !claim->is_multiple)
		return false;
	for (size_t k = i > BASE_REACH ? i - BASE_REACH : 0; k < run->n && k <= i + BASE_REACH;
	     k++) {
		const struct claim *base = &run->claims[k];

		if (base->reading->is_period_assumed &&
		    base->indicator->flow == claim->indicator->flow &&
		    base->reading->sentence == claim->reading->sentence &&
		    base->reading->paragraph == claim->reading->paragraph &&
		    run->out->judgements[k].verdict > VERDICT_WITHIN_ROUNDING)
			return true;
	}
	return false;
}

static enum diag_code settle_with_data(struct article_run *run, size_t i)
{
	struct judgement *judgement = &run->out->judgements[i];
	const struct claim_reading *reading = run->claims[i].reading;
	const struct remark_argument doubt = {.kind = ARGUMENT_WORDS, .text = reading->doubt};
	enum diag_code code = DIAG_OK;

	judgement->claim = &run->claims[i];
	run->is_judged[i] = judgement->verdict != VERDICT_NOT_IN_DATA || judgement->n_causes > 0;
	if (reading->is_points)
		return judge_points(run, judgement);
	if (!judgement->is_finding)
		return DIAG_OK;
	if (reading->doubt)
		code = article_withdraw_finding(run, judgement, REMARK_DOUBT, &doubt);
	else if (is_from_elsewhere(run, i) || is_cause_admitted(judgement))
		code = article_withdraw_finding(run, judgement, REMARK_NOT_SAID_FIRMLY, NULL);
	else if (is_rather_another(judgement))
		code = article_withdraw_finding(run, judgement, REMARK_FAR_FROM_DATA, NULL);
	return code;
}

#define BATCH 256 /* claims that are put to a series' joint check at once */

enum diag_code article_judge_batches(struct article_run *run, size_t n, const struct series *of,
				     struct judgement *out)
{
	enum diag_code code = DIAG_OK;

	for (size_t start = 0; !code && start < n; start += BATCH) {
		size_t size = n - start < BATCH ? n - start : BATCH;

		code = judge_against_data(run->judge, run->out->copies + start, size, of->reporter,
					  of->partner, out + start);
	}
	return code;
}

/* The claims of one pair of the data, by all series of it. */
static enum diag_code judge_pair(struct article_run *run, const struct series *of)
{
	struct claim_group group = {.members = calloc(run->n + 1, sizeof(*group.members)),
				    .duplicate_of =
					    calloc(run->n + 1, sizeof(*group.duplicate_of))};
	size_t *places = calloc(run->n + 1, sizeof(*places)), n = 0;
	struct article_verdicts *out = run->out;
	struct judgement *judgements = NULL;
	enum diag_code code = group.members && group.duplicate_of && places ? DIAG_OK : DIAG_NOMEM;

	for (size_t i = 0; !code && i < run->n; i++) {
		if (article_is_about(&run->claims[i], of))
			group.members[group.n++] = i;
	}
	if (!code && !article_find_duplicates(run, &group))
		code = DIAG_NOMEM;
	if (!code) {
		judgements = calloc(group.n_distinct + 1, sizeof(*judgements));
		code = judgements ? DIAG_OK : DIAG_NOMEM;
	}
	for (size_t m = 0; !code && m < group.n; m++) {
		if (group.duplicate_of[m] != m)
			continue;
		places[m] = n;
		out->copies[n++] = run->claims[group.members[m]];
	}
	code = code ? code : article_judge_batches(run, n, of, judgements);
	for (size_t m = 0; !code && m < group.n; m++)
		out->judgements[group.members[m]] = judgements[places[group.duplicate_of[m]]];
	for (size_t m = 0; !code && m < group.n; m++)
		code = settle_with_data(run, group.members[m]);
	free(group.members);
	free(group.duplicate_of);
	free(places);
	free(judgements);
	return code;
}

/* Whether no series before number s is of the same pair. */
static bool is_new_pair(const struct judge *judge, size_t s)
{
	for (size_t before = 0; before < s; before++) {
		const struct series *a = judge->series[before], *b = judge->series[s];

		if (strcmp(a->reporter, b->reporter) == 0 && strcmp(a->partner, b->partner) == 0)
			return false;
	}
	return true;
}

enum diag_code article_for_pairs(struct article_run *run, article_pair_judge *judge)
{
	enum diag_code code = DIAG_OK;

	for (size_t s = 0; !code && s < run->judge->n_series; s++) {
		if (is_new_pair(run->judge, s))
			code = judge(run, run->judge->series[s]);
	}
	return code;
}

enum diag_code article_judge_by_data(struct article_run *run)
{
	return article_for_pairs(run, judge_pair);
}
