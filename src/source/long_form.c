/*
 * The long form that people make of downloads: one row a value, with names close to period (or
 * date), reporter, partner, flow and value. Countries by code or name; without a flow, exports.
 * The unit is stated in a column unit ("USD thousand"), currency ("USD"), or both ("USD", "thousand"),
 * or not at all.
 */
#include "source_format.h"

#include <stdio.h>
#include <string.h>

#include "text.h"

enum column { PERIOD, VALUE, REPORTER, PARTNER, FLOW, UNIT, CURRENCY, COLUMN_COUNT };

static const struct source_column columns[COLUMN_COUNT] = {
	[PERIOD] = {"period date year time timeperiod", true},
	[VALUE] = {"value obsvalue tradevalue amount", true},
	[REPORTER] = {"reporter reportername reporteriso reporteriso3 country", true},
	[PARTNER] = {"partner partnername partneriso partneriso3 partnercountry", true},
	[FLOW] = {"flow tradeflow flowname", false},
	[UNIT] = {"unit unitmeasure", false},
	[CURRENCY] = {"currency", false},
};

static bool area(char out[4], struct csv_cell cell, size_t column, struct period period)
{
	const struct country *country = country_by_alpha3(cell.text, cell.len);

	(void)column;
	(void)period;
	if (!country)
		country = country_by_alpha2(cell.text, cell.len);
	if (!country && cell_number(cell) >= 0)
		country = country_by_number((unsigned)cell_number(cell));
	return row_set_country(out, country ? country : country_by_name(cell.text, cell.len));
}

/* 2021-01-01 is a month here; that all are 1 January, and so years, is found out at the end. */
static enum row_status read_period(const struct csv_cell *cells, struct source_row *out)
{
	struct csv_cell date[COLUMN_COUNT];

	date[PERIOD] = cells[PERIOD];
	if (date[PERIOD].len == 10 && date[PERIOD].text[4] == '-' && date[PERIOD].text[7] == '-' &&
	    date[PERIOD].text[8] == '0' && date[PERIOD].text[9] == '1') {
		date[PERIOD].len = 7;
		out->is_first_january = date[PERIOD].text[5] == '0' && date[PERIOD].text[6] == '1';
	}
	return row_read_period(out, date, PERIOD);
}

static enum row_status read_unit(const struct csv_cell *cells, struct source_row *out)
{
	const struct csv_cell *unit = &cells[UNIT], *currency = &cells[CURRENCY];
	char text[2 * UNIT_TEXT_MAX];
	enum unit_status status;

	if (!unit->len && !currency->len)
		return ROW_TAKEN;
	if (unit->len + currency->len + 2 > sizeof(text))
		return row_refuse(out, UNIT, DIAG_UNIT, "unknown unit", "as USD thousand");
	snprintf(text, sizeof(text), "%s%s%s", currency->text,
		 unit->len && currency->len ? " " : "", unit->text);
	status = unit_parse(text, strlen(text), &out->unit);
	/* Both may tell the currency. */
	if (status && unit->len && currency->len)
		status = unit_parse(unit->text, unit->len, &out->unit);
	if (status)
		return row_refuse(out, unit->len ? UNIT : CURRENCY, DIAG_UNIT, "unknown unit",
				  "as USD thousand");
	out->has_unit = true;
	return ROW_TAKEN;
}

static enum row_status read_row(const struct csv_cell *cells, struct source_row *out)
{
	const struct period any_period = {0};
	enum row_status status;
	char first = cells[FLOW].len ? text_to_lower(cells[FLOW].text[0]) : 'e';

	if (text_contains_nocase(cells[FLOW].text, "re-"))
		return ROW_PART_OF_FLOW;
	if (first == 'e' || first == 'x')
		out->record.flow = FLOW_EXPORTS;
	else if (first == 'i' || first == 'm')
		out->record.flow = FLOW_IMPORTS;
	else
		return row_refuse(out, FLOW, DIAG_SYNTAX, "unknown flow",
				  "write exports or imports, X or M");
	if (!area(out->record.reporter, cells[REPORTER], REPORTER, any_period) ||
	    !area(out->record.partner, cells[PARTNER], PARTNER, any_period))
		return ROW_OTHER_AREA;
	out->record.product = "TOTAL";
	out->record.product_len = 5;
	status = read_unit(cells, out);
	if (!status)
		status = read_period(cells, out);
	return status ? status : row_read_value(out, cells, VALUE);
}

const struct source_format source_long_form = {
	.name = "long",
	.title = "one value a row: period, reporter, partner, flow, value",
	.source = NULL, /* the file's name */
	.columns = columns,
	.n_columns = COLUMN_COUNT,
	.value_column = VALUE,
	.key = (1u << COLUMN_COUNT) - 1 - (1u << VALUE),
	.has_dates = true,
	.area_columns = {{REPORTER, REPORTER}, {PARTNER, PARTNER}},
	.area = area,
	.read_row = read_row,
};
