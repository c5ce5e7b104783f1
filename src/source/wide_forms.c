/*
 * The facts of publishers' wide tables. World Bank WITS: pages of a country's partners, of one year or as a time
 * series, and country profiles; thousand or million US dollars as the indicator says. ITC Trade Map's text
 * exports: thousand US dollars, partners in rows, the reporter in the title alone; "Exporters" with exported
 * values, and "Importers" with imported ones, are rows of reporters whose partner is the world; products of one
 * country; bilateral trade with a line of pairs above the periods, as each side reported it. IMF Direction of
 * Trade Statistics (until 2025, names of countries) and IMTS (SDMX-CSV, ISO codes): US dollars whatever SCALE
 * says. WTO Stats: the unit stands in the indicator or in a column, the world has no code; with years as columns
 * flow and unit stand in the title. UK Office for National Statistics: million pounds, seasonally adjusted, the
 * flow in the title. Destatis (GENESIS): a flat file, flow and unit in the names of columns or in cells, each
 * value in euros and in dollars, of which the euros are read. The IMF's IMTS with periods as columns names a scale
 * where figures may be in dollars: then they are not read. China Customs (GACC): in a month's table, months and
 * the months so far below the flows, the month and the unit in the title. IMF data as people arrange them: a
 * column for each pair, nothing of flow or unit. The Growth Lab's Atlas: US dollars, both flows side by side,
 * reconciled from both sides' reports. SDMX as the OECD and others write it: UNIT_MULT is a power of ten. US
 * Census Bureau: million dollars, imports (I) and exports (E) by month and year (YR), 0 for the months of a
 * running year that are not out; its interface answers dollars of a month (MO) and of the year so far (YR),
 * general imports among them. Statistics Canada: dollars of Canada times SCALAR_FACTOR; the customs basis, not
 * adjusted, is what others compare with. Eurostat's TSV: keys joined by commas, flags behind the numbers, million
 * euros in ext_lt and ext_st.
 */
#include "wide_table.h"

static const struct wide_form wits_partner = {
	.keys = {[WIDE_REPORTER] = {"reportername reporteriso3", true},
		 [WIDE_PARTNER] = {"partnername partneriso3", true},
		 [WIDE_PERIOD] = {"period year", true},
		 [WIDE_PRODUCT] = {"productgroup productcategories product productcode", false}},
};

static const struct wide_form wits_years = {
	.keys = {[WIDE_REPORTER] = {"reportername reporter reporteriso3 countryname", true},
		 [WIDE_PARTNER] = {"partnername partner partneriso3", true},
		 [WIDE_PRODUCT] = {"productgroup productcategories product", false},
		 [WIDE_INDICATOR] = {"indicator indicatorname seriesname", true},
		 [WIDE_FLOW] = {"tradeflow flow", false}},
	.has_periods = true,
};

static const struct wide_form trade_map = {
	.keys = {[WIDE_PARTNER] = {"importers exporters", true}},
	.has_periods = true,
	.lacks_reporter = true,
	.rows = WIDE_ROWS_PARTNERS,
	.unit = {"USD", 3},
	.groups_by_comma = true,
};

static const struct wide_form trade_map_world = {
	.keys = {[WIDE_REPORTER] = {"importers exporters", true}},
	.has_periods = true,
	.partner = "WLD",
	.rows = WIDE_ROWS_REPORTERS,
	.unit = {"USD", 3},
	.groups_by_comma = true,
};

static const struct wide_form trade_map_products = {
	.keys = {[WIDE_PRODUCT] = {"code productcode", true}},
	.has_periods = true,
	.lacks_reporter = true,
	.partner = "WLD",
	.unit = {"USD", 3},
	.groups_by_comma = true,
};

static const struct wide_form trade_map_pairs = {
	.keys = {[WIDE_PRODUCT] = {"productcode", true}},
	.has_pairs = true,
	.unit = {"USD", 3},
	.groups_by_comma = true,
};

static const struct wide_form imf_years = {
	.keys = {[WIDE_REPORTER] = {"countryname", true},
		 [WIDE_PARTNER] = {"counterpartcountryname", true},
		 [WIDE_INDICATOR] = {"indicatorcode indicatorname", true},
		 [WIDE_ATTRIBUTE] = {"attribute", false}},
	.has_periods = true,
};

