/*
 * page.h - the frame of a page for a browser: one file that asks nothing of the network and runs no
 * script, with its colours and its style.
 *
 * Text goes in through escape_html alone. Depends on strbuf.h.
 */
#ifndef KZBE_PAGE_H
#define KZBE_PAGE_H

#include "strbuf.h"

/* Everything up to the content; title is text, language a BCP 47 tag of ours. */
void page_begin(struct strbuf *out, const char *title, const char *language);
void page_end(struct strbuf *out);

/* The style sheets, made of report's *.css by the build. */
extern const char page_style[], text_page_style[];

#endif
