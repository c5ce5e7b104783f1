/*
 * title_caveat.h - what a line above a table says against reading its figures as the trade of the periods in its
 * headings: "share of exports, %", "cumulative exports", "January-September". Private to source.
 *
 * Depends on source_format.h.
 */
#ifndef KZBE_TITLE_CAVEAT_H
#define KZBE_TITLE_CAVEAT_H

#include "source_format.h"

/* Of the lines before `at` of a text of n bytes, whose header begins there; *said is the words, of static storage.
 * UNFIT_NOT: nothing. A share or a weight is not believed where the lines or the header name a currency. */
enum source_unfit title_caveat(const char *text, size_t at, size_t n, const char **said);

#endif
