/*
 * page.h - the frame of a page for a browser: one file that asks nothing of the network and runs no
 * script, with its colours and its style.
 *
 * Text goes in through escape_html alone. Depends on strbuf.h.
 */
#ifndef KZBE_PAGE_H
#define KZBE_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "strbuf.h"

/* A colour of the style by its name (var(--name)), on a light and on a dark ground. Each text colour
 * can be read on each ground: contrast 4.5 and more, which a unit test computes. */
struct page_color {
	const char *name, *light, *dark;
	bool is_ground;
};

extern const struct page_color page_colors[];
extern const size_t n_page_colors;

/* Everything up to the content; title is text, language a BCP 47 tag of ours. */
void page_begin(struct strbuf *out, const char *title, const char *language);
void page_end(struct strbuf *out);

#endif
