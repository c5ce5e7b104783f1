/*
 * wide_table.h - publishers' tables of which a row holds several figures: periods as columns, or exports
 * and imports side by side.
 *
 * One reader, and a row of facts for each publisher's table: which columns name the reporter, the partner,
 * the product and what is measured; what a figure is, is said by its column's heading, by the row's
 * indicator, or by both. Depends on source_format.h.
 */
#ifndef KZBE_WIDE_TABLE_H
#define KZBE_WIDE_TABLE_H

#include "source_format.h"

/* What tells a row's figures apart; each may be absent. */
enum wide_key {
	WIDE_REPORTER,
	WIDE_PARTNER,
	WIDE_PRODUCT,
	WIDE_FLOW,	/* "Export", 2, EXP */
	WIDE_INDICATOR, /* "Export (US$ Thousand)", TXG_FOB_USD, MIO_EXP_VAL */
	WIDE_PERIOD,
	WIDE_MONTH,
	WIDE_SCALE,	/* "millions", of the form's unit */
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
	bool has_periods;     /* as columns; else figures stand in columns of flows */
	const char *reporter; /* of all rows; NULL: not one */
	/* Rows hold figures only where these columns have these cells; NULL: any. */
	struct {
		const char *names, *value;
	} only[2];
	bool has_months;     /* columns IJAN to EDEC, IYR, EYR of a year's row */
	bool lacks_reporter; /* a heading above the table names it, or the caller does */
	struct unit unit;    /* where neither heading nor indicator tells */
	bool is_of_eurostat; /* areas are told by Eurostat's codes and labels */
};

/* A figure's column. */
struct wide_measure {
	size_t cell;
	bool has_period, has_flow, has_unit;
	int month; /* of the row's year, 1 to 12; 0: none */
	struct period period;
	enum flow flow;
	struct unit unit;
	unsigned priced; /* enum priced */
};

#define WIDE_MEASURES_MAX 1024 /* months of 85 years */

/* A table being read. */
struct wide_table {
	const struct wide_form *form;
	size_t only_cell[2];	    /* as key_cell */
	size_t key_cell[WIDE_KEYS]; /* of the record, or of the joined keys; SIZE_MAX: none */
	struct wide_measure *measures;
	size_t n_measures;
	size_t n_cells;	  /* of the header */
	char reporter[4]; /* where the file does not tell it; "": not known either */
};

/* Find the form's columns in a header: true if it is one, and then *table is to be released. False with
 * *failed when memory ran out. */
bool wide_table_map(struct wide_table *table, const struct wide_form *form,
		    const struct csv_record *record, bool *failed);

void wide_table_release(struct wide_table *table);

/* The country that a table's title names, as in "List of importing markets for a product exported by Belgium";
 * false if it names none. */
bool wide_table_reporter(const char *title, size_t n, char alpha3[4]);

/*
 * Read a row: calls `add` for each of its figures. ROW_TAKEN, or why none was; ROW_BAD with *out saying why
 * (bad_column is the cell's index).
 */
enum row_status wide_table_read(const struct wide_table *table, const struct csv_record *record,
				struct source_row *out,
				enum row_status (*add)(void *ctx, struct source_row *row),
				void *ctx);

extern const struct source_format source_wits_partner, source_wits_years, source_trade_map,
	source_imf_years, source_imf_panel, source_imf_imts, source_wto, source_atlas,
	source_eurostat_long, source_census, source_statcan, source_eurostat_tsv;

#endif
