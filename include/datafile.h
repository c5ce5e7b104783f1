/*
 * datafile.h - the program's own data file: CSV with one row per period (kzbe-trade(5)).
 *
 * Depends on dataset.h and csv_reader.h.
 */
#ifndef KZBE_DATAFILE_H
#define KZBE_DATAFILE_H

#include "csv_reader.h"
#include "dataset.h"
#include "diag.h"

/* A country by its ISO 3166 alpha-3 code: whether there is one. Given by the caller, because the
 * table of countries lies above this folder. */
typedef bool datafile_country_check(const char code[4]);

/*
 * Read a file from pieces that end anywhere, and append its rows to *data: new, feed, finish (which
 * frees). path is borrowed until finish; NULL when memory ran out, after a diagnostic.
 *
 * All errors of the file go to the sink; the rows that are right are appended nevertheless, so a
 * caller must discard the data when a code other than DIAG_OK is returned: the first error's.
 */
struct datafile *datafile_new(const char *path, struct dataset *data,
			      datafile_country_check *is_country, struct diag_sink *sink);

/* Whether a cell in a column of no known name says that its row holds a part of the trade only: such rows are refused. */
typedef bool datafile_narrows(struct csv_cell heading, struct csv_cell cell,
			      const struct observation *row);

/* What lines above the header say. */
struct datafile_title {
	struct unit
		unit; /* a currency, a scale (a power of ten; below zero: one that no unit has), or both */
	char reporter[4], partner[4]; /* of rows that do not name them */
	bool names_pair;	      /* else both are assumed */
	bool is_titled;	   /* lines above the table name both, and a column no other one */
	bool t_is_quarter; /* periods such as 2022-T1 are quarters */
	bool (*read_unit)(struct unit *out, const char *s,
			  size_t n); /* in more words than unit_parse() knows; or NULL */
};

/* What is known of a file, borrowed until finish. All zero: nothing. */
struct datafile_known {
	const struct datafile_title *title; /* NULL: the pair is assumed */
	const char *
		hint; /* of a header that is not the file's own, for the message that says so; or NULL */
	size_t line;   /* the physical line on which the first piece begins; 0: it is the first */
	bool is_sheet; /* lines are rows of a sheet */
	/* Countries may be written as this reads them, not by their alpha-3 codes alone; it gives a code that the
	 * check takes; or NULL. */
	bool (*read_country)(char code[4], const char *s, size_t n);
	/* Rows of which a cell in a column of no known name says something that this knows are left out; or NULL. */
	bool (*says_other)(const char *s, size_t n);
	datafile_narrows *narrows; /* or NULL */
};
/* Before the first piece. */
void datafile_heed(struct datafile *file, const struct datafile_known *known);

enum diag_code datafile_feed(struct datafile *file, const char *bytes, size_t n);
enum diag_code datafile_finish(struct datafile *file);

#endif
