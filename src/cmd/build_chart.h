/*
 * build_chart.h - series as a chart. Private to cmd.
 */
#ifndef KZBE_BUILD_CHART_H
#define KZBE_BUILD_CHART_H

#include "chart.h"
#include "cli.h"
#include "report.h"

/*
 * Add a picture of one series to a block of a page, or a note why there is none; the label stands before
 * what is said below it. DIAG_OK or DIAG_NOMEM.
 */
enum diag_code add_picture(struct report *report, struct report_block *block,
			   const struct source_data *loaded, const struct series *series,
			   const struct options *options, const char *label);

/*
 * One panel per chosen series: --by's calendar, or years, or quarters or months where the series has
 * nothing longer. A unit of the calendar without a figure is the longest part of it that is printed
 * from its start, or a gap. DIAG_OK or DIAG_NOMEM; release *chart in every case.
 */
enum diag_code build_chart(struct chart *chart, const struct source_data *loaded,
			   const struct options *options);

#endif
