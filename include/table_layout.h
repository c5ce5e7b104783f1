/*
 * table_layout.h - tables as people lay them out, rewritten into the one layout that forms know: two or three lines of
 * headings become one, each column's own heading behind those that stand above it.
 *
 * Depends on diag.h and strbuf.h.
 */
#ifndef KZBE_TABLE_LAYOUT_H
#define KZBE_TABLE_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "diag.h"
#include "strbuf.h"

#define LAYOUT_ROOM 8192 /* that a text may grow by */

/* What was rewritten. */
struct table_layout {
	bool is_changed;
	bool of_labels_alone; /* given: headings are left as they are */
	size_t line;	      /* of the headings that were, 1-based; 0: none */
	struct strbuf said;   /* what stood there */
};

/*
 * Write each column's whole heading into the last of several lines of headings, in the n bytes of a text with
 * LAYOUT_ROOM behind its first INPUT_BLOCK; the others become empty. A text of INPUT_BLOCK bytes is a beginning, and no shorter after
 * it. *out is empty before but for what is given. DIAG_OK or DIAG_NOMEM, with nothing said.
 */
enum diag_code table_layout_settle(char *text, size_t *n, struct table_layout *out);

/*
 * Write the year behind the months and quarters below a row of the year, or below a corner that is one, in a text that
 * is shorter than INPUT_BLOCK, before and after. DIAG_OK or DIAG_NOMEM, with nothing said.
 */
enum diag_code year_rows_settle(char *text, size_t *n);

/* The same of years such as "2022-23" where a line says in which month they begin: they become these months. */
enum diag_code fiscal_years_settle(char *text, size_t *n);

#endif
