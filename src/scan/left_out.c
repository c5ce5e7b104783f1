#include "reading.h"

#include <string.h>

#include "alloc.h"
#include "country.h"
#include "period_words.h"

/* What a publisher says of rows in columns that a form does not read, is in the form: but what is expected is no trade
 * in any. */
static bool matters(const struct reading *reading, enum source_unfit unfit)
{
	return unfit && (!reading->format->source || unfit == UNFIT_FORECAST);
}

/* Whether a row of a wide table has what is reckoned of others: "Average" in place of a period or a country. */
static bool is_statistic(struct reading *reading, const struct csv_record *record)
{
	static const enum wide_key keys[] = {WIDE_PERIOD, WIDE_MONTH, WIDE_QUARTER, WIDE_PARTNER};

	for (size_t i = 0; i < countof(keys) && !reading->format->source; i++) {
		const size_t at = reading->wide.key_cell[keys[i]];
		const struct csv_cell *cell = at < record->n ? &record->cells[at] : NULL;

		if (!cell || !period_is_statistic(cell->text, cell->len) ||
		    (keys[i] == WIDE_PARTNER && country_by_any(cell->text, cell->len)))
			continue; /* SD is Sudan */
		unread_said_note(&reading->left_out, record, *cell);
		return true;
	}
	return false;
}

bool reading_leaves_out(struct reading *reading, const struct csv_record *record)
{
	if (reading->format->wide && is_statistic(reading, record))
		return true;
	for (size_t word = 0; word < countof(reading->worded) && word * 64 < record->n; word++) {
		for (uint64_t left = reading->worded[word]; left; left &= left - 1) {
			const size_t i = word * 64 + (size_t)__builtin_ctzll(left);
			const struct csv_cell *cell = &record->cells[i];

			if (i >= record->n ||
			    !matters(reading, limit_of_row(cell->text, cell->len)))
				continue;
			unread_said_note(&reading->left_out, record, *cell);
			return true;
		}
	}
	return false;
}

void reading_note_flow(struct reading *reading, const struct csv_record *record,
		       const struct source_row *row, enum row_status status)
{
	struct csv_cell label;
	enum flow flow;

	if (status == ROW_TAKEN)
		reading->has_flow[row->record.flow] = true;
	if (status == ROW_TAKEN || status == ROW_BAD || reading->format->source ||
	    !wide_row_names_flow(&reading->wide, record, &label, &flow))
		return;
	unread_said_note(&reading->dropped[flow], record, label);
}

static void warn_of_cell(const struct reading *reading)
{
	diag_warn(reading->sink, DIAG_NO_DATA, reading->path, reading->odd_cell.line,
		  "bounds, figures in brackets or with arrows, and what is kept "
		  "secret are no amounts by themselves: write the amount alone",
		  "cells such as '%s' are left out", reading->odd_cell.text);
}

static void warn_of_line(const struct reading *reading)
{
	diag_warn(reading->sink, DIAG_COLUMN, reading->path, reading->line_between.line,
		  "are the rows below it all the trade of their countries and periods?",
		  "the line '%s' between the rows is not understood", reading->line_between.text);
}

void reading_warn_of_dropped(const struct reading *reading)
{
	if (reading->odd_cell.line)
		warn_of_cell(reading);
	if (reading->is_line_between)
		warn_of_line(reading);
	for (size_t i = 0; i < FLOW_COUNT; i++) {
		const struct unread_said *dropped = &reading->dropped[i];

		if (!dropped->line || reading->has_flow[i])
			continue;
		diag_warn(reading->sink, DIAG_COLUMN, reading->path, dropped->line,
			  "its words do not say that it is all of this flow: if it "
			  "is, call it exports or imports",
			  "row '%s' is not read", dropped->text);
	}
}

void reading_warn_of_left_out(const struct reading *reading)
{
	if (reading->left_out.line)
		diag_warn(reading->sink, DIAG_UNIT, reading->path, reading->left_out.line,
			  CAVEAT_LEFT_OUT_REMEDY, CAVEAT_LEFT_OUT, reading->left_out.text);
}
