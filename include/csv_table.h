/*
 * csv_table.h - a CSV file of our own: a header line that names columns in any order, and rows.
 *
 * What such files have in common is here: finding the columns, errors that point at cells, the first
 * error's code, a file that holds nothing. What a row means is its reader's. Depends on csv_reader.h.
 */
#ifndef KZBE_CSV_TABLE_H
#define KZBE_CSV_TABLE_H

#include "csv_reader.h"
#include "decimal.h"
#include "diag.h"
#include "figure.h"
#include "interval.h"
#include "period.h"
#include "unit.h"

/* How such files are read: with comments, and in UTF-8, or else with a word about it. */
extern const struct csv_reader_options csv_table_options;

#define CSV_COLUMNS_MAX 32
#define CSV_NO_CELL SIZE_MAX

struct csv_table;

/* What kind of file it is. */
struct csv_table_kind {
	const char *const *names; /* of the columns; one is named by its index here */
	/* What else columns may be called, words in small letters separated by commas, if the file has no
	 * column of their name; NULL: nothing. */
	const char *const *other_names;
	const char *
		derived; /* what is passed over without a warning, written so, too; NULL: nothing */
	const char
		*decisive; /* what figures cannot be read without, written so, too; NULL: nothing */
	size_t n;	   /* at most CSV_COLUMNS_MAX */
	const char *holds; /* "claims" */
	const char *begin_with; /* a header line that would be right */
	/* The first columns, so many, must be there; what else is wrong with the header, if
	 * anything, `check_header` decides. */
	size_t n_needed;
	void (*check_header)(struct csv_table *table, const struct csv_record *header);
	bool may_have_comments; /* below the header too: lines that begin with # */
	bool may_be_empty;	/* no row but the header is no error */
	bool may_repeat_header; /* files written one behind the other have one each */
	bool may_show_scales;	/* figures may have letters behind them: "262.8M" */
	/* Whether a row is left out by what its cell of the first column says: a sum of others; NULL: none is. */
	bool (*is_of_others)(const char *s, size_t n);
	/* A line below the header that begins with # and is no row; false: it is nothing that is known. NULL:
	 * there are none. */
	bool (*take_comment)(void *ctx, struct csv_table *table, const struct csv_record *record);
	/* A row of the right width; what is wrong is reported by csv_table_refuse and its kin. */
	void (*read_row)(void *ctx, struct csv_table *table, const struct csv_record *record);
};

/* One file being read. */
struct csv_table {
	const struct csv_table_kind *kind;
	const char *path;
	void *ctx;
	struct diag_sink *sink;
	size_t cell_of[CSV_COLUMNS_MAX]; /* index of each column's cell, or CSV_NO_CELL */
	size_t header_cells,
		n_named; /* the latter up to the last cell with a name, or with a word about it */
	bool has_header;
	size_t n_rows;
	/* Whether a cell of a column that is not read says that its row is none to be read; NULL: none does. */
	bool (*says_other)(const char *s, size_t n);
	size_t n_left_out; /* such rows */
	struct unit
		shown; /* beside figures of the row in hand, which its reader sets to {0}; a power below: several */
	bool marks_figures; /* marks of notes may stand behind figures, as publishers have them */
	status_set marked;  /* what those of figures said since the reader set it to 0 */
	int figure_power;   /* of the last figure looked at */
	enum diag_code failed; /* the first error */
	size_t errors_before;  /* of the sink */
};

/* path is borrowed. */
void csv_table_init(struct csv_table *table, const struct csv_table_kind *kind, const char *path,
		    void *ctx, struct diag_sink *sink);

/* A csv_record_handler: ctx is the table. */
bool csv_table_on_record(void *table, const struct csv_record *record);

/* The end of the file: `code` is that of reading it, already reported. Reports a file without header or, unless
 * it may be empty, without rows. Returns the first error's code. */
enum diag_code csv_table_finish(struct csv_table *table, enum diag_code code, bool may_be_empty);

/* All of these for the file at path ("-": standard input); comment lines before the header are
 * skipped. */
enum diag_code csv_table_read(const struct csv_table_kind *kind, const char *path, void *ctx,
			      struct diag_sink *sink);

/* Remember the first error. */
void csv_table_note(struct csv_table *table, enum diag_code code);

bool csv_table_has(const struct csv_table *table, size_t column);

/* Whether the header calls the column by a part of `name`, in any case; also if the file does not have it. */
bool csv_table_calls(const struct csv_table *table, const struct csv_record *header, size_t column,
		     const char *name);

/* Whether a column of the kind stands in this cell of the header, 0-based. */
bool csv_table_reads(const struct csv_table *table, size_t cell);

/* The cell of a column, or an empty one if the file does not have the column. */
struct csv_cell csv_table_cell(const struct csv_table *table, const struct csv_record *record,
			       size_t column);

/* Send *diag to the sink, pointing at byte `offset` of a cell. */
void csv_table_send(struct csv_table *table, const struct csv_record *record, size_t cell,
		    size_t offset, struct diag *diag);

/* What is wrong with a cell. */
struct cell_fault {
	size_t column, offset; /* a byte of the column's cell, to be pointed at */
	enum diag_code code;
	const char *what, *remedy;
};

/* The error "WHAT 'cell' in column NAME". */
void csv_table_refuse_at(struct csv_table *table, const struct csv_record *record,
			 const struct cell_fault *fault);

/* The same, pointing at where the cell begins. */
void csv_table_refuse(struct csv_table *table, const struct csv_record *record, size_t column,
		      enum diag_code code, const char *what, const char *remedy);

/* The same of a figure that could not be read, pointing at byte `offset` of the cell. */
void csv_table_refuse_figure(struct csv_table *table, const struct csv_record *record,
			     size_t column, size_t offset, enum figure_status status, char mark);

/* A period that could not be read, by period_parse's answer; nothing if it could. */
void csv_table_refuse_period(struct csv_table *table, const struct csv_record *record,
			     size_t column, enum period_status status);

/* A figure's cell without the letters behind it that name a scale, where the kind may have them. */
struct csv_cell csv_table_figure_cell(struct csv_table *table, const struct csv_record *record,
				      size_t column);

/* A printed figure in the notation of the file. False after a diagnostic why it is none. */
bool csv_table_figure(struct csv_table *table, const struct csv_record *record, size_t column,
		      struct dec *value, enum qualifier *qualifier);

/* A column of months or quarters next to one of years: the year alone would be a wrong period. */
bool csv_table_refuse_parts_of_years(struct csv_table *table, const struct csv_record *header,
				     size_t column);

#endif
