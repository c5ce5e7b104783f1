/*
 * source_format.h - what a publisher's format is made of.
 *
 * A format is one file with one struct source_format, and a row in the table of source_format.c; a wide one, which
 * wide_table.h reads, is an entry of forms/. It names the columns that it needs and understands one record at a
 * time; everything else (choosing the pair, adding up, errors) is of scan.
 */
#ifndef KZBE_SOURCE_FORMAT_H
#define KZBE_SOURCE_FORMAT_H

#include "alloc.h"
#include "country.h"
#include "csv_reader.h"
#include "dataset.h"
#include "faults_columns.inc"
#include "trade_totals.h"
#include "unpack.h"

/* Why a row or a table is refused: the table faults.columns. */
enum fault { FAULTS_COLUMNS(TABLE_CONSTANT) };

struct fault_words {
	enum diag_code code;
	const char *what, *remedy;
};

extern const struct fault_words fault_words[];

/*
 * A column by its names in small letters without anything but letters and digits ("Trade Value
 * (US$)" is tradevalueus), separated by spaces where publishers use several.
 */
struct source_column {
	const char *names; /* the first of them that the header has is the one */
	unsigned need; /* COLUMN_NEEDED, or a number: one of those with the same number is needed */
	const char *spelt; /* as publishers spell it, for messages, where it is needed */
};

enum {
	COLUMN_SPARE = 0,
	COLUMN_NEEDED = 1,
	ONE_OF_REPORTERS,
	ONE_OF_PARTNERS,
	ONE_OF_FLOWS,
	ONE_OF_PERIODS,
	NEEDS
};

/* What is assumed, and reported, where the file lacks a column. */
struct source_assumption {
	size_t column;
	unsigned assumed; /* enum assumption; 0: nothing */
};

#define SOURCE_ASSUMPTIONS_MAX 2

#define SOURCE_COLUMNS_MAX 26
#define SOURCE_AREAS 3
#define SOURCE_FALLBACK CSV_GUESS /* what is not UTF-8 and of no known encoding is read as */

#define LEGEND_MAX 96 /* of a heading that says what codes mean */

enum row_status {
	ROW_TAKEN = 0,
	ROW_SERVICES,	  /* not trade in goods */
	ROW_NOT_VALUE,	  /* a quantity, or another indicator */
	ROW_PART_OF_FLOW, /* re-exports are in exports, re-imports in imports */
	ROW_DERIVED,	  /* a balance or a sum of exports and imports */
	ROW_OTHER_AREA,	  /* neither a country nor the world */
	ROW_BAD,	  /* an error: the rest of struct source_row says which */
};

/* One record, understood. */
struct source_row {
	const struct csv_cell *cells; /* borrowed for the call; NULL: not of a format's columns */
	size_t value_cell;	      /* of the record, where the figure stands */
	struct trade_record record;   /* flow exports, imports or turnover */
	uint64_t unread; /* what columns that are not read hold, as a hash; 0: that says nothing */
	bool is_wider;	 /* by an empty cell, than the header */
	bool may_be_shifted;   /* by a separator in a cell that is not quoted */
	bool is_first_january; /* the period was a date: 1 January */
	int year_or_month;     /* YYYY-NN: 1 if NN is the year after YYYY, -1 if not; 0: another */
	bool is_quarter_day;   /* it was one with which a quarter begins or ends */
	bool has_unit;	       /* the row states it itself */
	struct unit unit;
	struct unit shown; /* beside the figure, in its cell */
	bool shows_scale;  /* in letters, not by a number format that divides */
	pub_date published;
	unsigned time; /* of that day, hhmmss: which of two updates is the later */

	/* Given: which of each column's names the header has, 1 the first; 0: none. */
	const unsigned char *name_of;
	const char *
		legend; /* given: a heading that says what codes mean, "flow (1=import, 2=export)"; "" */
	/* Given: the file's decimal mark is found out at its end. A figure whose mark may group digits
	 * or begin decimals is ambiguous: the record has what it is if the point is the decimal mark,
	 * `by_comma` what it is if the comma is. */
	bool is_mark_open;
	bool t_is_quarter; /* given: as in struct source_found */
	bool is_mark_ambiguous;
	struct dec by_comma;

