#include "article_verdict.h"

#include <stdlib.h>
#include <string.h>

#include "judge.h"
#include "text.h"

struct run {
	struct judging *judging;
	const struct claim *claims;
	size_t n;
	const struct dataset *data;
	const char *reporter, *partner;
	struct article_verdicts *out;
	bool *is_judged;    /* by the data: no open question */
	struct unit *units; /* that each is judged in, with the currency of its neighbours */
	struct strbuf text;
};

void article_verdicts_release(struct article_verdicts *judged)
{
	for (size_t s = 0; s < judged->n_sets; s++) {
		struct article_set *set = &judged->sets[s];

		consistency_release(&set->consistency);
		printed_set_release(&set->printed);
		free(set->claims);
		free(set->judgements);
		free(set->numbers);
	}
	free(judged->sets);
	free(judged->judgements);
	free(judged->copies);
	*judged = (struct article_verdicts){.judgements = NULL};
}

/* --- claims that are told more than once -------------------------------------------------------- */

static bool same_claim(const struct claim *a, const struct claim *b)
{
	return a->indicator == b->indicator && a->is_multiple == b->is_multiple &&
	       a->relation == b->relation && period_equal(a->period, b->period) &&
	       (!a->is_multiple || period_equal(a->base, b->base)) &&
	       dec_same_print(a->value, b->value) && a->unit.power == b->unit.power &&
	       a->reading->is_inverse == b->reading->is_inverse &&
	       a->reading->is_points == b->reading->is_points &&
	       !a->reading->doubt == !b->reading->doubt &&
	       ratio_cmp(a->range.low, b->range.low) == 0 &&
	       ratio_cmp(a->range.high, b->range.high) == 0;
}

static size_t hash_claim(const struct claim *claim)
{
	uint64_t hash = claim->value.low * UINT64_C(0x9E3779B97F4A7C15);

	hash ^= (uint64_t)claim->period.first * 31 + (uint64_t)claim->period.last * 1009;
	hash ^= (uint64_t)(size_t)claim->indicator >> 3;
	hash *= UINT64_C(0xD6E8FEB86659FD93);
	return (size_t)(hash >> 20);
}

/* The claims of a pair and currency, each once; `twins` says which one each number goes with. */
struct group {
	size_t *members, n;
	size_t *twins;
	size_t n_distinct;
};

/* Index of each member's first equal among the members. False when memory ran out. */
static bool find_twins(const struct run *run, struct group *group)
{
	size_t size = 1;
	size_t *slots;

	while (size < 2 * group->n + 2)
		size *= 2;
	slots = calloc(size, sizeof(*slots));
	if (!slots)
		return false;
	group->n_distinct = 0;
	for (size_t m = 0; m < group->n; m++) {
		const struct claim *claim = &run->claims[group->members[m]];
		size_t at = hash_claim(claim) & (size - 1);

		while (slots[at] && !same_claim(&run->claims[group->members[slots[at] - 1]], claim))
			at = (at + 1) & (size - 1);
		if (!slots[at]) {
			slots[at] = m + 1;
			group->n_distinct++;
		}
		group->twins[m] = slots[at] - 1;
	}
	free(slots);
	return true;
}

/* --- sorting out -------------------------------------------------------------------------------- */

static bool is_about_data(const struct run *run, const struct claim *claim)
{
	const struct claim_reading *reading = claim->reading;

	return run->judging->n_series && !reading->n_parts && !reading->is_inverse &&
	       !reading->lacks_period && !reading->lacks_year &&
	       strcmp(reading->reporter, run->reporter) == 0 &&
	       strcmp(reading->partner, run->partner) == 0;
}

static enum diag_code add_note(struct run *run, struct judgement *judgement, const char *note)
{
	strbuf_adds(&run->text, note);
	return judgement_add_note(run->judging, judgement, &run->text);
}

