/*
 * linear.h - exact linear conditions on unknowns that are zero or more: can they all hold, and how
 * far can a sum of unknowns go? Private to check.
 *
 * Rational arithmetic throughout (GMP); nothing is ever rounded before the answer. The method is
 * the "general simplex" of Dutertre and de Moura, with Bland's rule, so that it always ends: every linear
 * form is a variable with bounds of its own, a strict bound is one moved by an infinitely small
 * amount, and a row that cannot be mended names the bounds that stand against each other.
 *
 * GMP ends a program when memory runs out. Here it draws on a pool of its own; when that fails the
 * call in work is left at once, reports LINEAR_NOMEM, and the object is good only for linear_free.
 * Not for use by several threads. Depends on decimal.h and ratio.h.
 */
#ifndef KZBE_LINEAR_H
#define KZBE_LINEAR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ratio.h"

enum linear_status {
	LINEAR_OK = 0,	   /* they can all hold; an extreme was found */
	LINEAR_INFEASIBLE, /* they cannot: see linear_conflict */
	LINEAR_UNBOUNDED,  /* no extreme on this side */
	LINEAR_STOPPED,	   /* the budget of steps was used up: no answer */
	LINEAR_NOMEM,
};

/* An addend of a form. An unknown may stand in several addends. */
struct linear_term {
	size_t unknown;
	struct dec coefficient;
};

#define LINEAR_NO_CONSTRAINT SIZE_MAX

struct linear;

/*
 * n_unknowns unknowns, each zero or more, and room for constraints 0 to n_constraints - 1, all active.
 * *budget counts steps (a multiplication each) down while the object works; borrowed.
 * NULL when memory ran out. Free with linear_free.
 */
struct linear *linear_new(size_t n_unknowns, size_t n_constraints, uint64_t *budget);
void linear_free(struct linear *l);

/*
 * Add a form, the sum of n addends; *variable names it from now on. Unknown i is itself variable i.
 * LINEAR_OK or LINEAR_NOMEM.
 */
enum linear_status linear_add_form(struct linear *l, const struct linear_term *terms, size_t n,
				   size_t *variable);

/* Take the last form away again. It must never have had a bound. */
void linear_drop_form(struct linear *l);

/*
 * Set a variable's bounds; NULL: none on that side. They count while their constraint is active;
 * LINEAR_NO_CONSTRAINT's always do. low_is_strict: above low, not at it. Replaces what was set before.
 */
enum linear_status linear_set_bounds(struct linear *l, size_t variable, const struct dec *low,
				     bool low_is_strict, const struct dec *high, size_t constraint);

/* Let a constraint's bounds count or not. */
enum linear_status linear_set_active(struct linear *l, size_t constraint, bool is_active);

/* Whether all active bounds can hold: LINEAR_OK, LINEAR_INFEASIBLE, LINEAR_STOPPED, LINEAR_NOMEM. */
enum linear_status linear_solve(struct linear *l);

/* After LINEAR_INFEASIBLE: the constraints whose bounds stand against each other, each once, ascending.
 * Valid until the next call. */
const size_t *linear_conflict(const struct linear *l, size_t *n);

/*
 * The highest (or lowest) value of a variable under the active bounds, strict ones closed.
 * LINEAR_OK and *out: exact if numerator and denominator have at most 36 digits, else rounded
 * outward at the 30th significant digit. LINEAR_INFEASIBLE, LINEAR_UNBOUNDED, LINEAR_STOPPED,
 * LINEAR_NOMEM.
 */
enum linear_status linear_extreme(struct linear *l, size_t variable, bool highest,
				  struct ratio *out);

/*
 * After linear_solve gave LINEAR_OK: keep its solution, with the infinitely small made a number so
 * that every strict bound holds. linear_witness gives a form's value in it; false if that has more
 * than 36 digits above or below.
 */
enum linear_status linear_keep_witness(struct linear *l);
bool linear_witness(struct linear *l, const struct linear_term *terms, size_t n, struct ratio *out);

#endif
