#include "article_run.h"

#include <stdlib.h>
#include <string.h>

#include "language.h"

static struct article_set *add_set(struct article_run *run, size_t room)
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

static bool same_group(const struct article_run *run, size_t a, size_t b)
{
	const struct claim_reading *x = run->claims[a].reading, *y = run->claims[b].reading;

	return strcmp(x->reporter, y->reporter) == 0 && strcmp(x->partner, y->partner) == 0 &&
	       strcmp(run->units[a].currency, run->units[b].currency) == 0;
}

/* Build a set of the group's claims, with the doubtful ones or without, and judge it. */
static enum diag_code judge_set(struct article_run *run, const struct claim_group *group,
				bool with_doubtful, const struct series *series,
				struct article_set **out)
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
static enum diag_code take_verdicts(struct article_run *run, const struct claim_group *group,
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
			code = article_add_note(run, judgement,
						tr("no other figure of the text settles it"));
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

		if (claim->reading->doubt && judgement->verdict == VERDICT_UNCLEAR)
			code = article_add_note(run, judgement, tr(claim->reading->doubt));
	}
	return code;
}

static const struct series *series_of_data(const struct article_run *run,
					   const struct claim_group *group)
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

static bool any_doubt(const struct article_run *run, const struct claim_group *group)
{
	for (size_t m = 0; m < group->n; m++) {
		if (run->claims[group->members[m]].reading->doubt)
			return true;
	}
	return false;
}

static enum diag_code judge_group(struct article_run *run, struct claim_group *group)
{
	const struct series *series = series_of_data(run, group);
	struct article_set *set;
	enum diag_code code;

	if (!article_find_twins(run, group))
		return DIAG_NOMEM;
	if (group->n_distinct > ARTICLE_SET_MAX) {
		for (size_t m = 0; m < group->n; m++) {
			code = article_add_note(run, &run->out->judgements[group->members[m]],
						tr("too many figures to be judged by each other"));
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

enum diag_code article_judge_open(struct article_run *run)
{
	size_t *members = calloc(run->n + 1, sizeof(*members));
	size_t *twins = calloc(run->n + 1, sizeof(*twins));
	struct claim_group group = {.members = members, .twins = twins};
	size_t *next = calloc(run->n + 1, sizeof(*next)),
	       *firsts = calloc(run->n + 1, sizeof(*firsts));
	size_t *lasts = calloc(run->n + 1, sizeof(*lasts)), n_groups = 0;
	enum diag_code code = members && twins && next && firsts && lasts ? DIAG_OK : DIAG_NOMEM;

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
	free(members);
	free(twins);
	free(next);
	free(firsts);
	free(lasts);
	return code;
}
