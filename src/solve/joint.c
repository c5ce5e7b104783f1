#include "joint.h"

#include <stdlib.h>
#include <string.h>

#include "joint_system.h"

uint64_t joint_steps_left(const struct joint *joint)
{
	return joint->budget;
}

static enum diag_code code_of(enum linear_status status)
{
	return status == LINEAR_NOMEM ? DIAG_NOMEM : DIAG_OK;
}

/* --- deciding ----------------------------------------------------------------------------------- */

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

static bool is_among(const size_t *array, size_t n, size_t wanted)
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
		if (search->others[i] && !is_among(search->others[i], search->n_others[i], a) &&
		    !is_among(search->others[i], search->n_others[i], b))
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
static enum linear_status examine(struct joint *joint, struct system *system)
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

/* Answer a system; LINEAR_OK or LINEAR_NOMEM. */
static enum linear_status decide(struct joint *joint, size_t s)
{
	struct system *system = &joint->systems[s];
	enum linear_status status;

	if (system_holds_as_printed(joint, system)) {
		system->answer = JOINT_CONSISTENT; /* its witness is found when it is needed */
		return LINEAR_OK;
	}
	status = system_ensure(joint, s);
	if (!status)
		status = linear_solve(system->linear);
	if (status == LINEAR_OK) {
		system->answer = JOINT_CONSISTENT;
		status = linear_keep_witness(system->linear);
		system->has_witness = !status;
	} else if (status == LINEAR_STOPPED) {
		system->answer = JOINT_STOPPED;
	} else if (status == LINEAR_INFEASIBLE) {
		system->answer = JOINT_CONTRADICTORY;
		status = examine(joint, system);
		system->known = &system->contradiction;
	}
	return status == LINEAR_NOMEM ? status : LINEAR_OK;
}

void joint_limit_further(struct joint *joint, size_t most)
{
	joint->further_most = most;
}

static enum joint_answer answer_of_all(const struct joint *joint)
{
	return joint->n_contradictory ? JOINT_CONTRADICTORY
	       : joint->n_stopped     ? JOINT_STOPPED
				      : JOINT_CONSISTENT;
}

/* The answer of a system whose figures are all of the other's, or all of them but its single repair. */
static enum joint_answer answer_of_mended(const struct system *other)
{
	return other->answer == JOINT_CONTRADICTORY && other->contradiction.n_repairs == 1
		       ? JOINT_CONSISTENT
		       : other->answer;
}

enum diag_code joint_decide_mended(struct joint *joint, const struct joint *other,
				   enum joint_answer *answer)
{
	size_t n = joint->n_undecided;

	joint->n_undecided = 0;
	for (size_t k = 0; k < n; k++) {
		size_t s = joint->undecided[k];
		struct system *system = &joint->systems[s];
		const struct system *same = &other->systems[other->system_of[system->figures[0]]];

		system->answer = answer_of_mended(same);
		system->known = same->known;
		/* The other had fewer steps left. */
		if (system->answer == JOINT_STOPPED) {
			joint->undecided[joint->n_undecided++] = s;
			continue;
		}
		system->is_undecided = false;
		joint->n_contradictory += system->answer == JOINT_CONTRADICTORY;
	}
	return joint_decide(joint, answer);
}

enum diag_code joint_decide(struct joint *joint, enum joint_answer *answer)
{
	while (joint->n_undecided) {
		size_t s = joint->undecided[joint->n_undecided - 1];
		struct system *system = &joint->systems[s];

		if (decide(joint, s))
			return DIAG_NOMEM;
		joint->n_undecided--;
		system->is_undecided = false;
		joint->n_contradictory += system->answer == JOINT_CONTRADICTORY;
		joint->n_stopped += system->answer == JOINT_STOPPED;
		joint->is_listed = false;
	}
	*answer = answer_of_all(joint);
	return DIAG_OK;
}

enum joint_answer joint_answer_about(const struct joint *joint, size_t figure)
{
	size_t s = joint->system_of[figure];

	return s == NO_SYSTEM ? answer_of_all(joint) : joint->systems[s].answer;
}

void joint_set_range(struct joint *joint, size_t figure, struct interval range)
{
	size_t s = joint->system_of[figure];
	struct system *system = &joint->systems[s];

	joint->figures[figure].range = range;
	system_forget(system);
	if (system->is_undecided)
		return;
	joint->n_contradictory -= system->answer == JOINT_CONTRADICTORY;
	joint->n_stopped -= system->answer == JOINT_STOPPED;
	joint->is_listed = false;
	system_forget_contradiction(system);
	system->is_undecided = true;
	joint->undecided[joint->n_undecided++] = s;
}

