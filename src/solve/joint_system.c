#include "joint_system.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

bool joint_is_bounded(const struct joint_figure *figure)
{
	return interval_is_limited(figure->range);
}

/* All terms of a figure, `over` first. */
size_t joint_n_terms(const struct joint_figure *figure)
{
	return figure->n_over + figure->n_under;
}

const struct joint_term *joint_term_at(const struct joint_figure *figure, size_t i)
{
	return i < figure->n_over ? &figure->over[i] : &figure->under[i - figure->n_over];
}

bool joint_has_divisor(const struct joint_figure *figure)
{
	return figure->n_under || figure->months;
}

/* The first month of all terms, and the month behind the last. False if there is no term. */
static bool find_span(const struct joint *joint, int32_t *first, int32_t *end)
{
	bool found = false;

	for (size_t i = 0; i < joint->n; i++) {
		for (size_t t = 0; t < joint_n_terms(&joint->figures[i]); t++) {
			struct period period = joint_term_at(&joint->figures[i], t)->period;

			*first = found && *first < period.first ? *first : period.first;
			*end = found && *end > period.last + 1 ? *end : period.last + 1;
			found = true;
		}
	}
	return found;
}

/* Cut time wherever a term begins or ends. There are not many months: years have four digits. */
static bool cut_time(struct joint *joint)
{
	int32_t first = 0, end = 0, n = 0;

	if (!find_span(joint, &first, &end))
		return true;
	joint->first_month = first;
	joint->piece_of = calloc((size_t)(end - first) + 1, sizeof(*joint->piece_of));
	if (!joint->piece_of)
		return false;
	for (size_t i = 0; i < joint->n; i++) {
		for (size_t t = 0; t < joint_n_terms(&joint->figures[i]); t++) {
			struct period period = joint_term_at(&joint->figures[i], t)->period;

			joint->piece_of[period.first - first] = 1;
			joint->piece_of[period.last + 1 - first] = 1;
		}
	}
	for (int32_t month = 0; month <= end - first; month++) {
		bool is_cut = joint->piece_of[month];

		joint->piece_of[month] = n;
		n += is_cut;
	}
	joint->n_pieces = (size_t)n - 1;
	return true;
}

/* The piece that begins with this month, which is a cut. */
static size_t piece_at(const struct joint *joint, int32_t month)
{
	return (size_t)joint->piece_of[month - joint->first_month];
}

struct stretch joint_stretch(const struct joint *joint, struct period period)
{
	return (struct stretch){piece_at(joint, period.first), piece_at(joint, period.last + 1)};
}

/* The unknown that stands for all that hang together with this one. */
static size_t group_of(struct joint *joint, size_t unknown)
{
	while (joint->group[unknown] != unknown) {
		joint->group[unknown] = joint->group[joint->group[unknown]];
		unknown = joint->group[unknown];
	}
	return unknown;
}

static void tie(struct joint *joint, size_t a, size_t b)
{
	a = group_of(joint, a);
	b = group_of(joint, b);
	if (a < b)
		joint->group[b] = a;
	else
		joint->group[a] = b;
}

void joint_for_unknowns(struct joint *joint, const struct joint_term *term, visit_unknown *visit,
			void *ctx)
{
	struct stretch stretch = joint_stretch(joint, term->period);

	for (size_t p = stretch.from; p < stretch.to; p++) {
		if (term->flow != FLOW_IMPORTS)
			visit(joint, 2 * p, ctx);
		if (term->flow == FLOW_IMPORTS ||
		    (term->flow == FLOW_TURNOVER && joint->is_split[p]))
			visit(joint, 2 * p + 1, ctx);
	}
}

/* Some unknown of a term. */
static size_t first_unknown(const struct joint *joint, const struct joint_term *term)
{
	size_t piece = joint_stretch(joint, term->period).from;

	return term->flow == FLOW_IMPORTS ? 2 * piece + 1 : 2 * piece;
}

/* Some unknown of a figure: its group's. */
static size_t any_unknown(struct joint *joint, const struct joint_figure *figure)
{
	return first_unknown(joint, &figure->over[0]);
}

/*
 * What holds pieces together, as changes from piece to piece: the running sum of `together` is how
 * many terms of a flow hold a piece and the next one, of `turnovers` how many turnovers hold a
 * piece, of `parts` how many exports or imports do. So that many long periods cost no more than
 * short ones.
 */
