/*
 * report_columns.h - the columns of a report by their names. Private to view.
 */
#ifndef KZBE_REPORT_COLUMNS_H
#define KZBE_REPORT_COLUMNS_H

#include "columns.h"
#include "language.h"

/* Columns that are not an indicator's; a contract: names are fixed within a major version. */
#define SUBJECTS(X)                                                                              \
	X(SUBJECT_REPORTER, "reporter", N_("Reporter"), REPORT_TEXT, COLUMN_IS_OF_BLOCK)         \
	X(SUBJECT_PARTNER, "partner", N_("Partner"), REPORT_TEXT, COLUMN_IS_OF_BLOCK)            \
	X(SUBJECT_PERIOD, "period", N_("Period"), REPORT_PERIOD, 0)                              \
	X(SUBJECT_GROWTH_BASE, "growth_base", N_("compared with"), REPORT_PERIOD, 0)             \
	X(SUBJECT_GROWTH_BASE_SOURCE, "growth_base_source", N_("Base's source"), REPORT_TEXT, 0) \
	X(SUBJECT_UNIT, "unit", N_("Unit"), REPORT_TEXT, COLUMN_IS_OF_BLOCK)                     \
	X(SUBJECT_SOURCE, "source", N_("Source"), REPORT_TEXT, COLUMN_IS_OF_BLOCK)               \
	X(SUBJECT_URL, "url", N_("URL"), REPORT_TEXT, 0)                                         \
	X(SUBJECT_PUBLISHED, "published", N_("Published"), REPORT_TEXT, 0)                       \
	X(SUBJECT_VALUATION, "valuation", N_("Valuation"), REPORT_TEXT, 0)                       \
	X(SUBJECT_STATUS, "status", N_("Status"), REPORT_TEXT, 0)                                \
	X(SUBJECT_NOTE, "note", N_("Note"), REPORT_TEXT, 0)                                      \
	X(SUBJECT_NOTES, "notes", N_("Notes"), REPORT_NOTES, 0)

enum column_subject { SUBJECTS(COLUMN_CONSTANT) SUBJECT_INDICATOR };

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
