#define _POSIX_C_SOURCE 200809L
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "alloc.h"
#include "caveat_words.h"
#include "header.h"
#include "period_words.h"
#include "text.h"
#include "wide_heading.h"

bool wide_is_key(const struct wide_table *table, size_t cell)
{
	if (table->form->is_joined)
		return cell == 0;
	for (size_t key = 0; key < WIDE_KEYS; key++) {
		if (table->key_cell[key] == cell)
			return true;
	}
	return false;
}

/* What a heading says beside its flow that makes another of the same flow the one that is meant: a flow of goods beside
 * one of goods and services, the figures as they are beside those adjusted. */
static bool is_less_than(const struct csv_record *record, const struct wide_measure *a,
			 const struct wide_measure *b, bool has_services)
{
	char of_a[WIDE_TEXT_MAX], of_b[WIDE_TEXT_MAX];

	heading_to_small(record->cells[a->cell], of_a);
	heading_to_small(record->cells[b->cell], of_b);
	if (heading_is_adjusted(of_a) != heading_is_adjusted(of_b))
		return heading_is_adjusted(of_a);
	return has_services && !heading_names_goods(of_a) && heading_names_goods(of_b);
}

/* The year of a heading such as "2024F" or "Exports 2024 (f)", with one of these letters behind it; 0: it is none. */
static int marked_year(struct csv_cell heading, const char *letters)
{
	for (size_t i = 0; i + 4 < heading.len; i++) {
		const char *rest = heading.text + i + 4;

		if (!text_is_year(heading.text + i, 4) || (i && text_is_digit(rest[-5])))
			continue;
		rest += strspn(rest, " (");
		return *rest && strchr(letters, *rest) && !text_is_word_byte(rest[1])
			       ? cell_number((struct csv_cell){heading.text + i, 4})
			       : 0;
	}
	return 0;
}

/* The month that it is in UTC, or was at SOURCE_DATE_EPOCH, counted as periods count. */
static int month_now(void)
{
	const char *given = getenv("SOURCE_DATE_EPOCH");
	const time_t now = given ? (time_t)strtoll(given, NULL, 10) : time(NULL);
	struct tm day;

	return gmtime_r(&now, &day) ? (day.tm_year + 1900) * 12 + day.tm_mon : INT_MAX;
}

/* Behind years that are estimated or expected, a P is no mark of provisional figures, 2023E, 2024F, 2025P, nor is it where the
 * year is not over. */
static bool is_projection(const struct wide_table *table, const struct csv_record *record,
			  const struct wide_measure *measure)
{
	const int year = measure->period.last / 12;

	if (!measure->has_period || !(measure->status & STATUS_LETTER('P')))
		return false;
	if (measure->period.last >= month_now())
		return true;
	for_each_of(const struct wide_measure, other, table->measures, table->n_measures) {
		if (other->has_period && (other->status & STATUS_LETTER('E')) &&
		    other->period.last / 12 < year)
			return true;
	}
	for (size_t i = 0; i < record->n; i++) {
		const int estimated = marked_year(record->cells[i], "eE");

		if (marked_year(record->cells[i], "fF") || (estimated && estimated < year))
			return true;
	}
	return false;
}

bool wide_has_years(const struct wide_table *table, const struct csv_record *record)
{
	for (size_t i = 0; i < table->n_measures; i++) {
		if (wide_names_year(heading_of(record->cells[table->measures[i].cell]).small))
			return true;
	}
	return false;
}

static bool has_services(const struct csv_record *record)
{
	for (size_t i = 0; i < record->n; i++) {
		if (heading_names_services(heading_of(record->cells[i]).small))
			return true;
	}
	return false;
}

