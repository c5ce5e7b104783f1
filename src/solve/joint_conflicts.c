/*
 * joint_conflicts.c - which figures of a system contradict each other, and which misprints would explain that.
 */
#include <stdlib.h>
#include <string.h>

#include "joint_system.h"

static enum linear_status set_active(struct system *system, size_t constraint, bool is_active)
{
	return linear_set_active(system->linear, constraint, is_active);
}

static enum linear_status set_all_active(struct system *system, bool is_active)
{
	enum linear_status status = LINEAR_OK;

	for (size_t i = 0; !status && i < system->n; i++)
		status = set_active(system, i, is_active);
	return status;
}

/* Constraints that are in conflict, copied: linear_conflict's array lives only until the next call. */
static size_t *copy_conflict(const struct system *system, size_t *n)
{
	const size_t *constraints = linear_conflict(system->linear, n);
	size_t *copy = calloc(*n + 1, sizeof(*copy));

	if (copy && *n)
		memcpy(copy, constraints, *n * sizeof(*copy));
	return copy;
}

/*
 * Leave out each of the n constraints in turn for good if the others still contradict each other: what
 * stays is irreducible. All other constraints are inactive, and stay so. Shrinks *n.
 */
static enum linear_status reduce(struct system *system, size_t *constraints, size_t *n)
{
	enum linear_status status = set_all_active(system, false);
	size_t kept = 0, done = 0;

	for (size_t i = 0; !status && i < *n; i++)
		status = set_active(system, constraints[i], true);
	for (size_t i = 0; !status && i < *n; i++) {
		status = set_active(system, constraints[i], false);
		if (status)
			break;
		status = linear_solve(system->linear);
		if (status == LINEAR_INFEASIBLE) {
			status = LINEAR_OK;
			done = i + 1;
			continue;
		}
		if (status)
			break;
		status = set_active(system, constraints[i], true);
		constraints[kept++] = constraints[i];
		done = i + 1;
	}
	/* Those not looked at, if the limit was reached, may or may not be needed. */
	memmove(constraints + kept, constraints + done, (*n - done) * sizeof(*constraints));
	*n = kept + *n - done;
	return status;
}

static bool is_quotient(const struct system *system, size_t constraint)
{
	return system->divisors[constraint] != UNKNOWN_ONE;
}

/*
 * A conflict of levels alone, where there is one in place of one with growths or shares: a part that
 * exceeds its whole is seen without a calculation. Without one the array stays as it is.
 */
static enum linear_status prefer_levels(struct system *system, size_t **constraints, size_t *n)
{
	enum linear_status status = LINEAR_OK;
	size_t *levels, n_levels;
	bool any = false;

	for (size_t i = 0; i < *n; i++)
		any = any || is_quotient(system, (*constraints)[i]);
	if (!any)
		return LINEAR_OK;
	for (size_t i = 0; !status && i < system->n; i++) {
		if (is_quotient(system, i))
			status = set_active(system, i, false);
	}
	if (!status)
		status = linear_solve(system->linear);
	if (status != LINEAR_INFEASIBLE)
		return status;
	levels = copy_conflict(system, &n_levels);
	if (!levels)
		return LINEAR_NOMEM;
	free(*constraints);
	*constraints = levels;
	*n = n_levels;
	return LINEAR_OK;
}

/* One irreducible conflict of the figures that are active now; leaves all active but `without`. */
static enum linear_status find_conflict(struct system *system, size_t without, size_t **constraints,
					size_t *n)
{
	enum linear_status status;

	*constraints = copy_conflict(system, n);
	if (!*constraints)
		return LINEAR_NOMEM;
	status = prefer_levels(system, constraints, n);
	if (!status)
		status = reduce(system, *constraints, n);
	if (!status)
		status = set_all_active(system, true);
	if (!status && without != LINEAR_NO_CONSTRAINT)
		status = set_active(system, without, false);
	return status;
}

/* What is being put together; the arrays hold constraints until the end. */
struct search {
	struct system *system;
	size_t *members, n_members;
	size_t *repairs, n_repairs;
	size_t (*pairs)[2], n_pairs, pairs_capacity;
	size_t **others, *n_others; /* for each member: a conflict that is left without it */
	size_t further_most;
	uint64_t *budget, least; /* further ones are looked for while so much is left */
	bool *is_left_out;	 /* by constraint */
	bool *is_told;		 /* by constraint: it is a member of a conflict that is reported */
};

bool joint_is_among(const size_t *array, size_t n, size_t wanted)
{
	for (size_t i = 0; i < n; i++) {
		if (array[i] == wanted)
			return true;
	}
	return false;
}

