/*
 * compare_view.h - comparisons, and more than two versions side by side, as a report model.
 */
#ifndef KZBE_COMPARE_VIEW_H
#define KZBE_COMPARE_VIEW_H

#include "versions.h"
#include "view.h"

/* One block per comparison. DIAG_OK or DIAG_NOMEM; release *report in every case. */
enum diag_code compare_build_report(struct report *report, const struct comparison *comparisons,
				    size_t n, const struct view *view, const struct format *format,
				    const struct column_list *columns);

/* Of versions the default columns of a format, for as many as one of the n has, and what --columns makes of
 * them. False after a diagnostic. */
bool versions_columns_make(struct column_list *columns, const struct versions *versions, size_t n,
			   const struct format *format, const struct view *view,
			   struct diag_sink *sink);

/* One block for each. DIAG_OK or DIAG_NOMEM; release *report in every case. */
enum diag_code versions_build_report(struct report *report, const struct versions *versions,
				     size_t n, const struct view *view, const struct format *format,
				     const struct column_list *columns);

#endif
