/*
 * escape.h - text from outside, made harmless for each kind of reader: the only place that does so.
 *
 * What a terminal could take as a command is shown as \x1b or \u{202e} (text.h) in every format but
 * JSON, which has its own escapes. In CSV and TSV it can be read back (text_add_read). Input is bytes; invalid UTF-8 is shown, never passed on.
 * Depends on text.h.
 */
#ifndef KZBE_ESCAPE_H
#define KZBE_ESCAPE_H

#include <stddef.h>

#include "strbuf.h"

/*
 * A cell of CSV: quoted where separator, quote or edge space would change its meaning. Text that a
 * spreadsheet would run as a formula (it begins with = + - @; a tab is shown as \x09) gets a leading
 * ', as does text that begins with any number of ' before one of these, so that reading takes
 * exactly one away.
 */
void escape_csv(struct strbuf *out, const char *s, size_t n);

/* A cell of TSV: as CSV, but for the separator; tab and line break cannot occur, since they are
 * shown as \x09 and \x0a. */
void escape_tsv(struct strbuf *out, const char *s, size_t n);

/* A JSON string with its quotes; control and invisible formatting characters as \u escapes,
 * invalid bytes as U+FFFD. */
void escape_json(struct strbuf *out, const char *s, size_t n);

/* A Markdown table cell or paragraph: what Markdown or HTML would read as markup is escaped. */
void escape_markdown(struct strbuf *out, const char *s, size_t n);

/* Text of an HTML page, in an element or in a quoted attribute. */
void escape_html(struct strbuf *out, const char *s, size_t n);

/*
 * Text between the double quotes of a gnuplot script: every ASCII character but letters, digits and
 * a few harmless ones is written as \ooo, so that it can neither end the text nor begin a command
 * substitution or a macro; and so is a digit behind such an escape, which gnuplot might read as a
 * part of it. Two texts so escaped must not be put one behind the other without something between.
 */
void escape_gnuplot(struct strbuf *out, const char *s, size_t n);

#endif
