#include "tally.h"

#include <stdlib.h>

#include "alloc.h"
#include "record_scan.h"

void seen_runs_release(struct seen_runs *runs)
{
	free(runs->runs);
	index_release(&runs->index);
	*runs = (struct seen_runs){.n = 0};
}

void seen_runs_clear(struct seen_runs *runs)
{
	if (runs->n)
		index_clear(&runs->index);
	runs->n = 0;
}

struct row_run seen_runs_of_row(const struct csv_cell *cells, unsigned key, unsigned product)
{
	const struct csv_cell code = cells[__builtin_ctz(product)];
	const bool is_short = code.len <= 8;
	const uint64_t number = is_short ? record_scan_eight(code.text, code.len) : 0;

	/* Codes of one length are in order as numbers; one that is too long is a run by itself. */
	return (struct row_run){seen_rows_key(cells, key & ~product) * 31 +
					(is_short ? code.len : seen_rows_key(&code, 1)),
				number, number};
}

static uint64_t rest_of(const void *runs, size_t i)
{
	return ((const struct row_run *)runs)[i].rest;
}

/* Where in the index the run of the same rest stands, or belongs. */
static size_t place_of(const struct seen_runs *runs, uint64_t rest)
{
	size_t place = index_place(&runs->index, rest), i;

	while ((i = index_at(&runs->index, place)) != INDEX_NONE && runs->runs[i].rest != rest)
		place = index_next(&runs->index, place);
	return place;
}

static bool reserve(struct seen_runs *runs, size_t n)
{
	return alloc_room(runs->runs, &runs->capacity, n) &&
	       index_reserve(&runs->index, n, runs->n, rest_of, runs->runs);
}

enum sorted seen_runs_add(struct seen_runs *runs, const struct row_run *run)
{
	size_t place;

	if (!(runs->last < runs->n && runs->runs[runs->last].rest == run->rest)) {
		if (!reserve(runs, runs->n + 1))
			return SORTED_NOMEM;
		place = place_of(runs, run->rest);
		runs->last = index_at(&runs->index, place);
		if (runs->last == INDEX_NONE) {
			runs->last = runs->n;
			runs->runs[runs->n] = *run;
			index_set(&runs->index, place, runs->n++);
			return SORTED_BEHIND;
		}
	}
	if (run->first <= runs->runs[runs->last].last)
		return SORTED_NOT;
	runs->runs[runs->last].last = run->last;
	return SORTED_BEHIND;
}

enum sorted seen_runs_may_join(struct seen_runs *runs, const struct seen_runs *part)
{
	if (!reserve(runs, runs->n + part->n))
		return SORTED_NOMEM;
	for (size_t i = 0; i < part->n; i++) {
		size_t at = index_at(&runs->index, place_of(runs, part->runs[i].rest));

		if (at != INDEX_NONE && part->runs[i].first <= runs->runs[at].last)
			return SORTED_NOT;
	}
	return SORTED_BEHIND;
}
