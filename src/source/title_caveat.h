/*
 * title_caveat.h - what the lines above a table say against reading its figures as the trade of the periods in its
 * headings: "share of exports, %", "cumulative exports", "January-September", "exports of crude oil". Private to source.
 *
 * Depends on source_format.h.
 */
#ifndef KZBE_TITLE_CAVEAT_H
#define KZBE_TITLE_CAVEAT_H

#include "source_format.h"

/* Of the lines before `at` of a text of n bytes, whose header begins there, into what was found: unfit, said, words and
 * remark. A share or a weight is not believed where the lines or the header name a currency. DIAG_OK or DIAG_NOMEM, with
 * nothing said. */
enum diag_code title_caveat(const char *text, size_t at, size_t n, struct source_found *found);

/* Whether a line in small letters names another unit than the lines from `text` on, of which the last is the headings. */
bool title_caveat_has_other_unit(const char *line, const char *text, const char *header,
				 const char *end);

/* Whether a note of one figure, in small letters, says that it is not all trade of its period, or may. */
bool title_note_limits(const char *line);

/* What a note in n bytes of lines says, into remark: "Note: seasonally adjusted", "* without crude oil". */
void title_caveat_of_notes(const char *text, size_t n, struct source_found *found);

/* Whether the heading of years says that they are none of the calendar: "fiscal year", "Year ending June". */
void title_caveat_of_years(const char *text, size_t n, struct source_found *found);

/* What the name of a sheet of n bytes says. */
enum diag_code title_caveat_of_name(const char *name, const char *text, size_t n,
				    struct source_found *found);

/* The same of the name of a file, in words; where the table is not bare, but has a title or many columns, what no title
 * answers only: services, a product, a forecast, months of years. */
enum diag_code title_caveat_of_file(const char *name, const char *text, size_t n, bool is_bare,
				    struct source_found *found);

/* The same of a heading above countries: "share, %". */
void title_caveat_of_corner(const char *heading, struct source_found *found);

#endif
