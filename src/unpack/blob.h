/*
 * blob.h - bytes that can be read anywhere: of a file, or in memory. Private to unpack.
 *
 * Depends on unpack.h.
 */
#ifndef KZBE_BLOB_H
#define KZBE_BLOB_H

#include <sys/types.h>

#include "unpack.h"

struct blob {
	const char *path; /* borrowed: whose they are */
	int descriptor;	  /* borrowed; negative: they are in memory */
	off_t start;	  /* in the file */
	char *memory;	  /* owned */
	uint64_t size;
};

/* What was read of a stream to know what it is. */
struct stream_head {
	const char *bytes;
	size_t n;
	bool is_of_file; /* the stream is the request's file, which can be read anywhere */
};

/*
 * Get hold of all bytes of a stream, of which the head was read: of the request's file if that is what
 * the stream reads, else in memory, up to 128 MiB. DIAG_OK, or a code after a diagnostic; blob_release is due
 * in both cases.
 */
enum diag_code blob_of(struct stream *from, const struct unpack_request *request,
		       struct stream_head head, struct blob *blob, struct diag_sink *sink);
void blob_release(struct blob *blob);

/* All n bytes at offset; DIAG_SYNTAX after a diagnostic, if the blob has not so many: "the zip data are damaged". */
enum diag_code blob_read(const struct blob *blob, uint64_t offset, char *bytes, size_t n,
			 const char *format, struct diag_sink *sink);

/* A whole number of n bytes, the least significant first. */
static inline uint64_t little_endian(const char *bytes, unsigned n)
{
	uint64_t value = 0;

	while (n-- > 0)
		value = value << 8 | (unsigned char)bytes[n];
	return value;
}

#endif
