#include "reading.h"

#include <string.h>

#include "alloc.h"

void unread_columns_map(struct unread_columns *columns, struct csv_cell heading, size_t cell,
			bool is_wide)
{
	struct unread_column *column = &columns->all[columns->n];
	enum unread_heading kind = unread_heading(heading);

	/* A flag between years is of one of them. */
	if (is_wide && kind == UNREAD_STATUS && heading.len == 1)
		kind = UNREAD_NAMELESS;
	if (kind == UNREAD_ORIGIN || columns->n == countof(columns->all))
		return;
	*column = (struct unread_column){.cell = cell, .heading = kind};
	diag_quote(column->name, heading.text, heading.len);
	columns->n++;
}

void unread_said_note(struct unread_said *said, const struct csv_record *record,
		      struct csv_cell cell)
{
	if (said->line)
		return;
	said->line = record->line;
	diag_quote(said->text, cell.text, cell.len);
}

static void keep(struct unread_said *said, const struct reading *reading, size_t column)
{
	if (!said->line)
		said->column = column;
	unread_said_note(said, reading->record,
			 reading->record->cells[reading->unread.all[column].cell]);
}

/* Of all of a row that the answer for a cell depends on. */
static uint64_t hash_row(const struct source_row *row)
{
	const struct trade_record *record = &row->record;
	const int numbers[] = {record->period.first, record->period.last, (int)record->flow,
			       row->has_unit, row->unit.power};
	const struct csv_cell cells[] = {
		{.text = record->reporter, .len = strlen(record->reporter)},
		{.text = record->partner, .len = strlen(record->partner)},
		{.text = row->unit.currency, .len = strlen(row->unit.currency)},
		{.text = (const char *)numbers, .len = sizeof(numbers)},
	};

	return seen_rows_key(cells, (1u << countof(cells)) - 1);
}

void unread_columns_see(struct reading *reading, bool is_of_others, struct source_row *row)
{
	struct unread_columns *columns = &reading->unread;
	struct unread_said *narrows = &columns->narrows[is_of_others];
	const uint64_t of_row = columns->n && !narrows->line ? hash_row(row) : 0;

	for (size_t i = 0; i < columns->n && !narrows->line; i++) {
		struct unread_column *column = &columns->all[i];
		const struct csv_cell *cell = &reading->record->cells[column->cell];
		uint64_t hash;

		if (column->cell >= reading->record->n || !cell->len)
			continue;
		if (column->heading == UNREAD_STATUS && !row->record.is_missing)
			row->record.status |= unread_status(column->name, *cell);
		/* Most cells are the one above again, of a row like that one. */
		hash = (seen_rows_key(cell, 1) + of_row * 3) * 2 + is_of_others;
		if (hash == column->last)
			continue;
		column->last = hash;
		switch (unread_cell(column->heading, *cell, row)) {
		case UNREAD_NARROWS:
			keep(narrows, reading, i);
			break;
		case UNREAD_SAYS:
			keep(&column->says[is_of_others], reading, i);
			break;
		case UNREAD_NOTHING:
			break;
		}
	}
}

void unread_said_take(struct unread_said *said, const struct unread_said *of_part, size_t lines)
{
	if (said->line || !of_part->line)
		return;
	*said = *of_part;
	said->line += lines;
}

void unread_columns_take(struct unread_columns *columns, const struct unread_columns *part,
			 size_t lines)
{
	for (size_t i = 0; i < 2; i++) {
		unread_said_take(&columns->narrows[i], &part->narrows[i], lines);
		for (size_t k = 0; k < columns->n; k++)
			unread_said_take(&columns->all[k].says[i], &part->all[k].says[i], lines);
	}
}

static void describe(const struct reading *reading, const struct unread_said *said,
		     struct diag *diag)
{
	diag_set(diag, DIAG_COLUMN, "column '%s' is not read, and says of a row '%s'",
		 reading->unread.all[said->column].name, said->text);
	diag->path = reading->path;
	diag->line = said->line;
}

enum diag_code unread_columns_finish(const struct reading *reading, bool is_of_others)
{
	const struct unread_columns *columns = &reading->unread;
	const struct unread_said *narrows = &columns->narrows[is_of_others];
	enum diag_code code = DIAG_OK;
	struct diag diag;

	if (narrows->line) {
		describe(reading, narrows, &diag);
		diag_set_remedy(
			&diag, "if its rows hold all trade of their periods, leave the column out; "
			       "months belong into the period, a unit into a column unit");
		return diag_send(reading->sink, &diag);
	}
	for (size_t i = 0; i < columns->n; i++) {
		if (!columns->all[i].says[is_of_others].line)
			continue;
		describe(reading, &columns->all[i].says[is_of_others], &diag);
		diag.is_warning = !reading->is_made;
		diag_set_remedy(&diag, "%s",
				diag.is_warning
					? "does it say that rows are of a part of the trade?"
					: "if its rows hold all trade of their periods, leave the "
					  "column out");
		code = diag_send(reading->sink, &diag);
		if (!diag.is_warning)
			return code;
	}
	return DIAG_OK;
}
