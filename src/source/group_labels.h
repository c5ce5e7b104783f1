/*
 * group_labels.h - headings that stand above several columns each, and where. Private to source.
 *
 * Depends on csv_reader.h.
 */
#ifndef KZBE_GROUP_LABELS_H
#define KZBE_GROUP_LABELS_H

#include <stdbool.h>
#include <stddef.h>

#include "csv_reader.h"

/* The n_above headings moved to the first of the columns that each of them is of, where they were centred by hand; false:
 * one stands behind a column that is called as its own are, and of which it is nobody knows. The first cells, above the
 * names of rows, are none of theirs. */
bool group_labels_set_left(struct csv_cell *above, size_t n_above, const struct csv_cell *below,
			   size_t n_below);

#endif
