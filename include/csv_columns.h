/*
 * csv_columns.h - the columns of a CSV file by their names, and errors that point at cells.
 *
 * For files of our own whose header line names columns in any order. Depends on csv_reader.h.
 */
#ifndef KZBE_CSV_COLUMNS_H
#define KZBE_CSV_COLUMNS_H

#include "csv_reader.h"
#include "diag.h"

#define CSV_COLUMNS_MAX 32
#define CSV_NO_CELL SIZE_MAX

struct csv_columns {
	const char *const *names; /* borrowed; a column is named by its index here */
	size_t n;
	size_t cell_of[CSV_COLUMNS_MAX]; /* index of each column's cell, or CSV_NO_CELL */
	size_t header_cells;
	struct diag_sink *sink;
};

/* n is at most CSV_COLUMNS_MAX. */
void csv_columns_init(struct csv_columns *columns, const char *const *names, size_t n,
		      struct diag_sink *sink);

/* Find the columns in the header, in capitals or not. A name that stands twice is an error: each is
 * sent, and the code of the first is returned. */
enum diag_code csv_columns_map(struct csv_columns *columns, const struct csv_record *header);

/* Warn of each name that is no column, with the nearest one. */
void csv_columns_warn_unknown(const struct csv_columns *columns, const struct csv_record *header);

bool csv_columns_has(const struct csv_columns *columns, size_t column);

/* The cell of a column, or an empty one if the file does not have the column. */
struct csv_cell csv_columns_cell(const struct csv_columns *columns, const struct csv_record *record,
				 size_t column);

/* An error unless the record has as many cells as the header. */
enum diag_code csv_columns_check_width(const struct csv_columns *columns,
				       const struct csv_record *record);

/* Send *diag, pointing at byte `offset` of a cell; returns its code, DIAG_OK for a warning. */
enum diag_code csv_columns_send(const struct csv_columns *columns, const struct csv_record *record,
				size_t cell, size_t offset, struct diag *diag);

/* Send "WHAT 'cell' in column NAME", pointing at byte `offset` of the column's cell. */
enum diag_code csv_columns_refuse(const struct csv_columns *columns,
				  const struct csv_record *record, size_t column, size_t offset,
				  enum diag_code code, const char *what, const char *remedy);

#endif
