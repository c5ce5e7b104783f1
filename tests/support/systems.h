/*
 * systems.h - systems of printed figures from text, and all that the joint check says of one, beside
 * what elimination says (eliminate.h).
 */
#ifndef KZBE_TEST_SYSTEMS_H
#define KZBE_TEST_SYSTEMS_H

#include "eliminate.h"
#include "joint.h"

/* "X 2023 + M 2023 / T 2022": exports, imports, turnover; the ends are decimals, "inf", "-inf". */
struct printed {
	const char *sum, *low, *high;
};

#define SILENT(sum)                \
	{                          \
		sum, "-inf", "inf" \
	}

#define ROWS_MAX 16 /* of a table of tests */
#define FIGURES_MAX 48

struct system {
	struct joint_figure figures[FIGURES_MAX];
	size_t n;
};

/* How often what was met, so that a property is known to have been tested. */
struct tally {
	int consistent, contradictory, several, further, with_repairs, with_pairs;
	int told, untold, implied, implied_not, infinite, rounded;
};

struct ratio end_of(const char *text);

struct joint_figure figure_of(const struct printed *printed);

/* Rows up to the first without a text. */
struct system system_of(const struct printed *rows, size_t n);

bool is_silent(const struct joint_figure *figure);

bool is_within(mpq_t value, struct interval range);

/* The copy that joint_new takes must not be ours. */
struct joint *new_joint(const struct system *system);

/* Decide, and compare all that can be asked. Returns the answer. */
enum joint_answer examine(const char *what, const struct system *system, struct tally *tally);

#endif
