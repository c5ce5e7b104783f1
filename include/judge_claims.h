/*
 * judge_claims.h - how printed figures are judged, wherever they come from: by data where there are data, then what
 * these leave open among itself, the figures of each pair and currency together.
 *
 * A command line's claims, those of a claims file and the figures of texts take the same way; what differs is in the
 * steps. Depends on diag.h.
 */
#ifndef KZBE_JUDGE_CLAIMS_H
#define KZBE_JUDGE_CLAIMS_H

#include <stdbool.h>
#include <stddef.h>

#include "diag.h"

/* Of which pair and currency a figure is; a currency of NULL: it is not open, or of none that is known. */
struct judged_key {
	const char *reporter, *partner, *currency;
	bool is_fiscal; /* of a fiscal year, which nothing of calendar years bears on */
};

/* Figures of one pair and currency, by their numbers: first, next[first], and so on to last. */
struct judged_chain {
	size_t first, last;
	bool is_taken; /* into another chain */
};

struct judged_chains {
	struct judged_key *keys; /* by figure */
	struct judged_chain *chains;
	size_t n;     /* chains */
	size_t *next; /* by figure: the next of its chain */
};

/* Figures that are judged together. */
struct judged_members {
	size_t *numbers, n;
	bool is_only; /* there are no others */
};

struct judge_steps {
	enum diag_code (*judge_by_data)(void *context); /* NULL: there are no data */
	struct judged_key (*key)(void *context, size_t number);
	/* Put chains together that belong to one another; NULL: none do. */
	enum diag_code (*join)(void *context, struct judged_chains *sorted);
	enum diag_code (*judge_together)(void *context, const struct judged_members *members);
};

/* Judge figures 0 to n - 1. DIAG_OK, or what a step returned: the first that is not DIAG_OK ends it. */
enum diag_code judge_claims(const struct judge_steps *steps, void *context, size_t n);

#endif
