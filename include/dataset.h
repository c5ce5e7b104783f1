/*
 * dataset.h - the observations that were read: one array of structs, in file order.
 *
 * The dataset owns everything in it: rows, strings, file names. Rows borrow interned strings (equal
 * text is the same pointer), valid until dataset_release. Depends on core.
 */
#ifndef KZBE_DATASET_H
#define KZBE_DATASET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "alloc.h"
#include "diag.h"
#include "index.h"
#include "interval.h"
#include "aggregation.h"
#include "period.h"
#include "unit.h"

/* Flows of the reporter's trade with the partner. Turnover (total trade) is their sum. */
enum flow { FLOW_EXPORTS, FLOW_IMPORTS, FLOW_TURNOVER, FLOW_COUNT };

extern const char *const flow_names[FLOW_COUNT]; /* "exports", "imports", "turnover" */

/* Missing, zero and suppressed are three things: zero is a present value. */
enum figure_state { FIGURE_MISSING = 0, FIGURE_PRESENT, FIGURE_SUPPRESSED };

/* One printed figure, with its printed digits, in its row's unit (growth: in percent). */
struct figure {
	struct dec value; /* if present */
	enum figure_state state;
	enum qualifier qualifier;
	status_set status;
	uint32_t column; /* in its line, 1-based, code points; 0: not known */
};

enum valuation { VALUATION_UNSTATED = 0, VALUATION_FOB_CIF, VALUATION_FOB_FOB, VALUATION_COUNT };
extern const char *const valuation_names[VALUATION_COUNT]; /* "", "FOB/CIF", "FOB/FOB" */

/* yyyymmdd; month and day are 0 where not given, all is 0 for undated, which sorts first. */
typedef uint32_t pub_date;

struct observation {
	struct period period;
	struct figure flow[FLOW_COUNT];
	struct figure *
		growth; /* in the dataset's arena: printed growths, one per flow; NULL: none printed */
	struct unit unit;
	char reporter[4], partner[4]; /* ISO 3166 alpha-3; flows are the reporter's */
	const char *source;	      /* interned; the file's base name if the file names none */
	const char *url, *note;	      /* interned; "" if none */
	const struct aggregation
		*aggregations; /* in the arena: one per flow; NULL: all as they stand */
	pub_date published;
	enum valuation valuation;
	bool reporter_assumed, partner_assumed; /* the file does not state it: KAZ, BEL */
	bool source_stated;			/* the file names its source */
	uint32_t file;				/* index into dataset.files */
	size_t line;				/* physical line, 1-based */
};

/*
 * What convert writes before the file's name into the column source where it is not stated, in any
 * language; it is read as such again.
 */
#define SOURCE_NOT_STATED "not stated; file "

/* What became of a publisher's file's rows: the last five add up to the first. */
struct row_counts {
	uint32_t file; /* index into dataset.files */
	size_t read;
	size_t used;	    /* in a figure of the dataset */
	size_t unused;	    /* of the pair, but details of a total, or repeated */
	size_t other_pairs; /* of other pairs than the one wanted */
	size_t not_trade;   /* not a value of exports or imports of a country */
	size_t refused;
	bool lacks_partners; /* rows of the reporter are left out: their partners' names are not known */
};

struct part_cover; /* parts.h */
struct part_record;

struct dataset {
	struct observation *rows;
	size_t n, capacity;
	bool wants_columns; /* set before reading: figures note their column */
	bool may_repeat;    /* set before reading: a period may stand twice (partials.h) */
	const char **files; /* paths as given; "-" is standard input */
	size_t n_files, files_capacity;
	struct row_counts *counts; /* of publishers' files, in the order in which they were read */
	size_t n_counts, counts_capacity;
	struct part_cover *covers; /* the parts of publishers' files that were read */
	size_t n_covers, covers_capacity;
	struct part_record *records; /* that they say they have added up */
	size_t n_records, records_capacity;

	/* private */
	struct arena arena;
	const char **strings; /* interned */
	size_t n_strings, strings_capacity;
	struct index string_index;
	struct index index; /* rows by what must be unique */
};

void dataset_release(struct dataset *data);

/* Add a file's path (copied). Returns its index, or SIZE_MAX when memory ran out. */
size_t dataset_add_file(struct dataset *data, const char *path);

/* Forget the rows that were published after a date, of which the parts that are not given are the latest there
 * may be; nothing more is to be added. Returns how many of the others have no date. */
size_t dataset_keep_published(struct dataset *data, pub_date date);

/* Note what became of a file's rows. DIAG_OK or DIAG_NOMEM. */
enum diag_code dataset_add_counts(struct dataset *data, const struct row_counts *counts);

/* The one copy of the n bytes at s; NULL when memory ran out. */
const char *dataset_intern(struct dataset *data, const char *s, size_t n);

/*
 * Append a copy of *row, whose strings are interned here. Returns DIAG_OK; DIAG_NOMEM; or
 * DIAG_DUPLICATE if the same series has the same period with the same date of publication, and
 * then *first is that row. On failure the dataset is as before.
 */
enum diag_code dataset_add(struct dataset *data, const struct observation *row,
			   const struct observation **first);

/* Give *row these levels, one per flow; none where all are plain. DIAG_OK or DIAG_NOMEM. */
enum diag_code dataset_set_aggregations(struct dataset *data, struct observation *row,
					const struct aggregation aggregations[FLOW_COUNT]);

/* The level of a row's flow; for a row without levels a plain one, or none if there is no figure. */
struct aggregation observation_aggregation(const struct observation *row, enum flow flow);

/* How many records of a publisher's file were added up for a row's flow; 1 for a printed figure. */
size_t observation_records(const struct observation *row, enum flow flow);

/*
 * What a row's figure, which must be present, stands for: half a unit of the last printed place, or
 * what its qualifier says, on each side; for a sum of records, the half units of all of these. False, *out
 * untouched, if an end does not fit.
 */
bool observation_range(const struct observation *row, enum flow flow, struct interval *out);

/* Same reporter, partner, currency and source. */
bool observation_same_series(const struct observation *a, const struct observation *b);

/* Where a row was read, as a message about another row says it: "line 8" of the same file, "line 8 of standard
 * input", "b.csv:8". */
#define ROW_PLACE_MAX 200
const char *row_place(char buf[ROW_PLACE_MAX], const struct dataset *data,
		      const struct observation *row, const struct observation *seen_from);

/* The last part of a path: "trade.csv" of "data/trade.csv"; "standard input" of "-". */
const char *path_base_name(const char *path);

/* "2024-10-18", "2024-10", "2024" or "" for undated. */
#define PUB_DATE_TEXT_MAX 12
void pub_date_format(pub_date date, char buf[PUB_DATE_TEXT_MAX]);

/* Read those forms from all of the n bytes at s; false for no such date. */
bool pub_date_parse(const char *s, size_t n, pub_date *out);

#endif
