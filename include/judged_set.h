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

/* Of which pair and currency a figure is; a currency of NULL: of none that is known. */
struct judged_key {
	const char *reporter, *partner, *currency;
	bool is_fiscal; /* of a fiscal year, which nothing of calendar years bears on */
};

/* Figures of one pair and currency, by their numbers: first, next[first], and so on to last. */
struct judged_chain {
	size_t first, last;
	bool is_taken; /* the caller's */
};

/* Figures sorted into chains. A zeroed struct is empty; release it in every case. */
struct judged_chains {
	struct judged_key *keys; /* by figure */
	struct judged_chain *chains;
	size_t n;     /* chains */
	size_t *next; /* by figure: the next of its chain */
};

/* Room for figures 0 to n_figures - 1, whose keys the caller then sets. False: out of memory. */
bool judged_chains_init(struct judged_chains *sorted, size_t n_figures);

/* Sort them; chains are in order of their first figures, and figures without a currency go into none. False: out
 * of memory. */
bool judged_chains_sort(struct judged_chains *sorted, size_t n_figures);
void judged_chains_release(struct judged_chains *sorted);

struct judged_set {
	struct claim_list claims; /* copies; the first n_data are those of the series */
	size_t n_data;
	const struct series *series; /* NULL: all are claims */
	size_t *numbers, capacity; /* of each claim behind the series': what the caller calls it */
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
