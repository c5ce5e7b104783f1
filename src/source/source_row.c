#include <stdio.h>
#include <string.h>

#include "figure.h"
#include "caveat_words.h"
#include "header.h"
#include "period_words.h"
#include "limit.h"
#include "text.h"
#include "wide_heading.h"

static enum row_status refuse(struct source_row *row, size_t column, enum diag_code code,
			      const char *what, const char *remedy)
{
	row->bad_column = column;
	row->code = code;
	row->what = what;
	row->remedy = remedy;
	return ROW_BAD;
}

const struct fault_words fault_words[] = {FAULTS_COLUMNS(TABLE_ROW)};

enum row_status row_refuse(struct source_row *row, size_t column, enum fault fault)
{
	const struct fault_words *words = &fault_words[fault];

	return refuse(row, column, words->code, words->what, words->remedy);
}

bool cell_is(struct csv_cell cell, const char *text)
{
	return cell.len == strlen(text) && memcmp(cell.text, text, cell.len) == 0;
}

static struct csv_cell trimmed(struct csv_cell cell)
{
	text_trim_all_kinds(&cell.text, &cell.len);
	return cell;
}

/* Programs that take codes for numbers write 398.0. */
static struct csv_cell without_float_zero(struct csv_cell cell)
{
	size_t n = cell.len;

	if (n >= 3 && memcmp(cell.text + n - 2, ".0", 2) == 0 &&
	    text_count_digits(cell.text, n - 2, 0) == n - 2)
		cell.len -= 2;
	return cell;
}

int cell_number(struct csv_cell cell)
{
	cell = without_float_zero(trimmed(cell));
	return cell.len > 6 ? -1 : text_number(cell.text, cell.len);
}

/* The year that R's data.table writes as 2e3, since that is shorter. */
static struct csv_cell without_exponent(struct csv_cell cell, char year[5])
{
	size_t at = 2;

	if (cell.len < 3 || cell.len > 5 || !text_is_digit(cell.text[0]) ||
	    (cell.text[1] != 'e' && cell.text[1] != 'E'))
		return cell;
	at += cell.text[at] == '+';
	at += at + 1 < cell.len && cell.text[at] == '0';
	if (at + 1 != cell.len || cell.text[at] != '3')
		return cell;
	memcpy(year, "0000", 5);
	year[0] = cell.text[0];
	return (struct csv_cell){year, 4};
}

enum row_status row_read_period(struct source_row *row, const struct csv_cell *cells, size_t column)
{
	char year[5];
	struct csv_cell cell = cell_without_code(trimmed(cells[column]));
	enum period_status status;
	status_set said;

	cell = without_exponent(without_float_zero(cell), year);
	row->year_or_month = period_compare_years(cell.text, cell.len);

	/* Eurostat's month 52 is the year. */
	if (cell.len == 6 && memcmp(cell.text + 4, "52", 2) == 0)
		cell.len = 4;
	status = period_parse_with_t(cell.text, cell.len, row->t_is_quarter, &row->record.period,
				     &said);
	row->record.status |= said;
	if (status && cell.len) { /* "listopad 2021" */
		const struct heading english = heading_of(cell);

		status = period_parse_with_t(english.small, strlen(english.small),
					     row->t_is_quarter, &row->record.period, &said);
	}
	if (!status)
		return ROW_TAKEN;
	if (row->year_or_month > 0)
		return row_refuse(row, column, FAULT_FISCAL);
	return refuse(row, column, status == PERIOD_SYNTAX ? DIAG_SYNTAX : DIAG_RANGE,
		      "invalid period", period_status_text(status));
}

/* Whether a cell that goes with a year names all of it: "Annual", Comtrade's month 52, "All months", "Jan-Dec". */
static bool names_whole_year(struct csv_cell cell)
{
	int number = cell_number(cell);

	return number == 52 || number == 0 || number == 99 || number == 13 ||
	       (cell.len == strlen(cell.text) &&
		text_is_in_list_nocase(cell.text, phrases_all_of_year));
}

/* The number of a quarter by its name: "Quarter 1", "1st quarter", "2. Quartal", "Trimestre 3", "II квартал", "Second
 * quarter"; 0: none. */
static int quarter_by_name(struct csv_cell cell)
{
	static const char *const roman[] = {"IV", "III", "II", "I"};
	static const char *const ordinal[] = {"fourth", "third", "second", "first"};
	bool is_one;
	char text[32];
	int number = 0;

	if (cell.len >= sizeof(text))
		return 0;
	for (size_t i = 0; i < cell.len; i++) {
		text[i] = text_to_lower(cell.text[i]);
		if (!text_is_digit(text[i]))
			continue;
		if (number || text[i] > '4')
			return 0;
		number = text[i] - '0';
	}
	text[cell.len] = '\0';
	is_one = text_has_any(text, "quart|kwart|trim|qtr|кварт|Кварт");
	for (size_t i = 0; i < countof(roman) && is_one && !number; i++) {
		if (strstr(cell.text, roman[i]) || strstr(text, ordinal[i]))
			number = 4 - (int)i;
	}
	return is_one ? number : 0;
}

