/*
 * JSON is written here without a library: a stream of members in a fixed shape needs commas only,
 * numbers must go out as their digits, and strings need escapes that no generator has (C1 controls,
 * bidirectional overrides). Those looked at hold the whole document, read numbers as binary
 * doubles, or (yajl) fall over when memory runs out.
 */
#include <string.h>

#include "escape.h"
#include "render.h"

struct json {
	struct strbuf *out;
	struct strbuf scratch;
	bool needs_comma; /* a value stands before on this level */
};

static void open_bracket(struct json *json, char bracket)
{
	strbuf_adds(json->out, json->needs_comma ? "," : "");
	strbuf_addc(json->out, bracket);
	json->needs_comma = false;
}

static void close_bracket(struct json *json, char bracket)
{
	strbuf_addc(json->out, bracket);
	json->needs_comma = true;
}

/* The name of the next member; our own, so it needs no escapes. */
static void add_name(struct json *json, const char *name)
{
	strbuf_addf(json->out, "%s\"%s\":", json->needs_comma ? "," : "", name);
	json->needs_comma = false;
}

static void add_plain(struct json *json, const char *value)
{
	strbuf_addf(json->out, "%s%s", json->needs_comma ? "," : "", value);
	json->needs_comma = true;
}

static void add_text(struct json *json, const char *text)
{
	strbuf_adds(json->out, json->needs_comma ? "," : "");
	escape_json(json->out, text, strlen(text));
	json->needs_comma = true;
}

static void add_array(struct json *json, const char *const *items, size_t n)
{
	open_bracket(json, '[');
	for (size_t i = 0; i < n; i++)
		add_text(json, items[i]);
	close_bracket(json, ']');
}

static void add_cell(struct json *json, const struct report_column *column,
		     const struct report_row *row, const struct report_cell *cell)
{
	if (column->type == REPORT_NOTES) {
		add_array(json, row->notes, row->n_notes);
	} else if (column->type == REPORT_LIST) {
		add_array(json, cell->items, cell->n_items);
	} else if (column->type == REPORT_TEXT) {
		if (cell->text && cell->text[0])
			add_text(json, cell->text);
		else
			add_plain(json, "null");
	} else if (cell->state != CELL_VALUE) {
		add_plain(json, "null");
	} else {
		strbuf_next(json->out, &json->scratch);
		if (column->flags & COLUMN_KEEPS_QUALIFIER)
			strbuf_adds(&json->scratch, qualifier_sign(cell->qualifier));
		render_cell_plain(&json->scratch, column, cell);
		if (column->type == REPORT_PERIOD ||
		    ((column->flags & COLUMN_KEEPS_QUALIFIER) && cell->qualifier))
			add_text(json, json->scratch.text);
		else
			add_plain(json, json->scratch.text);
	}
}

/* Whether a number was qualified where the source printed it, and no other member says how. */
static bool has_relation(const struct report_block *block, const struct report_column *column,
			 const struct report_cell *cell)
{
	if (cell->state != CELL_VALUE || !cell->qualifier ||
	    (column->flags & COLUMN_KEEPS_QUALIFIER) ||
	    (column->type != REPORT_LEVEL && column->type != REPORT_PERCENT))
		return false;
	for (size_t c = 0; c < block->n_columns; c++) {
		if (strcmp(block->columns[c].name, "relation") == 0)
			return strcmp(column->name, "value") != 0;
	}
	return true;
}

/* "turnover_relation":"~" */
static void add_relation(struct json *json, const struct report_column *column,
			 const struct report_cell *cell)
{
	size_t n = strlen(column->name);
	bool is_percent = n > 4 && strcmp(column->name + n - 4, "_pct") == 0;

	strbuf_next(json->out, &json->scratch);
	strbuf_addf(&json->scratch, "%.*s_relation", (int)(is_percent ? n - 4 : n), column->name);
	add_name(json, json->scratch.text);
	add_text(json, qualifier_sign(cell->qualifier));
}

/* The members of one row: those written once per block, those of the row, or both. */
static void add_members(struct json *json, const struct report_block *block,
			const struct report_row *row, bool of_block, bool of_row)
{
	for (size_t c = 0; c < block->n_columns; c++) {
		const struct report_column *column = &block->columns[c];

		if (!(column->flags & COLUMN_IS_OF_BLOCK ? of_block : of_row))
			continue;
		add_name(json, column->name);
		add_cell(json, column, row, &row->cells[c]);
		if (has_relation(block, column, &row->cells[c]))
			add_relation(json, column, &row->cells[c]);
	}
}

static void add_rows(struct json *json, const struct report_block *block, bool of_block)
{
	open_bracket(json, '[');
	for (size_t r = 0; r < block->n_rows; r++) {
		open_bracket(json, '{');
		add_members(json, block, &block->rows[r], of_block, true);
		close_bracket(json, '}');
	}
	close_bracket(json, ']');
}

/* The blocks of series, in one array. */
static void add_series(struct json *json, const struct report *report)
{
	add_name(json, report->blocks_name ? report->blocks_name : "series");
	open_bracket(json, '[');
	for_each_of(const struct report_block, block, report->blocks, report->n_blocks) {
		if (block->list_name)
			continue;
		open_bracket(json, '{');
		/* The first has them, even if none is listed. */
		if (block->rows && block->rows->cells)
			add_members(json, block, &block->rows[0], true, false);
		add_name(json, "rows");
		add_rows(json, block, false);
		close_bracket(json, '}');
	}
	close_bracket(json, ']');
}

void render_json(const struct report *report, const struct render_options *options,
		 struct strbuf *out)
{
	struct json json = {.out = out, .scratch = STRBUF_INIT};
	bool is_lists = report->n_blocks && report->blocks[0].list_name;

	(void)options;
	open_bracket(&json, '{');
	if (!is_lists)
		add_series(&json, report);
	for (size_t b = 0; b < report->n_blocks; b++) {
		if (!report->blocks[b].list_name)
			continue;
		add_name(&json, report->blocks[b].list_name);
		add_rows(&json, &report->blocks[b], true);
	}
	if (report->count_name)
		strbuf_addf(out, ",\"%s\":%zu", report->count_name, report->count);
	close_bracket(&json, '}');
	strbuf_addc(out, '\n');
	strbuf_take(out, &json.scratch);
}

void render_jsonl(const struct report *report, const struct render_options *options,
		  struct strbuf *out)
{
	struct json json = {.out = out, .scratch = STRBUF_INIT};

	(void)options;
	for (size_t b = 0; b < report->n_blocks; b++) {
		const struct report_block *block = &report->blocks[b];

		if (b && block->list_name)
			break;
		for (size_t r = 0; r < block->n_rows; r++) {
			json.needs_comma = false;
			open_bracket(&json, '{');
			add_members(&json, block, &block->rows[r], true, true);
			close_bracket(&json, '}');
			strbuf_addc(out, '\n');
		}
	}
	strbuf_take(out, &json.scratch);
}
