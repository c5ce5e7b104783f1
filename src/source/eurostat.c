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

/* The month whose name begins with the three letters at s, 1 to 12; 0: none. */
static int month_of(const char *s)
{
	static const char names[][4] = {"jan", "feb", "mar", "apr", "may", "jun",
					"jul", "aug", "sep", "oct", "nov", "dec"};

	for (int month = 0; month < 12; month++) {
		bool same = true;

		for (size_t i = 0; i < 3 && same; i++)
			same = text_to_lower(s[i]) == names[month][i];
		if (same)
			return month + 1;
	}
	return 0;
}

/* A month's name at s, with its full stop, or longer; its length, 0 if it is none. */
static size_t take_month(const char *s, size_t n, int *month)
{
	size_t length = 3;

	*month = n >= 3 ? month_of(s) : 0;
	if (!*month)
		return 0;
	while (length < n && text_is_letter(s[length]))
		length++;
	return length + (length < n && s[length] == '.');
}

/* "Aug. 2024", "Jan.-Dec. 2019", "Jan.-Aug. 2024"; false if it is none of these. */
static bool read_label(struct csv_cell cell, struct period *out)
{
	size_t at, length, digits = 0;
	int first, last, year = 0;

	at = take_month(cell.text, cell.len, &first);
	last = first;
	if (!at)
		return false;
	if (at < cell.len && cell.text[at] == '-') {
		length = take_month(cell.text + at + 1, cell.len - at - 1, &last);
		if (!length)
			return false;
		at += 1 + length;
	}
	while (at < cell.len && cell.text[at] == ' ')
		at++;
	for (; at < cell.len && text_is_digit(cell.text[at]); at++, digits++)
		year = digits < 4 ? year * 10 + (cell.text[at] - '0') : year;
	if (digits != 4 || at != cell.len || last < first)
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
		return row_refuse(row, column, DIAG_SYNTAX,
				  "the code and the label of the period differ:",
				  "write e.g. 202408-Aug. 2024 or 202452-Jan.-Dec. 2024");
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