	size_t bad_column; /* ROW_BAD: which of the format's columns */
	enum diag_code code;
	const char *what, *remedy;
};

struct wide_form;

/*
 * Columns of a record that decide something by themselves: if the figure is a plain number, and is_alike says so,
 * nothing else decides whether the record is taken. read_row looks at the parts in their order; what one that is not
 * well makes of the record is `gives`.
 */
struct source_part {
	unsigned columns; /* a bit each */
	enum row_status gives;
};

#define SOURCE_PARTS_MAX 5

struct source_format {
	const char *name, *title;
	const char *source;	      /* what the series are called */
	const struct wide_form *wide; /* a table of which a row holds several figures; else NULL */
	const char *fallback; /* encoding of files that are not UTF-8; NULL: SOURCE_FALLBACK */
	struct unit unit;
	enum valuation valuation;
	bool is_reconciled; /* has exporters and importers, not reporters: one series for a pair */
	const struct source_column *columns;
	size_t n_columns;
	size_t value_column; /* of them the one with the figures */
	/* The columns that tell one record from all others, a bit each. Where the file lacks some of
	 * `key_needs`, records of the same key may be parts of one thing, and are added up. */
	unsigned key, key_needs;
	bool has_updates; /* rows say when they were last changed */
	bool has_dates;	  /* periods may be dates: row->is_first_january counts */
	struct source_assumption assumptions[SOURCE_ASSUMPTIONS_MAX];
	/* The columns that name the reporter and the partner: the first of these that the header
	 * has. */
	size_t area_columns[2][SOURCE_AREAS];
	/*
	 * The country that a cell of such a column names by itself, whatever the rest of the row
	 * says, in that period. False if the cell does not decide it. It must never name another
	 * country than read_row would.
	 */
	bool (*area)(char out[4], struct csv_cell cell, size_t column, struct period period);
	/* Understand a record; cells are in the order of `columns`, absent ones empty. */
	enum row_status (*read_row)(const struct csv_cell *cells, struct source_row *out);
	/*
	 * In its place, for a format whose records mostly differ in the product and the value alone:
	 * read_key understands the rest, from nothing but the key columns (a bit each), and is not
	 * called again as long as these are, byte for byte, those of the record before; then, if the
	 * key is taken, read_figure understands the product and the value.
	 */
	unsigned key_columns;
	enum row_status (*read_key)(const struct csv_cell *cells, struct source_row *out);
	enum row_status (*read_figure)(const struct csv_cell *cells, struct source_row *out);
	/* In their place: the parts of a record, of which the last has no columns; NULL: no record is known by them. */
	const struct source_part *parts;
	/* Of `key`, those that say which product a record is of: the lowest is its code, others are labels. Set for files
	 * that come sorted by it. */
	unsigned product_columns;
	/*
	 * The columns by which a record that has the key of the one before, but for the product, is understood; 0: all. It
	 * is understood alike if its code has as many digits, its figure is a plain number, and is_alike (NULL: that is all)
	 * says so: `cells` are those columns', without a NUL behind them; that of the figure may be cut as read_row would.
	 * Beside a record of exports only the product and the figure count.
	 */
	unsigned alike_columns;
	bool (*is_alike)(struct csv_cell *cells, const struct trade_record *before);
};

extern const struct source_format source_comtrade, source_comtrade_legacy, source_eurostat_sdmx,
	source_easy_comext, source_comext_bulk, source_comext_bulk_old, source_baci, source_wits,
	source_long_form, source_comtrade_machine, source_edges, source_comtrade_priced,
	source_long_measures;

#define SOURCE_NEAREST_MAX 240

/* A column that is read as if it had another heading. */
struct source_alias {
	size_t cell;
	const char *name;
	char heading[DIAG_QUOTE_MAX]; /* its own */
};

/* A header with such columns' names in place of their headings. */
struct source_named {
	struct csv_record record;
	struct csv_cell cells[64];
};

#define TITLE_SAID_MAX 64
#define TITLE_CODE_MAX 8 /* of a country, or of a group of countries */