/* Take back a finding that rests on a doubtful reading. */
static enum diag_code be_careful(struct run *run, struct judgement *judgement, const char *why)
{
	judgement->verdict =
		judgement->verdict == VERDICT_NOT_IN_DATA ? VERDICT_NOT_IN_DATA : VERDICT_UNCLEAR;
	judgement->n_causes = 0;
	judgement->is_finding = run->judging->is_strict;
	return add_note(run, judgement, why);
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

/* Growth told in percentage points: wrong where it holds in percent, else perhaps of something else. */
static enum diag_code judge_points(struct run *run, struct judgement *judgement)
{
	bool holds =
		judgement->verdict <= VERDICT_WITHIN_ROUNDING && !judgement->claim->reading->doubt;

	judgement->n_notes = 0;
	judgement->n_causes = 0;
	judgement->is_finding = holds || run->judging->is_strict;
	judgement->verdict = holds ? VERDICT_DIFFERS : VERDICT_UNCLEAR;
	if (!holds)
		return add_note(run, judgement,
				"growth is told in percent, not in percentage points");
	judgement->n_causes = 1;
	judgement->causes[0] = "percent against percentage points";
	judgement->cause_texts[0] =
		"percent against percentage points: it grew by so many percent; "
		"points are the difference of two percentages";
	return DIAG_OK;
}

static enum diag_code settle_with_data(struct run *run, size_t i)
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
		code = be_careful(run, judgement, reading->doubt);
	else if (reading->is_base_assumed && judgement->verdict != VERDICT_MATCH)
		code = be_careful(run, judgement,
				  "its year is not told: the year before is assumed");
	else if (reading->is_other_side) {
		judgement->verdict = VERDICT_NOT_IN_DATA;
		code = be_careful(run, judgement,
				  "told as the partner's flow: the two sides' figures for the same "
				  "trade differ");
	} else if (is_far_off(judgement)) {
		code = be_careful(run, judgement,
				  "so far from the data that it may be another thing");
	}
	return code;
}

#define BATCH 256 /* claims that are put to a series' joint check at once */

/* Each claim once; what a text repeats has the same verdict. */
static enum diag_code judge_by_data(struct run *run)
{
	struct group group = {.members = calloc(run->n + 1, sizeof(*group.members)),
			      .twins = calloc(run->n + 1, sizeof(*group.twins))};
	size_t *places = calloc(run->n + 1, sizeof(*places)), n = 0;
	struct claim *copies = NULL;
	struct judgement *judgements = NULL;
	enum diag_code code = group.members && group.twins && places ? DIAG_OK : DIAG_NOMEM;

	for (size_t i = 0; !code && i < run->n; i++) {
		if (is_about_data(run, &run->claims[i]))
			group.members[group.n++] = i;
	}
	if (!code && !find_twins(run, &group))
		code = DIAG_NOMEM;
	if (!code) {
		run->out->copies = copies = calloc(group.n_distinct + 1, sizeof(*copies));
		judgements = calloc(group.n_distinct + 1, sizeof(*judgements));
		code = copies && judgements ? DIAG_OK : DIAG_NOMEM;
	}
	for (size_t m = 0; !code && m < group.n; m++) {
		if (group.twins[m] != m)
			continue;
		places[m] = n;
		copies[n++] = run->claims[group.members[m]];
	}
	for (size_t start = 0; !code && start < n; start += BATCH) {
		size_t size = n - start < BATCH ? n - start : BATCH;

		code = judge_against_data(run->judging, copies + start, size, run->reporter,
					  run->partner, judgements + start);
	}
	for (size_t m = 0; !code && m < group.n; m++) {
		run->out->judgements[group.members[m]] = judgements[places[group.twins[m]]];
		code = settle_with_data(run, group.members[m]);
	}
	free(group.members);
	free(group.twins);
	free(places);
	free(judgements);
	return code;
}

/* Why the data say nothing about it. */
static enum diag_code set_open(struct run *run, size_t i)
{
	const struct claim_reading *reading = run->claims[i].reading;
	struct judgement *judgement = &run->out->judgements[i];

