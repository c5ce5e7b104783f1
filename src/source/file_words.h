/* file_words.h - the words of a file's or a folder's name. */
#ifndef KZBE_FILE_WORDS_H
#define KZBE_FILE_WORDS_H

#include <stddef.h>

#include "source_format.h"

/* The n bytes of a name in words: "TradeGermany_2022" is "Trade Germany 2022". */
void file_words_read(const char *name, size_t n, char out[SOURCE_FILE_MAX]);

#endif
