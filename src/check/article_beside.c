/*
 * article_beside.c - contradictions of figures that stand beside open ones: where the sentence was not understood as a
 * whole, one of its figures is misread rather than misprinted.
 *
 * Of the figures that contradicted others in 84 texts that nobody had written rules for, 11 of 16 with an open one in
 * their sentence were misread, and 11 of 43 of the others.
 */
#include "article_run.h"

static bool is_apart(const struct claim_group *group, size_t number)
{
	for (size_t m = 0; m < group->n; m++) {
		if (group->members[m] == number)
			return group->is_apart[group->duplicate_of[m]];
	}
	return false;
}

static bool is_open(const struct article_run *run, const struct claim_group *group, size_t number)
{
	return run->claims[number].reading->doubt ||
	       run->out->judgements[number].verdict == VERDICT_UNCLEAR || is_apart(group, number);
}

static bool is_same_sentence(const struct article_run *run, size_t a, size_t b)
{
	return run->claims[a].path == run->claims[b].path && run->claims[a].reading->sentence &&
	       run->claims[a].reading->sentence == run->claims[b].reading->sentence;
}

/* Claims are in the order of the text. */
static bool is_beside_open(const struct article_run *run, const struct claim_group *group,
			   size_t number)
{
	for (size_t k = number; k-- > 0 && is_same_sentence(run, k, number);) {
		if (is_open(run, group, k))
			return true;
	}
	for (size_t k = number + 1; k < run->n && is_same_sentence(run, k, number); k++) {
		if (is_open(run, group, k))
			return true;
	}
	return false;
}

/* "Exports were 722.5 million", and later "exports of goods were 617.9", which do not add up with imports to the turnover:
 * of one name with one that was set apart, so that either may be the other thing. */
static bool has_twin_apart(const struct article_run *run, const struct claim_group *group,
			   size_t number)
{
	for (size_t m = 0; m < group->n; m++) {
		if (group->members[m] != number && group->is_apart[m] &&
		    article_same_thing(&run->claims[group->members[m]], &run->claims[number]))
			return true;
	}
	return false;
}

static bool is_of_amounts(const struct judged_set *set, const struct joint_contradiction *found)
{
	for (size_t k = 0; k < found->n_members; k++) {
		const struct claim *claim = &set->claims.claims[found->members[k]];

		if (!claim_is_amount(claim) || claim->is_multiple)
			return false;
	}
	return found->n_members > 2;
}

bool article_is_beside_open(const struct article_run *run, const struct judged_set *set,
			    const struct joint_contradiction *found,
			    const struct claim_group *group)
{
	bool is_beside = false;

	for (size_t k = 0; k < found->n_members; k++) {
		size_t member = found->members[k], number;

		if (member < set->n_data)
			continue;
		number = group->members[set->numbers[member - set->n_data]];
		/* An open one that is tried with the others is itself what does not fit. */
		if (run->claims[number].reading->doubt)
			return false;
		is_beside = is_beside || is_beside_open(run, group, number) ||
			    (is_of_amounts(set, found) && has_twin_apart(run, group, number));
	}
	return is_beside;
}

static bool has_doubt(const struct judged_set *set, size_t member)
{
	return member >= set->n_data && set->claims.claims[member].reading->doubt;
}

/* The first of two figures of one thing that were read as surely: the text comes to other things later. */
static bool is_first_of_two(const struct judged_set *set, const struct joint_contradiction *found,
			    size_t member)
{
	size_t other;
	const struct claim *a, *b;

	if (found->n_members != 2)
		return false;
	other = found->members[found->members[0] == member];
	a = &set->claims.claims[member];
	b = &set->claims.claims[other];
	return other >= set->n_data && article_same_thing(a, b) && a->path == b->path &&
	       a->reading->sentence < b->reading->sentence &&
	       a->reading->strength == b->reading->strength &&
	       !(a->reading->open_slots & (a->reading->open_slots - 1));
}

bool article_may_be_apart(const struct judged_set *set, const struct joint_contradiction *found,
			  size_t member)
{
	bool any_open = false;

	for (size_t k = 0; k < found->n_members; k++)
		any_open = any_open || has_doubt(set, found->members[k]);
	return member >= set->n_data &&
	       (any_open ? has_doubt(set, member) : !is_first_of_two(set, found, member));
}

/* So many figures contradict each other all together, and fewer do not, where one of them is misread rather than
 * misprinted: each more is one more that may be. */
#define TOO_MANY_MEMBERS 6

/* "exported 840 and imported 610, leaving it with a deficit of 230", "Peru's deficit was 230": whose balance it is, is said. */
static bool is_balance_of_told(const struct judged_set *set,
			       const struct joint_contradiction *found, const struct claim *balance)
{
	const struct claim_reading *own = balance->reading;
	bool is_named = own->strength >= WEAK_READING && !own->is_reporter_loose;

	for (size_t k = 0; k < found->n_members; k++) {
		const struct claim *claim = &set->claims.claims[found->members[k]];

		if (found->members[k] < set->n_data || claim == balance)
			continue;
		if (claim->reading->is_reporter_implied || claim->reading->is_mutual ||
		    strcmp(claim->reading->reporter, own->reporter) != 0 ||
		    (!is_named && claim->reading->sentence != own->sentence))
			return false;
	}
	return true;
}

bool article_is_of_reading(const struct judged_set *set, const struct joint_contradiction *found)
{
	if (found->n_members >= (found->n_repairs ? TOO_MANY_MEMBERS : LONG_CHAIN))
		return true;
	for (size_t k = 0; k < found->n_members; k++) {
		const struct judgement *judgement = &set->judgements[found->members[k]];
		const struct claim *claim = &set->claims.claims[found->members[k]];

		if (judgement->n_causes && strcmp(judgement->causes[0], "sign") == 0 &&
		    strcmp(claim->indicator->name, "balance") == 0)
			return !is_balance_of_told(set, found, claim);
	}
	return false;
}