void wide_keep_preferred(struct wide_table *table, const struct csv_record *record)
{
	const bool services = has_services(record);
	size_t n = 0;

	for (size_t i = 0; i < table->n_measures; i++) {
		const struct wide_measure *one = &table->measures[i];
		bool is_kept = !is_projection(table, record, one);

		for (size_t k = 0; k < table->n_measures && table->n_measures <= 64 && is_kept;
		     k++) {
			const struct wide_measure *other = &table->measures[k];

			is_kept =
				one->has_flow != other->has_flow || one->flow != other->flow ||
				(one->has_period && !(other->has_period &&
						      period_equal(one->period, other->period))) ||
				strcmp(one->partner, other->partner) != 0 ||
				!is_less_than(record, one, other, services);
		}
		table->measures[i].is_left = !is_kept;
	}
	for (size_t i = 0; i < table->n_measures; i++) {
		if (!table->measures[i].is_left)
			table->measures[n++] = table->measures[i];
	}
	table->n_measures = n;
}

size_t wide_table_adjusted(const struct wide_table *table, const struct csv_record *record)
{
	for (size_t i = 0; i < table->n_measures; i++) {
		size_t cell = table->measures[i].cell;

		if (heading_is_adjusted(heading_of(cell < record->n ? record->cells[cell]
								    : (struct csv_cell){"", 0})
						.small))
			return cell;
	}
	return SIZE_MAX;
}

size_t wide_table_of_part(const struct wide_table *table, const struct csv_record *record)
{
	const bool has_parts = table->key_cell[WIDE_MONTH] != SIZE_MAX ||
			       table->key_cell[WIDE_QUARTER] != SIZE_MAX ||
			       (table->key_cell[WIDE_PERIOD] == SIZE_MAX &&
				table->title.has_period && !period_is_year(table->title.period));

	for (size_t i = 0; i < table->n_measures && !has_parts; i++) {
		const struct wide_measure *measure = &table->measures[i];

		if (measure->has_period || measure->month || measure->cell >= record->n)
			continue;
		if (heading_is_part_of_year(heading_of(record->cells[measure->cell]).small, true))
			return measure->cell;
	}
	return SIZE_MAX;
}

const char *wide_table_leaves_out(const struct wide_table *table, const struct csv_record *header,
				  size_t cell)
{
	bool has_flow[2] = {false, false};
	struct wide_measure measure;
	char text[WIDE_TEXT_MAX];

	for (size_t i = 0; i < table->n_measures; i++) {
		const struct wide_measure *one = &table->measures[i];

		if (one->cell == cell && table->form->has_month_rows &&
		    !period_is_year(one->period))
			return "if it is of the whole year as it was, in the unit of the others, "
			       "write the year alone";
		if (one->cell == cell)
			return NULL;
		has_flow[table->measures[i].flow == FLOW_IMPORTS] = true;
	}
	heading_to_small(header->cells[cell], text);
	if (table->form->has_flows && wide_is_export_at_cif(text))
		return "exports are valued FOB, and no valuation can be written of others";
	if (wide_is_key(table, cell) || !wide_understand(text, &measure))
		return NULL;
	if (table->form->has_periods && wide_names_year(text))
		return heading_is_part_of_year(text, true)
			       ? "of a part of a year write the months: 2024-01/2024-06"
			       : "if it is of the whole year as it was, in the unit of the others, "
				 "write the year alone";
	if (table->form->has_flows && measure.has_flow && !wide_is_whole(text) &&
	    !has_flow[measure.flow == FLOW_IMPORTS])
		return "its words do not say that it is all of this flow: if it is, call it "
		       "exports or imports";
	return NULL;
}

bool wide_table_lacks_flow(const struct wide_table *table)
{
	if (!table->form->has_open_flow || table->title.has_flow ||
	    table->key_cell[WIDE_FLOW] != SIZE_MAX || table->key_cell[WIDE_INDICATOR] != SIZE_MAX)
		return false;
	for (size_t i = 0; i < table->n_measures; i++) {
		if (!table->measures[i].has_flow)
			return true;
	}
	return false;
}

bool wide_table_lacks_period(const struct wide_table *table)
{
	return table->form->has_open_period && table->key_cell[WIDE_PERIOD] == SIZE_MAX &&
	       !table->title.has_span &&
	       (!table->title.tells_period || table->title.is_date_odd ||
		(!(table->title.has_period && !table->title.is_span) && !table->title.has_year));
}

