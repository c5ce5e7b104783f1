#include "wide_heading.h"

#include <stdio.h>
#include <string.h>

#include "caveat_words.h"
#include "eurostat.h"
#include "period_words.h"
#include "text.h"

struct csv_cell wide_without_flags(struct csv_cell cell, char text[WIDE_TEXT_MAX],
				   status_set *status)
{
	size_t n = 0;

	if (cell.len >= WIDE_TEXT_MAX || cell.text[0] == ':')
		return cell;
	while (n < cell.len && cell.text[n] != ' ' && !(cell.text[n] >= 'a' && cell.text[n] <= 'z'))
		n++;
	for (size_t i = n; i < cell.len; i++) {
		if (cell.text[i] != ' ' && (cell.text[i] < 'a' || cell.text[i] > 'z'))
			return cell;
	}
	*status |= eurostat_flags((struct csv_cell){cell.text + n, cell.len - n}) & ~status_missing;
	memcpy(text, cell.text, n);
	text[n] = '\0';
	return (struct csv_cell){text, n};
}

bool wide_is_no_figure(struct csv_cell cell)
{
	size_t n = 0;

	text_trim_all_kinds(&cell.text, &cell.len);
	while (n < cell.len && strchr(" .-", cell.text[n]))
		n++;
	return n == cell.len || says_no_figure(cell.text, cell.len) ||
	       text_is_in_list(cell.text, TEXT_EN_DASH "|—|c|C|(c)|x|X|(x)|(X)|(-)|(–)");
}

bool wide_is_no_plain_figure(struct csv_cell cell)
{
	static const char bounds[] = "~|≈|<|>|≤|≥|(|▲|▼|△|▽|↑|↓|→|▴|▾",
			  behind[] = "▲|▼|△|▽|↑|↓|→|▴|▾";
	char text[WIDE_TEXT_MAX];
	const char *at;
	bool begins;
	size_t n;

	text_trim_all_kinds(&cell.text, &cell.len);
	heading_to_small(cell, text);
	if (text_is_in_list(text, phrases_kept_secret))
		return true;
	/* A figure and nothing else beside the mark. */
	at = text + strcspn(text, "0123456789");
	if (at == text + strlen(text))
		return false;
	begins = at > text && caveat_begins(text, bounds);
	at += strspn(at, "0123456789., ");
	return (begins && (!*at || strcmp(at, ")") == 0)) ||
	       (*at && (at - text) && caveat_where(at, behind, &n) == at && !at[n]);
}

/* Whether a row has nothing but noughts from one month to another, in both directions. */
static bool is_nothing(const struct wide_table *table, const struct csv_record *record, int from)
{
	bool has_month = false;

	for_each_of(const struct wide_measure, measure, table->measures, table->n_measures) {
		struct csv_cell cell;

		if (measure->month < from || measure->month > 12 || measure->cell >= record->n)
			continue;
		cell = record->cells[measure->cell];
		for (size_t c = 0; c < cell.len; c++) {
			if (cell.text[c] != '0' && cell.text[c] != '.')
				return false;
		}
		has_month = true;
	}
	return has_month;
}

static bool has_december(const struct wide_table *table)
{
	for (size_t i = 0; i < table->n_measures; i++) {
		if (table->measures[i].month == 12)
			return true;
	}
	return false;
}

bool wide_is_unpublished(const struct wide_table *table, const struct csv_record *record,
			 const struct wide_measure *measure)
{
	/* Of one product no December may be no trade: the year is then what its months add up to. */
	if (table->form->has_months && !measure->month && table->key_cell[WIDE_PRODUCT] != SIZE_MAX)
		return has_december(table);
	return table->form->has_months &&
	       is_nothing(table, record, measure->month ? measure->month : 12) &&
	       !is_nothing(table, record, 1);
}

/* "III", "2", "Q2", "2 кв.": the quarter as period.h has it. */
static struct csv_cell quarter_of(struct csv_cell cell, char text[3])
{
	static const char *const roman[] = {"I", "II", "III", "IV", "i", "ii", "iii", "iv"};

	for (size_t i = 0; i < countof(roman); i++) {
		if (!cell_is(cell, roman[i]))
			continue;
		snprintf(text, 3, "Q%d", (int)(i % 4) + 1);
		return (struct csv_cell){text, 2};
	}
	return row_quarter(cell, text);
}

/* A row's month or quarter of a column's year. */
static enum row_status read_part_of_column(const struct wide_dates *dates, struct period year,
					   struct source_row *out)
{
	struct csv_cell cells[2] = {{"", 0}, dates->month};
	char text[5], quarter[3];

	snprintf(text, sizeof(text), "%04d", period_first_year(year));
	cells[0] = (struct csv_cell){text, 4};
	if (!cells[1].len)
		cells[1] = quarter_of(dates->quarter, quarter);
	if (!cells[1].len || !period_is_year(year))
		return ROW_NOT_VALUE;
	return row_read_year_month(out, cells, 0, 1);
}

