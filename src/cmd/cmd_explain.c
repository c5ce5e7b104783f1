#include "commands.h"
#include "output.h"
#include "question.h"

/* In lines, for people. */
static enum exit_status print(struct calc *calc, const struct value *value,
			      const struct options *options, struct diag_sink *sink)
{
	struct strbuf out = STRBUF_INIT;
	enum exit_status status = STATUS_TROUBLE;

	if (explain_add(&out, calc, value)) {
		diag_nomem(sink);
	} else {
		output_wrap(&out, options);
		if (output_write(&out, options->output, sink))
			status = STATUS_DONE;
	}
	strbuf_release(&out);
	return status;
}

/* For programs. */
static enum exit_status write(struct calc *calc, const struct value *value,
			      const struct format *format, const struct options *options,
			      struct diag_sink *sink)
{
	struct report report = {.n_blocks = 0};
	enum exit_status status = STATUS_TROUBLE;

	if (!build_explanation(&report, calc, value))
		diag_nomem(sink);
	else if (output_report(&report, format, options, sink))
		status = STATUS_DONE;
	report_release(&report);
	return status;
}

static enum exit_status explain_value(struct question *question, const struct options *options,
				      struct diag_sink *sink)
{
	const struct format *format = choose_format(options);
	struct value value;

	if (indicator_value(&question->calc, question->indicators[0], question->series,
			    question->periods[0], &value)) {
		diag_nomem(sink);
		return STATUS_TROUBLE;
	}
	return format == format_find("table")
		       ? print(&question->calc, &value, options, sink)
		       : write(&question->calc, &value, format, options, sink);
}

enum exit_status explain_run(const struct options *options, struct diag_sink *sink)
{
	struct question question = {.series = NULL};
	enum exit_status status = STATUS_TROUBLE;

	if (!output_has_format(options, sink))
		return STATUS_TROUBLE;
	if (question_ask(&question, options, sink) == DIAG_OK) {
		if (question.n_indicators > 1 || question.n_periods > 1)
			diag_report(
				sink, DIAG_USAGE, NULL,
				"explain takes one INDICATOR and one PERIOD; get takes several");
		else
			status = explain_value(&question, options, sink);
	}
	question_release(&question);
	return status;
}
