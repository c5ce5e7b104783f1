#include "article_run.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "alloc.h"

/* Put a group's claim into the set, with the set's currency if it states none. */
static bool add_member(struct judged_set *set, const struct claim *claim, struct unit unit,
		       size_t m)
{
	struct claim copy = *claim;

	if (claim_is_amount(claim) && !claim->has_unit) {
		copy.has_unit = unit.currency[0] != '\0';
		memcpy(copy.unit.currency, unit.currency, CURRENCY_MAX);
	}
	return judged_set_add(set, &copy, m);
}

/* Build a set of the group's claims, with the doubtful ones or without, and judge it. */
static enum diag_code judge_once(struct article_run *run, const struct claim_group *group,
				 bool with_doubtful, size_t further_most,
				 const struct series *series, struct judged_set **out)
{
	struct article_verdicts *judged = run->out;
	struct unit unit = series ? series->unit : run->units[group->members[0]];
	struct judged_set *set;
	enum diag_code code;

	if (!alloc_room(judged->sets, &judged->sets_capacity, judged->n_sets + 1))
		return DIAG_NOMEM;
	set = *out = &judged->sets[judged->n_sets++];
	code = judged_set_begin(set, run->data, series);
	set->further_most = further_most;
	for (size_t m = 0; !code && m < group->n; m++) {
		const struct claim *claim = run->as[group->members[m]];

		if (group->duplicate_of[m] != m || group->is_apart[m] || group->is_reported[m] ||
		    (claim->reading->doubt && (!with_doubtful || claim->reading->is_guess)))
			continue;
		if (!add_member(set, claim, unit, m))
			code = DIAG_NOMEM;
	}
	return code ? code : judged_set_judge(set, run->judge, unit, run->reporter, run->partner);
}

static void drop_last_set(struct article_verdicts *out)
{
	judged_set_release(&out->sets[--out->n_sets]);
}

#define MIRROR_MAX 100000 /* figures of both sides that are compared before they are left apart */

/* Between `low` and `high` times the value, or for percentages so many hundredths away. */
struct reach {
	struct dec factor, points;
};

/* Whether the range reaches from the printed value no further than a misprint does. */
static bool is_near(const struct claim *claim, struct unit unit, struct interval range,
		    struct reach reach)
{
	struct dec value, low, high, size;
	struct interval near;

	if (!claim_exact_value(claim, unit, &value))
		return true;
	size = dec_abs(value);
	if (!dec_mul(size, reach.factor, &high) || !dec_sub(high, size, &low) ||
	    !dec_sub(value, low, &near.low.numerator) || !dec_add(value, low, &near.high.numerator))
		return true;
	if (claim_is_percent(claim) && (!dec_sub(value, reach.points, &near.low.numerator) ||
					!dec_add(value, reach.points, &near.high.numerator)))
		return true;
	near = (struct interval){ratio_of(near.low.numerator), ratio_of(near.high.numerator)};
	return interval_overlaps(near, range);
}

/* The least that a reading of the text's members rests on, with those that are borne out or without; INT_MAX:
 * there are none. */
static int least_strength(const struct judged_set *set, const struct joint_contradiction *found,
			  bool with_borne_out)
{
	int least = INT_MAX;

	for (size_t k = 0; k < found->n_members; k++) {
		size_t member = found->members[k];
		const struct claim_reading *reading = set->claims.claims[member].reading;

		if (article_may_be_apart(set, found, member) &&
		    (with_borne_out || !set->judgements[member].is_borne_out) &&
		    reading->strength < least)
			least = reading->strength;
	}
	return least;
}

/* Whether some member is near what the other members leave to it, where other contradictions keep one repair
 * from mending everything. */
