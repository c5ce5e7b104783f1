#include "linear_inside.h"

#include <string.h>

#include "alloc.h"

/* Exchange the basic variable of row r with the non-basic one of column c. */
static void pivot(struct linear *l, size_t r, size_t c)
{
	struct row *row = &l->rows[r];
	size_t leaving = row->basic, entering = l->nonbasic[c];
	struct number factor;

	number_init(&factor);
	/* x_r = a x_c + rest becomes x_c = (1/a) x_r - (1/a) rest. */
	number_set_whole(&factor, 1);
	number_divide(&factor, &factor, &row->factors[c]);
	number_set_whole(&row->factors[c], -1);
	number_negate(&l->theta, &factor);
	for (size_t i = 0; i < l->n_unknowns; i++) {
		if (number_sign(&row->factors[i])) {
			linear_spend(l, 1);
			number_multiply(&row->factors[i], &row->factors[i], &l->theta);
		}
	}
	for_each_of(struct row, other, l->rows, l->n_rows) {
		if (other == &l->rows[r] || !number_sign(&other->factors[c]))
			continue;
		number_set(&factor, &other->factors[c]);
		number_set_whole(&other->factors[c], 0);
		for (size_t i = 0; i < l->n_unknowns; i++) {
			if (number_sign(&row->factors[i]))
				linear_add_product(l, &other->factors[i], &factor,
						   &row->factors[i]);
		}
	}
	number_clear(&factor);
	row->basic = entering;
	l->nonbasic[c] = leaving;
	l->variables[entering].is_basic = true;
	l->variables[entering].place = r;
	l->variables[leaving].is_basic = false;
	l->variables[leaving].place = c;
}

/* The row of the basic variable with the smallest number that breaks a bound; n_rows: none does. */
static size_t broken_row(const struct linear *l)
{
	size_t found = l->n_rows, smallest = SIZE_MAX;

	for (size_t r = 0; r < l->n_rows; r++) {
		const struct variable *v = &l->variables[l->rows[r].basic];

		if (l->rows[r].basic < smallest &&
		    (variable_is_below(l, v) || variable_is_above(l, v))) {
			smallest = l->rows[r].basic;
			found = r;
		}
	}
	return found;
}

/* Whether a non-basic variable can go up (direction 1) or down (-1). */
static bool can_move(const struct linear *l, const struct variable *v, int direction)
{
	return direction > 0 ? !variable_has_high(l, v) || variable_against_high(v) < 0
			     : !variable_has_low(l, v) || variable_against_low(l, v) > 0;
}

/* The column with the smallest variable that can move row r up or down; n_unknowns: none. */
static size_t entering_column(const struct linear *l, size_t r, int direction)
{
	size_t found = l->n_unknowns;

	for (size_t c = 0; c < l->n_unknowns; c++) {
		int sign = number_sign(&l->rows[r].factors[c]);

		if (sign && can_move(l, &l->variables[l->nonbasic[c]], sign * direction) &&
		    (found == l->n_unknowns || l->nonbasic[c] < l->nonbasic[found]))
			found = c;
	}
	return found;
}

/* Row r cannot go further in this direction: its bound and those that hold it back. */
static void note_conflict(struct linear *l, size_t r)
{
	size_t constraint = l->variables[l->rows[r].basic].constraint;

	memset(l->is_in_conflict, 0, l->n_constraints * sizeof(*l->is_in_conflict));
	if (constraint != LINEAR_NO_CONSTRAINT)
		l->is_in_conflict[constraint] = true;
	for (size_t c = 0; c < l->n_unknowns; c++) {
		constraint = l->variables[l->nonbasic[c]].constraint;
		if (number_sign(&l->rows[r].factors[c]) && constraint != LINEAR_NO_CONSTRAINT)
			l->is_in_conflict[constraint] = true;
	}
	l->n_conflict = 0;
	for (size_t i = 0; i < l->n_constraints; i++) {
		if (l->is_in_conflict[i])
			l->conflict[l->n_conflict++] = i;
	}
}

static enum linear_status find_solution(struct linear *l)
{
	for (;;) {
		size_t r = broken_row(l), c;
		struct variable *leaving;
		bool to_low;

		/* To look at a row takes a small part of a multiplication. */
		linear_spend(l, l->n_rows / 4);
		if (r == l->n_rows)
			return LINEAR_OK;
		if (!*l->budget)
			return LINEAR_STOPPED;
		leaving = &l->variables[l->rows[r].basic];
		to_low = variable_is_below(l, leaving);
		c = entering_column(l, r, to_low ? 1 : -1);
		if (c == l->n_unknowns) {
			note_conflict(l, r);
			return LINEAR_INFEASIBLE;
		}
		pivot(l, r, c);
		variable_move(l, leaving, to_low);
	}
}

