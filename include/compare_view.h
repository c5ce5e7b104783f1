/*
 * compare_view.h - comparisons as a report model.
 */
#ifndef KZBE_COMPARE_VIEW_H
#define KZBE_COMPARE_VIEW_H

#include "compare.h"
#include "view.h"

/* One block per comparison. DIAG_OK or DIAG_NOMEM; release *report in every case. */
enum diag_code compare_build_report(struct report *report, const struct comparison *comparisons,
				    size_t n, const struct view *view, const struct format *format,
				    const struct column_list *columns);

#endif
