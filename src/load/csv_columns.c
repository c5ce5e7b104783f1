#include "csv_columns.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

#include "text.h"

void csv_columns_init(struct csv_columns *columns, const char *const *names, size_t n,
		      struct diag_sink *sink)
{
	assert(n <= CSV_COLUMNS_MAX);
	*columns = (struct csv_columns){.names = names, .n = n, .sink = sink};
	for (size_t i = 0; i < n; i++)
		columns->cell_of[i] = CSV_NO_CELL;
}

enum diag_code csv_columns_send(const struct csv_columns *columns, const struct csv_record *record,
				size_t cell, size_t offset, struct diag *diag)
{
	if (!diag_sink_is_full(columns->sink))
		csv_record_locate(record, cell, offset, diag);
	diag_send(columns->sink, diag);
	return diag->is_warning ? DIAG_OK : diag->code;
}

/* The column of this name; n if there is none. */
static size_t find_column(const struct csv_columns *columns, const char *name)
{
	size_t column = 0;

	while (column < columns->n && !text_equal_nocase(name, columns->names[column]))
		column++;
	return column;
}

enum diag_code csv_columns_map(struct csv_columns *columns, const struct csv_record *header)
{
	enum diag_code first = DIAG_OK;

	columns->header_cells = header->n;
	for (size_t i = 0; i < header->n; i++) {
		size_t column = find_column(columns, header->cells[i].text);
		char quoted[DIAG_QUOTE_MAX];
		struct diag diag;

		if (column == columns->n)
			continue;
		if (!csv_columns_has(columns, column)) {
			columns->cell_of[column] = i;
			continue;
		}
		diag_set(&diag, DIAG_COLUMN, "column '%s' stands twice",
			 diag_quote(quoted, header->cells[i].text, header->cells[i].len));
		csv_columns_send(columns, header, i, 0, &diag);
		first = DIAG_COLUMN;
	}
	return first;
}

static const char *name_at(const void *names, size_t i)
{
	return ((const char *const *)names)[i];
}

void csv_columns_warn_unknown(const struct csv_columns *columns, const struct csv_record *header)
{
	for (size_t i = 0; i < header->n; i++) {
		const struct csv_cell *name = &header->cells[i];
		const char *nearest;
		char quoted[DIAG_QUOTE_MAX];
		struct diag diag;

		if (find_column(columns, name->text) < columns->n)
			continue;
		diag_set(&diag, DIAG_COLUMN, "unknown column '%s' is not read",
			 diag_quote(quoted, name->text, name->len));
		diag.is_warning = true;
		nearest = diag_sink_is_full(columns->sink)
				  ? NULL
				  : nearest_name(name->text, name_at, columns->names, columns->n);
		if (nearest)
			diag_set_remedy(&diag, "did you mean '%s'?", nearest);
		csv_columns_send(columns, header, i, 0, &diag);
	}
}

bool csv_columns_has(const struct csv_columns *columns, size_t column)
{
	return columns->cell_of[column] != CSV_NO_CELL;
}

struct csv_cell csv_columns_cell(const struct csv_columns *columns, const struct csv_record *record,
				 size_t column)
{
	return csv_columns_has(columns, column) ? record->cells[columns->cell_of[column]]
						: (struct csv_cell){"", 0};
}

enum diag_code csv_columns_check_width(const struct csv_columns *columns,
				       const struct csv_record *record)
{
	bool too_many = record->n > columns->header_cells;
	struct diag diag;

	if (record->n == columns->header_cells)
		return DIAG_OK;
	diag_set(&diag, DIAG_COLUMN, "%zu cells, but the header has %zu", record->n,
		 columns->header_cells);
	diag_set_remedy(&diag, too_many ? "quote a cell that holds the separator"
					: "write a separator for each empty cell");
	return csv_columns_send(columns, record, too_many ? columns->header_cells : record->n, 0,
				&diag);
}

enum diag_code csv_columns_refuse(const struct csv_columns *columns,
				  const struct csv_record *record, size_t column, size_t offset,
				  enum diag_code code, const char *what, const char *remedy)
{
	size_t cell = columns->cell_of[column];
	char quoted[DIAG_QUOTE_MAX];
	struct diag diag;

	diag_quote(quoted, record->cells[cell].text, record->cells[cell].len);
	diag_set(&diag, code, "%s '%s' in column %s", what, quoted, columns->names[column]);
	diag_set_remedy(&diag, "%s", remedy);
	return csv_columns_send(columns, record, cell, offset, &diag);
}
