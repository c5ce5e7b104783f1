#include "wide_heading.h"

#include <string.h>

#include "country.h"
#include "phrases.h"
#include "text.h"

bool wide_has_two_lines(const struct wide_form *form)
{
	return form->has_pairs || form->has_groups || form->is_matrix;
}

/* --- partners as columns ------------------------------------------------------------------------------- */

static bool find_partner(struct csv_cell heading, char out[4])
{
	char code[4];

	if (heading.len < 2 || text_is_digit(heading.text[0]) ||
	    !country_read(code, heading.text, heading.len))
		return false;
	memcpy(out, code, sizeof(code));
	return true;
}

/* "Belgium Q1": a country, of which something is said that may limit it. */
static bool is_limited_country(struct csv_cell heading)
{
	size_t n = heading.len;
	char code[4];

	while (n && heading.text[n - 1] != ' ')
		n--;
	return n > 1 && !country_read(code, heading.text, heading.len) &&
	       country_read(code, heading.text, n - 1);
}

/* "Share of Belgium, %": of no amounts. */
static bool is_of_no_amounts(struct csv_cell heading)
{
	struct wide_measure said;

	return !wide_understand(heading_of(heading).small, &said);
}

bool wide_map_partners(struct wide_table *table, const struct csv_record *record)
{
	/* What exporters sent is not what importers reported. */
	if (table->form->is_of_edges && table->title.has_flow && table->title.flow == FLOW_IMPORTS)
		return false;
	for (size_t cell = 0; cell < record->n; cell++) {
		struct wide_measure measure = {.cell = cell};
		struct csv_cell heading = record->cells[cell];

		if (wide_is_key(table, cell) || !heading.len || is_of_no_amounts(heading))
			continue;
		if (is_limited_country(heading))
			return false;
		if (country_is_group(heading.text, heading.len) ||
		    text_is_in_list(heading_of(heading).small, phrases_group_names))
			continue;
		if (!find_partner(heading, measure.partner))
			return false;
		table->measures[table->n_measures++] = measure;
	}
	return table->n_measures > (table->title.has_flow ? 0 : 1);
}

/* --- pairs, groups of China's tables, matrices ----------------------------------------------------------- */

/* A first line of headings: each with its pair or its flow, which stands for the empty ones behind it too. */
static void map_group(struct wide_table *table, const struct csv_record *record, size_t cell)
{
	struct wide_measure *measure = &table->measures[cell];
	struct csv_cell heading = record->cells[cell];
	char text[WIDE_TEXT_MAX];

	if (!heading.len && cell && !wide_is_key(table, cell - 1))
		*measure = measure[-1];
	measure->cell = cell;
	if (!heading.len || wide_is_key(table, cell))
		return;
	*measure = (struct wide_measure){.cell = cell};
	heading_to_small(heading, text);
	/* A row of numbers names no countries, though some have numbers. */
	if (table->form->is_matrix && heading.len && !text_is_digit(heading.text[0]))
		country_read(measure->reporter, heading.text, heading.len);
	else if (table->form->is_matrix)
		measure->reporter[0] = '\0';
	else if (table->form->has_pairs)
		measure->has_flow = wide_find_pair(heading, measure);
	else if (!wide_understand(text, measure))
		measure->has_flow = false;
}

/* Whether a matrix's line of reporters may be of their partners' groups instead: "EU" and "CIS" below "Exports of
 * Kazakhstan", or no country among them. */
static bool may_group_partners(const struct wide_table *table)
{
	bool has_union = false, has_country = false;

	for (size_t i = 0; i < table->n_measures; i++) {
		const char *reporter = table->measures[i].reporter;

		has_union = has_union || (reporter[0] && country_is_union(reporter));
		has_country = has_country || (reporter[0] && !country_is_union(reporter));
	}
	return has_union && (table->title.reporter[0] || !has_country);
}

/* Whether enough of the groups are named for it to be of the form. */
static bool has_groups(const struct wide_table *table, const struct csv_record *record)
{
	size_t n = 0, described = 0, flows[2] = {0, 0};

	for (size_t cell = 0; cell < record->n; cell++) {
		const struct wide_measure *group = &table->measures[cell];

		if (!record->cells[cell].len || wide_is_key(table, cell))
			continue;
		n++;
		described += group->has_flow || group->reporter[0];
		if (group->has_flow && group->flow <= FLOW_IMPORTS)
			flows[group->flow == FLOW_IMPORTS]++;
	}
	if (table->form->is_matrix)
		return described == n && n > (table->title.has_flow ? 0 : 1) &&
		       !may_group_partners(table);
	return table->form->has_pairs ? described > 0 : flows[0] && flows[1];
}

/* Exports and imports in Chinese, or below a title that names China; groups have empty cells behind them. */
bool wide_is_of_china(const struct wide_table *table, const struct csv_record *record)
{
	bool has[2] = {false, false}, is_chinese = strcmp(table->title.reporter, "CHN") == 0;
	bool has_empty = false;

	for (size_t i = 1; i < record->n; i++)
		has_empty = has_empty || !record->cells[i].len;
	for_each_of(const struct wide_measure, measure, table->measures, table->n_measures) {
		if (measure->has_flow && measure->cell < record->n) {
			has[measure->flow == FLOW_IMPORTS] = true;
			is_chinese =
				is_chinese || strstr(record->cells[measure->cell].text, "出口");
		}
	}
	return has[0] && has[1] && is_chinese && has_empty == table->form->has_groups;
}

bool wide_map_groups(struct wide_table *table, const struct csv_record *record)
{
	for (size_t cell = 0; cell < record->n; cell++)
		map_group(table, record, cell);
	table->n_measures = record->n;
	table->is_half = true;
	return has_groups(table, record) &&
	       (!table->form->is_chinese || wide_is_of_china(table, record));
}

/* Whether a pair's figures were reported by its other country, as the title says. */
static bool is_turned_round(const struct wide_table *table, const struct wide_measure *measure)
{
	const char *by = table->title.bilateral_by;

	return by[0] && strcmp(measure->partner, "WLD") != 0 && strcmp(by, measure->reporter) != 0;
}

bool wide_table_map_second(struct wide_table *table, const struct csv_record *record)
{
	const size_t n_groups = table->n_measures;
	const struct wide_measure last = table->measures[n_groups - 1];
	size_t n = 0;

	table->is_half = false;
	for (size_t cell = 0; cell < record->n && cell < WIDE_MEASURES_MAX; cell++) {
		struct wide_measure measure = cell < n_groups ? table->measures[cell] : last;
		struct csv_cell heading = record->cells[cell];
		char text[WIDE_TEXT_MAX];

		heading_to_small(heading, text);
		if (wide_is_key(table, cell) || !heading.len)
			continue;
		if (table->form->is_matrix) {
			if (!measure.reporter[0] || text_is_digit(heading.text[0]) ||
			    !country_read(measure.partner, heading.text, heading.len))
				continue;
		} else if (!measure.has_flow || is_turned_round(table, &measure) ||
			   !wide_find_period(text, &table->title, &measure.period,
					     &measure.status) ||
			   (table->form->has_pairs && strstr(text, "value") == NULL)) {
			continue;
		}
		measure.cell = cell;
		measure.has_period = !table->form->is_matrix;
		table->measures[n++] = measure;
	}
	table->n_cells = record->n > table->n_cells ? record->n : table->n_cells;
	table->n_measures = n;
	table->assumes_exports = table->form->is_matrix && !table->title.has_flow;
	return n > 0;
}
