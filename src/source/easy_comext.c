/*
 * Eurostat Easy Comext, "Relational View" as CSV, in its three settings of labels. One file a
 * period; month 52 is the year. Groups of reporters (EU, euro area) are listed with their members.
 */
#include "eurostat.h"
#include "easy_columns.inc"
#include "text.h"

enum column { EASY_COLUMNS(TABLE_CONSTANT) COLUMN_COUNT };

static const struct source_column columns[COLUMN_COUNT] = {EASY_COLUMNS(TABLE_ROW)};

#define NO_CODE '\x01' /* areas are known by their labels, with no mark behind a code */

static void set_product(struct source_row *row, struct csv_cell cell)
{
	struct csv_cell code = eurostat_code(cell, '-');

	row_set_product(row, code.len && (text_is_digit(code.text[0]) || cell_is(code, "TOTAL"))
				     ? code
				     : cell);
}

static bool area(char out[4], struct csv_cell cell, size_t column, struct period period)
{
	(void)column;
	return eurostat_area(out, cell, NO_CODE, period);
}

static enum row_status read_row(const struct csv_cell *cells, struct source_row *out)
{
	struct csv_cell procedure = eurostat_code(cells[PROCEDURE], '-');
	enum row_status status = eurostat_period(out, cells, PERIOD);

	if (status)
		return status;
	if (!eurostat_flow(cells[FLOW], '-', &out->record.flow))
		return row_refuse(out, FLOW, FAULT_FLOW_EASY);
	if (!eurostat_area(out->record.reporter, cells[REPORTER], NO_CODE, out->record.period) ||
	    !eurostat_area(out->record.partner, cells[PARTNER], NO_CODE, out->record.period))
		return ROW_OTHER_AREA;
	set_product(out, cells[PRODUCT]);
	if (procedure.len && !cell_is(procedure, "T") &&
	    !text_equal_nocase(cells[PROCEDURE].text, "total"))
		out->record.details = DETAIL_CUSTOMS;
	return row_read_value(out, cells, VALUE);
}

const struct source_format source_easy_comext = {
	.name = "easy-comext",
	.title = "Eurostat Easy Comext, Relational View",
	.source = "Eurostat Comext",
	.unit = {"EUR", 0},
	.columns = columns,
	.n_columns = COLUMN_COUNT,
	.value_column = VALUE,
	.key = (1u << COLUMN_COUNT) - 1 - (1u << VALUE),
	.area_columns = {{REPORTER, REPORTER, REPORTER}, {PARTNER, PARTNER, PARTNER}},
	.area = area,
	.read_row = read_row,
};
