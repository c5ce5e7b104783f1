/*
 * iconv.h - encodings of one byte a character, by the browser's own decoder, one byte at a time.
 */
#ifndef KZBE_PAGE_ICONV_H
#define KZBE_PAGE_ICONV_H

#include <stddef.h>

typedef const char *iconv_t;

iconv_t iconv_open(const char *to, const char *from);
size_t iconv(iconv_t converter, char **in, size_t *in_left, char **out, size_t *out_left);
#define iconv_close(converter) ((void)(converter))

#endif
