/*
 * conflict.h - published figures of one period that do not fit together.
 *
 * Depends on indicator.h. Worded by reason.h.
 */
#ifndef KZBE_CONFLICT_H
#define KZBE_CONFLICT_H

#include "indicator.h"

enum conflict_kind {
	CONFLICT_OF_PARTS, /* a printed turnover that exports + imports do not allow */
	CONFLICT_OF_ROWS   /* a printed level that the rows which tile its period do not allow */
};

struct conflict {
	enum conflict_kind kind;
	enum flow flow;
	struct level printed, sum;
};

#define CONFLICTS_MAX (1 + FLOW_COUNT)

/* The conflicts of a period, n of them. Returns DIAG_OK or DIAG_NOMEM. */
enum diag_code conflicts_find(struct calc *calc, const struct series *series, struct period period,
			      struct conflict out[CONFLICTS_MAX], size_t *n);

/* Where very many periods overlap, the search for rows that add up to another is limited: whether calc has
 * reached that limit, so that not all conflicts are found. */
#define CONFLICTS_BUDGET UINT64_C(150000000)
bool conflicts_stopped(const struct calc *calc);

#endif
