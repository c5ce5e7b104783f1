#include <string.h>

#include <yajl/yajl_gen.h>

#include "escape.h"
#include "render.h"

static void print(void *ctx, const char *text, size_t n)
{
	strbuf_add(ctx, text, n);
}

static void add_name(yajl_gen json, const char *name)
{
	yajl_gen_string(json, (const unsigned char *)name, strlen(name));
}

/* A string in our own escapes: the generator would pass C1 controls and bidi overrides on. */
static void add_text(yajl_gen json, struct strbuf *scratch, const char *text)
{
	strbuf_clear(scratch);
	escape_json(scratch, text, strlen(text));
	yajl_gen_number(json, scratch->text, scratch->len);
}

static void add_cell(yajl_gen json, struct strbuf *scratch, const struct report_column *column,
		     const struct report_row *row, const struct report_cell *cell)
{
	if (column->type == REPORT_NOTES) {
		yajl_gen_array_open(json);
		for (size_t i = 0; i < row->n_notes; i++)
			add_text(json, scratch, row->notes[i]);
		yajl_gen_array_close(json);
		return;
	}
	if (column->type == REPORT_TEXT) {
		add_text(json, scratch, cell->text ? cell->text : "");
		return;
	}
	if (cell->state != CELL_VALUE) {
		yajl_gen_null(json);
		return;
	}
	strbuf_clear(scratch);
	render_cell_plain(scratch, column, cell);
	if (column->type == REPORT_PERIOD)
		yajl_gen_string(json, (const unsigned char *)scratch->text, scratch->len);
	else
		yajl_gen_number(json, scratch->text, scratch->len);
}

/* The members of one row; those told once per block, or all. */
static void add_members(yajl_gen json, struct strbuf *scratch, const struct report_block *block,
			const struct report_row *row, bool of_block, bool of_row)
{
	for (size_t c = 0; c < block->n_columns; c++) {
		const struct report_column *column = &block->columns[c];

		if (!(column->is_of_block ? of_block : of_row))
			continue;
		add_name(json, column->name);
		add_cell(json, scratch, column, row, &row->cells[c]);
	}
}

static yajl_gen start(struct strbuf *out)
{
	yajl_gen json = yajl_gen_alloc(NULL);

	if (!json) {
		out->failed = true;
		return NULL;
	}
	yajl_gen_config(json, yajl_gen_print_callback, print, out);
	return json;
}

static void finish(yajl_gen json, struct strbuf *scratch, struct strbuf *out)
{
	out->failed = out->failed || scratch->failed;
	strbuf_release(scratch);
	yajl_gen_free(json);
}

void render_json(const struct report *report, const struct render_options *options,
		 struct strbuf *out)
{
	struct strbuf scratch = STRBUF_INIT;
	yajl_gen json = start(out);

	(void)options;
	if (!json)
		return;
	yajl_gen_map_open(json);
	add_name(json, "series");
	yajl_gen_array_open(json);
	for (size_t b = 0; b < report->n_blocks; b++) {
		const struct report_block *block = &report->blocks[b];

		yajl_gen_map_open(json);
		if (block->n_rows)
			add_members(json, &scratch, block, &block->rows[0], true, false);
		add_name(json, "rows");
		yajl_gen_array_open(json);
		for (size_t r = 0; r < block->n_rows; r++) {
			yajl_gen_map_open(json);
			add_members(json, &scratch, block, &block->rows[r], false, true);
			yajl_gen_map_close(json);
		}
		yajl_gen_array_close(json);
		yajl_gen_map_close(json);
	}
	yajl_gen_array_close(json);
	yajl_gen_map_close(json);
	strbuf_addc(out, '\n');
	finish(json, &scratch, out);
}

void render_jsonl(const struct report *report, const struct render_options *options,
		  struct strbuf *out)
{
	struct strbuf scratch = STRBUF_INIT;

	(void)options;
	for (size_t b = 0; b < report->n_blocks; b++) {
		const struct report_block *block = &report->blocks[b];

		for (size_t r = 0; r < block->n_rows; r++) {
			yajl_gen json = start(out);

			if (!json)
				return;
			yajl_gen_map_open(json);
			add_members(json, &scratch, block, &block->rows[r], true, true);
			yajl_gen_map_close(json);
			strbuf_addc(out, '\n');
			finish(json, &scratch, out);
		}
	}
}
