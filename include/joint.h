/*
 * joint.h - can all these printed figures be true together, and if not, which are wrong?
 *
 * A printed figure is a condition on levels that nobody may have printed: a sum of levels, or one
 * divided by another, lies in the range that the printed digits stand for. Levels are zero or more,
 * turnover is exports plus imports, and a flow over a period is the sum of the flow over its parts.
 * A figure with a divisor presupposes that the divisor is above zero. With that every condition is
 * linear, and the answers are exact: rational arithmetic, never a tolerance.
 *
 * Figures are given once, as an array; a figure is named by its index in it. Depends on series.h.
 */
#ifndef KZBE_JOINT_H
#define KZBE_JOINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "interval.h"
#include "period.h"
#include "series.h"

/* A level, added (sign 1) or taken away (-1). */
struct joint_term {
	enum flow flow;
	struct period period;
	int sign;
};

#define JOINT_MAX_TERMS 4

/*
 * The sum of `over`, divided by the sum of `under` (n_under 0: by `months`, or by one where that is
 * 0), lies in `range`. Levels are in one unit, the same for all figures. The range's ends are decimal
 * or infinite; a figure without limits on either side says nothing: it is there for its range to be found.
 */
struct joint_figure {
	struct joint_term over[JOINT_MAX_TERMS], under[JOINT_MAX_TERMS];
	size_t n_over, n_under;
	int32_t months; /* of an average; an end times them must fit, or it says nothing */
	struct interval range;
};

enum joint_answer {
	JOINT_CONSISTENT,    /* all can be true together */
	JOINT_CONTRADICTORY, /* they cannot */
	JOINT_STOPPED,	     /* the limit of steps was reached: not known */
};

/* Connected figures are not decided if their conditions by their levels are more: it would
 * take minutes and gigabytes. Some thousand figures. */
#define JOINT_SIZE_MAX ((size_t)3000000)

/* Steps that one struct joint may take in all: some seconds. */
#define JOINT_BUDGET UINT64_C(12000000)

/* Figures that cannot stand together, and what would mend that. */
struct joint_contradiction {
	const size_t *members; /* irreducible: without any one of them the others can stand */
	size_t n_members;
	const size_t *repairs; /* each figure that alone, if misprinted, explains everything */
	size_t n_repairs;
	const size_t (*pairs)[2]; /* if no single one does: each pair that does */
	size_t n_pairs;
	bool is_complete; /* repairs and pairs are all there are: the limit was not reached */
	bool is_further; /* beside another, which no figure alone explains: without repairs and pairs, which stand
			   * with that one; it has a member that none before it has */
};

struct joint;

/* The figures are copied. NULL when memory ran out. Free with joint_free. */
struct joint *joint_new(const struct joint_figure *figures, size_t n);
void joint_free(struct joint *joint); /* NULL: nothing to do */

/* Before joint_decide: of the further contradictions find those of so many members, with NO_FURTHER none. */
#define NO_FURTHER ((size_t)1)
void joint_limit_further(struct joint *joint, size_t most);

/* What is left of JOINT_BUDGET; 0: nothing more is found out. */
uint64_t joint_steps_left(const struct joint *joint);

/*
 * Whether all can be true. If they cannot, the contradictions are found: figures that share no
 * level are judged apart, so there may be several. DIAG_OK or DIAG_NOMEM.
 */
enum diag_code joint_decide(struct joint *joint, enum joint_answer *answer);

/*
 * The same for figures that are those of `other`, which is decided, without the limits of the single repairs
 * of its contradictions: the answers follow from there, at once. Contradictions are not looked into.
 */
enum diag_code joint_decide_mended(struct joint *joint, const struct joint *other,
				   enum joint_answer *answer);

/* After joint_decide: what holds for the figures that hang together with this one; for all figures if it
 * says nothing itself. */
enum joint_answer joint_answer_about(const struct joint *joint, size_t figure);

/* After joint_decide said JOINT_CONTRADICTORY. Owned by *joint. First one of each set of connected figures, then the
 * further ones. */
size_t joint_n_contradictions(struct joint *joint);
const struct joint_contradiction *joint_contradiction(struct joint *joint, size_t i);

/*
 * Give a figure another range; it must have a limit before and after. What joint_decide found about figures
 * connected with it is forgotten, contradictions included, and only that is decided again.
 */
void joint_set_range(struct joint *joint, size_t figure, struct interval range);

/* All figures, connected ones one after the other: if looked at in this order, each linear
 * system is built once. `order` has room for all. */
void joint_order(const struct joint *joint, size_t *order);

/* After JOINT_CONSISTENT: what a figure would be in one choice of true levels, the same for all
 * figures. False if that takes more than 36 digits, or if the figure speaks of levels that no
 * figure bears on; or if memory ran out, which joint_has_failed then says, once and for all. */
bool joint_witness(struct joint *joint, size_t figure, struct ratio *out);
bool joint_has_failed(const struct joint *joint);

/*
 * The range that all other figures leave to this one: what it would have to be. *answer is
 * JOINT_CONTRADICTORY if the others cannot stand together, or would have its divisor be zero;
 * JOINT_STOPPED if the limit was reached; *out is set only with JOINT_CONSISTENT.
 * DIAG_OK or DIAG_NOMEM. Ends are exact up to 36 digits, else rounded outward.
 */
enum diag_code joint_implied(struct joint *joint, size_t figure, enum joint_answer *answer,
			     struct interval *out);

#endif