static enum diag_code find_near_member(const struct judged_set *set,
				       const struct joint_contradiction *found, struct reach reach,
				       bool *is_one)
{
	struct joint_figure *figures = calloc(found->n_members, sizeof(*figures));
	struct joint *joint = NULL;
	enum diag_code code = DIAG_NOMEM;
	bool is_known = true;

	for (size_t k = 0; figures && is_known && k < found->n_members; k++)
		is_known = claim_condition(&set->claims.claims[found->members[k]],
					   set->judgements[found->members[k]].unit, &figures[k]);
	if (figures && is_known)
		joint = joint_new(figures, found->n_members);
	free(figures);
	*is_one = !is_known;
	if (!is_known)
		return DIAG_OK;
	for (size_t k = 0; joint && !*is_one && k < found->n_members; k++) {
		enum joint_answer answer;
		struct interval range;

		code = joint_implied(joint, k, &answer, &range);
		if (code)
			break;
		*is_one = answer == JOINT_STOPPED ||
			  (answer == JOINT_CONSISTENT &&
			   is_near(&set->claims.claims[found->members[k]],
				   set->judgements[found->members[k]].unit, range, reach));
	}
	joint_free(joint);
	return code;
}

/* From which a figure that is printed twice is taken for one: most that differ are of two things. */
#define SURE_READING 240

static bool is_of_digits(const char *cause)
{
	return strcmp(cause, "one wrong digit") == 0 || strcmp(cause, "two digits swapped") == 0;
}

/* What moves a figure by a unit or two, and explains nothing that is not near anyway. */
static bool is_of_rounding(const char *cause)
{
	return strcmp(cause, "cut") == 0 || strcmp(cause, "rounded twice") == 0 ||
	       strcmp(cause, "sum of rounded parts") == 0;
}

/* The same of a figure that another one of its name does without: a slip of digits must be a small one. */
static bool is_odd_misprint(const struct judged_set *set, const struct joint_contradiction *found,
			    const struct interval *repairs, size_t odd)
{
	const struct judgement *judgement = &set->judgements[odd];
	bool is_slip = judgement->n_causes && is_of_digits(judgement->causes[0]);
	const struct reach reach = {{.low = is_slip ? 135 : 101, .scale = 2}, {.low = 0}};

	for (size_t r = 0; r < found->n_repairs; r++) {
		if (found->repairs[r] == odd)
			return is_near(&set->claims.claims[odd], judgement->unit, repairs[r],
				       reach);
	}
	return false;
}

/*
 * Whether a misprint explains the contradiction: a figure that is near to what it would have to be, or
 * that a slip of digits or scale makes so. Figures that are far apart are rather of two things, of
 * which one was misread: 7.04 billion and 0.83 billion are not one figure printed twice. Of a figure whose
 * reading is weak, of one that the rest of the text does without, and of a pair beside a contradiction that was found before, only a slip of digits or a
 * very small one is.
 */
static enum diag_code is_misprint(const struct judged_set *set, size_t c,
				  const struct interval *repairs, bool is_doubtful, size_t odd,
				  bool *is_one)
{
	const struct joint_contradiction *found = joint_contradiction(set->consistency.joint, c);
	bool is_twice =
		found->n_members == 2 && article_same_thing(&set->claims.claims[found->members[0]],
							    &set->claims.claims[found->members[1]]);
	int least = least_strength(set, found, true);
	bool is_weak = least < WEAK_READING || (is_twice && least < SURE_READING) || is_doubtful;
	const struct reach reach =
		is_weak	   ? (struct reach){{.low = 101, .scale = 2}, {.low = 3, .scale = 3}}
		: is_twice ? (struct reach){{.low = 11, .scale = 1}, {.low = 2, .scale = 2}}
			   : (struct reach){{.low = 135, .scale = 2}, {.low = 10, .scale = 2}};

	*is_one = !article_is_of_reading(set, found);
	if (!*is_one)
		return DIAG_OK;
	if (odd != ARTICLE_NO_MEMBER) {
		*is_one = is_odd_misprint(set, found, repairs, odd);
		return DIAG_OK;
	}
	for (size_t k = 0; k < found->n_members; k++) {
		const struct judgement *judgement = &set->judgements[found->members[k]];

		if (judgement->n_causes && !is_of_rounding(judgement->causes[0]) &&
		    (!is_weak || is_of_digits(judgement->causes[0])))
			return DIAG_OK;
	}
	if (is_twice) {
		const struct claim *a = &set->claims.claims[found->members[0]];
		const struct claim *b = &set->claims.claims[found->members[1]];
		struct unit unit = set->judgements[found->members[0]].unit;
		struct interval range;

		*is_one = !claim_exact_range(b, unit, &range) || is_near(a, unit, range, reach);
		return DIAG_OK;
	}
	for (size_t r = 0; r < found->n_repairs; r++) {
		if (is_near(&set->claims.claims[found->repairs[r]],
			    set->judgements[found->repairs[r]].unit, repairs[r], reach))
			return DIAG_OK;
	}
	*is_one = false;
	return found->n_repairs || is_weak ? DIAG_OK : find_near_member(set, found, reach, is_one);
}

