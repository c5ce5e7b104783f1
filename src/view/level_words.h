/*
 * level_words.h - at which level of a publisher's file figures were found, in words. Private to view.
 */
#ifndef KZBE_LEVEL_WORDS_H
#define KZBE_LEVEL_WORDS_H

#include "dataset.h"
#include "strbuf.h"

/* Add what people should know of the row's figures: "exports, imports: a sum of ...; turnover: ..."; nothing where all
 * stand in the file as they are. */
void level_add_words(struct strbuf *out, const struct observation *row);

#endif
