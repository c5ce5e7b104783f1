#include "commands.h"
#include "output.h"
#include "question.h"
#include "reason.h"

/* "exports 2022: the source gives no exports", for standard error. */
static void say_why(const struct value *value, struct diag_sink *sink)
{
	struct strbuf why = STRBUF_INIT;
	char period[PERIOD_TEXT_MAX];

	reason_add_phrase(&why, &value, 1);
	period_format(value->period, period);
	if (why.failed)
		diag_nomem(sink);
	else
		diag_report(sink, DIAG_NO_DATA, NULL, "%s %s: %s", value->indicator->name, period,
			    why.text);
	strbuf_release(&why);
}

static void say_qualifier(const struct value *value, struct diag_sink *sink)
{
	static const char *const words[] = {[QUALIFIER_ABOUT] = "about",
					    [QUALIFIER_ABOVE] = "more than",
					    [QUALIFIER_BELOW] = "less than"};

	diag_warn(sink, DIAG_NO_DATA, NULL, 0, "", "the source says '%s'", words[value->qualifier]);
}

/* One bare number. */
static enum exit_status print_value(const struct value *value, const char *path,
				    struct diag_sink *sink)
{
	struct strbuf line = STRBUF_INIT;
	char number[DEC_TEXT_MAX];
	bool written;

	if (value->state != FIGURE_PRESENT)
		return sink->out_of_memory ? STATUS_TROUBLE : STATUS_FINDING;
	dec_format(value->shown, number);
	strbuf_addf(&line, "%s\n", number);
	written = output_write(&line, path, sink);
	strbuf_release(&line);
	if (written && value->qualifier)
		say_qualifier(value, sink);
	return written ? STATUS_DONE : STATUS_TROUBLE;
}

/* All values, each indicator's periods in turn. *any_missing: one is not there; why has been said. */
static enum diag_code fill(struct question *question, struct report *report, struct value *value,
			   bool *any_missing, struct diag_sink *sink)
{
	size_t row = 0;

	for (size_t i = 0; i < question->n_indicators; i++) {
		for (size_t p = 0; p < question->n_periods; p++) {
			if (indicator_value(&question->calc, question->indicators[i],
					    question->series, question->periods[p], value) ||
			    !values_fill(report, row++, value))
				return diag_nomem(sink);
			if (value->state == FIGURE_PRESENT)
				continue;
			say_why(value, sink);
			*any_missing = true;
		}
	}
	return DIAG_OK;
}

/* Several values, or one for a program: a table. */
static enum exit_status print_table(struct report *report, const struct format *format,
				    const struct options *options, bool any_missing,
				    struct diag_sink *sink)
{
	struct options lines = *options;

	if (!format) { /* lines with tabs: indicator, period, value */
		lines.no_header = true;
		format = format_find("tsv");
		if (!values_shorten(report)) {
			diag_nomem(sink);
			return STATUS_TROUBLE;
		}
	}
	if (!output_report(report, format, &lines, sink))
		return STATUS_TROUBLE;
	return any_missing ? STATUS_FINDING : STATUS_DONE;
}

static enum exit_status answer(struct question *question, const struct format *format,
			       const struct options *options, struct diag_sink *sink)
{
	size_t n = question->n_indicators * question->n_periods;
	struct report report = {.n_blocks = 0};
	enum exit_status status = STATUS_TROUBLE;
	bool any_missing = false;
	struct value value;

	if (!values_begin(&report, n))
		diag_nomem(sink);
	else if (!fill(question, &report, &value, &any_missing, sink) && !sink->out_of_memory)
		status = n == 1 && !format
				 ? print_value(&value, options->output, sink)
				 : print_table(&report, format, options, any_missing, sink);
	report_release(&report);
	return status;
}

/* -f, or -o's extension; NULL: numbers as text. */
static const struct format *chosen_format(const struct options *options)
{
	const struct format *format = choose_format(options);

	return options->format || format != format_find("table") ? format : NULL;
}

enum exit_status get_run(const struct options *options, struct diag_sink *sink)
{
	struct question question = {.series = NULL};
	enum exit_status status = STATUS_TROUBLE;

	if (question_ask(&question, options, sink) == DIAG_OK)
		status = answer(&question, chosen_format(options), options, sink);
	question_release(&question);
	return status;
}