static const struct wide_form imf_long = {
	.keys = {[WIDE_REPORTER] = {"countryname", true},
		 [WIDE_PARTNER] = {"counterpartcountryname", true},
		 [WIDE_INDICATOR] = {"indicatorcode indicatorname", true},
		 [WIDE_ATTRIBUTE] = {"attribute", false},
		 [WIDE_PERIOD] = {"timeperiod", true}},
};

static const struct wide_form imf_panel = {
	.keys = {[WIDE_REPORTER] = {"countryname", true},
		 [WIDE_PARTNER] = {"counterpartcountryname", true},
		 [WIDE_PERIOD] = {"timeperiod", true}},
};

static const struct wide_form imf_imts = {
	.keys = {[WIDE_REPORTER] = {"country", true},
		 [WIDE_PARTNER] = {"counterpartcountry", true},
		 [WIDE_INDICATOR] = {"indicator", true},
		 [WIDE_PERIOD] = {"timeperiod", true},
		 [WIDE_FREQUENCY] = {"frequency freq", false}},
};

static const struct wide_form imf_imts_years = {
	.keys = {[WIDE_REPORTER] = {"country", true},
		 [WIDE_PARTNER] = {"counterpartcountry", true},
		 [WIDE_INDICATOR] = {"indicator", true},
		 [WIDE_SCALE] = {"scale", false},
		 [WIDE_FREQUENCY] = {"frequency freq", false}},
	.has_periods = true,
	.doubts_scale = true,
};

static const struct wide_form wto = {
	.keys = {[WIDE_REPORTER] = {"reportingeconomyiso3acode reportingeconomy", true},
		 [WIDE_REPORTER_NAME] = {"reportingeconomy", false},
		 [WIDE_PARTNER] = {"partnereconomyiso3acode partnereconomy", true},
		 [WIDE_PARTNER_NAME] = {"partnereconomy", false},
		 [WIDE_PRODUCT] = {"productsector", false},
		 [WIDE_INDICATOR] = {"indicator", true},
		 [WIDE_UNIT] = {"unit", false},
		 [WIDE_PERIOD] = {"year", true},
		 [WIDE_MONTH] = {"period month", false},
		 [WIDE_FREQUENCY] = {"frequency freq", false}},
};

static const struct wide_form wto_years = {
	.keys = {[WIDE_REPORTER] = {"reportingeconomy", true},
		 [WIDE_PARTNER] = {"partnereconomy", true},
		 [WIDE_PRODUCT] = {"productsector", false},
		 [WIDE_INDICATOR] = {"indicator", false},
		 [WIDE_UNIT] = {"unit", false}},
	.has_periods = true,
	.lacks_flow = true,
	.has_product_behind_dash = true,
};

static const struct wide_form ons = {
	.keys = {[WIDE_PARTNER] = {"countryname", true},
		 [WIDE_PARTNER_NAME] = {"countrycode", true}},
	.has_periods = true,
	.reporter = "GBR",
	.lacks_flow = true,
	.unit = {"GBP", 6},
};

static const struct wide_form sdmx_indicators = {
	.keys = {[WIDE_REPORTER] = {"refarea", true},
		 [WIDE_PARTNER] = {"counterpartarea counterpartcountry", true},
		 [WIDE_INDICATOR] = {"indicator", true},
		 [WIDE_SCALE] = {"unitmult", false},
		 [WIDE_PERIOD] = {"timeperiod", true},
		 [WIDE_FREQUENCY] = {"freq frequency", false}},
};

/* The last variable is the country where Germany is the first. */
static const struct wide_form genesis = {
	.keys = {[WIDE_PARTNER] = {"2variableattributelabel 2auspraegunglabel "
				   "1variableattributelabel 1auspraegunglabel",
				   true},
		 [WIDE_INDICATOR] = {"valuevariablelabel", false},
		 [WIDE_UNIT] = {"valueunit", false},
		 [WIDE_PERIOD] = {"time zeit", true}},
	.reporter = "DEU",
};

static const struct wide_form gacc = {
	.keys = {[WIDE_PERIOD] = {"year", false}, [WIDE_MONTH] = {"month", false}},
	.is_chinese = true,
	.has_flows = true,
	.lacks_reporter = true,
	.groups_by_comma = true,
};

static const struct wide_form gacc_months = {
	.is_chinese = true,
	.has_groups = true,
	.lacks_reporter = true,
	.groups_by_comma = true,
};

static const struct wide_form imf_matrix = {
	.is_matrix = true,
};

