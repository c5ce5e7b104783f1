#include "source.h"

#include <stdlib.h>
#include <string.h>

#include "country.h"
#include "datafile.h"
#include "finding.h"
#include "own_file.h"
#include "part_reading.h"
#include "piecewise.h"
#include "placing.h"
#include "reading.h"
#include "table_layout.h"
#include "text.h"

static void set_wanted(struct reading *reading)
{
	const struct source_request *request = reading->request;

	memcpy(reading->reporter, request->reporter[0] ? request->reporter : "KAZ", 4);
	memcpy(reading->partner, request->partner[0] ? request->partner : "BEL", 4);
	/* Kazakhstan's trade with itself is not meant by --partner KAZ alone, nor the reverse. */
	if (!request->reporter[0] && strcmp(reading->partner, "KAZ") == 0)
		memcpy(reading->reporter, "BEL", 4);
	if (!request->partner[0] && strcmp(reading->reporter, "BEL") == 0)
		memcpy(reading->partner, "KAZ", 4);
	if (request->any_partner) {
		reading->wants_any_partner = true;
		memset(reading->partner, 0, sizeof(reading->partner));
		return;
	}
	reading->takes_any_pair = !request->reporter[0] && !request->partner[0];
	reading->wants_mirror = request->with_mirror || reading->takes_any_pair;
}

static enum diag_code feed_csv(void *reader, const char *bytes, size_t n)
{
	return csv_reader_feed(reader, bytes, n);
}

/* Hand the reader the lines of the block up to the header's last. */
static enum diag_code feed_header(struct rest *rest, struct csv_reader *reader,
				  const struct reading *reading)
{
	enum diag_code code = DIAG_OK;

	while (!code && !reading->has_header && rest->n) {
		const char *line = rest->block + rest->start;
		const size_t n = text_line_length(line, rest->n);

		code = csv_reader_feed(reader, line, n);
		rest->start += n;
		rest->n -= n;
	}
	return code;
}

/* The header has been read: read on where the part begins. */
static enum diag_code go_on_in_part(struct rest *rest, struct csv_reader *reader,
				    struct reading *reading)
{
	enum diag_code code;

	if (!reading->has_header)
		return DIAG_OK; /* the reader will say so */
	code = part_go_on(rest->part, reading, rest->start, csv_reader_line(reader) + 1,
			  csv_reader_separator(reader));
	rest->n = rest->start = 0;
	if (!code && reading->request->by_bytes)
		code = input_fill(rest->input, rest->block, INPUT_BLOCK, &rest->n, reading->sink);
	return code;
}

/* Read the file's rows; *left_out says whether some were passed over that may have to be known. */
static enum diag_code feed_rows(struct rest *rest, struct csv_reader *reader,
				struct reading *reading, bool *left_out)
{
	const struct source_request *request = reading->request;
	struct piecewise_options options = {
		.piece_size = request->piece_size,
		.threads = request->threads,
		.parse_all = reading->is_second_time || request->no_filter,
		.may_read_again = rest->part || input_can_rewind(rest->input),
		.by_rows = rest->by_rows || rest->part || request->n_parts || request->memory ||
			   request->survey,
		.rows_enough = request->rows_enough};
	enum diag_code code = DIAG_OK;

	*left_out = false;
	if ((!request->by_bytes || rest->part) && reading->format->area)
		code = feed_header(rest, reader, reading);
	if (!code && rest->part)
		code = go_on_in_part(rest, reader, reading);
	/* Any record may show the decimal mark: all are parsed. */
	if (!code && reading->has_header && !reading->is_mark_open && !request->by_bytes) {
		options.first = rest->block + rest->start;
		options.n_first = rest->n;
		return piecewise_read(rest->input, reader, reading, &options, left_out);
	}
	if (!code && rest->n)
		memmove(rest->block, rest->block + rest->start, rest->n);
	return code ? code
		    : input_feed(rest->input, rest->block, rest->n, feed_csv, reader,
				 reading->sink);
}

