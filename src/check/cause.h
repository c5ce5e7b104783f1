/*
 * cause.h - what may have gone wrong with a figure that does not hold. Private to check.
 *
 * A cause is another reading of the printed figure or of the data. It is named only if that reading
 * hits the printed digits: its value rounds to them, or rounding allows them. The caller has seen
 * that the plain reading does not.
 */
#ifndef KZBE_CAUSE_H
#define KZBE_CAUSE_H

#include "alloc.h"
#include "claim.h"
#include "indicator.h"
#include "verdict.h"

struct cause_question {
	struct calc *calc; /* calc->set: where other currencies are looked up; NULL: nowhere */
	const struct series *series; /* whose levels are read; NULL: none */
	const struct claim *claim;
	bool is_data; /* the series is data, not the set that the claim is of */
	/* The right value where it is known, and the range of right values; exact terms. */
	bool has_exact, has_range;
	struct ratio exact;
	struct interval range;
	struct unit unit; /* of amounts in exact terms */
	struct arena *arena;
};

/* Up to CAUSES_NAMED causes, in a fixed order, into out->causes. DIAG_OK or DIAG_NOMEM. */
enum diag_code causes_find(const struct cause_question *question, struct judgement *out);

#endif
