/*
 * The long forms that people make of downloads, one row a value. In one, names close to period (or
 * date), reporter, partner, flow and value; a line above may give the flow. In the other, lists of edges:
 * exporter, importer, value, without saying who reports (CEPII Gravity's iso3_o, iso3_d among them).
 * Countries by code, number or name. The unit is stated in a column unit ("USD thousand"), currency
 * ("USD"), or both ("USD", "thousand"), in the name of the column of values, or not at all.
 */
#include "source_format.h"
#include "value_units_columns.inc"

#include <stdio.h>
#include <string.h>

#include "stated_unit.h"
#include "text.h"
#include "phrases.h"
#include "wide_heading.h"

enum column {
	PERIOD,
	MONTH,
	VALUE,
	REPORTER,
	PARTNER,
	FLOW,
	FLOW_CODE,
	PRODUCT,
	OTHER_PRODUCT,
	CLASSIFICATION,
	FREQUENCY,
	INDICATOR,
	SCALE,
	UNIT,
	CURRENCY,
	COLUMN_COUNT
};

#define FLOW_NAMES_OF_CODES 20 /* from this one on */
#define MONTH_NAMES_OF_QUARTERS 10
/* What the value is; the last names may say something else, too. */
#define INDICATOR_NAMES_SURE 7

#define SHARED_COLUMNS                                                                             \
	[FLOW_CODE] = {"flowcode flowcd tradeflowcode", COLUMN_SPARE, NULL},                       \
	[MONTH] = {columns_long_month, COLUMN_SPARE, NULL},                                        \
	[OTHER_PRODUCT] = {columns_other_product, COLUMN_SPARE, NULL},                             \
	[CLASSIFICATION] = {"classification classificationcode nomenclature", COLUMN_SPARE, NULL}, \
	[FREQUENCY] = {"freq frequency freqcode", COLUMN_SPARE, NULL},                             \
	[SCALE] = {columns_long_scale, COLUMN_SPARE, NULL},                                        \
	[UNIT] = {columns_long_unit, COLUMN_SPARE, NULL},                                          \
	[CURRENCY] = {"currency", COLUMN_SPARE, NULL}

/* The first names say nothing of the unit, the others do. */
#define VALUE_NAMES "value obsvalue tradevalue amount primaryvalue val valore valor стоимость"
#define VALUE_NAMES_PLAIN 9
#define NAME_OF_UNIT(name, ...) " " name
#define UNIT_OF_NAME(name, ...) {__VA_ARGS__},
#define VALUE_NAMES_OF_UNITS VALUE_UNITS_COLUMNS(NAME_OF_UNIT)

static const struct unit units_of_names[] = {VALUE_UNITS_COLUMNS(UNIT_OF_NAME)};

/* Of rows of a reporter with a partner. */
#define PAIR_COLUMNS                                                          \
	[PERIOD] = {columns_long_period, COLUMN_NEEDED, "period"},            \
	[VALUE] = {VALUE_NAMES VALUE_NAMES_OF_UNITS, COLUMN_NEEDED, "value"}, \
	[REPORTER] = {columns_long_reporter, COLUMN_NEEDED, "reporter"},      \
	[PARTNER] = {columns_long_partner, COLUMN_NEEDED, "partner"},         \
	[FLOW] = {columns_long_flow, COLUMN_SPARE, NULL},                     \
	[PRODUCT] = {columns_long_product, COLUMN_SPARE, NULL}, SHARED_COLUMNS

static const struct source_column columns[COLUMN_COUNT] = {
	PAIR_COLUMNS, [INDICATOR] = {"", COLUMN_SPARE, NULL}};

static const struct source_column measure_columns[COLUMN_COUNT] = {
	PAIR_COLUMNS, [INDICATOR] = {columns_long_indicator, COLUMN_NEEDED, "indicator"}};

#define GRAVITY_NAMES " tradeflowbaci tradeflowcomtradeo tradeflowimfo"
#define GRAVITY_FIRST (VALUE_NAMES_PLAIN + 5 + countof(units_of_names))

static const struct source_column edge_columns[COLUMN_COUNT] = {
	[PERIOD] = {columns_edge_period, COLUMN_NEEDED, "year"},
	[VALUE] = {VALUE_NAMES VALUE_NAMES_OF_UNITS
		   " exportvalue valuefinal trade tradeflow" GRAVITY_NAMES,
		   COLUMN_NEEDED, "value"},
	[REPORTER] = {columns_exporters, COLUMN_NEEDED, "exporter"},
	[PARTNER] = {columns_importers, COLUMN_NEEDED, "importer"},
	[FLOW] = {columns_edge_flow, COLUMN_SPARE, NULL},
	[INDICATOR] = {columns_long_indicator, COLUMN_SPARE, NULL},
	[PRODUCT] = {columns_edge_product, COLUMN_SPARE, NULL},
	SHARED_COLUMNS,
};

