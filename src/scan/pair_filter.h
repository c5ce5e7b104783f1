/*
 * pair_filter.h - the records of a piece of a publisher's file that can matter for one pair. Private
 * to scan.
 *
 * A record matters unless its reporter's and its partner's cells, as bytes, are known to name
 * others. What bytes name is looked up in the format once and remembered; where the format does not know
 * by the cell alone, the record matters. So leaving out the others cannot change the answer.
 */
#ifndef KZBE_PAIR_FILTER_H
#define KZBE_PAIR_FILTER_H

#include "header.h"
#include "record_scan.h"
#include "source_format.h"

/* Records that stand side by side and matter. */
struct record_span {
	size_t start, end; /* end: behind the last one's line end */
};

struct pair_filter; /* private: the pair, the columns, the memory of cells */

/* For records with this header and the two countries; both directions matter. NULL when memory ran
 * out. */
struct pair_filter *pair_filter_new(const struct source_format *format, const struct header *header,
				    const char reporter[4], const char partner[4]);
void pair_filter_free(struct pair_filter *filter);

/* What pair_filter_apply gives; the array is kept for the next piece. */
struct record_spans {
	struct record_span *spans;
	size_t n, capacity;
	size_t n_left_out; /* records, without blank lines */
};

/*
 * The spans that matter among the records of a scanned piece, from the one that starts at `start` to
 * the one that ends before `end`. False when memory ran out.
 */
bool pair_filter_apply(struct pair_filter *filter, const struct record_scan *scan,
		       const char *bytes, size_t start, size_t end, struct record_spans *out);

/* The same with nothing left out. */
bool pair_filter_all(size_t start, size_t end, struct record_spans *out);

#endif
