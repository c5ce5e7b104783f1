#include "part_reading.h"

#include <string.h>

#include "parts.h"
#include "text.h"

static enum diag_code refuse(const struct input *input, const char *what, struct diag_sink *sink)
{
	return diag_refuse(sink, DIAG_USAGE,
			   strcmp(input->path, "-") == 0 ? "standard input" : input->path,
			   "read it whole, as part 1/1 or without --part",
			   "it cannot be read in parts: %s", what);
}

enum diag_code part_may_be_read(const struct source_request *request, struct input *input,
				const struct source_format *format, struct diag_sink *sink)
{
	if (input->start != 0 || !input->size || strcmp(input->path, "-") == 0) {
		return diag_report(sink, DIAG_USAGE,
				   strcmp(input->path, "-") == 0 ? "standard input" : input->path,
				   "--part needs a file, which has a name and a size");
	}
	if (request->n_parts == 1)
		return DIAG_OK;
	if (!input_is_plain(input))
		return refuse(input, "it is packed, or not in UTF-8 or a similar encoding", sink);
	if (!format)
		return refuse(input, "it is a data file in this program's own format", sink);
	if (!format->area)
		return refuse(input, "in a table of this form a row means nothing without others",
			      sink);
	return DIAG_OK;
}

static void count_lines(struct part_reading *part)
{
	const struct byte_range before = {part->first, part->range.begin};

	part->is_counted = true;
	if (byte_range_lines(part->input, &before, &part->lines, part->outer))
		part->lines = 0;
}

static void pass_on(void *ctx, const struct diag *diag)
{
	struct part_reading *part = ctx;
	struct diag moved = *diag;

	if (part->first_line && diag->line >= part->first_line) {
		if (!part->is_counted)
			count_lines(part);
		moved.line += part->lines;
	}
	part->passed++;
	part->passed_errors += !diag->is_warning;
	diag_send(part->outer, &moved);
}

void part_begin(struct part_reading *part, struct input *input, struct diag_sink *outer)
{
	*part = (struct part_reading){
		.sink = {.report = pass_on, .ctx = part}, .outer = outer, .input = input};
}

enum diag_code part_go_on(struct part_reading *part, const struct reading *reading, uint64_t first,
			  size_t line, char separator)
{
	const struct source_request *request = reading->request;
	enum diag_code code;

	if (reading->is_mark_open)
		return refuse(
			part->input,
			"only its end shows whether its numbers have decimal points or commas",
			&part->sink);
	code = byte_range_find(part->input, first, separator,
			       (struct part_of){request->part, request->n_parts}, &part->range,
			       &part->sink);
	if (!code)
		code = input_read_range(part->input, part->range.begin, part->range.end,
					&part->sink);
	part->first = first;
	part->first_line = line;
	return code;
}

/* The file's name as it may stand in a line of a CSV file. */
static const char *name_of(struct dataset *data, const char *path)
{
	struct strbuf name = STRBUF_INIT;
	const char *base = path_base_name(path), *kept = NULL;

	text_add_shown(&name, base, strlen(base));
	for (char *at = name.text; (at = strchr(at, '"'));)
		*at = '\'';
	if (!name.failed)
		kept = dataset_intern(data, name.text, name.len);
	strbuf_release(&name);
	return kept;
}

static enum diag_code add_cover(struct part_reading *part, const struct source_request *request,
				struct dataset *data, const struct seen_rows *seen)
{
	struct part_cover cover = {.part = request->part,
				   .of = request->n_parts,
				   .begin = request->part > 1 ? part->range.begin : 0,
				   .end = request->n_parts > 1 ? part->range.end
							       : part->input->size,
				   .size = part->input->size};
	enum diag_code code = byte_range_digest(part->input, &cover.digest, part->outer);

	for (size_t i = 0; seen && i < seen->n && !code; i++) {
		const struct part_record record = {
			.key = seen->marks[i].key, .part = cover.part, .of = cover.of};

		code = parts_add_record(data, &record);
	}
	if (code)
		return code == DIAG_NOMEM ? diag_nomem(part->outer) : code;
	cover.records = data->n_records;
	cover.chosen = dataset_intern(data, request->chosen, strlen(request->chosen));
	cover.name = name_of(data, part->input->path);
	return cover.chosen && cover.name && !parts_add(data, &cover) ? DIAG_OK
								      : diag_nomem(part->outer);
}

enum diag_code part_finish(struct part_reading *part, enum diag_code code,
			   const struct source_request *request, struct dataset *data,
			   const struct seen_rows *seen)
{
	/* Those that were only counted. */
	part->outer->errors += part->sink.errors - part->passed_errors;
	part->outer->in_file += part->sink.in_file - part->passed;
	if (code)
		return code;
	if (data->n_covers) {
		return diag_refuse(part->outer, DIAG_USAGE, part->input->path,
				   "convert --sum without --part adds such results up",
				   "it is the result of a part already");
	}
	return add_cover(part, request, data, seen);
}
