/*
 * value_view.h - single values as a report model, for programs: what get and explain write as csv, tsv,
 * json and jsonl.
 */
#ifndef KZBE_VALUE_VIEW_H
#define KZBE_VALUE_VIEW_H

#include "view.h"

/* A block of n values, blank so far. False when memory ran out; release *report in every case. */
bool values_begin(struct report *report, size_t n);

/* The values' row-th row. False when memory ran out. */
bool values_fill(struct report *report, size_t row, const struct value *value);

/* Leave the block with indicator, period and value alone. False when memory ran out. */
bool values_shorten(struct report *report);

/* A value with what explain says of it, and the figures that it came of as a list of their own. False
 * when memory ran out; release *report in every case. */
bool build_explanation(struct report *report, struct calc *calc, const struct value *value);

#endif
