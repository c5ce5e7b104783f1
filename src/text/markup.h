/*
 * markup.h - Markdown and quoted mail: a text without its marks, and where each character stood. Private to
 * text.
 *
 * Marks of quoting, emphasis, headings, links, notes and tags go, and with them what was struck out, remarks
 * and addresses of links; entities become their characters. What only might be a mark stays. Depends on article.h.
 */
#ifndef KZBE_MARKUP_H
#define KZBE_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

#include "article.h"

/* From here on, the text's byte `stripped` was the byte `original`. Where `whole` is above 0, all bytes up to the next
 * piece stand for the `whole` bytes there. */
struct markup_piece {
	size_t stripped, original, whole;
};

struct markup {
	char *original; /* owned: the text with its marks; NULL: it has none */
	size_t original_len;
	struct markup_piece *pieces; /* owned, in order */
	size_t n, capacity;
};

void markup_release(struct markup *markup);

/* Take the marks out of article->text. False: out of memory; release in every case. */
bool markup_strip(struct markup *markup, struct article *article);

/* Give the text its marks back: the places of its claims and numbers, and the claims' texts, are those of
 * the whole text then. False: out of memory. */
bool markup_restore(struct markup *markup, struct article *article);

#endif
