/*
 * glossary.h - words of headings and titles in languages in which no texts are read, in English (names/glossary.names).
 * Private to source.
 *
 * A word that is not in it stays as it is. Depends on strbuf.h.
 */
#ifndef KZBE_GLOSSARY_H
#define KZBE_GLOSSARY_H

#include <stddef.h>

#include "strbuf.h"

struct glossary_word {
	char word[40]; /* in small letters; a star at its end stands for any ending */
	char english[24];
};

/* Made by names_table.awk, in the order of their bytes; no pointers, which each start would have to fix up. */
extern const struct glossary_word glossary[];
extern const size_t n_glossary;

/* The text, in small letters, with its words in English, if there is room: "vývoz 2022" becomes "exports 2022". */
void glossary_translate(char *text, size_t size);

/* The same of a text as it is written, appended: "Vývoz Česka" becomes "exports Česka". */
void glossary_add(struct strbuf *out, const char *text, size_t n);

#endif
