#include <string.h>

#include "figure.h"
#include "source_format.h"
#include "text.h"

enum row_status row_refuse(struct source_row *row, size_t column, enum diag_code code,
			   const char *what, const char *remedy)
{
	row->bad_column = column;
	row->code = code;
	row->what = what;
	row->remedy = remedy;
	return ROW_BAD;
}

bool cell_is(struct csv_cell cell, const char *text)
{
	return cell.len == strlen(text) && memcmp(cell.text, text, cell.len) == 0;
}

static struct csv_cell trimmed(struct csv_cell cell)
{
	while (cell.len && text_is_space(*cell.text)) {
		cell.text++;
		cell.len--;
	}
	while (cell.len && text_is_space(cell.text[cell.len - 1]))
		cell.len--;
	return cell;
}

int cell_number(struct csv_cell cell)
{
	int number = 0;

	cell = trimmed(cell);
	if (!cell.len || cell.len > 6)
		return -1;
	for (size_t i = 0; i < cell.len; i++) {
		if (!text_is_digit(cell.text[i]))
			return -1;
		number = number * 10 + (cell.text[i] - '0');
	}
	return number;
}

enum row_status row_read_period(struct source_row *row, const struct csv_cell *cells, size_t column)
{
	struct csv_cell cell = trimmed(cells[column]);
	enum period_status status;

	/* Eurostat's month 52 is the year. */
	if (cell.len == 6 && memcmp(cell.text + 4, "52", 2) == 0)
		cell.len = 4;
	status = period_parse(cell.text, cell.len, &row->record.period);
	if (!status)
		return ROW_TAKEN;
	return row_refuse(row, column, status == PERIOD_SYNTAX ? DIAG_SYNTAX : DIAG_RANGE,
			  "invalid period", period_status_text(status));
}

enum row_status row_read_value(struct source_row *row, const struct csv_cell *cells, size_t column)
{
	struct csv_cell cell = trimmed(cells[column]);
	enum figure_status status;
	enum hedge hedge;
	size_t offset;

	row->record.is_missing = !cell.len || cell_is(cell, ":") || cell_is(cell, "NA");
	if (row->record.is_missing)
		return ROW_TAKEN;
	switch (dec_parse(cell.text, cell.len, &row->record.value)) {
	case DEC_OK:
		if (dec_sign(row->record.value) >= 0)
			return ROW_TAKEN;
		return row_refuse(row, column, DIAG_RANGE, "negative flow",
				  "exports and imports are zero or more");
	case DEC_TOO_LONG:
		return row_refuse(row, column, DIAG_RANGE, "number too long",
				  "at most 35 digits are kept exactly");
	case DEC_SYNTAX:
		break;
	}
	status = figure_read(cell.text, cell.len, '.', &row->record.value, &hedge, &offset);
	return row_refuse(row, column, DIAG_SYNTAX,
			  figure_status_text(status ? status : FIGURE_SYNTAX),
			  figure_status_remedy(status ? status : FIGURE_SYNTAX, '.'));
}

bool row_set_country(char out[4], const struct country *country)
{
	memcpy(out, country ? country->alpha3 : "", country ? 4 : 1);
	return country != NULL;
}

bool row_area_by_number(char out[4], struct csv_cell cell, size_t column, struct period period)
{
	int code = cell_number(cell);

	(void)column;
	(void)period;
	return row_set_country(out, code >= 0 ? country_by_number((unsigned)code) : NULL);
}

void row_set_product(struct source_row *row, struct csv_cell code)
{
	row->record.product = code.text;
	row->record.product_len = code.len;
	row->record.product_level = cell_is(code, "TOTAL") ? 0 : (int)code.len;
}
