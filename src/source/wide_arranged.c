/*
 * The facts of tables as people arrange them, of no publisher's form: exports and imports side by side; periods as
 * columns next to a flow, below a title that names it, or with flows in the headings; partners as columns; two lines of
 * headings, flows above periods or the other way round; edges by period; one value a row without a reporter. What
 * nothing in the file names, the reporter or the flow, is asked for.
 */
#include "wide_table.h"

#define QUARTERS WIDE_QUARTERS

#define MONTHS "month monat mois maand monthname mes mese месяц ай"

#define YEARS                                                                                       \
	"period year date refyear yr jahr zeitraum annee jaar ano anno год период жыл " \
	"periode periodo кезең "                                                               \
	"timeperiod time"

#define UNITS "unit units unitmeasure currency einheit unite eenheid единица валюта"

#define PRODUCTS                                                                          \
	"commoditycode cmdcode productcode product hs6 hs4 hs2 hs hscode commodity sitc " \
	"productgroup productcategories"

#define PARTNERS                                                                 \
	"partneriso3 partneriso partner partnername partnercountry partnerdesc " \
	"partnercode tradingpartner tradepartner handelspartner " COUNTRY_COLUMNS

#define MEASURES "indicator indicatorname measure measurement variable series seriesname element"

#define FLOWS                                                                                 \
	"tradeflow flow flowname flowdesc flowcode tradeflowname richtung fluss flux stroom " \
	"handelsstroom handelsrichtung warenstrom verkehrsrichtung flujo fluxo flusso "       \
	"directionoftrade tradedirection typeoftrade tradetype направление поток бағыт"

#define PAIR_REPORTERS                                                                 \
	"reporteriso3 reporteriso reporter reportername reportercountry reporterdesc " \
	"reportercode reportingcountry declarant declaringcountry paysdeclarant "      \
	"meldeland berichtsland rapporteur country countryname"

#define PAIR_PARTNERS                                                                        \
	"partneriso3 partneriso partner partnername partnercountry partnerdesc partnercode " \
	"tradingpartner tradepartner payspartenaire partnerland handelspartner"

#define PERIODS YEARS " month quarter monat quartal mois trimestre месяц квартал"

static const struct wide_form by_partner = {
	.keys = {[WIDE_PARTNER] = {PARTNERS, true},
		 [WIDE_PRODUCT] = {PRODUCTS, false},
		 [WIDE_PERIOD] = {YEARS, true},
		 [WIDE_MONTH] = {MONTHS, false},
		 [WIDE_QUARTER] = {QUARTERS, false},
		 [WIDE_FREQUENCY] = {"frequency freq", false}},
	.has_open_period = true,
	.lacks_reporter = true,
	.has_flows = true,
};

/* Reporter and partner are named above the table or in its headings, and nowhere else. */
#define AREAS PAIR_REPORTERS " " PARTNERS " " EDGE_EXPORTERS " " EDGE_IMPORTERS

static const struct wide_form by_period = {
	.keys = {[WIDE_PERIOD] = {YEARS " title", true},
		 [WIDE_MONTH] = {MONTHS, false},
		 [WIDE_QUARTER] = {QUARTERS, false},
		 [WIDE_UNIT] = {UNITS, false},
		 [WIDE_FREQUENCY] = {"frequency freq", false}},
	.not_with = AREAS " " PRODUCTS,
	.has_flows = true,
	.lacks_reporter = true,
	.lacks_partner = true,
};

static const struct wide_form flow_periods = {
	.keys = {[WIDE_FLOW] = {FLOWS, true}, [WIDE_UNIT] = {UNITS, false}},
	.not_with = AREAS " " PRODUCTS,
	.has_periods = true,
	.lacks_reporter = true,
	.lacks_partner = true,
};

static const struct wide_form flows_by_partner = {
	.keys = {[WIDE_PARTNER] = {PARTNERS, true},
		 [WIDE_PRODUCT] = {PRODUCTS, false},
		 [WIDE_INDICATOR] = {MEASURES, false},
		 [WIDE_FLOW] = {FLOWS " type", true},
		 [WIDE_UNIT] = {UNITS, false},
		 [WIDE_PERIOD] = {YEARS, true},
		 [WIDE_MONTH] = {"perioddesc " MONTHS, false},
		 [WIDE_QUARTER] = {QUARTERS, false},
		 [WIDE_FREQUENCY] = {"frequency freq freqcode", false}},
	.lacks_reporter = true,
	.has_values = true,
};

