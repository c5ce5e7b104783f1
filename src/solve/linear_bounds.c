#include "linear_inside.h"

static bool counts(const struct linear *l, const struct variable *v)
{
	return v->constraint == LINEAR_NO_CONSTRAINT || l->is_active[v->constraint];
}

bool variable_has_low(const struct linear *l, const struct variable *v)
{
	return v->has_low && counts(l, v);
}

bool variable_has_high(const struct linear *l, const struct variable *v)
{
	return v->has_high && counts(l, v);
}

bool variable_is_strict(const struct linear *l, const struct variable *v)
{
	return v->low_is_strict && !l->strict_as_closed;
}

int variable_against_low(const struct linear *l, const struct variable *v)
{
	int order = number_compare(&v->value.real, &v->low);

	return order ? order : number_compare_whole(&v->value.tiny, variable_is_strict(l, v));
}

int variable_against_high(const struct variable *v)
{
	int order = number_compare(&v->value.real, &v->high);

	return order ? order : number_sign(&v->value.tiny);
}

bool variable_is_below(const struct linear *l, const struct variable *v)
{
	return variable_has_low(l, v) && variable_against_low(l, v) < 0;
}

bool variable_is_above(const struct linear *l, const struct variable *v)
{
	return variable_has_high(l, v) && variable_against_high(v) > 0;
}

void variable_move(struct linear *l, struct variable *v, bool to_low)
{
	struct number step, small;

	number_init(&step);
	number_init(&small);
	number_subtract(&step, to_low ? &v->low : &v->high, &v->value.real);
	number_set_whole(&small, to_low && variable_is_strict(l, v));
	number_subtract(&small, &small, &v->value.tiny);
	for (size_t r = 0; r < l->n_rows; r++) {
		struct variable *basic = &l->variables[l->rows[r].basic];
		struct number *factor = &l->rows[r].factors[v->place];

		if (!number_sign(factor))
			continue;
		linear_add_product(l, &basic->value.real, factor, &step);
		linear_add_product(l, &basic->value.tiny, factor, &small);
	}
	number_add(&v->value.real, &v->value.real, &step);
	number_add(&v->value.tiny, &v->value.tiny, &small);
	number_clear(&step);
	number_clear(&small);
}

void variable_settle(struct linear *l, struct variable *v)
{
	if (v->is_basic)
		return;
	if (variable_is_below(l, v))
		variable_move(l, v, true);
	else if (variable_is_above(l, v))
		variable_move(l, v, false);
}

/* Where the list of a constraint's variables names this one, or ends. */
static size_t *link_to(struct linear *l, size_t constraint, size_t variable)
{
	size_t *link = &l->first_of_constraint[constraint];

	while (*link != variable && *link != NO_VARIABLE)
		link = &l->variables[*link].next_of_constraint;
	return link;
}

static void set_constraint(struct linear *l, size_t variable, size_t constraint)
{
	struct variable *v = &l->variables[variable];

	if (v->constraint == constraint)
		return;
	if (v->constraint != LINEAR_NO_CONSTRAINT)
		*link_to(l, v->constraint, variable) = v->next_of_constraint;
	v->constraint = constraint;
	v->next_of_constraint = NO_VARIABLE;
	if (constraint != LINEAR_NO_CONSTRAINT)
		*link_to(l, constraint, variable) = variable;
}

struct bounds_task {
	size_t variable, constraint;
	const struct dec *low, *high;
	bool low_is_strict;
};

static enum linear_status set_bounds(struct linear *l, void *task)
{
	const struct bounds_task *bounds = task;
	struct variable *v = &l->variables[bounds->variable];

	v->has_low = bounds->low != NULL;
	v->has_high = bounds->high != NULL;
	v->low_is_strict = bounds->low_is_strict;
	set_constraint(l, bounds->variable, bounds->constraint);
	if (bounds->low)
		linear_set_dec(&v->low, *bounds->low);
	if (bounds->high)
		linear_set_dec(&v->high, *bounds->high);
	variable_settle(l, v);
	return LINEAR_OK;
}

enum linear_status linear_set_bounds(struct linear *l, size_t variable, const struct dec *low,
				     bool low_is_strict, const struct dec *high, size_t constraint)
{
	struct bounds_task task = {variable, constraint, low, high, low_is_strict};

	return linear_guarded(l, set_bounds, &task);
}

struct active_task {
	size_t constraint;
	bool is_active;
};

static enum linear_status set_active(struct linear *l, void *task)
{
	const struct active_task *change = task;

	l->is_active[change->constraint] = change->is_active;
	if (!change->is_active)
		return LINEAR_OK;
	for (size_t i = l->first_of_constraint[change->constraint]; i != NO_VARIABLE;
	     i = l->variables[i].next_of_constraint)
		variable_settle(l, &l->variables[i]);
	return LINEAR_OK;
}

enum linear_status linear_set_active(struct linear *l, size_t constraint, bool is_active)
{
	struct active_task task = {constraint, is_active};

	return linear_guarded(l, set_active, &task);
}
