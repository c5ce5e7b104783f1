/*
 * html_text.h - a page as text: its headline, paragraphs, entries of lists, tables. Private to unpack.
 *
 * What is not shown is left out: scripts, styles, menus, deleted text, marks of notes. Depends on document.h.
 */
#ifndef KZBE_HTML_TEXT_H
#define KZBE_HTML_TEXT_H

#include "document.h"

/* Add the page of n bytes at s to the document; encoding: what is said of it elsewhere, or "". DIAG_OK,
 * or a code after a diagnostic. */
enum diag_code html_text(struct document *document, const char *s, size_t n, const char *encoding,
			 const char *path, struct diag_sink *sink);

#endif
