/*
 * encoding.h - one-byte encodings as UTF-8: what publishers' older files are written in.
 *
 * The tables are the C library's (iconv). Depends on strbuf.h.
 */
#ifndef KZBE_ENCODING_H
#define KZBE_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "strbuf.h"

/* The upper half of a one-byte encoding; the lower half is ASCII. */
struct encoding {
	char utf8[128][4]; /* each NUL-terminated; U+FFFD where the encoding has no character */
};

/* Load a table by the C library's name for it, such as "CP1251". False if it does not have it, or
 * with errno ENOMEM when memory ran out. */
bool encoding_load(struct encoding *encoding, const char *name);

/*
 * Which of CP1251 and CP1252 a line that is not UTF-8 is in: Cyrillic words are runs of bytes from the
 * upper half, of which Western ones have one here and there. A line at a time, so that it does not matter
 * where a file is cut.
 */
const char *encoding_guess(const char *line, size_t n);

/*
 * A whole text that is not UTF-8 and by its letters is in CP1250, of Central Europe, or in CP1254, of Turkey, becomes
 * UTF-8 in its place of `size` bytes. The encoding's name; NULL: it is in another one, has no room or memory ran out, and
 * is as it was.
 */
const char *encoding_settle(char *text, size_t *n, size_t size);

/* Append the n bytes at s as UTF-8. */
void encoding_add(const struct encoding *encoding, struct strbuf *out, const char *s, size_t n);

#endif
