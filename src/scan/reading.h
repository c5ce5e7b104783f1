/*
 * reading.h - one publisher's file being read: its rows, the pair wanted, what came of them. Private
 * to scan.
 *
 * Rows go through reading_on_record, in file order; the end of the file is reading_finish, which
 * appends the observations or refuses the file. Parts of a file may be read apart and merged.
 */
#ifndef KZBE_READING_H
#define KZBE_READING_H

#include <stdbool.h>
#include <stddef.h>

#include "diag.h"
#include "header.h"
#include "index.h"
#include "source.h"
#include "source_format.h"
#include "stat_gov_kz.h"
#include "tally.h"
#include "wide_table.h"

/* --- the pairs of reporter and partner that a file has, in the order in which they come -------- */

struct pair {
	char reporter[4], partner[4];
};

#define PAIRS_MAX ((size_t)65536) /* all countries with all: 250 times 250 */

struct pairs {
	struct pair *all;
	size_t n, capacity;
	bool is_one; /* there is one of countries, not of their unions, or two of the same countries */
	size_t n_countries, first; /* private: pairs of countries, and the number of the first */
	struct index index;	   /* private */
};

void pairs_release(struct pairs *pairs);

/* Forget the pairs, keep the memory. */
void pairs_clear(struct pairs *pairs);

/* Add a pair if it is new. False when memory ran out. What comes behind PAIRS_MAX is not kept. */
bool pairs_add(struct pairs *pairs, const struct pair *pair);

#define KEY_MAX 96 /* bytes of the cells of a key, more are not remembered */

/* What a format's read_key said of the record before. */
struct row_key {
	char bytes[KEY_MAX];		    /* of the key's cells, */
	size_t lengths[SOURCE_COLUMNS_MAX]; /* each of this length */
	bool is_known;
	enum row_status status;
	struct source_row row;
};

#define UNKNOWN_MAX 6 /* names that are reported */
#define UNKNOWN_LENGTH 48

#define WIDE_TEXT_OF_HEADINGS 2048

/* The first cell that says something of its row; line 0: none does. */
struct unread_said {
	size_t line, column; /* of the array below */
	char text[DIAG_QUOTE_MAX];
};

/* Columns that no form reads, as far as they may say something of rows. */
struct unread_column {
	size_t cell;
	enum unread_heading heading;
	char name[DIAG_QUOTE_MAX];
	uint64_t last; /* of the cell looked at last, and of what its row is of: the hash */
	struct unread_said says[2]; /* in rows of the pair wanted, of the one other pair */
};

struct unread_columns {
	struct unread_column all[64];
	size_t n;
	struct unread_said narrows[2];
};

/* What lines within a table say of the rows below them. */
struct sections {
	bool awaits; /* what a section names, and no header: else this is said */
	struct diag lacking;
	bool lacks_flow, lacks_partner;
	bool heeds; /* the partner is the caller's, and sections may name others */
	enum { SECTIONS_NONE, SECTIONS_OF_FLOW, SECTIONS_OF_COUNTRY } layout;
	enum row_status status;		/* of the rows of the section */
	bool is_turnover;		/* the last row was a country's, of both flows */
	bool has_country, has_turnover; /* a known one has begun a section; with such figures */
	bool has_read;
};

/* What is being read. */
struct reading {
	const struct source_format *format;
	const struct source_request *request;
	const struct source_found *found; /* NULL: of a part of a file */
	struct dataset *data;
	struct diag_sink *sink;
	const char *path;
	const char
		*sheet; /* of a workbook of which other sheets may have more; NULL: all is read */
	uint32_t file;
	enum diag_code failed; /* the first error */
	bool is_second_time; /* the pair was not found: now all that the file has is to be known */