/* What the lines above a table say about the reporter and the partner. */
struct title_words {
	char reporter[TITLE_CODE_MAX], partner[TITLE_CODE_MAX]; /* "": not stated */
	char named[6][TITLE_CODE_MAX]; /* all, in order, but what is left out */
	size_t n_named;
	bool is_unclear; /* two reporters, or two partners */
	bool has_two_reporters;
	char lone[TITLE_CODE_MAX]; /* the last country that is all of a line; "": none */
	char mentioned
		[TITLE_CODE_MAX]; /* the first country of any line, whatever it is named for */
	bool has_dash;		  /* between two names, "Kazakhstan - Belgium" */
	bool is_loose; /* before one of no side stands a word that need not link it to the other */
	/* The words for a part of the goods, and for a country that is left out, "excluding Kazakhstan"; "": none. */
	char product[TITLE_SAID_MAX], left_out[TITLE_SAID_MAX];
	/* The first words that do not belong to "trade of a country with another, in a unit", which may limit the
	 * figures; those for a region of a country; and whether a part of a year is named. */
	char unread[TITLE_SAID_MAX], region[TITLE_SAID_MAX];
	/* The first name of any line that is not understood and may be a country's; "": there is none; and whether a line
	 * begins with it as with a reporter: "Almaty: trade with Belgium". */
	char strange[TITLE_SAID_MAX];
	bool is_strange_reporter;
	bool is_of_world; /* a line names the world, and no country */
	bool is_foreign;  /* one says "foreign trade", which is that with all countries */
	bool is_part;
	bool is_of_other, is_of_day; /* what is unread names who else reports, or until when */
	bool is_limited; /* a word is of goods, weights, averages, expectations, services, or leaves something out */
};

/* What a file is found to be. */
struct source_found {
	const struct source_format
		*format;	 /* NULL: to be read as the program's own, which says what
					     * is wrong if it is not */
	bool is_own;		 /* its header is the program's own */
	size_t offset;		 /* of the header, behind lines that are a title */
	size_t line;		 /* there, 1-based */
	bool shows_comma;	 /* one of its first figures has a comma */
	bool may_group_by_point; /* its headings name a flow in another language than English */
	enum source_unfit {
		UNFIT_NOT,
		UNFIT_CONSTANT, /* a heading, or a line above, says that amounts are at constant prices */
		UNFIT_DERIVED, /* headings name balances or turnovers alone */
		UNFIT_WEIGHT,  /* an edge's weight: of money or of goods? */
		UNFIT_UNIT,    /* a heading names a scale, of a currency that is not known */
		UNFIT_MEASURE, /* a line above says that the figures are shares, weights or the like */
		UNFIT_SPAN,    /* cumulated, averages */
		UNFIT_PART,    /* of some months of the years that the table names */
		UNFIT_PART_NOTED, /* the same of a year that a mark stands on, as its note says */
		UNFIT_SERVICES,
		UNFIT_PRODUCT,	  /* of a part of the goods */
		UNFIT_FLOW,	  /* of a part of the exports or imports: re-exports, transit */
		UNFIT_LEFT_OUT,	  /* of all but a country */
		UNFIT_FORECAST,	  /* planned, expected */
		UNFIT_ADJUSTED,	  /* for seasons or working days */
		UNFIT_REGION,	  /* of a part of a country */
		UNFIT_OTHER_UNIT, /* a line below says another unit than those above */
		UNFIT_COUNTRY,	  /* a line names another country than the other lines */
		UNFIT_PARTS_T,	  /* T1 may be a quarter or four months */
		UNFIT_FISCAL,	  /* of years that are none of the calendar */
		UNFIT_NOTED, /* a note says that figures are not all trade of their periods, or in another unit */
	} unfit;
	char said[TITLE_SAID_MAX]; /* the words that say so; "": none */
	enum {
		SAID_ABOVE,
		SAID_IN_HEADING,
		SAID_BY_SHEET,
		SAID_BELOW,
		SAID_BY_FILE,
		SAID_BY_FOLDER,
		SAID_BESIDE
	} where;	  /* these stand */
	size_t said_line; /* the line of a note; 0: it is the headings' */
	/* What a note above or below the table says against it, if it is meant so, and what a line above says that
	 * is not understood; "": nothing. */
	char remark[TITLE_SAID_MAX], unread[TITLE_SAID_MAX];
	struct title_words words;	/* of the lines above */
	char publisher[TITLE_CODE_MAX]; /* the country that a line names which tells the source */
	bool t_is_quarter;		/* periods such as 2022-T1 are quarters: there is a T4 */
	bool names_areas;		/* a heading of its own names the reporter or the partner */
	bool has_partners_alone; /* a data file that "by-partner" is, too, where the caller names
				  * the reporter */
	/* Columns of the reporter and the partner that only their cells show; and whether there are any, too many
	 * among them. */
	struct source_alias aliases[2];
	size_t n_aliases;
	/* A data file by other headings than the program's, of one pair that no column names. */
	bool has_no_pair;
	bool is_turned; /* the alias is of reporters, with one partner that is named elsewhere */
	struct source_alias period,
		flow; /* by what their cells are; the name is NULL: no column is one */
	bool holds_countries;
	size_t headings_line; /* where no form is found: the line that seems to have the headings; 0: none */
	char nearest
		[SOURCE_NEAREST_MAX]; /* where no form is found: which is the nearest, and what it
					   * lacks; "": none is near */
};

