#include <stdlib.h>
#include <string.h>

#include "people.h"
#include "render.h"
#include "text.h"

#define GAP_MAX 3
#define GAP_FOLDED 2	  /* where columns are folded, or stand below each other */
#define LABEL_WIDTH_MIN 5 /* "n/a  " */

#define STYLE_TITLE "\x1b[1m"
#define STYLE_NOTE "\x1b[2m"
#define STYLE_END "\x1b[0m"

/* What a column takes: numbers are laid out around their decimal point. */
struct layout {
	size_t width;  /* of the column */
	size_t before; /* widest part before the decimal point */
	size_t after;  /* widest part from the point on, with percent sign and mark */
};

struct table {
	const struct report_block *block;
	struct layout *layouts;
	const struct render_options *options;
	struct strbuf *out;
	struct strbuf cell; /* scratch */
};

/* Bytes of a number before its decimal sign (or its end, as far as digits go). */
static size_t bytes_before_point(const struct report_cell *cell, const struct strbuf *text)
{
	const char *point = strchr(text->text, people_decimal_sign());
	size_t n = text->len;

	if (cell->state != CELL_VALUE)
		return n;
	if (point)
		return (size_t)(point - text->text);
	while (n && !text_is_digit(text->text[n - 1]))
		n--;
	return n;
}

/* The cell as it will stand, in table->cell. */
static void write_cell(struct table *table, size_t row, size_t column)
{
	strbuf_next(table->out, &table->cell);
	if (table->block->rows[row].cells[column].is_repeated)
		return;
	render_cell_people(&table->cell, &table->block->columns[column],
			   &table->block->rows[row].cells[column]);
	if (table->options->is_ascii)
		text_to_ascii(&table->cell);
}

/* The heading as it will stand, in table->cell. */
static void write_heading(struct table *table, size_t column)
{
	strbuf_next(table->out, &table->cell);
	strbuf_adds(&table->cell, table->block->columns[column].heading);
	if (table->options->is_ascii)
		text_to_ascii(&table->cell);
}

static void measure(struct table *table)
{
	const struct report_block *block = table->block;

	for (size_t c = 0; c < block->n_columns; c++) {
		struct layout *layout = &table->layouts[c];
		size_t widest;

		write_heading(table, c);
		widest = text_width(table->cell.text, table->cell.len);
		for (size_t r = 0; r < block->n_rows; r++) {
			const struct report_cell *cell = &block->rows[r].cells[c];
			size_t bytes, before, after;

			write_cell(table, r, c);
			if (!report_column_is_number(&block->columns[c]) ||
			    cell->state != CELL_VALUE) {
				before = text_width(table->cell.text, table->cell.len);
				widest = before > widest ? before : widest;
				continue;
			}
			bytes = bytes_before_point(cell, &table->cell);
			before = text_width(table->cell.text, bytes);
			after = text_width(table->cell.text + bytes, table->cell.len - bytes);
			layout->before = before > layout->before ? before : layout->before;
			layout->after = after > layout->after ? after : layout->after;
		}
		if (layout->before + layout->after > widest)
			widest = layout->before + layout->after;
		layout->width = widest;
	}
}

static void end_line(struct strbuf *out)
{
	while (out->len && out->text[out->len - 1] == ' ')
		strbuf_cut(out, out->len - 1);
	strbuf_addc(out, '\n');
}

/* A paragraph, wrapped at spaces; `at` columns are used already, and lines after the first begin
 * with `hang` spaces. The line is not ended. */
static void add_folded(const struct table *table, const char *text, size_t at, size_t hang)
{
	struct strbuf *out = table->out;
	bool is_fresh = true; /* nothing stands on this line yet */

	while (*text) {
		size_t n = strcspn(text, " ");
		size_t word = text_width(text, n);

		if (!is_fresh && at + 1 + word > table->options->width) {
			strbuf_addc(out, '\n');
			strbuf_pad(out, ' ', hang);
			at = hang;
			is_fresh = true;
		}
		if (!is_fresh) {
			strbuf_addc(out, ' ');
			at++;
		}
		strbuf_add(out, text, n);
		at += word;
		is_fresh = false;
		text += n;
		while (*text == ' ')
			text++;
	}
}

static void add_wrapped(const struct table *table, const char *text, size_t at, size_t hang,
			const char *style_end)
{
	add_folded(table, text, at, hang);
	if (table->options->has_color)
		strbuf_adds(table->out, style_end);
	strbuf_addc(table->out, '\n');
}

