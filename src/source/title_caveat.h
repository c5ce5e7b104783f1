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

/* What a note in n bytes of lines says, into remark: "Note: seasonally adjusted", "* without crude oil". */
void title_caveat_of_notes(const char *text, size_t n, struct source_found *found);

/* Whether the heading of years says that they are none of the calendar: "fiscal year", "Year ending June". */
void title_caveat_of_years(const char *text, size_t n, struct source_found *found);

/* The same of a heading above countries: "share, %". */
void title_caveat_of_corner(const char *heading, struct source_found *found);

#endif
