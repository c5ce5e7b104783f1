/*
 * wide_heading.h - what a heading, an indicator, a title or a cell of a wide table says of figures. Private to source.
 *
 * Depends on wide_table.h and heading_words.h.
 */
#ifndef KZBE_WIDE_HEADING_H
#define KZBE_WIDE_HEADING_H

#include "heading_words.h"
#include "wide_table.h"

/* What a heading or an indicator, in small letters, says of the figures; false if they are no values of trade in
 * goods. */
bool wide_understand(const char *text, struct wide_measure *out);

/* Whether it says of exports that they are valued CIF, which is no valuation of exports here. */
bool wide_is_export_at_cif(const char *text);

/* What it says of how long the figures' periods are: "Monthly exports", "Exports 12m". */
void wide_note_span(const char *text, struct wide_measure *out);

/* The one flow that a text in small letters names; false if it is none or both. */
bool wide_find_flow(const char *text, enum flow *out);

/* Whether a line above a table, in small letters, says where the table is from: "Source: Eurostat", "Contact: import
 * desk". It says nothing of what the figures are. */
bool wide_is_remark(const char *text);

/* Where the word begins; SIZE_MAX: it is not there. */
size_t wide_find_word(struct csv_cell cell, const char *word);

/* A number of one or two digits, the month that it is, and where it ends; 0: none. */
int wide_take_month(const char **at);

/* Whether a heading with a flow means all of it: "Exports (USD million)", not "Agricultural exports" or
 * "exports_per_head". */
bool wide_is_whole(const char *text);

/* "Value", "Trade Value (US$)", "value_usd". */
bool wide_is_value_name(const char *text);

/* Whether a row's label, in small letters, is turnover, and besides at most its unit: "Turnover, USD million". */
bool wide_is_turnover(const char *text);

/* "ijan", "eyr": the flow and the month of the row's year. */
bool wide_find_month(const char *text, struct wide_measure *out);

/* Whether the form knows this column of the header by its name alone, and reads it. */
bool wide_find_named(const struct wide_form *form, const struct csv_record *header, size_t cell,
		     struct wide_measure *out);

/* The period that a heading is or ends with: "2019", "Exported value in 2024-M03", "1960Q1", "1997Jan", "exports 2019",
 * "2019_exports", "Jan-19", "2024 (Jan-Jun)", "1-12" of the title's year. *status is what a mark in it says, as in
 * "2024e". */
bool wide_find_period(const char *text, const struct wide_title *title, struct period *out,
		      status_set *status);

/* "12", "1-12", "1to12", "1至12月", "ytd", "December": months of a year, by the last of them. */
bool wide_find_months(const char *text, struct period title, struct period *out);

/* The first heading such as "2011-12" where none shows that they are months; 0: there is none. */
size_t wide_find_fiscal_year(const struct csv_record *header);

/* Whether a heading has a year among its words. */
bool wide_names_year(const char *text);

/* Of several columns of the same figures keep those that are meant. */
void wide_keep_preferred(struct wide_table *table, const struct csv_record *record);

/* Whether a column of figures names its year. */
bool wide_has_years(const struct wide_table *table, const struct csv_record *record);

/* The unit of a column's figures: the currency that the heading, the row or the form names, in the one scale that any
 * of them or the title names. False if that is not clear. */
bool wide_settle_unit(const struct wide_table *table, const struct wide_measure *measure,
		      const struct wide_measure *said, struct unit *out, enum fault *fault);

/* What a row's label says besides the flow, of which the status is given: a unit or scale, into out, "Exports (EUR
 * million)". Refused where it is another than out has, and where it is a part of a year, "Exports from January to
 * August", "Exports 9M". In a row without figures, a note may name rates and dates. */
enum row_status wide_read_label(const struct wide_table *table, struct csv_cell label,
				enum row_status status, bool has_figures, struct wide_measure *out,
				struct source_row *row);