/* A conflict found so far that has neither of the two: the member without which it was left; SIZE_MAX: none. */
static size_t conflict_without(const struct search *search, size_t a, size_t b)
{
	for (size_t i = 0; i < search->n_members; i++) {
		if (search->others[i] &&
		    !joint_is_among(search->others[i], search->n_others[i], a) &&
		    !joint_is_among(search->others[i], search->n_others[i], b))
			return i;
	}
	return SIZE_MAX;
}

static enum linear_status copy_other(struct search *search, size_t to, size_t from)
{
	const size_t n = search->n_others[from];

	search->others[to] = malloc(n * sizeof(*search->others[to]));
	if (!search->others[to])
		return LINEAR_NOMEM;
	memcpy(search->others[to], search->others[from], n * sizeof(*search->others[to]));
	search->n_others[to] = n;
	return LINEAR_OK;
}

/*
 * A misprint that explains everything is a member of every conflict, so of this one. Leave each
 * member out: if the rest can stand it is a repair, else the rest has a conflict of its own, which
 * may be one that was found already.
 */
static enum linear_status find_single_repairs(struct search *search)
{
	struct system *system = search->system;
	enum linear_status status = LINEAR_OK;

	for (size_t i = 0; !status && i < search->n_members; i++) {
		size_t known = conflict_without(search, search->members[i], search->members[i]);

		if (known != SIZE_MAX) {
			status = copy_other(search, i, known);
			continue;
		}
		status = set_active(system, search->members[i], false);
		if (!status)
			status = linear_solve(system->linear);
		if (status == LINEAR_OK)
			search->repairs[search->n_repairs++] = search->members[i];
		else if (status == LINEAR_INFEASIBLE)
			status = find_conflict(system, search->members[i], &search->others[i],
					       &search->n_others[i]);
		if (!status)
			status = set_active(system, search->members[i], true);
	}
	return status;
}

static bool add_pair(struct search *search, size_t a, size_t b)
{
	for (size_t i = 0; i < search->n_pairs; i++) {
		if (search->pairs[i][0] == (a < b ? a : b) &&
		    search->pairs[i][1] == (a < b ? b : a))
			return true;
	}
	if (!alloc_room(search->pairs, &search->pairs_capacity, search->n_pairs + 1))
		return false;
	search->pairs[search->n_pairs][0] = a < b ? a : b;
	search->pairs[search->n_pairs++][1] = a < b ? b : a;
	return true;
}

/* Two misprints: one is a member, and the other one of the conflict that is left without it. */
static enum linear_status find_pairs(struct search *search)
{
	struct system *system = search->system;
	enum linear_status status = LINEAR_OK;

	for (size_t i = 0; !status && i < search->n_members; i++) {
		status = set_active(system, search->members[i], false);
		for (size_t k = 0; !status && k < search->n_others[i]; k++) {
			size_t other = search->others[i][k];

			if (conflict_without(search, search->members[i], other) != SIZE_MAX)
				continue;
			status = set_active(system, other, false);
			if (!status)
				status = linear_solve(system->linear);
			if (status == LINEAR_OK && !add_pair(search, search->members[i], other))
				status = LINEAR_NOMEM;
			if (status == LINEAR_INFEASIBLE)
				status = LINEAR_OK;
			if (!status)
				status = set_active(system, other, true);
		}
		if (!status)
			status = set_active(system, search->members[i], true);
	}
	return status;
}

static int compare_pairs(const void *a, const void *b)
{
	const size_t *left = a, *right = b;

	if (left[0] != right[0])
		return left[0] < right[0] ? -1 : 1;
	return (left[1] > right[1]) - (left[1] < right[1]);
}

#define FEW_MEMBERS 3

/* A conflict beside those that are reported: if it has a member that they have not, and no more than
 * `most` (0: any number), it is reported, too, and the array is
 * taken over. */
static enum linear_status report_further(struct search *search, size_t most, size_t **constraints,
					 size_t n)
{
	struct system *system = search->system;
	struct joint_contradiction *grown;
	bool is_new = false;

	for (size_t i = 0; i < n; i++)
		is_new = is_new || !search->is_told[(*constraints)[i]];
	if (!is_new || (most && n > most))
		return LINEAR_OK;
	grown = realloc(system->further, (system->n_further + 1) * sizeof(*grown));
	if (!grown)
		return LINEAR_NOMEM;
	system->further = grown;
	for (size_t i = 0; i < n; i++) {
		search->is_told[(*constraints)[i]] = true;
		(*constraints)[i] = system->figures[(*constraints)[i]];
	}
	grown[system->n_further++] = (struct joint_contradiction){
		.members = *constraints, .n_members = n, .is_further = true, .is_complete = true};
	*constraints = NULL;
	return LINEAR_OK;
}

/* The conflicts of the figures that are not left out: one after the other is reported and loses a figure, one that no
 * other told before if it has some, until the rest can stand or half of the steps are used up. */