static const struct wide_form sdmx = {
	.keys = {[WIDE_REPORTER] = {"refarea", true},
		 [WIDE_PARTNER] = {"counterpartarea", true},
		 [WIDE_PRODUCT] = {"product commodity sitc", false},
		 [WIDE_FLOW] = {"tradeflow flow", true},
		 [WIDE_SCALE] = {"unitmult", false},
		 [WIDE_UNIT] = {"unitmeasure", false},
		 [WIDE_PERIOD] = {"timeperiod", true},
		 [WIDE_FREQUENCY] = {"frequency freq", false}},
};

static const struct wide_form atlas = {
	.keys = {[WIDE_REPORTER] = {"countryiso3code locationcode", true},
		 [WIDE_PARTNER] = {"partneriso3code partnercode", true},
		 [WIDE_PRODUCT] = {"producths92code productsitccode hsproductcode", false},
		 [WIDE_PERIOD] = {"year", true}},
	.unit = {"USD", 0},
};

static const struct wide_form eurostat_tsv = {
	.keys = {[WIDE_REPORTER] = {"geo reporter", true},
		 [WIDE_PARTNER] = {"partner", true},
		 [WIDE_PRODUCT] = {"product sitc06 sitc bclasbec", false},
		 [WIDE_FLOW] = {"flow stkflow", false},
		 [WIDE_INDICATOR] = {"indicators indicet", true}},
	.is_joined = true,
	.has_periods = true,
	.is_of_eurostat = true,
};

static const struct wide_form eurostat_long = {
	.keys = {[WIDE_REPORTER] = {"geo", true},
		 [WIDE_PARTNER] = {"partner", true},
		 [WIDE_PRODUCT] = {"sitc06 sitc bclasbec", false},
		 [WIDE_FLOW] = {"stkflow flow", false},
		 [WIDE_INDICATOR] = {"indicet", true},
		 [WIDE_PERIOD] = {"timeperiod time", true}},
	.is_of_eurostat = true,
};

#define CENSUS_PRODUCTS \
	"ecommodity icommodity commodity sitc sitccode naics naicscode hs enduse endusecode"

static const struct wide_form census = {
	.keys = {[WIDE_PARTNER] = {"ctyname", true},
		 [WIDE_PRODUCT] = {CENSUS_PRODUCTS, false},
		 [WIDE_PERIOD] = {"year", true}},
	.reporter = "USA",
	.has_months = true,
	.unit = {"USD", 6},
};

static const struct wide_form census_api = {
	.keys = {[WIDE_PARTNER] = {"ctyname", true},
		 [WIDE_PRODUCT] = {CENSUS_PRODUCTS, false},
		 [WIDE_PERIOD] = {"time year", true},
		 [WIDE_MONTH] = {"month", false}},
	.reporter = "USA",
	.columns = {{"allvalmo", FLOW_EXPORTS, false},
		    {"allvalyr", FLOW_EXPORTS, true},
		    {"genvalmo", FLOW_IMPORTS, false},
		    {"genvalyr", FLOW_IMPORTS, true}},
	.unit = {"USD", 0},
};

static const struct wide_form statcan = {
	.keys = {[WIDE_PARTNER] = {"principaltradingpartners", true},
		 [WIDE_FLOW] = {"trade", true},
		 [WIDE_PERIOD] = {"refdate", true},
		 [WIDE_SCALE] = {"scalarfactor", true}},
	.reporter = "CAN",
	.only = {{"basis", "Customs"}, {"seasonaladjustment", "Unadjusted"}},
	.unit = {"CAD", 0},
};

const struct source_format source_wits_partner = {
	.name = "wits-partner",
	.title = "World Bank WITS, partners of one year",
	.source = "World Bank WITS",
	.wide = &wits_partner,
};

const struct source_format source_wits_years = {
	.name = "wits-years",
	.title = "World Bank WITS, years as columns",
	.source = "World Bank WITS",
	.wide = &wits_years,
};

const struct source_format source_trade_map = {
	.name = "trade-map",
	.title = "ITC Trade Map, text",
	.source = "ITC Trade Map",
	.unit = {"USD", 3},
	.wide = &trade_map,
};

const struct source_format source_trade_map_world = {
	.name = "trade-map-world",
	.title = "ITC Trade Map, exporters or importers of the world",
	.source = "ITC Trade Map",
	.unit = {"USD", 3},
	.wide = &trade_map_world,
};

const struct source_format source_trade_map_products = {
	.name = "trade-map-products",
	.title = "ITC Trade Map, products of one country",
	.source = "ITC Trade Map",
	.unit = {"USD", 3},
	.wide = &trade_map_products,
};