/*
 * Find the format of a file that begins with these bytes (INPUT_BLOCK of them, or the whole file).
 * DIAG_NOMEM after a diagnostic, or DIAG_OK.
 */
enum diag_code source_format_find(const char *path, const char *bytes, size_t n,
				  struct source_found *found, struct diag_sink *sink);

/* What dates in the lines around a table say of its periods. */
struct source_dates {
	int year; /* the only one that the lines above tell; 0: none, or several */
	int whole; /* the last month that was over by the latest date, as period.h counts them; 0: there is none */
	char said[TITLE_SAID_MAX]; /* that date */
};
void source_dates_around(const struct source_found *found, const char *text, size_t n,
			 struct source_dates *out);

/* The same where headings below a title do not count, which takes a small part of the time. */
enum diag_code source_format_find_at_start(const char *path, const char *bytes, size_t n,
					   struct source_found *found, struct diag_sink *sink);

/* What the name of the sheet of n bytes that it is says against it, besides, or of whose trade with whom it is. DIAG_OK or
 * DIAG_NOMEM, with nothing said. */
enum diag_code source_format_of_sheet(struct source_found *found, const char *name,
				      const char *bytes, size_t n);

/* The same of the file's name, for a table without lines above it, which say more. */
enum diag_code source_format_of_file(struct source_found *found, const char *path,
				     const char *bytes, size_t n);

/* What a file is called, in words: "Trade Germany 2022" of "trade_germany-2022.csv.gz"; "": none that can be read. */
#define SOURCE_FILE_MAX 120
void source_file_words(const char *path, char out[SOURCE_FILE_MAX]);

/* Whose trade with whom these words are of. DIAG_OK or DIAG_NOMEM, with nothing said. */
enum diag_code source_file_sides(const char *name, struct title_words *out);

/* The same of notes in other sheets, lines of CSV, into remark; the table's n bytes show what it says itself. */
enum diag_code source_format_of_notes(struct source_found *found, const char *bytes, size_t n,
				      const char *notes);

/* The one unit that such notes name for all figures: "Unit: USD thousand"; false: none, or several. */
bool source_unit_of_notes(const char *notes, struct unit *out);

/* Whether a sheet's name says that it holds notes: "Readme", "Примечания". */
bool source_sheet_annotates(const char *name);

/* The header with the names of what is read: false if there are no aliases, and *named is not set. */
bool source_name_columns(const struct source_found *found, const struct csv_record *record,
			 struct source_named *named);

/* --- what formats share ------------------------------------------------------------------------ */

/* The unit of money that a cell names, in the words of headings and titles, and nothing else. */
bool source_unit_of_cell(struct unit *out, const char *s, size_t n);

/* What a cell of one row says of it, in a few words: "projection", "constant 2015", "services". A name or a sentence
 * says nothing. */