/* --- parts of a year ------------------------------------------------------------------------------------- */

/* "Q1", "I", "1 кв.", "H1", "Jan": how many months of a year a heading is of, and the first of them; 0: it is none. With
 * numerals alone four are quarters, and twelve months. */
static int find_part(const struct csv_record *record, const char *text, int *first)
{
	static const char *const numerals[] = {"i",   "ii",   "iii", "iv", "v",	 "vi",
					       "vii", "viii", "ix",  "x",  "xi", "xii"};
	const bool are_months = header_find("v", record) < record->n;
	const bool are_numbers = header_find("12", record) < record->n;
	char dated[WIDE_TEXT_MAX + 8];
	struct period period;

	*first = heading_is_month(text);
	if (*first)
		return 1;
	for (size_t i = 0; i < countof(numerals); i++) {
		if (strcmp(text, numerals[i]) != 0)
			continue;
		*first = are_months ? (int)i + 1 : (int)i * 3 + 1;
		return are_months ? 1 : i < 4 && header_find("iv", record) < record->n ? 3 : 0;
	}
	if (are_numbers && !text[strspn(text, "0123456789")]) {
		*first = cell_number((struct csv_cell){text, strlen(text)});
		return *first >= 1 && *first <= 12 ? 1 : 0;
	}
	if (caveat_has(text, "t#|#t")) /* quarters, or four months */
		return 0;
	snprintf(dated, sizeof(dated), "%s 2020", text);
	if (period_parse(dated, strlen(dated), &period) &&
	    !period_in_words(dated, strlen(dated), &period))
		return 0;
	*first = period.first % 12 + 1;
	return period.first / 12 == 2020 && period_months(period) < 12 && period.last / 12 == 2020
		       ? period_months(period)
		       : 0;
}

void wide_map_part(struct wide_table *table, const struct csv_record *record, size_t cell,
		   const char *text)
{
	const struct wide_measure *last =
		table->n_measures ? &table->measures[table->n_measures - 1] : NULL;
	struct wide_measure measure = {.cell = cell};

	measure.n_months = find_part(record, text, &measure.month);
	/* In a year that begins in April they stand otherwise. */
	if (measure.n_months && measure.month == (last ? last->month + last->n_months : 1) &&
	    (!last || last->n_months == measure.n_months))
		table->measures[table->n_measures++] = measure;
}

bool wide_has_all_parts(const struct wide_table *table, const struct csv_record *record)
{
	size_t n = 0;

	for (size_t cell = 0; cell < record->n; cell++) {
		char text[WIDE_TEXT_MAX];
		int first;

		heading_to_small(record->cells[cell], text);
		n += !wide_is_key(table, cell) && *text && find_part(record, text, &first) > 0;
	}
	return n == table->n_measures && n > 1;
}

/* --- countries ------------------------------------------------------------------------------------------- */

/* Whether rows are what the form says that they are. */
static bool has_right_rows(const struct wide_table *table, const struct csv_record *record)
{
	bool is_of_exporters, is_reporters;
	size_t cell = table->key_cell[table->form->rows == WIDE_ROWS_REPORTERS ? WIDE_REPORTER
									       : WIDE_PARTNER];

	if (table->form->rows == WIDE_ROWS_ANY)
		return true;
	is_of_exporters = strstr(heading_of(record->cells[cell]).small, "export") != NULL;
	for (size_t i = 0; i < table->n_measures; i++) {
		is_reporters =
			table->measures[i].flow == (is_of_exporters ? FLOW_EXPORTS : FLOW_IMPORTS);
		if (!table->measures[i].has_flow ||
		    is_reporters != (table->form->rows == WIDE_ROWS_REPORTERS))
			return false;
	}
	return true;
}

/* Whether countries to which goods go, or from which they come, are the partners of the title's flow. */
static bool has_right_ends(const struct wide_table *table, const struct csv_record *record)
{
	const struct wide_title *title = &table->title;
	const size_t cell = table->key_cell[WIDE_PARTNER];

	if (table->form->keys[WIDE_REPORTER].names || cell >= record->n)
		return true;
	if (header_find(columns_destinations, record) == cell)
		return title->has_flow && title->flow == FLOW_EXPORTS;
	return header_find(columns_origins, record) != cell ||
	       (title->has_flow && title->flow == FLOW_IMPORTS);
}