struct holds {
	int32_t *together[FLOW_COUNT], *turnovers, *parts;
};

static void count_holds(const struct joint *joint, struct holds *holds)
{
	for_each_of(const struct joint_figure, figure, joint->figures, joint->n) {
		for (size_t t = 0; t < joint_n_terms(figure); t++) {
			const struct joint_term *term = joint_term_at(figure, t);
			struct stretch stretch = joint_stretch(joint, term->period);

			if (term->flow != FLOW_TURNOVER) {
				holds->parts[stretch.from]++;
				holds->parts[stretch.to]--;
			}
			if (!joint_is_bounded(figure))
				continue;
			holds->together[term->flow][stretch.from]++;
			holds->together[term->flow][stretch.to - 1]--;
			if (term->flow == FLOW_TURNOVER) {
				holds->turnovers[stretch.from]++;
				holds->turnovers[stretch.to]--;
			}
		}
	}
}

static void tie_held(struct joint *joint, const struct holds *holds)
{
	int32_t together[FLOW_COUNT] = {0}, turnovers = 0, parts = 0;

	for (size_t p = 0; p < joint->n_pieces; p++) {
		for (size_t f = 0; f < FLOW_COUNT; f++)
			together[f] += holds->together[f][p];
		turnovers += holds->turnovers[p];
		parts += holds->parts[p];
		joint->is_split[p] = parts > 0;
		if (together[FLOW_EXPORTS] || together[FLOW_TURNOVER])
			tie(joint, 2 * p, 2 * p + 2);
		if (together[FLOW_IMPORTS])
			tie(joint, 2 * p + 1, 2 * p + 3);
		if (turnovers && joint->is_split[p])
			tie(joint, 2 * p, 2 * p + 1);
	}
}

static bool tie_neighbours(struct joint *joint)
{
	size_t n = joint->n_pieces + 1;
	int32_t *counts = calloc((FLOW_COUNT + 2) * n, sizeof(*counts));
	struct holds holds = {.turnovers = counts ? counts + FLOW_COUNT * n : NULL,
			      .parts = counts ? counts + (FLOW_COUNT + 1) * n : NULL};

	if (!counts)
		return false;
	for (size_t f = 0; f < FLOW_COUNT; f++)
		holds.together[f] = counts + f * n;
	count_holds(joint, &holds);
	tie_held(joint, &holds);
	free(counts);
	return true;
}

/* The terms of a figure; and how many unknowns they may have at most. */
static size_t tie_terms(struct joint *joint, const struct joint_figure *figure)
{
	size_t most = 0;

	for (size_t t = 0; t < joint_n_terms(figure); t++) {
		const struct joint_term *term = joint_term_at(figure, t);
		struct stretch stretch = joint_stretch(joint, term->period);

		most += 2 * (stretch.to - stretch.from);
		if (joint_is_bounded(figure))
			tie(joint, any_unknown(joint, figure), first_unknown(joint, term));
	}
	return most;
}

static bool tie_unknowns(struct joint *joint)
{
	size_t most = 0, n = 2 * joint->n_pieces;

	joint->is_split = calloc(joint->n_pieces + 1, sizeof(*joint->is_split));
	joint->group = malloc((n + 1) * sizeof(*joint->group));
	joint->local = malloc((n + 1) * sizeof(*joint->local));
	joint->numbered = malloc((n + 1) * sizeof(*joint->numbered));
	joint->system_of_group = malloc((n + 1) * sizeof(*joint->system_of_group));
	joint->tried = malloc((n + 1) * sizeof(*joint->tried));
	joint->is_tried = calloc(n + 1, sizeof(*joint->is_tried));
	joint->weights = calloc(n + 1, sizeof(*joint->weights));
	if (!joint->tried || !joint->is_tried || !joint->weights || !joint->is_split ||
	    !joint->group || !joint->local || !joint->numbered || !joint->system_of_group)
		return false;
	for (size_t i = 0; i < n; i++) {
		joint->group[i] = i;
		joint->local[i] = NO_NUMBER;
		joint->system_of_group[i] = NO_SYSTEM;
	}
	if (!tie_neighbours(joint))
		return false;
	for (size_t i = 0; i < joint->n; i++) {
		size_t terms = tie_terms(joint, &joint->figures[i]);

		most = terms > most ? terms : most;
	}
	/* A row may name each unknown twice, over and under, and the number one. */
	joint->terms_capacity = 2 * most + 2;
	joint->terms = malloc(joint->terms_capacity * sizeof(*joint->terms));
	return joint->terms != NULL;
}