enum source_unfit limit_of_row(const char *s, size_t n);
#define CAVEAT_LEFT_OUT "rows that say '%s' are left out"
#define CAVEAT_LEFT_OUT_REMEDY "by that word they hold no exports or imports of goods as they were"

/* What the heading of a column that no form reads promises of its cells. */
enum unread_heading {
	UNREAD_OPEN, /* nothing that is known */
	UNREAD_NAMELESS,
	UNREAD_ORIGIN,	 /* where rows are from and when, quantities: no matter what */
	UNREAD_PERIOD,	 /* of when the row is, as another column says */
	UNREAD_PART,	 /* which half, week or day of it */
	UNREAD_AREA,	 /* a country's letters, or the end of the way: as another column says */
	UNREAD_SOURCE,	 /* who publishes them, or a model */
	UNREAD_BESIDE,	 /* names and codes, which may say of which months a figure is */
	UNREAD_NOTE,	 /* which may say anything */
	UNREAD_TITLE,	 /* which may say what figures are of */
	UNREAD_COUNT,	 /* how many months */
	UNREAD_BEGIN,	 /* the first of them */
	UNREAD_END,	 /* the last of them */
	UNREAD_COMPLETE, /* whether a period is */
	UNREAD_STATUS,	 /* how sure figures are */
	UNREAD_FORECAST, /* whether they are expected, cumulated, partial, */
	UNREAD_ADJUSTED, /* adjusted, */
	UNREAD_PRICES,	 /* at prices of which year, */
	UNREAD_CHANGE,	 /* changed into what, such as growth */
	UNREAD_ITEM,	 /* of accounts: goods, or services */
	UNREAD_THIRD,	 /* of which country goods come, or through which they go */
	UNREAD_CLASS,	 /* of people or firms: T is the total */
	UNREAD_SCALE,	 /* a power of ten */
	UNREAD_PRODUCT,	 /* and what else narrows a row: */
	UNREAD_NARROW,
};

enum unread_heading unread_heading(struct csv_cell heading);

/* What a cell of it says of a row that was understood, whose period and unit are given. */
enum unread_sense {
	UNREAD_NOTHING,
	UNREAD_SAYS,	/* something, maybe nothing that limits the row */
	UNREAD_NARROWS, /* that it is not all trade of its period, or of another unit */
};

enum unread_sense unread_cell(enum unread_heading heading, struct csv_cell cell,
			      const struct source_row *row);

/* What a cell below a heading of UNREAD_STATUS says of a figure: "e" below "flag", "1" below "is_estimate". */
status_set unread_status(const char *heading, struct csv_cell cell);

/* Whether a line between the rows of a table, without figures, says that those below it are not all trade in goods in
 * money: "Oil", "Share, %", "Services", "Forecast". A long one is a note. */
bool source_section_says(const char *text, size_t n);

/* Whether such a line says nothing of figures: "Countries", "of which:", a rule of dashes, a long note. */
bool source_section_is_plain(struct csv_cell first);

/* Whether a column's heading says that its cells name where rows are from. */
bool caveat_is_of_origin(struct csv_cell heading);

/* An error in a column; returns ROW_BAD. */
enum row_status row_refuse(struct source_row *row, size_t column, enum fault fault);

/* The period YYYY, YYYYMM or YYYY52 (the year), or an SDMX one. */
enum row_status row_read_period(struct source_row *row, const struct csv_cell *cells,
				size_t column);

/* The same; then a year becomes the month or quarter that another column gives, by its number or its name, alone or
 * with the year. What names neither these nor a whole year is refused. */
enum row_status row_read_year_month(struct source_row *row, const struct csv_cell *cells,
				    size_t column, size_t month);

/* A cell of a column of quarters, in which 1 is no month: "Q1". */
struct csv_cell row_quarter(struct csv_cell cell, char text[3]);

/* A date that is the first or the last day of a month becomes that month; the row notes what it may be besides, which is
 * settled by all dates of the file. */
void row_take_date(struct source_row *row, struct csv_cell *period);

/* What a column says of how long the row's period is: a month stands for the quarter or the year of which it is the
 * first or the last; one inside of it, or a year that is said to be shorter, is refused. */
