/*
 * report_columns.h - the columns of a report by their names. Private to view.
 */
#ifndef KZBE_REPORT_COLUMNS_H
#define KZBE_REPORT_COLUMNS_H

#include "report.h"
#include "view.h"

/* The report's column; name and heading are copied into the report. False: out of memory. */
bool column_make(struct report *report, const struct column_spec *spec, struct report_column *out);

bool column_is_growth(const struct column_spec *spec);

#endif
