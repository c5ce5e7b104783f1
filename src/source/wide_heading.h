/*
 * wide_heading.h - what a heading, an indicator or a title of a wide table says of figures. Private to source.
 *
 * Depends on wide_table.h.
 */
#ifndef KZBE_WIDE_HEADING_H
#define KZBE_WIDE_HEADING_H

#include "wide_table.h"

#define WIDE_TEXT_MAX 200

/* Small letters, cut to what fits. */
void wide_to_small(struct csv_cell cell, char out[WIDE_TEXT_MAX]);

/* What a heading or an indicator, in small letters, says of the figures; false if they are no values of trade in
 * goods. */
bool wide_understand(const char *text, struct wide_measure *out);

/* Whether a heading with a flow means all of it: "Exports (USD million)", not "Agricultural exports" or
 * "exports_per_head". */
bool wide_is_whole(const char *text);

/* "Value", "Trade Value (US$)", "value_usd". */
bool wide_is_value_name(const char *text);

/* "ijan", "eyr": the flow and the month of the row's year. */
bool wide_find_month(const char *text, struct wide_measure *out);

/* Whether the form knows this column of the header by its name alone, and reads it. */
bool wide_find_named(const struct wide_form *form, const struct csv_record *header, size_t cell,
		     struct wide_measure *out);

/* The period that a heading is or ends with: "2019", "Exported value in 2024-M03", "1960Q1", "1997Jan", "1-12"
 * of the title's year. */
bool wide_find_period(const char *text, const struct wide_title *title, struct period *out);

/* Whether headings such as "2011-12" are fiscal years, as those beside them show, and not months. */
bool wide_has_fiscal_years(const struct csv_record *header);

/* Whose trade with whom a heading names: "China's imports from Indonesia", "Indonesia's exports to world". */
bool wide_find_pair(struct csv_cell heading, struct wide_measure *out);

#endif