	const struct csv_record *record; /* in hand; borrowed for the call */
	struct header header;
	bool has_header;
	struct row_key key;
	struct stat_table table;
	struct wide_table wide;
	/* Of the header, the columns that are not read and may tell rows apart: a bit each, and their names. */
	uint64_t apart[WIDE_MEASURES_MAX / 64];
	char apart_names[160];
	uint64_t worded[WIDE_MEASURES_MAX / 64]; /* those of which a word may say what a row is */
	struct unread_said left_out;		 /* a row, for what a cell of it says */
	struct unread_columns unread;
	/* Of a wide table, the flows of rows that were read, and the first row of each that was not. */
	bool has_flow[FLOW_COUNT];
	struct unread_said dropped[FLOW_COUNT];
	size_t n_rows;
	size_t skipped[ROW_BAD + 1]; /* rows by why they were not taken */
	bool only_counted;   /* the row read last, as others of its parts with a figure will be, */
	struct pair counted; /* of whatever pair */
	bool may_lead;	     /* the row read last, others that differ in the product alone */
	struct source_row led;
	enum row_status status; /* of that row */
	int told_year;		/* by the lines above the table; 0: none */
	bool has_told_year;	/* a row, of whichever pair */
	size_t n_dates, n_first_januaries, n_quarter_days;
	unsigned quarter_months; /* of the quarter days, a bit each */
	bool t_is_quarter;	 /* as in struct source_found */
	bool is_made;		 /* of JSON, where a member that is not understood is an error */
	bool is_mark_open;	 /* the file's decimal mark is found out at its end */
	bool shows_point, shows_comma; /* as a decimal mark, in some cell */
	bool is_part;		       /* of a file */
	bool has_total;		       /* of all products, in what is written */
	bool has_some[FLOW_COUNT];     /* and beside it only some of the products */
	size_t n_so_far; /* years' totals that are of the months that the file has of them */
	size_t n_of_some; /* figures of some products that were left out, because others are of all */
	bool has_uneven_levels; /* its periods have figures at different levels of products */
	size_t n_headers;	/* behind the first: files were joined */
	char headings
		[WIDE_TEXT_OF_HEADINGS]; /* of a wide table, to know them again; "": too long */
	struct sections sections;
	struct unread_said odd_cell;	 /* the first one that is left out: "<12"; line 0: none */
	struct unread_said line_between; /* the first line that is not understood; line 0: none */
	bool is_line_between;		 /* rows follow it */
	size_t line_before;		 /* of a wide table, the line of the record before */
	size_t country_line; /* the last line there that is but a country's name; 0: none */
	size_t turned_line; /* a line in a wide table that says of what is below it what its title does not; 0: none */
	/* Such a line that names but a flow or a year: below it the same headings begin a table of these. */
	size_t plain_turn_line;
	struct wide_title turn;
	size_t narrowing_line; /* in a wide table, that says of a column that it is of a part of a year; 0: none */
	size_t n_narrow; /* rows of the pair as wide as the header; others have an empty cell more */
	size_t shifted_line; /* of the first of these others that may be shifted; 0: none */
	/* Of the rows of whichever pair the one product; whether they are of several, or not all were looked at. */
	char product[PRODUCT_CODE_MAX];
	size_t product_len;
	bool has_products;
	size_t n_off_level; /* records of the pair wanted, not at the level wanted */
	/* Rows, each in one of these or in skipped: of the pair wanted; of the one pair in `others`; of
	 * other pairs. */
	size_t n_of_pair, n_kept, n_of_others;
	size_t n_used; /* records in the totals that were written */

	char reporter[4], partner[4]; /* wanted */
	bool wants_any_partner;	      /* and then partner is "" */
	bool wants_mirror;	      /* and the partner's reports */
	bool takes_any_pair;	      /* none was chosen: the file's only one will do */
	struct tally wanted;	      /* of what is wanted */
	enum diag_code others_code;   /* what is wrong with these, in line others_line */
	size_t others_line;
	struct tally others; /* of the one pair that the file has, as long as it is one */
	char unknown[UNKNOWN_MAX][UNKNOWN_LENGTH]; /* names of no country or group that is known */
	size_t n_unknown;
	bool lacks_partners; /* a row of the reporter has such a partner */
	struct pairs pairs;  /* that the file has */
};

/* A csv_record_handler: ctx is the struct reading. False when memory ran out. */
bool reading_on_record(void *ctx, const struct csv_record *record);

/* The same for tables of which a row holds several figures. */
void reading_on_table_record(struct reading *reading, const struct csv_record *record);

/* Take a row that was understood: count it, add it to its pair's. ctx is the struct reading. ROW_BAD with row->code. */
enum row_status reading_add_row(void *ctx, struct source_row *row);

/* Whether a word in a column that is not read says that a row holds no trade of goods as it was: a forecast, constant
 * prices. The first is remembered, and said at the end. */
bool reading_leaves_out(struct reading *reading, const struct csv_record *record);
void reading_warn_of_left_out(const struct reading *reading);

/* What became of a row of a wide table: of a flow of which no row is read, the first one is named at the end. */
void reading_note_flow(struct reading *reading, const struct csv_record *record,
		       const struct source_row *row, enum row_status status);
void reading_warn_of_dropped(const struct reading *reading);

/* Columns that are not read: one by its heading and its place; what they say of a row that was understood, of the pair
 * wanted or of the one other pair; the same of a part; the end of the rows that are taken: an error where they say that
 * a row does not hold all trade of its period, a warning where nobody knows. */
/* Keep the cell if none was kept; take over what a part kept, with so many lines before it. */
void unread_said_note(struct unread_said *said, const struct csv_record *record,
		      struct csv_cell cell);
void unread_said_take(struct unread_said *said, const struct unread_said *of_part, size_t lines);

void unread_columns_map(struct unread_columns *columns, struct csv_cell heading, size_t cell,
			bool is_wide);
