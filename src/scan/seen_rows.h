/*
 * seen_rows.h - which records of a pair a file has told already. Private to scan.
 *
 * Overlapping downloads put behind each other tell details twice, and twice they must not count. A
 * record is known again by a hash of 128 bits over the cells that its format reads, so only formats
 * of which these tell two records apart are asked (struct source_format). Memory is bounded: behind
 * SEEN_ROWS_MAX records, more than any pair has in a real file, none is looked for.
 */
#ifndef KZBE_SEEN_ROWS_H
#define KZBE_SEEN_ROWS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "csv_reader.h"

#define SEEN_ROWS_MAX ((size_t)1 << 18)

struct row_mark {
	uint64_t high, low;
};

struct seen_rows {
	struct row_mark *marks; /* in the order of the file */
	uint32_t *index;	/* private: by hash; 0 is empty, else mark + 1 */
	size_t n, capacity, index_capacity;
	bool is_off; /* remembers nothing, and knows nothing again */
};

void seen_rows_release(struct seen_rows *seen);

/* Forget the records, keep the memory. */
void seen_rows_clear(struct seen_rows *seen);

/* Whether it remembers no more records. */
static inline bool seen_rows_is_full(const struct seen_rows *seen)
{
	return seen->is_off || seen->n == SEEN_ROWS_MAX;
}

/* Remember the record of these n cells; *is_new tells whether it was not there. False when memory
 * ran out. */
bool seen_rows_add(struct seen_rows *seen, const struct csv_cell *cells, size_t n, bool *is_new);

/* Whether none of the part's records is there, and there is memory to join them. */
bool seen_rows_may_join(struct seen_rows *seen, const struct seen_rows *part);
void seen_rows_join(struct seen_rows *seen, const struct seen_rows *part);

#endif