/* The month that a cell names, also behind its number ("03. Março", "3 - March"); 0: none, or the number of another. */
static int month_of(struct csv_cell cell)
{
	const struct heading heading = heading_of(cell);
	const char *name = heading.small + strspn(heading.small, "0123456789");
	const struct csv_cell head = {heading.small, (size_t)(name - heading.small)};
	int month;

	name += strspn(name, " .-)");
	month = heading_is_month(name);
	return !head.len || cell_number(head) == month ? month : 0;
}

/* The part of a year that a cell names; false if it names none, or one of another year. */
static bool read_part(struct csv_cell cell, struct period year, struct period *out)
{
	int number = cell_number(cell), quarter = quarter_by_name(cell);
	struct period named;
	char text[80];

	if (quarter) {
		*out = (struct period){year.first + 3 * (quarter - 1),
				       year.first + 3 * quarter - 1};
		return true;
	}
	if (number < 0)
		number = month_of(cell);
	if (number >= 1 && number <= 12) {
		*out = (struct period){year.first + number - 1, year.first + number - 1};
		return true;
	}
	if (cell.len > 64)
		return false;
	snprintf(text, sizeof(text), "%.*s %04d", (int)cell.len, cell.text,
		 period_first_year(year));
	if (period_parse(cell.text, cell.len, &named) && period_parse(text, strlen(text), &named))
		return false;
	*out = named;
	return named.first >= year.first && named.last <= year.last;
}

enum row_status row_read_year_month(struct source_row *row, const struct csv_cell *cells,
				    size_t column, size_t month)
{
	enum row_status status = row_read_period(row, cells, column);
	struct csv_cell cell = trimmed(cells[month]);

	if (status || !cell.len || cell_is(cell, "NA") || !period_is_year(row->record.period) ||
	    names_whole_year(cell) || read_part(cell, row->record.period, &row->record.period))
		return status;
	return row_refuse(row, month, FAULT_PART);
}

struct csv_cell row_quarter(struct csv_cell cell, char text[3])
{
	int number = cell_number(cell);

	if (number < 0)
		return cell;
	text[0] = 'Q';
	text[1] = (char)(number <= 4 ? '0' + number : '5'); /* 6 is no June */
	text[2] = '\0';
	return (struct csv_cell){text, 2};
}

enum row_status row_check_frequency(struct source_row *row, struct csv_cell frequency,
				    size_t column)
{
	struct period *period = &row->record.period;
	char first = text_to_lower(*frequency.text);
	int months = first == 'm' ? 1 : first == 'q' ? 3 : first == 'a' || first == 'y' ? 12 : 0;
	int at;

	if (frequency.len > strlen("quarterly") &&
	    limit_of_row(frequency.text, frequency.len) == UNFIT_SPAN)
		return row_refuse(row, column, FAULT_SPAN);
	if (months)
		row->year_or_month = 0; /* the file says it */
	if (period_is_fiscal(*period) || !months)
		return ROW_TAKEN;
	if (period_months(*period) == 12 && months < 12)
		return row_refuse(row, column, FAULT_PART_LOST);
	if (period_months(*period) != 1 || months == 1)
		return ROW_TAKEN;
	at = period->first % months;
	if (at && at != months - 1)
		return row_refuse(row, column, FAULT_PART_INSIDE);
	period->first -= at;
	period->last = period->first + months - 1;
	return ROW_TAKEN;
}

/* EBOPS 2010: S, SA, SC1, SDB23; 2002: three digits. Codes of goods are digits of other lengths, or begin otherwise. */
static bool is_services_code(struct csv_cell code)
{
	if (!code.len || code.len > 6 || *code.text != 'S')
		return false;
	for (size_t i = 1; i < code.len; i++) {
		if (!text_is_digit(code.text[i]) && (code.text[i] < 'A' || code.text[i] > 'Z'))
			return false;
	}
	return code.len == 1 || (code.text[1] >= 'A' && code.text[1] <= 'P');
}

/* Whether a label has a "v" or an "eb": if not, it names no services. */
static bool may_name_services(struct csv_cell label)
{
	const char *at = label.text, *end = label.text + label.len;

	if (memchr(at, 'v', label.len) || memchr(at, 'V', label.len) || memchr(at, 'B', label.len))
		return true;
	while ((at = memchr(at, 'b', (size_t)(end - at))) &&
	       (at == label.text || text_to_lower(at[-1]) != 'e'))
		at++;
	return at;
}

