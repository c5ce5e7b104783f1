/*
 * fast_gzip.h - gzip inflated by ISA-L, which takes a third of zlib's time, where the machine has it. Private to
 * unpack.
 *
 * The library is loaded when it is first needed, which costs more than it saves on a small file.
 */
#ifndef KZBE_FAST_GZIP_H
#define KZBE_FAST_GZIP_H

#include <stdbool.h>
#include <stddef.h>

struct fast_gzip;

/* Ready for a member, header and all. NULL: there is no library, or no memory; zlib can do the same. */
struct fast_gzip *fast_gzip_new(void);

/* NULL is none. */
void fast_gzip_free(struct fast_gzip *gzip);

/* Get ready for another member. */
void fast_gzip_reset(struct fast_gzip *gzip);

/*
 * Inflate from *n_in bytes at `in` to `out`, which has room for *n_out, and say how many were taken and made.
 * *is_end: the member ended, and its CRC is right. False: it is damaged.
 */
bool fast_gzip_inflate(struct fast_gzip *gzip, char *in, size_t *n_in, char *out, size_t *n_out,
		       bool *is_end);

#endif