enum row_status row_check_frequency(struct source_row *row, struct csv_cell frequency,
				    size_t column);

/* Whether a product, its classification or its label is one of services: EB10, S, SC1, "Total EBOPS services". */
bool row_is_of_services(struct csv_cell classification, struct csv_cell code,
			struct csv_cell label);

/* A flow by a word or a letter: export(s), X, import(s), M; re-exports and other parts of flows by theirs.
 * ROW_TAKEN, ROW_PART_OF_FLOW, ROW_DERIVED, or ROW_BAD with nothing said for what is none of them. */
enum row_status row_flow_by_word(struct csv_cell cell, enum flow *out);

/* A flow by a number: what the heading's legend says that it means; else, of a column of flow codes (is_code), as all
 * publishers have them: 1 and 5 are imports, 2 and 6 exports, 3 and 4 are parts of them. */
enum row_status row_flow_by_number(struct csv_cell cell, const char *legend, bool is_code,
				   enum flow *out);

/* Whether what is measured, in small letters, follows from exports and imports: a balance, the turnover. */
bool row_is_derived(const char *text);

/* What another column says of a row's flow, its name beside its code: ROW_BAD, refused, where that is the other flow;
 * ROW_TAKEN where it is the same, or nothing that is known. */
enum row_status row_check_flow(struct source_row *row, struct csv_cell cell, size_t column);

/* Refuse a flow that neither of these knows. */
enum row_status row_refuse_flow(struct source_row *row, struct csv_cell cell, size_t column);

/* A unit by its text, such as "USD thousand"; true if it is one. */
bool row_set_unit(struct source_row *row, const char *text, size_t n);

/* A country by whatever a cell may name it with: a code of three or two letters, a number, a name. A struct
 * source_format's area for such columns. */
bool row_area_by_any(char out[4], struct csv_cell cell, size_t column, struct period period);

/* A value; spaces around it do not count; empty or ":" is missing. Its decimal mark is the point, or
 * what the file has (row->is_mark_open). A value in powers of ten that has lost digits is refused. */
enum row_status row_read_value(struct source_row *row, const struct csv_cell *cells, size_t column);

/* Whether the cell holds a number other than zero: Comtrade has 0 where no price is given. */
bool row_has_number(struct csv_cell cell);

/* How imports are valued: the cells are the value, and the CIF and the FOB one of the same record. */
void row_set_priced(struct source_row *row, struct csv_cell value, struct csv_cell cif,
		    struct csv_cell fob);

/* A country's alpha-3 code into out; false if it is NULL. */
bool row_set_country(char out[4], const struct country *country);

/* By a code or a name: people write either below either heading. NA is R's word for nothing, not Namibia. */
bool row_area_by_code_or_name(char out[4], struct csv_cell cell);

/* A struct source_format's area for columns of UN Comtrade's numbers, in which people write other codes, too. */
bool row_area_by_number(char out[4], struct csv_cell cell, size_t column, struct period period);

bool cell_is(struct csv_cell cell, const char *text);

/* A whole number of up to 6 digits; -1 if it is none. */
int cell_number(struct csv_cell cell);

/* A product of which the level is known. */
void row_set_product_at(struct source_row *row, struct csv_cell code, int level);

/* A product: all of them are level 0, else the level is the length of the code; a label without a
 * code is of LEVEL_LABELS. */
void row_set_product(struct source_row *row, struct csv_cell code);

/* The code is one of the Harmonized System, or of a nomenclature made from it: lost leading zeros
 * do not change its level. */
void row_level_harmonized(struct source_row *row);

/* UN Comtrade's commodity: its code, the classification that it is of (H5, S4), and its level where
 * the file says so; NULL: the form has it, but not the file, and all are meant. */
void row_set_commodity(struct source_row *row, const struct csv_cell *code,
		       struct csv_cell classification, struct csv_cell level);

/* What names of members of JSON are, for unpack_request. */
extern const struct unpack_words source_member_words;

/* How many of the n bytes of a table are left without the lines at its end that are words in their first cell alone:
 * of notes, which source_format_find has heeded. */
size_t source_without_notes(const char *bytes, size_t n);

#endif
