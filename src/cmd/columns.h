/*
 * columns.h - the columns of a report: which there are, and which a user asked for. Private to cmd.
 */
#ifndef KZBE_COLUMNS_H
#define KZBE_COLUMNS_H

#include <stddef.h>

#include "cli.h"
#include "indicator.h"
#include "report.h"

/* Columns that are not an indicator's. */
enum column_subject {
	SUBJECT_INDICATOR = 0,
	SUBJECT_REPORTER,
	SUBJECT_PARTNER,
	SUBJECT_PERIOD,
	SUBJECT_GROWTH_BASE,
	SUBJECT_GROWTH_BASE_SOURCE,
	SUBJECT_UNIT,
	SUBJECT_SOURCE,
	SUBJECT_URL,
	SUBJECT_PUBLISHED,
	SUBJECT_VALUATION,
	SUBJECT_STATUS,
	SUBJECT_NOTE,
	SUBJECT_NOTES,
};

enum column_aspect { ASPECT_VALUE = 0, ASPECT_LOW, ASPECT_HIGH };

struct column_spec {
	enum column_subject subject;
	const struct indicator *indicator; /* SUBJECT_INDICATOR */
	enum column_aspect aspect;
};

#define COLUMN_NAME_MAX 48
#define COLUMN_SPECS_MAX 96

struct column_list {
	struct column_spec specs[COLUMN_SPECS_MAX];
	size_t n;
	bool is_chosen; /* the user named them: empty ones stay */
};

/* The default columns of a format, and what --columns makes of them. False after a diagnostic. */
bool column_list_make(struct column_list *list, const struct format *format,
		      const struct options *options, struct diag_sink *sink);

/* A machine name: "period", "exports", "growth_pct", "growth_low_pct". */
void column_name(const struct column_spec *spec, char buf[COLUMN_NAME_MAX]);

/* The report's column; name and heading are copied into the report. False: out of memory. */
bool column_make(struct report *report, const struct column_spec *spec, bool for_people,
		 struct report_column *out);

#endif
