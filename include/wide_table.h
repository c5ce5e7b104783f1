/*
 * wide_table.h - publishers' tables of which a row holds several figures: periods as columns, or exports
 * and imports side by side.
 *
 * One reader, and an entry of forms/ for each publisher's table: which columns name the reporter, the partner,
 * the product and what is measured; what a figure is, is said by its column's heading, by the row's
 * indicator, or by both. Depends on source_format.h.
 */
#ifndef KZBE_WIDE_TABLE_H
#define KZBE_WIDE_TABLE_H

#include "figure.h"
#include "source_format.h"

/* What distinguishes a row's figures; each may be absent. */
enum wide_key {
	WIDE_REPORTER,
	WIDE_REPORTER_NAME, /* where the other is empty */
	WIDE_PARTNER,
	WIDE_PARTNER_NAME,
	WIDE_PRODUCT,
	WIDE_FLOW,	/* "Export", 2, EXP */
	WIDE_INDICATOR, /* "Export (US$ Thousand)", TXG_FOB_USD, MIO_EXP_VAL */
	WIDE_PERIOD,
	WIDE_MONTH,
	WIDE_QUARTER, /* of the period's year, where there is no month */
	WIDE_FREQUENCY, /* "Annual", "Monthly", of rows of which the period may be a year all the same */
	WIDE_SCALE,	/* "millions", or 6, of the form's or the row's unit */
	WIDE_UNIT,	/* "Million US dollar" */
	WIDE_ATTRIBUTE, /* IMF: only rows of "Value" hold figures */
	WIDE_KEYS
};

/* The facts of a publisher's table. */
struct wide_form {
	/* Names of the key columns as in struct source_column; NULL: none. */
	struct {
		const char *names;
		bool is_needed;
	} keys[WIDE_KEYS];
	bool is_joined; /* the keys stand in the first cell, separated by commas (Eurostat's TSV) */
	bool has_periods; /* as columns; else figures stand in columns of flows */
	bool needs_flow;  /* in each heading of a period, which no column names */
	bool doubts_scale; /* where the row states one, figures have been seen in units all the same */
	bool is_of_edges;     /* exporter and importer: all figures are exports */
	bool groups_by_comma; /* no figure has a decimal comma */
	bool has_values;      /* one column, of values: flows stand in rows */
	bool has_flows;	      /* as columns, of which no heading need name a unit */
	const char *reporter; /* of all rows; NULL: not one */
	/* Rows hold figures only where these columns have these cells; NULL: any. */
	struct {
		const char *names, *value;
	} only[2];
	bool has_month_names; /* columns January to December of a row's year, in this order */
	bool has_month_rows;  /* months or quarters of the columns' years stand in rows */
	bool has_months;      /* columns IJAN to EDEC, IYR, EYR of a year's row */
	/* Columns whose names alone say what they are: a month's figures, and behind them those of its year so far,
	 * which are read where there are no others. */
	struct {
		const char *name;
		enum flow flow;
		bool is_so_far;
	} columns[4];
	const char *partner;  /* of all rows; NULL: not one */
	bool lacks_reporter;  /* a title above the table names it, or the caller does */
	bool lacks_partner;   /* so does a heading */
	bool has_open_flow;   /* the title alone may name it; where nothing does, it is asked for */
	bool has_open_period; /* so, too */
	const char
		*not_with; /* names of columns of which a header of this form has none; NULL: any */
	bool has_partners; /* as columns */
	bool lacks_flow;   /* the title says it, and that the table is of trade in goods */
	bool has_pairs; /* as columns: a line of headings with the pairs, and one with the periods below it */
	bool has_groups; /* of columns: a line of headings with the flows, and one with the months below it */
	bool is_matrix; /* a line of reporters, one of partners, and a row for each period */
	bool needs_one_area; /* the partner is the only column of countries, and the reporter is chosen */
	bool is_chinese;	      /* the partner is in the first column, whatever its name */
	bool has_product_behind_dash; /* "SI3_AGG - TO - Total merchandise" */
	/* Rows are either the reporter's partners, "Importers" with exported values, or reporters, "Exporters" with
	 * exported values. */
	enum { WIDE_ROWS_ANY, WIDE_ROWS_PARTNERS, WIDE_ROWS_REPORTERS } rows;
	struct unit unit;    /* where neither heading nor indicator says */
	bool is_of_eurostat; /* areas are Eurostat's codes and labels */
};

