#include "wide_heading.h"

#include <string.h>

#include "eurostat.h"
#include "note_mark.h"
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
	       text_is_in_list(cell.text, TEXT_EN_DASH "|—|c|C|(c)|x|X");
}

/* Whether a row has nothing but noughts from one month to another, in both directions. */
static bool is_nothing(const struct wide_table *table, const struct csv_record *record, int from)
{
	bool has_month = false;

	for (size_t i = 0; i < table->n_measures; i++) {
		const struct wide_measure *measure = &table->measures[i];
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
