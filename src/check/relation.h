/*
 * relation.h - what other printed figures give for one, directly: by one sum, difference or growth.
 * Private to check.
 */
#ifndef KZBE_RELATION_H
#define KZBE_RELATION_H

#include "alloc.h"
#include "claim.h"
#include "indicator.h"

struct relation {
	struct ratio exact;    /* in exact terms (claim_exact_value) of the series' unit */
	struct interval range; /* that the printed figures allow by it */
	bool can_be_cut; /* the level itself, cut off where digits are lost: never a difference that
				  only stands in for it */
	bool is_of_rows; /* a sum of the period's parts */
	const char *text; /* "220.7 + 303"; in the arena */
};

#define RELATIONS_MAX 12

/* Of the longer periods that hold one, the first so many are looked at. */
#define RESTS_MAX 64

/*
 * How many rows may be tried in search of rows that add up, for all claims together: some seconds' work.
 * Only where very many periods overlap are they more; then such relations are no longer found.
 */
#define RELATIONS_BUDGET UINT64_C(150000000)
bool relations_have_stopped(const struct calc *calc);

/* What the series gives for a claim that is no multiple: the indicator's value over its period, on the
 * base that it names. DIAG_OK, also when it is missing, or DIAG_NOMEM. */
enum diag_code claim_value(struct calc *calc, const struct claim *claim,
			   const struct series *series, struct value *out);

/*
 * The two balances that a multiple of a balance compares, without their sign; `now` is the one that
 * is multiplied to. False if they are not known, or one is a surplus and one a deficit; then *out has
 * the reasons of the one that is missing, if one is.
 */
bool multiple_of_balances(struct calc *calc, const struct claim *claim, const struct series *series,
			  struct value out[2], enum diag_code *code);

/*
 * The relations by which figures of `series` other than the claim's own cell give the claim's
 * figure: exports + imports, turnover - imports, the parts of a period, a period less its other
 * parts, a level and its printed growth, the indicator's formula. DIAG_OK or DIAG_NOMEM.
 */
enum diag_code relations_find(struct calc *calc, const struct series *series,
			      const struct claim *claim, struct arena *arena,
			      struct relation out[RELATIONS_MAX], size_t *n);

#endif