/* 2021-01-01 and 2021-01-31 are the month, or the longer period that the frequency names; without it, that all are
 * 1 January or 31 December, and so years, or days of quarters, is found out at the end. */
static enum row_status read_period(const struct csv_cell *cells, struct source_row *out)
{
	struct csv_cell date[COLUMN_COUNT];
	enum row_status status;
	char quarter[3];

	date[PERIOD] = cells[PERIOD];
	date[MONTH] = cells[MONTH];
	if (out->name_of[MONTH] >= MONTH_NAMES_OF_QUARTERS)
		date[MONTH] = row_quarter(cells[MONTH], quarter);
	row_take_date(out, &date[PERIOD]);
	status = row_read_year_month(out, date, PERIOD, MONTH);
	if (cells[FREQUENCY].len) /* states it */
		out->is_first_january = out->is_quarter_day = false;
	return status ? status : row_check_frequency(out, cells[FREQUENCY], PERIOD);
}

/* What the name of the column of values says; names of an edge list stand behind those of units. */
static void read_unit_of_name(struct source_row *out)
{
	size_t name = out->name_of[VALUE];

	if (name > VALUE_NAMES_PLAIN && name <= VALUE_NAMES_PLAIN + countof(units_of_names)) {
		out->has_unit = true;
		out->unit = units_of_names[name - VALUE_NAMES_PLAIN - 1];
	} else if (name >= GRAVITY_FIRST) {
		out->has_unit = true;
		out->unit = (struct unit){"USD", 3};
	}
}

static enum row_status read_unit(const struct csv_cell *cells, struct source_row *out)
{
	const struct csv_cell *unit = &cells[UNIT], *currency = &cells[CURRENCY];
	char text[2 * UNIT_TEXT_MAX];

	if (!unit->len && !currency->len) {
		read_unit_of_name(out);
		return ROW_TAKEN;
	}
	if (stated_constant_prices(heading_of(*unit).small))
		return row_refuse(out, UNIT, FAULT_CONSTANT_PRICES);
	if (unit->len + currency->len + 2 > sizeof(text))
		return row_refuse(out, UNIT, FAULT_UNIT);
	snprintf(text, sizeof(text), "%s%s%s", currency->text,
		 unit->len && currency->len ? " " : "", unit->text);
	/* Both may name the currency. */
	if (!row_set_unit(out, text, strlen(text)) &&
	    !(unit->len && currency->len && row_set_unit(out, unit->text, unit->len)))
		return row_refuse(out, unit->len ? UNIT : CURRENCY, FAULT_UNIT);
	return ROW_TAKEN;
}

/* A power of ten in a column of its own, as 6, 1000 or "millions". */
static enum row_status read_scale(const struct csv_cell *cells, struct source_row *out)
{
	struct csv_cell scale = cells[SCALE];
	int number = cell_number(scale), power = -1;
	char text[2 * UNIT_TEXT_MAX];
	struct unit unit;

	if (!scale.len || number == 0 || number == 1 || text_equal_nocase(scale.text, "units"))
		return ROW_TAKEN;
	if (number > 0)
		power = number == 1000 ? 3 : number % 3 == 0 && number <= 12 ? number : -1;
	else if (cell_is(scale, "1000000"))
		power = 6;
	else if (snprintf(text, sizeof(text), "USD %s", scale.text) < (int)sizeof(text) &&
		 unit_parse(text, strlen(text), &unit) == UNIT_OK)
		power = unit.power;
	if (power > 0 && out->has_unit && out->unit.power == power) /* both columns name it */
		return ROW_TAKEN;
	if (power < 0 || !out->has_unit || out->unit.power)
		return row_refuse(out, SCALE, FAULT_SCALE_ALONE);
	out->unit.power = (int8_t)(out->unit.power + power);
	return ROW_TAKEN;
}

/* What a column says of the value: ROW_NOT_VALUE for a quantity, services, a part of a flow; its flow and its unit, if
 * it has them. */
static enum row_status read_indicator(const struct csv_cell *cells, const struct source_row *row,
				      struct wide_measure *out)
{
	bool is_sure = row->name_of[INDICATOR] <= INDICATOR_NAMES_SURE;
	char text[WIDE_TEXT_MAX];

	enum flow flow;

	*out = (struct wide_measure){.has_flow = false};
	if (!cells[INDICATOR].len)
		return ROW_TAKEN;
	if (row_flow_by_word(cells[INDICATOR], &flow) == ROW_PART_OF_FLOW)
		return ROW_PART_OF_FLOW;
	heading_to_small(cells[INDICATOR], text);
	if (!wide_understand(text, out) || heading_is_adjusted(text))
		return ROW_NOT_VALUE;
	return (is_sure || out->has_flow) && !wide_is_whole(text) ? ROW_NOT_VALUE : ROW_TAKEN;
}