static bool is_repair(const struct joint_contradiction *found, size_t member)
{
	for (size_t r = 0; r < found->n_repairs; r++) {
		if (found->repairs[r] == member)
			return true;
	}
	return false;
}

/* Whether leaving the member out makes all others agree, and none is better left out. */
static bool is_mending(const struct judged_set *set, const struct joint_contradiction *found,
		       size_t member, int least)
{
	return is_repair(found, member) &&
	       (found->n_repairs == 1 || set->claims.claims[member].reading->strength == least);
}

/* Set a member of the contradiction apart, and note the text's others. */
static bool set_member_apart(struct article_run *run, const struct judged_set *set,
			     const struct joint_contradiction *found, struct claim_group *group,
			     size_t member)
{
	size_t m = set->numbers[member - set->n_data];
	const struct claim **others =
		arena_alloc(&run->judge->arena, found->n_members * sizeof(*others));
	struct remark_argument *from = &group->apart_from[m];

	if (!others)
		return false;
	group->is_apart[m] = true;
	*from = (struct remark_argument){.kind = ARGUMENT_STATEMENTS, .claims = others};
	for (size_t k = 0; k < found->n_members; k++) {
		size_t other = found->members[k];

		if (other != member && other >= set->n_data)
			others[from->n++] =
				&run->claims[group->members[set->numbers[other - set->n_data]]];
	}
	from->with_units = true;
	return true;
}

#define BESIDE_LEVEL_BYTES 60 /* between a level and the growth that it stands with */

/* The odd figure, and the growth of the same flow beside it: "up 24.4 percent at nearly 82 billion". */
static bool set_odd_apart(struct article_run *run, const struct judged_set *set,
			  const struct joint_contradiction *found, struct claim_group *group,
			  size_t odd)
{
	size_t m = set->numbers[odd - set->n_data];
	const struct claim *level = &run->claims[group->members[m]];

	if (!set_member_apart(run, set, found, group, odd))
		return false;
	for (size_t k = m - (m > 0); k < group->n && k <= m + 1; k++) {
		const struct claim *growth = &run->claims[group->members[k]];
		size_t a = growth->reading->offset, b = level->reading->offset;

		if (!claim_is_percent(growth) ||
		    growth->indicator->flow != level->indicator->flow ||
		    !period_equal(growth->period, level->period) || group->is_apart[k] ||
		    (a < b ? b - a : a - b) > BESIDE_LEVEL_BYTES)
			continue;
		group->is_apart[k] = true;
		group->apart_from[k] = group->apart_from[m];
	}
	return true;
}

/* The members to leave out: the one that alone leaves all others in agreement; or the least sure, of these
 * only such as do if there are some. None that others bear out, unless they bear out all. */
static bool mark_apart(struct article_run *run, const struct judged_set *set,
		       const struct joint_contradiction *found, struct claim_group *group,
		       size_t odd, bool *any_apart)
{
	int least = least_strength(set, found, false);
	bool any = false, spares = least < INT_MAX;

	if (odd != ARTICLE_NO_MEMBER) {
		*any_apart = true;
		return set_odd_apart(run, set, found, group, odd);
	}
	if (!spares)
		least = least_strength(set, found, true);
	for (int pass = 0; pass < 2; pass++) {
		for (size_t k = 0; k < found->n_members; k++) {
			size_t member = found->members[k];

			if (!article_may_be_apart(set, found, member) ||
			    (spares && set->judgements[member].is_borne_out) ||
			    !(pass == 0 ? is_mending(set, found, member, least)
					: !any && set->claims.claims[member].reading->strength ==
							  least))
				continue;
			if (!set_member_apart(run, set, found, group, member))
				return false;
			*any_apart = true;
			any = any || pass == 0;
		}
	}
	return true;
}

/* Of contradictions that no misprint explains set members apart; *any if there are some. Of the further ones none:
 * *is_far if one of these is no misprint's. */
