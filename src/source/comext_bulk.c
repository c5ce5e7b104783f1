/*
 * Eurostat Comext bulk files, with the header of 2024 and later and with the one before. One row is
 * a product under one statistical procedure; the procedures are to be added up. Confidential
 * products (39XXXXXX) have values that totals need.
 */
#include "eurostat.h"

#include <string.h>

enum column {
	REPORTER,
	PARTNER,
	PRODUCT,
	FLOW,
	PROCEDURE,
	PERIOD,
	VALUE,
	TYPE,
	SITC, /* what tells confidential products apart */
	CPA,
	CPA2,
	CPA3,
	BEC,
	BEC5,
	SECTION,
	SUPPLEMENTARY_UNIT,
	COLUMN_COUNT
};

#define KEY ((1u << COLUMN_COUNT) - 1 - (1u << VALUE))
#define KEY_NEEDS (1u << TYPE | 1u << SITC | 1u << BEC | 1u << SECTION)

static const struct source_column columns[COLUMN_COUNT] = {
	[REPORTER] = {"reporter", true},       [PARTNER] = {"partner", true},
	[PRODUCT] = {"productnc", true},       [FLOW] = {"flow", true},
	[PROCEDURE] = {"statprocedure", true}, [PERIOD] = {"period", true},
	[VALUE] = {"valueeur", true},	       [TYPE] = {"tradetype", false},
	[SITC] = {"productsitc", false},       [CPA] = {"productcpa21", false},
	[CPA2] = {"productcpa22", false},      [CPA3] = {"", false},
	[BEC] = {"productbec", false},	       [BEC5] = {"productbec5", false},
	[SECTION] = {"productsection", false}, [SUPPLEMENTARY_UNIT] = {"supplunit", false},
};

static const struct source_column old_columns[COLUMN_COUNT] = {
	[REPORTER] = {"declarantiso", true},   [PARTNER] = {"partneriso", true},
	[PRODUCT] = {"productnc", true},       [FLOW] = {"flow", true},
	[PROCEDURE] = {"statregime", true},    [PERIOD] = {"period", true},
	[VALUE] = {"valueineuros", true},      [TYPE] = {"tradetype", false},
	[SITC] = {"productsitc", false},       [CPA] = {"productcpa2002", false},
	[CPA2] = {"productcpa2008", false},    [CPA3] = {"productcpa21", false},
	[BEC] = {"productbec", false},	       [BEC5] = {"", false},
	[SECTION] = {"productsection", false}, [SUPPLEMENTARY_UNIT] = {"suppunit", false},
};

#define CN8 8

static enum row_status read_row(const struct csv_cell *cells, struct source_row *out)
{
	enum row_status status = row_read_period(out, cells, PERIOD);

	if (status)
		return status;
	if (!eurostat_flow(cells[FLOW], ':', &out->record.flow))
		return row_refuse(out, FLOW, DIAG_SYNTAX, "unknown flow", "1 is import, 2 export");
	if (!eurostat_area(out->record.reporter, cells[REPORTER], ':', out->record.period) ||
	    !eurostat_area(out->record.partner, cells[PARTNER], ':', out->record.period))
		return ROW_OTHER_AREA;
	row_set_product(out, cells[PRODUCT]);
	row_level_harmonized(out);
	/* A confidential code is shorter or masked, but a detail like the others. */
	if (memchr(cells[PRODUCT].text, 'X', cells[PRODUCT].len))
		out->record.product_level = CN8;
	out->record.details = DETAIL_CUSTOMS;
	return row_read_value(out, cells, VALUE);
}

const struct source_format source_comext_bulk = {
	.name = "comext-bulk",
	.title = "Eurostat Comext bulk files",
	.source = "Eurostat Comext",
	.unit = {"EUR", 0},
	.columns = columns,
	.n_columns = COLUMN_COUNT,
	.value_column = VALUE,
	.key = KEY,
	.key_needs = KEY_NEEDS,
	.area_columns = {{REPORTER, REPORTER}, {PARTNER, PARTNER}},
	.area = eurostat_code_area,
	.read_row = read_row,
};

const struct source_format source_comext_bulk_old = {
	.name = "comext-bulk-old",
	.title = "Eurostat Comext bulk files until 2023",
	.source = "Eurostat Comext",
	.unit = {"EUR", 0},
	.columns = old_columns,
	.n_columns = COLUMN_COUNT,
	.value_column = VALUE,
	.key = KEY,
	.key_needs = KEY_NEEDS,
	.area_columns = {{REPORTER, REPORTER}, {PARTNER, PARTNER}},
	.area = eurostat_code_area,
	.read_row = read_row,
};
