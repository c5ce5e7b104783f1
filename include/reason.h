/*
 * reason.h - why there is no figure, and what about a figure deserves a word: in sentences.
 *
 * English, UTF-8, without capital letter or full stop. Depends on indicator.h.
 */
#ifndef KZBE_REASON_H
#define KZBE_REASON_H

#include "indicator.h"
#include "strbuf.h"

/* "exports", "exports or imports", "exports, imports or turnover"; or with "and". */
void flows_add_names(struct strbuf *out, const bool flows[FLOW_COUNT], bool with_and);

/*
 * Add the reasons why values of one row are missing as one phrase: "the source gives no exports or
 * imports; no turnover for 2021". Equal reasons are given once, flows with the same reason together.
 * Adds nothing if all values are present.
 */
void reason_add_phrase(struct strbuf *out, const struct value *const *values, size_t n);

/*
 * Add a word about a period in which published figures do not fit together: a printed turnover
 * that its parts do not allow, a row that differs from the rows that tile it. Adds nothing, or
 * sentences separated by "; ". Returns DIAG_OK or DIAG_NOMEM.
 */
enum diag_code reason_add_conflicts(struct strbuf *out, struct calc *calc,
				    const struct series *series, struct period period);

/*
 * Where very many periods overlap, rows that add up to another are looked for only so long: whether
 * calc has reached that, and words are no longer complete.
 */
#define CONFLICTS_BUDGET UINT64_C(150000000)
bool reason_conflicts_stopped(const struct calc *calc);

#endif
