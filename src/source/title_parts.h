/*
 * title_parts.h - what a part of a line above a table says by itself, between commas or brackets: "USD million, growth",
 * "(01-08)". Private to source.
 *
 * Depends on source_format.h.
 */
#ifndef KZBE_TITLE_PARTS_H
#define KZBE_TITLE_PARTS_H

#include "source_format.h"

/* What has a line of headings, in small letters, and the line below it. */
struct title_header {
	const char *line, *below;
	bool tells_measure; /* a heading is a share, growth, a weight, or the unit's */
	bool has_years;	    /* as columns or rows, and none of months */
};

/* Read the n bytes of the lines above, in UTF-8, into what was found, where nothing is known against the table yet. */
void title_parts_read(const char *text, size_t n, const struct title_header *header,
		      struct source_found *found);

#endif
