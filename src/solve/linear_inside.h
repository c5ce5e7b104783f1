/*
 * linear_inside.h - what the files of the simplex method share. Private to the files linear*.c.
 *
 * Everything but the functions of linear.h runs within linear_guarded: memory that runs out leaves it.
 */
#ifndef KZBE_LINEAR_INSIDE_H
#define KZBE_LINEAR_INSIDE_H

#include "linear.h"
#include "number.h"
#include "number_pool.h"

/* A value with an infinitely small part: real + tiny * delta. */
struct value {
	struct number real, tiny;
};

#define NO_VARIABLE SIZE_MAX

struct variable {
	struct value value;
	struct number low, high;
	bool has_low, has_high, low_is_strict;
	size_t constraint;	   /* of both bounds */
	size_t next_of_constraint; /* its constraint's next variable; NO_VARIABLE: none */
	size_t place;		   /* its row if it is basic, else its column */
	bool is_basic;
};

struct row {
	size_t basic; /* the variable that this row gives as a sum of the non-basic ones */
	struct number *factors;
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
	size_t *nonbasic;	     /* the variable of each column */
	bool *is_active;	     /* by constraint */
	size_t *first_of_constraint; /* by constraint: its first variable, or NO_VARIABLE */
	size_t n_constraints;
	bool strict_as_closed;
	size_t *conflict;
	size_t n_conflict;
	bool *is_in_conflict;	/* by constraint; scratch */
	struct number *witness; /* of each unknown */
	struct number theta, product, difference;
};

struct form_task {
	const struct linear_term *terms;
	size_t n;
	size_t *variable;
};

/* linear.c */

/* Run `work` where it may be left from within an allocation. */
enum linear_status linear_guarded(struct linear *l,
				  enum linear_status (*work)(struct linear *, void *), void *task);
struct number *linear_new_numbers(size_t n);
void linear_spend(struct linear *l, size_t steps);
/* to += factor * from */
void linear_add_product(struct linear *l, struct number *to, const struct number *factor,
			const struct number *from);
enum linear_status linear_put_form(struct linear *l, void *task);
enum linear_status linear_remove_form(struct linear *l, void *task);

/* linear_number.c */

void linear_set_dec(struct number *out, struct dec d);
bool linear_get_ratio(const struct number *n, struct ratio *out);
/* The nearest decimal with 30 significant digits above n, or below it. */
bool linear_get_rounded(const struct number *n, bool up, struct ratio *out);

/* linear_bounds.c */

bool variable_has_low(const struct linear *l, const struct variable *v);
bool variable_has_high(const struct linear *l, const struct variable *v);
bool variable_is_strict(const struct linear *l, const struct variable *v);
/* Order of the value and the lower bound. */
int variable_against_low(const struct linear *l, const struct variable *v);
int variable_against_high(const struct variable *v);
bool variable_is_below(const struct linear *l, const struct variable *v);
bool variable_is_above(const struct linear *l, const struct variable *v);
/* Move a non-basic variable to one of its bounds, and the basic ones with it. */
void variable_move(struct linear *l, struct variable *v, bool to_low);
/* Bounds changed: a non-basic variable must lie within its own. */
void variable_settle(struct linear *l, struct variable *v);

#endif