static enum row_status read_product(const struct csv_cell *cells, struct source_row *out)
{
	struct csv_cell product = cells[cells[PRODUCT].len ? PRODUCT : OTHER_PRODUCT];

	if (row_is_of_services(cells[CLASSIFICATION], product, product))
		return ROW_SERVICES;
	if (product.len)
		row_set_product(out, product);
	else
		row_set_product_at(out, (struct csv_cell){"TOTAL", 5}, 0);
	if (cells[PRODUCT].len &&
	    (!cells[CLASSIFICATION].len || text_to_lower(*cells[CLASSIFICATION].text) == 'h'))
		row_level_harmonized(out);
	return ROW_TAKEN;
}

static enum row_status read_rest(const struct csv_cell *cells, struct source_row *out)
{
	const struct period any_period = {0};
	enum row_status status;

	if (!row_area_by_any(out->record.reporter, cells[REPORTER], REPORTER, any_period) ||
	    !row_area_by_any(out->record.partner, cells[PARTNER], PARTNER, any_period))
		return ROW_OTHER_AREA;
	status = read_product(cells, out);
	if (!status)
		status = read_unit(cells, out);
	if (!status)
		status = read_scale(cells, out);
	if (!status)
		status = read_period(cells, out);
	return status ? status : row_read_value(out, cells, VALUE);
}

static enum row_status read_row(const struct csv_cell *cells, struct source_row *out)
{
	enum row_status status = ROW_TAKEN;

	out->record.flow = FLOW_EXPORTS;
	if (cells[FLOW].len)
		status = row_flow_by_word(cells[FLOW], &out->record.flow);
	if (status == ROW_BAD)
		status = row_flow_by_number(cells[FLOW], out->legend,
					    out->name_of[FLOW] >= FLOW_NAMES_OF_CODES,
					    &out->record.flow);
	if (status == ROW_BAD)
		return row_refuse_flow(out, cells[FLOW], FLOW);
	if (cells[FLOW].len > strlen("exports") &&
	    heading_is_part_of_year(heading_of(cells[FLOW]).small, true))
		return row_refuse(out, FLOW, FAULT_FLOW_PART);
	if (!status)
		status = row_check_flow(out, cells[FLOW_CODE], FLOW_CODE);
	return status ? status : read_rest(cells, out);
}

/* Besides what the value is, which may name the flow in place of a column of its own. */
static enum row_status read_measure(const struct csv_cell *cells, struct source_row *out)
{
	struct wide_measure said;
	enum row_status status = read_indicator(cells, out, &said);

	if (status)
		return status;
	if (!cells[FLOW].len && !said.has_flow)
		return row_refuse(out, INDICATOR, FAULT_FLOW);
	status = cells[FLOW].len ? read_row(cells, out) : ROW_TAKEN;
	if (!status && cells[FLOW].len && said.has_flow && said.flow != out->record.flow)
		return row_refuse(out, INDICATOR, FAULT_OTHER_FLOW);
	if (status || cells[FLOW].len)
		return status;
	out->record.flow = said.flow;
	if (said.has_unit && !cells[UNIT].len && !cells[CURRENCY].len) {
		out->has_unit = true;
		out->unit = said.unit;
	}
	return read_rest(cells, out);
}

static enum row_status read_edge(const struct csv_cell *cells, struct source_row *out)
{
	struct wide_measure said;
	enum row_status status = read_indicator(cells, out, &said);
	enum flow flow = FLOW_EXPORTS;

	if (!status && cells[FLOW].len)
		status = row_flow_by_word(cells[FLOW], &flow);
	if (status == ROW_BAD || flow != FLOW_EXPORTS)
		return row_refuse(out, FLOW, FAULT_FLOW_OF_EDGES);
	out->record.flow = FLOW_EXPORTS;
	return status ? status : read_rest(cells, out);
}

/* What the three share; the source is the file's name. */
#define LONG(NAME, TITLE, COLUMNS, READ)                                                           \
	.name = NAME, .title = TITLE, .columns = COLUMNS, .n_columns = COLUMN_COUNT,               \
	.value_column = VALUE, .key = (1u << COLUMN_COUNT) - 1 - (1u << VALUE), .has_dates = true, \
	.area_columns = {{REPORTER, REPORTER, REPORTER}, {PARTNER, PARTNER, PARTNER}},             \
	.area = row_area_by_any, .read_row = READ

const struct source_format source_long_form = {
	LONG("long", "one value a row: period, reporter, partner, flow, value", columns, read_row),
	.assumptions = {{FLOW, ASSUMED_FLOW}}};
const struct source_format source_long_measures = {
	LONG("long-measures", "one value a row: period, reporter, partner, indicator, value",
	     measure_columns, read_measure)};
const struct source_format source_edges = {
	LONG("edges", "one value a row: year, exporter, importer, value", edge_columns, read_edge),
	.is_reconciled = true};
