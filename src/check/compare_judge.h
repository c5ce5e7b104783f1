/*
 * compare_judge.h - does rounding explain the difference of two figures? Private to check.
 */
#ifndef KZBE_COMPARE_JUDGE_H
#define KZBE_COMPARE_JUDGE_H

#include "compare.h"

/*
 * By the two levels alone: the same value, or one rounds to the other's printed digits; or
 * their ranges share a value. The same source that prints other digits of the same place has
 * changed its figure, even where the ranges touch.
 */
enum compare_verdict compare_ranges(const struct compare_relation *relation,
				    const struct compared_figure *figure);

/*
 * Judge again what is no match: the coarser figure as a claim against the finer one's source, with
 * all that its figures allow together, figures cut off or round, and causes. DIAG_OK or DIAG_NOMEM.
 */
enum diag_code compare_judge(struct comparison *comparison);

#endif
