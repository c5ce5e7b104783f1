/*
 * Eurostat Comext bulk files, with the header of 2024 and later and with the one before. One row is
 * a product under one statistical procedure; the procedures are to be added up. Confidential
 * products (39XXXXXX) have values that totals need.
 */
#include "eurostat.h"
#include "comext_columns.inc"

#include <string.h>

#define COLUMN(constant, need, names, spelt, ...) [constant] = {names, need, spelt},
#define OLD_COLUMN(constant, need, names, spelt, old_names, old_spelt) \
	[constant] = {old_names, need, old_spelt},

enum column { COMEXT_COLUMNS(TABLE_CONSTANT) COLUMN_COUNT };

#define KEY ((1u << COLUMN_COUNT) - 1 - (1u << VALUE))
#define KEY_NEEDS (1u << TYPE | 1u << SITC | 1u << BEC | 1u << SECTION)

static const struct source_column columns[COLUMN_COUNT] = {COMEXT_COLUMNS(COLUMN)};
static const struct source_column old_columns[COLUMN_COUNT] = {COMEXT_COLUMNS(OLD_COLUMN)};

#define CN8 8

/* What rows that stand together mostly have in common. */
#define KEPT (1u << REPORTER | 1u << PARTNER | 1u << FLOW | 1u << PERIOD)

static enum row_status read_key(const struct csv_cell *cells, struct source_row *out)
{
	enum row_status status = row_read_period(out, cells, PERIOD);

	if (status)
		return status;
	if (!eurostat_flow(cells[FLOW], ':', &out->record.flow))
		return row_refuse(out, FLOW, FAULT_FLOW_1_OR_2);
	if (!eurostat_area(out->record.reporter, cells[REPORTER], ':', out->record.period) ||
	    !eurostat_area(out->record.partner, cells[PARTNER], ':', out->record.period))
		return ROW_OTHER_AREA;
	out->record.details = DETAIL_CUSTOMS;
	return ROW_TAKEN;
}

static enum row_status read_figure(const struct csv_cell *cells, struct source_row *out)
{
	row_set_product(out, cells[PRODUCT]);
	row_level_harmonized(out);
	/* A confidential code is shorter or masked, but a detail like the others. */
	if (memchr(cells[PRODUCT].text, 'X', cells[PRODUCT].len))
		out->record.product_level = CN8;
	return row_read_value(out, cells, VALUE);
}

/* Which country a code is of may depend on the period. */
static const struct source_part parts[] = {
	{1u << PERIOD | 1u << FLOW | 1u << REPORTER, ROW_OTHER_AREA},
	{1u << PERIOD | 1u << PARTNER, ROW_OTHER_AREA},
	{0, ROW_TAKEN},
};

/* What the two share. */
#define BULK(NAME, TITLE, COLUMNS)                                                                \
	{                                                                                         \
		.name = NAME, .title = TITLE, .source = "Eurostat Comext", .unit = {"EUR", 0},    \
		.columns = COLUMNS, .n_columns = COLUMN_COUNT, .value_column = VALUE, .key = KEY, \
		.key_needs = KEY_NEEDS,                                                           \
		.area_columns = {{REPORTER, REPORTER, REPORTER}, {PARTNER, PARTNER, PARTNER}},    \
		.area = eurostat_code_area, .key_columns = KEPT, .read_key = read_key,            \
		.read_figure = read_figure, .parts = parts,                                       \
	}

const struct source_format source_comext_bulk =
	BULK("comext-bulk", "Eurostat Comext bulk files", columns);
const struct source_format source_comext_bulk_old =
	BULK("comext-bulk-old", "Eurostat Comext bulk files until 2023", old_columns);