static void add_cell(struct table *table, size_t row, size_t column)
{
	const struct layout *layout = &table->layouts[column];
	const struct report_cell *cell = &table->block->rows[row].cells[column];
	size_t width, left, bytes;

	write_cell(table, row, column);
	width = text_width(table->cell.text, table->cell.len);
	if (width > layout->width) { /* the last column, in what is left of the line */
		size_t hang = table->options->width - layout->width;

		add_folded(table, table->cell.text, hang, hang);
		return;
	}
	if (!report_column_is_number(&table->block->columns[column])) {
		strbuf_add(table->out, table->cell.text, table->cell.len);
		strbuf_pad(table->out, ' ', layout->width - width);
		return;
	}
	left = layout->width - width;
	if (cell->state == CELL_VALUE) {
		bytes = bytes_before_point(cell, &table->cell);
		left = layout->width - layout->after - text_width(table->cell.text, bytes);
	}
	strbuf_pad(table->out, ' ', left);
	strbuf_add(table->out, table->cell.text, table->cell.len);
	strbuf_pad(table->out, ' ', layout->width - left - width);
}

static void add_headings(struct table *table, const size_t *columns, size_t n, size_t gap)
{
	for (size_t i = 0; i < n; i++) {
		const struct report_column *column = &table->block->columns[columns[i]];
		size_t pad;

		write_heading(table, columns[i]);
		pad = table->layouts[columns[i]].width -
		      text_width(table->cell.text, table->cell.len);
		strbuf_pad(table->out, ' ',
			   (i ? gap : 0) + (report_column_is_number(column) ? pad : 0));
		strbuf_add(table->out, table->cell.text, table->cell.len);
		strbuf_pad(table->out, ' ', report_column_is_number(column) ? 0 : pad);
	}
	end_line(table->out);
}

/* One panel: the first column and some of the others. */
static void add_panel(struct table *table, const size_t *columns, size_t n, size_t gap)
{
	if (!table->options->leave_out_header)
		add_headings(table, columns, n, gap);
	for (size_t r = 0; r < table->block->n_rows; r++) {
		for (size_t i = 0; i < n; i++) {
			strbuf_pad(table->out, ' ', i ? gap : 0);
			add_cell(table, r, columns[i]);
		}
		end_line(table->out);
	}
}

static size_t width_with_gap(const struct table *table, size_t gap)
{
	size_t width = 0;

	for (size_t c = 0; c < table->block->n_columns; c++)
		width += table->layouts[c].width + (c ? gap : 0);
	return width;
}

#define FOLDED_WIDTH_MIN 18

/* Give a last column of text what the others leave of the line, if that is enough to fold it in. */
static void fold_last_column(struct table *table, size_t gap)
{
	size_t last = table->block->n_columns - 1, others, least;

	if (!last || report_column_is_number(&table->block->columns[last]) ||
	    table->block->columns[last].type == REPORT_PERIOD)
		return;
	write_heading(table, last);
	least = text_width(table->cell.text, table->cell.len);
	least = least > FOLDED_WIDTH_MIN ? least : FOLDED_WIDTH_MIN;
	others = width_with_gap(table, gap) - table->layouts[last].width;
	if (others + least <= table->options->width)
		table->layouts[last].width = table->options->width - others;
}

/* How many of the first columns tell the rows apart: one, or two where the first is not repeated. */
static size_t key_columns(const struct report_block *block)
{
	for (size_t r = 0; block->n_columns > 2 && r < block->n_rows; r++) {
		if (block->rows[r].cells[0].is_repeated)
			return 2;
	}
	return 1;
}

/*
 * The table in as few panels as fit: columns come closer first, then text in the last column is folded;
 * what still does not fit goes below, with the columns again that tell rows apart. A single column wider than the line
 * stays whole: no number is cut.
 */
static void add_table(struct table *table, size_t *columns)
{
	size_t gap = GAP_MAX, n_columns = table->block->n_columns, n_keys, next;

	while (gap > 1 && width_with_gap(table, gap) > table->options->width)
		gap--;
	if (width_with_gap(table, gap) > table->options->width) {
		gap = GAP_FOLDED;
		fold_last_column(table, gap);
	}
	n_keys = key_columns(table->block);
	next = n_keys;
	do {
		size_t n = 0, width = 0;

		for (; n < n_keys; n++) {
			width += (n ? gap : 0) + table->layouts[n].width;
			columns[n] = n;
		}
		while (next < n_columns &&
		       (n == n_keys ||
			width + gap + table->layouts[next].width <= table->options->width)) {
			width += gap + table->layouts[next].width;
			columns[n++] = next++;
		}
		add_panel(table, columns, n, gap);
		if (next < n_columns)
			strbuf_addc(table->out, '\n');
	} while (next < n_columns);
}

