/*
 * article_verdict.h - the figures of a running text judged: against data where there are data, and
 * always by each other.
 *
 * A figure whose reading is doubtful is never a finding: it matches, or it is unclear. Figures about
 * another pair of countries than the data's are not in the data, and are judged by each other alone.
 * Depends on article.h and verdict.h.
 */
#ifndef KZBE_ARTICLE_VERDICT_H
#define KZBE_ARTICLE_VERDICT_H

#include "article.h"
#include "verdict.h"

/* More distinct figures of one pair and currency are not judged by each other. */
#define ARTICLE_SET_MAX 1500

/* Figures that were judged by each other. */
struct article_set {
	struct claim *claims; /* owned; copies */
	size_t n, n_data;     /* the first n_data are the data's */
	struct judgement *judgements;
	struct consistency consistency;
	size_t *numbers; /* of each claim behind the data's: whose it is among all */
};

struct article_verdicts {
	struct judgement *judgements; /* owned; one for each claim given, in order */
	size_t n;
	struct article_set *sets; /* owned */
	size_t n_sets, sets_capacity;
	struct claim *copies; /* private */
};

void article_verdicts_release(struct article_verdicts *verdicts);

/*
 * Judge n claims of texts. judging->series are the data (n_series 0: none), of which `data` holds the
 * files' names; the claims about reporter and partner are judged by them. Release *out in every case.
 * DIAG_OK or DIAG_NOMEM.
 */
enum diag_code article_judge(struct judging *judging, const struct claim *claims, size_t n,
			     const struct dataset *data, const char reporter[4],
			     const char partner[4], struct article_verdicts *out);

#endif
