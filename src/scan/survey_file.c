#include "survey.h"

#include <string.h>

#include "alloc.h"

/* The rows of a file of the program's own. */
static bool add_rows(struct survey *survey, const struct dataset *data, size_t from,
		     const struct source_request *request)
{
	for (size_t i = from; i < data->n; i++) {
		const struct observation *row = &data->rows[i];
		struct trade_record record = {
			.period = row->period, .product = "TOTAL", .product_len = 5};

		memcpy(record.reporter, row->reporter, 4);
		memcpy(record.partner, row->partner, 4);
		for (size_t f = 0; f < FLOW_COUNT; f++) {
			record.flow = (enum flow)f;
			if (row->flow[f].state != FIGURE_MISSING &&
			    survey_wants(request, &record) &&
			    !survey_add(survey, &record, row->file))
				return false;
		}
	}
	return true;
}

/* Diagnostics on their way: the last is kept back, as it may be of a record that is cut off. */
struct pending {
	struct diag_sink *sink;
	struct diag last;
	bool is_kept;
};

static void pass_on(struct pending *pending)
{
	if (pending->is_kept)
		diag_send(pending->sink, &pending->last);
	pending->is_kept = false;
}

static void keep(void *ctx, const struct diag *diag)
{
	struct pending *pending = ctx;

	pass_on(pending);
	pending->last = *diag;
	pending->is_kept = true;
}

static enum diag_code note_cut(struct survey *survey, const struct dataset *data, size_t line,
			       struct diag_sink *sink)
{
	if (!alloc_room(survey->cuts, &survey->cuts_capacity, survey->n_cuts + 1))
		return diag_nomem(sink);
	survey->cuts[survey->n_cuts++] = (struct survey_cut){(uint32_t)(data->n_files - 1), line};
	return DIAG_OK;
}

/* The last record is short, or a quote in it is never closed; nothing else is wrong. */
static bool is_cut_off(const struct survey *survey, enum diag_code code,
		       const struct diag_sink *sink, const struct pending *pending)
{
	if (!code || sink->errors != 1 || !pending->is_kept || !survey->last_line)
		return !code && survey->is_last_short;
	return pending->last.line == survey->last_line
		       ? survey->is_last_short
		       : code == DIAG_SYNTAX && pending->last.line > survey->last_line;
}

enum diag_code survey_file(struct survey *survey, const char *path, struct dataset *data,
			   const struct source_request *request, struct diag_sink *sink)
{
	struct pending pending = {.sink = sink};
	struct diag_sink keeping = {.report = keep, .ctx = &pending};
	struct source_request whole = *request;
	size_t from = data->n;
	enum diag_code code;
	size_t line;
	bool is_cut;

	whole.survey = survey;
	whole.by_bytes = true;
	survey_note_line(survey, 0, false);
	code = source_read(path, data, &whole, &keeping);
	is_cut = is_cut_off(survey, code, &keeping, &pending);
	line = survey->last_line;
	if (is_cut && code) {
		line = pending.last.line;
		pending.is_kept = false;
		code = DIAG_OK;
	}
	pass_on(&pending);
	if (code)
		return code;
	if (is_cut)
		code = note_cut(survey, data, line, sink);
	if (!code && !add_rows(survey, data, from, request))
		code = diag_nomem(sink);
	return code;
}
