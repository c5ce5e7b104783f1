#include "document.h"

#include <stdlib.h>
#include <string.h>

#include "alloc.h"
#include "text.h"

#define COLUMNS_MAX countof(((struct document *)NULL)->down)
#define DATA_COLUMNS_MAX 16 /* more than that no table of figures has */
#define DATA_ROWS_MAX ((size_t)20000)
#define CELL_MAX 300 /* bytes; longer ones are text */

/* A table of figures, each place with the cell that takes it, from 1; 0: none. */
struct grid {
	const struct document *document;
	size_t rows, columns;
	size_t *cells;
};

/* --- what is put where ---------------------------------------------------------------------------- */

static void forget_table(struct document *document)
{
	document->n = document->row = document->column = 0;
	document->has_row = document->in_cell = false;
	strbuf_clear(&document->cells);
	memset(document->down, 0, sizeof(document->down));
}

/* What a cell has, paragraph by paragraph. */
static void add_as_paragraphs(struct document *document)
{
	document->in_cell = false;
	for_each_of(const struct document_cell, cell, document->list, document->n) {
		for (size_t at = cell->offset, end = at + cell->len; at < end;) {
			const char *s = document->cells.text + at;
			const char *line = memchr(s, '\n', end - at);
			size_t n = line ? (size_t)(line - s) : end - at;

			document_add(document, s, n);
			document_end_paragraph(document);
			at += n + 1;
		}
	}
	forget_table(document);
}

void document_begin_table(struct document *document)
{
	document_end_cell(document);
	document_end_paragraph(document);
	/* What stands around a table is no table. */
	if (document->depth > document->layout_depth) {
		add_as_paragraphs(document);
		document->layout_depth = document->depth;
	}
	document->depth++;
	forget_table(document);
}

static bool is_layout(const struct document *document)
{
	return document->depth <= document->layout_depth;
}

void document_begin_row(struct document *document)
{
	document_end_cell(document);
	if (is_layout(document))
		return;
	for (size_t i = 0; document->has_row && i < COLUMNS_MAX; i++) {
		if (document->down[i])
			document->down[i]--;
	}
	document->row += document->has_row;
	document->has_row = true;
	document->column = 0;
}

void document_begin_cell(struct document *document, size_t columns, size_t rows)
{
	document_end_cell(document);
	if (is_layout(document)) {
		document_end_paragraph(document);
		return;
	}
	if (!document->has_row)
		document_begin_row(document);
	document_end_paragraph(document);
	if (!alloc_room(document->list, &document->capacity, document->n + 1)) {
		document->failed = true;
		return;
	}
	while (document->column < COLUMNS_MAX && document->down[document->column])
		document->column++;
	columns = columns < COLUMNS_MAX ? columns : COLUMNS_MAX;
	rows = rows < DATA_ROWS_MAX ? rows : DATA_ROWS_MAX;
	document->list[document->n++] = (struct document_cell){.row = document->row,
							       .column = document->column,
							       .columns = columns,
							       .rows = rows,
							       .offset = document->cells.len};
	for (size_t i = document->column;
	     rows > 1 && i < document->column + columns && i < COLUMNS_MAX; i++)
		document->down[i] = (unsigned short)rows;
	document->column += columns;
	document->in_cell = true;
}

void document_repeat_above(struct document *document)
{
	const struct document_cell *cell =
		document->in_cell ? &document->list[document->n - 1] : NULL;

	for (size_t i = document->n; cell && i-- > 0;) {
		const struct document_cell *above = &document->list[i];

		if (above->row + 1 < cell->row)
			return;
		if (above->row == cell->row || above->column != cell->column)
			continue;
		for (size_t k = 0; k < above->len && above->len <= CELL_MAX; k++)
			strbuf_addc(&document->cells, document->cells.text[above->offset + k]);
		return;
	}
}

void document_end_cell(struct document *document)
{
	struct document_cell *cell;

	if (!document->in_cell)
		return;
	cell = &document->list[document->n - 1];
	while (document->cells.len > cell->offset &&
	       strchr(" \t\n", document->cells.text[document->cells.len - 1]))
		strbuf_cut(&document->cells, document->cells.len - 1);
	cell->len = document->cells.len - cell->offset;
	document->in_cell = false;
}

/* --- a table of figures --------------------------------------------------------------------------- */

static const struct document_cell *cell_at(const struct grid *grid, size_t row, size_t column)
{
	size_t number = grid->cells[row * grid->columns + column];

	return number ? &grid->document->list[number - 1] : NULL;
}

static bool set_grid(struct grid *grid, const struct document *document)
{
	grid->document = document;
	for_each_of(const struct document_cell, cell, document->list, document->n) {
		if (cell->len > CELL_MAX)
			return false;
		grid->rows = cell->row + 1;
		if (cell->column + cell->columns > grid->columns)
			grid->columns = cell->column + cell->columns;
	}
	if (grid->columns < 2 || grid->columns > DATA_COLUMNS_MAX || grid->rows < 2 ||
	    grid->rows > DATA_ROWS_MAX)
		return false;
	grid->cells = calloc(grid->rows * grid->columns, sizeof(*grid->cells));
	for (size_t i = 0; grid->cells && i < document->n; i++) {
		const struct document_cell *cell = &document->list[i];

		for (size_t r = cell->row; r < cell->row + cell->rows && r < grid->rows; r++) {
			for (size_t c = cell->column; c < cell->column + cell->columns; c++)
				grid->cells[r * grid->columns + c] = i + 1;
		}
	}
	return true;
}