/* The systems of the figures that say something, and how many figures and unknowns each has. */
static void count_systems(struct joint *joint)
{
	for (size_t i = 0; i < joint->n; i++) {
		size_t *system;

		joint->system_of[i] = NO_SYSTEM;
		if (!joint_is_bounded(&joint->figures[i]))
			continue;
		system = &joint->system_of_group[group_of(joint,
							  any_unknown(joint, &joint->figures[i]))];
		if (*system == NO_SYSTEM)
			*system = joint->n_systems++;
		joint->system_of[i] = *system;
		joint->systems[*system].n++;
	}
	for (size_t u = 0; u < 2 * joint->n_pieces; u++) {
		size_t s = joint->system_of_group[group_of(joint, u)];

		if (s != NO_SYSTEM)
			joint->systems[s].n_unknowns++;
	}
}

static bool list_systems(struct joint *joint)
{
	joint->systems = calloc(joint->n + 1, sizeof(*joint->systems));
	joint->system_of = malloc((joint->n + 1) * sizeof(*joint->system_of));
	joint->undecided = calloc(joint->n + 1, sizeof(*joint->undecided));
	joint->contradictions = calloc(joint->n + 1, sizeof(*joint->contradictions));
	joint->touched = calloc(joint->n + 1, sizeof(*joint->touched));
	joint->is_touched = calloc(joint->n + 1, sizeof(*joint->is_touched));
	if (!joint->systems || !joint->system_of || !joint->undecided || !joint->contradictions ||
	    !joint->touched || !joint->is_touched)
		return false;
	count_systems(joint);
	joint->n_undecided = joint->n_systems;
	for (size_t s = 0; s < joint->n_systems; s++) {
		struct system *system = &joint->systems[s];

		system->n_unknowns++; /* the number one */
		system->is_undecided = true;
		joint->undecided[joint->n_systems - 1 - s] = s; /* the first is taken first */
		system->figures = malloc(system->n * sizeof(*system->figures));
		if (!system->figures)
			return false;
		system->n = 0;
	}
	for (size_t i = 0; i < joint->n; i++) {
		if (joint->system_of[i] != NO_SYSTEM) {
			struct system *system = &joint->systems[joint->system_of[i]];

			system->figures[system->n++] = i;
		}
	}
	return true;
}

struct joint *joint_new(const struct joint_figure *figures, size_t n)
{
	struct joint *joint = calloc(1, sizeof(*joint));

	if (!joint)
		return NULL;
	joint->n = n;
	joint->budget = JOINT_BUDGET;
	joint->figures = malloc((n + 1) * sizeof(*joint->figures));
	if (!joint->figures) {
		joint_free(joint);
		return NULL;
	}
	if (n)
		memcpy(joint->figures, figures, n * sizeof(*figures));
	if (!cut_time(joint) || !tie_unknowns(joint) || !list_systems(joint)) {
		joint_free(joint);
		return NULL;
	}
	return joint;
}

void system_forget(struct system *system)
{
	linear_free(system->linear);
	free(system->divisors);
	system->linear = NULL;
	system->divisors = NULL;
	system->has_witness = false;
}

void system_release(struct system *system)
{
	system_forget(system);
	system_forget_contradiction(system);
	free(system->figures);
	*system = (struct system){.n = 0};
}

static void release_contradiction(const struct joint_contradiction *contradiction)
{
	/* Read-only to users; ours to free. */
	union {
		const size_t *borrowed;
		const size_t (*borrowed_pairs)[2];
		void *owned;
	} array;

	array.borrowed = contradiction->members;
	free(array.owned);
	array.borrowed = contradiction->repairs;
	free(array.owned);
	array.borrowed_pairs = contradiction->pairs;
	free(array.owned);
}

