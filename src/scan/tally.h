/*
 * tally.h - what the rows of one pair of a publisher's file add up to. Private to source.
 *
 * A record that stands twice counts once; with another figure it is refused, or, where records carry
 * the date of their last change, the later one stands. The rows state units, or nothing does.
 */
#ifndef KZBE_TALLY_H
#define KZBE_TALLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "csv_reader.h"
#include "dataset.h"
#include "diag.h"
#include "index.h"
#include "source_format.h"
#include "trade_totals.h"

/* --- which records of a pair a file has given already ------------------------------------------ */

/* Downloads that overlap, put behind each other, have records twice, and twice they must not count. A
 * record is known again by a hash over its key, the cells that tell it from all others, and by a hash
 * of its figure, beside one of what stands in columns that are not read: 16 bytes a record, so that nothing
 * but memory bounds how many are known. A format
 * whose records carry the date of their last change keeps their figures as well, because a later one
 * takes the place of an earlier one. */

#define SEEN_ROWS_MAX INDEX_MAX

struct row_mark {
	uint64_t key;
	uint64_t figure : 40, unread : 24;
};

/* What a record gave, so that a later one can take its place. */
struct row_figure {
	struct dec value;
	bool is_missing;
	status_set status;
	uint64_t updated; /* 0: not stated; else the later is the larger */
};

struct seen_rows {
	struct row_mark *marks;	    /* in the order of the file */
	struct row_figure *figures; /* of each mark, if they are kept */
	struct index index;	    /* private: by key */
	size_t n, capacity, figures_capacity;
	bool keeps_figures; /* set before the first record */
};

void seen_rows_release(struct seen_rows *seen);

/* Forget the records, keep the memory. */
void seen_rows_clear(struct seen_rows *seen);

/* The hash of the cells of `key`, a bit each. */
uint64_t seen_rows_key(const struct csv_cell *cells, unsigned key);

enum seen {
	SEEN_NEW,    /* it was not there, and is remembered */
	SEEN_AGAIN,  /* it is there with the same figure, */
	SEEN_BESIDE, /* but with other cells in columns that are not read */
	SEEN_UNLIKE, /* it is there with another figure: *at is its number */
	SEEN_NOMEM,
};

enum seen seen_rows_add(struct seen_rows *seen, uint64_t key, const struct row_figure *figure,
			uint64_t unread, size_t *at);

/* Give the record of that number another figure. */
void seen_rows_replace(struct seen_rows *seen, size_t at, const struct row_figure *figure);

/* Join the part's records. False if one of them is there, or memory ran out, and then none is joined. */
bool seen_rows_join(struct seen_rows *seen, const struct seen_rows *part);

/* Forget all but the first n. */
void seen_rows_cut(struct seen_rows *seen, size_t n);

/* --- rows that come sorted are told apart without keeping each --------------------------------- */

/* Records that differ in their product alone, and come with rising codes, are a run: none of them can
 * stand twice. So a file that is sorted takes the memory of its runs, a few a period. Where a record does
 * not come behind the last one of its run, all must be known to say which. */

/* Records of one key but for the product: the hash of that, and the first and last code as a number. */
struct row_run {
	uint64_t rest, first, last;
};

/* How the rows of a pair are told apart. */
enum telling {
	BY_ROWS = 0, /* each is kept */
	BY_BOTH,     /* and runs as well, as long as the rows come sorted */
	BY_RUNS,     /* runs alone: there are many rows, and all came sorted */
};

#define SEEN_ROWS_ENOUGH ((size_t)1 << 14)

struct seen_runs {
	enum telling telling;
	size_t enough; /* rows to keep: of more, if all came sorted, the runs do */
	bool is_lost; /* by runs, until a row did not come sorted: the file must be read again, by rows */
	struct row_run *runs;
	struct index index; /* private: by rest */
	size_t n, capacity;
	size_t last; /* the run of the row added last */
};

void seen_runs_release(struct seen_runs *runs);
/* Forget the runs, keep the memory. */
void seen_runs_clear(struct seen_runs *runs);

/* A row as a run of its own: `key` are the columns that tell rows apart, a bit each, the lowest of `product` that of
 * the code. */
struct row_run seen_runs_of_row(const struct csv_cell *cells, unsigned key, unsigned product);

enum sorted {
	SORTED_BEHIND, /* it is behind all of its run, and added */
	SORTED_NOT,
	SORTED_NOMEM,
};

enum sorted seen_runs_add(struct seen_runs *runs, const struct row_run *run);

/* Whether all runs of the part come behind these. Room for them is made. */
enum sorted seen_runs_may_join(struct seen_runs *runs, const struct seen_runs *part);

/* What the rows of one reporter say of their unit. */
struct stated_unit {
	bool has_rows, is_stated;
	struct unit unit;
};

struct tally {
	struct trade_totals totals;
	/* `totals` takes each mark that may group digits or begin decimals as a file whose decimal mark
	 * is the point has it, and this one as a file with a decimal comma. Only of files of which the
	 * decimal mark is found out at the end. */
	struct trade_totals by_comma;
	struct diag ambiguous; /* the first such mark, with its place; code DIAG_OK: none */
	struct seen_rows seen;
	struct seen_runs runs; /* in its place, where there are many rows and all came sorted */
	struct stated_unit
		units[2];  /* by reporter, of a pair and of the same pair the other way round */
	size_t n_repeated; /* records that stood already, equal */
	/* Periods written YYYY-NN of which NN is the next year's, and others so written: 2010-11 alone may be a year that
	 * begins in another month, beside 2010-09 it is November. */
	size_t n_next_years, n_year_months;
	size_t n_revised;   /* records of which an earlier and a later figure stood */
	pub_date published; /* the latest date that a row states */
};

void tally_release(struct tally *tally);

/* Forget the rows, keep the memory. */
void tally_clear(struct tally *tally);

/* What tally_add shall do with a row. */
struct tally_rule {
	unsigned key;	  /* the columns that tell records apart, a bit each; 0: none do */
	unsigned product; /* of these, those that say which product it is: its code, its label */
	bool is_complete_key; /* records with the same key and other figures are an error */
	bool has_dates;	      /* a later figure takes the place of an earlier one */
	bool is_mark_open;    /* figures have a second reading */
	bool is_part;	      /* of a file: repeated rows are only noted, as an error */
};

/*
 * Add a row. DIAG_OK; DIAG_NOMEM; DIAG_UNIT for another unit than the rows before have;
 * DIAG_DUPLICATE for a record that stands already, with another figure; DIAG_AMBIGUOUS for one
 * with the same, of which columns that are not read have something else; DIAG_RANGE for a sum of too
 * many digits.
 */
enum diag_code tally_add(struct tally *tally, const struct source_row *row,
			 const struct tally_rule *rule);

/*
 * Add n figures of one scale behind the row that was added last, which differ from it in the product alone; `code` is
 * that of the last one, and the rows are told apart by runs. DIAG_OK, or DIAG_RANGE.
 */
enum diag_code tally_add_alike(struct tally *tally, struct dec sum, size_t n, uint64_t code);

/* What the rows of this reporter say of their unit; NULL if they say nothing. */
const struct unit *tally_unit(const struct tally *tally, const char reporter[4],
			      const char partner[4]);

/* Take a part's rows as if they were added now, its lines raised by `lines`. False if that takes
 * reading them again, and then nothing is taken. */
bool tally_merge(struct tally *tally, const struct tally *part, size_t lines);

/* Say what a row that was not added is refused for; `unread` names the columns that are not read ("": none). */
void tally_describe_refused(enum diag_code code, const char *unread, struct diag *diag);

#endif
