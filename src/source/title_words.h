/*
 * title_words.h - which reporter and partner the lines above a table name, and what they leave out of it, read with the
 * words of texts in six languages and a few of Spanish. Private to source.
 *
 * Depends on words.h.
 */
#ifndef KZBE_TITLE_WORDS_H
#define KZBE_TITLE_WORDS_H

#include "source_format.h"

/* Of n bytes of text, whole lines: *out is filled. DIAG_OK or DIAG_NOMEM, with nothing said. */
enum diag_code title_words_read(const char *text, size_t n, struct title_words *out);

#endif
