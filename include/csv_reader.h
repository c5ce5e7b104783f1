/*
 * csv_reader.h - CSV records with true places, on libcsv.
 *
 * Bytes are pushed in pieces of any size; the records do not depend on how they were cut. Strict
 * RFC 4180: a quote inside an unquoted cell, text behind a closing quote, or a carriage return that
 * ends a record without a line feed, is an error, not a guess. One liberty: spaces and tabs around
 * a cell are dropped, unless they are quoted. On top of libcsv it knows the physical line and
 * column of each cell, skips a BOM and blank lines, finds the separator (or takes it from a first line
 * such as "sep=;", which Excel knows), and refuses NUL bytes,
 * invalid UTF-8 and oversized cells.
 * Depends on diag.h, encoding.h and strbuf.h.
 */
#ifndef KZBE_CSV_READER_H
#define KZBE_CSV_READER_H

#include <stdbool.h>
#include <stddef.h>

#include "diag.h"

#define CSV_CELL_MAX ((size_t)64 * 1024)
#define CSV_RECORD_MAX ((size_t)8 * 1024 * 1024) /* also a physical line's limit */

struct csv_cell {
	const char *text; /* NUL-terminated, no NUL inside; "" for an empty cell */
	size_t len;
};

/* One record; everything in it is borrowed and valid only during the call that hands it over. */
struct csv_record {
	const struct csv_cell *cells;
	size_t n; /* cells, at least 1 */
	char separator;
	bool is_damaged; /* an encoding error in it was reported already: do not report more */
	const char *path;
	size_t line;	 /* physical line on which it starts, 1-based */
	const char *raw; /* its bytes as they stand in the file */
	size_t raw_len;
	bool is_barred; /* a bar stands before the first cell */
	bool is_sheet;	/* the line is a row of a sheet, the cells its columns */
	/* The cells as names of columns are compared (header_names); NULL: they were not made. */
	const struct csv_cell *names;
};

#define CSV_GUESS "CP1251 or CP1252"

struct csv_reader_options {
	bool skip_comments; /* lines that begin with #, and not with a cell of it, before the first record */
	char separator; /* 0: found in the first line, comma, semicolon or tab */
	/* A line that is not UTF-8 is in this encoding (encoding.h), or in the one that it looks like
	 * (CSV_GUESS); NULL: it is an error. */
	const char *fallback;
	bool reports_fallback; /* a warning says so, once */
	bool skip_empty;       /* records without anything in any cell are none */
	bool is_sheet;	       /* as csv_reader_of_sheet */
	/* What stood in this line before it was rewritten: places in it are given there; 0: none was. Borrowed. */
	size_t said_line;
	const char *said;
	size_t n_said;
	/* Called for each line that skip_comments leaves out, with its line break; NULL: nobody is. */
	void (*on_comment)(void *ctx, const char *line, size_t n, size_t line_number);
};

/* Returns false to end the reading (an error was reported). */
/* Whether the record is no row, but a remark below a table: "Source: Eurostat", "Note: provisional", "* revised". It has
 * fewer cells than the `n` of the header, or nothing behind the first. */
bool csv_record_is_remark(const struct csv_record *record, size_t n);

typedef bool csv_record_handler(void *ctx, const struct csv_record *record);

struct csv_reader; /* private */

/*
 * path is borrowed and shown in diagnostics. Returns NULL when memory ran out. Free with
 * csv_reader_free.
 */
struct csv_reader *csv_reader_new(const char *path, struct csv_reader_options options,
				  csv_record_handler *handler, void *ctx, struct diag_sink *sink);
void csv_reader_free(struct csv_reader *reader);

/* Push n bytes. Returns DIAG_OK, or the first code that ended the reading; then pushing more does
 * nothing. Errors that do not end it (encoding) are only sent to the sink. */
enum diag_code csv_reader_feed(struct csv_reader *reader, const char *bytes, size_t n);

/*
 * The next byte pushed is the first one of a record, and stands at the beginning of this physical
 * line: for reading some records of a text, or from its middle. Only where a record has ended.
 */
void csv_reader_at(struct csv_reader *reader, size_t line);

/* Records are rows of a sheet, and cells its columns: places are given as "B12". */
void csv_reader_of_sheet(struct csv_reader *reader);

/* Whether the bytes pushed so far end with a complete record. */
bool csv_reader_is_between(const struct csv_reader *reader);

/* How many physical lines have been pushed to their end, or skipped. */
size_t csv_reader_line(const struct csv_reader *reader);

/* The separator found or given; '\0' before the first record. */
char csv_reader_separator(const struct csv_reader *reader);

/* The input is complete: deliver what is left. To be called once, also after a failure. */
enum diag_code csv_reader_finish(struct csv_reader *reader);

/*
 * Point a diagnostic at byte `offset` of cell `index` (offset counts in the cell's text; a cell
 * with doubled quotes before it is off by those): fills path, line, column, excerpt and caret.
 * index may be n, for the end of the record.
 */
void csv_record_locate(const struct csv_record *record, size_t index, size_t offset,
		       struct diag *diag);

/* The column of a cell in its physical line, 1-based, in code points. */
size_t csv_record_column(const struct csv_record *record, size_t index);

#endif
