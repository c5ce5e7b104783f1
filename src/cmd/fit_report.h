/*
 * fit_report.h - the scale in which a series' table fits a line. Private to cmd.
 *
 * Where the published digits do not fit side by side, the levels are shown in the smallest scale that
 * does, rounded; the report says so (report_lines.c), and --exact keeps all digits.
 */
#ifndef KZBE_FIT_REPORT_H
#define KZBE_FIT_REPORT_H

#include "render.h"
#include "series.h"
#include "view.h"

/* What a report is built from, but for the series. */
struct report_plan {
	const struct series_set *set;
	const struct view *view;
	const struct format *format;
	const struct column_list *columns;
	const struct render_options *render;
	bool has_scale; /* it was chosen: digits are left out, but in that scale */
};

/* Whether every block of the report fits. DIAG_OK or DIAG_NOMEM. */
enum diag_code fits_all(const struct report *report, const struct render_options *render,
			bool *fits);

/* Set the scale and the decimals in which the series is shown, if it does not fit as it is and does in
 * one of them; else it stays as it is. *fits: whether it fits now. DIAG_OK or DIAG_NOMEM. */
enum diag_code fit_series(const struct report_plan *plan, struct series *series, bool *fits);

#endif
