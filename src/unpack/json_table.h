/*
 * json_table.h - a table in JSON as CSV. Private to unpack. Depends on stream.h and unpack.h.
 */
#ifndef KZBE_JSON_TABLE_H
#define KZBE_JSON_TABLE_H

#include "stream.h"
#include "unpack.h"

/* As the streams of stream.h. What comes of JSON that holds no figures, or of an answer that tells of an error, is empty. */
struct stream *stream_json_table(struct stream *below, const char *head, size_t n,
				 const struct unpack_words *words);

#endif