void row_take_date(struct source_row *row, struct csv_cell *period)
{
	unsigned signs;
	size_t length = period_month_of_date(period->text, period->len, &signs);

	if (length)
		period->len = length;
	row->is_first_january = (signs & DATE_OF_YEAR) != 0;
	row->is_quarter_day = (signs & DATE_OF_QUARTER) != 0;
}

/* Whether the title's year is that of the row's month or quarter: "Jan" or "Q1" below "Trade in 2022". */
static bool is_part_of_title(const struct wide_table *table, struct wide_dates *dates)
{
	const struct wide_title *title = &table->title;

	if (!title->has_year || !title->tells_period || title->is_date_odd || title->is_span)
		return false;
	if (table->key_cell[WIDE_PERIOD] == SIZE_MAX)
		return dates->month.len || dates->quarter.len;
	if (!table->part || dates->month.len || dates->quarter.len ||
	    wide_names_year(heading_of(dates->period).small))
		return false;
	*(table->part == WIDE_MONTH ? &dates->month : &dates->quarter) = dates->period;
	return true;
}

static enum row_status read_dates(const struct wide_table *table, const struct wide_dates *given,
				  struct source_row *out)
{
	struct wide_dates parts = *given, *const dates = &parts;
	struct csv_cell cells[2] = {dates->period, dates->month};
	char quarter[3];

	if (is_part_of_title(table, dates))
		return read_part_of_column(dates, table->title.year, out);
	if (!cells[1].len)
		cells[1] = quarter_of(dates->quarter, quarter);
	if (table->key_cell[WIDE_PERIOD] != SIZE_MAX) {
		row_take_date(out, &cells[0]);
		if (dates->frequency.len || table->part == WIDE_MONTH) /* states it */
			out->is_first_january = out->is_quarter_day = false;
		return row_read_year_month(out, cells, 0, 1);
	}
	if (table->title.has_span && table->form->has_open_period && !cells[1].len)
		out->record.period = table->title.span;
	else if (table->title.has_year && !cells[1].len &&
		 (table->form->has_open_period ||
		  (table->form->is_chinese && !table->title.has_period && !table->title.is_span)))
		out->record.period = table->title.year;
	else if (table->title.has_period)
		out->record.period = table->title.period;
	else
		return row_read_year_month(out, cells, 0, 1);
	return ROW_TAKEN;
}

enum row_status wide_read_period(const struct wide_table *table, const struct wide_dates *dates,
				 const struct wide_measure *measure, struct source_row *out)
{
	enum row_status status = ROW_TAKEN;
	struct period *period = &out->record.period;

	if (measure->has_period && table->form->has_month_rows)
		status = read_part_of_column(dates, measure->period, out);
	else if (measure->has_period)
		*period = measure->period;
	else
		status = read_dates(table, dates, out);
	if (!status && !measure->has_period && !measure->month)
		status = row_check_frequency(out, dates->frequency, 0);
	if (!status && measure->month && !period_is_year(*period))
		status = row_refuse(out, 0, FAULT_NO_YEAR);
	if (!status && measure->month)
		*period = (struct period){period->first + measure->month - 1,
					  period->first + measure->month - 2 +
						  (measure->n_months ? measure->n_months : 1)};
	if (!status && measure->is_so_far)
		period->first -= period->first % 12;
	if (!status && measure->is_monthly && period_is_year(*period))
		status = row_refuse(out, 0, FAULT_OF_MONTHS);
	if (!status && measure->is_of_year && period->last - period->first < 11)
		status = row_refuse(out, 0, FAULT_OF_TWELVE);
	if (status && table->form->has_month_rows)
		out->bad_column = table->key_cell[dates->month.len ? WIDE_MONTH : WIDE_QUARTER];
	else if (status)
		out->bad_column = table->key_cell[out->bad_column ? WIDE_MONTH : WIDE_PERIOD];
	return status;
}

enum row_status wide_check_measure(const struct wide_table *table, const char *text,
				   const struct wide_measure *said, struct source_row *row)
{
	if (!table->form->has_open_flow || table->key_cell[WIDE_INDICATOR] == SIZE_MAX)
		return ROW_TAKEN;
	if (!wide_is_whole(text))
		return ROW_NOT_VALUE;
	if (said->has_flow || table->measures[0].has_flow)
		return ROW_TAKEN;
	return row_refuse(row, table->key_cell[WIDE_INDICATOR], FAULT_NO_FLOW);
}

bool wide_row_is_of_others(const struct wide_table *table, const struct csv_record *record)
{
	static const enum wide_key rows[] = {WIDE_PERIOD, WIDE_MONTH, WIDE_QUARTER};

	for (size_t i = 0; i < (table->form->has_month_rows ? countof(rows) : 1); i++) {
		const size_t cell = table->key_cell[rows[i]];

		if (cell < record->n &&
		    period_is_of_others(record->cells[cell].text, record->cells[cell].len))
			return !table->form->is_joined;
	}
	return false;
}

bool wide_row_is_own(const struct wide_table *table, const struct source_row *row)
{
	const struct wide_form *form = table->form;

	return form->lacks_reporter && !form->lacks_partner && !form->is_chinese &&
	       !form->has_partners && !form->is_matrix &&
	       strcmp(row->record.reporter, row->record.partner) == 0;
}
