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

#define PARTNERS                                                                    \
	"partneriso3 partneriso partner partnername partnercountry partnerdesc "    \
	"partnercode tradingpartner tradepartner handelspartner " WIDE_DESTINATIONS \
	" " WIDE_ORIGINS " " COUNTRY_COLUMNS

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

/* Key columns that several forms have. */
#define PAIR [WIDE_REPORTER] = {PAIR_REPORTERS, true}, [WIDE_PARTNER] = {PAIR_PARTNERS, true}
#define EDGES [WIDE_REPORTER] = {EDGE_EXPORTERS, true}, [WIDE_PARTNER] = {EDGE_IMPORTERS, true}
#define PARTNER [WIDE_PARTNER] = {PARTNERS " " WIDE_NAMES_OF_COUNTRIES, true}
#define PRODUCT [WIDE_PRODUCT] = {PRODUCTS, false}
#define MEASURE [WIDE_INDICATOR] = {MEASURES, false}
#define NEEDED_FLOW [WIDE_FLOW] = {FLOWS, true}
#define FLOW [WIDE_FLOW] = {FLOWS, false}
#define UNIT [WIDE_UNIT] = {UNITS, false}
#define YEAR [WIDE_PERIOD] = {YEARS, true}
#define PARTS [WIDE_MONTH] = {MONTHS, false}, [WIDE_QUARTER] = {QUARTERS, false}
#define DESCRIBED_PARTS \
	[WIDE_MONTH] = {"perioddesc " MONTHS, false}, [WIDE_QUARTER] = {QUARTERS, false}
#define FREQUENCY [WIDE_FREQUENCY] = {"frequency freq freqcode", false}

static const struct wide_form by_partner = {
	.keys = {[WIDE_PARTNER] = {PARTNERS, true},
		 PRODUCT,
		 YEAR,
		 PARTS,
		 [WIDE_FREQUENCY] = {"frequency freq", false}},
	.has_open_period = true,
	.lacks_reporter = true,
	.has_flows = true,
};

/* Reporter and partner are named above the table or in its headings, and nowhere else. */
#define AREAS PAIR_REPORTERS " " PARTNERS " " EDGE_EXPORTERS " " EDGE_IMPORTERS

static const struct wide_form by_period = {
	.keys = {[WIDE_PERIOD] = {YEARS " title", true},
		 PARTS,
		 UNIT,
		 [WIDE_FREQUENCY] = {"frequency freq", false}},
	.not_with = AREAS " " PRODUCTS,
	.has_flows = true,
	.lacks_reporter = true,
	.lacks_partner = true,
};

/* How the column is called that names exports and imports, where no other one may hold countries or goods. */
#define ITEMS                                                                                            \
	" indicator indicatorname measure item items position rowlabels indikator kennzahl "             \
	"merkmal "                                                                                       \
	"bezeichnung indicateur libelle intitule indicatie omschrijving onderwerp показатель " \
	"показатели наименование статья көрсеткіш көрсеткіштер атауы year jahr annee jaar год жыл"

static const struct wide_form flow_periods = {
	.keys = {[WIDE_FLOW] = {FLOWS ITEMS, true}, UNIT},
	.not_with = AREAS " " PRODUCTS,
	.has_periods = true,
	.lacks_reporter = true,
	.lacks_partner = true,
};

static const struct wide_form flows_by_partner = {
	.keys = {PARTNER, PRODUCT, MEASURE, [WIDE_FLOW] = {FLOWS " type", true}, UNIT, YEAR,
		 DESCRIBED_PARTS, FREQUENCY},
	.lacks_reporter = true,
	.has_values = true,
};

/* What the long form is with a unit in the heading of the values. */
static const struct wide_form flows_by_pair = {
	.keys = {PAIR, PRODUCT, MEASURE, NEEDED_FLOW, UNIT, YEAR, DESCRIBED_PARTS, FREQUENCY},
	.has_values = true,
};

static const struct wide_form pair_periods = {
	.keys = {PAIR, PRODUCT, MEASURE, NEEDED_FLOW, UNIT},
	.has_periods = true,
};

