/*
 * own_file.h - a file on its way from its first bytes to its rows, and the program's own data file. Private to scan.
 *
 * Depends on datafile.h, input.h, part_reading.h and table_layout.h.
 */
#ifndef KZBE_OWN_FILE_H
#define KZBE_OWN_FILE_H

#include "datafile.h"
#include "input.h"
#include "part_reading.h"
#include "table_layout.h"
#include "wide_table.h"

/* The bytes that were read already, and those that were not. */
struct rest {
	struct input *input;
	char *block;
	size_t start, n; /* what of the block was not handed on yet */
	const struct source_found *found;
	struct part_reading *part;  /* NULL: the whole is read */
	bool by_rows;		    /* they did not come sorted */
	struct table_layout layout; /* what was rewritten */
	struct source_dates dates;  /* around the table */
	bool has_told_year;	    /* a row, of whichever pair, is of the one that they tell */
	enum flow told_flow; /* the one that all lines above are of; FLOW_COUNT: there is none */
};

/* The lines above a table, the sheet's name and the lines below it that name its unit, if all of it is in the block. */
void rest_add_title_lines(const struct rest *rest, struct strbuf *lines);

static inline enum flow rest_flow_of(const struct wide_title *title)
{
	return title->has_flow ? title->flow : FLOW_COUNT;
}

/* The lines above a table are no header, and none of its own is known. */
enum diag_code own_file_refuse_headings(const struct rest *rest, struct diag_sink *sink);

/* Read a data file, of which the first n bytes stand in the block. */
enum diag_code own_file_read(struct rest *rest, struct datafile_title *title, struct dataset *data,
			     struct diag_sink *sink);

#endif
