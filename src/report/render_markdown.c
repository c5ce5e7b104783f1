#include <string.h>

#include "escape.h"
#include "language.h"
#include "render.h"

static void add_escaped(struct strbuf *out, const char *text)
{
	escape_markdown(out, text, strlen(text));
}

static void add_row(struct strbuf *out, const struct report_block *block,
		    const struct report_row *row)
{
	struct strbuf text = STRBUF_INIT;

	strbuf_adds(out, "|");
	for (size_t c = 0; c < block->n_columns; c++) {
		strbuf_next(out, &text);
		render_cell_people(&text, &block->columns[c], &row->cells[c]);
		strbuf_adds(out, " ");
		/* Our own numbers need no escapes; a leading + or - is no list inside a table. */
		if (report_column_is_number(&block->columns[c]) &&
		    row->cells[c].state == CELL_VALUE && !row->cells[c].is_marked &&
		    row->cells[c].qualifier == QUALIFIER_NONE)
			strbuf_add(out, text.text, text.len);
		else
			add_escaped(out, text.text);
		strbuf_adds(out, " |");
	}
	strbuf_addc(out, '\n');
	strbuf_take(out, &text);
}

/* The lines above or below the table, with an empty line between them and it. */
static void add_lines(struct strbuf *out, const struct report_block *block, bool above)
{
	bool any = false;

	for_each_of(const struct report_line, line, block->lines, block->n_lines) {
		if (line->is_above != above)
			continue;
		strbuf_adds(out, any || above || !block->n_columns ? "- " : "\n- ");
		if (line->label[0])
			strbuf_addf(out, tr("%s: "), line->label);
		add_escaped(out, line->text);
		strbuf_addc(out, '\n');
		any = true;
	}
	if (any && above)
		strbuf_addc(out, '\n');
}

static void add_table(struct strbuf *out, const struct report_block *block)
{
	strbuf_addc(out, '|');
	for (size_t c = 0; c < block->n_columns; c++)
		strbuf_addf(out, " %s |", block->columns[c].heading);
	strbuf_adds(out, "\n|");
	for (size_t c = 0; c < block->n_columns; c++)
		strbuf_adds(out,
			    report_column_is_number(&block->columns[c]) ? " ---: |" : " :--- |");
	strbuf_addc(out, '\n');
	for (size_t r = 0; r < block->n_rows; r++)
		add_row(out, block, &block->rows[r]);
}

void render_markdown(const struct report *report, const struct render_options *options,
		     struct strbuf *out)
{
	for (size_t b = 0; b < report->n_blocks; b++) {
		const struct report_block *block = &report->blocks[b];

		strbuf_adds(out, b ? "\n" : "");
		if (!options->leave_out_header && block->title) {
			strbuf_adds(out, "**");
			add_escaped(out, block->title);
			strbuf_adds(out, "**\n\n");
		}
		add_lines(out, block, true);
		if (block->n_columns)
			add_table(out, block);
		add_lines(out, block, false);
	}
}