void system_forget_contradiction(struct system *system)
{
	release_contradiction(&system->contradiction);
	for (size_t i = 0; i < system->n_further; i++)
		release_contradiction(&system->further[i]);
	free(system->further);
	system->further = NULL;
	system->n_further = 0;
	system->contradiction = (struct joint_contradiction){.n_members = 0};
	system->known = NULL;
}

void joint_free(struct joint *joint)
{
	if (!joint)
		return;
	for (size_t i = 0; i < joint->n_systems; i++)
		system_release(&joint->systems[i]);
	free(joint->systems);
	free(joint->system_of);
	free(joint->system_of_group);
	free(joint->undecided);
	free(joint->contradictions);
	free(joint->touched);
	free(joint->is_touched);
	free(joint->figures);
	free(joint->piece_of);
	free(joint->tried);
	free(joint->is_tried);
	free(joint->weights);
	free(joint->is_split);
	free(joint->group);
	free(joint->local);
	free(joint->numbered);
	free(joint->terms);
	free(joint);
}

static void touch(struct joint *joint, size_t unknown, void *ctx)
{
	size_t *n = ctx, s = joint->system_of_group[group_of(joint, unknown)];

	if (s == NO_SYSTEM || joint->is_touched[s])
		return;
	joint->is_touched[s] = true;
	joint->touched[(*n)++] = s;
}

static int compare_systems(const void *a, const void *b)
{
	size_t left = *(const size_t *)a, right = *(const size_t *)b;

	return (left > right) - (left < right);
}

size_t joint_touched(struct joint *joint, const struct joint_figure *figure)
{
	size_t n = 0;

	for (size_t t = 0; t < joint_n_terms(figure); t++)
		joint_for_unknowns(joint, joint_term_at(figure, t), touch, &n);
	for (size_t i = 0; i < n; i++)
		joint->is_touched[joint->touched[i]] = false;
	if (n)
		qsort(joint->touched, n, sizeof(*joint->touched), compare_systems);
	return n;
}

static void write_term(struct joint *joint, size_t unknown, void *ctx)
{
	struct writer *writer = ctx;

	assert(writer->n < joint->terms_capacity);
	joint->terms[writer->n++] = (struct linear_term){joint->local[unknown], writer->factor};
}

/* Append factor * (sum of terms). */
void joint_write_sum(struct joint *joint, struct writer *writer, const struct joint_term *terms,
		     size_t n, struct dec factor)
{
	for (size_t i = 0; i < n; i++) {
		writer->factor = terms[i].sign < 0 ? dec_negate(factor) : factor;
		joint_for_unknowns(joint, &terms[i], write_term, writer);
	}
}

/* Append factor * divisor. */
bool joint_write_divisor(struct joint *joint, struct writer *writer,
			 const struct joint_figure *figure, struct dec factor)
{
	if (figure->n_under) {
		joint_write_sum(joint, writer, figure->under, figure->n_under, factor);
		return true;
	}
	if (figure->months && !dec_mul(factor, dec_from_int(figure->months), &factor))
		return false;
	joint->terms[writer->n++] = (struct linear_term){UNKNOWN_ONE, factor};
	return true;
}

/* over - end * under, at or above zero, or at or below it. */
static enum linear_status add_end(struct joint *joint, struct system *system, size_t constraint,
				  struct ratio end, bool is_low)
{
	const struct joint_figure *figure = &joint->figures[system->figures[constraint]];
	struct writer writer = {.n = 0};
	struct dec zero = DEC_ZERO;
	enum linear_status status;
	size_t variable;

	if (!ratio_is_finite(end))
		return LINEAR_OK;
	assert(ratio_is_decimal(end));
	joint_write_sum(joint, &writer, figure->over, figure->n_over, dec_from_int(1));
	if (!joint_write_divisor(joint, &writer, figure, dec_negate(end.numerator)))
		return LINEAR_OK;
	status = linear_add_form(system->linear, joint->terms, writer.n, &variable);
	if (!status)
		status = linear_set_bounds(system->linear, variable, is_low ? &zero : NULL, false,
					   is_low ? NULL : &zero, constraint);
	return status;
}

