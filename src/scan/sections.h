/*
 * sections.h - lines within a table that say of the rows below them what neither a column nor a title does: "Exports"
 * above rows of countries, "Belgium" above rows of exports and imports. Private to scan.
 *
 * Depends on reading.h.
 */
#ifndef KZBE_SECTIONS_H
#define KZBE_SECTIONS_H

#include "reading.h"

/* The header names no flow, or no partner: sections may, and where none does, this is said. */
void sections_await_at(struct reading *reading, const struct csv_record *header, bool lacks_flow,
		       const char *what, const char *remedy);

/* The partner of all rows is the caller's alone: sections may name others. */
void sections_heed(struct reading *reading);

/* See a row, and what it is a section of: ROW_TAKEN if it is to be read, with what its section says; else why it is not:
 * ROW_BAD after a diagnostic. */
enum row_status sections_read(struct reading *reading, const struct csv_record *record,
			      bool has_figures);

/* Whether nothing was read, as no section named what the header lacks, which then was said. */
bool sections_end(struct reading *reading);

#endif
