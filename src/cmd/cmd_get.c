#include <string.h>

#include "commands.h"
#include "loaded.h"
#include "output.h"
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

static void say_hedge(const struct value *value, struct diag_sink *sink)
{
	static const char *const words[] = {
		[HEDGE_ABOUT] = "about", [HEDGE_ABOVE] = "more than", [HEDGE_BELOW] = "less than"};
	struct diag diag;

	diag_set(&diag, DIAG_NO_DATA, "the source says '%s'", words[value->hedge]);
	diag.is_warning = true;
	diag_send(sink, &diag);
}

static enum exit_status print_value(const struct value *value, const char *path,
				    struct diag_sink *sink)
{
	struct strbuf line = STRBUF_INIT;
	char number[DEC_TEXT_MAX];
	bool written;

	dec_format(value->shown, number);
	strbuf_addf(&line, "%s\n", number);
	written = output_write(&line, path, sink);
	strbuf_release(&line);
	if (written && value->hedge)
		say_hedge(value, sink);
	return written ? STATUS_DONE : STATUS_TROUBLE;
}

enum exit_status get_run(const struct options *options, struct diag_sink *sink)
{
	struct source_data loaded = {.n_chosen = 0};
	struct calc calc = {.decimals = options->view.decimals,
			    .across_sources = options->view.across_sources};
	enum exit_status status = STATUS_TROUBLE;
	struct value value;

	if (ask(options, &loaded, &calc, &value, sink) == DIAG_OK) {
		if (value.state == FIGURE_PRESENT) {
			status = print_value(&value, options->output, sink);
		} else {
			say_why(&value, sink);
			status = sink->out_of_memory ? STATUS_TROUBLE : STATUS_FINDING;
		}
	}
	tiling_release(&calc.tiling);
	source_data_release(&loaded);
	return status;
}
