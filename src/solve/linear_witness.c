#include "linear_inside.h"

/* delta = min(delta, room / slope), for a slope above zero. */
static void narrow(mpq_t delta, mpq_t room, const mpq_t slope)
{
	if (mpq_sgn(slope) <= 0)
		return;
	mpq_div(room, room, slope);
	if (mpq_cmp(room, delta) < 0)
		mpq_set(delta, room);
}

static enum linear_status keep_witness(struct linear *l, void *task)
{
	mpq_t delta, room, slope;

	(void)task;
	mpq_init(delta);
	mpq_init(room);
	mpq_init(slope);
	mpq_set_ui(delta, 1, 1);
	for (size_t i = 0; i < l->n_variables; i++) {
		struct variable *v = &l->variables[i];

		/* real + tiny delta >= low + strict delta, and real + tiny delta <= high */
		if (variable_has_low(l, v)) {
			mpq_sub(room, v->value.real, v->low);
			mpq_set_ui(slope, variable_is_strict(l, v), 1);
			mpq_sub(slope, slope, v->value.tiny);
			narrow(delta, room, slope);
		}
		if (variable_has_high(l, v)) {
			mpq_sub(room, v->high, v->value.real);
			narrow(delta, room, v->value.tiny);
		}
	}
	if (!l->witness)
		l->witness = linear_new_numbers(l->n_unknowns);
	for (size_t i = 0; i < l->n_unknowns; i++) {
		const struct variable *v = &l->variables[i];

		mpq_mul(l->witness[i], v->value.tiny, delta);
		mpq_add(l->witness[i], l->witness[i], v->value.real);
	}
	mpq_clear(delta);
	mpq_clear(room);
	mpq_clear(slope);
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

static enum linear_status tell_witness(struct linear *l, void *task)
{
	const struct witness_task *witness = task;
	mpq_t sum, coefficient;
	bool fits;

	mpq_init(sum);
	mpq_init(coefficient);
	for (size_t i = 0; i < witness->n; i++) {
		linear_set_dec(coefficient, witness->terms[i].coefficient);
		linear_add_product(l, sum, coefficient, l->witness[witness->terms[i].unknown]);
	}
	fits = linear_get_ratio(sum, witness->out);
	mpq_clear(sum);
	mpq_clear(coefficient);
	return fits ? LINEAR_OK : LINEAR_UNBOUNDED;
}

bool linear_witness(struct linear *l, const struct linear_term *terms, size_t n, struct ratio *out)
{
	struct witness_task task = {terms, n, out};

	return l->witness && linear_guarded(l, tell_witness, &task) == LINEAR_OK;
}
