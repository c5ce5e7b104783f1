/*
 * descriptor.h - reading and writing descriptors to the end, whatever signals come in between. Private
 * to cmd.
 */
#ifndef KZBE_DESCRIPTOR_H
#define KZBE_DESCRIPTOR_H

#include <stdbool.h>
#include <stddef.h>

#include "strbuf.h"

/* Add all that is left to read, up to the block that takes *out beyond `most` bytes. False and errno: it
 * could not be read. Memory that runs out is *out's failure. */
bool read_all(int descriptor, size_t most, struct strbuf *out);

/* Write all of the n bytes; false and errno. */
bool write_all(int descriptor, const char *bytes, size_t n);

#endif