const struct source_format source_trade_map_pairs = {
	.name = "trade-map-pairs",
	.title = "ITC Trade Map, bilateral trade",
	.source = "ITC Trade Map",
	.unit = {"USD", 3},
	.wide = &trade_map_pairs,
};

const struct source_format source_ons = {
	.name = "ons",
	.title = "UK Office for National Statistics, trade in goods by country",
	.source = "UK Office for National Statistics",
	.wide = &ons,
};

const struct source_format source_sdmx_indicators = {
	.name = "sdmx-indicators",
	.title = "SDMX by its own names: REF_AREA, COUNTERPART_AREA, INDICATOR",
	.wide = &sdmx_indicators,
};

const struct source_format source_genesis = {
	.name = "genesis",
	.title = "German Federal Statistical Office, GENESIS flat file",
	.source = "German Federal Statistical Office (Destatis)",
	.wide = &genesis,
};

const struct source_format source_gacc = {
	.name = "gacc",
	.title = "China Customs (GACC), trade by country",
	.source = "China Customs (GACC)",
	.wide = &gacc,
};

const struct source_format source_gacc_months = {
	.name = "gacc-months",
	.title = "China Customs (GACC), trade by country, the month and the months so far",
	.source = "China Customs (GACC)",
	.wide = &gacc_months,
};

const struct source_format source_imf_matrix = {
	.name = "imf-matrix",
	.title = "IMF Direction of Trade Statistics, a column for each pair",
	.source = "IMF Direction of Trade Statistics",
	.wide = &imf_matrix,
};

const struct source_format source_wto_years = {
	.name = "wto-years",
	.title = "WTO Stats, years as columns",
	.source = "WTO Stats",
	.wide = &wto_years,
};

const struct source_format source_imf_years = {
	.name = "imf-years",
	.title = "IMF Direction of Trade Statistics, periods as columns",
	.source = "IMF Direction of Trade Statistics",
	.wide = &imf_years,
};

const struct source_format source_imf_long = {
	.name = "imf-long",
	.title = "IMF Direction of Trade Statistics, one value a row",
	.source = "IMF Direction of Trade Statistics",
	.wide = &imf_long,
};

const struct source_format source_imf_panel = {
	.name = "imf-panel",
	.title = "IMF Direction of Trade Statistics, panel",
	.source = "IMF Direction of Trade Statistics",
	.wide = &imf_panel,
};

const struct source_format source_imf_imts = {
	.name = "imf-imts",
	.title = "IMF International Trade in Goods (IMTS), SDMX-CSV",
	.source = "IMF International Trade in Goods (IMTS)",
	.wide = &imf_imts,
};

const struct source_format source_imf_imts_years = {
	.name = "imf-imts-years",
	.title = "IMF International Trade in Goods (IMTS), periods as columns",
	.source = "IMF International Trade in Goods (IMTS)",
	.wide = &imf_imts_years,
};

const struct source_format source_sdmx = {
	.name = "sdmx",
	.title = "SDMX by its own names: REF_AREA, COUNTERPART_AREA",
	.wide = &sdmx,
};

const struct source_format source_atlas = {
	.name = "atlas",
	.title = "Growth Lab, Atlas of Economic Complexity",
	.source = "Atlas of Economic Complexity, reconciled estimate, not a national figure",
	.wide = &atlas,
};

const struct source_format source_wto = {
	.name = "wto",
	.title = "WTO Stats, merchandise trade",
	.source = "WTO Stats",
	.wide = &wto,
};

const struct source_format source_eurostat_long = {
	.name = "eurostat-long",
	.title = "Eurostat, trade by SITC or BEC, one value a row",
	.source = "Eurostat",
	.wide = &eurostat_long,
};

const struct source_format source_census = {
	.name = "census",
	.title = "US Census Bureau, trade by country",
	.source = "US Census Bureau",
	.wide = &census,
};

const struct source_format source_census_api = {
	.name = "census-api",
	.title = "US Census Bureau, answers of its interface",
	.source = "US Census Bureau",
	.wide = &census_api,
};

const struct source_format source_statcan = {
	.name = "statcan",
	.title = "Statistics Canada, trade by principal trading partner",
	.source = "Statistics Canada",
	.wide = &statcan,
};

const struct source_format source_eurostat_tsv = {
	.name = "eurostat-tsv",
	.title = "Eurostat TSV",
	.source = "Eurostat",
	.wide = &eurostat_tsv,
};
