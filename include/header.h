/*
 * header.h - a publisher's format found again in a file's header.
 */
#ifndef KZBE_HEADER_H
#define KZBE_HEADER_H

#include "source_format.h"

#define HEADER_NUMBERS_MAX 8

/* What a format's header gives: the cell of each of its columns. */
struct header {
	size_t cell_of
		[SOURCE_COLUMNS_MAX]; /* CELL_NONE; CELL_EXTRA: the one behind the last name */
	unsigned char name_of[SOURCE_COLUMNS_MAX]; /* which of the column's names; 0: none */
	size_t n_columns;			   /* of the format */
	size_t n;				   /* cells */
	size_t numbers
		[HEADER_NUMBERS_MAX]; /* cells of other numbers: quantities, CIF and FOB values */
	size_t n_numbers;
	char legend
		[LEGEND_MAX]; /* in small letters, a heading that explains codes of flows: "flow (1=import, 2=export)"; "": none */
	bool ends_with_needed; /* the last name is one that the format needs */
};

#define CELL_NONE SIZE_MAX
#define CELL_EXTRA (SIZE_MAX - 1)

/* Make the names of a record's cells once, for many questions: record->names, in *owned, which the caller frees (NULL:
 * too many cells). False: out of memory. */
bool header_names(struct csv_record *record, void **owned);

/* Find the format's columns in a record; false if one that it needs is missing. */
bool header_map(const struct source_format *format, const struct csv_record *record,
		struct header *header);

/* The heading that explains codes of flows. */
void header_find_legend(const struct csv_record *record, char legend[LEGEND_MAX]);

/* A period without its code behind it, as the World Bank writes both: "2019 [YR2019]". */
struct csv_cell cell_without_code(struct csv_cell cell);

/* How near a header that is no format's is to this one: how many of its columns it has (0 if none of them
 * names countries), and the spelt names
 * of needed ones that it lacks in *lacking, separated by commas. */
size_t header_nearness(const struct source_format *format, const struct csv_record *record,
		       struct strbuf *lacking, size_t *n_lacking);

/* The cell of a record with one of these names, the first that there is; SIZE_MAX: none. */
size_t header_find(const char *names, const struct csv_record *record);

/* The same, of the cells but one. */
size_t header_find_other(const char *names, size_t cell, const struct csv_record *record);

/* Whether the record is a header of the format again: *is_same says whether it has the same columns
 * in the same places. */
bool header_is_again(const struct source_format *format, const struct header *header,
		     const struct csv_record *record, bool *is_same);

/* Whether the program's own file names its columns so. */
bool header_is_own(const struct csv_record *record);

#endif
