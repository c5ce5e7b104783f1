#include "commands.h"
#include "fit_report.h"
#include "loaded.h"
#include "output.h"
#include "report_partners.h"

/* Not if --period leaves nothing in any series. */
static bool has_rows(const struct report *report)
{
	for (size_t i = 0; i < report->n_blocks; i++) {
		if (report->blocks[i].n_rows || report->blocks[i].n_lines)
			return true;
	}
	return false;
}

/* Whether levels may be shown with fewer digits than they are published with: nobody chose how many. */
static bool may_round(const struct options *options, const struct format *format)
{
	return format == format_find("table") && !options->exact &&
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

/* Longer ones are not read line by line: they are shown with all digits, since trying what fits would
 * build each of them several times. */
#define FIT_ROWS_MAX 2000

static bool is_long(const struct source_data *loaded)
{
	size_t n = 0;

	for (size_t i = 0; i < loaded->n_chosen; i++)
		n += loaded->chosen[i]->n;
	return n > FIT_ROWS_MAX;
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
	const struct report_plan plan = {&loaded->set, &view,	format,
					 columns,      &render, options->has_in};
	bool all_fit;

	if (code || !may_round(options, format) || is_long(loaded))
		return code;
	output_render_options(options, &render);
	code = fits_all(report, &render, &all_fit);
	if (code || all_fit)
		return code;
	code = fit_chosen(&plan, loaded, &all_fit);
	/* The base of growth can go: a line below the table says what growth is compared with. */
	if (!code && !all_fit && !view.across_sources) {
		view.without_base = true;
		code = fit_chosen(&plan, loaded, &all_fit);
		view.without_base = all_fit;
	}
	report_release(report);
	*report = (struct report){.n_blocks = 0};
	return code ? code : build_report(report, &shown, &view, format, columns);
}

static enum diag_code build(struct report *report, struct source_data *loaded,
			    const struct options *options, const struct format *format,
			    const struct column_list *columns, struct diag_sink *sink)
{
	enum diag_code code;

	if (report_is_by_partner(options) && (options->view.top || report_has_partners(loaded)))
		code = report_partners(report, loaded, options, format, may_round(options, format),
				       sink);
	else
		code = build_fitting(report, loaded, options, format, columns) ? diag_nomem(sink)
									       : DIAG_OK;
	if (!code && format->has_ranges && !add_row_counts(report, &loaded->data))
		code = diag_nomem(sink);
	return code;
}

/* The columns of a table by partner are others, and which table it will be is known after reading. */
static bool make_columns(struct column_list *columns, const struct format *format,
			 const struct options *options, struct diag_sink *sink)
{
	struct view defaults = options->view;

	if (report_is_by_partner(options))
		defaults.columns = NULL;
	return view_columns_make(columns, "report", format, &defaults, sink);
}

enum exit_status report_run(const struct options *options, struct diag_sink *sink)
{
	const struct format *format = choose_format(options);
	struct source_data loaded = {.any_partner = report_is_by_partner(options)};
	struct report report = {.n_blocks = 0};
	struct column_list columns;
	enum exit_status status = STATUS_TROUBLE;

	if (!source_data_is_given(options, sink))
		return STATUS_TROUBLE;
	if (make_columns(&columns, format, options, sink) &&
	    !source_data_load(&loaded, options, options->n_operands, sink) &&
	    !build(&report, &loaded, options, format, &columns, sink)) {
		if (!has_rows(&report))
			source_data_refuse_periods(&loaded, 1, sink);
		else if (output_report(&report, format, options, sink))
			status = STATUS_DONE;
		if (status == STATUS_DONE)
			output_row_counts(&loaded.data, sink);
	}
	report_release(&report);
	source_data_release(&loaded);
	return status;
}