static const struct wide_form partner_periods = {
	.keys = {PARTNER, PRODUCT, MEASURE, NEEDED_FLOW, UNIT},
	.has_periods = true,
	.lacks_reporter = true,
	.needs_one_area = true,
};

/* The flow stands in the headings, beside the period or alone. */
static const struct wide_form pair_flow_periods = {
	.keys = {PAIR, UNIT},
	.has_periods = true,
	.needs_flow = true,
};

static const struct wide_form partner_flow_periods = {
	.keys = {PARTNER, UNIT},
	.has_periods = true,
	.needs_flow = true,
	.lacks_reporter = true,
	.needs_one_area = true,
};

static const struct wide_form pair_flows = {
	.keys = {PAIR, PRODUCT, UNIT, YEAR, PARTS, FREQUENCY},
	.has_open_period = true,
	.has_flows = true,
};

static const struct wide_form edge_periods = {
	.keys = {EDGES, PRODUCT, UNIT},
	.has_periods = true,
	.not_with = FLOWS,
	.is_of_edges = true,
};

/* What an edge list is with a unit in the heading of the values. */
static const struct wide_form edge_values = {
	.keys = {EDGES, PRODUCT, MEASURE, UNIT, [WIDE_PERIOD] = {YEARS " t", true}, PARTS,
		 FREQUENCY},
	.has_values = true,
	.not_with = FLOWS,
	.is_of_edges = true,
};

/* The flow stands above the table. */
static const struct wide_form pair_titled = {
	.keys = {PAIR, PRODUCT, UNIT},
	.not_with = MEASURES " indicatorcode seriescode",
	.has_periods = true,
	.has_open_flow = true,
};

static const struct wide_form partner_titled = {
	.keys = {PARTNER, PRODUCT, UNIT},
	.not_with = MEASURES " indicatorcode seriescode",
	.has_periods = true,
	.lacks_reporter = true,
	.needs_one_area = true,
	.has_open_flow = true,
};

/* The same with a column of measures, which may name the flow again, or say that all are values. */
static const struct wide_form partner_measures = {
	.keys = {PARTNER, PRODUCT, [WIDE_INDICATOR] = {MEASURES, true}, UNIT},
	.not_with = FLOWS " indicatorcode seriescode",
	.has_periods = true,
	.lacks_reporter = true,
	.needs_one_area = true,
	.has_open_flow = true,
};

/* One value a row, of the title's flow: of its period, or of one in the row. */
static const struct wide_form partner_values = {
	.keys = {PARTNER, UNIT, [WIDE_PERIOD] = {YEARS, false}, PARTS},
	.not_with = PRODUCTS " " FLOWS " " MEASURES,
	.has_values = true,
	.has_open_period = true,
	.lacks_reporter = true,
	.needs_one_area = true,
	.has_open_flow = true,
};

static const struct wide_form period_values = {
	.keys = {YEAR, PARTS, UNIT},
	.not_with = AREAS " " PRODUCTS " " FLOWS " " MEASURES,
	.has_values = true,
	.lacks_reporter = true,
	.lacks_partner = true,
	.has_open_flow = true,
};

