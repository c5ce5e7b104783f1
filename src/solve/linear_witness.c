#include "linear_inside.h"

#include "alloc.h"

/* delta = min(delta, room / slope), for a slope above zero. */
static void narrow(struct number *delta, struct number *room, const struct number *slope)
{
	if (number_sign(slope) <= 0)
		return;
	number_divide(room, room, slope);
	if (number_compare(room, delta) < 0)
		number_set(delta, room);
}

static enum linear_status keep_witness(struct linear *l, void *task)
{
	struct number delta, room, slope;

	(void)task;
	number_init(&delta);
	number_init(&room);
	number_init(&slope);
	number_set_whole(&delta, 1);
	for_each_of(struct variable, v, l->variables, l->n_variables) {
		/* real + tiny delta >= low + strict delta, and real + tiny delta <= high */
		if (variable_has_low(l, v)) {
			number_subtract(&room, &v->value.real, &v->low);
			number_set_whole(&slope, variable_is_strict(l, v));
			number_subtract(&slope, &slope, &v->value.tiny);
			narrow(&delta, &room, &slope);
		}
		if (variable_has_high(l, v)) {
			number_subtract(&room, &v->high, &v->value.real);
			narrow(&delta, &room, &v->value.tiny);
		}
	}
	if (!l->witness)
		l->witness = linear_new_numbers(l->n_unknowns);
	for (size_t i = 0; i < l->n_unknowns; i++) {
		const struct variable *v = &l->variables[i];

		number_multiply(&l->witness[i], &v->value.tiny, &delta);
		number_add(&l->witness[i], &l->witness[i], &v->value.real);
	}
	number_clear(&delta);
	number_clear(&room);
	number_clear(&slope);
	return LINEAR_OK;
}

enum linear_status linear_keep_witness(struct linear *l)
{
	return linear_guarded(l, keep_witness, NULL);
}

struct witness_task {
	const struct linear_term *terms;
	size_t n;
	struct ratio *out;
};

static enum linear_status describe_witness(struct linear *l, void *task)
{
	const struct witness_task *witness = task;
	struct number sum, coefficient;
	bool fits;

	number_init(&sum);
	number_init(&coefficient);
	for (size_t i = 0; i < witness->n; i++) {
		linear_set_dec(&coefficient, witness->terms[i].coefficient);
		linear_add_product(l, &sum, &coefficient, &l->witness[witness->terms[i].unknown]);
	}
	fits = linear_get_ratio(&sum, witness->out);
	number_clear(&sum);
	number_clear(&coefficient);
	return fits ? LINEAR_OK : LINEAR_UNBOUNDED;
}

bool linear_witness(struct linear *l, const struct linear_term *terms, size_t n, struct ratio *out)
{
	struct witness_task task = {terms, n, out};

	return l->witness && linear_guarded(l, describe_witness, &task) == LINEAR_OK;
}
