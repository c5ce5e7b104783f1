/*
 * area_columns.h - columns that hold countries, whatever they are called: "nation", "state", "Herkunft". Private to
 * source.
 *
 * Depends on source_format.h.
 */
#ifndef KZBE_AREA_COLUMNS_H
#define KZBE_AREA_COLUMNS_H

#include "source_format.h"

#define TITLE_LINES 12 /* above a header */

/*
 * Which columns of a table, of which the header begins these bytes, are the reporter's and the partner's by what they
 * hold, where no heading says so: of two the first is the reporter's, one alone the partner's. Columns of the same
 * countries, as names and codes, are one. found->n_aliases is 0 where there are none or too many, and
 * found->holds_countries says whether there are any. found->period is the column of
 * periods where no form is known and no heading is that of one. DIAG_NOMEM without a diagnostic, or DIAG_OK.
 */
enum diag_code area_columns_find(const char *path, const char *bytes, size_t n,
				 struct source_found *found);

/* Where, among the first lines below a title, headings of years begin behind a first cell, of which the cells below it
 * may say what it is: found->offset and found->line. */
void area_columns_find_years(const char *bytes, size_t n, struct source_found *found);

/* The first line below others that has the same columns as the line below it, more than one of them filled:
 * found->headings_line, and found->offset and found->line. */
void area_columns_find_headings(const char *bytes, size_t n, struct source_found *found);

/* --- periods such as 2022-T1, which are quarters or four months -------------------------------- */

/* A T4 in the n bytes shows that they are quarters, in rows; headings are not read so. */
void parts_t_settle(struct source_found *found, const char *bytes, size_t n);

#endif
