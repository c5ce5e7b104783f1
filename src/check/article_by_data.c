#include "article_run.h"

#include <stdlib.h>
#include <string.h>

#include "language.h"

/* Take back a finding that rests on a doubtful reading. */
static enum diag_code be_careful(struct article_run *run, struct judgement *judgement,
				 const char *why)
{
	judgement->verdict =
		judgement->verdict == VERDICT_NOT_IN_DATA ? VERDICT_NOT_IN_DATA : VERDICT_UNCLEAR;
	judgement->n_causes = 0;
	judgement->is_finding = run->judging->is_strict;
	return article_add_note(run, judgement, why);
}

/* What is far from all that the data have, and no known slip, is rather another thing. */
static bool is_far_off(const struct judgement *judgement)
{
	struct ratio ratio = judgement->exact;
	struct dec own, three = dec_from_int(3), low, high;

	if (judgement->verdict != VERDICT_DIFFERS || judgement->n_causes || !judgement->has_exact ||
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

	if (!judgement_shown_exact(judgement, &shown) || claim->value.high)
		return false;
	shown = dec_round(shown, claim->value.scale, DEC_HALF_AWAY);
	if (shown.high || shown.scale != claim->value.scale)
		return false;
	for (b = shown.low; a || b; a /= 10, b /= 10) {
		if (!a != !b)
			return false;
		differ += a % 10 != b % 10;
	}
	return differ == 1;
}

/* Growth told in percentage points: wrong where it holds in percent, else perhaps of something else. */
static enum diag_code judge_points(struct article_run *run, struct judgement *judgement)
{
	bool holds =
		judgement->verdict <= VERDICT_WITHIN_ROUNDING && !judgement->claim->reading->doubt;

	judgement->n_notes = 0;
	judgement->n_causes = 0;
	judgement->is_finding = holds || run->judging->is_strict;
	judgement->verdict = holds ? VERDICT_DIFFERS : VERDICT_UNCLEAR;
	if (!holds)
		return article_add_note(run, judgement,
					tr("growth is told in percent, not in percentage points"));
	judgement->n_causes = 1;
	judgement->causes[0] = "percent against percentage points";
	judgement->cause_texts[0] =
		tr("percent against percentage points: it grew by so many percent; points are the "
		   "difference of two percentages");
	return DIAG_OK;
}

static enum diag_code settle_with_data(struct article_run *run, size_t i)
{
	struct judgement *judgement = &run->out->judgements[i];
	const struct claim_reading *reading = run->claims[i].reading;
	enum diag_code code = DIAG_OK;

	judgement->claim = &run->claims[i];
	run->is_judged[i] = judgement->verdict != VERDICT_NOT_IN_DATA || judgement->n_causes > 0;
	if (reading->is_points)
		return judge_points(run, judgement);
	if (!judgement->is_finding)
		return DIAG_OK;
	if (reading->doubt)
		code = be_careful(run, judgement, tr(reading->doubt));
	else if (is_far_off(judgement) && !is_one_digit_off(judgement))
		code = be_careful(run, judgement,
				  tr("so far from the data that it may be another thing"));
	return code;
}

#define BATCH 256 /* claims that are put to a series' joint check at once */

/* The claims of one pair of the data, by all series of it. */
static enum diag_code judge_pair(struct article_run *run, const struct series *of)
{
	struct claim_group group = {.members = calloc(run->n + 1, sizeof(*group.members)),
				    .twins = calloc(run->n + 1, sizeof(*group.twins))};
	size_t *places = calloc(run->n + 1, sizeof(*places)), n = 0;
	struct article_verdicts *out = run->out;
	struct judgement *judgements = NULL;
	enum diag_code code = group.members && group.twins && places ? DIAG_OK : DIAG_NOMEM;

	for (size_t i = 0; !code && i < run->n; i++) {
		if (article_is_about(&run->claims[i], of))
			group.members[group.n++] = i;
	}
	if (!code && !article_find_twins(run, &group))
		code = DIAG_NOMEM;
	if (!code) {
		judgements = calloc(group.n_distinct + 1, sizeof(*judgements));
		code = judgements ? DIAG_OK : DIAG_NOMEM;
	}
	for (size_t m = 0; !code && m < group.n; m++) {
		if (group.twins[m] != m)
			continue;
		places[m] = n;
		out->copies[n++] = run->claims[group.members[m]];
	}
	for (size_t start = 0; !code && start < n; start += BATCH) {
		size_t size = n - start < BATCH ? n - start : BATCH;

		code = judge_against_data(run->judging, out->copies + start, size, of->reporter,
					  of->partner, judgements + start);
	}
	for (size_t m = 0; !code && m < group.n; m++) {
		out->judgements[group.members[m]] = judgements[places[group.twins[m]]];
		code = settle_with_data(run, group.members[m]);
	}
	free(group.members);
	free(group.twins);
	free(places);
	free(judgements);
	return code;
}

enum diag_code article_judge_by_data(struct article_run *run)
{
	const struct judging *judging = run->judging;
	enum diag_code code = DIAG_OK;

	for (size_t s = 0; !code && s < judging->n_series; s++) {
		const struct series *series = judging->series[s];
		bool is_first = true;

		for (size_t before = 0; before < s; before++) {
			const struct series *other = judging->series[before];

			is_first = is_first && (strcmp(other->reporter, series->reporter) != 0 ||
						strcmp(other->partner, series->partner) != 0);
		}
		if (is_first)
			code = judge_pair(run, series);
	}
	return code;
}
