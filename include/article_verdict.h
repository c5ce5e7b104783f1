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

/* More distinct figures of one pair and currency are not checked against one another. */
#define ARTICLE_SET_MAX 1500

struct article_verdicts {
	struct judgement *judgements; /* owned; one for each claim given, in order */
	size_t n;
	struct judged_set *sets; /* owned; what of each pair and currency was judged together */
	size_t n_sets, sets_capacity;
	struct claim *copies; /* private */
};

void article_verdicts_release(struct article_verdicts *verdicts);

/*
 * Judge n claims of texts. judge->series are the data (n_series 0: none), of which `data` holds the
 * files' names; the claims about reporter and partner are judged by them. Release *out in every case.
 * DIAG_OK or DIAG_NOMEM.
 */
enum diag_code article_judge(struct judge *judge, const struct claim *claims, size_t n,
			     const struct dataset *data, const char reporter[4],
			     const char partner[4], struct article_verdicts *out);

#endif
