/*
 * The facts of publishers' wide tables. World Bank WITS: pages of a country's partners, of one year or as a
 * time series, and country profiles; thousand or million US dollars as the indicator says. ITC Trade Map's
 * text exports: thousand US dollars, partners in rows, the reporter in the title alone. IMF Direction of
 * Trade Statistics (until 2025, names of countries) and IMTS (SDMX-CSV, ISO codes): US dollars whatever
 * SCALE says. WTO Stats: the unit stands in the indicator. The Growth Lab's Atlas: US dollars, both flows
 * side by side, reconciled from both sides' reports. US Census Bureau: million dollars, imports (I) and
 * exports (E) by month and year (YR). Statistics Canada: dollars of Canada times SCALAR_FACTOR; the customs
 * basis, not adjusted, is what others compare with. Eurostat's TSV: keys joined by commas, flags behind the numbers, million euros in ext_lt and
 * ext_st.
 */
#include "wide_table.h"

static const struct wide_form wits_partner = {
	.keys = {[WIDE_REPORTER] = {"reportername reporter reporteriso3", true},
		 [WIDE_PARTNER] = {"partnername partner partneriso3", true},
		 [WIDE_PERIOD] = {"year period", true},
		 [WIDE_PRODUCT] = {"productgroup productcategories product productcode", false}},
};

static const struct wide_form wits_years = {
	.keys = {[WIDE_REPORTER] = {"reportername reporter reporteriso3", true},
		 [WIDE_PARTNER] = {"partnername partner partneriso3", true},
		 [WIDE_PRODUCT] = {"productgroup productcategories product", false},
		 [WIDE_INDICATOR] = {"indicator indicatorname", true},
		 [WIDE_FLOW] = {"tradeflow flow", false}},
	.has_periods = true,
};

static const struct wide_form trade_map = {
	.keys = {[WIDE_PARTNER] = {"importers exporters", true}},
	.has_periods = true,
	.lacks_reporter = true,
	.unit = {"USD", 3},
};

static const struct wide_form imf_years = {
	.keys = {[WIDE_REPORTER] = {"countryname", true},
		 [WIDE_PARTNER] = {"counterpartcountryname", true},
		 [WIDE_INDICATOR] = {"indicatorcode indicatorname", true},
		 [WIDE_ATTRIBUTE] = {"attribute", false}},
	.has_periods = true,
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
		 [WIDE_PERIOD] = {"timeperiod", true}},
};

static const struct wide_form wto = {
	.keys = {[WIDE_REPORTER] = {"reportingeconomyiso3acode reportingeconomy", true},
		 [WIDE_PARTNER] = {"partnereconomyiso3acode partnereconomy", true},
		 [WIDE_PRODUCT] = {"productsector", false},
		 [WIDE_INDICATOR] = {"indicator", true},
		 [WIDE_PERIOD] = {"year", true}},
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

static const struct wide_form census = {
	.keys = {[WIDE_PARTNER] = {"ctyname", true}, [WIDE_PERIOD] = {"year", true}},
	.reporter = "USA",
	.has_months = true,
	.unit = {"USD", 6},
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

const struct source_format source_imf_years = {
	.name = "imf-years",
	.title = "IMF Direction of Trade Statistics, periods as columns",
	.source = "IMF Direction of Trade Statistics",
	.wide = &imf_years,
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
