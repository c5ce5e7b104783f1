/*
 * markup.h - Markdown and quoted mail: a text without its marks, and where each character stood.
 *
 * Marks of quoting, emphasis, headings, links, notes and tags go, and with them what was struck out, remarks
 * and addresses of links; entities become their characters. What only might be a mark stays.
 */
#ifndef KZBE_MARKUP_H
#define KZBE_MARKUP_H

#include <stdbool.h>
#include <stddef.h>

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

/* Take the marks out of the text, which is owned; it is replaced. False: out of memory; release in every case. */
bool markup_strip(struct markup *markup, char **text, size_t *len);

/* The bytes of the stripped text become those of the whole. */
void markup_range(const struct markup *markup, size_t *offset, size_t *len);

#endif
