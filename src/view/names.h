/*
 * names.h - what series are called where they are shown. Private to view.
 */
#ifndef KZBE_NAMES_H
#define KZBE_NAMES_H

#include "report.h"
#include "series.h"
#include "strbuf.h"

/* "Kazakhstan's trade with Belgium, USD million" as text of the report; NULL when memory ran out. */
const char *series_title(struct report *report, const struct series *series);

/* "Source: X, 2024-10-18"; with several dates the first and the last. */
void add_source_line(struct strbuf *text, const struct series *series);

/* "The file names no countries; Kazakhstan and Belgium assumed."; only what is assumed. */
void add_assumed_pair(struct strbuf *out, const struct series *series);

#endif