static enum diag_code set_apart(struct article_run *run, const struct judged_set *set,
				struct claim_group *group, bool *any, bool *is_far)
{
	enum diag_code code = DIAG_OK;
	size_t repair = 0;

	*any = *is_far = false;
	for (size_t c = 0; !code && c < joint_n_contradictions(set->consistency.joint); c++) {
		const struct joint_contradiction *found =
			joint_contradiction(set->consistency.joint, c);
		bool is_doubtful = (group->is_later && found->n_members == 2) ||
				   article_is_beside_open(run, set, found, group);
		bool is_one;
		size_t odd;

		/* Without those the further ones may be gone. */
		if (found->is_further && *any)
			break;
		code = article_find_odd_one(set, found, &odd);
		code = code ? code
			    : is_misprint(set, c, set->consistency.repairs + repair, is_doubtful,
					  odd, &is_one);
		repair += found->n_repairs;
		if (!code && !is_one && found->is_further) {
			*is_far = true;
		} else if (!code && !is_one) {
			/* Of figures of the data alone none can be left out. */
			code = mark_apart(run, set, found, group, odd, any) ? DIAG_OK : DIAG_NOMEM;
		}
	}
	return code;
}

/* The same, without figures that are too far apart to be of one thing. */
static enum diag_code judge_set(struct article_run *run, struct claim_group *group,
				bool with_doubtful, const struct series *series,
				struct judged_set **out)
{
	bool any, is_far = false;

	for (;;) {
		bool left = is_far;
		enum diag_code code = judge_once(run, group, with_doubtful,
						 left ? NO_FURTHER : LONG_CHAIN - 1, series, out);

		if (code || left || (*out)->consistency.answer != JOINT_CONTRADICTORY)
			return code;
		code = set_apart(run, *out, group, &any, &is_far);
		if (code || !(any || is_far))
			return code;
		drop_last_set(run->out);
	}
}

/* Take over what a set says of its claims, and of their duplicates. */
static enum diag_code take_verdicts(struct article_run *run, const struct claim_group *group,
				    const struct judged_set *set, bool doubtful, bool only_findings)
{
	size_t *at = calloc(group->n + 1, sizeof(*at));
	enum diag_code code = at ? DIAG_OK : DIAG_NOMEM;

	for (size_t k = set->n_data; !code && k < set->claims.n; k++)
		at[set->numbers[k - set->n_data]] = k + 1;
	for (size_t m = 0; !code && m < group->n; m++) {
		size_t number = group->members[m], k = at[group->duplicate_of[m]];
		const struct claim *claim = &run->claims[number];
		struct judgement *judgement = &run->out->judgements[number];

		if (!k || (claim->reading->doubt != NULL) != doubtful ||
		    (only_findings && set->judgements[k - 1].verdict != VERDICT_CONTRADICTS))
			continue;
		if (doubtful && set->judgements[k - 1].verdict > VERDICT_WITHIN_ROUNDING)
			continue;
		*judgement = set->judgements[k - 1];
		judgement->claim = claim;
		if (judgement->verdict == VERDICT_NOT_IN_DATA && !run->judge->n_series) {
			judgement->n_notes = 0;
			code = judgement_remark(run->judge, judgement,
						REMARK_NOTHING_IN_TEXT_SETTLES, NULL, 0);
		}
	}
	free(at);
	return code;
}

static enum diag_code add_doubts(struct article_run *run, const struct claim_group *group)
{
	enum diag_code code = DIAG_OK;

	for (size_t m = 0; !code && m < group->n; m++) {
		size_t number = group->members[m];
		const struct claim *claim = &run->claims[number];
		struct judgement *judgement = &run->out->judgements[number];

		if (group->is_apart[group->duplicate_of[m]] && !claim->reading->doubt) {
			const struct remark_argument *from =
				&group->apart_from[group->duplicate_of[m]];

			judgement->verdict = VERDICT_UNCLEAR;
			code = judgement_remark(run->judge, judgement,
						from->n ? REMARK_DOES_NOT_FIT
							: REMARK_FAR_FROM_DATA,
						from, from->n ? 1 : 0);
		} else if (claim->reading->doubt && judgement->verdict == VERDICT_UNCLEAR) {
			const struct remark_argument doubt = {.kind = ARGUMENT_WORDS,
							      .text = claim->reading->doubt};

			code = judgement_remark(run->judge, judgement, REMARK_DOUBT, &doubt, 1);
		}
	}
	return code;
}

