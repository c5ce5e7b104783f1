#include "eurostat.h"

#include <string.h>

#include "text.h"

struct csv_cell eurostat_code(struct csv_cell cell, char mark)
{
	const char *end = memchr(cell.text, mark, cell.len);

	if (end)
		cell.len = (size_t)(end - cell.text);
	return cell;
}

#define BELGIUM_ALONE_FROM 1999

bool eurostat_area(char out[4], struct csv_cell cell, char mark, struct period period)
{
	struct csv_cell code = eurostat_code(cell, mark);
	const struct country *country = country_by_alpha2(code.text, code.len);

	if (!country)
		country = country_by_name(cell.text, cell.len);
	if (!country && code.len < cell.len)
		country = country_by_name(code.text, code.len);
	if (country && strcmp(country->alpha3, "BEL") == 0 &&
	    period_first_year(period) < BELGIUM_ALONE_FROM)
		country = country_find("BLX");
	return row_set_country(out, country);
}

bool eurostat_code_area(char out[4], struct csv_cell cell, size_t column, struct period period)
{
	(void)column;
	return eurostat_area(out, cell, ':', period);
}

bool eurostat_flow(struct csv_cell cell, char mark, enum flow *out)
{
	struct csv_cell code = eurostat_code(cell, mark);

	if (cell_is(code, "1") || text_equal_nocase(cell.text, "import")) {
		*out = FLOW_IMPORTS;
		return true;
	}
	*out = FLOW_EXPORTS;
	return cell_is(code, "2") || text_equal_nocase(cell.text, "export");
}

/* "Aug. 2024" or "Jan.-Dec. 2019"; false if it is neither. */
static bool read_label(struct csv_cell cell, struct period *out)
{
	static const char names[][4] = {"jan", "feb", "mar", "apr", "may", "jun",
					"jul", "aug", "sep", "oct", "nov", "dec"};
	int year = 0;

	if (cell.len < 8)
		return false;
	for (size_t i = cell.len - 4; i < cell.len; i++) {
		if (!text_is_digit(cell.text[i]))
			return false;
		year = year * 10 + (cell.text[i] - '0');
	}
	if (text_contains_nocase(cell.text, "jan.-dec.")) {
		*out = period_year(year);
		return true;
	}
	for (int month = 0; month < 12; month++) {
		bool same = true;

		for (size_t i = 0; i < 3; i++)
			same = same && text_to_lower(cell.text[i]) == names[month][i];
		if (same) {
			*out = period_month(year, month + 1);
			return true;
		}
	}
	return false;
}

enum row_status eurostat_period(struct source_row *row, const struct csv_cell *cells, size_t column)
{
	struct csv_cell code[SOURCE_COLUMNS_MAX];

	if (cells[column].len && !text_is_digit(cells[column].text[0]) &&
	    read_label(cells[column], &row->record.period))
		return ROW_TAKEN;
	code[column] = cells[column];
	if (code[column].len > 7 && code[column].text[6] == '-')
		code[column].len = 6;
	return row_read_period(row, code, column);
}
