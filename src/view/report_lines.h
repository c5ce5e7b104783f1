/*
 * report_lines.h - what a report says below its table. Private to view.
 */
#ifndef KZBE_REPORT_LINES_H
#define KZBE_REPORT_LINES_H

#include "row_values.h"

/* Notes and lines about one row: why values are missing, what does not fit together, status, two
 * sources, the data file's note. DIAG_OK or DIAG_NOMEM. */
enum diag_code builder_note_row(struct builder *builder, struct report_row *row,
				struct period period);

/* "No figures by quarter: the shortest period in the data is a year." */
void add_empty_grid(struct strbuf *out, enum grid by, int32_t shortest);

/* The months of the shortest period of a series. */
int32_t series_shortest_period(const struct series *series);

/* That line below the table. False when memory ran out. */
bool builder_note_empty_grid(struct builder *builder);

/* The lines that close the block: qualifiers, growth, an example of a range, assumptions, source; the
 * rows' lines are sorted by kind. False when memory ran out. */
bool builder_close(struct builder *builder);

#endif