/* What the texts behind labels ("n/a", "note"; above "A", "B") are indented by. */
static size_t label_width(const struct report_block *block, bool above)
{
	size_t widest = above ? 0 : LABEL_WIDTH_MIN - 1;

	for (size_t i = 0; i < block->n_lines; i++) {
		const char *label = block->lines[i].label;
		size_t width = text_width(label, strlen(label));

		if (block->lines[i].is_above == above && width > widest)
			widest = width;
	}
	return widest + (above ? 2 : 1);
}

/* The lines above or below the table. */
static void add_lines(struct table *table, bool above)
{
	struct strbuf *text = &table->cell;
	size_t behind = label_width(table->block, above);

	for (size_t i = 0; i < table->block->n_lines; i++) {
		const struct report_line *line = &table->block->lines[i];
		bool labelled = line->label[0] != '\0';
		size_t indent = labelled ? behind : line->indent;
		size_t hang = labelled ? behind : line->hang;

		if (line->is_above != above)
			continue;
		strbuf_next(table->out, text);
		text_add_shown(text, line->text, strlen(line->text));
		if (table->options->is_ascii)
			text_to_ascii(text);
		if (table->options->has_color)
			strbuf_adds(table->out, line->is_strong ? STYLE_TITLE : STYLE_NOTE);
		if (labelled) {
			bool again =
				i && strcmp(line->label, table->block->lines[i - 1].label) == 0;
			size_t width = again ? 0 : text_width(line->label, strlen(line->label));

			strbuf_adds(table->out, again ? "" : line->label);
			strbuf_pad(table->out, ' ', behind - width);
		} else {
			strbuf_pad(table->out, ' ', indent);
		}
		add_wrapped(table, text->text, indent, hang, STYLE_END);
	}
}

static void add_title(struct table *table)
{
	strbuf_next(table->out, &table->cell);
	text_add_shown(&table->cell, table->block->title, strlen(table->block->title));
	if (table->options->is_ascii)
		text_to_ascii(&table->cell);
	if (table->options->has_color)
		strbuf_adds(table->out, STYLE_TITLE);
	add_wrapped(table, table->cell.text, 0, 0, STYLE_END);
}

/* Room for the block's layouts and a list of its columns; false when memory ran out. */
static bool table_begin(struct table *table, size_t **columns)
{
	*columns = malloc((table->block->n_columns + 1) * sizeof(**columns));
	table->layouts = calloc(table->block->n_columns + 1, sizeof(*table->layouts));
	strbuf_init(&table->cell);
	return *columns && table->layouts;
}

static void table_end(struct table *table, size_t *columns)
{
	free(columns);
	free(table->layouts);
	strbuf_take(table->out, &table->cell);
}

bool render_table_fits(const struct report_block *block, const struct render_options *options,
		       bool *fits)
{
	struct strbuf unused = STRBUF_INIT;
	struct table table = {.block = block, .options = options, .out = &unused};
	size_t *columns;
	bool is_measured = table_begin(&table, &columns);

	*fits = true;
	if (is_measured && block->n_columns) {
		measure(&table);
		*fits = width_with_gap(&table, 1) <= options->width;
		if (!*fits)
			fold_last_column(&table, GAP_FOLDED);
		*fits = *fits || width_with_gap(&table, GAP_FOLDED) <= options->width;
	}
	is_measured = is_measured && !unused.failed && !table.cell.failed;
	table_end(&table, columns);
	strbuf_release(&unused);
	return is_measured;
}

static void render_block(const struct report_block *block, const struct render_options *options,
			 struct strbuf *out)
{
	struct table table = {.block = block, .options = options, .out = out};
	size_t *columns;

	if (table_begin(&table, &columns)) {
		if (block->title)
			add_title(&table);
		add_lines(&table, true);
		if (block->n_columns) {
			measure(&table);
			add_table(&table, columns);
		}
		add_lines(&table, false);
	} else {
		out->failed = true;
	}
	table_end(&table, columns);
}

void render_table(const struct report *report, const struct render_options *options,
		  struct strbuf *out)
{
	for (size_t b = 0; b < report->n_blocks; b++) {
		if (b)
			strbuf_addc(out, '\n');
		render_block(&report->blocks[b], options, out);
	}
}
