/*
 * sdmx_ml.h - figures in SDMX-ML, generic or of a structure of their own, as CSV. Private to unpack. Depends on stream.h.
 */
#ifndef KZBE_SDMX_ML_H
#define KZBE_SDMX_ML_H

#include "stream.h"

/* Whether the root element of this name, without prefix, is of a message with data that are read. */
bool sdmx_ml_is_root(const char *name, size_t n);

/* As the streams of stream.h. What comes of a message without observations is empty. */
struct stream *stream_sdmx_ml(struct stream *below, const char *head, size_t n);

#endif
