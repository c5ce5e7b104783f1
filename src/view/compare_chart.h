/*
 * compare_chart.h - versions of the same trade side by side in one picture of a page.
 */
#ifndef KZBE_COMPARE_CHART_H
#define KZBE_COMPARE_CHART_H

#include "versions.h"
#include "view.h"

/*
 * Below the table and its notes, one picture of all sides in one unit, on one calendar: exports above and
 * imports below the line, turnover as marks; or a note why there is none. What is shown is the
 * periods of which two sides or more have a figure; one without a rate is left out. DIAG_OK or DIAG_NOMEM.
 */
enum diag_code compare_add_picture(struct report *report, struct report_block *block,
				   const struct comparison *comparison, const struct view *view);
enum diag_code versions_add_picture(struct report *report, struct report_block *block,
				    const struct versions *versions, const struct view *view);

#endif