/* One contradiction of each system before the further ones of all. */
static void list_contradictions(struct joint *joint)
{
	size_t n = 0;

	for (int pass = 0; !joint->is_listed && pass < 2; pass++) {
		for (size_t s = 0; s < joint->n_systems; s++) {
			const struct system *system = &joint->systems[s];

			if (system->is_undecided || system->answer != JOINT_CONTRADICTORY)
				continue;
			if (!pass)
				joint->contradictions[n++] = &system->contradiction;
			for (size_t k = 0; pass && k < system->n_further; k++)
				joint->contradictions[n++] = &system->further[k];
		}
	}
	joint->n_contradictions = joint->is_listed ? joint->n_contradictions : n;
	joint->is_listed = true;
}

size_t joint_n_contradictions(struct joint *joint)
{
	list_contradictions(joint);
	return joint->n_contradictions;
}

const struct joint_contradiction *joint_contradiction(struct joint *joint, size_t i)
{
	list_contradictions(joint);
	return joint->contradictions[i];
}

void joint_order(const struct joint *joint, size_t *order)
{
	size_t n = 0;

	for (size_t s = 0; s < joint->n_systems; s++) {
		memcpy(order + n, joint->systems[s].figures, joint->systems[s].n * sizeof(*order));
		n += joint->systems[s].n;
	}
	for (size_t i = 0; i < joint->n; i++) {
		if (joint->system_of[i] == NO_SYSTEM)
			order[n++] = i;
	}
}

/* --- asking ------------------------------------------------------------------------------------- */

