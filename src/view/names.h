/*
 * names.h - what series are called where they are shown. Private to view.
 */
#ifndef KZBE_NAMES_H
#define KZBE_NAMES_H

#include "report.h"
#include "series.h"
#include "strbuf.h"

/* The title of trade in both directions, in a unit, as text of the report; NULL when memory ran out. */
const char *trade_title(struct report *report, const struct series *series, struct unit unit);

/* The product that all figures of the series are of, if there is nothing else to say of them; NULL: none. */
const struct aggregation *series_product(const struct series *series);

/* The country's name at the beginning of a title, in an empty buffer. Whether it ends in s: "The United States' trade". */
bool add_owner(struct strbuf *out, const char *country);

/* The source's name alone, or the file's where none is given. */
void add_source_name(struct strbuf *out, const struct series *series);

/* "Source: X, 2024-10-18"; with several dates the first and the last. */
void add_source_line(struct strbuf *text, const struct series *series);

/* "The file names no countries; Kazakhstan and Belgium assumed."; only what is assumed. */
void add_assumed_pair(struct strbuf *out, const struct series *series);

/* ", Kazakhstan with Belgium"; nothing without a reporter */
void add_pair(struct strbuf *out, const char *reporter, const char *partner);

/* Add what people should know of the row's figures: "exports, imports: a sum of ...; turnover: ..."; nothing where all
 * stand in the file as they are. */
void level_add_words(struct strbuf *out, const struct observation *row);

#endif