	*judgement = (struct judgement){.claim = &run->claims[i],
					.verdict = VERDICT_NOT_IN_DATA,
					.unit = run->claims[i].unit,
					.formula = "",
					.is_finding = run->judging->is_strict};
	if (reading->doubt || reading->is_points)
		judgement->verdict = VERDICT_UNCLEAR;
	if (!run->judging->n_series)
		return DIAG_OK;
	if (reading->lacks_year)
		return add_note(run, judgement, "the year of its months is not told");
	if (reading->lacks_period)
		return reading->doubt ? DIAG_OK : add_note(run, judgement, "no period is told");
	if (strcmp(reading->reporter, run->reporter) == 0 &&
	    strcmp(reading->partner, run->partner) == 0)
		return DIAG_OK;
	strbuf_addf(&run->text, "trade of %s%s%s; the data are of %s with %s",
		    reading->reporter[0] ? reading->reporter : "countries that are not named",
		    reading->partner[0] ? " with " : "", reading->partner, run->reporter,
		    run->partner);
	return judgement_add_note(run->judging, judgement, &run->text);
}

/* A ratio is judged with the currency that was told last for the same pair. */
static void find_units(struct run *run)
{
	for (size_t i = 0; i < run->n; i++) {
		const struct claim *claim = &run->claims[i];
		const struct claim *last = NULL;

		run->units[i] = claim->unit;
		if (claim_is_amount(claim) && claim->has_unit)
			continue;
		for (size_t k = i; k-- > 0 && i - k < 64 && !last;) {
			const struct claim *other = &run->claims[k];

			if (claim_is_amount(other) && other->has_unit &&
			    strcmp(other->reading->reporter, claim->reading->reporter) == 0 &&
			    strcmp(other->reading->partner, claim->reading->partner) == 0)
				last = other;
		}
		for (size_t k = i + 1; k < run->n && k < i + 64 && !last; k++) {
			const struct claim *other = &run->claims[k];

			if (claim_is_amount(other) && other->has_unit &&
			    strcmp(other->reading->reporter, claim->reading->reporter) == 0 &&
			    strcmp(other->reading->partner, claim->reading->partner) == 0)
				last = other;
		}
		if (last)
			memcpy(run->units[i].currency, last->unit.currency, CURRENCY_MAX);
	}
}

/* --- sets --------------------------------------------------------------------------------------- */

static struct article_set *add_set(struct run *run, size_t room)
{
	struct article_verdicts *out = run->out;
	struct article_set *moved =
		alloc_grow(out->sets, &out->sets_capacity, out->n_sets + 1, sizeof(*out->sets));
	struct article_set *set;

	if (!moved)
		return NULL;
	out->sets = moved;
	set = &out->sets[out->n_sets++];
	memset(set, 0, sizeof(*set));
	set->claims = calloc(room + 1, sizeof(*set->claims));
	set->judgements = calloc(room + 1, sizeof(*set->judgements));
	set->numbers = calloc(room + 1, sizeof(*set->numbers));
	return set->claims && set->judgements && set->numbers ? set : NULL;
}

static bool same_group(const struct run *run, size_t a, size_t b)
{
	const struct claim_reading *x = run->claims[a].reading, *y = run->claims[b].reading;

	return strcmp(x->reporter, y->reporter) == 0 && strcmp(x->partner, y->partner) == 0 &&
	       strcmp(run->units[a].currency, run->units[b].currency) == 0;
}

