/*
 * article_verdict.h - the figures of a running text judged: against data where there are data, and
 * always against one another.
 *
 * A figure whose reading is doubtful is never a finding: it matches, or it is unclear. Figures about
 * another pair of countries than the data's are not in the data, and are checked against one another alone.
 * Depends on article.h and judged_set.h.
 */
#ifndef KZBE_ARTICLE_VERDICT_H
#define KZBE_ARTICLE_VERDICT_H

#include "article.h"
#include "judged_set.h"

/* Distinct figures of one pair and currency that are checked against one another; more are not. */
#define ARTICLE_SET_MAX 1500

struct article_verdicts {
	struct judgement *judgements; /* owned; one for each claim given, in order */
	struct judged_set *sets; /* owned; what of each pair and currency was judged together */
	size_t n_sets, sets_capacity;
	struct claim *copies; /* private */
};

void article_verdicts_release(struct article_verdicts *verdicts);

/* The claims of texts, and what they are judged by. */
struct article_claims {
	const struct claim *claims;
	size_t n;
	const struct dataset *data;	/* the names of the data's files */
	const char *reporter, *partner; /* whose claims are judged by the data */
};

/* Judge them; judge->series are the data (n_series 0: none). Release *out in every case. DIAG_OK or
 * DIAG_NOMEM. */
enum diag_code article_judge(struct judge *judge, const struct article_claims *of,
			     struct article_verdicts *out);

#endif