/* Whether one column alone names countries: of two, nothing says which is the partner. */
static bool has_one_area(const struct csv_record *record)
{
	static const char *const names[] = {columns_any_country, columns_any_partner,
					    columns_any_reporter, columns_exporter_or_origin,
					    columns_importer_or_destination};
	size_t n = 0;

	for (size_t i = 0; i < countof(names); i++)
		n += header_find(names[i], record) < record->n;
	return n == 1;
}

bool wide_has_right_areas(const struct wide_table *table, const struct csv_record *record)
{
	const struct wide_form *form = table->form;

	return has_right_rows(table, record) && has_right_ends(table, record) &&
	       (!form->lacks_reporter || form->lacks_partner || form->is_chinese ||
		!(form->has_flows || form->has_values || form->needs_one_area) ||
		has_one_area(record));
}

/* --- tables side by side --------------------------------------------------------------------------------- */

/* The keys that have the same headings as far behind those of the first table. */
static unsigned keys_behind(const struct wide_table *table, const struct csv_record *record,
			    size_t shift)
{
	unsigned keys = 0;

	for (size_t key = 0; key < WIDE_KEYS; key++) {
		const size_t cell = table->key_cell[key];

		if (cell < record->n && cell + shift < record->n &&
		    cell_is(record->cells[cell + shift], record->cells[cell].text))
			keys |= 1u << key;
	}
	return keys;
}

/* Whether a column of partners has the heading of one before it, and is none of a block's: it is not read, and figures
 * behind it may be of its countries. */
static bool is_partner_unread(const struct wide_table *table, const struct csv_record *record,
			      size_t cell)
{
	const char *names = table->form->keys[WIDE_PARTNER].names;
	const struct csv_record heading = {.cells = record->cells + cell, .n = 1};

	if (!names || !record->cells[cell].len || header_find(names, &heading))
		return false;
	for (size_t before = 0; before < cell; before++) {
		bool is_of_block = false;

		if (!cell_is(record->cells[before], record->cells[cell].text))
			continue;
		for (size_t block = 1; block < table->n_blocks; block++)
			is_of_block = is_of_block || table->shift[block] == cell - before;
		return !is_of_block;
	}
	return false;
}

bool wide_map_blocks(struct wide_table *table, const struct csv_record *record)
{
	static const enum wide_key leads[] = {WIDE_PARTNER, WIDE_PERIOD, WIDE_MONTH, WIDE_QUARTER};

	table->lead = SIZE_MAX;
	for (size_t i = 0; i < countof(leads) && table->lead >= record->n; i++)
		table->lead = table->key_cell[leads[i]];
	table->n_blocks = 1;
	if (table->form->is_joined || table->lead >= record->n || !record->cells[table->lead].len)
		return true;
	for (size_t cell = table->lead + 2; cell < record->n; cell++) {
		const size_t block = table->n_blocks, shift = cell - table->lead;

		if (!cell_is(record->cells[cell], record->cells[table->lead].text))
			continue;
		if (block == WIDE_BLOCKS_MAX)
			return false;
		table->shift[block] = shift;
		table->block_keys[block] = keys_behind(table, record, shift);
		table->n_blocks++;
	}
	/* A figure before its row's name may be of either side's. */
	for (size_t i = 0; i < table->n_measures && table->n_blocks > 1; i++) {
		if (table->measures[i].cell < table->lead)
			return false;
	}
	for (size_t cell = 0; cell < record->n; cell++) {
		if (is_partner_unread(table, record, cell))
			return false;
	}
	return true;
}

size_t wide_block_of(const struct wide_table *table, size_t cell)
{
	size_t block = 0;

	while (block + 1 < table->n_blocks && cell > table->lead + table->shift[block + 1])
		block++;
	return block;
}
