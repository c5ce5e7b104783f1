/*
 * versions.h - more than two versions of the same trade, figure by figure and side by side.
 *
 * Each two of them are compared as compare.h does; a figure's verdict is the gravest of its pairs'.
 * Figures are counted as the first version's reporter counts them. Depends on compare.h.
 */
#ifndef KZBE_VERSIONS_H
#define KZBE_VERSIONS_H

#include "compare.h"

#define VERSIONS_MAX 10 /* side by side */

/* What one version says of a figure. */
struct version_level {
	struct read_level read; /* in the common unit */
	/* Compared with the first version that has the figure; COMPARE_VERDICT_COUNT: it is that one, or it has
	 * none. */
	enum compare_verdict verdict;
	const struct compared_figure *pair; /* the same in full; NULL: there is nothing to say */
};

struct version_row {
	struct period period;
	enum flow flow;		      /* as the first version counts it */
	struct version_level *levels; /* one for each version */
	size_t n_levels;	      /* how many of them have a figure */
	enum compare_verdict verdict; /* COMPARE_ONLY_IN_A: one version alone has it */
};

struct versions_request {
	const struct series *series[VERSIONS_MAX]; /* each related to the first */
	const struct series_set *sets[VERSIONS_MAX];
	size_t n;
	struct compare_request how; /* rates, scale and period; the rest is not used */
};

struct versions {
	struct versions_request request;
	struct unit unit;
	struct comparison pairs[VERSIONS_MAX][VERSIONS_MAX]; /* [i][j], i before j */
	struct version_row *rows; /* owned; by period, then exports, imports, turnover */
	size_t n;
	struct arena arena;
	struct tiling tiling; /* private */
};

/* Compare all of them. DIAG_OK, DIAG_NOMEM, or DIAG_UNIT if a version needs a rate and there is none.
 * Release *out in every case. */
enum diag_code versions_compare(const struct versions_request *request, struct versions *out);
void versions_release(struct versions *versions);

/* Whether anything differs beyond rounding, or was added or withdrawn. */
bool versions_have_finding(const struct versions *versions);

/* The row's figure in the comparison of versions i and j, i before j; NULL: it has none. */
const struct compared_figure *versions_pair_figure(const struct versions *versions, size_t i,
						   size_t j, const struct version_row *row);

/* How many figures are unclear because too much would have to be added up for them. */
size_t versions_not_added_up(const struct versions *versions);

/* Whether version v reports the first one's trade from the other side. */
bool version_is_mirror(const struct versions *versions, size_t v);

#endif
