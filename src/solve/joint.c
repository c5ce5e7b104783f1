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
		status = joint_examine(joint, system);
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
		for_each_of(const struct system, system, joint->systems, joint->n_systems) {
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
		status = linear_set_active(merged.linear, merged.n - 1, false);
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
		status = linear_set_active(system->linear, constraint, false);
	if (status)
		return status;
	status = linear_solve(system->linear);
	if (!status)
		status = range_in(joint, system, constraint, out);
	restored = linear_set_active(system->linear, constraint, true);
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
	       (!joint_is_among(known->members, known->n_members, figure) ||
		(known->is_complete && !joint_is_among(known->repairs, known->n_repairs, figure)));
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
