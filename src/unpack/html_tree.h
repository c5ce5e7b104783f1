/*
 * html_tree.h - a page as a tree of elements, on gumbo, in bounded memory and time. Private to unpack.
 *
 * gumbo has no word for memory that runs out and keeps no limit: it is given memory here, and left where
 * there is none. Depends on diag.h.
 */
#ifndef KZBE_HTML_TREE_H
#define KZBE_HTML_TREE_H

#include <stddef.h>

#include <gumbo.h>

#include "diag.h"

struct html_tree; /* private */

/* The tree of the n bytes of UTF-8 at s, which must outlive it. DIAG_OK; or DIAG_NOMEM or DIAG_RANGE (made to fill
 * memory, or nested too deeply), which has been reported. Free *tree in every case; NULL is none. */
enum diag_code html_tree_read(struct html_tree **tree, const char *s, size_t n, const char *path,
			      struct diag_sink *sink);
const GumboNode *html_tree_root(const struct html_tree *tree);
void html_tree_free(struct html_tree *tree);

/* An attribute's value; NULL: there is none. */
const char *html_attribute(const GumboNode *node, const char *name);

#endif
