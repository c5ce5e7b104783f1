#include "linear.h"

#include <assert.h>
#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#include <gmp.h>

#include "number_pool.h"

/* A value with an infinitely small part: real + tiny * delta. */
struct value {
	mpq_t real, tiny;
};

struct variable {
	struct value value;
	mpq_t low, high;
	bool has_low, has_high, low_is_strict;
	size_t owner; /* of both bounds */
	size_t place; /* its row if it is basic, else its column */
	bool is_basic;
};

struct row {
	size_t basic; /* the variable that this row gives as a sum of the non-basic ones */
	mpq_t *factors;
};

struct linear {
	struct pool pool;
	bool is_broken; /* memory ran out in the middle of something */
	uint64_t *budget;
	size_t n_unknowns; /* and columns */
	struct variable *variables;
	size_t n_variables, variables_capacity;
	struct row *rows;
	size_t n_rows, rows_capacity;
	size_t *nonbasic; /* the variable of each column */
	bool *is_active;  /* by owner */
	size_t n_owners;
	bool strict_as_closed;
	size_t *conflict;
	size_t n_conflict;
	bool *is_in_conflict; /* by owner; scratch */
	mpq_t *witness;	      /* of each unknown */
	mpq_t theta, product, difference;
};

/* Run `work` where it may be left from within an allocation. */
static enum linear_status guarded(struct linear *l,
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

static void set_dec(mpq_t out, struct dec d)
{
	uint64_t halves[2] = {d.low, d.high};
	mpz_t power;

	mpz_import(mpq_numref(out), 2, -1, sizeof(uint64_t), 0, 0, halves);
	if (d.negative)
		mpz_neg(mpq_numref(out), mpq_numref(out));
	mpz_set_ui(mpq_denref(out), 1);
	mpz_init(power);
	mpz_ui_pow_ui(power, 10, (unsigned long)(d.scale < 0 ? -d.scale : d.scale));
	if (d.scale < 0)
		mpz_mul(mpq_numref(out), mpq_numref(out), power);
	else
		mpz_swap(mpq_denref(out), power);
	mpz_clear(power);
	mpq_canonicalize(out);
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

static mpq_t *new_numbers(size_t n)
{
	mpq_t *numbers = pool_array(n, sizeof(mpq_t));

	for (size_t i = 0; i < n; i++)
		mpq_init(numbers[i]);
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
	mpq_init(v->value.real);
	mpq_init(v->value.tiny);
	mpq_init(v->low);
	mpq_init(v->high);
	v->owner = LINEAR_NO_OWNER;
	return v;
}

static enum linear_status set_up(struct linear *l, void *task)
{
	(void)task;
	l->nonbasic = pool_array(l->n_unknowns, sizeof(*l->nonbasic));
	l->is_active = pool_array(l->n_owners, sizeof(*l->is_active));
	l->is_in_conflict = pool_array(l->n_owners, sizeof(*l->is_in_conflict));
	l->conflict = pool_array(l->n_owners, sizeof(*l->conflict));
	for (size_t i = 0; i < l->n_owners; i++)
		l->is_active[i] = true;
	for (size_t i = 0; i < l->n_unknowns; i++) {
		struct variable *v = add_variable(l);

		v->has_low = true; /* at zero, where mpq_init left it */
		v->place = i;
		l->nonbasic[i] = i;
	}
	mpq_init(l->theta);
	mpq_init(l->product);
	mpq_init(l->difference);
	return LINEAR_OK;
}

struct linear *linear_new(size_t n_unknowns, size_t n_owners, uint64_t *budget)
{
	struct linear *l = calloc(1, sizeof(*l));

	if (!l)
		return NULL;
	l->n_unknowns = n_unknowns;
	l->n_owners = n_owners;
	l->budget = budget;
	if (guarded(l, set_up, NULL)) {
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

static void spend(struct linear *l)
{
	if (*l->budget)
		--*l->budget;
}

/* to += factor * from */
static void add_product(struct linear *l, mpq_t to, const mpq_t factor, const mpq_t from)
{
	if (!mpq_sgn(from))
		return;
	spend(l);
	mpq_mul(l->product, factor, from);
	mpq_add(to, to, l->product);
}

struct form_task {
	const struct linear_term *terms;
	size_t n;
	size_t *variable;
};

static enum linear_status add_form(struct linear *l, void *task)
{
	const struct form_task *form = task;
	struct row row = {.factors = new_numbers(l->n_unknowns)};
	struct variable *v = add_variable(l);
	mpq_t coefficient;

	mpq_init(coefficient);
	for (size_t i = 0; i < form->n; i++) {
		const struct variable *unknown = &l->variables[form->terms[i].unknown];

		set_dec(coefficient, form->terms[i].coefficient);
		add_product(l, v->value.real, coefficient, unknown->value.real);
		add_product(l, v->value.tiny, coefficient, unknown->value.tiny);
		if (!unknown->is_basic) {
			mpq_add(row.factors[unknown->place], row.factors[unknown->place],
				coefficient);
			continue;
		}
		for (size_t c = 0; c < l->n_unknowns; c++)
			add_product(l, row.factors[c], coefficient,
				    l->rows[unknown->place].factors[c]);
	}
	mpq_clear(coefficient);
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

	return guarded(l, add_form, &task);
}

static enum linear_status drop_form(struct linear *l, void *task)
{
	struct row *row = &l->rows[l->n_rows - 1];
	struct variable *v = &l->variables[l->n_variables - 1];

	(void)task;
	/* Without a bound it never had a reason to leave its row. */
	assert(v->is_basic && v->place == l->n_rows - 1);
	for (size_t c = 0; c < l->n_unknowns; c++)
		mpq_clear(row->factors[c]);
	pool_put(row->factors, l->n_unknowns * sizeof(mpq_t) + 1);
	mpq_clear(v->value.real);
	mpq_clear(v->value.tiny);
	mpq_clear(v->low);
	mpq_clear(v->high);
	l->n_rows--;
	l->n_variables--;
	return LINEAR_OK;
}

void linear_drop_form(struct linear *l)
{
	guarded(l, drop_form, NULL);
}

/* --- bounds ------------------------------------------------------------------------------------- */

static bool counts(const struct linear *l, const struct variable *v)
{
	return v->owner == LINEAR_NO_OWNER || l->is_active[v->owner];
}

static bool has_low(const struct linear *l, const struct variable *v)
{
	return v->has_low && counts(l, v);
}

static bool has_high(const struct linear *l, const struct variable *v)
{
	return v->has_high && counts(l, v);
}

static bool is_strict(const struct linear *l, const struct variable *v)
{
	return v->low_is_strict && !l->strict_as_closed;
}

/* Order of the value and the lower bound. */
static int against_low(const struct linear *l, const struct variable *v)
{
	int order = mpq_cmp(v->value.real, v->low);

	return order ? order : mpq_cmp_ui(v->value.tiny, is_strict(l, v), 1);
}

static int against_high(const struct variable *v)
{
	int order = mpq_cmp(v->value.real, v->high);

	return order ? order : mpq_sgn(v->value.tiny);
}

static bool is_below(const struct linear *l, const struct variable *v)
{
	return has_low(l, v) && against_low(l, v) < 0;
}

static bool is_above(const struct linear *l, const struct variable *v)
{
	return has_high(l, v) && against_high(v) > 0;
}

/* Move a non-basic variable to one of its bounds, and the basic ones with it. */
static void move_to_bound(struct linear *l, struct variable *v, bool to_low)
{
	mpq_t step, small;

	mpq_init(step);
	mpq_init(small);
	mpq_sub(step, to_low ? v->low : v->high, v->value.real);
	mpq_set_ui(small, to_low && is_strict(l, v), 1);
	mpq_sub(small, small, v->value.tiny);
	for (size_t r = 0; r < l->n_rows; r++) {
		struct variable *basic = &l->variables[l->rows[r].basic];
		mpq_t *factor = &l->rows[r].factors[v->place];

		if (!mpq_sgn(*factor))
			continue;
		add_product(l, basic->value.real, *factor, step);
		add_product(l, basic->value.tiny, *factor, small);
	}
	mpq_add(v->value.real, v->value.real, step);
	mpq_add(v->value.tiny, v->value.tiny, small);
	mpq_clear(step);
	mpq_clear(small);
}

/* Bounds changed: a non-basic variable must lie within its own. */
static void settle(struct linear *l, struct variable *v)
{
	if (v->is_basic)
		return;
	if (is_below(l, v))
		move_to_bound(l, v, true);
	else if (is_above(l, v))
		move_to_bound(l, v, false);
}

struct bounds_task {
	size_t variable, owner;
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
	v->owner = bounds->owner;
	if (bounds->low)
		set_dec(v->low, *bounds->low);
	if (bounds->high)
		set_dec(v->high, *bounds->high);
	settle(l, v);
	return LINEAR_OK;
}

enum linear_status linear_set_bounds(struct linear *l, size_t variable, const struct dec *low,
				     bool low_is_strict, const struct dec *high, size_t owner)
{
	struct bounds_task task = {variable, owner, low, high, low_is_strict};

	return guarded(l, set_bounds, &task);
}

struct active_task {
	size_t owner;
	bool is_active;
};

static enum linear_status set_active(struct linear *l, void *task)
{
	const struct active_task *change = task;

	l->is_active[change->owner] = change->is_active;
	for (size_t i = 0; i < l->n_variables && change->is_active; i++) {
		if (l->variables[i].owner == change->owner)
			settle(l, &l->variables[i]);
	}
	return LINEAR_OK;
}

enum linear_status linear_set_active(struct linear *l, size_t owner, bool is_active)
{
	struct active_task task = {owner, is_active};

	return guarded(l, set_active, &task);
}

/* --- pivoting ----------------------------------------------------------------------------------- */

/* Exchange the basic variable of row r with the non-basic one of column c. */
static void pivot(struct linear *l, size_t r, size_t c)
{
	struct row *row = &l->rows[r];
	size_t leaving = row->basic, entering = l->nonbasic[c];
	mpq_t factor;

	mpq_init(factor);
	/* x_r = a x_c + rest becomes x_c = (1/a) x_r - (1/a) rest. */
	mpq_inv(factor, row->factors[c]);
	mpq_set_si(row->factors[c], -1, 1);
	mpq_neg(l->theta, factor);
	for (size_t i = 0; i < l->n_unknowns; i++) {
		if (mpq_sgn(row->factors[i])) {
			spend(l);
			mpq_mul(row->factors[i], row->factors[i], l->theta);
		}
	}
	for (size_t k = 0; k < l->n_rows; k++) {
		struct row *other = &l->rows[k];

		if (k == r || !mpq_sgn(other->factors[c]))
			continue;
		mpq_set(factor, other->factors[c]);
		mpq_set_ui(other->factors[c], 0, 1);
		for (size_t i = 0; i < l->n_unknowns; i++)
			add_product(l, other->factors[i], factor, row->factors[i]);
	}
	mpq_clear(factor);
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

		if (l->rows[r].basic < smallest && (is_below(l, v) || is_above(l, v))) {
			smallest = l->rows[r].basic;
			found = r;
		}
	}
	return found;
}

/* Whether a non-basic variable can go up (direction 1) or down (-1). */
static bool can_move(const struct linear *l, const struct variable *v, int direction)
{
	return direction > 0 ? !has_high(l, v) || against_high(v) < 0
			     : !has_low(l, v) || against_low(l, v) > 0;
}

/* The column with the smallest variable that can move row r up or down; n_unknowns: none. */
static size_t entering_column(const struct linear *l, size_t r, int direction)
{
	size_t found = l->n_unknowns;

	for (size_t c = 0; c < l->n_unknowns; c++) {
		int sign = mpq_sgn(l->rows[r].factors[c]);

		if (sign && can_move(l, &l->variables[l->nonbasic[c]], sign * direction) &&
		    (found == l->n_unknowns || l->nonbasic[c] < l->nonbasic[found]))
			found = c;
	}
	return found;
}

/* Row r cannot go further in this direction: its bound and those that hold it back. */
static void note_conflict(struct linear *l, size_t r)
{
	size_t owner = l->variables[l->rows[r].basic].owner;

	memset(l->is_in_conflict, 0, l->n_owners * sizeof(*l->is_in_conflict));
	if (owner != LINEAR_NO_OWNER)
		l->is_in_conflict[owner] = true;
	for (size_t c = 0; c < l->n_unknowns; c++) {
		owner = l->variables[l->nonbasic[c]].owner;
		if (mpq_sgn(l->rows[r].factors[c]) && owner != LINEAR_NO_OWNER)
			l->is_in_conflict[owner] = true;
	}
	l->n_conflict = 0;
	for (size_t i = 0; i < l->n_owners; i++) {
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

		if (r == l->n_rows)
			return LINEAR_OK;
		if (!*l->budget)
			return LINEAR_STOPPED;
		leaving = &l->variables[l->rows[r].basic];
		to_low = is_below(l, leaving);
		c = entering_column(l, r, to_low ? 1 : -1);
		if (c == l->n_unknowns) {
			note_conflict(l, r);
			return LINEAR_INFEASIBLE;
		}
		pivot(l, r, c);
		move_to_bound(l, leaving, to_low);
	}
}

static enum linear_status solve(struct linear *l, void *task)
{
	bool *strict_as_closed = task;

	if (l->strict_as_closed != *strict_as_closed) {
		l->strict_as_closed = *strict_as_closed;
		for (size_t i = 0; i < l->n_variables; i++)
			settle(l, &l->variables[i]);
	}
	return find_solution(l);
}

enum linear_status linear_solve(struct linear *l, bool strict_as_closed)
{
	return guarded(l, solve, &strict_as_closed);
}

const size_t *linear_conflict(const struct linear *l, size_t *n)
{
	*n = l->n_conflict;
	return l->conflict;
}

/* --- extremes ----------------------------------------------------------------------------------- */

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
	if (direction > 0 ? has_high(l, v) : has_low(l, v)) {
		mpq_sub(l->theta, direction > 0 ? v->high : v->value.real,
			direction > 0 ? v->value.real : v->low);
		*r = l->n_rows;
		stopper = l->nonbasic[c];
	}
	for (size_t k = 0; k < l->n_rows; k++) {
		const struct variable *basic = &l->variables[l->rows[k].basic];
		int sign = mpq_sgn(l->rows[k].factors[c]) * direction, order;

		if (!sign || !(sign > 0 ? has_high(l, basic) : has_low(l, basic)))
			continue;
		mpq_sub(l->difference, sign > 0 ? basic->high : basic->value.real,
			sign > 0 ? basic->value.real : basic->low);
		spend(l);
		mpq_div(l->difference, l->difference, l->rows[k].factors[c]);
		mpq_abs(l->difference, l->difference);
		order = stopper == SIZE_MAX ? -1 : mpq_cmp(l->difference, l->theta);
		if (order < 0 || (order == 0 && l->rows[k].basic < stopper)) {
			mpq_set(l->theta, l->difference);
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
		step = mpq_sgn(l->rows[goal].factors[c]) * direction;
		entering = &l->variables[l->nonbasic[c]];
		find_stop(l, c, step, &r);
		if (r == l->n_rows + 1)
			return LINEAR_UNBOUNDED;
		if (r == l->n_rows) {
			move_to_bound(l, entering, step < 0);
		} else {
			struct variable *leaving = &l->variables[l->rows[r].basic];
			bool to_low = mpq_sgn(l->rows[r].factors[c]) * step < 0;

			pivot(l, r, c);
			move_to_bound(l, leaving, to_low);
		}
	}
}

/* A whole number of at most 36 digits as a decimal. */
static bool get_dec(const mpz_t z, struct dec *out)
{
	uint64_t halves[2] = {0, 0};
	struct dec d;

	if (mpz_sizeinbase(z, 2) > 128)
		return false;
	mpz_export(halves, NULL, -1, sizeof(uint64_t), 0, 0, z);
	d = (struct dec){halves[1], halves[0], 0, mpz_sgn(z) < 0};
	if (!dec_is_valid(d))
		return false;
	*out = d;
	return true;
}

static bool get_ratio(const mpq_t q, struct ratio *out)
{
	struct dec over, under;

	if (!get_dec(mpq_numref(q), &over) || !get_dec(mpq_denref(q), &under))
		return false;
	*out = ratio_make(over, under);
	return true;
}

/* The nearest decimal with 30 significant digits above q, or below it. */
static bool get_rounded(const mpq_t q, bool up, struct ratio *out)
{
	mpz_t power, quotient;
	long digits =
		(long)mpz_sizeinbase(mpq_numref(q), 10) - (long)mpz_sizeinbase(mpq_denref(q), 10);
	long scale = 30 - digits;
	struct dec d;
	bool fits;

	mpz_init(power);
	mpz_init(quotient);
	mpz_ui_pow_ui(power, 10, (unsigned long)(scale < 0 ? -scale : scale));
	if (scale >= 0)
		mpz_mul(quotient, mpq_numref(q), power);
	else
		mpz_set(quotient, mpq_numref(q));
	if (scale < 0)
		mpz_mul(power, power, mpq_denref(q));
	else
		mpz_set(power, mpq_denref(q));
	if (up)
		mpz_cdiv_q(quotient, quotient, power);
	else
		mpz_fdiv_q(quotient, quotient, power);
	fits = get_dec(quotient, &d) && scale >= DEC_MIN_SCALE && scale <= DEC_MAX_SCALE;
	if (fits) {
		d.scale = (int16_t)scale;
		*out = ratio_of(d);
	}
	mpz_clear(power);
	mpz_clear(quotient);
	return fits;
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
	add_form(l, &form);
	status = climb(l, l->n_rows - 1, extreme->highest ? 1 : -1);
	v = &l->variables[l->n_variables - 1];
	/* More digits than fit anywhere: no limit that could be told. */
	if (status == LINEAR_OK && !get_ratio(v->value.real, extreme->out) &&
	    !get_rounded(v->value.real, extreme->highest, extreme->out))
		status = LINEAR_UNBOUNDED;
	drop_form(l, NULL);
	return status;
}

enum linear_status linear_extreme(struct linear *l, size_t variable, bool highest,
				  struct ratio *out)
{
	struct extreme_task task = {variable, highest, out};

	return guarded(l, find_extreme, &task);
}

/* --- witness ------------------------------------------------------------------------------------ */

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
		if (has_low(l, v)) {
			mpq_sub(room, v->value.real, v->low);
			mpq_set_ui(slope, is_strict(l, v), 1);
			mpq_sub(slope, slope, v->value.tiny);
			narrow(delta, room, slope);
		}
		if (has_high(l, v)) {
			mpq_sub(room, v->high, v->value.real);
			narrow(delta, room, v->value.tiny);
		}
	}
	if (!l->witness)
		l->witness = new_numbers(l->n_unknowns);
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
	return guarded(l, keep_witness, NULL);
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
		set_dec(coefficient, witness->terms[i].coefficient);
		add_product(l, sum, coefficient, l->witness[witness->terms[i].unknown]);
	}
	fits = get_ratio(sum, witness->out);
	mpq_clear(sum);
	mpq_clear(coefficient);
	return fits ? LINEAR_OK : LINEAR_UNBOUNDED;
}

bool linear_witness(struct linear *l, const struct linear_term *terms, size_t n, struct ratio *out)
{
	struct witness_task task = {terms, n, out};

	return l->witness && guarded(l, tell_witness, &task) == LINEAR_OK;
}
