/*
 * judged_set.h - printed figures of one pair and currency that are judged together: those that a series
 * prints, and claims about them. Every command checks figures against one another through this.
 *
 * Depends on printed.h and verdict.h.
 */
#ifndef KZBE_JUDGED_SET_H
#define KZBE_JUDGED_SET_H

#include "printed.h"
#include "verdict.h"

struct judged_set {
	struct claim_list claims; /* copies; the first n_data are those of the series */
	size_t n_data;
	const struct series *series; /* NULL: all are claims */
	size_t *numbers, capacity; /* of each claim behind the series': what the caller calls it */
	size_t further_most;	   /* joint_limit_further; the caller's */
	struct judgement *judgements; /* of all, in order; borrow from claims */
	struct consistency consistency;
};

/* Begin with what the series prints (NULL: nothing), in a file of `data`. Release *set in every case.
 * DIAG_OK or DIAG_NOMEM. */
enum diag_code judged_set_begin(struct judged_set *set, const struct dataset *data,
				const struct series *series);

/* Add a copy of a claim, whose texts must live as long as the set. False: out of memory. */
bool judged_set_add(struct judged_set *set, const struct claim *claim, size_t number);

/* Judge all against one another. Amounts that state no unit are in the series', or else in `unit`. DIAG_OK or
 * DIAG_NOMEM. */
enum diag_code judged_set_judge(struct judged_set *set, struct judge *judge, struct unit unit,
				const char *reporter, const char *partner);

void judged_set_release(struct judged_set *set);

#endif
