/*
 * eliminate.h - which printed figures can be true together, found by Fourier-Motzkin elimination
 * over GMP integers: the second way in which the tests judge figures. Shares no code with joint.h.
 *
 * Time is cut at every boundary of a period; exports and imports of each piece are an unknown, zero
 * or more. All derived rows are kept by the input rows they stem from, so that one elimination
 * answers for every subset of the figures. For small systems only: the number of rows may explode.
 */
#ifndef KZBE_TEST_ELIMINATE_H
#define KZBE_TEST_ELIMINATE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <gmp.h>

#include "joint.h"

#define ORACLE_FIGURES 64
#define ORACLE_COLUMNS 24

/* A set of figures: bit i is figure i. */
typedef uint64_t figure_set;

#define FIGURE_BIT(i) (UINT64_C(1) << (i))

struct oracle;

/* Fails the test if the system is too large. */
struct oracle *oracle_new(const struct joint_figure *figures, size_t n);
void oracle_free(struct oracle *oracle);

/* All figures that limit something. */
figure_set oracle_all(const struct oracle *oracle);

/* Figure i, and every figure that bears on its levels or, step by step, on theirs. */
figure_set oracle_group(const struct oracle *oracle, size_t i);

/* Whether the figures of the set can be true together. */
bool oracle_stands(const struct oracle *oracle, figure_set set);

struct oracle_range {
	bool has_low, has_high;
	mpq_t low, high;
};

void oracle_range_init(struct oracle_range *range);
void oracle_range_clear(struct oracle_range *range);

/* What the figures of the set, i not among them, leave to figure i. False if they leave it no
 * value: they cannot stand, or its divisor can only be zero. */
bool oracle_implied(const struct oracle *oracle, size_t i, figure_set set,
		    struct oracle_range *range);

/* The unknowns. */
size_t oracle_n_columns(const struct oracle *oracle);
struct joint_term oracle_column(const struct oracle *oracle, size_t column);

/* Whether figure i speaks of the unknown. */
bool oracle_uses(const struct oracle *oracle, size_t i, size_t column);

/* The value of figure i when the unknowns are these; false if its divisor is not above zero. */
bool oracle_evaluate(const struct oracle *oracle, size_t i, mpq_t *columns, mpq_t out);

/* From the two halves and the scale, not through dec_format. The ratio must be finite. */
void rational_of_dec(mpq_t out, struct dec d);
void rational_of_ratio(mpq_t out, struct ratio finite);

#endif
