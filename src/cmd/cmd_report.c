#include <string.h>

#include "commands.h"
#include "loaded.h"
#include "output.h"

/* --period that leaves nothing in any series. */
static bool has_rows(const struct report *report)
{
	for (size_t i = 0; i < report->n_blocks; i++) {
		if (report->blocks[i].n_rows)
			return true;
	}
	return false;
}

enum exit_status report_run(const struct options *options, struct diag_sink *sink)
{
	const struct format *format = choose_format(options);
	struct source_data loaded = {.n_chosen = 0};
	struct report report = REPORT_INIT;
	struct column_list columns;
	struct shown_series shown;
	enum exit_status status = STATUS_TROUBLE;

	if (!source_data_is_given(options, sink))
		return STATUS_TROUBLE;
	if (report_columns_make(&columns, format, &options->view, sink) &&
	    !source_data_load(&loaded, options, options->n_operands, sink)) {
		shown = source_data_shown(&loaded);
		if (build_report(&report, &shown, &options->view, format, &columns))
			diag_nomem(sink);
		else if (!has_rows(&report))
			diag_report(sink, DIAG_NO_DATA, NULL, "no row lies within --period");
		else if (output_report(&report, format, options, sink))
			status = STATUS_DONE;
	}
	report_release(&report);
	source_data_release(&loaded);
	return status;
}
