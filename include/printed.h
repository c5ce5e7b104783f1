/*
 * printed.h - printed figures in all their forms: the cells of a data file as claims, claims as a data
 * file's rows, and as conditions that hold together, so that one way of looking up and one way of judging
 * serve all.
 *
 * Depends on claim.h, joint.h and series.h.
 */
#ifndef KZBE_PRINTED_H
#define KZBE_PRINTED_H

#include "claim.h"
#include "joint.h"
#include "series.h"

/*
 * Append every standing figure of a series, levels and printed growths, as a claim with its place
 * in the file (data may be NULL: without the file's name). DIAG_OK or DIAG_NOMEM.
 */
enum diag_code printed_claims(struct claim_list *list, const struct dataset *data,
			      const struct series *series);

/* Levels alone, without the file's name. */
enum diag_code printed_levels(struct claim_list *list, const struct series *series);

/* One level that the series prints or adds up, given in 10^power units of its currency, as a claim in the
 * series' own unit. False if the digits do not fit. */
bool printed_level(const struct series *series, enum flow flow, struct period period,
		   const struct level *level, int power, struct claim *out);

/*
 * What n claims leave to others: a joint whose first n_wanted figures are those in question, which say nothing
 * themselves. Claims that are no condition on levels are left out; one in question must be tried with
 * claim_condition first, for something else stands in its place. NULL: out of memory; else the caller's.
 */
struct joint *printed_joint(const struct claim *wanted, size_t n_wanted, const struct claim *claims,
			    size_t n, struct unit unit);

/* Claims as one series. */
struct printed_set {
	struct dataset data;
	struct series_set set;
	const struct series *series; /* NULL if no claim is a level or a growth */
};

/*
 * The levels and growths among the n claims, as rows in `unit` (amounts without a unit are in it).
 * Of several about the same thing the first one counts that is not qualified. Release in every case.
 * DIAG_OK or DIAG_NOMEM.
 */
enum diag_code printed_set_build(struct printed_set *set, const struct claim *claims, size_t n,
				 struct unit unit, const char reporter[4], const char partner[4]);
void printed_set_release(struct printed_set *set);

#endif
