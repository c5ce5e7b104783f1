#include "eurostat.h"

#include <string.h>

#include "heading_words.h"
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

/* "Aug. 2024", "Jan.-Dec. 2019", "Jan.-Aug. 2024"; false if it is none of these. */
static bool read_label(struct csv_cell cell, struct period *out)
{
	char text[WIDE_TEXT_MAX];
	const char *at = text;
	int first, last, year = 0, digits = 0;

	heading_to_small(cell, text);
	first = heading_take_month(&at);
	last = first;
	if (first && *at == '-') {
		at++;
		last = heading_take_month(&at);
	}
	while (*at == ' ')
		at++;
	for (; text_is_digit(*at); at++, digits++)
		year = digits < 4 ? year * 10 + (*at - '0') : year;
	if (!first || digits != 4 || *at || last < first)
		return false;
	*out = (struct period){year * 12 + first - 1, year * 12 + last - 1};
	return true;
}

enum row_status eurostat_period(struct source_row *row, const struct csv_cell *cells, size_t column)
{
	struct csv_cell code[SOURCE_COLUMNS_MAX], label = cells[column];
	struct period stated;
	enum row_status status;

	if (label.len && !text_is_digit(label.text[0]) && read_label(label, &row->record.period))
		return ROW_TAKEN;
	code[column] = cells[column];
	label.len = 0;
	if (code[column].len > 7 && code[column].text[6] == '-') {
		label = (struct csv_cell){code[column].text + 7, code[column].len - 7};
		code[column].len = 6;
	}
	status = row_read_period(row, code, column);
	if (status || !label.len)
		return status;
	if (!read_label(label, &stated) || !period_equal(stated, row->record.period))
		return row_refuse(row, column, FAULT_PERIOD_LABEL);
	return ROW_TAKEN;
}

status_set eurostat_flags(struct csv_cell flags)
{
	static const struct {
		char flag, letter;
	} letters[] = {{'b', 'B'}, {'c', 'Q'}, {'d', 'D'}, {'e', 'E'}, {'f', 'F'},
		       {'n', 'N'}, {'p', 'P'}, {'s', 'E'}, {'u', 'U'}, {'z', 'M'}};
	status_set status = 0;

	for (size_t i = 0; i < flags.len; i++) {
		for (size_t k = 0; k < countof(letters); k++) {
			if (text_to_lower(flags.text[i]) == letters[k].flag)
				status |= STATUS_LETTER(letters[k].letter);
		}
	}
	return status;
}
