/*
 * UN Comtrade, legacy (to 2023): the web and bulk files with names for people, the same with names
 * that R has changed ("Trade.Value..US..") or that were edited by hand, and the API's short names.
 *
 * Flows 1 import, 2 export; 3 re-export and 4 re-import are parts of these. Values in US dollars.
 */
#include "source_format.h"

enum column {
	PERIOD,
	FLOW,
	FLOW_CODE,
	REPORTER,
	REPORTER_ISO,
	REPORTER_NAME,
	PARTNER,
	PARTNER_ISO,
	PARTNER_NAME,
	PARTNER2,
	CUSTOMS,
	TRANSPORT,
	CLASSIFICATION,
	COMMODITY,
	LEVEL,
	VALUE,
	CIF,
	FOB,
	COLUMN_COUNT
};

static const struct source_column columns[COLUMN_COUNT] = {
	[PERIOD] = {"period", true},
	[FLOW] = {"tradeflow rgdesc", false},
	[FLOW_CODE] = {"tradeflowcode rgcode", true},
	[REPORTER] = {"reportercode rtcode", true},
	[REPORTER_ISO] = {"reporteriso rt3iso", false},
	[REPORTER_NAME] = {"reporter rttitle", false},
	[PARTNER] = {"partnercode ptcode", true},
	[PARTNER_ISO] = {"partneriso pt3iso", false},
	[PARTNER_NAME] = {"partner pttitle", false},
	[PARTNER2] = {"2ndpartnercode x2ndpartnercode ptcode2", false},
	[CUSTOMS] = {"customsproccode cstcode", false},
	[TRANSPORT] = {"modeoftransportcode motcode", false},
	[CLASSIFICATION] = {"classification pfcode", false},
	[LEVEL] = {"aggregatelevel aggrlevel", false},
	[COMMODITY] = {"commoditycode cmdcode", true},
	[VALUE] = {"tradevalueus tradevalue", true},
	[CIF] = {"ciftradevalueus", false},
	[FOB] = {"fobtradevalueus", false},
};

static bool is_total(struct csv_cell cell)
{
	return !cell.len || cell_is(cell, "0") || cell_is(cell, "NA");
}

static bool read_area(char out[4], const struct csv_cell *cells, size_t number, size_t iso,
		      size_t name)
{
	int code = cell_number(cells[number]);
	const struct country *country = country_by_alpha3(cells[iso].text, cells[iso].len);

	/* The EU and other groups have numbers (97) that are no country's. */
	if (!country && cells[iso].len && !cell_is(cells[iso], "NA"))
		return row_set_country(out, NULL);
	if (!country && code >= 0)
		country = country_by_number((unsigned)code);
	if (!country)
		country = country_by_name(cells[name].text, cells[name].len);
	return row_set_country(out, country);
}

/* The ISO code is believed first; the number, which groups have too, only where there is no column
 * of ISO codes. */
static bool area(char out[4], struct csv_cell cell, size_t column, struct period period)
{
	if (column == REPORTER || column == PARTNER)
		return row_area_by_number(out, cell, column, period);
	return row_set_country(out, country_by_alpha3(cell.text, cell.len));
}

static enum row_status read_row(const struct csv_cell *cells, struct source_row *out)
{
	enum row_status status;

	switch (cell_number(cells[FLOW_CODE])) {
	case 1:
		out->record.flow = FLOW_IMPORTS;
		break;
	case 2:
		out->record.flow = FLOW_EXPORTS;
		break;
	case 3:
	case 4:
		return ROW_PART_OF_FLOW;
	default:
		return row_refuse(out, FLOW_CODE, DIAG_SYNTAX, "unknown trade flow",
				  "1 is import, 2 export, 3 re-export, 4 re-import");
	}
	if (!read_area(out->record.reporter, cells, REPORTER, REPORTER_ISO, REPORTER_NAME) ||
	    !read_area(out->record.partner, cells, PARTNER, PARTNER_ISO, PARTNER_NAME))
		return ROW_OTHER_AREA;
	row_set_commodity(out, cells[COMMODITY], cells[CLASSIFICATION], cells[LEVEL]);
	out->record.details = (is_total(cells[PARTNER2]) ? 0 : (unsigned)DETAIL_PARTNER2) |
			      (is_total(cells[CUSTOMS]) || cell_is(cells[CUSTOMS], "C00")
				       ? 0
				       : (unsigned)DETAIL_CUSTOMS) |
			      (is_total(cells[TRANSPORT]) ? 0 : (unsigned)DETAIL_TRANSPORT);
	if (out->record.flow == FLOW_IMPORTS)
		row_set_priced(out, cells[VALUE], cells[CIF], cells[FOB]);
	status = row_read_period(out, cells, PERIOD);
	return status ? status : row_read_value(out, cells, VALUE);
}

const struct source_format source_comtrade_legacy = {
	.name = "comtrade-legacy",
	.title = "UN Comtrade as it was until 2023",
	.source = "UN Comtrade",
	.unit = {"USD", 0},
	.valuation = VALUATION_UNSTATED,
	.columns = columns,
	.n_columns = COLUMN_COUNT,
	.value_column = VALUE,
	.key = (1u << COLUMN_COUNT) - 1 - (1u << VALUE) - (1u << CIF) - (1u << FOB),
	.area_columns = {{REPORTER_ISO, REPORTER}, {PARTNER_ISO, PARTNER}},
	.area = area,
	.read_row = read_row,
};