/* Build a set of the group's claims, with the doubtful ones or without, and judge it. */
static enum diag_code judge_set(struct run *run, const struct group *group, bool with_doubtful,
				const struct series *series, struct article_set **out)
{
	struct article_set *set;
	struct claim_list printed = {.n = 0};
	struct unit unit = run->units[group->members[0]];
	enum diag_code code = DIAG_OK;

	if (series) {
		code = printed_claims(&printed, run->data, series);
		unit = series->unit;
	}
	set = code ? NULL : add_set(run, printed.n + group->n_distinct);
	*out = set;
	if (!set) {
		claim_list_release(&printed);
		return DIAG_NOMEM;
	}
	for (size_t i = 0; i < printed.n; i++) {
		set->claims[set->n++] = printed.claims[i];
		/* The list goes; nobody shows these texts. */
		set->claims[set->n - 1].text = "";
	}
	set->n_data = set->n;
	claim_list_release(&printed);
	for (size_t m = 0; m < group->n; m++) {
		const struct claim *claim = &run->claims[group->members[m]];

		if (group->twins[m] != m || (claim->reading->doubt && !with_doubtful))
			continue;
		set->numbers[set->n - set->n_data] = m;
		set->claims[set->n] = *claim;
		if (claim_is_amount(claim) && !claim->has_unit) {
			set->claims[set->n].has_unit = unit.currency[0] != '\0';
			memcpy(set->claims[set->n].unit.currency, unit.currency, CURRENCY_MAX);
		}
		set->n++;
	}
	code = printed_set_build(&set->printed, set->claims, set->n, unit, run->reporter,
				 run->partner);
	if (!code)
		code = judge_among_themselves(run->judging, set->claims, set->n, unit,
					      set->printed.series, set->judgements,
					      &set->consistency);
	return code;
}

/* Take over what a set says of its claims, and of their twins. */
static enum diag_code take_verdicts(struct run *run, const struct group *group,
				    const struct article_set *set, bool doubtful,
				    bool only_findings)
{
	size_t *at = calloc(group->n + 1, sizeof(*at));
	enum diag_code code = at ? DIAG_OK : DIAG_NOMEM;

	for (size_t k = set->n_data; !code && k < set->n; k++)
		at[set->numbers[k - set->n_data]] = k + 1;
	for (size_t m = 0; !code && m < group->n; m++) {
		size_t number = group->members[m], k = at[group->twins[m]];
		const struct claim *claim = &run->claims[number];
		struct judgement *judgement = &run->out->judgements[number];

		if (!k || (claim->reading->doubt != NULL) != doubtful ||
		    (only_findings && set->judgements[k - 1].verdict != VERDICT_CONTRADICTS))
			continue;
		if (doubtful && set->judgements[k - 1].verdict > VERDICT_WITHIN_ROUNDING)
			continue;
		*judgement = set->judgements[k - 1];
		judgement->claim = claim;
		if (judgement->verdict == VERDICT_NOT_IN_DATA && !run->judging->n_series) {
			judgement->n_notes = 0;
			code = add_note(run, judgement, "no other figure of the text settles it");
		}
	}
	free(at);
	return code;
}

static enum diag_code add_doubts(struct run *run, const struct group *group)
{
	enum diag_code code = DIAG_OK;

	for (size_t m = 0; !code && m < group->n; m++) {
		size_t number = group->members[m];
		const struct claim *claim = &run->claims[number];
		struct judgement *judgement = &run->out->judgements[number];

		if (claim->reading->doubt && judgement->verdict == VERDICT_UNCLEAR)
			code = add_note(run, judgement, claim->reading->doubt);
	}
	return code;
}

static const struct series *series_of_data(const struct run *run, const struct group *group)
{
	const struct claim_reading *reading = run->claims[group->members[0]].reading;

	for (size_t s = 0; s < run->judging->n_series; s++) {
		const struct series *series = run->judging->series[s];

		if (strcmp(series->reporter, reading->reporter) == 0 &&
		    strcmp(series->partner, reading->partner) == 0 &&
		    strcmp(series->unit.currency, run->units[group->members[0]].currency) == 0)
			return series;
	}
	return NULL;
}

static bool any_doubt(const struct run *run, const struct group *group)
{
	for (size_t m = 0; m < group->n; m++) {
		if (run->claims[group->members[m]].reading->doubt)
			return true;
	}
	return false;
}

static enum diag_code judge_group(struct run *run, struct group *group)
{
	const struct series *series = series_of_data(run, group);
	struct article_set *set;
	enum diag_code code;