/* Whether rows must be read again. */
enum again {
	AGAIN_NOT = 0,
	AGAIN_ALL,     /* all of them, to know what the file has */
	AGAIN_BY_ROWS, /* those of the pair do not come sorted: the reading was broken off */
};

static enum again read_rows(struct rest *rest, struct reading *reading)
{
	struct csv_reader_options options = {
		.fallback = reading->format->fallback ? reading->format->fallback : SOURCE_FALLBACK,
		.reports_fallback = !reading->format->source && !reading->is_second_time,
		.skip_empty = true,
		.is_sheet = input_is_sheet(rest->input),
		.said_line = rest->layout.line,
		.said = rest->layout.said.text,
		.n_said = rest->layout.said.len};
	struct csv_reader *reader =
		csv_reader_new(reading->path, options, reading_on_record, reading, reading->sink);
	size_t errors = reading->sink->errors;
	bool left_out;

	if (!reader) {
		reading_note(reading, diag_nomem(reading->sink));
		return AGAIN_NOT;
	}
	if (rest->found->offset) {
		csv_reader_at(reader, rest->found->line);
		rest->start = rest->found->offset;
		rest->n -= rest->start;
	}
	reading_note(reading, feed_rows(rest, reader, reading, &left_out));
	/* The last record has perhaps no line end. */
	if (!reading->wanted.runs.is_lost)
		reading_note(reading, csv_reader_finish(reader));
	csv_reader_free(reader);
	if (reading->wanted.runs.is_lost)
		return AGAIN_BY_ROWS;
	if (!reading->failed && reading->sink->errors > errors)
		reading->failed = DIAG_ENCODING;
	return !reading->failed && left_out && !reading->wanted.totals.n && !rest->part &&
			       input_can_rewind(rest->input)
		       ? AGAIN_ALL
		       : AGAIN_NOT;
}

struct source_memory {
	struct seen_rows seen;
};

struct source_memory *source_memory_new(void)
{
	return calloc(1, sizeof(struct source_memory));
}

void source_memory_free(struct source_memory *memory)
{
	if (memory)
		seen_rows_release(&memory->seen);
	free(memory);
}

/* What is remembered belongs to the reading while it lasts. */
static void exchange_memory(struct reading *reading)
{
	struct source_memory *memory = reading->request->memory;
	struct seen_rows seen = reading->wanted.seen;

	if (!memory)
		return;
	reading->wanted.seen = memory->seen;
	memory->seen = seen;
}

static void begin(struct reading *reading, const struct source_format *format,
		  const struct source_request *request, struct dataset *data, uint32_t file,
		  struct diag_sink *sink)
{
	*reading = (struct reading){
		.format = format,
		.request = request,
		.data = data,
		.sink = sink,
		.path = data->files[file],
		.file = file,
	};
	set_wanted(reading);
	exchange_memory(reading);
}

static void end(struct reading *reading)
{
	exchange_memory(reading);
	reading_release(reading);
}

/* The cells of a year or a country that is named once for several rows. */
static enum diag_code fill_merged(struct rest *rest, bool warns, struct diag_sink *sink)
{
	struct merged_cells merged;
	enum diag_code code;

	if (merged_cells_fill(rest->block, &rest->n, rest->found, &merged))
		return diag_nomem(sink);
	if (merged.lost) {
		return diag_refuse_line(
			sink, DIAG_AMBIGUOUS, rest->input->path, merged.lost,
			merged.lost_is_flow ? "fill the empty cells of each row"
					    : "write the country into each row",
			"%s",
			merged.lost_is_flow
				? "the row has a flow and nothing before it, below one that has"
				: "the row has a period and no country, below one that has both");
	}
	if (!merged.filled || !warns)
		return DIAG_OK;
	code = diag_warn(sink, DIAG_AMBIGUOUS, rest->input->path, rest->found->line,
			 "all groups have the same rows; if they are none, fill the cells",
			 "rows whose first cell is empty are read with the one above it");
	return code == DIAG_NOMEM ? code : DIAG_OK;
}

