/*
 * alike.h - properties that several harnesses assert of a file of the n bytes: however it is read, the same comes of
 * it. Depends on fuzz.h.
 */
#ifndef KZBE_ALIKE_H
#define KZBE_ALIKE_H

#include "fuzz.h"
#include "source.h"

/* What is unpacked does not depend on how much is asked for at a time (size is the less), and is the same when the
 * file is read again; as a text, or as a table. What came of it, up to 4 MiB, is added to `out` if that is not NULL.
 * Whether it was read to its end. */
bool alike_unpacked(const uint8_t *bytes, size_t n, size_t size, bool is_text, struct strbuf *out);

/*
 * A publisher's file: with records of other pairs passed over, in pieces of this size, by so many threads, the answer
 * is that of reading every record. Errors in records that were passed over are not reported, so a file that is refused
 * when read whole may be read, in pieces of one size and not of another; but what is read is the same.
 */
void alike_read(const uint8_t *bytes, size_t n, struct source_request request, size_t piece_size,
		unsigned threads);

#endif