static const struct wide_form partner_columns = {
	.keys = {[WIDE_PERIOD] = {PERIODS, true}, FLOW, UNIT},
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

/* IMF data: a column for each pair, nothing of flow or unit. */
static const struct wide_form imf_matrix = {
	.is_matrix = true,
};

/* A year a row, and a column for each of its months. */
static const struct wide_form pair_months = {
	.keys = {YEAR, FLOW, UNIT},
	.not_with = AREAS " " PRODUCTS " " MEASURES,
	.has_month_names = true,
	.lacks_reporter = true,
	.lacks_partner = true,
	.has_open_flow = true,
};

static const struct wide_form partner_months = {
	.keys = {PARTNER, YEAR, FLOW, UNIT},
	.not_with = PRODUCTS " " MEASURES,
	.has_month_names = true,
	.lacks_reporter = true,
	.needs_one_area = true,
	.has_open_flow = true,
};

/* A month or a quarter a row, and a column for each year. */
static const struct wide_form months_by_year = {
	.keys = {[WIDE_MONTH] = {MONTHS " " QUARTERS, true}, FLOW, UNIT},
	.not_with = AREAS " " PRODUCTS " " MEASURES " " YEARS,
	.has_periods = true,
	.has_month_rows = true,
	.lacks_reporter = true,
	.lacks_partner = true,
	.has_open_flow = true,
};

/* Two lines of headings. */
static const struct wide_form grouped_pairs = {
	.keys = {PAIR, PRODUCT},
	.is_two_lines = true,
	.has_open_flow = true,
};

static const struct wide_form grouped_partners = {
	.keys = {PARTNER, PRODUCT},
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

const struct source_format wide_arranged[] = {
	{"edge-matrix", "importers as columns: exporter", NULL, .wide = &edge_matrix,
	 .is_reconciled = true},
	{"pair-matrix", "partners as columns: reporter", NULL, .wide = &pair_matrix},
	{"imf-matrix", "IMF Direction of Trade Statistics, a column for each pair",
	 "IMF Direction of Trade Statistics", .wide = &imf_matrix},
	{"by-partner", "exports and imports side by side, by partner", NULL, .wide = &by_partner},
	{"flows-by-partner", "one value a row, without a reporter: period, partner, flow, value",
	 NULL, .wide = &flows_by_partner},
	{"flows-by-pair",
	 "one value a row, the unit in its heading: period, reporter, partner, flow, value", NULL,
	 .wide = &flows_by_pair},
	{"pair-periods", "periods as columns: reporter, partner, flow", NULL,
	 .wide = &pair_periods},
	{"partner-periods", "periods as columns, without a reporter: partner, flow", NULL,
	 .wide = &partner_periods},
	{"pair-flow-periods", "flows and periods as columns: reporter, partner", NULL,
	 .wide = &pair_flow_periods},
	{"partner-flow-periods", "flows and periods as columns, without a reporter: partner", NULL,
	 .wide = &partner_flow_periods},
	{"pair-flows", "exports and imports side by side: period, reporter, partner", NULL,
	 .wide = &pair_flows},
	{"edge-periods", "periods as columns: exporter, importer", NULL, .wide = &edge_periods,
	 .is_reconciled = true},
	{"edge-values", "one value a row, the unit in its heading: year, exporter, importer", NULL,
	 .wide = &edge_values, .is_reconciled = true},
	{"pair-titled", "periods as columns, the flow above the table: reporter, partner", NULL,
	 .wide = &pair_titled},
	{"partner-titled",
	 "periods as columns, the flow above the table, without a reporter: partner", NULL,
	 .wide = &partner_titled},
	{"partner-measures", "periods as columns, without a reporter: partner, measure", NULL,
	 .wide = &partner_measures},
	{"partner-columns", "partners as columns", NULL, .wide = &partner_columns},
	{"months-by-year", "years as columns, of one pair: month or quarter", NULL,
	 .wide = &months_by_year},
	{"by-period", "exports and imports side by side, of one pair", NULL, .wide = &by_period},
	{"flow-periods", "periods as columns, of one pair: flow", NULL, .wide = &flow_periods},
	{"partner-values", "one value a row, the flow above the table, without a reporter: partner",
	 NULL, .wide = &partner_values},
	{"period-values", "one value a row, the flow above the table, of one pair: period", NULL,
	 .wide = &period_values},
	{"pair-months", "months as columns, of one pair: year", NULL, .wide = &pair_months},
	{"partner-months", "months as columns, without a reporter: partner, year", NULL,
	 .wide = &partner_months},
	{.name = NULL},
};

const struct source_format wide_grouped[] = {
	{"grouped-pairs", "flows and periods in two lines of headings: reporter, partner", NULL,
	 .wide = &grouped_pairs},
	{"grouped-partners",
	 "flows and periods in two lines of headings, without a reporter: partner", NULL,
	 .wide = &grouped_partners},
	{"grouped-years", "flows and partners in two lines of headings: period", NULL,
	 .wide = &grouped_years},
	{.name = NULL},
};
