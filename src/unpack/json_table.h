/*
 * json_table.h - a table in JSON as CSV. Private to unpack. Depends on stream.h.
 */
#ifndef KZBE_JSON_TABLE_H
#define KZBE_JSON_TABLE_H

#include "stream.h"

/* As the streams of stream.h. What comes of JSON that holds no table is empty. */
struct stream *stream_json_table(struct stream *below, const char *head, size_t n);

#endif
