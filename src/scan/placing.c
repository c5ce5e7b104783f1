#include "placing.h"

#include <string.h>

static void pass_on(void *ctx, const struct diag *diag)
{
	const struct placing *placing = ctx;
	struct diag placed = *diag;

	if (!diag->is_of_file && diag->line && diag->path &&
	    strcmp(diag->path, placing->input->path) == 0 &&
	    input_locate(placing->input, NULL, &placed.line, &placed.column))
		placed.is_of_file = true;
	placing->before.report(placing->before.ctx, &placed);
}

void placing_begin(struct placing *placing, const struct input *input, struct diag_sink *sink)
{
	*placing = (struct placing){*sink, input};
	if (!sink->report)
		return;
	sink->report = pass_on;
	sink->ctx = placing;
}

void placing_end(const struct placing *placing, struct diag_sink *sink)
{
	sink->report = placing->before.report;
	sink->ctx = placing->before.ctx;
}

static void pass_over_said(void *ctx, const struct diag *diag)
{
	struct said *said = ctx;

	if (said->n)
		said->n--;
	else
		said->before.report(said->before.ctx, diag);
}

void said_begin(struct said *said, const struct diag_sink *before, struct diag_sink *sink)
{
	*said = (struct said){*before, sink->in_file - before->in_file};
	sink->errors = before->errors;
	sink->in_file = before->in_file;
	if (!sink->report)
		return;
	sink->report = pass_over_said;
	sink->ctx = said;
}

void said_end(const struct said *said, struct diag_sink *sink)
{
	sink->report = said->before.report;
	sink->ctx = said->before.ctx;
}
