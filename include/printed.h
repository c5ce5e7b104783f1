/*
 * printed.h - printed figures in both their forms: the cells of a data file as claims, and claims
 * as a data file's rows, so that one way of looking up and one way of judging serve both.
 *
 * Depends on claim.h and series.h.
 */
#ifndef KZBE_PRINTED_H
#define KZBE_PRINTED_H

#include "claim.h"
#include "series.h"

/*
 * Append every standing figure of a series, levels and printed growths, as a claim with its place
 * in the file (data may be NULL: without the file's name). DIAG_OK or DIAG_NOMEM.
 */
enum diag_code printed_claims(struct claim_list *list, const struct dataset *data,
			      const struct series *series);

/* Claims as one series. */
struct printed_set {
	struct dataset data;
	struct series_set set;
	const struct series *series; /* NULL if no claim is a level or a growth */
};

/*
 * The levels and growths among the n claims, as rows in `unit` (amounts without a unit are in it).
 * Of several about the same thing the first one counts that is not hedged. Release in every case.
 * DIAG_OK or DIAG_NOMEM.
 */
enum diag_code printed_set_build(struct printed_set *set, const struct claim *claims, size_t n,
				 struct unit unit, const char reporter[4], const char partner[4]);
void printed_set_release(struct printed_set *set);

#endif
