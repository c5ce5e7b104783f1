/*
 * feeding.h - one input fed to a reader in every way: whole, byte by byte, and cut once at every
 * place; and what comes out of it as text, so that two runs are compared by comparing texts.
 */
#ifndef KZBE_TEST_FEEDING_H
#define KZBE_TEST_FEEDING_H

#include "diag.h"
#include "strbuf.h"

/* Ways of feeding n bytes: 0 is whole, 1 is byte by byte, 2 and above cut after way - 2 bytes. */
#define feeding_ways(n) ((n) + 3)

/* Returns the code of a reader that took the n bytes at `bytes`. */
typedef enum diag_code feeding_taker(void *reader, const char *bytes, size_t n);

/*
 * Feed the n bytes at `bytes` in that way, each piece in a block of its own that is gone when the
 * call returns. Stops at nothing: what follows a failure is fed too. Returns the last code, and
 * fails the test if a code is followed by another one.
 */
enum diag_code feed_in_way(size_t way, const char *bytes, size_t n, feeding_taker *take,
			   void *reader);

/* The same in blocks of `block` bytes. */
enum diag_code feed_in_blocks(size_t block, const char *bytes, size_t n, feeding_taker *take,
			      void *reader);

/* Add "!syntax 2:5\n"; a warning has '?' instead. */
void log_diag(struct strbuf *log, const struct diag *diag);

/* Add all that a diagnostic holds. */
void log_diag_whole(struct strbuf *log, const struct diag *diag);

#endif
