/*
 * datafile_doubts.h - what a data file leaves open: periods that may be others, and columns that are not read and say of
 * rows what they are. Private to load.
 *
 * Depends on csv_table.h and datafile.h.
 */
#ifndef KZBE_DATAFILE_DOUBTS_H
#define KZBE_DATAFILE_DOUBTS_H

#include "csv_table.h"
#include "datafile.h"

/* Periods such as 2010-11, which may be years that begin in another month, and months where quarters stand. */
struct period_doubts {
	bool has_years, has_quarters, has_months; /* the column is called so */
	/* Dates that are months: all; those that may be years, or quarters; the months of these, a bit each. */
	size_t n_dates, n_of_years, n_of_quarters;
	unsigned quarter_months;
	char date[PERIOD_DATE_MAX]; /* the row's, as 2023-12-31 */
	size_t n_next_years, first; /* rows such as 2010-11; the first one's line */
	size_t n_steps;	    /* of these rows, those a year later or earlier than the one before */
	struct period last; /* of the row before */
};

/* The heading of the periods. */
void period_doubts_begin(struct period_doubts *doubts, const char *heading);

/* A date of which its first or last day is given, as that month; another cell as it is. */
struct csv_cell period_doubts_date(struct period_doubts *doubts, struct csv_cell cell);

/* A period of a row. Whether it is a month that may be a quarter. */
bool period_doubts_see(struct period_doubts *doubts, struct csv_cell cell, struct period period,
		       size_t line);

/* All periods of a column of years, or year by year, are such as 2010-11: no months, which is refused, as are dates
 * that are all 1 January, or days of quarters. */
void period_doubts_finish(const struct period_doubts *doubts, struct csv_table *table);

#define UNREAD_MAX 64
#define UNREAD_ASKED 1024

/* Columns of no known name. */
struct unread_cells {
	datafile_narrows *narrows; /* NULL: nothing is asked */
	size_t n;
	uint64_t asked[UNREAD_ASKED]; /* hashes of cells that say nothing of rows like theirs */
	struct {
		size_t cell;
		char heading[DIAG_QUOTE_MAX];
	} all[UNREAD_MAX];
};

void unread_cells_map(struct unread_cells *unread, const struct csv_table *table,
		      const struct csv_record *header);

/* A row that such a column says to be of a part of the trade; true after a diagnostic. */
bool unread_cells_refuse(struct unread_cells *unread, struct csv_table *table,
			 const struct csv_record *record, const struct observation *row);

#endif
