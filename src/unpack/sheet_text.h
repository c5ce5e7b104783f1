/*
 * sheet_text.h - the cells of a table as lines of CSV, in UTF-8. Private to unpack.
 *
 * A row of the sheet is a line of the text, so that places in one are places in the other: a line break
 * inside a cell becomes a space. Rows are as wide as the widest before. Depends on strbuf.h.
 */
#ifndef KZBE_SHEET_TEXT_H
#define KZBE_SHEET_TEXT_H

#include "strbuf.h"

#define SHEET_ROWS_MAX ((size_t)1 << 20)
#define SHEET_COLUMNS_MAX ((size_t)16384)

#define SHEET_FORMULA "=" /* stands in the cell of a formula without a result */

struct sheet_text {
	struct strbuf out;  /* of which the first bytes were taken; empty when all were */
	size_t taken;	    /* bytes of that */
	struct strbuf line; /* the row that is being written */
	size_t row;	    /* the last that was written, 1-based; 0: none */
	size_t column;	    /* cells in the line */
	size_t width;	    /* of the widest row */
	bool has_cell;	    /* with something in it */
};

void sheet_text_init(struct sheet_text *text);
void sheet_text_release(struct sheet_text *text);

/* Put the n bytes into a cell of the row, 0-based, to the right of those that were put. Empty ones need not
 * be put. */
void sheet_text_put(struct sheet_text *text, size_t column, const char *s, size_t n);

/* The row is complete: it is this one, 1-based and below those before. An empty one is written when another
 * one follows; one that is not below, not at all. */
void sheet_text_end_row(struct sheet_text *text, size_t row);

/* Forget the row that is being written. */
void sheet_text_drop_row(struct sheet_text *text);

/* Take up to size bytes of the text, in order; how many. */
size_t sheet_text_take(struct sheet_text *text, char *block, size_t size);

/* What a cell shows from this byte on is set high, low or smaller than the rest: a mark such as 1, [2], * or a behind a
 * figure or a name stays apart from it, as a raised digit or in brackets; digits that may go on with the figure are
 * set apart by "^", which no number has. Nothing where it is all of the cell. */
void sheet_text_raise(struct strbuf *cell, size_t from);

/* Memory ran out. */
bool sheet_text_has_failed(const struct sheet_text *text);

#endif