/* What the other cells of a row of the pair say of it is kept; a status is the row's own. */
void unread_columns_see(struct reading *reading, bool is_of_others, struct source_row *row);
void unread_columns_take(struct unread_columns *columns, const struct unread_columns *part,
			 size_t lines);
enum diag_code unread_columns_finish(const struct reading *reading, bool is_of_others);

/* The header was mapped: note which columns are not read. */
void reading_note_unread(struct reading *reading, const struct csv_record *header);

/* The file has more than one pair: the first one's rows are of no use. */
void reading_drop_others(struct reading *reading);

/* Note what a cell shows of the file's decimal mark. */
void reading_note_mark(struct reading *reading, const struct csv_cell *cell);

/* Whether the cell names a group of countries that shares of all partners can do without: not "Total", "Other countries". */
bool reading_knows_group(const struct reading *reading, struct csv_cell cell);
/* Remember a name that is none of a country or a group; once, and cut. */
void reading_add_unknown(struct reading *reading, const char *name, size_t n);

/* Send what is wrong in a cell; of a row as struct source_row has it; of one that could not be added. */
void reading_send_at(struct reading *reading, const struct csv_record *record, size_t cell,
		     struct diag *diag);
void reading_send_bad_row(struct reading *reading, const struct csv_record *record,
			  const struct source_row *row, size_t cell);
void reading_send_refused(struct reading *reading, const struct csv_record *record,
			  enum diag_code code);
void reading_refuse_second_header(struct reading *reading, const struct csv_record *record);
/* A table that leaves something open, or cannot be read as it is: its form's header alone does not show it. */
void reading_refuse_table(struct reading *reading, const struct csv_record *record, size_t cell,
			  enum fault fault);

/* The same for a record behind the header of a form whose rows are records: the shorter way. */
bool reading_on_row(struct reading *reading, const struct csv_record *record);

/* Take n rows that follow one that may lead, with figures of one scale; the last one's code. */
void reading_add_alike(struct reading *reading, struct dec sum, size_t n, uint64_t code);

/* The row did no more than count. */
void reading_note_counted(struct reading *reading, const struct source_row *row);

/* Count a row of such a pair and status; false: it is to be read. */
bool reading_count(struct reading *reading, enum row_status status, const struct pair *pair);

/* A row was read: note what its period may be, where that was a date. */
void reading_note_date(struct reading *reading, const struct source_row *row);

/* Remember the first error. */
void reading_note(struct reading *reading, enum diag_code code);

/* What is assumed because the file lacks columns: enum assumption. */
unsigned reading_assumed(const struct reading *reading);

/* Append what was added up to reading->data as observations, one for each pair and period. DIAG_OK, or
 * the code of an error after its diagnostic. */
enum diag_code reading_write_totals(struct reading *reading, const struct tally *tally);

/* Whether each row says itself of which flow it is. */
bool reading_has_flow_column(const struct reading *reading);

/* The file has been read: append what is wanted of it, warn, or say why there is nothing. */
enum diag_code reading_finish(struct reading *reading);

/* Begin a part of the file that `whole` reads: the same format, header and pair, silent. */
void reading_begin_part(struct reading *part, const struct reading *whole, struct diag_sink *sink);

/*
 * Take a part's rows as if they had been read now. Its lines are raised by `lines`. False if they
 * cannot be taken without an error, and then nothing of it is: the part must be read again, as rows
 * of the whole, which reports the error.
 */
bool reading_take_part(struct reading *reading, const struct reading *part, size_t lines);

void reading_release(struct reading *reading);

/*
 * Lines within a table that say of the rows below them what neither a column nor a title does: "Exports"
 * above rows of countries, "Belgium" above rows of exports and imports.
 */

/* The header names no flow, or no partner: sections may, and where none does, this is said. */
void sections_await_at(struct reading *reading, const struct csv_record *header, bool lacks_flow,
		       enum fault fault);

/* The partner of all rows is the caller's alone: sections may name others. */
void sections_heed(struct reading *reading);

/* Whether such a label stands alone in its line. */
bool section_is_alone(const struct csv_record *record, struct csv_cell label);

/* See a row, and what it is a section of: ROW_TAKEN if it is to be read, with what its section says; else why it is not:
 * ROW_BAD after a diagnostic. */
enum row_status sections_read(struct reading *reading, const struct csv_record *record,
			      bool has_figures);

/* Whether nothing was read, as no section named what the header lacks, which then was said. */
bool sections_end(struct reading *reading);

/* --- whose trade with whom a table of several figures a row is of, where no column says -------- */

/* What the title says, then what the caller wants. */
void table_take_sides(const struct reading *reading, struct wide_table *wide);

/* The sides of a table of which no column names them; false after a diagnostic. */
bool table_settle_sides(struct reading *reading, const struct csv_record *record);

#endif
