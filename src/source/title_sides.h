/*
 * title_sides.h - whose trade with whom a title or a heading names. Private to source.
 *
 * Depends on heading_words.h and wide_table.h.
 */
#ifndef KZBE_TITLE_SIDES_H
#define KZBE_TITLE_SIDES_H

#include "heading_words.h"
#include "wide_table.h"

#define MENTIONS_MAX 6

/* A country in a line of words. */
struct mention {
	size_t first, end; /* bytes of the line */
	char code[4];
	enum side {
		SIDE_OPEN,     /* nothing beside it says which side it is */
		SIDE_FIRST,    /* the same, and the line begins with it or it owns what follows */
		SIDE_REPORTER, /* "exports of", "imports by", a genitive */
		SIDE_PARTNER,  /* "trade with", "exports to", "imports from" */
		SIDE_JOINED,   /* "and", a dash: with the one before */
	} side;
};

/* The countries that a line of text names, in their order. The world and groups of countries are none. */
size_t mentions_find(struct csv_cell line, struct mention out[MENTIONS_MAX]);

/* What a line of a title says of the sides, where nothing has said it yet. */
void title_find_sides(struct csv_cell line, struct wide_title *title);

/* The countries of a heading that names a flow besides, as in "Exports to Belgium": their sides in *out, and the heading
 * in small letters without them. False if it names none. */
bool heading_find_sides(struct csv_cell heading, char text[WIDE_TEXT_MAX],
			struct wide_measure *out);

#endif
