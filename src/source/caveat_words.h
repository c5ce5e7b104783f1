/*
 * caveat_words.h - lists of words, and where in a line they stand. Private to source.
 *
 * Depends on source_format.h.
 */
#ifndef KZBE_CAVEAT_WORDS_H
#define KZBE_CAVEAT_WORDS_H

#include "source_format.h"

/* As text_to_small, with one apostrophe, and Cyrillic io written as ie. */
void caveat_to_small(const char *text, size_t n, char *out, size_t size);

/* Whether one of the words, separated by strokes, stands in a line by itself; a star at a word's end stands for any
 * ending, and # for a digit. */
bool caveat_has(const char *line, const char *words);

/* Where it begins, and its length; NULL: none does. */
const char *caveat_where(const char *line, const char *words, size_t *n);

/* Whether the line begins with one of them, or is one. */
bool caveat_begins(const char *line, const char *words);
bool caveat_is(const char *line, const char *words);

/* The n bytes that say something, cut to what fits. */
void title_set_said(char out[TITLE_SAID_MAX], const char *said, size_t n);

#endif
