/*
 * reason.h - why there is no figure, and what there is to say of a figure, in sentences.
 *
 * English, UTF-8, without capital letter or full stop. Depends on conflict.h.
 */
#ifndef KZBE_REASON_H
#define KZBE_REASON_H

#include "conflict.h"
#include "strbuf.h"

/* "exports", "exports or imports", "exports, imports or turnover"; or with "and". */
void flows_add_names(struct strbuf *out, const bool flows[FLOW_COUNT], bool with_and);

/*
 * Add the reasons why values of one row are missing as one phrase: "the source gives no exports or
 * imports; no turnover for 2021". Equal reasons are given once, flows with the same reason together.
 * Adds nothing if all values are present.
 */
void reason_add_phrase(struct strbuf *out, const struct value *const *values, size_t n);

/* Add a sentence for each conflict, separated by "; ". */
void conflicts_add_words(struct strbuf *out, const struct conflict *conflicts, size_t n);

#endif
