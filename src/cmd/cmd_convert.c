#include "commands.h"
#include "loaded.h"
#include "output.h"
#include "view.h"

enum exit_status convert_run(const struct options *options, struct diag_sink *sink)
{
	const struct format *implied = options->output ? format_of_path(options->output) : NULL;
	const struct format *format = options->format ? options->format
				      : implied	      ? implied
						      : format_find("csv");
	struct source_data loaded = {.may_be_empty = true};
	struct report report = REPORT_INIT;
	struct column_list columns;
	struct shown_series shown;
	enum exit_status status = STATUS_TROUBLE;

	if (!source_data_is_given(options, sink))
		return STATUS_TROUBLE;
	if (!output_has_format(options, sink))
		return STATUS_TROUBLE;
	if (data_columns_make(&columns, format, &options->view, sink) &&
	    !source_data_load(&loaded, options, options->n_operands, sink)) {
		shown = source_data_shown(&loaded);
		if (!build_data(&report, &loaded.data, &shown, options->published, options->sum,
				&columns))
			diag_nomem(sink);
		else if (output_report(&report, format, options, sink))
			status = STATUS_DONE;
	}
	report_release(&report);
	source_data_release(&loaded);
	return status;
}
