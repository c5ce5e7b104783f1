#include "datafile_doubts.h"

#include <stdlib.h>
#include <string.h>

#include "text.h"

void period_doubts_begin(struct period_doubts *doubts, const char *heading)
{
	static const char *const names[] = {"quarter", "quartal", "trimest", "kwartaal"};

	doubts->has_years = text_equal_nocase(heading, "year");
	doubts->has_months = text_equal_nocase(heading, "month");
	doubts->has_quarters = false;
	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		doubts->has_quarters =
			doubts->has_quarters || text_contains_nocase(heading, names[i]);
}

struct csv_cell period_doubts_date(struct period_doubts *doubts, struct csv_cell cell)
{
	const struct csv_cell date = period_write_date(cell.text, cell.len, doubts->date)
					     ? (struct csv_cell){doubts->date, strlen(doubts->date)}
					     : cell;
	unsigned signs;
	size_t length = period_month_of_date(date.text, date.len, &signs);

	if (!length)
		return cell;
	cell = date;
	doubts->n_dates++;
	doubts->n_of_years += (signs & DATE_OF_YEAR) != 0;
	if (signs & DATE_OF_QUARTER) {
		doubts->n_of_quarters++;
		doubts->quarter_months |= 1u << ((cell.text[5] - '0') * 10 + (cell.text[6] - '0'));
	}
	return (struct csv_cell){cell.text, length};
}

bool period_doubts_see(struct period_doubts *doubts, struct csv_cell cell, struct period period,
		       size_t line)
{
	const bool is_next = period_compare_years(cell.text, cell.len) > 0;

	if (is_next && doubts->n_next_years)
		doubts->n_steps += abs(period.first / 12 - doubts->last.first / 12) == 1;
	doubts->last = period;
	doubts->n_next_years += is_next;
	if (!doubts->first && is_next)
		doubts->first = line;
	return doubts->has_quarters && period.first == period.last &&
	       strspn(cell.text, "0123456789-./ ") == cell.len;
}

static void refuse_dates(const struct period_doubts *doubts, struct csv_table *table)
{
	const bool are_years = doubts->n_of_years == doubts->n_dates;
	const bool are_quarters = doubts->n_of_quarters == doubts->n_dates &&
				  (doubts->quarter_months & (doubts->quarter_months - 1));

	if (!doubts->n_dates || doubts->has_months || !(are_years || are_quarters))
		return;
	csv_table_note(
		table,
		diag_refuse(table->sink, DIAG_AMBIGUOUS, table->path,
			    "write a year as 2024, a quarter as 2024-Q3, a month as 2024-08", "%s",
			    are_years ? "all dates are 1 January or 31 December: years or months"
				      : "all dates are the first or the last days of quarters: "
					"they may stand for months or for quarters"));
}

void period_doubts_finish(const struct period_doubts *doubts, struct csv_table *table)
{
	refuse_dates(doubts, table);
	if (!doubts->n_next_years || doubts->n_next_years < table->n_rows ||
	    (!doubts->has_years && (!doubts->n_steps || doubts->n_steps + 1 < table->n_rows)))
		return;
	csv_table_note(
		table,
		diag_refuse_line(table->sink, DIAG_AMBIGUOUS, table->path, doubts->first,
				 doubts->has_years
					 ? "call the column period if they are months; fiscal "
					   "years are not compared with calendar years here"
					 : "write months as 2010-M11; such years are not compared "
					   "with calendar years here",
				 "years such as 2010-11, which begin in another month"));
}

void unread_cells_map(struct unread_cells *unread, const struct csv_table *table,
		      const struct csv_record *header)
{
	unread->n = 0;
	for (size_t i = 0; i < header->n && unread->n < UNREAD_MAX; i++) {
		const struct csv_cell *name = &header->cells[i];

		/* A note is read, and not understood. */
		if (csv_table_reads(table, i) && !text_is_in_list_nocase(name->text, "note|notes"))
			continue;
		unread->all[unread->n].cell = i;
		diag_quote(unread->all[unread->n++].heading, name->text, name->len);
	}
}

/* Whether a cell is of another period than its row: that of a second table beside the first. */
static bool is_beside(struct csv_cell cell, struct period period)
{
	struct period said;

	return !period_parse(cell.text, cell.len, &said) &&
	       (said.first > period.last || said.last < period.first);
}

/* A hash of a cell and of what is asked of its row. */
static uint64_t hash_question(size_t i, struct csv_cell cell, const struct observation *row)
{
	const int numbers[] = {(int)i, row->period.first, row->period.last, row->unit.power};
	uint64_t hash = hash_bytes(HASH_START, cell.text, cell.len);

	hash = hash_bytes(hash, row->unit.currency, strlen(row->unit.currency) + 1);
	hash = hash_bytes(hash, row->reporter, strlen(row->reporter) + 1);
	hash = hash_bytes(hash, row->partner, strlen(row->partner) + 1);
	hash = hash_bytes(hash, numbers, sizeof(numbers));
	return hash ^ hash >> 32;
}

bool unread_cells_refuse(struct unread_cells *unread, struct csv_table *table,
			 const struct csv_record *record, const struct observation *row)
{
	for (size_t i = 0; unread->narrows && i < unread->n; i++) {
		const char *name = unread->all[i].heading;
		const struct csv_cell *cell = &record->cells[unread->all[i].cell];
		const struct csv_cell heading = {name, strlen(name)};
		char quoted[DIAG_QUOTE_MAX];
		struct diag diag;
		uint64_t hash, *asked;

		if (!cell->len)
			continue;
		hash = hash_question(i, *cell, row);
		asked = &unread->asked[hash % UNREAD_ASKED];
		if (*asked == hash)
			continue;
		if (!unread->narrows(heading, *cell, row)) {
			*asked = hash;
			continue;
		}
		diag_set(&diag, DIAG_COLUMN, "column '%s' is not read, and says of a row '%s'",
			 name, diag_quote(quoted, cell->text, cell->len));
		diag_set_remedy(
			&diag, "%s",
			is_beside(*cell, row->period)
				? "give each table in a file of its own"
				: "if its rows hold all trade of their periods, leave the column "
				  "out; "
				  "months belong into the period, a unit into a column unit");
		csv_table_send(table, record, unread->all[i].cell, 0, &diag);
		return true;
	}
	return false;
}
