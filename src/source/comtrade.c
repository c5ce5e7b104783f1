/*
 * UN Comtrade, current: the web download (47 names over 48 fields, latin-1, all quoted), and the
 * API by way of pandas (with or without an index column, with or without descriptions). Column
 * names and codes: UN Comtrade, API data model and List of References. People cut the file to the
 * columns that they need: reporter, partner, flow, period and value must be left, by code or by name.
 *
 * One row is a reporter's flow with a partner in a period for one commodity, second partner,
 * customs procedure, mode of transport and mode of supply; each of these dimensions has a row for
 * its total. primaryValue is in US dollars: cifvalue for imports, or fobvalue where a reporter has
 * them FOB (Canada, Mexico, South Africa), and fobvalue for exports; where people left it out, these are read in
 * its place. isReported and
 * isAggregate say where a row came from, not whether it is a total.
 */
#include "source_format.h"
#include "comtrade_columns.inc"

#include <string.h>

enum column { COMTRADE_COLUMNS(TABLE_CONSTANT) VALUE, CIF, FOB, COLUMN_COUNT };

static const struct source_column columns[COLUMN_COUNT] = {
	COMTRADE_COLUMNS(TABLE_ROW)[VALUE] = {"primaryvalue", COLUMN_NEEDED, "primaryValue"},
	[CIF] = {"cifvalue", COLUMN_SPARE, NULL},
	[FOB] = {"fobvalue", COLUMN_SPARE, NULL},
};

static const struct source_column priced_columns[COLUMN_COUNT] = {
	COMTRADE_COLUMNS(TABLE_ROW)[VALUE] = {"fobvalue", COLUMN_NEEDED, "primaryValue"},
	[CIF] = {"cifvalue", COLUMN_SPARE, NULL},
	[FOB] = {"", COLUMN_SPARE, NULL},
};

/* A dimension's own total has this code, or none; "0 " with a space occurs. */
static unsigned detail_unless(struct csv_cell cell, const char *total, enum trade_detail detail)
{
	while (cell.len && cell.text[cell.len - 1] == ' ')
		cell.len--;
	return !cell.len || cell_is(cell, total) ? 0 : (unsigned)detail;
}

/* pandas writes whole numbers as floats: 853234.0 has no decimal that was published. */
static struct csv_cell without_float_zero(struct csv_cell cell)
{
	char mark = cell.len > 2 ? cell.text[cell.len - 2] : '0';

	if ((mark == '.' || mark == ',') && cell.text[cell.len - 1] == '0')
		cell.len -= 2;
	return cell;
}

static bool read_area(char out[4], struct csv_cell number, struct csv_cell iso,
		      struct csv_cell name)
{
	return row_area_by_number(out, number, REPORTER, (struct period){0}) ||
	       row_area_by_code_or_name(out, iso) || row_area_by_code_or_name(out, name);
}

static bool area(char out[4], struct csv_cell cell, size_t column, struct period period)
{
	if (column == REPORTER || column == PARTNER)
		return row_area_by_number(out, cell, column, period);
	return row_area_by_code_or_name(out, cell);
}

/* The period: refPeriodId, a date, is the beginning of the month or the year that freqCode or refMonth names; without
 * these, that all dates are 1 January, and so years, is found out at the end. */
static enum row_status read_period(const struct csv_cell *cells, struct source_row *out)
{
	const struct csv_cell id = cells[PERIOD_ID];
	struct csv_cell period[COLUMN_COUNT];
	enum row_status status;

	period[PERIOD] = cells[PERIOD];
	period[MONTH] = cells[MONTH];
	if (!cells[PERIOD].len && id.len >= 8) {
		bool is_year = cell_is(cells[FREQUENCY], "A") || cells[MONTH].len;

		period[PERIOD] = (struct csv_cell){id.text, is_year ? 4 : 6};
		out->is_first_january =
			!is_year && !cells[FREQUENCY].len && memcmp(id.text + 4, "0101", 4) == 0;
	}
	status = row_read_year_month(out, period, PERIOD, MONTH);
	return status ? status : row_check_frequency(out, cells[FREQUENCY], PERIOD);
}

static enum row_status read_row(const struct csv_cell *cells, struct source_row *out)
{
	const size_t flow = cells[FLOW].len ? FLOW : FLOW_NAME;
	struct csv_cell value[COLUMN_COUNT];
	enum row_status status;

