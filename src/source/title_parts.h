/*
 * title_parts.h - what a part of a line above a table says by itself, between commas or brackets: "USD million, growth",
 * "(01-08)". Private to source.
 *
 * Depends on source_format.h.
 */
#ifndef KZBE_TITLE_PARTS_H
#define KZBE_TITLE_PARTS_H

#include "caveat_lines.h"
#include "source_format.h"

/* Read the n bytes of the lines above, in UTF-8, into what was found, where nothing is known against the table yet. */
void title_parts_read(const char *text, size_t n, const struct caveat_headings *header,
		      struct source_found *found);

#endif
