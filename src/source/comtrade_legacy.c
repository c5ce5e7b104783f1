/*
 * UN Comtrade, legacy (to 2023): the web and bulk files with names for people, the same with names
 * that R has changed ("Trade.Value..US..") or that were edited by hand, and the API's short names.
 *
 * Flows 1 import, 2 export; 3 re-export and 4 re-import are parts of these. Values in US dollars.
 */
#include "source_format.h"
#include "legacy_columns.inc"

#define COLUMN(constant, need, names, spelt, ...) [constant] = {names, need, spelt},
#define MACHINE_COLUMN(constant, need, names, spelt, machine_names, machine_spelt) \
	[constant] = {machine_names, need, machine_spelt},

enum column { LEGACY_COLUMNS(TABLE_CONSTANT) COLUMN_COUNT };

#define KEY ((1u << COLUMN_COUNT) - 1 - (1u << VALUE) - (1u << CIF) - (1u << FOB))

static const struct source_column columns[COLUMN_COUNT] = {LEGACY_COLUMNS(COLUMN)};
static const struct source_column machine_columns[COLUMN_COUNT] = {LEGACY_COLUMNS(MACHINE_COLUMN)};

#define EUROPEAN_UNION 97

static bool is_total(struct csv_cell cell)
{
	return !cell.len || cell_is(cell, "0") || cell_is(cell, "NA");
}

static bool read_area(char out[4], const struct csv_cell *cells, size_t number, size_t iso,
		      size_t name)
{
	int code = cell_number(cells[number]);
	const struct country *country = country_by_alpha3(cells[iso].text, cells[iso].len);
	const struct country *named;

	/* 97 and EU2 were the European Union of as many members as its name says. */
	if (code == EUROPEAN_UNION || cell_is(cells[iso], "EU2")) {
		named = country_by_name(cells[name].text, cells[name].len);
		return row_set_country(out, named && country_is_union(named->alpha3)
						    ? named
						    : country_by_number(EUROPEAN_UNION));
	}
	/* The EU and other groups have numbers (97) that are no country's. */
	if (!country && cells[iso].len && !cell_is(cells[iso], "NA"))
		return row_area_by_code_or_name(out, cells[iso]);
	if (country)
		return row_set_country(out, country);
	return row_area_by_number(out, cells[number], number, (struct period){0}) ||
	       row_area_by_code_or_name(out, cells[name]);
}

/* The ISO code is believed first; the number, which groups have too, only where there is no column
 * of ISO codes. */
static bool area(char out[4], struct csv_cell cell, size_t column, struct period period)
{
	if (cell_number(cell) == EUROPEAN_UNION)
		return false; /* its name says which */
	if (column == REPORTER || column == PARTNER)
		return row_area_by_number(out, cell, column, period);
	return row_area_by_code_or_name(out, cell);
}

/* By its number; the files of 2023 have 0 there, and a letter in the name's place. */
static enum row_status read_flow(const struct csv_cell *cells, struct source_row *out)
{
	enum row_status status;

	switch (cell_number(cells[FLOW_CODE])) {
	case 1:
		out->record.flow = FLOW_IMPORTS;
		return ROW_TAKEN;
	case 2:
		out->record.flow = FLOW_EXPORTS;
		return ROW_TAKEN;
	case 3:
	case 4:
		return ROW_PART_OF_FLOW;
	case 0:
	case -1:
		break;
	default:
		return row_refuse(out, FLOW_CODE, FAULT_FLOW_1_TO_4);
	}
	status = row_flow_by_word(cells[FLOW].len ? cells[FLOW] : cells[FLOW_CODE],
				  &out->record.flow);
	if (status == ROW_BAD)
		row_refuse(out, cells[FLOW].len ? FLOW : FLOW_CODE, FAULT_FLOW_LETTERS);
	return status;
}

static enum row_status read_row(const struct csv_cell *cells, struct source_row *out)
{
	enum row_status status = read_flow(cells, out);

	if (status)
		return status;
	if (row_is_of_services(cells[CLASSIFICATION], cells[COMMODITY], cells[LABEL]))
		return ROW_SERVICES;
	if (!read_area(out->record.reporter, cells, REPORTER, REPORTER_ISO, REPORTER_NAME) ||
	    !read_area(out->record.partner, cells, PARTNER, PARTNER_ISO, PARTNER_NAME))
		return ROW_OTHER_AREA;
	row_set_commodity(out, out->name_of[COMMODITY] ? &cells[COMMODITY] : NULL,
			  cells[CLASSIFICATION], cells[LEVEL]);
	out->record.details = (is_total(cells[PARTNER2]) ? 0 : (unsigned)DETAIL_PARTNER2) |
			      (is_total(cells[CUSTOMS]) || cell_is(cells[CUSTOMS], "C00")
				       ? 0
				       : (unsigned)DETAIL_CUSTOMS) |
			      (is_total(cells[TRANSPORT]) ? 0 : (unsigned)DETAIL_TRANSPORT);
	if (out->record.flow == FLOW_IMPORTS)
		row_set_priced(out, cells[VALUE], cells[CIF], cells[FOB]);
	status = row_read_year_month(out, cells, PERIOD, PART);
	return status ? status : row_read_value(out, cells, VALUE);
}

/* What the two share. */
#define LEGACY(NAME, TITLE, COLUMNS)                                                              \
	{                                                                                         \
		.name = NAME, .title = TITLE, .source = "UN Comtrade", .unit = {"USD", 0},        \
		.valuation = VALUATION_UNSTATED, .columns = COLUMNS, .n_columns = COLUMN_COUNT,   \
		.value_column = VALUE, .key = KEY, .assumptions = {{COMMODITY, ASSUMED_PRODUCT}}, \
		.area_columns = {{REPORTER_ISO, REPORTER, REPORTER_NAME},                         \
				 {PARTNER_ISO, PARTNER, PARTNER_NAME}},                           \
		.area = area, .read_row = read_row,                                               \
	}

const struct source_format source_comtrade_legacy =
	LEGACY("comtrade-legacy", "UN Comtrade as it was until 2023", columns);
const struct source_format source_comtrade_machine =
	LEGACY("comtrade-machine", "UN Comtrade's API as it was until 2023", machine_columns);
