/*
 * html_table.h - the tables of a page as CSV. Private to unpack. Depends on stream.h.
 */
#ifndef KZBE_HTML_TABLE_H
#define KZBE_HTML_TABLE_H

#include "stream.h"

/* As the streams of stream.h. What comes of a page without a table is empty. */
struct stream *stream_html_table(struct stream *below, const char *head, size_t n);

#endif