static enum linear_status solve(struct linear *l, void *task)
{
	bool *strict_as_closed = task;

	if (l->strict_as_closed != *strict_as_closed) {
		l->strict_as_closed = *strict_as_closed;
		for (size_t i = 0; i < l->n_variables; i++)
			variable_settle(l, &l->variables[i]);
	}
	return find_solution(l);
}

enum linear_status linear_solve(struct linear *l)
{
	bool strict_as_closed = false;

	return linear_guarded(l, solve, &strict_as_closed);
}

const size_t *linear_conflict(const struct linear *l, size_t *n)
{
	*n = l->n_conflict;
	return l->conflict;
}

/*
 * How far the variable of column c can go until it or a basic variable meets a bound. Sets l->theta
 * to the distance (0 or more) and *r to the row that stops it: n_rows if it is its own other bound,
 * n_rows + 1 if nothing does. Ties go to the smallest variable. Tiny parts are all zero here.
 */
static void find_stop(struct linear *l, size_t c, int direction, size_t *r)
{
	const struct variable *v = &l->variables[l->nonbasic[c]];
	size_t stopper = SIZE_MAX;

	*r = l->n_rows + 1;
	if (direction > 0 ? variable_has_high(l, v) : variable_has_low(l, v)) {
		number_subtract(&l->theta, direction > 0 ? &v->high : &v->value.real,
				direction > 0 ? &v->value.real : &v->low);
		*r = l->n_rows;
		stopper = l->nonbasic[c];
	}
	for (size_t k = 0; k < l->n_rows; k++) {
		const struct variable *basic = &l->variables[l->rows[k].basic];
		int sign = number_sign(&l->rows[k].factors[c]) * direction, order;

		if (!sign || !(sign > 0 ? variable_has_high(l, basic) : variable_has_low(l, basic)))
			continue;
		number_subtract(&l->difference, sign > 0 ? &basic->high : &basic->value.real,
				sign > 0 ? &basic->value.real : &basic->low);
		linear_spend(l, 1);
		number_divide(&l->difference, &l->difference, &l->rows[k].factors[c]);
		if (number_sign(&l->difference) < 0)
			number_negate(&l->difference, &l->difference);
		order = stopper == SIZE_MAX ? -1 : number_compare(&l->difference, &l->theta);
		if (order < 0 || (order == 0 && l->rows[k].basic < stopper)) {
			number_set(&l->theta, &l->difference);
			*r = k;
			stopper = l->rows[k].basic;
		}
	}
}

/* Move row `goal` as far as it goes. */
static enum linear_status climb(struct linear *l, size_t goal, int direction)
{
	for (;;) {
		size_t c = entering_column(l, goal, direction), r;
		struct variable *entering;
		int step;

		if (c == l->n_unknowns)
			return LINEAR_OK;
		if (!*l->budget)
			return LINEAR_STOPPED;
		step = number_sign(&l->rows[goal].factors[c]) * direction;
		entering = &l->variables[l->nonbasic[c]];
		find_stop(l, c, step, &r);
		if (r == l->n_rows + 1)
			return LINEAR_UNBOUNDED;
		if (r == l->n_rows) {
			variable_move(l, entering, step < 0);
		} else {
			struct variable *leaving = &l->variables[l->rows[r].basic];
			bool to_low = number_sign(&l->rows[r].factors[c]) * step < 0;

			pivot(l, r, c);
			variable_move(l, leaving, to_low);
		}
	}
}

struct extreme_task {
	size_t variable;
	bool highest;
	struct ratio *out;
};

static enum linear_status find_extreme(struct linear *l, void *task)
{
	const struct extreme_task *extreme = task;
	struct linear_term self = {extreme->variable, {.low = 1}};
	struct form_task form = {&self, 1, &(size_t){0}};
	bool closed = true;
	enum linear_status status;
	const struct variable *v;

	status = solve(l, &closed);
	if (status)
		return status;
	/* A row of its own without bounds, so that it stays a row all the way. */
	linear_put_form(l, &form);
	status = climb(l, l->n_rows - 1, extreme->highest ? 1 : -1);
	v = &l->variables[l->n_variables - 1];
	/* More digits than fit anywhere: no limit that could be stated. */
	if (status == LINEAR_OK && !linear_get_ratio(&v->value.real, extreme->out) &&
	    !linear_get_rounded(&v->value.real, extreme->highest, extreme->out))
		status = LINEAR_UNBOUNDED;
	linear_remove_form(l, NULL);
	return status;
}

enum linear_status linear_extreme(struct linear *l, size_t variable, bool highest,
				  struct ratio *out)
{
	struct extreme_task task = {variable, highest, out};

	return linear_guarded(l, find_extreme, &task);
}
