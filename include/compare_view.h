/*
 * compare_view.h - comparisons as a report model.
 */
#ifndef KZBE_COMPARE_VIEW_H
#define KZBE_COMPARE_VIEW_H

#include "compare.h"
#include "view.h"

/* What a column of a comparison holds. */
enum compare_subject {
	COMPARE_REPORTER,
	COMPARE_PARTNER,
	COMPARE_SOURCE_A,
	COMPARE_SOURCE_B,
	COMPARE_PERIOD,
	COMPARE_FLOW,
	COMPARE_A,
	COMPARE_A_LOW,
	COMPARE_A_HIGH,
	COMPARE_B,
	COMPARE_B_LOW,
	COMPARE_B_HIGH,
	COMPARE_UNIT,
	COMPARE_DIFFERENCE,
	COMPARE_DIFFERENCE_LOW,
	COMPARE_DIFFERENCE_HIGH,
	COMPARE_DIFFERENCE_PCT,
	COMPARE_RATIO,
	COMPARE_RATE,
	COMPARE_RATE_SOURCE,
	COMPARE_RELATION,
	COMPARE_VERDICT,
	COMPARE_CAUSE,
	COMPARE_EXPLANATION,
	COMPARE_SUBJECT_COUNT
};

#define COMPARE_COLUMNS_MAX (2 * COMPARE_SUBJECT_COUNT)

struct compare_columns {
	enum compare_subject subjects[COMPARE_COLUMNS_MAX];
	size_t n;
};

/* The default columns of a format, and what --columns makes of them. False after a diagnostic. */
bool compare_columns_make(struct compare_columns *columns, const struct format *format,
			  const struct view *view, struct diag_sink *sink);

/* One block per comparison. DIAG_OK or DIAG_NOMEM; release *report in every case. */
enum diag_code compare_build_report(struct report *report, const struct comparison *comparisons,
				    size_t n, const struct view *view, const struct format *format,
				    const struct compare_columns *columns);

#endif