	if ((cells[TYPE].len && !cell_is(cells[TYPE], "C")) ||
	    row_is_of_services(cells[CLASSIFICATION], cells[COMMODITY], cells[LABEL]))
		return ROW_SERVICES;
	if (row_flow_by_word(cells[flow], &out->record.flow))
		return ROW_PART_OF_FLOW;
	if (row_check_flow(out, cells[FLOW_NAME], FLOW_NAME))
		return ROW_BAD;
	if (!read_area(out->record.reporter, cells[REPORTER], cells[REPORTER_ISO],
		       cells[REPORTER_NAME]) ||
	    !read_area(out->record.partner, cells[PARTNER], cells[PARTNER_ISO],
		       cells[PARTNER_NAME]))
		return ROW_OTHER_AREA;
	row_set_commodity(out, out->name_of[COMMODITY] ? &cells[COMMODITY] : NULL,
			  cells[CLASSIFICATION], cells[LEVEL]);
	out->record.details = detail_unless(cells[PARTNER2], "0", DETAIL_PARTNER2) |
			      detail_unless(cells[CUSTOMS], "C00", DETAIL_CUSTOMS) |
			      detail_unless(cells[SUPPLY], "0", DETAIL_SUPPLY) |
			      detail_unless(cells[TRANSPORT], "0", DETAIL_TRANSPORT);
	if (out->record.flow == FLOW_IMPORTS)
		row_set_priced(out, cells[VALUE], cells[CIF], cells[FOB]);
	status = read_period(cells, out);
	value[VALUE] = without_float_zero(cells[VALUE]);
	return status ? status : row_read_value(out, value, VALUE);
}

/* Whether imports are valued as those before: CIF, with the FOB value beside it if any, or FOB. */
static bool is_priced_alike(const struct csv_cell *cells, unsigned priced)
{
	const struct csv_cell value = cells[VALUE], cif = cells[CIF], fob = cells[FOB];
	const struct csv_cell same = priced == PRICED_CIF ? cif : fob;

	return priced && same.len == value.len && memcmp(same.text, value.text, same.len) == 0 &&
	       row_has_number(same) && (priced == PRICED_CIF || !row_has_number(cif));
}

static bool is_alike(struct csv_cell *cells, const struct trade_record *before)
{
	if (before->flow == FLOW_IMPORTS && !is_priced_alike(cells, before->priced))
		return false;
	cells[VALUE] = without_float_zero(cells[VALUE]);
	return !row_is_of_services((struct csv_cell){"", 0}, cells[COMMODITY], cells[LABEL]);
}

/* Without primaryValue: VALUE is fobvalue, which imports need not have. */
static void take_priced(struct csv_cell *cells, enum flow flow)
{
	cells[FOB] = cells[VALUE];
	if (flow != FLOW_IMPORTS)
		return;
	if (row_has_number(cells[CIF]))
		cells[VALUE] = cells[CIF];
	else if (!row_has_number(cells[VALUE]))
		cells[VALUE] = (struct csv_cell){"", 0};
}

static enum row_status read_priced(const struct csv_cell *cells, struct source_row *out)
{
	struct csv_cell row[COLUMN_COUNT];
	enum flow flow = FLOW_EXPORTS;

	memcpy(row, cells, sizeof(row));
	(void)row_flow_by_word(cells[FLOW].len ? cells[FLOW] : cells[FLOW_NAME], &flow);
	take_priced(row, flow);
	return read_row(row, out);
}

static bool is_priced_row_alike(struct csv_cell *cells, const struct trade_record *before)
{
	take_priced(cells, before->flow);
	return is_alike(cells, before);
}

/* Without primaryValue it takes the flow besides to know which cell the figure is. */
static const struct source_part parts[] = {
	{1u << TYPE | 1u << CLASSIFICATION, ROW_SERVICES},
	{1u << FLOW | 1u << FLOW_NAME, ROW_PART_OF_FLOW},
	{1u << REPORTER | 1u << REPORTER_ISO | 1u << REPORTER_NAME, ROW_OTHER_AREA},
	{1u << PARTNER | 1u << PARTNER_ISO | 1u << PARTNER_NAME, ROW_OTHER_AREA},
	{1u << FREQUENCY | 1u << PERIOD | 1u << PERIOD_ID | 1u << MONTH, ROW_BAD},
	{0, ROW_TAKEN},
};

#define COMTRADE(NAME, TITLE, COLUMNS, READ, ALIKE, PARTS)                                        \
	{                                                                                         \
		.name = NAME, .title = TITLE, .source = "UN Comtrade", .unit = {"USD", 0},        \
		.valuation = VALUATION_FOB_CIF, .columns = COLUMNS, .n_columns = COLUMN_COUNT,    \
		.value_column = VALUE, .has_dates = true,                                         \
		.key = (1u << COLUMN_COUNT) - 1 - (1u << VALUE) - (1u << CIF) - (1u << FOB),      \
		.assumptions = {{COMMODITY, ASSUMED_PRODUCT}},                                    \
		.area_columns = {{REPORTER, REPORTER_ISO, REPORTER_NAME},                         \
				 {PARTNER, PARTNER_ISO, PARTNER_NAME}},                           \
		.area = area, .read_row = READ, .product_columns = 1u << COMMODITY | 1u << LABEL, \
		.alike_columns =                                                                  \
			1u << COMMODITY | 1u << LABEL | 1u << VALUE | 1u << CIF | 1u << FOB,      \
		.is_alike = ALIKE, .parts = PARTS,                                                \
	}

const struct source_format source_comtrade = COMTRADE(
	"comtrade", "UN Comtrade, web download or API", columns, read_row, is_alike, parts);
const struct source_format source_comtrade_priced =
	COMTRADE("comtrade-priced", "UN Comtrade without primaryValue", priced_columns, read_priced,
		 is_priced_row_alike, NULL);