/* Read the rows again from the beginning. */
static enum again read_again(struct rest *rest, struct reading *reading, bool is_second_time)
{
	const bool is_mark_open = reading->is_mark_open;
	const struct wide_title title = reading->wide.title;
	const char *sheet = reading->sheet;

	end(reading);
	begin(reading, reading->format, reading->request, reading->data, reading->file,
	      reading->sink);
	reading->found = rest->found;
	reading->sheet = sheet;
	reading->t_is_quarter = rest->found->t_is_quarter;
	reading->is_second_time = is_second_time;
	reading->is_mark_open = is_mark_open;
	reading->wide.title = title;
	reading->told_year = rest->dates.year;
	rest->start = 0;
	reading_note(reading, input_rewind(rest->input, reading->sink));
	if (!reading->failed)
		reading_note(reading,
			     input_fill_first(rest->input, rest->block, &rest->n, reading->sink));
	if (!reading->failed && rest->layout.is_changed)
		reading_note(reading, table_layout_settle(rest->block, &rest->n, &rest->layout));
	if (!reading->failed)
		reading_note(reading, fill_merged(rest, false, reading->sink));
	return reading->failed ? AGAIN_NOT : read_rows(rest, reading);
}

/* The same with each row of the pair kept, since they do not come sorted. */
static enum again read_by_rows(struct rest *rest, struct reading *reading,
			       const struct diag_sink *before)
{
	struct diag_sink *sink = reading->sink;
	struct said said;
	enum again again;

	rest->by_rows = true;
	said_begin(&said, before, sink);
	again = read_again(rest, reading, false);
	said_end(&said, sink);
	return again;
}

static enum diag_code read_foreign(struct rest *rest, struct reading *reading)
{
	const struct diag_sink before = *reading->sink;
	enum again again = read_rows(rest, reading);

	if (again == AGAIN_BY_ROWS)
		again = read_by_rows(rest, reading, &before);
	if (again == AGAIN_ALL)
		read_again(rest, reading, true);
	return reading_finish(reading);
}

/* What the lines above the table say, the name of its sheet, and the heading above its countries. */
static enum diag_code read_title(const struct rest *rest, struct wide_title *title,
				 struct diag_sink *sink)
{
	const struct unpack_sheets *sheets = rest->input->sheets;
	const struct source_found *found = rest->found;
	const struct source_alias *corner = found->flow.name ? &found->flow : &found->aliases[0];
	struct strbuf lines = STRBUF_INIT;
	bool failed;

	if (sheets && wide_sheet_tells(sheets->read))
		strbuf_addf(&lines, "%s\n", sheets->read);
	if (corner->name && !corner->cell && wide_corner_tells(corner->heading))
		strbuf_addf(&lines, "%s\n", corner->heading);
	rest_add_title_lines(rest, &lines);
	failed = lines.failed;
	if (!failed)
		wide_title_read(lines.text, lines.len, title);
	strbuf_release(&lines);
	return failed ? diag_nomem(sink) : DIAG_OK;
}

/* Read a publisher's file, of which the first n bytes stand in the block. */
static enum diag_code read_publisher(struct rest *rest, struct dataset *data,
				     const struct source_request *request, struct diag_sink *sink)
{
	struct reading *reading = calloc(1, sizeof(*reading));
	size_t index = reading ? dataset_add_file(data, rest->input->path) : SIZE_MAX;
	enum diag_code code = DIAG_NOMEM;

	if (index == SIZE_MAX) {
		diag_nomem(sink);
	} else {
		begin(reading, rest->found->format, request, data, (uint32_t)index, sink);
		if (request->sheet || (rest->input->sheets && rest->input->sheets->n_others))
			reading->sheet = input_sheet_name(rest->input);
		reading->found = rest->found;
		reading->is_made = input_is_made(rest->input);
		reading->is_mark_open = rest->found->shows_comma || rest->found->may_group_by_point;
		reading->t_is_quarter = rest->found->t_is_quarter;
		reading->told_year = rest->dates.year;
		code = read_title(rest, &reading->wide.title, sink);
		titled_pair_complete(&reading->wide.title, rest->found);
		rest->told_flow = rest_flow_of(&reading->wide.title);
		if (!code)
			code = read_foreign(rest, reading);
		/* Lists of edges are turned round; lines between the rows may name the other flow. */
		if (reading->format->is_reconciled ||
		    rest_flow_of(&reading->wide.title) != rest->told_flow ||
		    reading_has_flow_column(reading))
			rest->told_flow = FLOW_COUNT;
		rest->has_told_year = reading->has_told_year;
		end(reading);
	}
	free(reading);
	return code;
}

