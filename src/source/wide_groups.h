/*
 * wide_groups.h - the columns of wide tables below two lines of headings, or below the names of partners. Private to
 * source.
 *
 * Depends on wide_table.h.
 */
#ifndef KZBE_WIDE_GROUPS_H
#define KZBE_WIDE_GROUPS_H

#include "wide_table.h"

bool wide_has_two_lines(const struct wide_form *form);

/* The first line of headings: false if there are no groups of the form in it. */
bool wide_map_groups(struct wide_table *table, const struct csv_record *record);

/* Exports and imports in Chinese, or below a title that names China; groups have empty cells behind them. */
bool wide_is_of_china(const struct wide_table *table, const struct csv_record *record);

/* Partners as columns: false if other headings are among them. */
bool wide_map_partners(struct wide_table *table, const struct csv_record *record);

#endif