static const struct series *series_of_data(const struct article_run *run,
					   const struct claim_group *group)
{
	const struct claim_reading *reading = run->claims[group->members[0]].reading;

	for (size_t s = 0; s < run->judge->n_series; s++) {
		const struct series *series = run->judge->series[s];

		if (article_is_party(reading->reporter, series->reporter) &&
		    article_is_party(reading->partner, series->partner) &&
		    strcmp(series->unit.currency, run->units[group->members[0]].currency) == 0)
			return series;
	}
	return NULL;
}

static bool any_doubt(const struct article_run *run, const struct claim_group *group)
{
	for (size_t m = 0; m < group->n; m++) {
		if (run->claims[group->members[m]].reading->doubt)
			return true;
	}
	return false;
}

/* The figures of the set's contradictions; false if there are none of the text's. */
static bool mark_conflicting(const struct judged_set *set, struct claim_group *group)
{
	bool any = false;

	for (size_t c = 0; c < joint_n_contradictions(set->consistency.joint); c++) {
		const struct joint_contradiction *found =
			joint_contradiction(set->consistency.joint, c);

		for (size_t k = 0; k < found->n_members; k++) {
			if (found->members[k] < set->n_data)
				continue;
			group->is_reported[set->numbers[found->members[k] - set->n_data]] = true;
			any = true;
		}
	}
	return any;
}

#define ROUNDS_MAX 16

/* Among connected figures one contradiction is found at a time; look for others among those that are left. */
static enum diag_code find_more(struct article_run *run, struct claim_group *group,
				const struct series *series)
{
	size_t first = run->out->n_sets - 1;
	enum diag_code code = DIAG_OK;

	for (size_t round = 0; !code && round < ROUNDS_MAX; round++) {
		struct judged_set *set = &run->out->sets[first + round];

		if (set->consistency.answer != JOINT_CONTRADICTORY || !mark_conflicting(set, group))
			break;
		group->is_later = true;
		code = judge_set(run, group, false, series, &set);
		if (!code && set->consistency.answer != JOINT_CONTRADICTORY) {
			drop_last_set(run->out);
			break;
		}
		if (!code)
			code = take_verdicts(run, group, set, false, true);
	}
	return code;
}

static enum diag_code judge_group(struct article_run *run, struct claim_group *group)
{
	const struct series *series = series_of_data(run, group);
	struct judged_set *set;
	enum diag_code code;

	if (!article_find_duplicates(run, group))
		return DIAG_NOMEM;
	if (group->n_distinct > ARTICLE_SET_MAX) {
		for (size_t m = 0; m < group->n; m++) {
			code = judgement_remark(run->judge,
						&run->out->judgements[group->members[m]],
						REMARK_TOO_MANY_IN_TEXT, NULL, 0);
			if (code)
				return code;
		}
		return DIAG_OK;
	}
	code = judge_set(run, group, false, series, &set);
	if (code)
		return code;
	code = take_verdicts(run, group, set, false, series != NULL);
	/* The doubtful ones: what they say together with the others holds, or it says nothing. */
	if (!code && any_doubt(run, group) && !series &&
	    set->consistency.answer == JOINT_CONSISTENT) {
		code = judge_set(run, group, true, series, &set);
		if (!code && set->consistency.answer == JOINT_CONSISTENT)
			code = take_verdicts(run, group, set, true, false);
		/* What they say is not a finding of its own. */
		if (!code)
			drop_last_set(run->out);
	}
	if (!code)
		code = find_more(run, group, series);
	return code ? code : add_doubts(run, group);
}

/* Whether the two sides print another figure for the same: each has its own statistics. */
static bool sides_differ(const struct article_run *run, const struct judged_chain *own,
			 const struct judged_chain *turned, const size_t *next)
{
	size_t compared = 0;

	for (size_t a = turned->first;; a = next[a]) {
		for (size_t b = own->first;; b = next[b]) {
			const struct claim *x = run->as[a], *y = &run->claims[b];

			if (++compared > MIRROR_MAX ||
			    (article_same_thing(x, y) && dec_cmp(x->value, y->value) != 0))
				return true;
			if (b == own->last)
				break;
		}
		if (a == turned->last)
			return false;
	}
}

