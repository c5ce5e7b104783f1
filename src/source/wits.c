/*
 * World Bank WITS, "Advanced Query": thousand US dollars, flows 5 import and 6 export. Product codes
 * of several lengths stand in one file without a column for their level; one pair, year and product
 * may be split over units of quantity.
 */
#include "source_format.h"
#include "wits_columns.inc"

#include "text.h"

enum column { WITS_COLUMNS(TABLE_CONSTANT) COLUMN_COUNT };

static const struct source_column columns[COLUMN_COUNT] = {WITS_COLUMNS(TABLE_ROW)};

static bool area(char out[4], struct csv_cell cell, size_t column, struct period period)
{
	(void)column;
	(void)period;
	return row_set_country(out, country_by_alpha3(cell.text, cell.len));
}

static enum row_status read_row(const struct csv_cell *cells, struct source_row *out)
{
	const struct country *partner = country_by_alpha3(cells[PARTNER].text, cells[PARTNER].len);
	int flow = cell_number(cells[FLOW_CODE]);
	enum row_status status;

	if (flow == 6 || (flow < 0 && cell_is(cells[FLOW_NAME], "Export")))
		out->record.flow = FLOW_EXPORTS;
	else if (flow == 5 || (flow < 0 && cell_is(cells[FLOW_NAME], "Import")))
		out->record.flow = FLOW_IMPORTS;
	else
		return ROW_PART_OF_FLOW;
	if (!partner)
		partner = country_by_name(cells[PARTNER_NAME].text, cells[PARTNER_NAME].len);
	if (!row_set_country(out->record.reporter,
			     country_by_alpha3(cells[REPORTER].text, cells[REPORTER].len)) ||
	    !row_set_country(out->record.partner, partner))
		return ROW_OTHER_AREA;
	row_set_product(out, cells[PRODUCT]);
	if (cells[NOMENCLATURE].len && text_to_lower(*cells[NOMENCLATURE].text) == 'h')
		row_level_harmonized(out);
	status = row_read_period(out, cells, YEAR);
	return status ? status : row_read_value(out, cells, VALUE);
}

const struct source_format source_wits = {
	.name = "wits",
	.title = "World Bank WITS, Advanced Query",
	.source = "World Bank WITS",
	.unit = {"USD", 3},
	.columns = columns,
	.n_columns = COLUMN_COUNT,
	.value_column = VALUE,
	.key = (1u << COLUMN_COUNT) - 1 - (1u << VALUE),
	.key_needs = 1u << UNIT | 1u << NOMENCLATURE,
	.area_columns = {{REPORTER, REPORTER, REPORTER}, {PARTNER, PARTNER, PARTNER}},
	.area = area,
	.read_row = read_row,
};
