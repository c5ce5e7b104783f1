/*
 * markdown_table.h - tables between bars in a text, as in Markdown, as CSV. Private to unpack. Depends on stream.h.
 */
#ifndef KZBE_MARKDOWN_TABLE_H
#define KZBE_MARKDOWN_TABLE_H

#include "stream.h"

/* Whether a line of the text has nothing but dashes and bars, as below a table's headings. */
bool markdown_has_table(const char *head, size_t n);

/* As the streams of stream.h. Lines stay on their lines. */
struct stream *stream_markdown_table(struct stream *below, const char *head, size_t n);

#endif