/* A figure's column. */
struct wide_measure {
	size_t cell;
	char reporter[4], partner[4]; /* "": the row's */
	bool is_side_open; /* the partner, which may be the reporter: "Belgium exports" */
	bool has_period, has_flow, has_unit;
	bool is_monthly, is_of_year; /* by its heading, whatever its row's period is */
	bool is_left;		     /* for another column of the same flow; private */
	int month; /* of the row's year, 1 to 12, the first of n_months; 0: none */
	int n_months;
	bool is_so_far; /* from January to the row's month */
	struct period period;
	enum flow flow;
	struct unit unit;
	status_set status; /* of its figures, by a mark in the heading */
	int power; /* of ten, of a currency that is named elsewhere; 0: none, below: one that no unit has */
	unsigned priced;    /* enum priced */
	bool names_dollars; /* not whose: "$m" */
};

/* What the lines above a table say. */
struct wide_title {
	char reporter[4];	  /* "": not named */
	char partner[4];	  /* of all rows, where the line says so; "": not named */
	bool names_more_partners; /* "to Kazakhstan and neighbours" */
	char pair[2][4];	  /* a pair of which it is not said who reports; "": not named */
	bool has_flow, has_unit, has_period;
	enum flow flow;
	struct unit unit;
	int power;	      /* as in struct wide_measure */
	struct period period; /* a month */
	bool is_span;	      /* the last one of several: "January-June" */
	bool has_year;	      /* the only one that is named, and no part of it */
	struct period year;
	bool tells_period; /* a line says that its year or month is the table's: "Trade in 2023" */
	bool has_span;	   /* it says that several months are: "Trade in January-June 2024" */
	struct period span;
	bool is_date_odd; /* another has a date that may be something else: "updated March 2024" */
	bool is_of_goods; /* "trade in goods" */
	char bilateral_by[4]; /* who reported the trade of a pair; "": not named */
	bool is_constant;     /* at constant prices */
	bool may_name_more;   /* countries, in a language whose names are not known */
	bool has_two_reporters;
	bool is_mirror;	    /* the partners' reports, turned round by whoever made the table */
	bool names_imf;	    /* a line names the International Monetary Fund */
	bool is_unit_odd;   /* in a scale that no unit here has, "US$100 million" */
	bool names_dollars; /* and not whose */
	bool is_unit_unknown; /* a line names the unit, and none that is known: no form that assumes one is read below */
	bool is_flow_unclear, is_period_unclear, is_unit_unclear, is_year_unclear,
		is_span_unclear; /* private */
};

#define WIDE_MEASURES_MAX 4096 /* months of 85 years */
#define WIDE_BLOCKS_MAX 8

/* A table being read. */
struct wide_table {
	const struct wide_form *form;
	size_t only_cell[2];	    /* as key_cell */
	size_t key_cell[WIDE_KEYS]; /* of the record, or of the joined keys; SIZE_MAX: none */
	enum wide_key
		part; /* WIDE_MONTH or WIDE_QUARTER, of which the period's column is; 0: neither */
	struct wide_measure *measures;
	size_t n_measures;
	/* Tables that stand side by side, with the same keys: how far those of each stand behind the first's, and which
	 * there are, as bits. */
	size_t lead, shift[WIDE_BLOCKS_MAX], n_blocks;
	unsigned block_keys[WIDE_BLOCKS_MAX];
	size_t n_cells;		 /* of the header */
	size_t fiscal_cell;	 /* of a heading such as 2010-11, which may be a year; 0: none */
	char legend[LEGEND_MAX]; /* as in struct header */
	bool has_flow_codes;	 /* by the name of the flow's column */
	bool is_harmonized;	 /* the product, by the name of its column */
	bool assumes_exports;	 /* nothing names the flow */
	bool leaves_odd_cells;	 /* those that wide_is_no_plain_figure knows */
	bool is_half;		 /* the second line of headings has not come yet */
	/* Given: */
	struct wide_title title;
	char reporter[4], partner[4]; /* where the file does not say it; "": not known either */
	bool is_turned; /* the line above names the partner alone: `reporter` is it, and rows are of reporters */
	char section_partner[4]; /* of the rows below a line that names it; "": none does */
};

/* What the n bytes of text above a table say. */
void wide_title_read(const char *text, size_t n, struct wide_title *title);

/* Take the flow from a file's name ("kazakhstan_exports_2021.csv") where no line tells it. False: it tells none. */
bool wide_title_take_name(struct wide_title *title, const char *path);

/* Append the lines of a text that name the unit, "Unit: EUR million", as they may stand below a table; those above it, all
 * of them, and the unit that a note among them names. */
void wide_add_unit_lines(const char *text, size_t n, bool is_above, struct strbuf *out);

/* Whether the name of a workbook's sheet says which flow or period its figures are of, and nothing that may limit them:
 * "Exports", "2022". */
bool wide_sheet_tells(const char *name);

/* Whether it is a unit: "USD thousand". */
bool wide_sheet_is_unit(const char *name);

