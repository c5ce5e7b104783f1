#include <string.h>

#include "commands.h"
#include "fit_report.h"
#include "loaded.h"
#include "output.h"

/* Not if --period leaves nothing in any series. */
static bool has_rows(const struct report *report)
{
	for (size_t i = 0; i < report->n_blocks; i++) {
		if (report->blocks[i].n_rows || report->blocks[i].n_lines)
			return true;
	}
	return false;
}

/* Whether levels may be shown in another scale than they are published in: nobody chose how. */
static bool may_round(const struct options *options, const struct format *format)
{
	return format == format_find("table") && !options->exact && !options->has_in &&
	       options->view.decimals == CALC_DECIMALS_DEFAULT;
}

static enum diag_code fit_chosen(const struct report_plan *plan, struct source_data *loaded,
				 bool *all_fit)
{
	enum diag_code code = DIAG_OK;

	*all_fit = true;
	for (size_t i = 0; !code && i < loaded->n_chosen; i++) {
		bool fits;

		code = fit_series(plan, source_data_chosen(loaded, i), &fits);
		*all_fit = *all_fit && fits;
	}
	return code;
}

/* The report in which every table fits a line, as far as that is possible. */
static enum diag_code build_fitting(struct report *report, struct source_data *loaded,
				    const struct options *options, const struct format *format,
				    const struct column_list *columns)
{
	struct shown_series shown = source_data_shown(loaded);
	struct view view = options->view;
	enum diag_code code = build_report(report, &shown, &view, format, columns);
	struct render_options render;
	const struct report_plan plan = {&loaded->set, &view, format, columns, &render};
	bool all_fit;

	output_render_options(options, &render);
	if (code || !may_round(options, format) || fits_all(report, &render))
		return code;
	code = fit_chosen(&plan, loaded, &all_fit);
	/* A line below the table says what growth is compared with, too, if it is the same source. */
	if (!code && !all_fit && !view.across_sources) {
		view.without_base = true;
		code = fit_chosen(&plan, loaded, &all_fit);
		view.without_base = all_fit;
	}
	report_release(report);
	*report = (struct report)REPORT_INIT;
	return code ? code : build_report(report, &shown, &view, format, columns);
}

enum exit_status report_run(const struct options *options, struct diag_sink *sink)
{
	const struct format *format = choose_format(options);
	struct source_data loaded = {.n_chosen = 0};
	struct report report = REPORT_INIT;
	struct column_list columns;
	enum exit_status status = STATUS_TROUBLE;

	if (!source_data_is_given(options, sink))
		return STATUS_TROUBLE;
	if (report_columns_make(&columns, format, &options->view, sink) &&
	    !source_data_load(&loaded, options, options->n_operands, sink)) {
		if (build_fitting(&report, &loaded, options, format, &columns) ||
		    (format->has_ranges && !add_row_counts(&report, &loaded.data)))
			diag_nomem(sink);
		else if (!has_rows(&report))
			diag_report(sink, DIAG_NO_DATA, NULL, "no row lies within these periods");
		else if (output_report(&report, format, options, sink))
			status = STATUS_DONE;
		if (status == STATUS_DONE)
			output_row_counts(&loaded.data, sink);
	}
	report_release(&report);
	source_data_release(&loaded);
	return status;
}
