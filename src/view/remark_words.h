/*
 * remark_words.h - what is said of a judged figure, in the language in use. Private to view.
 */
#ifndef KZBE_REMARK_WORDS_H
#define KZBE_REMARK_WORDS_H

#include "strbuf.h"
#include "verdict.h"

/* A remark about the judgement's claim, as a sentence without capital or full stop. */
void remark_add_words(struct strbuf *out, const struct remark *remark, const struct judgement *of);

/* A number in the claim's terms, with its signs; the unit of an amount, with a space before it; a
 * range in exact terms: "351.52 to 351.95", "288.9 or more", with the fewest decimals that, rounded
 * outward, widen it by no more than a twentieth. */
void judgement_add_number(struct strbuf *out, const struct judgement *judgement, struct dec number);
void judgement_add_unit(struct strbuf *out, const struct judgement *judgement);
void judgement_add_range(struct strbuf *out, const struct judgement *judgement,
			 struct interval range, bool with_unit);

#endif
