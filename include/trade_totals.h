/*
 * trade_totals.h - a pair's totals out of a file that has them at several levels.
 *
 * A publisher's file may hold the total, and with it the same trade by product, by second
 * partner, by mode of transport, by customs procedure. Every record is added to the sum of its own
 * level; at the end the total comes from exactly one level of each dimension: the total where the
 * file has it, else the sum of the coarsest products and of the details of the other dimensions. A
 * sum of which one record has no value is missing.
 * Memory does not grow with the number of records. Depends on dataset.h.
 */
#ifndef KZBE_TRADE_TOTALS_H
#define KZBE_TRADE_TOTALS_H

#include "dataset.h"
#include "index.h"

/* One record of a publisher's file, understood. */
struct trade_record {
	char reporter[4], partner[4];
	enum flow flow;
	struct period period;
	int product_level;	/* 0: all products; else the coarser the smaller */
	char classification[8]; /* of the product, where a file may have several; zeros behind it */
	const char *product; /* borrowed for the call: the code, to tell one product from several */
	size_t product_len;
	unsigned details; /* enum trade_detail */
	unsigned priced;  /* enum priced: how imports are valued, where the record says it */
	bool is_missing;
	struct dec value; /* if not missing */
	status_set status;
	size_t line;
};

/* How a record says that its imports are valued. */
enum priced { PRICED_CIF = 1u << 0, PRICED_FOB = 1u << 1 };

struct trade_totals {
	struct trade_bin *bins; /* private */
	size_t n, capacity;
	struct index index; /* private */
	size_t last;	    /* private: the bin that a record was added to last */
	size_t n_repeats;   /* totals that stood already, equal: not added */
};

void trade_totals_release(struct trade_totals *totals);

/* Add a record. DIAG_OK; DIAG_NOMEM; DIAG_RANGE if the sum does not fit; DIAG_DUPLICATE if it is a
 * total of everything that stands already with another value (an equal one is left out). */
enum diag_code trade_totals_add(struct trade_totals *totals, const struct trade_record *record);

/* Add n figures of one scale that differ in the product alone from the record added last, which was of one product.
 * DIAG_OK, or DIAG_RANGE. */
enum diag_code trade_totals_add_alike(struct trade_totals *totals, struct dec sum, size_t n);

/* The record `old`, which was added, takes another figure: that of *record, of the same trade and level.
 * Codes as trade_totals_add; on a failure the totals are as before. */
enum diag_code trade_totals_replace(struct trade_totals *totals, const struct trade_record *record,
				    const struct trade_record *old);

/* Forget the records, keep the memory. */
void trade_totals_clear(struct trade_totals *totals);

/*
 * Add what was added to `part`, as if its records had come behind those of `totals`. Its lines are
 * raised by `lines`. DIAG_OK; DIAG_NOMEM, DIAG_RANGE or DIAG_DUPLICATE as trade_totals_add, and then
 * *totals is as before.
 */
enum diag_code trade_totals_merge(struct trade_totals *totals, const struct trade_totals *part,
				  size_t lines);

/* A total, and how it came about. */
struct trade_total {
	char reporter[4], partner[4];
	enum flow flow;
	struct period period;
	unsigned priced; /* enum priced, of all its records */
	bool is_missing; /* or one of its records is */
	struct dec value;
	status_set status;
	size_t line; /* of its first record */
	struct aggregation aggregation;
	int months_so_far; /* of a year whose total they add up to, the last ones of it unknown; 0: no such year */
	bool is_above_some; /* of all products, and the products beside it are clearly less than all */
};

/*
 * The totals, one for each reporter, partner, flow and period, sorted by these. Calls visit for
 * each. DIAG_OK, or the first code that visit returns, or DIAG_NOMEM.
 */
enum diag_code trade_totals_visit(const struct trade_totals *totals,
				  enum diag_code (*visit)(void *ctx,
							  const struct trade_total *total),
				  void *ctx);

/* The partner becomes the reporter, and the reporter the partner. */
void trade_record_turn(struct trade_record *record);

#endif