/* The divisor as a variable of its own, above zero if the figure presupposes it. */
static enum linear_status add_divisor(struct joint *joint, struct system *system, size_t constraint,
				      bool presupposes)
{
	const struct joint_figure *figure = &joint->figures[system->figures[constraint]];
	struct writer writer = {.n = 0};
	struct dec zero = DEC_ZERO;
	enum linear_status status;

	if (!joint_has_divisor(figure) ||
	    !joint_write_divisor(joint, &writer, figure, dec_from_int(1)))
		return LINEAR_OK;
	status = linear_add_form(system->linear, joint->terms, writer.n,
				 &system->divisors[constraint]);
	if (!status && presupposes)
		status = linear_set_bounds(system->linear, system->divisors[constraint], &zero,
					   true, NULL, constraint);
	return status;
}

static void number_unknown(struct joint *joint, size_t unknown, void *ctx)
{
	(void)ctx;
	if (joint->local[unknown] != NO_NUMBER)
		return;
	joint->numbered[joint->n_numbered++] = unknown;
	joint->local[unknown] = UNKNOWN_ONE + joint->n_numbered;
}

/* Number the unknowns of the system's figures; 0 is the number one. */
size_t system_number_unknowns(struct joint *joint, const struct system *system)
{
	if (joint->numbered_for == system)
		return joint->n_numbered + 1;
	while (joint->n_numbered)
		joint->local[joint->numbered[--joint->n_numbered]] = NO_NUMBER;
	for (size_t i = 0; i < system->n; i++) {
		const struct joint_figure *figure = &joint->figures[system->figures[i]];

		for (size_t t = 0; t < joint_n_terms(figure); t++)
			joint_for_unknowns(joint, joint_term_at(figure, t), number_unknown, NULL);
	}
	joint->numbered_for = system;
	return joint->n_numbered + 1;
}

bool system_exceeds_limit(const struct system *system)
{
	return system->n_unknowns && system->n * 3 > JOINT_SIZE_MAX / system->n_unknowns;
}

/* Build the linear system of system->figures, all of them active. */
enum linear_status system_build(struct joint *joint, struct system *system)
{
	const struct dec one = dec_from_int(1);
	enum linear_status status;
	size_t n_unknowns;

	/* Numbering alone would take long where many long periods hang together. */
	system->is_too_large = system->is_too_large || system_exceeds_limit(system);
	if (system->is_too_large)
		return LINEAR_STOPPED;
	n_unknowns = system_number_unknowns(joint, system);
	assert(!system->n_unknowns || n_unknowns >= system->n_unknowns);
	system->n_unknowns = n_unknowns;
	system->is_too_large = system_exceeds_limit(system);
	if (system->is_too_large)
		return LINEAR_STOPPED;
	system->divisors = calloc(system->n + 1, sizeof(*system->divisors));
	system->linear = linear_new(system->n_unknowns, system->n, &joint->budget);
	if (!system->divisors || !system->linear)
		return LINEAR_NOMEM;
	status = linear_set_bounds(system->linear, UNKNOWN_ONE, &one, false, &one,
				   LINEAR_NO_CONSTRAINT);
	for (size_t i = 0; !status && i < system->n; i++) {
		const struct joint_figure *figure = &joint->figures[system->figures[i]];

		status = add_divisor(joint, system, i, joint_is_bounded(figure));
		if (!status)
			status = add_end(joint, system, i, figure->range.low, true);
		if (!status)
			status = add_end(joint, system, i, figure->range.high, false);
	}
	return status;
}

static size_t size_of(const struct system *system)
{
	return 3 * system->n * system->n_unknowns;
}

static void forget_first(struct joint *joint)
{
	struct system *system = &joint->systems[joint->kept[joint->first_kept]];

	joint->size_kept -= size_of(system);
	system_forget(system);
	joint->first_kept = (joint->first_kept + 1) % SYSTEMS_KEPT;
	joint->n_kept--;
}

/* A system that is there already may be listed twice: it is then forgotten sooner. */
enum linear_status system_ensure(struct joint *joint, size_t s)
{
	struct system *system = &joint->systems[s];

	if (system->linear)
		return LINEAR_OK;
	while (joint->n_kept == SYSTEMS_KEPT ||
	       (joint->n_kept && joint->size_kept + size_of(system) > SIZE_KEPT))
		forget_first(joint);
	joint->kept[(joint->first_kept + joint->n_kept++) % SYSTEMS_KEPT] = s;
	joint->size_kept += size_of(system);
	return system_build(joint, system);
}