/* What the long form is with a unit in the heading of the values. */
static const struct wide_form flows_by_pair = {
	.keys = {[WIDE_REPORTER] = {PAIR_REPORTERS, true},
		 [WIDE_PARTNER] = {PAIR_PARTNERS, true},
		 [WIDE_PRODUCT] = {PRODUCTS, false},
		 [WIDE_INDICATOR] = {MEASURES, false},
		 [WIDE_FLOW] = {FLOWS, true},
		 [WIDE_UNIT] = {UNITS, false},
		 [WIDE_PERIOD] = {YEARS, true},
		 [WIDE_MONTH] = {"perioddesc " MONTHS, false},
		 [WIDE_QUARTER] = {QUARTERS, false},
		 [WIDE_FREQUENCY] = {"frequency freq freqcode", false}},
	.has_values = true,
};

static const struct wide_form pair_periods = {
	.keys = {[WIDE_REPORTER] = {PAIR_REPORTERS, true},
		 [WIDE_PARTNER] = {PAIR_PARTNERS, true},
		 [WIDE_PRODUCT] = {PRODUCTS, false},
		 [WIDE_INDICATOR] = {MEASURES, false},
		 [WIDE_FLOW] = {FLOWS, true},
		 [WIDE_UNIT] = {UNITS, false}},
	.has_periods = true,
};

static const struct wide_form partner_periods = {
	.keys = {[WIDE_PARTNER] = {PARTNERS, true},
		 [WIDE_PRODUCT] = {PRODUCTS, false},
		 [WIDE_INDICATOR] = {MEASURES, false},
		 [WIDE_FLOW] = {FLOWS, true},
		 [WIDE_UNIT] = {UNITS, false}},
	.has_periods = true,
	.lacks_reporter = true,
	.needs_one_area = true,
};

/* The flow stands in the headings, beside the period or alone. */
static const struct wide_form pair_flow_periods = {
	.keys = {[WIDE_REPORTER] = {PAIR_REPORTERS, true},
		 [WIDE_PARTNER] = {PAIR_PARTNERS, true},
		 [WIDE_UNIT] = {UNITS, false}},
	.has_periods = true,
	.needs_flow = true,
};

static const struct wide_form partner_flow_periods = {
	.keys = {[WIDE_PARTNER] = {PARTNERS, true}, [WIDE_UNIT] = {UNITS, false}},
	.has_periods = true,
	.needs_flow = true,
	.lacks_reporter = true,
	.needs_one_area = true,
};

static const struct wide_form pair_flows = {
	.keys = {[WIDE_REPORTER] = {PAIR_REPORTERS, true},
		 [WIDE_PARTNER] = {PAIR_PARTNERS, true},
		 [WIDE_PRODUCT] = {PRODUCTS, false},
		 [WIDE_UNIT] = {UNITS, false},
		 [WIDE_PERIOD] = {YEARS, true},
		 [WIDE_MONTH] = {MONTHS, false},
		 [WIDE_QUARTER] = {QUARTERS, false},
		 [WIDE_FREQUENCY] = {"frequency freq freqcode", false}},
	.has_open_period = true,
	.has_flows = true,
};

static const struct wide_form edge_periods = {
	.keys = {[WIDE_REPORTER] = {EDGE_EXPORTERS, true},
		 [WIDE_PARTNER] = {EDGE_IMPORTERS, true},
		 [WIDE_PRODUCT] = {PRODUCTS, false},
		 [WIDE_UNIT] = {UNITS, false}},
	.has_periods = true,
	.not_with = FLOWS,
	.is_of_edges = true,
};

/* What an edge list is with a unit in the heading of the values. */
static const struct wide_form edge_values = {
	.keys = {[WIDE_REPORTER] = {EDGE_EXPORTERS, true},
		 [WIDE_PARTNER] = {EDGE_IMPORTERS, true},
		 [WIDE_PRODUCT] = {PRODUCTS, false},
		 [WIDE_INDICATOR] = {MEASURES, false},
		 [WIDE_UNIT] = {UNITS, false},
		 [WIDE_PERIOD] = {YEARS " t", true},
		 [WIDE_MONTH] = {MONTHS, false},
		 [WIDE_QUARTER] = {QUARTERS, false},
		 [WIDE_FREQUENCY] = {"frequency freq freqcode", false}},
	.has_values = true,
	.not_with = FLOWS,
	.is_of_edges = true,
};

