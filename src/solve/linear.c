#include "linear_inside.h"

#include <assert.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

enum linear_status linear_guarded(struct linear *l,
				  enum linear_status (*work)(struct linear *, void *), void *task)
{
	jmp_buf here;
	volatile enum linear_status status = LINEAR_NOMEM; /* set between setjmp and longjmp */

	if (l->is_broken)
		return LINEAR_NOMEM;
	if (setjmp(here) == 0) {
		pool_enter(&l->pool, &here);
		status = work(l, task);
	} else {
		l->is_broken = true;
	}
	pool_leave();
	return status;
}

static void *pool_array(size_t n, size_t size)
{
	void *array;

	if (n > SIZE_MAX / size / 2)
		pool_fail();
	array = pool_get(n * size + 1);
	memset(array, 0, n * size + 1);
	return array;
}

struct number *linear_new_numbers(size_t n)
{
	struct number *numbers = pool_array(n, sizeof(*numbers));

	for (size_t i = 0; i < n; i++)
		number_init(&numbers[i]);
	return numbers;
}

static void *grown(void *array, size_t n, size_t *capacity, size_t size)
{
	void *moved;

	if (n < *capacity)
		return array;
	moved = pool_array(*capacity * 2 + 8, size);
	if (n)
		memcpy(moved, array, n * size);
	*capacity = *capacity * 2 + 8;
	return moved; /* the old one stays in the pool: sizes double, so that is no more than this */
}

static struct variable *add_variable(struct linear *l)
{
	struct variable *v;

	l->variables =
		grown(l->variables, l->n_variables, &l->variables_capacity, sizeof(*l->variables));
	v = &l->variables[l->n_variables++];
	memset(v, 0, sizeof(*v));
	number_init(&v->value.real);
	number_init(&v->value.tiny);
	number_init(&v->low);
	number_init(&v->high);
	v->constraint = LINEAR_NO_CONSTRAINT;
	v->next_of_constraint = NO_VARIABLE;
	return v;
}

static enum linear_status set_up(struct linear *l, void *task)
{
	(void)task;
	l->nonbasic = pool_array(l->n_unknowns, sizeof(*l->nonbasic));
	l->is_active = pool_array(l->n_constraints, sizeof(*l->is_active));
	l->first_of_constraint = pool_array(l->n_constraints, sizeof(*l->first_of_constraint));
	l->is_in_conflict = pool_array(l->n_constraints, sizeof(*l->is_in_conflict));
	l->conflict = pool_array(l->n_constraints, sizeof(*l->conflict));
	for (size_t i = 0; i < l->n_constraints; i++) {
		l->is_active[i] = true;
		l->first_of_constraint[i] = NO_VARIABLE;
	}
	for (size_t i = 0; i < l->n_unknowns; i++) {
		struct variable *v = add_variable(l);

		v->has_low = true; /* at zero, where number_init left it */
		v->place = i;
		l->nonbasic[i] = i;
	}
	number_init(&l->theta);
	number_init(&l->product);
	number_init(&l->difference);
	return LINEAR_OK;
}

struct linear *linear_new(size_t n_unknowns, size_t n_constraints, uint64_t *budget)
{
	struct linear *l = calloc(1, sizeof(*l));

	if (!l)
		return NULL;
	l->n_unknowns = n_unknowns;
	l->n_constraints = n_constraints;
	l->budget = budget;
	if (linear_guarded(l, set_up, NULL)) {
		linear_free(l);
		return NULL;
	}
	return l;
}

void linear_free(struct linear *l)
{
	if (!l)
		return;
	pool_release(&l->pool);
	free(l);
}

void linear_spend(struct linear *l, size_t steps)
{
	*l->budget -= steps < *l->budget ? steps : *l->budget;
}

void linear_add_product(struct linear *l, struct number *to, const struct number *factor,
			const struct number *from)
{
	if (!number_sign(from))
		return;
	linear_spend(l, 1);
	number_add_product(to, factor, from, &l->product);
}

enum linear_status linear_put_form(struct linear *l, void *task)
{
	const struct form_task *form = task;
	struct row row = {.factors = linear_new_numbers(l->n_unknowns)};
	struct variable *v = add_variable(l);
	struct number coefficient;

	number_init(&coefficient);
	for (size_t i = 0; i < form->n; i++) {
		const struct variable *unknown = &l->variables[form->terms[i].unknown];

		linear_set_dec(&coefficient, form->terms[i].coefficient);
		linear_add_product(l, &v->value.real, &coefficient, &unknown->value.real);
		linear_add_product(l, &v->value.tiny, &coefficient, &unknown->value.tiny);
		if (!unknown->is_basic) {
			number_add(&row.factors[unknown->place], &row.factors[unknown->place],
				   &coefficient);
			continue;
		}
		for (size_t c = 0; c < l->n_unknowns; c++)
			linear_add_product(l, &row.factors[c], &coefficient,
					   &l->rows[unknown->place].factors[c]);
	}
	number_clear(&coefficient);
	row.basic = l->n_variables - 1;
	v->is_basic = true;
	v->place = l->n_rows;
	l->rows = grown(l->rows, l->n_rows, &l->rows_capacity, sizeof(*l->rows));
	l->rows[l->n_rows++] = row;
	*form->variable = row.basic;
	return LINEAR_OK;
}

enum linear_status linear_add_form(struct linear *l, const struct linear_term *terms, size_t n,
				   size_t *variable)
{
	struct form_task task = {terms, n, variable};

	return linear_guarded(l, linear_put_form, &task);
}

enum linear_status linear_remove_form(struct linear *l, void *task)
{
	struct row *row = &l->rows[l->n_rows - 1];
	struct variable *v = &l->variables[l->n_variables - 1];

	(void)task;
	/* Without a bound it never had a reason to leave its row. */
	assert(v->is_basic && v->place == l->n_rows - 1);
	for (size_t c = 0; c < l->n_unknowns; c++)
		number_clear(&row->factors[c]);
	pool_put(row->factors, l->n_unknowns * sizeof(*row->factors) + 1);
	number_clear(&v->value.real);
	number_clear(&v->value.tiny);
	number_clear(&v->low);
	number_clear(&v->high);
	l->n_rows--;
	l->n_variables--;
	return LINEAR_OK;
}

void linear_drop_form(struct linear *l)
{
	linear_guarded(l, linear_remove_form, NULL);
}