/* A figure's constraint in its system. */
static size_t place_in(const struct system *system, size_t figure)
{
	size_t low = 0, high = system->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (system->figures[middle] < figure)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

/*
 * The range of a figure's quotient under the active figures of its system: with its divisor taken
 * as one, the highest and the lowest of what is divided.
 */
static enum linear_status range_in(struct joint *joint, struct system *system, size_t constraint,
				   struct interval *out)
{
	const struct joint_figure *figure = &joint->figures[system->figures[constraint]];
	size_t divisor = system->divisors[constraint], goal;
	const struct dec one = dec_from_int(1), zero = DEC_ZERO;
	struct writer writer = {.n = 0};
	enum linear_status status, side[2];
	struct interval range = {RATIO_MINUS_INFINITE, RATIO_INFINITE};

	system_number_unknowns(joint, system);
	if (divisor) {
		status = linear_set_bounds(system->linear, UNKNOWN_ONE, &zero, false, NULL,
					   LINEAR_NO_CONSTRAINT);
		if (!status)
			status = linear_set_bounds(system->linear, divisor, &one, false, &one,
						   LINEAR_NO_CONSTRAINT);
		if (status)
			return status;
	}
	joint_write_sum(joint, &writer, figure->over, figure->n_over, one);
	status = linear_add_form(system->linear, joint->terms, writer.n, &goal);
	if (status)
		return status;
	side[0] = linear_extreme(system->linear, goal, false, &range.low);
	side[1] = linear_extreme(system->linear, goal, true, &range.high);
	linear_drop_form(system->linear);
	if (divisor) {
		status = linear_set_bounds(system->linear, UNKNOWN_ONE, &one, false, &one,
					   LINEAR_NO_CONSTRAINT);
		if (!status)
			status = linear_set_bounds(system->linear, divisor,
						   joint_is_bounded(figure) ? &zero : NULL, true,
						   NULL, constraint);
	}
	for (size_t i = 0; !status && i < 2; i++) {
		if (side[i] != LINEAR_UNBOUNDED)
			status = side[i];
	}
	if (!status)
		*out = range;
	return status;
}

/* A system of its own, of all figures that bear on the target, and the target last. */
static enum linear_status range_in_new_system(struct joint *joint, size_t target,
					      struct interval *out)
{
	struct system merged = {.n = 0};
	size_t n = joint_touched(joint, &joint->figures[target]), n_figures = 1;
	enum linear_status status;

	for (size_t t = 0; t < n; t++) {
		const struct system *system = &joint->systems[joint->touched[t]];

		n_figures += system->n;
		merged.n_unknowns += system->n_unknowns;
		if (system->is_too_large)
			return LINEAR_STOPPED;
	}
	merged.figures = malloc(n_figures * sizeof(*merged.figures));
	if (!merged.figures)
		return LINEAR_NOMEM;
	for (size_t t = 0; t < n; t++) {
		const struct system *system = &joint->systems[joint->touched[t]];

		memcpy(merged.figures + merged.n, system->figures,
		       system->n * sizeof(*merged.figures));
		merged.n += system->n;
	}
	merged.figures[merged.n++] = target;
	/* Each counts the number one; the target's own levels come on top, when they are numbered. */
	merged.n_unknowns -= n ? n - 1 : 0;
	status = system_build(joint, &merged);
	if (!status)
		status = set_active(&merged, merged.n - 1, false);
	if (!status)
		status = linear_solve(merged.linear);
	if (!status)
		status = range_in(joint, &merged, merged.n - 1, out);
	system_release(&merged);
	joint->numbered_for = NULL;
	return status;
}

/* In the system that the figure is of: it is left out while the others are tried. */
static enum linear_status range_in_own_system(struct joint *joint, size_t s, size_t figure,
					      struct interval *out)
{
	struct system *system = &joint->systems[s];
	size_t constraint = place_in(system, figure);
	enum linear_status status = system_ensure(joint, s), restored;

	if (!status)
		status = set_active(system, constraint, false);
	if (status)
		return status;
	status = linear_solve(system->linear);
	if (!status)
		status = range_in(joint, system, constraint, out);
	restored = set_active(system, constraint, true);
	return restored ? restored : status;
}

/* Whether no other figure bears on it. */
static bool is_alone(struct joint *joint, size_t s, size_t figure)
{
	return s == NO_SYSTEM ? !joint_touched(joint, &joint->figures[figure])
			      : joint->systems[s].n == 1;
}

/* Whether the others are known to contradict each other without this one: it is no part of their contradiction, or
 * leaving it out mends nothing. */
static bool is_no_repair(const struct joint *joint, size_t s, size_t figure)
{
	const struct joint_contradiction *known;

	if (s == NO_SYSTEM || joint->systems[s].is_undecided ||
	    joint->systems[s].answer != JOINT_CONTRADICTORY)
		return false;
	known = joint->systems[s].known;
	return known &&
	       (!is_among(known->members, known->n_members, figure) ||
		(known->is_complete && !is_among(known->repairs, known->n_repairs, figure)));
}

enum diag_code joint_implied(struct joint *joint, size_t figure, enum joint_answer *answer,
			     struct interval *out)
{
	size_t s = joint->system_of[figure];
	enum linear_status status;

	*answer = JOINT_CONSISTENT;
	if (!joint->budget) /* else many figures take long only to learn that */
		status = LINEAR_STOPPED;
	else if (is_no_repair(joint, s, figure))
		status = LINEAR_INFEASIBLE;
	else if (is_alone(joint, s, figure) && joint_range_alone(joint, figure, out))
		status = LINEAR_OK;
	else if (s == NO_SYSTEM)
		status = range_in_new_system(joint, figure, out);
	else
		status = range_in_own_system(joint, s, figure, out);
	if (status == LINEAR_INFEASIBLE) /* its divisor would have to be zero */
		*answer = JOINT_CONTRADICTORY;
	if (status == LINEAR_STOPPED)
		*answer = JOINT_STOPPED;
	return code_of(status);
}

/* Solve again what was forgotten, from the start, so that the witness is the same. */
static bool has_witness(struct joint *joint, size_t s)
{
	struct system *system = &joint->systems[s];
	enum linear_status status;

	if (system->has_witness || system->answer != JOINT_CONSISTENT)
		return system->has_witness;
	system_forget(system);
	status = system_ensure(joint, s);
	if (!status)
		status = linear_solve(system->linear);
	if (!status)
		status = linear_keep_witness(system->linear);
	joint->has_failed = joint->has_failed || status == LINEAR_NOMEM;
	system->has_witness = !status;
	return system->has_witness;
}

bool joint_has_failed(const struct joint *joint)
{
	return joint->has_failed;
}

bool joint_witness(struct joint *joint, size_t figure, struct ratio *out)
{
	const struct joint_figure *wanted = &joint->figures[figure];
	struct ratio over, under;
	struct writer writer = {.n = 0};
	size_t s = joint->system_of[figure];

	if (s == NO_SYSTEM && joint_touched(joint, wanted))
		s = joint->touched[0];
	if (s == NO_SYSTEM || !has_witness(joint, s))
		return false;
	system_number_unknowns(joint, &joint->systems[s]);
	for (size_t t = 0; t < joint_n_terms(wanted); t++) {
		struct stretch stretch = joint_stretch(joint, joint_term_at(wanted, t)->period);

		for (size_t p = stretch.from; p < stretch.to; p++) {
			enum flow flow = joint_term_at(wanted, t)->flow;

			if ((flow != FLOW_IMPORTS && joint->local[2 * p] == SIZE_MAX) ||
			    (flow != FLOW_EXPORTS && joint->is_split[p] &&
			     joint->local[2 * p + 1] == SIZE_MAX))
				return false;
		}
	}
	joint_write_sum(joint, &writer, wanted->over, wanted->n_over, dec_from_int(1));
	if (!linear_witness(joint->systems[s].linear, joint->terms, writer.n, &over))
		return false;
	writer.n = 0;
	if (!joint_write_divisor(joint, &writer, wanted, dec_from_int(1)) ||
	    !linear_witness(joint->systems[s].linear, joint->terms, writer.n, &under))
		return false;
	if (!joint_has_divisor(wanted)) {
		*out = over;
		return true;
	}
	if (dec_sign(under.numerator) <= 0)
		return false;
	/* (a / b) / (c / d) */
	if (!dec_mul(over.numerator, under.denominator, &over.numerator) ||
	    !dec_mul(over.denominator, under.numerator, &over.denominator))
		return false;
	*out = over;
	return true;
}
