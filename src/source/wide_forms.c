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
 * the months so far below the flows, the month and the unit in the title. The Growth Lab's Atlas: US dollars, both
 * flows side by side, reconciled from both sides' reports. SDMX as the OECD and others write it: UNIT_MULT is a
 * power of ten. US Census Bureau: million dollars, imports (I) and exports (E) by month and year (YR), 0 for the
 * months of a running year that are not out; its interface answers dollars of a month (MO) and of the year so far
 * (YR), general imports among them. Statistics Canada: dollars of Canada times SCALAR_FACTOR; the customs basis,
 * not adjusted, is what others compare with. Eurostat's TSV: keys joined by commas, flags behind the numbers,
 * million euros in ext_lt and ext_st.
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

const struct source_format wide_published[] = {
	{"eurostat-tsv", "Eurostat TSV", "Eurostat", .wide = &eurostat_tsv},
	{"eurostat-long", "Eurostat, trade by SITC or BEC, one value a row", "Eurostat",
	 .wide = &eurostat_long},
	{"census", "US Census Bureau, trade by country", "US Census Bureau", .wide = &census},
	{"census-api", "US Census Bureau, answers of its interface", "US Census Bureau",
	 .wide = &census_api},
	{"statcan", "Statistics Canada, trade by principal trading partner", "Statistics Canada",
	 .wide = &statcan},
	{"imf-years", "IMF Direction of Trade Statistics, periods as columns",
	 "IMF Direction of Trade Statistics", .wide = &imf_years},
	{"imf-long", "IMF Direction of Trade Statistics, one value a row",
	 "IMF Direction of Trade Statistics", .wide = &imf_long},
	{"imf-panel", "IMF Direction of Trade Statistics, panel",
	 "IMF Direction of Trade Statistics", .wide = &imf_panel},
	{"imf-imts", "IMF International Trade in Goods (IMTS), SDMX-CSV",
	 "IMF International Trade in Goods (IMTS)", .wide = &imf_imts},
	{"imf-imts-years", "IMF International Trade in Goods (IMTS), periods as columns",
	 "IMF International Trade in Goods (IMTS)", .wide = &imf_imts_years},
	{"sdmx", "SDMX by its own names: REF_AREA, COUNTERPART_AREA", NULL, .wide = &sdmx},
	{"sdmx-indicators", "SDMX by its own names: REF_AREA, COUNTERPART_AREA, INDICATOR", NULL,
	 .wide = &sdmx_indicators},
	{"atlas", "Growth Lab, Atlas of Economic Complexity",
	 "Atlas of Economic Complexity, reconciled estimate, not a national figure",
	 .wide = &atlas},
	{"wto", "WTO Stats, merchandise trade", "WTO Stats", .wide = &wto},
	{"wto-years", "WTO Stats, years as columns", "WTO Stats", .wide = &wto_years},
	{"trade-map", "ITC Trade Map, text", WIDE_TRADE_MAP, .wide = &trade_map,
	 .unit = {"USD", 3}},
	{"trade-map-world", "ITC Trade Map, exporters or importers of the world", WIDE_TRADE_MAP,
	 .wide = &trade_map_world, .unit = {"USD", 3}},
	{"trade-map-products", "ITC Trade Map, products of one country", WIDE_TRADE_MAP,
	 .wide = &trade_map_products, .unit = {"USD", 3}},
	{"trade-map-pairs", "ITC Trade Map, bilateral trade", WIDE_TRADE_MAP,
	 .wide = &trade_map_pairs, .unit = {"USD", 3}},
	{"wits-years", "World Bank WITS, years as columns", "World Bank WITS", .wide = &wits_years},
	{"wits-partner", "World Bank WITS, partners of one year", "World Bank WITS",
	 .wide = &wits_partner},
	{"ons", "UK Office for National Statistics, trade in goods by country",
	 "UK Office for National Statistics", .wide = &ons},
	{"genesis", "German Federal Statistical Office, GENESIS flat file",
	 "German Federal Statistical Office (Destatis)", .wide = &genesis},
	{"gacc-months", "China Customs (GACC), trade by country, the month and the months so far",
	 "China Customs (GACC)", .wide = &gacc_months},
	{"gacc", "China Customs (GACC), trade by country", "China Customs (GACC)", .wide = &gacc},
	{.name = NULL},
};