#define BESIDE_BYTES 300 /* between a whole and its parts that are named in one breath */

/* Whether a turnover of the same period stands close by: its two parts are then of one count. */
static bool is_beside_whole(const struct article_run *run, size_t i, const struct judged_chain *own,
			    const size_t *next)
{
	const struct claim *part = &run->claims[i];

	for (size_t k = own->first;; k = next[k]) {
		const struct claim *whole = &run->claims[k];
		size_t a = part->reading->offset, b = whole->reading->offset;

		if (strcmp(whole->indicator->name, "turnover") == 0 && !whole->is_multiple &&
		    part->path == whole->path && (a < b ? b - a : a - b) < BESIDE_BYTES &&
		    period_equal(part->period, whole->period))
			return true;
		if (k == own->last)
			return false;
	}
}

/* "Of 1.09 billion, Egypt's exports to Jordan were 812 million, Jordan's to Egypt 278": both of one pair, if
 * no figure is given by both sides with different values. */
static enum diag_code join_sides(struct article_run *run, struct judged_chain *own,
				 struct judged_chain *other, size_t *next)
{
	enum diag_code code = DIAG_OK;

	for (size_t i = other->first;
	     is_beside_whole(run, i, own, next) && article_turn(run, i, &code); i = next[i]) {
		if (i != other->last)
			continue;
		if (sides_differ(run, own, other, next))
			break;
		next[own->last] = other->first;
		own->last = other->last;
		other->is_taken = true;
		return DIAG_OK;
	}
	for (size_t i = other->first;; i = next[i]) {
		run->as[i] = &run->claims[i];
		if (i == other->last)
			return code;
	}
}

static bool is_other_side(const struct article_run *run, size_t a, size_t b)
{
	const struct claim_reading *x = run->claims[a].reading, *y = run->claims[b].reading;

	/* Most differ in the first letter, and there are as many questions as pairs of pairs. */
	return x->reporter[0] == y->partner[0] && x->partner[0] == y->reporter[0] &&
	       strcmp(x->reporter, y->partner) == 0 && strcmp(x->partner, y->reporter) == 0 &&
	       strcmp(run->units[a].currency, run->units[b].currency) == 0 &&
	       period_is_fiscal(run->claims[a].period) == period_is_fiscal(run->claims[b].period);
}

struct judged_key article_key(void *context, size_t number)
{
	const struct article_run *run = context;
	const struct claim *claim = &run->claims[number];
	const struct claim_reading *reading = claim->reading;
	struct judged_key key = {.reporter = reading->reporter,
				 .partner = reading->partner,
				 .is_fiscal = period_is_fiscal(claim->period)};

	/* What is judged already, or in percentage points, goes with no others. */
	if (!run->is_judged[number] && !reading->is_points)
		key.currency = run->units[number].currency;
	return key;
}

enum diag_code article_join_sides(void *context, struct judged_chains *sorted)
{
	const struct article_run *run = context;
	struct judged_chain *chains = sorted->chains;
	enum diag_code code = DIAG_OK;

	for (size_t c = 0; !code && c < sorted->n; c++) {
		for (size_t k = c + 1; !code && k < sorted->n && !chains[c].is_taken; k++) {
			if (!chains[k].is_taken &&
			    is_other_side(run, chains[c].first, chains[k].first))
				code = join_sides(context, &chains[c], &chains[k], sorted->next);
		}
	}
	return code;
}

enum diag_code article_judge_together(void *context, const struct judged_members *members)
{
	struct article_run *run = context;
	struct claim_group group = {.members = members->numbers,
				    .n = members->n,
				    .duplicate_of = calloc(members->n, sizeof(*group.duplicate_of)),
				    .is_apart = calloc(members->n, sizeof(*group.is_apart)),
				    .apart_from = calloc(members->n, sizeof(*group.apart_from)),
				    .is_reported = calloc(members->n, sizeof(*group.is_reported))};
	enum diag_code code = DIAG_NOMEM;

	if (group.duplicate_of && group.is_apart && group.apart_from && group.is_reported)
		code = judge_group(run, &group);
	free(group.duplicate_of);
	free(group.is_apart);
	free(group.apart_from);
	free(group.is_reported);
	return code;
}
