#include "commands.h"
#include "loaded.h"
#include "output.h"
#include "parts.h"
#include "survey_view.h"
#include "view.h"

/* --check: read all files, whatever is wrong with one of them. */
static enum exit_status run_survey(const struct options *options, struct diag_sink *sink)
{
	const struct source_request request = source_data_request(options);
	struct dataset data = {.may_repeat = true};
	struct survey survey = {.n_cells = 0};
	struct strbuf out = STRBUF_INIT;
	enum exit_status status = STATUS_TROUBLE;
	bool is_whole = false, is_damaged, has_memory = true;

	for (size_t i = 0; i < options->n_operands + options->n_data; i++) {
		enum diag_code code =
			survey_file(&survey, options_file(options, i), &data, &request, sink);

		has_memory = has_memory && code != DIAG_NOMEM;
		diag_sink_next_file(sink);
	}
	is_damaged = sink->errors > 0;
	/* What the others have is reported all the same. */
	if (has_memory && (!is_damaged || survey.records.n))
		is_whole = survey_text(&out, &survey, &data);
	if (out.failed)
		diag_nomem(sink);
	else if (out.len && output_write(&out, options->output, sink) && !is_damaged)
		status = is_whole ? STATUS_DONE : STATUS_FINDING;
	strbuf_release(&out);
	survey_release(&survey);
	dataset_release(&data);
	return status;
}

/* --part: what the part covers, around its rows. */
static bool write_part(const struct report *report, const struct format *format,
		       struct dataset *data, const struct options *options, struct diag_sink *sink)
{
	struct strbuf text = STRBUF_INIT;
	struct render_options render;
	bool written;

	data->covers[0].rows = report->blocks[0].n_rows;
	output_render_options(options, &render);
	parts_add_line(&text, data->covers, false);
	strbuf_addc(&text, '\n');
	parts_add_records(&text, data);
	format->render(report, &render, &text);
	parts_add_line(&text, data->covers, true);
	strbuf_addc(&text, '\n');
	written = output_write(&text, options->output, sink);
	strbuf_release(&text);
	return written;
}

/* Only csv has comment lines. */
static bool may_be_part(const struct options *options, const struct format *format,
			struct diag_sink *sink)
{
	if (!options->n_parts || format == format_find("csv"))
		return true;
	diag_report(sink, DIAG_USAGE, NULL, "--part writes csv, not %s", format->word);
	return false;
}

enum exit_status convert_run(const struct options *options, struct diag_sink *sink)
{
	const struct format *implied = options->output ? format_of_path(options->output) : NULL;
	const struct format *format = options->format ? options->format
				      : implied	      ? implied
						      : format_find("csv");
	struct source_data loaded = {.may_be_empty = true};
	struct report report = {.n_blocks = 0};
	struct column_list columns;
	struct shown_series shown;
	enum exit_status status = STATUS_TROUBLE;

	if (!source_data_is_given(options, sink))
		return STATUS_TROUBLE;
	if (options->is_survey)
		return run_survey(options, sink);
	if (!output_has_format(options, sink) || !may_be_part(options, format, sink))
		return STATUS_TROUBLE;
	if (view_columns_make(&columns, "convert", format, &options->view, sink) &&
	    !source_data_load(&loaded, options, options->n_operands, sink)) {
		shown = source_data_shown(&loaded);
		if (!build_data(&report, &loaded.data, &shown, options->published, options->sum,
				&columns) ||
		    (format->has_ranges && !add_row_counts(&report, &loaded.data)))
			diag_nomem(sink);
		else if (options->n_parts ? write_part(&report, format, &loaded.data, options, sink)
					  : output_report(&report, format, options, sink))
			status = STATUS_DONE;
		if (status == STATUS_DONE)
			output_row_counts(&loaded.data, sink);
	}
	report_release(&report);
	source_data_release(&loaded);
	return status;
}
