/*
 * table_sides.h - whose trade with whom a table of several figures a row is of, where no column says. Private to scan.
 *
 * Depends on reading.h.
 */
#ifndef KZBE_TABLE_SIDES_H
#define KZBE_TABLE_SIDES_H

#include "reading.h"

/* What the title says, then what the caller wants. */
void table_take_sides(const struct reading *reading, struct wide_table *wide);

/* The sides of a table of which no column names them; false after a diagnostic. */
bool table_settle_sides(struct reading *reading, const struct csv_record *record);

#endif
