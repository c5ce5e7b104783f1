#include "commands.h"
#include "loaded.h"
#include "output.h"
#include "text.h"

static enum exit_status print(struct calc *calc, const struct value *value,
			      const struct options *options, struct diag_sink *sink)
{
	struct strbuf out = STRBUF_INIT;
	struct render_options render;
	enum exit_status status = STATUS_TROUBLE;

	output_render_options(options, &render);
	if (explain_add(&out, calc, value)) {
		diag_nomem(sink);
	} else {
		if (!out.failed)
			output_wrap(&out, RENDER_WIDTH_DEFAULT);
		if (render.is_ascii && !out.failed)
			text_to_ascii(&out);
		if (output_write(&out, options->output, sink))
			status = STATUS_DONE;
	}
	strbuf_release(&out);
	return status;
}

enum exit_status explain_run(const struct options *options, struct diag_sink *sink)
{
	struct source_data loaded = {.n_chosen = 0};
	struct calc calc = {.decimals = options->view.decimals,
			    .across_sources = options->view.across_sources};
	enum exit_status status = STATUS_TROUBLE;
	struct value value;

	if (ask(options, &loaded, &calc, &value, sink) == DIAG_OK)
		status = print(&calc, &value, options, sink);
	tiling_release(&calc.tiling);
	source_data_release(&loaded);
	return status;
}
