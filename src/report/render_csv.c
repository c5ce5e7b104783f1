#include <string.h>

#include "escape.h"
#include "render.h"

typedef void escape_function(struct strbuf *out, const char *s, size_t n);

/* Several texts in one cell. */
static void add_joined(struct strbuf *out, const char *const *items, size_t n,
		       escape_function *escape)
{
	struct strbuf joined = STRBUF_INIT;

	for (size_t i = 0; i < n; i++) {
		strbuf_adds(&joined, i ? "; " : "");
		strbuf_adds(&joined, items[i]);
	}
	escape(out, joined.text, joined.len);
	strbuf_take(out, &joined);
}

/* A number with the decimal sign of the file. */
static void add_number(struct strbuf *out, const struct report_column *column,
		       const struct report_cell *cell, bool has_comma)
{
	struct strbuf number = STRBUF_INIT;
	char *point;

	render_cell_plain(&number, column, cell);
	point = has_comma && number.len ? strchr(number.text, '.') : NULL;
	if (point)
		*point = ',';
	strbuf_add(out, number.text, number.len);
	strbuf_take(out, &number);
}

static void add_cell(struct strbuf *out, const struct report_column *column,
		     const struct report_row *row, const struct report_cell *cell, bool has_comma,
		     escape_function *escape)
{
	switch (column->type) {
	case REPORT_TEXT:
		if (cell->text)
			escape(out, cell->text, strlen(cell->text));
		break;
	case REPORT_NOTES:
		add_joined(out, row->notes, row->n_notes, escape);
		break;
	case REPORT_LIST:
		add_joined(out, cell->items, cell->n_items, escape);
		break;
	case REPORT_LEVEL:
		/* A published figure keeps its qualifier, as the data file has it; see kzbe-trade(5). */
		if (cell->state == CELL_VALUE)
			strbuf_adds(out, qualifier_sign(cell->qualifier));
		add_number(out, column, cell, has_comma);
		break;
	case REPORT_PERCENT:
		add_number(out, column, cell, has_comma);
		break;
	case REPORT_PERIOD:
		render_cell_plain(out, column, cell);
		break;
	}
}

static void render_separated(const struct report *report, const struct render_options *options,
			     struct strbuf *out, char separator, escape_function *escape)
{
	for (size_t b = 0; b < report->n_blocks; b++) {
		const struct report_block *block = &report->blocks[b];

		if (b && block->list_name)
			break;
		/* Machine formats give all blocks the same columns: one header for all. */
		for (size_t c = 0; b == 0 && c < block->n_columns && !options->leave_out_header;
		     c++) {
			strbuf_adds(out, block->columns[c].name);
			strbuf_addc(out, c + 1 < block->n_columns ? separator : '\n');
		}
		for_each_of(const struct report_row, row, block->rows, block->n_rows) {
			for (size_t c = 0; c < block->n_columns; c++) {
				add_cell(out, &block->columns[c], row, &row->cells[c],
					 options->is_for_excel, escape);
				strbuf_addc(out, c + 1 < block->n_columns ? separator : '\n');
			}
		}
	}
}

void render_csv(const struct report *report, const struct render_options *options,
		struct strbuf *out)
{
	if (options->is_for_excel)
		strbuf_adds(out, "\xEF\xBB\xBF");
	render_separated(report, options, out, options->is_for_excel ? ';' : ',', escape_csv);
}

void render_tsv(const struct report *report, const struct render_options *options,
		struct strbuf *out)
{
	render_separated(report, options, out, '\t', escape_tsv);
}
