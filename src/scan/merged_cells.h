/*
 * merged_cells.h - a table whose first column names a year or a country on the first row of its group alone, as cells
 * that are merged in a spreadsheet do. Private to scan.
 *
 * Depends on source_format.h and input.h.
 */
#ifndef KZBE_MERGED_CELLS_H
#define KZBE_MERGED_CELLS_H

#include "input.h"
#include "source_format.h"

struct merged_cells {
	bool filled;
	size_t lost; /* in what was not filled, the line of a year below a country that it does not name, */
	bool lost_is_flow; /* or of a flow below one whose other cells it lacks; 0: none */
};

/*
 * Write the first cell of each group into its other rows, in a block that holds the whole file. Only where the other
 * cells show the groups: there are two or more, each begins with another year, country or flow, and all have the same
 * rows in the same order, by their second cells. A year that is missing elsewhere stays so. DIAG_OK, or DIAG_NOMEM, of
 * which nothing was said.
 */
enum diag_code merged_cells_fill(char block[INPUT_BLOCK], size_t *n,
				 const struct source_found *found, struct merged_cells *out);

#endif