static enum linear_status sweep(struct search *search, size_t most)
{
	struct system *system = search->system;
	enum linear_status status = LINEAR_OK;

	while (!status) {
		size_t *found = NULL, n = 0, out = 0;

		for (size_t i = 0; !status && i < system->n; i++)
			status = set_active(system, i, !search->is_left_out[i]);
		status = status ? status : linear_solve(system->linear);
		if (status != LINEAR_INFEASIBLE || *search->budget < search->least)
			break;
		found = copy_conflict(system, &n);
		status = found ? reduce(system, found, &n) : LINEAR_NOMEM;
		for (size_t i = 1; !status && i < n; i++) {
			if (!search->is_told[found[i]])
				out = i;
		}
		if (!status) {
			search->is_left_out[found[out]] = true;
			status = report_further(search, most, &found, n);
		}
		free(found);
	}
	return status == LINEAR_INFEASIBLE ? LINEAR_OK : status;
}

/* Several misprints: the conflicts that are left without one member of the first, and those that have none of the members
 * of all. */
static enum linear_status find_further(struct search *search)
{
	struct system *system = search->system;
	enum linear_status status = LINEAR_OK;

	search->is_told = calloc(system->n, sizeof(*search->is_told));
	search->is_left_out = calloc(system->n, sizeof(*search->is_left_out));
	if (!search->is_told || !search->is_left_out)
		return LINEAR_NOMEM;
	search->least = *search->budget / 2;
	for (size_t i = 0; i < search->n_members; i++)
		search->is_told[search->members[i]] = true;
	/* Those of few figures first: a level, a level before it and a growth are seen at once. */
	for (size_t most = FEW_MEMBERS;; most = search->further_most) {
		for (size_t i = 0; !status && i < search->n_members; i++) {
			memset(search->is_left_out, 0, system->n * sizeof(*search->is_left_out));
			search->is_left_out[search->members[i]] = true;
			status = sweep(search, most);
		}
		if (most == search->further_most)
			break;
	}
	memcpy(search->is_left_out, search->is_told, system->n * sizeof(*search->is_told));
	status = status ? status : sweep(search, search->further_most);
	return status ? status : set_all_active(system, true);
}

/* Constraints become figures; the arrays go to the contradiction. */
static void hand_over(struct search *search, bool is_complete, struct joint_contradiction *out)
{
	const size_t *figures = search->system->figures;

	for (size_t i = 0; i < search->n_members; i++)
		search->members[i] = figures[search->members[i]];
	for (size_t i = 0; i < search->n_repairs; i++)
		search->repairs[i] = figures[search->repairs[i]];
	for (size_t i = 0; i < search->n_pairs; i++) {
		search->pairs[i][0] = figures[search->pairs[i][0]];
		search->pairs[i][1] = figures[search->pairs[i][1]];
	}
	if (search->n_pairs)
		qsort(search->pairs, search->n_pairs, sizeof(*search->pairs), compare_pairs);
	*out = (struct joint_contradiction){
		.members = search->members,
		.n_members = search->n_members,
		.repairs = search->repairs,
		.n_repairs = search->n_repairs,
		.pairs = (const size_t(*)[2])search->pairs,
		.n_pairs = search->n_pairs,
		.is_complete = is_complete,
	};
	search->members = search->repairs = NULL;
	search->pairs = NULL;
}

/* Everything about a contradiction of a system that was just found infeasible. */
enum linear_status joint_examine(struct joint *joint, struct system *system)
{
	struct search search = {
		.system = system, .further_most = joint->further_most, .budget = &joint->budget};
	enum linear_status status =
		find_conflict(system, LINEAR_NO_CONSTRAINT, &search.members, &search.n_members);
	bool is_found = !status || status == LINEAR_STOPPED, is_complete = false;

	if (is_found) {
		search.repairs = calloc(search.n_members + 1, sizeof(*search.repairs));
		search.others = calloc(search.n_members + 1, sizeof(*search.others));
		search.n_others = calloc(search.n_members + 1, sizeof(*search.n_others));
		if (!search.repairs || !search.others || !search.n_others)
			status = LINEAR_NOMEM;
	}
	if (!status)
		status = find_single_repairs(&search);
	if (!status && !search.n_repairs)
		status = find_pairs(&search);
	is_complete = !status;
	if (!status && joint->further_most != NO_FURTHER && !search.n_repairs)
		status = find_further(&search);
	if (!status || status == LINEAR_STOPPED)
		hand_over(&search, is_complete, &system->contradiction);
	for (size_t i = 0; search.others && i < search.n_members; i++)
		free(search.others[i]);
	free(search.others);
	free(search.n_others);
	free(search.is_told);
	free(search.is_left_out);
	free(search.members);
	free(search.repairs);
	free(search.pairs);
	return status == LINEAR_STOPPED ? LINEAR_OK : status;
}