/* Read a file of whichever form. */
static enum diag_code read_found(struct rest *rest, struct dataset *data,
				 const struct source_request *request, struct diag_sink *sink)
{
	const struct source_found *found = rest->found;
	struct datafile_title title;
	struct part_reading part;
	enum diag_code code = DIAG_OK;

	if (!found->format && !found->is_own && found->headings_line)
		return own_file_refuse_headings(rest, sink);
	if (!found->format)
		code = titled_pair_find(&title, rest->input->path, found, request, sink);
	if (code)
		return code;
	if (!request->n_parts)
		return found->format ? read_publisher(rest, data, request, sink)
				     : own_file_read(rest, &title, data, sink);
	code = part_may_be_read(request, rest->input, found->format, sink);
	if (code)
		return code;
	part_begin(&part, rest->input, sink);
	rest->part = request->n_parts > 1 ? &part : NULL;
	code = found->format ? read_publisher(rest, data, request, &part.sink)
			     : own_file_read(rest, &title, data, &part.sink);
	return part_finish(&part, code, request, data,
			   request->memory ? &request->memory->seen : NULL);
}

static enum diag_code open_input(struct input *input, const char *path,
				 const struct source_request *request, struct diag_sink *sink)
{
	if (!request->bytes)
		return input_open_table(input, path, sink);
	input_of_memory(input, path, request->bytes, request->n_bytes);
	input->is_table = true;
	return DIAG_OK;
}

/* Whether the lines above the table name the reporter, or the caller another one than is assumed. */
static bool is_of_others(const struct source_found *found, const struct source_request *request)
{
	return found->words.reporter[0] ||
	       (request->reporter[0] && strcmp(request->reporter, "KAZ") != 0);
}

/* Rows whose own sheet names no unit are in the one that the workbook's notes name. */
static void take_unit_of_notes(struct dataset *data, size_t first, const char *notes)
{
	struct unit unit;

	if (!*notes || !source_unit_of_notes(notes, &unit))
		return;
	for (size_t i = first; i < data->n; i++) {
		if (!data->rows[i].unit.currency[0] && !data->rows[i].unit.power)
			data->rows[i].unit = unit;
	}
}