/* The cells of a row that say of which period it is. */
struct wide_dates {
	struct csv_cell period, month, quarter, frequency;
};

/* The period of a row's figure, by its column, its row and the title. */
enum row_status wide_read_period(const struct wide_table *table, const struct wide_dates *dates,
				 const struct wide_measure *measure, struct source_row *out);

/* Where a column of measures stands beside headings of periods: whether the row is of a whole flow, by its measure or
 * the title. */
enum row_status wide_check_measure(const struct wide_table *table, const char *text,
				   const struct wide_measure *said, struct source_row *row);

/* Whether the row sums up or compares others: "Total" where a period should be. */
bool wide_row_is_of_others(const struct wide_table *table, const struct csv_record *record);

/* Take a column of a month, a quarter or a half of the row's year, if it is the one behind those before it. */
void wide_map_part(struct wide_table *table, const struct csv_record *record, size_t cell,
		   const char *text);

/* Whether all headings that name such parts are read, and are two or more. */
bool wide_has_all_parts(const struct wide_table *table, const struct csv_record *record);

/* Whether a heading below another says that its column is of quantities or shares: "t", "%". */
bool wide_is_of_no_values(struct csv_cell cell);

/* Whether the columns of countries are what the form says that they are. */
bool wide_has_right_areas(const struct wide_table *table, const struct csv_record *record);

/* Find tables that stand side by side; false: it is open of which of them a figure is. */
bool wide_map_blocks(struct wide_table *table, const struct csv_record *record);

/* The one of them that a column is of. */
size_t wide_block_of(const struct wide_table *table, size_t cell);

/* Whether a row is of the country itself in a list of its partners made by hand: all its trade, or what came back? */
bool wide_row_is_own(const struct wide_table *table, const struct source_row *row);

/* The power of ten that a column of scales gives: 6, 1000000, "millions"; below zero: none. */
int wide_power_of(struct csv_cell scale);

/* Whether a heading ends with the code of a country that is a word in small letters: "Exports DE". */
bool wide_ends_with_code(struct csv_cell heading);

/* Whose trade with whom a heading names: "China's imports from Indonesia", "Indonesia's exports to world". */
bool wide_find_pair(struct csv_cell heading, struct wide_measure *out);

/* A figure with Eurostat's flags behind it: "123.4 p"; ": c" is left as it is. */
struct csv_cell wide_without_flags(struct csv_cell cell, char text[WIDE_TEXT_MAX],
				   status_set *status);

/* Empty, or one of the marks that tables have for no figure. */
bool wide_is_no_figure(struct csv_cell cell);

/* The Census Bureau writes 0 for the months of a running year that are not out, and adds up the others as the year:
 * neither is a figure. A year of noughts alone is one without trade. */
bool wide_is_unpublished(const struct wide_table *table, const struct csv_record *record,
			 const struct wide_measure *measure);

/* Whether a cell is one that says what a row is of. */
bool wide_is_key(const struct wide_table *table, size_t cell);

/* --- which reporter and partner a heading names ------------------------------------------------ */

/* The countries of a heading that names a flow besides, as in "Exports to Belgium": their sides in *out, and the heading
 * in small letters without them. False if it names none. */
bool heading_find_sides(struct csv_cell heading, char text[WIDE_TEXT_MAX],
			struct wide_measure *out);

/*
 * The columns of wide tables below two lines of headings, or below the names of partners. Private to
 * source.
 */

bool wide_has_two_lines(const struct wide_form *form);

/* The first line of headings: false if there are no groups of the form in it. */
bool wide_map_groups(struct wide_table *table, const struct csv_record *record);

/* Exports and imports in Chinese, or below a title that names China; groups have empty cells behind them. */
bool wide_is_of_china(const struct wide_table *table, const struct csv_record *record);

/* Partners as columns: false if other headings are among them. */
bool wide_map_partners(struct wide_table *table, const struct csv_record *record);

#endif