	if (!find_twins(run, group))
		return DIAG_NOMEM;
	if (group->n_distinct > ARTICLE_SET_MAX) {
		for (size_t m = 0; m < group->n; m++) {
			code = add_note(run, &run->out->judgements[group->members[m]],
					"too many figures to be judged by each other");
			if (code)
				return code;
		}
		return DIAG_OK;
	}
	code = judge_set(run, group, false, series, &set);
	if (code)
		return code;
	code = take_verdicts(run, group, set, false, series != NULL);
	/* The doubtful ones: what they say beside the others holds, or it says nothing. */
	if (!code && any_doubt(run, group) && !series &&
	    set->consistency.answer == JOINT_CONSISTENT) {
		code = judge_set(run, group, true, series, &set);
		if (!code && set->consistency.answer == JOINT_CONSISTENT)
			code = take_verdicts(run, group, set, true, false);
		/* It is nobody's finding. */
		else if (!code)
			set->is_share = false;
		if (!code) {
			struct article_set *gone = &run->out->sets[--run->out->n_sets];
			struct article_verdicts one = {.sets = calloc(1, sizeof(*one.sets)),
						       .n_sets = 1};

			if (!one.sets) {
				run->out->n_sets++;
				return DIAG_NOMEM;
			}
			one.sets[0] = *gone;
			article_verdicts_release(&one);
		}
	}
	return code ? code : add_doubts(run, group);
}

/* Sort what is open into pairs and currencies. */
static enum diag_code judge_open(struct run *run)
{
	struct group group = {.members = calloc(run->n + 1, sizeof(*group.members)),
			      .twins = calloc(run->n + 1, sizeof(*group.twins))};
	size_t *next = calloc(run->n + 1, sizeof(*next)),
	       *firsts = calloc(run->n + 1, sizeof(*firsts));
	size_t *lasts = calloc(run->n + 1, sizeof(*lasts)), n_groups = 0;
	enum diag_code code =
		group.members && group.twins && next && firsts && lasts ? DIAG_OK : DIAG_NOMEM;

	/* Few groups: each claim is put behind the last of its own. */
	for (size_t i = 0; !code && i < run->n; i++) {
		size_t g = 0;

		if (run->is_judged[i] || run->claims[i].reading->n_parts ||
		    run->claims[i].reading->is_points)
			continue;
		while (g < n_groups && !same_group(run, firsts[g], i))
			g++;
		if (g == n_groups)
			firsts[n_groups++] = i;
		else
			next[lasts[g]] = i;
		lasts[g] = i;
	}
	for (size_t g = 0; !code && g < n_groups; g++) {
		group.n = 0;
		for (size_t i = firsts[g];; i = next[i]) {
			group.members[group.n++] = i;
			if (i == lasts[g])
				break;
		}
		code = judge_group(run, &group);
	}
	free(group.members);
	free(group.twins);
	free(next);
	free(firsts);
	free(lasts);
	return code;
}

/* --- shares of partners ------------------------------------------------------------------------- */

/* Whether a reading is certain, or made so by what the text's other figures give. */
static bool is_settled(const struct run *run, size_t i)
{
	return !run->claims[i].reading->doubt ||
	       run->out->judgements[i].verdict <= VERDICT_WITHIN_ROUNDING;
}

#define SHARE_REACH 100 /* figures before and behind a share that its parts are looked for among */

/* The last certain turnover of the reporter with a partner that the text told, in the period. */
static const struct claim *find_turnover(const struct run *run, const struct claim *about,
					 const char *partner)
{
	const struct claim *found = NULL;
	size_t at = (size_t)(about - run->claims);
	size_t first = at > SHARE_REACH ? at - SHARE_REACH : 0;

	for (size_t i = first; i < run->n && i < at + SHARE_REACH; i++) {
		const struct claim *claim = &run->claims[i];

		if (claim->indicator->kind == KIND_LEVEL &&
		    claim->indicator->flow == FLOW_TURNOVER && !claim->is_multiple &&
		    claim->has_unit && is_settled(run, i) &&
		    period_equal(claim->period, about->period) &&
		    strcmp(claim->reading->reporter, about->reading->reporter) == 0 &&
		    strcmp(claim->reading->partner, partner) == 0 &&
		    (!found || unit_same_currency(found->unit, claim->unit)))
			found = claim;
	}
	return found;
}