static enum diag_code read_opened(struct input *input, char *block, struct dataset *data,
				  const struct source_request *request, struct diag_sink *sink)
{
	struct source_found found = {.format = NULL};
	struct rest rest = {
		.input = input,
		.block = block,
		.found = &found,
		.layout.said = STRBUF_INIT,
		.told_flow = FLOW_COUNT,
	};
	const size_t first = data->n;
	enum diag_code code;

	input->knows = finding_knows;
	input->words = &source_member_words;
	input->sheet = request->sheet;
	input->is_stored = request->is_stored;
	input->progress = request->progress;
	input->progress_ctx = request->progress_ctx;
	code = input_fill_first(input, block, &rest.n, sink);
	if (!code)
		code = finding_format(input->path, block, &rest.n, &rest.layout, &found, sink);
	if (found.has_partners_alone && is_of_others(&found, request)) {
		found.is_own = false;
		found.format = wide_format("by-partner");
		found.shows_comma =
			finding_quotes_comma(block + found.offset, rest.n - found.offset);
	} else if (found.has_no_pair && !found.words.n_named && request->partner[0] &&
		   request->reporter[0] && is_of_others(&found, request)) {
		found.is_own = false;
		found.format = wide_format("by-period");
		found.may_group_by_point = true;
	}
	if (!code && input_sheet_name(input) &&
	    (source_format_of_sheet(&found, input_sheet_name(input), block, rest.n) ||
	     source_format_of_notes(&found, block, rest.n, input->sheets->notes)))
		code = diag_nomem(sink);
	if (!code && source_format_of_file(&found, input->path, block, rest.n))
		code = diag_nomem(sink);
	if (!code)
		code = unfit_refuse(input, &found, sink);
	if (!code && !request->n_parts && !request->survey)
		code = fill_merged(&rest, true, sink);
	if (!code && !request->n_parts && !request->survey)
		source_dates_around(&found, block, rest.n, &rest.dates);
	if (!code)
		code = read_found(&rest, data, request, sink);
	strbuf_release(&rest.layout.said);
	if (!code && input_sheet_name(input))
		take_unit_of_notes(data, first, input->sheets->notes);
	if (!code)
		code = unfit_check_flow(input->path, rest.told_flow, data, first, sink);
	return code ? code
		    : unfit_check_periods(input->path, &rest.dates, rest.has_told_year, data, first,
					  sink);
}

/* Read a file, or one sheet of it; *sheets is what else belongs to it. */
static enum diag_code read_one(const char *path, struct dataset *data,
			       const struct source_request *request, struct unpack_sheets *sheets,
			       struct diag_sink *sink)
{
	struct input input;
	enum diag_code code = open_input(&input, path, request, sink);
	struct placing placing;
	char *block;

	if (code)
		return code;
	input.sheets = sheets;
	/* On the stack each of its pages would be touched, and most files are smaller than one. */
	block = malloc(INPUT_BLOCK + LAYOUT_ROOM);
	placing_begin(&placing, &input, sink);
	code = block ? read_opened(&input, block, data, request, sink) : diag_nomem(sink);
	placing_end(&placing, sink);
	free(block);
	input_close(&input);
	return code;
}

/* Say which sheets were read as one table. */
static void warn_of_sheets(const char *path, const struct unpack_sheets *sheets,
			   struct diag_sink *sink)
{
	char quoted[DIAG_QUOTE_MAX];

	diag_quote(quoted, sheets->read, strlen(sheets->read));
	diag_warn(sink, DIAG_AMBIGUOUS, path, 0,
		  "their names say what each is of; --sheet NAME reads one",
		  "sheet '%s' and %zu more are read together", quoted, sheets->n_others);
}

enum diag_code source_read(const char *path, struct dataset *data,
			   const struct source_request *request, struct diag_sink *sink)
{
	/* A file that cannot be reopened is treated as having one sheet. */
	const bool may_join = strcmp(path, "-") != 0 && !request->n_parts && !request->survey;
	struct unpack_sheets *sheets = malloc(2 * sizeof(*sheets));
	struct source_request next = *request;
	enum diag_code code;

	if (!sheets)
		return diag_nomem(sink);
	/* Most files are no workbooks, and not all of it is filled with zeros for them. */
	for (size_t i = 0; i < 2; i++) {
		sheets[i].read[0] = sheets[i].notes[0] = '\0';
		sheets[i].n_others = 0;
		sheets[i].joins = i == 0 && may_join ? wide_sheet_tells : NULL;
		sheets[i].annotates = i == 0 ? source_sheet_annotates : NULL;
	}
	code = read_one(path, data, request, sheets, sink);
	memcpy(sheets[1].notes, sheets[0].notes, sizeof(sheets[1].notes));
	for (size_t i = 0; i < sheets->n_others && !code; i++) {
		next.sheet = sheets->others[i];
		code = read_one(path, data, &next, &sheets[1], sink);
	}
	if (!code && sheets->n_others)
		warn_of_sheets(path, sheets, sink);
	free(sheets);
	return code;
}
