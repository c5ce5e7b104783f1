/*
 * caveat_words.h - the words by which a line says that figures are not all the trade in goods of each period, in the six
 * languages of the program and in Spanish. Private to source.
 *
 * Depends on source_format.h.
 */
#ifndef KZBE_CAVEAT_WORDS_H
#define KZBE_CAVEAT_WORDS_H

#include "source_format.h"

/* As text_to_small, with one apostrophe, and Cyrillic io written as ie. */
void caveat_to_small(const char *text, size_t n, char *out, size_t size);

/* What a line in small letters says; *said is where its words begin, *n their length. UNFIT_NOT: nothing. Shares and
 * weights (UNFIT_MEASURE) only where nothing else is said. */
enum source_unfit caveat_find(const char *line, const char **said, size_t *n);

/* Whether one of the words, separated by strokes, stands in a line by itself; a star at a word's end stands for any
 * ending, and # for a digit. */
bool caveat_has(const char *line, const char *words);

/* Where it begins, and its length; NULL: none does. */
const char *caveat_where(const char *line, const char *words, size_t *n);

/* Whether the line begins with one of them. */
bool caveat_begins(const char *line, const char *words);

/* The n bytes that say something, cut to what fits. */
void title_set_said(char out[TITLE_SAID_MAX], const char *said, size_t n);

#endif
