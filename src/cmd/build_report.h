/*
 * build_report.h - series and indicators as a report model. Private to cmd.
 */
#ifndef KZBE_BUILD_REPORT_H
#define KZBE_BUILD_REPORT_H

#include "cli.h"
#include "columns.h"
#include "report.h"

/*
 * One block per chosen series. DIAG_OK or DIAG_NOMEM; release *report in every case.
 */
enum diag_code build_report(struct report *report, const struct source_data *loaded,
			    const struct options *options, const struct format *format,
			    const struct column_list *columns);

#endif
