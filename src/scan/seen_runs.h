/*
 * seen_runs.h - rows that come sorted are told apart without keeping each. Private to scan.
 *
 * Records that differ in their product alone, and come with rising codes, are a run: none of them can
 * stand twice. So a file that is sorted takes the memory of its runs, a few a period. Where a record does
 * not come behind the last one of its run, all must be known to say which (seen_rows.h).
 */
#ifndef KZBE_SEEN_RUNS_H
#define KZBE_SEEN_RUNS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "csv_reader.h"
#include "index.h"

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

#endif
