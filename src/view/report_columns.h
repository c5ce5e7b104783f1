/*
 * report_columns.h - the columns of a report by their names. Private to view.
 */
#ifndef KZBE_REPORT_COLUMNS_H
#define KZBE_REPORT_COLUMNS_H

#include "columns.h"
#include "language.h"
#include "report_columns.inc"

/* Columns that are not an indicator's. */
enum column_subject { REPORT_COLUMNS(TABLE_CONSTANT) SUBJECT_INDICATOR };

enum column_aspect { ASPECT_VALUE = 0, ASPECT_LOW, ASPECT_HIGH, ASPECT_COUNT };

struct column_spec {
	enum column_subject subject;
	const struct indicator *indicator; /* SUBJECT_INDICATOR */
	enum column_aspect aspect;
};

/* What the column at this place is: the subjects come first, then each indicator's aspects. */
struct column_spec column_spec_at(size_t column);

/* The report's column; name and heading are copied into the report. False: out of memory. */
bool column_make(struct report *report, const struct column_spec *spec, struct report_column *out);

bool column_is_growth(const struct column_spec *spec);

/* What --columns takes: subjects and indicators, without the aspects of these. NULL behind the last. */
const char *report_column_name(size_t i);

/* As view_columns_make. */
bool report_columns_make(struct column_list *list, const struct format *format,
			 const struct view *view, struct diag_sink *sink);

#endif
