/*
 * compare_run.h - one run of compare: its files, and which of their series are the same trade. Private to
 * cmd.
 */
#ifndef KZBE_COMPARE_RUN_H
#define KZBE_COMPARE_RUN_H

#include "compare.h"
#include "loaded.h"
#include "versions.h"

/* Everything that one run of compare holds. */
struct compare_run {
	const struct options *options;
	struct diag_sink *sink;
	struct source_data *sides; /* owned: A, B, ... */
	size_t n_sides;
	struct rate_list rates;
	struct comparison *comparisons; /* of two files */
	size_t n, capacity;
	struct versions *versions; /* of more files, one for each group of series */
	size_t n_versions, versions_capacity;
	const struct series *without_rate[2]; /* the first pair that lacks one */
};

/* compare_series.c */

/* How two series are the same trade, if they are to be compared; NULL: they are not. Of a side that has the same source
 * (is_dated), that alone is. `side` is the first one's. */
const struct compare_relation *compare_relation_taken(const struct compare_run *run,
						      const struct source_data *side,
						      const struct series *first,
						      const struct series *second, bool is_dated);
/* What the options ask of all comparisons, of which `last` is the last side. */
struct compare_request compare_request_of(const struct compare_run *run, const struct series *last);

/* Whether the other side has the same source: then it is compared with that alone. */
bool compare_has_other_date(const struct series *series, const struct source_data *other);
/* Refuse --in where it is no scale of the currency in which the series stand. */
enum diag_code compare_refuse_currency(struct compare_run *run, const struct unit *unit);

/* compare_versions.c */

/* Sort the series of three files or more into groups of the same trade, and compare each group's. */
enum diag_code compare_versions(struct compare_run *run);

#endif