/* The flow stands above the table. */
static const struct wide_form pair_titled = {
	.keys = {[WIDE_REPORTER] = {PAIR_REPORTERS, true},
		 [WIDE_PARTNER] = {PAIR_PARTNERS, true},
		 [WIDE_PRODUCT] = {PRODUCTS, false},
		 [WIDE_UNIT] = {UNITS, false}},
	.not_with = MEASURES " indicatorcode seriescode",
	.has_periods = true,
	.has_open_flow = true,
};

static const struct wide_form partner_titled = {
	.keys = {[WIDE_PARTNER] = {PARTNERS, true},
		 [WIDE_PRODUCT] = {PRODUCTS, false},
		 [WIDE_UNIT] = {UNITS, false}},
	.not_with = MEASURES " indicatorcode seriescode",
	.has_periods = true,
	.lacks_reporter = true,
	.needs_one_area = true,
	.has_open_flow = true,
};

/* The same with a column of measures, which may name the flow again, or say that all are values. */
static const struct wide_form partner_measures = {
	.keys = {[WIDE_PARTNER] = {PARTNERS, true},
		 [WIDE_PRODUCT] = {PRODUCTS, false},
		 [WIDE_INDICATOR] = {MEASURES, true},
		 [WIDE_UNIT] = {UNITS, false}},
	.not_with = FLOWS " indicatorcode seriescode",
	.has_periods = true,
	.lacks_reporter = true,
	.needs_one_area = true,
	.has_open_flow = true,
};

static const struct wide_form partner_columns = {
	.keys = {[WIDE_PERIOD] = {PERIODS, true},
		 [WIDE_FLOW] = {FLOWS, false},
		 [WIDE_UNIT] = {UNITS, false}},
	.has_partners = true,
	.lacks_reporter = true,
	.has_open_flow = true,
};

/* Exporters in rows, importers as columns, of the title's period. */
static const struct wide_form edge_matrix = {
	.keys = {[WIDE_REPORTER] = {EDGE_EXPORTERS, true}},
	.not_with = FLOWS " " PERIODS " " EDGE_IMPORTERS,
	.has_partners = true,
	.has_open_period = true,
	.is_of_edges = true,
};

/* Reporters in rows, their partners as columns. */
static const struct wide_form pair_matrix = {
	.keys = {[WIDE_REPORTER] = {"reporter reportername reportingcountry reporteriso3 declarant",
				    true}},
	.not_with = FLOWS " " PERIODS " " PAIR_PARTNERS,
	.has_partners = true,
	.has_open_period = true,
	.has_open_flow = true,
};

/* A year a row, and a column for each of its months. */
static const struct wide_form pair_months = {
	.keys = {[WIDE_PERIOD] = {YEARS, true},
		 [WIDE_FLOW] = {FLOWS, false},
		 [WIDE_UNIT] = {UNITS, false}},
	.not_with = AREAS " " PRODUCTS " " MEASURES,
	.has_month_names = true,
	.lacks_reporter = true,
	.lacks_partner = true,
	.has_open_flow = true,
};

static const struct wide_form partner_months = {
	.keys = {[WIDE_PARTNER] = {PARTNERS, true},
		 [WIDE_PERIOD] = {YEARS, true},
		 [WIDE_FLOW] = {FLOWS, false},
		 [WIDE_UNIT] = {UNITS, false}},
	.not_with = PRODUCTS " " MEASURES,
	.has_month_names = true,
	.lacks_reporter = true,
	.needs_one_area = true,
	.has_open_flow = true,
};

/* A month or a quarter a row, and a column for each year. */
static const struct wide_form months_by_year = {
	.keys = {[WIDE_MONTH] = {MONTHS " " QUARTERS, true},
		 [WIDE_FLOW] = {FLOWS, false},
		 [WIDE_UNIT] = {UNITS, false}},
	.not_with = AREAS " " PRODUCTS " " MEASURES " " YEARS,
	.has_periods = true,
	.has_month_rows = true,
	.lacks_reporter = true,
	.lacks_partner = true,
	.has_open_flow = true,
};

/* Two lines of headings. */
static const struct wide_form grouped_pairs = {
	.keys = {[WIDE_REPORTER] = {PAIR_REPORTERS, true},
		 [WIDE_PARTNER] = {PAIR_PARTNERS, true},
		 [WIDE_PRODUCT] = {PRODUCTS, false}},
	.is_two_lines = true,
	.has_open_flow = true,
};

static const struct wide_form grouped_partners = {
	.keys = {[WIDE_PARTNER] = {PARTNERS, true}, [WIDE_PRODUCT] = {PRODUCTS, false}},
	.is_two_lines = true,
	.lacks_reporter = true,
	.has_open_flow = true,
};

