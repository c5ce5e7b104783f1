/*
 * entity.h - characters as HTML and Markdown name them: "&nbsp;", "&#8239;", "&#x20AC;".
 */
#ifndef KZBE_ENTITY_H
#define KZBE_ENTITY_H

#include <stddef.h>

/* The bytes of the entity at the beginning of the n bytes at s, and its character; 0 is one that nobody sees. Returns 0
 * where there is none that is known. */
size_t entity_read(const char *s, size_t n, unsigned *character);

/* The character of "eacute", "#233" or "#xE9", of n bytes; 0: none that is known. */
unsigned entity_character(const char *name, size_t n);

#endif
