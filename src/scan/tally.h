/*
 * tally.h - what the rows of one pair of a publisher's file add up to. Private to source.
 *
 * A record that stands twice counts once; with another figure it is refused, or, where records carry
 * the date of their last change, the later one stands. The rows state units, or nothing does.
 */
#ifndef KZBE_TALLY_H
#define KZBE_TALLY_H

#include "diag.h"
#include "seen_rows.h"
#include "seen_runs.h"
#include "source_format.h"
#include "trade_totals.h"

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