static const struct wide_form grouped_years = {
	.keys = {[WIDE_PERIOD] = {PERIODS, true}},
	.is_two_lines = true,
	.has_partners = true,
	.lacks_reporter = true,
	.has_open_flow = true,
};

const struct source_format source_by_partner = {
	.name = "by-partner",
	.title = "exports and imports side by side, by partner",
	.wide = &by_partner,
};

const struct source_format source_by_period = {
	.name = "by-period",
	.title = "exports and imports side by side, of one pair",
	.wide = &by_period,
};

const struct source_format source_flow_periods = {
	.name = "flow-periods",
	.title = "periods as columns, of one pair: flow",
	.wide = &flow_periods,
};

const struct source_format source_flows_by_partner = {
	.name = "flows-by-partner",
	.title = "one value a row, without a reporter: period, partner, flow, value",
	.wide = &flows_by_partner,
};

const struct source_format source_flows_by_pair = {
	.name = "flows-by-pair",
	.title = "one value a row, the unit in its heading: period, reporter, partner, flow, value",
	.wide = &flows_by_pair,
};

const struct source_format source_pair_periods = {
	.name = "pair-periods",
	.title = "periods as columns: reporter, partner, flow",
	.wide = &pair_periods,
};

const struct source_format source_partner_periods = {
	.name = "partner-periods",
	.title = "periods as columns, without a reporter: partner, flow",
	.wide = &partner_periods,
};

const struct source_format source_pair_flow_periods = {
	.name = "pair-flow-periods",
	.title = "flows and periods as columns: reporter, partner",
	.wide = &pair_flow_periods,
};

const struct source_format source_partner_flow_periods = {
	.name = "partner-flow-periods",
	.title = "flows and periods as columns, without a reporter: partner",
	.wide = &partner_flow_periods,
};

const struct source_format source_pair_flows = {
	.name = "pair-flows",
	.title = "exports and imports side by side: period, reporter, partner",
	.wide = &pair_flows,
};

const struct source_format source_edge_periods = {
	.name = "edge-periods",
	.title = "periods as columns: exporter, importer",
	.is_reconciled = true,
	.wide = &edge_periods,
};

const struct source_format source_edge_values = {
	.name = "edge-values",
	.title = "one value a row, the unit in its heading: year, exporter, importer",
	.is_reconciled = true,
	.wide = &edge_values,
};

const struct source_format source_pair_titled = {
	.name = "pair-titled",
	.title = "periods as columns, the flow above the table: reporter, partner",
	.wide = &pair_titled,
};

const struct source_format source_partner_titled = {
	.name = "partner-titled",
	.title = "periods as columns, the flow above the table, without a reporter: partner",
	.wide = &partner_titled,
};

const struct source_format source_partner_measures = {
	.name = "partner-measures",
	.title = "periods as columns, without a reporter: partner, measure",
	.wide = &partner_measures,
};

const struct source_format source_partner_columns = {
	.name = "partner-columns",
	.title = "partners as columns",
	.wide = &partner_columns,
};

const struct source_format source_edge_matrix = {
	.name = "edge-matrix",
	.title = "importers as columns: exporter",
	.is_reconciled = true,
	.wide = &edge_matrix,
};

const struct source_format source_pair_matrix = {
	.name = "pair-matrix",
	.title = "partners as columns: reporter",
	.wide = &pair_matrix,
};

const struct source_format source_pair_months = {
	.name = "pair-months",
	.title = "months as columns, of one pair: year",
	.wide = &pair_months,
};

const struct source_format source_partner_months = {
	.name = "partner-months",
	.title = "months as columns, without a reporter: partner, year",
	.wide = &partner_months,
};

const struct source_format source_months_by_year = {
	.name = "months-by-year",
	.title = "years as columns, of one pair: month or quarter",
	.wide = &months_by_year,
};

const struct source_format source_grouped_pairs = {
	.name = "grouped-pairs",
	.title = "flows and periods in two lines of headings: reporter, partner",
	.wide = &grouped_pairs,
};

const struct source_format source_grouped_partners = {
	.name = "grouped-partners",
	.title = "flows and periods in two lines of headings, without a reporter: partner",
	.wide = &grouped_partners,
};

const struct source_format source_grouped_years = {
	.name = "grouped-years",
	.title = "flows and partners in two lines of headings: period",
	.wide = &grouped_years,
};
