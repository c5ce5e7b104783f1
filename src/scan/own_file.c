#include "own_file.h"

#include <string.h>

#include "country.h"
#include "source_format.h"
#include "text.h"

static enum diag_code feed_datafile(void *file, const char *bytes, size_t n)
{
	return datafile_feed(file, bytes, n);
}

static bool is_no_trade(const char *s, size_t n)
{
	return limit_of_row(s, n) != UNFIT_NOT;
}

static bool narrows(struct csv_cell heading, struct csv_cell cell, const struct observation *row)
{
	struct source_row as_row = {.record = {.period = row->period},
				    .has_unit = row->unit.currency[0] != '\0',
				    .unit = row->unit};

	memcpy(as_row.record.reporter, row->reporter, sizeof(row->reporter));
	memcpy(as_row.record.partner, row->partner, sizeof(row->partner));
	return unread_cell(unread_heading(heading), cell, &as_row) == UNREAD_NARROWS;
}

void rest_add_title_lines(const struct rest *rest, struct strbuf *lines)
{
	const size_t offset = rest->found->offset;
	const char *sheet = input_sheet_name(rest->input);

	if (sheet && wide_sheet_is_unit(sheet))
		strbuf_addf(lines, "%s\n", sheet);
	wide_add_unit_lines(rest->block, offset, true, lines);
	if (rest->n < INPUT_BLOCK)
		wide_add_unit_lines(rest->block + offset, rest->n - offset, false, lines);
}

/* What the lines around a data file say about its unit and its flow; false when memory ran out. */
static bool read_lines_around(struct rest *rest, struct unit *unit)
{
	struct strbuf lines = STRBUF_INIT;
	struct wide_title title;
	enum fault fault;
	bool has_unit = false, failed;

	*unit = (struct unit){.power = 0};
	rest_add_title_lines(rest, &lines);
	failed = lines.failed;
	wide_title_read(failed ? "" : lines.text, failed ? 0 : lines.len, &title);
	if (!wide_title_complete_unit(&title, &has_unit, unit, &fault) && unit->power <= 0)
		*unit = (struct unit){.power = -1};
	rest->told_flow = rest_flow_of(&title);
	strbuf_release(&lines);
	return !failed;
}

enum diag_code own_file_refuse_headings(const struct rest *rest, struct diag_sink *sink)
{
	const struct source_found *found = rest->found;
	const char *line = rest->block, *const end = rest->block + rest->n;
	char quoted[DIAG_QUOTE_MAX];
	struct diag diag;
	size_t n = 0;

	for (size_t at = 1; at < found->headings_line; at++)
		line = (const char *)memchr(line, '\n', (size_t)(end - line)) + 1;
	while (line + n < end && line[n] != '\n' && line[n] != '\r')
		n++;
	diag_set(&diag, DIAG_COLUMN, "no header that is known: '%s'", diag_quote(quoted, line, n));
	diag.path = rest->input->path;
	diag.line = found->headings_line;
	if (*found->nearest)
		diag_set_remedy(&diag, "the closest known form is %s", found->nearest);
	else
		diag_set_remedy(&diag, "name columns period, exports, imports and unit; with whom "
				       "and of whom in columns reporter and partner");
	return diag_send(sink, &diag);
}

enum diag_code own_file_read(struct rest *rest, struct datafile_title *title, struct dataset *data,
			     struct diag_sink *sink)
{
	const struct source_found *found = rest->found;
	const struct datafile_known known = {.title = title,
					     .hint = found->nearest,
					     .line = found->offset ? found->line : 0,
					     .is_sheet = input_is_sheet(rest->input),
					     .read_country = country_read,
					     .says_other = is_no_trade,
					     .narrows = narrows};
	struct datafile *file = datafile_new(rest->input->path, data, country_is_known, sink);
	char *block = rest->block;
	size_t n = rest->n;
	enum diag_code code = DIAG_OK, finished;

	if (!file)
		return DIAG_NOMEM;
	if (!read_lines_around(rest, &title->unit))
		code = diag_nomem(sink);
	title->read_unit = source_unit_of_cell;
	datafile_heed(file, &known);
	n -= found->offset;
	memmove(block, block + found->offset, n);
	if (!code && rest->n < INPUT_BLOCK)
		n = source_without_notes(block, n);
	if (!code)
		code = input_feed(rest->input, block, n, feed_datafile, file, sink);
	finished = datafile_finish(file);
	return code ? code : finished;
}
