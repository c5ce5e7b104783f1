/*
 * json_names.h - what the names of members beside records are of. Private to unpack.
 *
 * Depends on text.h.
 */
#ifndef KZBE_JSON_NAMES_H
#define KZBE_JSON_NAMES_H

#include <stdbool.h>
#include <stddef.h>

/* Whether a name, whatever its capitals, begins with one of these, or is it. */
bool json_is_named(const char *name, const char *list);

bool json_is_note(const char *name);

/* Of a scale or a currency, which are one unit. */
bool json_is_of_unit(const char *name);

/* Who publishes records. */
bool json_is_of_origin(const char *name);

/* Where records come from, and how they were asked for. */
bool json_is_technical(const char *name);

/* Of whom and in which unit a figure is. */
bool json_is_of_figures(const char *name);

#endif