static bool names_services(struct csv_cell label)
{
	char text[64];
	size_t n = 0;

	if (!may_name_services(label))
		return false;
	for (size_t i = 0; i < label.len && n + 1 < sizeof(text); i++) {
		text[n] = text_to_lower(label.text[i]);
		n += text[n] != '"';
	}
	text[n] = '\0';
	return strstr(text, "ebops") || strcmp(text, "services") == 0 ||
	       strstr(text, "total services") || strstr(text, "commercial services");
}

bool row_is_of_services(struct csv_cell classification, struct csv_cell code, struct csv_cell label)
{
	return (classification.len >= 2 && text_to_lower(classification.text[0]) == 'e' &&
		text_to_lower(classification.text[1]) == 'b') ||
	       is_services_code(code) || names_services(label);
}

bool row_set_unit(struct source_row *row, const char *text, size_t n)
{
	row->has_unit = source_unit_of_cell(&row->unit, text, n);
	return row->has_unit;
}

/* Empty, "NA", or Eurostat's ":" with its flags behind it, of which c is confidential. */
static bool is_missing(struct csv_cell cell, status_set *status)
{
	if (!cell.len || cell_is(cell, "NA"))
		return true;
	if (cell.text[0] != ':')
		return false;
	for (size_t i = 1; i < cell.len; i++) {
		char c = text_to_lower(cell.text[i]);

		if (c != ' ' && (c < 'a' || c > 'z'))
			return false;
		if (c == 'c')
			*status |= STATUS_SUPPRESSED;
	}
	return true;
}

/* A number, with its mark open or not. */
static enum figure_status read_number(struct source_row *row, struct csv_cell cell)
{
	struct unmarked_figure figure = {.mark = MARK_UNSEEN};
	enum figure_status status = FIGURE_SYNTAX;

	if (row->is_mark_open || memchr(cell.text, ' ', cell.len))
		status = figure_read_spaced(cell.text, cell.len, &figure);
	if (!row->is_mark_open && (status || figure.mark > MARK_POINT))
		status = figure_read(cell.text, cell.len, '.', &figure.value, &figure.qualifier,
				     &figure.offset);
	row->record.value = figure.value;
	row->by_comma = figure.by_comma;
	row->is_mark_ambiguous = row->is_mark_open && figure.mark == MARK_EITHER;
	return !status && figure.qualifier ? FIGURE_SYNTAX : status;
}

/* The same with the mark of a note behind it; false if that is not what it is. */
static bool read_marked_number(struct source_row *row, struct csv_cell cell)
{
	status_set said = 0;
	size_t left = figure_without_note(cell.text, cell.len, &said);

	if (left == cell.len || read_number(row, (struct csv_cell){cell.text, left}))
		return false;
	row->record.status |= said;
	return true;
}

/* The same with its unit beside it; false if that is not what it is. */
static bool read_money(struct source_row *row, struct csv_cell cell)
{
	struct unit shown;
	const struct csv_cell number = wide_without_money(cell, &shown);

	if (number.len == cell.len || unit_is_shown(row->shown) || read_number(row, number))
		return false;
	row->shown = shown;
	row->shows_scale = shown.power > 0;
	return true;
}

enum row_status row_read_value(struct source_row *row, const struct csv_cell *cells, size_t column)
{
	struct csv_cell cell = trimmed(cells[column]);
	enum figure_status status;

	row->record.is_missing =
		is_missing(cell, &row->record.status) || says_no_figure(cell.text, cell.len);
	if (row->record.is_missing)
		return ROW_TAKEN;
	row->is_mark_ambiguous = false;
	row->shown = unit_take_shown(cell.text, &cell.len);
	row->shows_scale = false;
	/* Nearly all are plain. */
	if (row->is_mark_open || dec_parse(cell.text, cell.len, &row->record.value) != DEC_OK) {
		status = read_number(row, cell);
		if (status && !read_money(row, cell) && !read_marked_number(row, cell))
			return refuse(
				row, column, status == FIGURE_TOO_LONG ? DIAG_RANGE : DIAG_SYNTAX,
				figure_status_text(status), figure_status_remedy(status, '.'));
	}
	if (dec_sign(row->record.value) >= 0)
		return ROW_TAKEN;
	return row_refuse(row, column, FAULT_NEGATIVE);
}

bool row_has_number(struct csv_cell cell)
{
	for (size_t i = 0; i < cell.len; i++) {
		if (cell.text[i] >= '1' && cell.text[i] <= '9')
			return true;
	}
	return false;
}