/* Whether the heading above a table's countries may say what a line above the table does, "Exports (USD million)";
 * where it names a flow, it may mean the countries' own: "Exporting nation". */
bool wide_corner_tells(const char *heading);

/* Find the form's columns in a header: true if it is one, and then *table, of which title and reporter were
 * given, is to be released. False with *failed when memory ran out. */
bool wide_table_map(struct wide_table *table, const struct wide_form *form,
		    const struct csv_record *record, bool *failed);

/* What to do about a column that is not read and seems to be meant: it names a year, of which its period is not the
 * whole or not stated, or it has a part of a flow of which no column has all. NULL: there is nothing of that kind. */
const char *wide_table_leaves_out(const struct wide_table *table, const struct csv_record *header,
				  size_t cell);

/* A column of figures adjusted for seasons, of which the file has no others; SIZE_MAX: there is none. */
size_t wide_table_adjusted(const struct wide_table *table, const struct csv_record *record);

/* A column of figures of rows' periods whose heading says that they are of a part of them, "Exports Q1" beside years;
 * SIZE_MAX: there is none. */
size_t wide_table_of_part(const struct wide_table *table, const struct csv_record *record);

/* The label of a row of a table of one pair, and the flow that it names; false if it names none. */
bool wide_row_names_flow(const struct wide_table *table, const struct csv_record *record,
			 struct csv_cell *label, enum flow *flow);

/* Whether a cell holds a figure that is none by itself: a bound, about one, in brackets, beside an arrow; or says that it
 * is kept secret. */
bool wide_is_no_plain_figure(struct csv_cell cell);

/* Whether a line says but a flow, a year and which partners the rows are: "Imports by country of origin, 2022". */
bool wide_heading_is_plain(const char *text);

/* Whether a cell says that figures are of a part of a year: "9 months". */
bool wide_is_of_part(struct csv_cell cell);

/* A column of figures of which a record without figures says that they are of a part of a year, or in no money;
 * SIZE_MAX: there is none. */
size_t wide_table_narrows_column(const struct wide_table *table, const struct csv_record *record);

/* Whether a record below the headings says in which units the columns are: "USD 1000", "kg", and nothing else. */
bool wide_is_units_row(const struct csv_record *record);

/* The first cell of a record in a column of figures that holds text which may say what the column is: "tonnes", "share";
 * SIZE_MAX: there is none. */
size_t wide_table_says_of_columns(const struct wide_table *table, const struct csv_record *record);

/* Take these units for the columns' figures; a column that is none of money is not read. */
void wide_table_take_units(struct wide_table *table, const struct csv_record *record);

/* Whether nothing names the flow of a column that may have it from the title. */
bool wide_table_lacks_flow(const struct wide_table *table);

/* Whether neither a column nor the title states the period. */
bool wide_table_lacks_period(const struct wide_table *table);

/* The second line of headings, where table->is_half: false if there is nothing of the form in it. */
bool wide_table_map_second(struct wide_table *table, const struct csv_record *record);

/* Whether the headings alone show that the unit of a column's figures is not clear: then which cell's and why. Where
 * rows name units, wide_table_read says it. */
bool wide_table_has_fault(const struct wide_table *table, size_t *cell, enum fault *fault);

/* The unit of a row of another form, as the row and the lines above the table give it. False if that is none. */
bool wide_title_complete_unit(const struct wide_title *title, bool *has_unit, struct unit *unit,
			      enum fault *fault);

void wide_table_release(struct wide_table *table);

/*
 * Read a row: calls `add` for each of its figures. ROW_TAKEN, or why none was; ROW_BAD with *out saying why
 * (bad_column is the cell's index).
 */
enum row_status wide_table_read(const struct wide_table *table, const struct csv_record *record,
				struct source_row *out,
				enum row_status (*add)(void *ctx, struct source_row *row),
				void *ctx);

#define WIDE_TRADE_MAP "ITC Trade Map" /* the source of its tables */

/* Tables of publishers, and as people arrange them, in the order in which they are tried; those that are recognised by two
 * lines: made from forms/. The last of each has no name. */
extern const struct source_format wide_published[], wide_arranged[];

/* One of wide_arranged. */
const struct source_format *wide_format(const char *name);

/* Of "$9.77B", "€352,568", "12.4M", "243 million euros" the number, and in *shown the unit beside it, of which the currency
 * may be "$", or none; of another cell all of it. */
struct csv_cell wide_without_money(struct csv_cell cell, struct unit *shown);

/* Whether a cell is a number, of which the decimal mark is open, with or without its unit. */
bool wide_read_figure(struct csv_cell cell, struct unmarked_figure *out);

/* The same of one that says no unit of others, as "1000" or "US$100 million" may. */
bool wide_is_plain_number(struct csv_cell cell);

#endif