/* Digits, and no letter; a year is a name. */
static bool is_figure(const struct grid *grid, const struct document_cell *cell)
{
	const char *s = grid->document->cells.text + cell->offset;
	size_t digits = 0;

	for (size_t i = 0; i < cell->len; i++) {
		digits += text_is_digit(s[i]);
		if (text_is_letter(s[i]))
			return false;
		/* other letters; spaces, dashes and quotes are U+00A0 and U+20xx, minus U+2212 */
		if ((unsigned char)s[i] >= 0xC3 && (unsigned char)s[i] != 0xE2)
			return false;
	}
	return digits && !text_is_year(s, cell->len);
}

static bool has_figure(const struct grid *grid, size_t row)
{
	for (size_t c = 1; c < grid->columns; c++) {
		const struct document_cell *cell = cell_at(grid, row, c);

		if (cell && cell->column && is_figure(grid, cell))
			return true;
	}
	return false;
}

/* The only text of a row whose other cells are empty or the same: a title. */
static const struct document_cell *title_of(const struct grid *grid, size_t row)
{
	const struct document_cell *only = NULL;

	for (size_t c = 0; c < grid->columns; c++) {
		const struct document_cell *cell = cell_at(grid, row, c);

		if (!cell || !cell->len || cell == only)
			continue;
		if (only)
			return NULL;
		only = cell;
	}
	return only && only->columns == grid->columns ? only : NULL;
}

/* In one line, and without what parts cells. */
static void add_cell_text(struct strbuf *out, const struct grid *grid,
			  const struct document_cell *cell)
{
	for (size_t i = 0; i < cell->len; i++) {
		char c = grid->document->cells.text[cell->offset + i];

		strbuf_addc(out, c == '|' ? '/' : c == '\n' || c == '\t' ? ' ' : c);
	}
}

/* A cell that spans columns is written in the first of them; one that spans rows, in each. */
static void add_row(struct strbuf *out, const struct grid *grid, size_t row)
{
	for (size_t c = 0; c < grid->columns; c++) {
		const struct document_cell *cell = cell_at(grid, row, c);

		strbuf_adds(out, "| ");
		if (cell && cell->column == c)
			add_cell_text(out, grid, cell);
		strbuf_addc(out, ' ');
	}
	strbuf_adds(out, "|\n");
}

/* The rows from `first` to `end` as one: above a column stands what stands above it in each. */
static void add_heading(struct strbuf *out, const struct grid *grid, size_t first, size_t end)
{
	for (size_t c = 0; c < grid->columns; c++) {
		const struct document_cell *last = NULL;

		strbuf_adds(out, "| ");
		for (size_t r = first; r < end; r++) {
			const struct document_cell *cell = cell_at(grid, r, c);

			if (!cell || !cell->len || cell == last)
				continue;
			strbuf_adds(out, last ? " " : "");
			add_cell_text(out, grid, cell);
			last = cell;
		}
		strbuf_addc(out, ' ');
	}
	strbuf_adds(out, "|\n");
}

static void add_grid(struct strbuf *out, const struct grid *grid)
{
	size_t first = 0, end;
	const struct document_cell *title;

	for (; first < grid->rows && (title = title_of(grid, first)); first++) {
		add_cell_text(out, grid, title);
		strbuf_adds(out, "\n\n");
	}
	for (end = first; end < grid->rows && !has_figure(grid, end); end++)
		;
	if (end < grid->rows && end > first + 1)
		add_heading(out, grid, first, end);
	else
		end = first;
	for (; end < grid->rows; end++)
		add_row(out, grid, end);
	strbuf_addc(out, '\n');
}

/* Its cells are paragraphs then, which are no rows of figures. */
static void note_large(const struct grid *grid, struct document *document)
{
	if (document->large.rows || grid->rows <= DATA_ROWS_MAX)
		return;
	document->large.rows = grid->rows;
	diag_quote(document->large.first, document->cells.text + document->list[0].offset,
		   document->list[0].len);
}

void document_warn_of_large(const struct document *document, const char *path,
			    struct diag_sink *sink)
{
	if (document->large.rows)
		diag_warn(
			sink, DIAG_RANGE, path, 0,
			"give it in a file of its own as data, or only the rows that the text is "
			"of",
			"the table that begins with '%s' has %zu rows and is not read: %zu at most",
			document->large.first, document->large.rows, DATA_ROWS_MAX);
}

void document_end_table(struct document *document)
{
	struct grid grid = {.rows = 0};

	if (!document->depth)
		return;
	document_end_cell(document);
	document_end_paragraph(document);
	document->depth--;
	if (document->depth < document->layout_depth) { /* the end of one that placed text */
		document->layout_depth = document->depth;
		return;
	}
	if (!set_grid(&grid, document)) {
		note_large(&grid, document);
		add_as_paragraphs(document);
		return;
	}
	if (grid.cells)
		add_grid(&document->out, &grid);
	else
		document->failed = true;
	free(grid.cells);
	forget_table(document);
}