/*
 * Partners are told apart as months: a partner's turnover is that of its own month, all trade is that
 * of a run of months one longer than the partners, since there are others too. Then a share is a sum
 * of levels divided by one, as every other condition of the joint check.
 */
static enum diag_code judge_partner_share(struct run *run, size_t i)
{
	const struct claim *claim = &run->claims[i], *levels[5];
	const struct claim_reading *reading = claim->reading;
	struct judgement *out = &run->out->judgements[i];
	size_t n = reading->n_parts;
	struct joint_figure figures[6];
	enum joint_answer answer;
	struct joint *joint;
	enum diag_code code;

	memset(figures, 0, sizeof(figures));
	for (size_t p = 0; p <= n; p++) {
		levels[p] = find_turnover(run, claim, p < n ? reading->parts[p] : "WLD");
		if (!levels[p])
			return DIAG_OK;
		figures[p].over[0] =
			(struct joint_term){FLOW_TURNOVER,
					    p < n ? (struct period){(int32_t)p, (int32_t)p}
						  : (struct period){0, (int32_t)n},
					    1};
		figures[p].n_over = 1;
		if (!claim_exact_range(levels[p], levels[0]->unit, &figures[p].range))
			return DIAG_OK;
		figures[n + 1].over[p] = figures[p].over[0];
	}
	figures[n + 1].under[0] = figures[n].over[0];
	figures[n + 1].n_over = n;
	figures[n + 1].n_under = 1;
	if (!claim_exact_range(claim, claim->unit, &figures[n + 1].range))
		return DIAG_OK;
	joint = joint_new(figures, n + 2);
	code = joint ? joint_decide(joint, &answer) : DIAG_NOMEM;
	if (!code && answer == JOINT_CONSISTENT) {
		out->verdict = VERDICT_WITHIN_ROUNDING;
		out->n_notes = 0;
		code = add_note(run, out, "the printed figures allow it");
	} else if (!code && answer == JOINT_CONTRADICTORY && !reading->doubt) {
		out->verdict = VERDICT_CONTRADICTS;
		out->is_finding = true;
		out->n_notes = 0;
		code = joint_implied(joint, n + 1, &answer, &out->range);
		if (!code) {
			strbuf_adds(&run->text, "cannot stand beside ");
			for (size_t p = 0; p <= n; p++) {
				strbuf_adds(&run->text, p == 0 ? "" : p == n ? " of " : " and ");
				claim_add_number(&run->text, levels[p]);
			}
			if (answer == JOINT_CONSISTENT) {
				out->has_range = true;
				strbuf_adds(&run->text, ": they give ");
				judgement_add_range(&run->text, out, out->range, false);
			}
			code = judgement_add_note(run->judging, out, &run->text);
		}
	}
	joint_free(joint);
	return code;
}

enum diag_code article_judge(struct judging *judging, const struct claim *claims, size_t n,
			     const struct dataset *data, const char reporter[4],
			     const char partner[4], struct article_verdicts *out)
{
	struct run run = {.judging = judging,
			  .claims = claims,
			  .n = n,
			  .data = data,
			  .reporter = reporter,
			  .partner = partner,
			  .out = out,
			  .is_judged = calloc(n + 1, sizeof(*run.is_judged)),
			  .units = calloc(n + 1, sizeof(*run.units)),
			  .text = STRBUF_INIT};
	enum diag_code code = DIAG_OK;

	*out = (struct article_verdicts){.judgements = calloc(n + 1, sizeof(*out->judgements)),
					 .n = n};
	if (!out->judgements || !run.is_judged || !run.units)
		code = DIAG_NOMEM;
	for (size_t i = 0; !code && i < n; i++) {
		if (!is_about_data(&run, &claims[i]))
			code = set_open(&run, i);
	}
	if (!code)
		code = judge_by_data(&run);
	if (!code) {
		find_units(&run);
		code = judge_open(&run);
	}
	for (size_t i = 0; !code && i < n; i++) {
		if (claims[i].reading->n_parts)
			code = judge_partner_share(&run, i);
	}
	strbuf_release(&run.text);
	free(run.is_judged);
	free(run.units);
	return code;
}