static bool is_same_cell(struct csv_cell a, struct csv_cell b)
{
	struct dec x, y;

	if (!dec_parse(a.text, a.len, &x) && !dec_parse(b.text, b.len, &y))
		return dec_cmp(x, y) == 0;
	return a.len == b.len && memcmp(a.text, b.text, a.len) == 0;
}

void row_set_priced(struct source_row *row, struct csv_cell value, struct csv_cell cif,
		    struct csv_cell fob)
{
	value = trimmed(value);
	cif = trimmed(cif);
	fob = trimmed(fob);
	if (row_has_number(cif) && is_same_cell(value, cif))
		row->record.priced = PRICED_CIF;
	else if (row_has_number(fob) && is_same_cell(value, fob))
		row->record.priced = PRICED_FOB;
}

bool row_set_country(char out[4], const struct country *country)
{
	memcpy(out, country ? country->alpha3 : "", country ? 4 : 1);
	return country != NULL;
}

bool row_area_by_code_or_name(char out[4], struct csv_cell cell)
{
	const struct country *country = country_by_alpha3(cell.text, cell.len);

	if (!country && !cell_is(cell, "NA"))
		country = country_by_alpha2(cell.text, cell.len);
	return row_set_country(out, country ? country : country_by_name(cell.text, cell.len));
}

bool row_area_by_any(char out[4], struct csv_cell cell, size_t column, struct period period)
{
	(void)column;
	(void)period;
	return country_read(out, cell.text, cell.len);
}

bool row_area_by_number(char out[4], struct csv_cell cell, size_t column, struct period period)
{
	int code = cell_number(cell);

	(void)column;
	(void)period;
	if (code < 0)
		return row_area_by_code_or_name(out, cell);
	return row_set_country(out, country_by_number((unsigned)code));
}

/* "TOTAL", "Total trade", "TOTAL - ALL PRODUCTS", "All sectors", "Goods", "Insgesamt". */
static bool is_total_of_products(struct csv_cell cell)
{
	/* "Products" or "Trade" alone may be anything; "Goods" goes with services. */
	static const char between[] = " -,:()";
	const char *at = cell.text, *end = cell.text + cell.len;
	bool any = false;
	char word[24];

	while (at < end) {
		size_t n = 0;

		for (; at < end && strchr(between, *at); at++)
			;
		while (at + n < end && !strchr(between, at[n]))
			n++;
		for (size_t i = 0; i < n && i + 1 < sizeof(word); i++)
			word[i] = text_to_lower(at[i]);
		word[n < sizeof(word) ? n : 0] = '\0';
		if (n && text_is_in_list(word, phrases_all_goods))
			any = true;
		else if (n && !text_is_in_list(word, phrases_goods_word))
			return false;
		at += n;
	}
	return any;
}

/* Digits and capitals without a space: 3915, 39XXXXXX; a label has words. */
static bool is_product_code(struct csv_cell cell)
{
	bool any_digit = false;

	for (size_t i = 0; i < cell.len; i++) {
		char c = cell.text[i];

		any_digit = any_digit || text_is_digit(c);
		if (!text_is_digit(c) && (c < 'A' || c > 'Z') && c != '.')
			return false;
	}
	return cell.len && cell.len <= 12 &&
	       (any_digit || cell.len == 1 || memchr(cell.text, 'X', cell.len));
}

void row_set_product_at(struct source_row *row, struct csv_cell code, int level)
{
	row->record.product = code.text;
	row->record.product_len = code.len;
	row->record.product_level = level;
}

void row_set_product(struct source_row *row, struct csv_cell code)
{
	int level = LEVEL_LABELS;

	code = without_float_zero(code);
	if (!text_is_digit(*code.text) && is_total_of_products(code))
		level = 0;
	else if (is_product_code(code))
		level = (int)code.len;
	row_set_product_at(row, code, level);
}

void row_level_harmonized(struct source_row *row)
{
	/* Spreadsheets take the zero from 0101; codes of the Harmonized System have even lengths. */
	if (row->record.product_level && row->record.product_level < LEVEL_LABELS)
		row->record.product_level += row->record.product_level % 2;
}

void row_set_commodity(struct source_row *row, const struct csv_cell *code,
		       struct csv_cell classification, struct csv_cell level)
{
	struct trade_record *record = &row->record;
	int stated = cell_number(level);

	if (code)
		row_set_product(row, *code);
	else
		row_set_product_at(row, (struct csv_cell){"TOTAL", 5}, 0);
	if (!code || !record->product_level)
		return;
	if (stated > 0)
		record->product_level = stated;
	else if (!classification.len || text_to_lower(classification.text[0]) == 'h')
		row_level_harmonized(row);
	for (size_t i = 0; i < classification.len && i + 1 < sizeof(record->classification); i++)
		record->classification[i] = classification.text[i];
}
