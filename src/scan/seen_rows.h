/*
 * seen_rows.h - which records of a pair a file has given already. Private to scan.
 *
 * Downloads that overlap, put behind each other, have records twice, and twice they must not count. A
 * record is known again by a hash over its key, the cells that tell it from all others, and by a hash
 * of its figure, beside one of what stands in columns that are not read: 16 bytes a record, so that nothing
 * but memory bounds how many are known. A format
 * whose records carry the date of their last change keeps their figures as well, because a later one
 * takes the place of an earlier one.
 */
#ifndef KZBE_SEEN_ROWS_H
#define KZBE_SEEN_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "csv_reader.h"
#include "dataset.h"
#include "index.h"

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

#endif
